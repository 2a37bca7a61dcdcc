#include "eight_stations.h"

#include "opname/session/session.h"
#include "support/session_tables.h"

#include <map>
#include <set>
#include <tuple>

namespace opname::testing {

void EightStations::work(int rounds, const std::function<void()> &meanwhile)
{
    std::atomic<bool> isOver = false;
    atOnce(
        [&](int station) {
            for (int round = 0; round < rounds || !isOver; ++round) {
                scan(station, codesOf(station, round));
                const ProgramAnswer joined = join(station);
                EXPECT_TRUE(joined.status == 0 || joined.status == 4)
                    << joined.status << joined.output.toStdString() << joined.errors.toStdString();
                ++(joined.status == 0 ? m_joined : m_cutOff);
            }
        },
        [&] {
            meanwhile();
            isOver = true;
        });
}

void EightStations::joinUntilQuiet()
{
    constexpr int mostRounds = 10;
    for (int round = 0; round < mostRounds; ++round) {
        std::atomic<qint64> moved = 0;
        atOnce([&](int station) {
            const ProgramAnswer joined = join(station);
            const QJsonObject report = joined.json();
            EXPECT_EQ(joined.status, 0) << joined.output.toStdString() << joined.errors.toStdString();
            EXPECT_EQ(report.value(u"quarantined").toInt(-1), 0) << joined.output.toStdString();
            moved += report.value(u"sent").toInteger() + report.value(u"received").toInteger();
        });
        if (moved == 0)
            return;
    }
    ADD_FAILURE() << "they did not come to rest";
}

void EightStations::expectAgreed()
{
    const QByteArray totals = run({QStringLiteral("status"), file(0)}).output;
    const QString head =
        run({QStringLiteral("verify"), file(0)}).json().value(u"head").toString(QStringLiteral("none"));
    for (int station = 0; station < stations; ++station) {
        const ProgramAnswer verified = run({QStringLiteral("verify"), file(station)});
        EXPECT_EQ(verified.status, 0) << verified.output.toStdString();
        EXPECT_TRUE(verified.json().value(u"ok").toBool()) << verified.output.toStdString();
        EXPECT_EQ(verified.json().value(u"head").toString(), head) << station;
        EXPECT_EQ(run({QStringLiteral("status"), file(station)}).output, totals) << station;
    }
    const QStringList tables = sessionTables(fileAt(0));
    EXPECT_FALSE(tables.isEmpty());
    for (int station = 0; station < stations; ++station) {
        EXPECT_EQ(firstDifference(tables, sessionTables(fileAt(station))).toStdString(), "") << station;
        expectScans(station);
    }
}

void EightStations::expectScans(int station)
{
    const auto session = Session::open(fileAt(station), Session::Access::Read);
    ASSERT_TRUE(session) << session.error().message.toStdString();
    std::map<std::pair<QString, qint64>, QString> kept;
    std::map<QString, std::set<std::tuple<qint64, QString, qint64>>> reads; // by code, in the journal's order
    const Outcome visited =
        (*session)->visitJournal(QStringList{QStringLiteral("scan")}, [&](const JournalRow &row) {
            const QString code = QJsonDocument::fromJson(row.body).object().value(u"code").toString();
            kept.emplace(std::pair(row.station, row.number), code);
            reads[code].emplace(row.clock, row.station, row.number);
            return true;
        });
    ASSERT_TRUE(visited) << visited.error().message.toStdString();
    for (const Answered &answered : m_answered)
        EXPECT_EQ(kept[std::pair(answered.station, answered.number)], answered.code)
            << station << " lost a scan of " << answered.station.toStdString();
    EXPECT_EQ(kept.size(), m_answered.size());

    const auto stockTake = (*session)->stockTake();
    ASSERT_TRUE(stockTake) << stockTake.error().message.toStdString();
    for (const auto &[code, ofCode] : reads) {
        bool isFirst = true;
        for (const auto &[clock, where, number] : ofCode) {
            const auto id = (*session)->findScan(where, number);
            ASSERT_TRUE(id);
            const auto index = (*stockTake)->indexOf(*id);
            ASSERT_TRUE(index);
            const Verdict verdict = (*stockTake)->scanState(*index).verdict;
            EXPECT_NE(verdict, Verdict::Unknown) << code.toStdString();
            EXPECT_EQ(verdict == Verdict::Duplicate, !isFirst) << code.toStdString() << " at " << clock;
            isFirst = false;
        }
    }
    const Totals totals = (*session)->totals();
    EXPECT_TRUE(totals.balances());
    EXPECT_EQ(totals.scans, static_cast<qint64>(m_answered.size()));
    EXPECT_EQ(totals.duplicates, static_cast<qint64>(m_answered.size() - reads.size()));
    EXPECT_GT(totals.duplicates, 0);
}

} // namespace opname::testing
