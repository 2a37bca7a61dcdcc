// What stations that meet do not take, or do not send.

#include "stations_meeting.h"

#include "opname/session/session_merge.h"
#include "opname/session/sign_offs.h"

namespace opname {
namespace {

using testing::librarian;

class StationQuarantineTest : public testing::StationsMeeting { };

TEST_P(StationQuarantineTest, ACopiedLaptopImageIsQuarantinedAndTheOthersGoOn)
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

TEST_P(StationQuarantineTest, TwoThatWorkAsOneAndSendAtOnceAreNeverMixed)
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

TEST_P(StationQuarantineTest, ForeignAndAlteredRowsAreNotTaken)
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
    ASSERT_EQ(report.quarantines.size(), 1U);
    EXPECT_EQ(report.quarantines.front().station, second->ownStation());
    EXPECT_EQ(report.quarantines.front().number, 3) << "a shelf was opened, then B001 and B002";
    EXPECT_TRUE(report.quarantines.front().account.contains(second->ownStation()))
        << report.quarantines.front().account.toStdString();
    EXPECT_EQ(m_session->totals().found, 0);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_P(StationQuarantineTest, ARowForgedInAStationsNameIsTakenByNobodyAndToldToAll)
{
    exchange(*m_session);
    const auto second = handOn(QStringLiteral("kedua"));
    const auto third = handOn(QStringLiteral("ketiga"));
    scanAt(*second, QStringLiteral("B001"));
    scanAt(*third, QStringLiteral("B002"));
    ASSERT_TRUE(s_server->execute(
        QStringLiteral("INSERT INTO opname_journal (session, station, number, hash, content, user_id, "
                       "arrived_at) SELECT DISTINCT session, '%1', 1, REPEAT('f', 64), "
                       "'[99,99,\"Budi\",\"scan\",\"{}\"]', 0, NOW() FROM opname_journal")
            .arg(second->ownStation())));
    for (Session *station : {third.get(), m_session.get(), second.get()}) {
        const ExchangeReport report = exchange(*station);
        ASSERT_EQ(report.quarantines.size(), 1U);
        EXPECT_EQ(report.quarantines.front().station, second->ownStation());
        EXPECT_EQ(report.quarantines.front().number, 1);
        EXPECT_FALSE(report.quarantines.front().account.isEmpty());
        EXPECT_EQ(Verification::verify(*station).problems.join(u'\n').toStdString(), "");
    }
    EXPECT_EQ(m_session->totals().found, 1) << "what the third one scanned";
    EXPECT_EQ(second->totals().found, 2) << "its own stays with it";
}

TEST_P(StationQuarantineTest, RowsOfAnothersStationAreNotSentWithOnesOwnToken)
{
    if (!isOverWeb())
        GTEST_SKIP() << "over the database rows are nobody's";
    const auto second = handOn(QStringLiteral("kedua"));
    exchange(*m_session);
    const QString whose = m_session->ownStation();
    const auto numberThere = [&] {
        const auto stand = post(*m_session)->stand({});
        EXPECT_TRUE(stand);
        for (const PostedHead &head : stand->heads)
            if (head.station == whose)
                return head.number;
        return qint64(0);
    };
    const qint64 left = numberThere();
    EXPECT_GE(left, 1);
    scanAt(*m_session, QStringLiteral("B001"));
    ASSERT_TRUE(SessionMerge(*second).take({m_session->path()}));
    scanAt(*second, QStringLiteral("B002"));
    const QString first = m_token;
    ASSERT_TRUE(m_host.addStaff(7, QStringLiteral("Budi"),
                                {QStringLiteral("stock_take.r"), QStringLiteral("stock_take.w")}));
    m_token = m_host.createToken(7);
    ASSERT_FALSE(m_token.isEmpty()) << m_host.errorText().toStdString();

    const auto foreign = tryExchange(*second);
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().kind, ErrorKind::SlimsRefused);
    EXPECT_TRUE(foreign.error().message.contains(u"another staff member's token"_qs))
        << foreign.error().message.toStdString();
    EXPECT_EQ(numberThere(), left);

    const auto there = post(*second);
    StationExchange own(*second, StationExchange::sendsFor(*there));
    ASSERT_TRUE(own.exchangeAll(*there));
    EXPECT_GE(own.report().sent, 1);
    EXPECT_GE(own.report().unsent, 1) << "they are the other laptop's to send";
    EXPECT_EQ(numberThere(), left);

    m_token = first;
    EXPECT_GE(exchange(*m_session).sent, 1);
    expectAgreed({m_session.get(), second.get()});
}

TEST_P(StationQuarantineTest, ASignatureReachesTheOthersAndNothingIsTakenUnderIt)
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

    exchange(*second);
    ASSERT_EQ(SignOffs(*second).standing().size(), 1U);
    ASSERT_TRUE(m_session->recordActivity(
        {ActivityEvent::Step::Reopened, 10, {}, QStringLiteral("Rina"), QStringLiteral("Satu rak terlewat")},
        librarian()));
    settle({m_session.get(), second.get()});
    EXPECT_TRUE(SignOffs(*second).standing().empty()) << "it is opened again where the signature came";
    EXPECT_EQ(scanAt(*second, QStringLiteral("B002")).verdict, Verdict::Found);
    settle({m_session.get(), second.get()});
    expectAgreed({m_session.get(), second.get()});
    EXPECT_EQ(m_session->totals().found, 2);
}

TEST_P(StationQuarantineTest, BeforeTheFreezeItSaysWhatToDo)
{
    const QString path = file(QStringLiteral("baru"));
    auto early = Session::create(path, {QStringLiteral("Baru"), {}, {}}, librarian());
    ASSERT_TRUE(early);
    const auto refused = tryExchange(**early);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
}

INSTANTIATE_TEST_SUITE_P(Over, StationQuarantineTest, ::testing::Values(false, true),
                         [](const auto &transport) { return transport.param ? "Web" : "Sql"; });

} // namespace
} // namespace opname
