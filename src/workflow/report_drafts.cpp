#include "opname/workflow/report_drafts.h"

#include "opname/session/change_queue.h"
#include "opname/session/unrecorded_books.h"
#include "opname/workflow/copy_states.h"
#include "opname/workflow/sop_desk.h"
#include "report_chapters.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

constexpr qsizetype mostPlaces = 5; ///< that a sentence names

/// What the sentences are made of.
struct Figures {
    Totals totals;
    qint64 deviations = 0;
    QStringList placesLeft;
    qint64 circulated = 0;
    qint64 unrecorded = 0;
    qint64 longOverdue = 0;
    qint64 damaged = 0;
    qint64 heavilyDamaged = 0;
    qint64 unapplied = 0; ///< corrections in conflict or refused
    qint64 waiting = 0; ///< corrections not sent
    bool areLoansKnown = true;
};

Result<Figures> figuresOf(Session &session, qint64 circulated, qint64 longOverdue,
                          const std::vector<NotedCondition> &conditions, const ReportText &text)
{
    Figures f;
    f.totals = session.totals();
    f.areLoansKnown = session.loansKnown();
    f.deviations = static_cast<qint64>(session.sopProgress().deviations().size());
    for (const auto &[home, totals] : session.homeTotals())
        if (totals.notCovered > 0 && f.placesLeft.size() < mostPlaces)
            f.placesLeft.append(text.placeName(home));
    f.circulated = circulated;
    f.unrecorded = static_cast<qint64>(UnrecordedBooks(session).all().size());
    f.longOverdue = longOverdue;
    for (const NotedCondition &noted : conditions) {
        f.damaged += isDamaged(noted.condition) ? 1 : 0;
        f.heavilyDamaged += noted.condition == Condition::HeavilyDamaged ? 1 : 0;
    }
    const auto changes = ChangeQueue(session).counts();
    if (!changes)
        return tl::unexpected(changes.error());
    const auto count = [&](ChangeState state) { return (*changes)[static_cast<std::size_t>(state)]; };
    f.unapplied = count(ChangeState::Conflict) + count(ChangeState::Refused);
    f.waiting = count(ChangeState::Waiting) + count(ChangeState::Sent);
    return f;
}

/// Sentences, each a paragraph, of those that the figures call for.
class Sentences {
public:
    explicit Sentences(const ReportText &text)
        : m_text(text)
    {
    }
    void add(qint64 count, const char *source)
    {
        if (count > 0)
            m_sentences.append(m_text.translate("Report", source).arg(m_text.format().number(count)));
    }
    void add(const QString &sentence) { m_sentences.append(sentence); }
    QString all() const { return m_sentences.join(u'\n'); }
    bool isEmpty() const { return m_sentences.isEmpty(); }

private:
    const ReportText &m_text;
    QStringList m_sentences;
};

void addCopy(GroupTotals &sum, Presence presence)
{
    ++sum.expected;
    switch (presence) {
    case Presence::Present:
        ++sum.found;
        break;
    case Presence::OnLoan:
        ++sum.onLoan;
        break;
    case Presence::Missing:
        ++sum.missing;
        break;
    case Presence::NotCovered:
        ++sum.notCovered;
        break;
    }
}

QString background(const Session &session, const ReportText &text)
{
    const SopDocument sop = sopDocument(session, text.language());
    return text
        .translate(
            "Report",
            "A stock-take tells which copies of the collection are there, where they stand and in which "
            "condition, so that the catalogue in SLiMS agrees with the shelves and the institution "
            "knows what it owns. It was carried out by the SOP %1, %2.")
        .arg(sop.number, sop.title);
}

