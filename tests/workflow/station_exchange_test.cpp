// Stations that meet at a real MariaDB, over SQL and through the plugin in a real PHP.

#include "opname/workflow/station_exchange.h"

#include "opname/session/session_merge.h"
#include "opname/session/sign_offs.h"
#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "session/small_library.h"
#include "support/cutting_proxy.h"
#include "support/fault_proxy.h"
#include "support/full_counts.h"
#include "support/plugin_host.h"
#include "support/session_tables.h"

#include <QFile>
#include <QUrl>

namespace opname {
namespace {

using testing::CuttingProxy;
using testing::Fault;
using testing::FaultProxy;
using testing::librarian;
using testing::MariaDbServer;
using testing::PluginHost;

/// The first session and copies of it for other computers, and where they meet.
class StationExchangeTest : public testing::SmallLibrary, public ::testing::WithParamInterface<bool> {
protected:
    static bool isOverWeb() { return GetParam(); }

    static void SetUpTestSuite()
    {
        s_server = new MariaDbServer;
        ASSERT_TRUE(s_server->start()) << s_server->errorText().toStdString();
    }
    static void TearDownTestSuite()
    {
        delete s_server;
        s_server = nullptr;
    }

    void SetUp() override
    {
        SmallLibrary::SetUp();
        ASSERT_TRUE(s_server->createSenayan()) << s_server->errorText().toStdString();
        if (isOverWeb()) {
            ASSERT_TRUE(m_host.start(*s_server)) << m_host.errorText().toStdString();
            m_token = m_host.createToken(1);
            ASSERT_FALSE(m_token.isEmpty()) << m_host.errorText().toStdString();
        } else {
            ASSERT_TRUE(s_server->createJournalTable()) << s_server->errorText().toStdString();
        }
        freeze();
    }

    QString file(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".opname")); }

    std::unique_ptr<Session> handOn(const QString &name)
    {
        const Outcome handed =
            Stations(*m_session).handOn(file(name), name, {m_session->ownStation(), QStringLiteral("Rina")});
        EXPECT_TRUE(handed) << handed.error().message.toStdString();
        return opened(file(name));
    }

    static std::unique_ptr<Session> opened(const QString &path)
    {
        auto session = Session::open(path, Session::Access::Write);
        EXPECT_TRUE(session) << (session ? "" : session.error().message.toStdString());
        return session ? std::move(*session) : nullptr;
    }

    static ScanAnswer scanAt(Session &session, const QString &code,
                             const QString &shelf = QStringLiteral("Rak A"))
    {
        const ScanRequest request{
            code, shelf, {}, ScanPurpose::Count, {session.ownStation(), QStringLiteral("Budi")}};
        auto answers = session.record(std::span(&request, 1));
        EXPECT_TRUE(answers) << (answers ? "" : answers.error().message.toStdString());
        return answers ? answers->front() : ScanAnswer();
    }

    /// Behind a proxy's port, when one is given.
    QString address(int port = 0) const
    {
        if (isOverWeb())
            return port == 0 ? m_host.url() : QStringLiteral("http://127.0.0.1:%1/").arg(port);
        return port == 0 ? s_server->sourceAddress()
                         : QStringLiteral("mysql://root@127.0.0.1:%1/senayan").arg(port);
    }

    std::unique_ptr<JournalPost> post(const Session &session, int port = 0) const
    {
        auto opened = openJournalPost(address(port), session.id(), {{}, m_token});
        EXPECT_TRUE(opened) << (opened ? "" : opened.error().message.toStdString());
        return opened ? std::move(*opened) : nullptr;
    }

    /// With all rows sent, so that both ways behave alike.
    Result<ExchangeReport> tryExchange(Session &session, int port = 0)
    {
        const auto there = post(session, port);
        StationExchange exchange(session, StationExchange::Sends::All);
        const Outcome done = exchange.exchangeAll(*there);
        m_last = exchange.report();
        if (!done)
            return tl::unexpected(done.error());
        return m_last;
    }

    ExchangeReport exchange(Session &session)
    {
        const auto report = tryExchange(session);
        EXPECT_TRUE(report) << (report
                                    ? ""
                                    : QString(report.error().message + report.error().detail).toStdString());
        return report.value_or(ExchangeReport());
    }

    /// Until nobody has anything new.
    void settle(const std::vector<Session *> &stations)
    {
        for (qint64 moved = 1, rounds = 0; moved > 0 && rounds < 10; ++rounds) {
            moved = 0;
            for (Session *station : stations) {
                const ExchangeReport report = exchange(*station);
                EXPECT_EQ(report.quarantined, 0);
                moved += report.sent + report.received;
            }
        }
    }

    static void expectAgreed(const std::vector<Session *> &stations)
    {
        const QStringList first = testing::sessionTables(stations.front()->path());
        for (Session *station : stations) {
            EXPECT_EQ(Verification::verify(*station).problems.join(u'\n').toStdString(), "");
            EXPECT_EQ(station->headHash(), stations.front()->headHash());
            EXPECT_EQ(testing::firstDifference(first, testing::sessionTables(station->path())).toStdString(),
                      "");
        }
    }

    static inline MariaDbServer *s_server = nullptr;
    PluginHost m_host;
    QString m_token;
    ExchangeReport m_last;
};

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

