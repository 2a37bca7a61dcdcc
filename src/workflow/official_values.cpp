#include "official_values.h"

#include "opname/domain/number_words.h"
#include "opname/workflow/sop_desk.h"

#include <array>

namespace opname {

namespace {

constexpr std::array<const char16_t *, 7> indonesianDays = {u"Senin", u"Selasa", u"Rabu",  u"Kamis",
                                                            u"Jumat", u"Sabtu",  u"Minggu"};
constexpr std::array<const char16_t *, 7> englishDays = {u"Monday", u"Tuesday",  u"Wednesday", u"Thursday",
                                                         u"Friday", u"Saturday", u"Sunday"};

class Values {
public:
    explicit Values(const ReportText &text)
        : m_text(text)
    {
    }

    void add(const QString &name, const QString &value) { m_values.insert(name, value); }

    void count(const QString &name, qint64 value)
    {
        add(name, m_text.format().number(value));
        add(name + u"_words"_qs, numberInWords(value, m_text.language()).value_or(QString()));
    }

    void copies(const QString &name, const PriceSum &sum)
    {
        count(name, sum.copies);
        count(name + u"_priced"_qs, sum.priced());
        count(name + u"_unpriced"_qs, sum.withoutPrice);
        add(name + u"_value"_qs, sum.text(m_text.format()));
        add(name + u"_value_words"_qs, sum.words(m_text.language()));
    }

    void day(const QString &name, QDate day)
    {
        add(name, day.isValid() ? m_text.format().date(day) : QString());
    }

    TemplateValues take() { return std::move(m_values); }

private:
    const ReportText &m_text;
    TemplateValues m_values;
};

void addPaper(Values &values, const Session &session, OfficialPaper paper, const ReportText &text)
{
    const bool isIndonesian = text.language() == u"id";
    const QDate day = paperDate(session, text);
    values.add(u"number"_qs, session.setting(u"documents.number."_qs + officialPaperName(paper)));
    values.day(u"date"_qs, day);
    values.add(
        u"weekday"_qs,
        QString::fromUtf16(
            (isIndonesian ? indonesianDays : englishDays)[static_cast<std::size_t>(day.dayOfWeek() - 1)]));
    values.add(u"day_words"_qs, numberInWords(day.day(), text.language()).value_or(QString()));
    values.add(u"month"_qs, text.format().date(day).section(u' ', 1, 1));
    values.add(u"year"_qs, QString::number(day.year()));
    values.add(u"year_words"_qs, numberInWords(day.year(), text.language()).value_or(QString()));
    values.add(u"date_numeric"_qs, day.toString(u"dd-MM-yyyy"));
    values.add(u"assignment"_qs, session.setting(u"report.assignment_letter"_qs));
    values.add(u"addressee"_qs, session.setting(u"documents.addressee"_qs));
    for (const QString &role : {u"prepared"_qs, u"known"_qs, u"responsible"_qs}) {
        const Signatures::Signer signer = signersOf(session, signersSetting(role), {}).front();
        values.add(role + u"_name"_qs, signer.name);
        values.add(role + u"_nip"_qs, signer.nip);
        values.add(role + u"_rank"_qs, signer.rank);
        values.add(role + u"_position"_qs, signer.position);
    }
}

void addSession(Values &values, const Session &session, const ReportText &text)
{
    const SopDocument sop = sopDocument(session, text.language());
    values.add(u"institution"_qs, sop.institution);
    values.add(u"unit"_qs, sop.unit);
    const QString library = session.setting(u"library"_qs).trimmed();
    values.add(u"library"_qs, library.isEmpty() ? sop.unit : library);
    values.add(u"address"_qs, session.setting(u"address"_qs).replace(u'\n', u' '));
    values.add(u"place"_qs, session.setting(u"city"_qs));
    values.add(u"sop_number"_qs, sop.number);
    values.add(u"sop_title"_qs, sop.title);
    values.add(u"session"_qs, session.name());
    values.add(u"identity"_qs, session.id());
    values.add(u"head"_qs, QString::fromLatin1(session.headHash().toHex()));
    values.add(u"source"_qs, session.catalogueSource());
    values.day(u"pulled"_qs, text.format().day(session.pulled()));
    const SopProgress progress = session.sopProgress();
    const ActivityProgress counting = progress.activity(5);
    values.day(u"counting_started"_qs, text.format().day(counting.started));
    values.day(u"counting_finished"_qs, text.format().day(counting.finished));
    values.add(u"draft"_qs, progress.isFinished(9) ? QString() : u"1"_qs);
    values.add(u"loans_unknown"_qs, session.loansKnown() ? QString() : u"1"_qs);
    values.add(u"goods_holder"_qs, session.setting(u"goods.holder"_qs));
    values.add(u"goods_holder_code"_qs, session.setting(u"goods.holder_code"_qs));
}

} // namespace

QDate paperDate(const Session &session, const ReportText &text)
{
    const QDate set = QDate::fromString(session.setting(QStringLiteral("documents.date")), Qt::ISODate);
    return set.isValid() ? set : text.format().day(QDateTime::currentDateTimeUtc());
}

QString signersSetting(const QString &role)
{
    return role == u"responsible" ? QStringLiteral("documents.responsible")
                                  : QString(u"report."_qs + role + u"_by"_qs);
}

TemplateValues officialValues(Session &session, OfficialPaper paper, const OfficialFigures &figures,
                              const GoodsReconciliation &goods, const ReportText &text)
{
    Values values(text);
    addPaper(values, session, paper, text);
    addSession(values, session, text);
    const std::pair<const char *, const PriceSum *> sums[] = {{"expected", &figures.expected},
                                                              {"found", &figures.found},
                                                              {"found_outside", &figures.foundOutside},
                                                              {"good", &figures.good},
                                                              {"lightly_damaged", &figures.lightlyDamaged},
                                                              {"heavily_damaged", &figures.heavilyDamaged},
                                                              {"unnoted", &figures.unnoted},
                                                              {"on_loan", &figures.onLoan},
                                                              {"elsewhere", &figures.elsewhere},
                                                              {"lost", &figures.lost},
                                                              {"undecided", &figures.undecided},
                                                              {"not_covered", &figures.notCovered}};
    for (const auto &[name, sum] : sums)
        values.copies(QLatin1String(name), *sum);
    values.count(u"excess"_qs, static_cast<qint64>(figures.excess.size()));
    const GoodsCount total = goods.total();
    values.count(u"book"_qs, total.book);
    values.count(u"book_found"_qs, total.found);
    values.count(u"book_difference"_qs, total.difference());
    values.count(u"book_not_in_slims"_qs, total.notInSlims);
    values.count(u"book_later"_qs, goods.later());
    values.count(u"goods_codes"_qs, static_cast<qint64>(goods.lines().size()));
    values.count(u"unmapped"_qs, static_cast<qint64>(goods.unmapped().size()));
    values.day(u"cut_off"_qs, goods.cutOff());
    return values.take();
}

} // namespace opname