QString method(const ReportText &text)
{
    Sentences sentences(text);
    sentences.add(text.translate(
        "Report",
        "The catalogue and the open loans were taken over from SLiMS and fixed as the state to count "
        "against. Every shelf was then read copy by copy with a barcode scanner."));
    sentences.add(text.translate("Report",
                                 "A copy counts as missing only where its shelf was read and it is not on "
                                 "loan. Copies on shelves that "
                                 "were not read are stated apart and never counted among the missing."));
    sentences.add(text.translate("Report",
                                 "Every scan and every decision was written into a journal whose rows are "
                                 "chained by hashes, so that a "
                                 "later change would be noticed."));
    return sentences.all();
}

QString obstacles(const Figures &f, const ReportText &text)
{
    Sentences sentences(text);
    sentences.add(f.deviations,
                  QT_TRANSLATE_NOOP("Report",
                                    "Steps taken out of the order of the SOP: %1. Their reasons are listed "
                                    "under the deviations."));
    if (f.totals.notCovered > 0)
        sentences.add(
            text.translate("Report", "%1 copies stand on shelves that were not counted, among them: %2.")
                .arg(text.format().number(f.totals.notCovered), f.placesLeft.join(u"; "_qs)));
    if (!f.areLoansKnown)
        sentences.add(text.translate("Report", "The loans were not known, so no copy could be called lost."));
    sentences.add(
        f.circulated,
        QT_TRANSLATE_NOOP("Report",
                          "Loans and returns recorded during the count, although circulation was to "
                          "be closed: %1."));
    sentences.add(f.totals.invalid, QT_TRANSLATE_NOOP("Report", "Labels that could not be read: %1."));
    sentences.add(f.unrecorded,
                  QT_TRANSLATE_NOOP("Report", "Books that had neither a label nor a record: %1."));
    sentences.add(f.unapplied,
                  QT_TRANSLATE_NOOP(
                      "Report", "Corrections that SLiMS refused or for which it held another value: %1."));
    if (sentences.isEmpty())
        sentences.add(text.translate("Report", "No obstacle was recorded."));
    return sentences.all();
}

QString conclusions(const Figures &f, const LostWorth &worth, const ReportText &text)
{
    const LocaleText &format = text.format();
    Sentences sentences(text);
    const Totals &t = f.totals;
    sentences.add(text.translate("Report",
                                 "Of %1 copies that should be there, %2 were found (%3), %4 are on loan, %5 "
                                 "were not found and %6 were not counted.")
                      .arg(format.number(t.expected), format.number(t.found),
                           format.percent(t.found, t.expected), format.number(t.onLoan),
                           format.number(t.missing), format.number(t.notCovered)));
    QStringList values;
    for (const LostValue &value : worth.byCurrency)
        if (value.recorded > 0)
            values.append(format.money(value.recorded, value.currency));
    if (worth.copies > 0)
        sentences.add(
            (values.isEmpty()
                 ? text.translate("Report", "%1 copies are lost; none of them has a recorded price.")
                       .arg(format.number(worth.copies))
                 : text.translate(
                           "Report",
                           "%1 copies are lost. Their recorded value is %2; %3 of them have no recorded "
                           "price, so their value is unknown.")
                       .arg(format.number(worth.copies), values.join(u", "_qs),
                            format.number(worth.withoutPrice))));
    sentences.add(t.misplaced,
                  QT_TRANSLATE_NOOP("Report", "Copies that stood at another place than theirs: %1."));
    sentences.add(t.unknownCodes,
                  QT_TRANSLATE_NOOP("Report", "Codes on the shelves that SLiMS does not know: %1."));
    if (f.damaged > 0)
        sentences.add(text.translate("Report", "%1 copies are damaged, %2 of them heavily.")
                          .arg(format.number(f.damaged), format.number(f.heavilyDamaged)));
    return sentences.all();
}

