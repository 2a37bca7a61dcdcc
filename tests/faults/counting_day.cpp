#include "counting_day.h"

#include <QDir>
#include <QFileInfo>

namespace opname::testing {

QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/opname-XXXXXX");
}

namespace {

Author author(const char *operatorName)
{
    return {QStringLiteral("S1"), QString::fromLatin1(operatorName)};
}

} // namespace

const std::vector<CountingDay::Step> &CountingDay::steps()
{
    static const std::vector<Step> all = {
        {"open", [](CountingDay &day) { return day.open(); }},
        {"first scan", [](CountingDay &day) { return day.scan({"B000"}, "Rak A", "Rina"); }},
        {"next scan", [](CountingDay &day) { return day.scan({"B001"}, "Rak A", "Rina"); }},
        {"group",
         [](CountingDay &day) {
             return day.scan({"B003", "XYZ", "B003"}, "Rak A", "Rina");
         }},
        {"undo", [](CountingDay &day) { return day.undoLast(); }},
        {"setting",
         [](CountingDay &day) {
             return day.session()->changeSetting(QStringLiteral("team"), QStringLiteral("Rina, Budi"),
                                                 author("Rina"));
         }},
        {"shelf by call numbers",
         [](CountingDay &day) {
             return day.session()->changeSetting(QStringLiteral("shelf.depan"), QStringLiteral("150..180"),
                                                 author("Rina"));
         }},
        {"first scan there", [](CountingDay &day) { return day.scan({"B006"}, "Depan", "Rina"); }},
        {"other operator", [](CountingDay &day) { return day.scan({"B010"}, "Rak B", "Budi"); }},
        {"order scan",
         [](CountingDay &day) { return day.scan({"B011"}, "Rak B", "Budi", ScanPurpose::Order); }},
        {"finish shelf", [](CountingDay &day) { return day.finishShelf("Rak A"); }},
        {"declare home",
         [](CountingDay &day) {
             return day.session()->declareHome({QStringLiteral("SL"), QStringLiteral("Rak B")}, true, {},
                                               author("Budi"));
         }},
        {"decide", [](CountingDay &day) { return day.decide(); }},
        {"scan after all", [](CountingDay &day) { return day.scan({"B004"}, "", "Rina"); }},
    };
    return all;
}

Outcome CountingDay::open()
{
    auto opened = Session::open(m_path, Session::Access::Write);
    if (!opened)
        return tl::unexpected(opened.error());
    m_session = std::move(*opened);
    return {};
}

Outcome CountingDay::scan(const std::vector<const char *> &codes, const char *shelf, const char *operatorName,
                          ScanPurpose purpose)
{
    std::vector<ScanRequest> requests;
    for (const char *code : codes)
        requests.push_back(
            {QString::fromLatin1(code), QString::fromLatin1(shelf), {}, purpose, author(operatorName)});
    auto answers = m_session->record(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    for (const ScanAnswer &answer : *answers)
        m_answers.insert(answer.number, answer.code + u' ' + verdictName(answer.verdict));
    return {};
}

Outcome CountingDay::undoLast()
{
    const auto undone = m_session->undo(m_session->lastLiveScans(1, QStringLiteral("S1")), author("Rina"));
    if (!undone)
        return tl::unexpected(undone.error());
    EXPECT_EQ(*undone, 1);
    return {};
}

Outcome CountingDay::finishShelf(const char *shelf)
{
    const auto pass = m_session->openPass(QString::fromLatin1(shelf), {}, author("Rina"));
    if (!pass)
        return tl::unexpected(pass.error());
    return m_session->finishPass(*pass, author("Rina"));
}

Outcome CountingDay::decide()
{
    std::vector<Decision> decisions(2);
    decisions[0].id = QStringLiteral("missing:B002");
    decisions[1].id = QStringLiteral("missing:B005");
    for (Decision &decision : decisions) {
        decision.kind = QStringLiteral("missing");
        decision.action = QStringLiteral("keep");
    }
    return m_session->decide(decisions, author("Rina"));
}

std::string CountingDay::differenceFromFile()
{
    auto reader = Session::open(m_path, Session::Access::Read);
    if (!reader)
        return "no reader: " + reader.error().detail.toStdString();
    if ((*reader)->totals() != m_session->totals())
        return "rows of totals";
    if ((*reader)->headHash() != m_session->headHash())
        return "head of the journal";
    if (!(*reader)->isFrozen())
        return {};
    auto memory = m_session->stockTake();
    auto file = (*reader)->stockTake();
    if (!memory || !file)
        return "no state";
    if ((*memory)->totals() != (*file)->totals() || (*memory)->totals() != m_session->totals())
        return "totals in memory";
    return (*memory)->scanCount() == (*file)->scanCount() ? "" : "scans in memory";
}

std::string CountingDay::answersNotKept(Session &file) const
{
    QHash<qint64, QString> missing = m_answers;
    const Outcome visited = file.visitJournal(0, [&](const JournalRow &row) {
        if (const auto answer = missing.constFind(row.number); answer != missing.cend()) {
            const QByteArray code = "\"code\":\"" + answer->section(u' ', 0, 0).toUtf8() + '"';
            const QByteArray verdict = "\"verdict\":\"" + answer->section(u' ', 1).toUtf8() + '"';
            if (row.body.contains(code) && row.body.contains(verdict))
                missing.erase(answer);
        }
        return true;
    });
    if (!visited)
        return visited.error().detail.toStdString();
    return missing.isEmpty() ? "" : QStringList(missing.values()).join(u", ").toStdString();
}

FileSummary summaryOf(Session &session)
{
    FileSummary summary;
    summary.totals = session.totals();
    summary.rows = session.journalLength();
    summary.decisions = session.decisions().size();
    const Outcome visited = session.visitJournal(0, [&](const JournalRow &row) {
        summary.journal.append(row.kind + u' ' + QString::fromUtf8(row.body));
        return true;
    });
    EXPECT_TRUE(visited);
    return summary;
}

} // namespace opname::testing
