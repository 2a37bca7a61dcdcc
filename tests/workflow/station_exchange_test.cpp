// Stations that come to one truth at a real MariaDB, over SQL and through the plugin in a real PHP.

#include "stations_meeting.h"

#include "opname/session/session_merge.h"
#include "support/cutting_proxy.h"
#include "support/fault_proxy.h"
#include "support/full_counts.h"

#include <QUrl>

namespace opname {
namespace {

using testing::CuttingProxy;
using testing::Fault;
using testing::FaultProxy;

class StationExchangeTest : public testing::StationsMeeting { };

TEST_P(StationExchangeTest, TwoStationsComeToOneTruthAndRepeatingMovesNothing)
{
    const auto second = handOn(QStringLiteral("kedua"));
    EXPECT_EQ(scanAt(*m_session, QStringLiteral("B001")).verdict, Verdict::Found);
    EXPECT_EQ(scanAt(*second, QStringLiteral("B001")).verdict, Verdict::Found);
    EXPECT_EQ(scanAt(*second, QStringLiteral("B002")).verdict, Verdict::Found);
    const ExchangeReport first = exchange(*m_session);
    EXPECT_EQ(first.sent, m_session->journalLength());
    EXPECT_EQ(first.received, 0);
    const ExchangeReport other = exchange(*second);
    EXPECT_EQ(other.sent, 3) << "a shelf was opened, two copies were scanned";
    EXPECT_EQ(other.received, 2);
    EXPECT_EQ(exchange(*m_session).received, 3);
    EXPECT_EQ(m_session->totals().found, 2);
    EXPECT_EQ(m_session->totals().duplicates, 1);
    expectAgreed({m_session.get(), second.get()});
    for (Session *station : {m_session.get(), second.get()}) {
        const ExchangeReport again = exchange(*station);
        EXPECT_EQ(again.sent + again.received + again.quarantined + again.unsent, 0);
    }
}

TEST_P(StationExchangeTest, ARingThatIsCutAtAnyMessageAgreesInTheEnd)
{
    std::vector<std::unique_ptr<Session>> laptops;
    for (const char *name : {"a", "b", "c"})
        laptops.push_back(handOn(QString::fromLatin1(name)));
    std::vector<Session *> all{m_session.get()};
    for (const auto &laptop : laptops)
        all.push_back(laptop.get());
    ASSERT_EQ(exchange(*m_session).quarantined, 0);

    CuttingProxy cutting(s_server->port());
    FaultProxy faulty(isOverWeb() ? static_cast<quint16>(QUrl(m_host.url()).port()) : 0);
    ASSERT_TRUE(faulty.start());
    int failures = 0;
    const int last = testing::wantsFullCounts() ? 60 : 24;
    for (int at = 1; at <= last; ++at) {
        Session &station = *all[static_cast<std::size_t>(at) % all.size()];
        scanAt(station, QStringLiteral("B%1").arg(at % 13, 3, 10, QLatin1Char('0')));
        cutting.arm(at, at % 2 == 0 ? CuttingProxy::Cut::Request : CuttingProxy::Cut::Answer, true);
        faulty.setPlan([at, start = faulty.requests()](int number, const QByteArray &) {
            Fault fault;
            if (number - start > at % 5)
                fault.instead = QByteArray("HTTP/1.1 500 Oops\r\n\r\n");
            else if (number - start == at % 5 && at % 2 == 0)
                fault.cutRequestAfter = at * 20;
            else
                fault.losesAnswer = number - start == at % 5;
            return fault;
        });
        failures += tryExchange(station, isOverWeb() ? faulty.port() : cutting.port()) ? 0 : 1;
        EXPECT_EQ(m_last.quarantined, 0) << at;
        EXPECT_EQ(Verification::verify(station).problems.join(u'\n').toStdString(), "") << at;
    }
    EXPECT_GE(failures, last / 3) << "the way was cut";
    settle(all);
    expectAgreed(all);
}

TEST_P(StationExchangeTest, AServerThatWasKilledGetsAgainWhatItLost)
{
    const auto second = handOn(QStringLiteral("kedua"));
    ASSERT_TRUE(s_server->execute(QStringLiteral("SET GLOBAL innodb_flush_log_at_trx_commit = 1")));
    if (isOverWeb())
        m_token = m_host.createToken(1); // this one stays
    ASSERT_TRUE(s_server->execute(QStringLiteral("SET GLOBAL innodb_flush_log_at_trx_commit = 0")));
    exchange(*m_session);
    exchange(*second);
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i) {
            scanAt(*m_session, QStringLiteral("B00%1").arg(2 * i % 10));
            scanAt(*second, QStringLiteral("B00%1").arg((2 * i + 1) % 10));
        }
        exchange(*m_session);
        // This server writes its log once a second: what it answered last is lost.
        s_server->stop();
        const auto unreachable = tryExchange(*second);
        ASSERT_FALSE(unreachable);
        EXPECT_TRUE(unreachable.error().kind == ErrorKind::SlimsUnreachable
                    || unreachable.error().kind == ErrorKind::SlimsRefused);
        ASSERT_TRUE(s_server->start() && s_server->openSenayan()) << s_server->errorText().toStdString();
        exchange(*second);
    }
    settle({m_session.get(), second.get()});
    expectAgreed({m_session.get(), second.get()});
}