QString recommendations(const Figures &f, const LostWorth &worth, const ReportText &text)
{
    Sentences sentences(text);
    sentences.add(worth.copies,
                  QT_TRANSLATE_NOOP("Report",
                                    "Search once more for the %1 lost copies before they are proposed for "
                                    "write-off."));
    sentences.add(
        f.totals.notCovered,
        QT_TRANSLATE_NOOP("Report", "Count the %1 copies on the remaining shelves in a further stock-take."));
    sentences.add(f.longOverdue,
                  QT_TRANSLATE_NOOP("Report",
                                    "Ask the borrowers of the %1 copies that are overdue by more than a year "
                                    "to confirm or return them."));
    sentences.add(f.totals.misplaced,
                  QT_TRANSLATE_NOOP("Report",
                                    "Put the %1 copies that stood elsewhere back to their places, or correct "
                                    "their places in SLiMS."));
    sentences.add(f.totals.unknownCodes + f.unrecorded,
                  QT_TRANSLATE_NOOP("Report", "Record and label the %1 books that SLiMS does not know."));
    sentences.add(f.damaged,
                  QT_TRANSLATE_NOOP("Report", "Repair the %1 damaged copies, or propose them for weeding."));
    sentences.add(f.waiting, QT_TRANSLATE_NOOP("Report", "Send the %1 decided corrections to SLiMS."));
    sentences.add(f.unapplied,
                  QT_TRANSLATE_NOOP("Report", "Settle the %1 corrections that SLiMS did not take."));
    if (sentences.isEmpty())
        sentences.add(text.translate(
            "Report", "Keep the collection as it is, and repeat the stock-take when it is due."));
    return sentences.all();
}

} // namespace

QString reportPartSetting(ReportPart part)
{
    static constexpr std::array<const char *, reportPartCount> keys = {
        "report.background", "report.method", "report.obstacles", "report.conclusions",
        "report.recommendations"};
    return QLatin1String(keys[static_cast<std::size_t>(part)]);
}

Result<ReportDrafts> ReportDrafts::make(Session &session, const QString &language)
{
    return make(session, ReportMaking::now(session, language));
}

Result<ReportDrafts> ReportDrafts::make(Session &session, const ReportMaking &making)
{
    if (!session.isFrozen())
        return failure(
            ErrorKind::Refused,
            QCoreApplication::translate(
                "Reporting", "There is nothing to report before the freeze. Finish activity 4 first."));
    const ReportText text(session, making);
    const auto stock = session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    ReportDrafts made;
    auto worth = Recap(session).lostWorth([&](const CopyHolding &copy) {
        if (copy.slot >= (*stock)->itemCount() || (*stock)->item(copy.slot).bucket != Bucket::Expected)
            return;
        const Presence presence = (*stock)->presence(copy.slot);
        addCopy(made.m_types[copy.collectionType], presence);
        addCopy(made.m_gmds[copy.gmd], presence);
    });
    if (!worth)
        return tl::unexpected(worth.error());
    auto events = CirculationWatch(session).events();
    if (!events)
        return tl::unexpected(events.error());
    const auto loans = countLoans(session, text);
    if (!loans)
        return tl::unexpected(loans.error());
    made.m_loans = *loans;
    auto conditions = conditionsOfPresent(session);
    if (!conditions)
        return tl::unexpected(conditions.error());
    made.m_conditions = std::move(*conditions);
    const auto figures = figuresOf(session, movedOf(*events), loans->longOverdue, made.m_conditions, text);
    if (!figures)
        return tl::unexpected(figures.error());
    made.m_worth = std::move(*worth);
    made.m_circulation = std::move(*events);
    const auto put = [&](ReportPart part, const QString &draft) {
        made.m_drafts[static_cast<std::size_t>(part)] = draft;
    };
    put(ReportPart::Background, background(session, text));
    put(ReportPart::Method, method(text));
    put(ReportPart::Obstacles, obstacles(*figures, text));
    put(ReportPart::Conclusions, conclusions(*figures, made.m_worth, text));
    put(ReportPart::Recommendations, recommendations(*figures, made.m_worth, text));
    return made;
}

} // namespace opname