TEST_P(StationExchangeTest, ACopiedLaptopImageIsQuarantinedAndTheOthersGoOn)
{
    const auto second = handOn(QStringLiteral("kedua"));
    scanAt(*second, QStringLiteral("B000"));
    exchange(*m_session);
    exchange(*second);
    ASSERT_TRUE(second->saveCopy(file(QStringLiteral("citra"))));
    const auto image = opened(file(QStringLiteral("citra")));
    ASSERT_EQ(image->ownStation(), second->ownStation());
    scanAt(*second, QStringLiteral("B001"));
    scanAt(*second, QStringLiteral("B002"));
    scanAt(*second, QStringLiteral("B003"));
    scanAt(*image, QStringLiteral("B004"));
    EXPECT_EQ(exchange(*second).quarantined, 0);

    const QStringList before = testing::sessionTables(image->path());
    const ExchangeReport report = exchange(*image);
    EXPECT_EQ(report.quarantined, 2) << "those behind the number that both have";
    ASSERT_EQ(report.quarantines.size(), 1U);
    EXPECT_EQ(report.quarantines.front().station, second->ownStation());
    EXPECT_FALSE(report.quarantines.front().account.isEmpty());
    EXPECT_EQ(report.sent, 0);
    EXPECT_EQ(testing::firstDifference(before, testing::sessionTables(image->path())).toStdString(), "");
    // One that wrote more than the other.
    for (int i = 5; i < 9; ++i)
        scanAt(*image, QStringLiteral("B00%1").arg(i));
    EXPECT_EQ(exchange(*image).quarantined, 1);
    EXPECT_EQ(m_last.quarantines.size(), 1U);
    EXPECT_EQ(m_last.sent, 0);
    // The scans of others still reach it, and nobody sees its own.
    scanAt(*m_session, QStringLiteral("B009"));
    settle({m_session.get(), second.get()});
    EXPECT_GT(exchange(*image).received, 0);
    expectAgreed({m_session.get(), second.get()});
    EXPECT_EQ(m_session->totals().found, 5);
    EXPECT_EQ(Verification::verify(*image).problems.join(u'\n').toStdString(), "");
}

TEST_P(StationExchangeTest, TwoThatWorkAsOneAndSendAtOnceAreNeverMixed)
{
    exchange(*m_session);
    ASSERT_TRUE(m_session->saveCopy(file(QStringLiteral("citra"))));
    const auto image = opened(file(QStringLiteral("citra")));
    StationExchange one(*m_session, StationExchange::Sends::All);
    StationExchange two(*image, StationExchange::Sends::All);
    const auto there = post(*m_session);
    ASSERT_TRUE(one.compare(*there->stand(one.known())));
    ASSERT_TRUE(two.compare(*there->stand(two.known())));
    scanAt(*m_session, QStringLiteral("B001"));
    for (const char *code : {"B002", "B003", "B004"})
        scanAt(*image, QString::fromLatin1(code));
    for (StationExchange *station : {&one, &two}) {
        const auto rows = station->nextToLeave();
        ASSERT_TRUE(rows);
        ASSERT_FALSE(rows->empty());
        const auto left = there->leave(*rows);
        ASSERT_TRUE(left);
        station->giveLeft(*rows, *left);
    }
    EXPECT_FALSE(one.mustCompare());
    EXPECT_TRUE(two.mustCompare()) << "its rows were refused";
    EXPECT_EQ(two.report().sent, 0);
    ASSERT_TRUE(two.compare(*there->stand(two.known())));
    EXPECT_EQ(two.report().quarantines.size(), 1U);
    EXPECT_EQ(two.waiting(), 0) << "nothing more of it is sent";
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

TEST_P(StationExchangeTest, ForeignAndAlteredRowsAreNotTaken)
{
    exchange(*m_session);
    const auto second = handOn(QStringLiteral("kedua"));
    scanAt(*second, QStringLiteral("B001"));
    scanAt(*second, QStringLiteral("B002"));
    exchange(*second);
    ASSERT_TRUE(s_server->execute(
        QStringLiteral("INSERT INTO opname_journal (session, station, number, hash, content, user_id, "
                       "arrived_at) SELECT 'sesi-lain', station, number, hash, content, 0, NOW() FROM "
                       "opname_journal")));
    ASSERT_TRUE(s_server->execute(QStringLiteral("UPDATE opname_journal SET content = REPLACE(content, "
                                                 "'B002', 'B009') WHERE session <> 'sesi-lain'")));
    const ExchangeReport report = exchange(*m_session);
    EXPECT_EQ(report.received, 0) << "nothing of a station with an altered row";
    EXPECT_GE(report.quarantined, 1);
    EXPECT_EQ(m_session->totals().found, 0);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
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

TEST_P(StationExchangeTest, ASignatureReachesTheOthersAndNothingIsTakenUnderIt)
{
    const auto second = handOn(QStringLiteral("kedua"));
    exchange(*m_session);
    exchange(*second);
    scanAt(*second, QStringLiteral("B001"));
    const Outcome signedOff =
        SignOffs(*m_session).sign(QStringLiteral("Ibu Kepala"), QStringLiteral("Kepala"), {}, librarian());
    ASSERT_TRUE(signedOff) << signedOff.error().message.toStdString();
    EXPECT_EQ(exchange(*second).sent, 2);
    const auto under = tryExchange(*m_session);
    ASSERT_FALSE(under) << "something came that is not in what was signed";
    EXPECT_EQ(under.error().kind, ErrorKind::Refused);
    EXPECT_GE(m_last.sent, 1) << "the signature goes out all the same";
    EXPECT_EQ(m_session->totals().found, 0);
}

TEST_P(StationExchangeTest, BeforeTheFreezeItSaysWhatToDo)
{
    const QString path = file(QStringLiteral("baru"));
    auto early = Session::create(path, {QStringLiteral("Baru"), {}, {}}, librarian());
    ASSERT_TRUE(early);
    const auto refused = tryExchange(**early);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
}

INSTANTIATE_TEST_SUITE_P(Over, StationExchangeTest, ::testing::Values(false, true),
                         [](const auto &tested) { return tested.param ? "Web" : "Sql"; });

} // namespace
} // namespace opname