TEST_P(StationExchangeTest, AFileThatWasRestoredGetsItsOwnRowsBack)
{
    const auto second = handOn(QStringLiteral("kedua"));
    exchange(*m_session);
    exchange(*second);
    ASSERT_TRUE(second->saveCopy(file(QStringLiteral("kemarin"))));
    scanAt(*second, QStringLiteral("B001"));
    scanAt(*second, QStringLiteral("B002"));
    exchange(*second);
    const auto restored = opened(file(QStringLiteral("kemarin")));
    const ExchangeReport report = exchange(*restored);
    EXPECT_EQ(report.received, 3);
    EXPECT_EQ(report.quarantined, 0);
    expectAgreed({second.get(), restored.get()});
    EXPECT_EQ(scanAt(*restored, QStringLiteral("B003")).verdict, Verdict::Found);
    EXPECT_EQ(exchange(*restored).quarantined, 0);
}

TEST_P(StationExchangeTest, ADayAwayIsCaughtUpByPages)
{
    const auto second = handOn(QStringLiteral("kedua"));
    std::vector<ScanRequest> reads;
    for (int i = 0; i < 5000; ++i)
        reads.push_back({QStringLiteral("B%1").arg(i % 13, 3, 10, QLatin1Char('0')),
                         QStringLiteral("Rak A"),
                         {},
                         ScanPurpose::Count,
                         {second->ownStation(), QStringLiteral("Budi")}});
    ASSERT_TRUE(second->record(reads));
    EXPECT_GE(exchange(*second).sent, 5000);
    int told = 0;
    const auto there = post(*m_session);
    StationExchange stopped(*m_session, StationExchange::Sends::All);
    const Outcome half = stopped.exchangeAll(*there, [&](const ExchangeReport &) { return ++told < 1; });
    ASSERT_FALSE(half);
    EXPECT_EQ(half.error().kind, ErrorKind::Cancelled);
    const ExchangeReport rest = exchange(*m_session);
    EXPECT_EQ(stopped.report().received + rest.received, 5001);
    settle({m_session.get(), second.get()});
    expectAgreed({m_session.get(), second.get()});
}

TEST_P(StationExchangeTest, ALaptopWithoutNetworkComesByFileAndGoesOnWithTheRest)
{
    const auto online = handOn(QStringLiteral("daring"));
    const auto basement = handOn(QStringLiteral("lantai-bawah"));
    exchange(*m_session);
    scanAt(*basement, QStringLiteral("B007"));
    const auto merged = SessionMerge(*online).take({basement->path()});
    ASSERT_TRUE(merged);
    const auto there = post(*online);
    StationExchange usual(*online, StationExchange::sendsFor(*there));
    ASSERT_TRUE(usual.exchangeAll(*there));
    if (isOverWeb()) {
        EXPECT_EQ(usual.report().unsent, 2) << "they are that laptop's user's to send";
        EXPECT_EQ(exchange(*online).sent, 2) << "unless it is asked for";
    }
    EXPECT_EQ(exchange(*online).unsent, 0);
    exchange(*m_session);
    EXPECT_EQ(m_session->totals().found, 1);
    settle({m_session.get(), online.get(), basement.get()});
    expectAgreed({m_session.get(), online.get(), basement.get()});
}

INSTANTIATE_TEST_SUITE_P(Over, StationExchangeTest, ::testing::Values(false, true),
                         [](const auto &tested) { return tested.param ? "Web" : "Sql"; });

} // namespace
} // namespace opname
