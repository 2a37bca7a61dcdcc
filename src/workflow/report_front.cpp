// What people put around the figures: letterhead, cover, the parts they write, signatures.

#include "logo.h"
#include "opname/workflow/sop_desk.h"
#include "report_chapters.h"

#include <algorithm>
#include <array>

namespace opname {

namespace {

/// When the report was made: as typed, else the day on which activity 10 was finished.
QString dateOf(const Session &session, const ReportText &text)
{
    const QString typed = session.setting(QStringLiteral("report.date")).trimmed();
    if (const QDate date = QDate::fromString(typed, Qt::ISODate); date.isValid())
        return text.format().date(date);
    if (!typed.isEmpty())
        return typed;
    const QDateTime finished = session.sopProgress().activity(10).finished;
    return finished.isValid() ? text.format().date(text.format().day(finished)) : QString(26, u'.');
}

} // namespace

std::vector<Signatures::Signer> signersOf(const Session &session, const QString &key, const QString &role)
{
    std::vector<Signatures::Signer> signers;
    for (const QString &line : session.setting(key).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u';');
        const auto part = [&](qsizetype at) { return parts.value(at).trimmed(); };
        signers.push_back({role, part(3), part(0), part(2), part(1)});
    }
    if (signers.empty())
        signers.push_back({role, {}, {}, {}, {}});
    return signers;
}

void addLetterhead(Document &document, const Session &session)
{
    document.address = session.setting(QStringLiteral("address"));
    document.logo = logoOf(session);
    document.csvSeparator = session.setting(QStringLiteral("csv_separator")) == u";" ? u';' : u',';
}

std::vector<std::pair<QString, QString>> coverOf(const Session &session, const ReportText &text)
{
    const auto orDots = [](const QString &typed) {
        return typed.trimmed().isEmpty() ? QString(26, u'.') : typed.trimmed();
    };
    return {{text.translate("Report", "Number"), orDots(session.setting(QStringLiteral("report.number")))},
            {text.translate("Report", "Date"), dateOf(session, text)},
            {text.translate("Report", "Place"), orDots(session.setting(QStringLiteral("city")))}};
}

void addWritten(Blocks &blocks, const Session &session, ReportPart part, const ReportDrafts &drafts,
                const ReportText &text)
{
    static constexpr std::array<const char *, reportPartCount> headings = {
        QT_TRANSLATE_NOOP("Report", "Background"), QT_TRANSLATE_NOOP("Report", "Method"),
        QT_TRANSLATE_NOOP("Report", "Obstacles"), QT_TRANSLATE_NOOP("Report", "Conclusions"),
        QT_TRANSLATE_NOOP("Report", "Recommendations")};
    const QString heading = text.translate("Report", headings[static_cast<std::size_t>(part)]);
    const QString written = session.setting(reportPartSetting(part)).trimmed();
    const bool isDraft = written.isEmpty();
    blocks.push_back(
        Heading{part == ReportPart::Method ? 2 : 1,
                isDraft ? QString(heading + u" – "_qs + text.translate("Report", "DRAFT")) : heading});
    if (isDraft)
        blocks.push_back(Paragraph{
            text.translate("Report", "Proposed from the figures, and not accepted by anybody yet."), true});
    const QStringList paragraphs = (isDraft ? drafts.of(part) : written).split(u'\n', Qt::SkipEmptyParts);
    if (part == ReportPart::Recommendations && paragraphs.size() > 1) {
        blocks.push_back(ListBlock{paragraphs, true});
        return;
    }
    for (const QString &paragraph : paragraphs)
        blocks.push_back(Paragraph{paragraph});
}

void addSigners(Blocks &blocks, const Session &session, const ReportText &text)
{
    blocks.push_back(Heading{1, text.translate("Report", "Signatures")});
    const QString letter = session.setting(QStringLiteral("report.assignment_letter")).trimmed();
    blocks.push_back(Facts{
        {{text.translate("Report", "Assignment letter"), letter.isEmpty() ? QString(50, u'.') : letter}}});
    Signatures signatures;
    const QString city = session.setting(QStringLiteral("city")).trimmed();
    signatures.placeAndDate = (city.isEmpty() ? QString(26, u'.') : city) + u", "_qs + dateOf(session, text);
    const auto prepared =
        signersOf(session, QStringLiteral("report.prepared_by"), text.translate("Report", "Prepared by"));
    const auto known =
        signersOf(session, QStringLiteral("report.known_by"), text.translate("Report", "Known by"));
    // Side by side: who prepared it, and who takes note of it.
    for (std::size_t i = 0; i < std::max(prepared.size(), known.size()); ++i) {
        if (i < prepared.size())
            signatures.signers.push_back(prepared[i]);
        if (i < known.size())
            signatures.signers.push_back(known[i]);
    }
    blocks.push_back(std::move(signatures));
}

} // namespace opname
