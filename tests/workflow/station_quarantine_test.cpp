// What stations that meet do not take, or do not send.

#include "stations_meeting.h"

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
    EXPECT_EQ(m_session->totals().found, 0);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
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
