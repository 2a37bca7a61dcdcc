#include "session_merge_fixture.h"

#include "opname/session/journal_exchange.h"

#include <algorithm>

namespace opname {
namespace {

using testing::librarian;
using testing::sessionTables;
using Answer = MergedFile::Answer;

class SessionMergeTest : public testing::SessionMergeFixture {
protected:
    void alter(const QString &path, const char *sql)
    {
        sqlite3 *database = nullptr;
        ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(database);
        sqlite3_close(database);
    }
};

TEST_F(SessionMergeTest, ACopyForAnotherComputerIsAStationOfItsOwn)
{
    const auto second = handOn(QStringLiteral("kedua"));
    const auto third = handOn(QStringLiteral("ketiga"), second.get());
    EXPECT_NE(second->ownStation(), m_session->ownStation());
    EXPECT_NE(third->ownStation(), m_session->ownStation());
    EXPECT_NE(third->ownStation(), second->ownStation());
    EXPECT_EQ(second->id(), m_session->id());
    expectSound(*second);
    const Outcome again = Stations(*m_session).handOn(file(QStringLiteral("kedua")), {}, librarian());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::File) << "what is there stays untouched";
}

TEST_F(SessionMergeTest, TheFirstOfTwoScansOfOneCopyIsFoundTheOtherADuplicate)
{
    const auto second = handOn(QStringLiteral("kedua"));
    EXPECT_EQ(scan(QStringLiteral("B001"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    EXPECT_EQ(scanAt(*second, QStringLiteral("B001"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    EXPECT_EQ(scanAt(*second, QStringLiteral("B002"), QStringLiteral("Rak A")).verdict, Verdict::Found);

    const MergedFile merged = take(*m_session, second->path());
    EXPECT_EQ(merged.answer, Answer::Taken);
    EXPECT_EQ(merged.received, 3) << "a shelf was opened, two copies were scanned";
    EXPECT_EQ(m_session->totals().found, 2);
    EXPECT_EQ(m_session->totals().duplicates, 1);
    qint64 rows = 0; // of both stations
    EXPECT_TRUE(m_session->visitJournal(0, [&](const JournalRow &) { return ++rows > 0; }));
    EXPECT_EQ(m_session->journalLength(), rows);
    EXPECT_EQ(take(*second, m_path).answer, Answer::Taken);
    EXPECT_EQ(second->totals().found, 2);
    expectSame(m_path, second->path());
    expectSound(*m_session);
    expectSound(*second);
    EXPECT_EQ(m_session->headHash(), second->headHash());
    EXPECT_EQ(take(*m_session, second->path()).answer, Answer::NothingNew);
}

TEST_F(SessionMergeTest, InWhateverOrderTheTablesAreTheSame)
{
    std::vector<std::unique_ptr<Session>> laptops;
    for (const char *name : {"a", "b", "c"})
        laptops.push_back(handOn(QString::fromLatin1(name)));
    const QString base = file(QStringLiteral("dasar"));
    ASSERT_TRUE(m_session->saveCopy(base));
    // Those who scan first come last by name, and the other way round.
    int book = 0;
    for (const std::size_t laptop : {2U, 0U, 1U, 0U, 2U, 1U, 2U})
        scanAt(*laptops[laptop], QStringLiteral("B00%1").arg(book++), QStringLiteral("Rak A"),
               laptop == 1 ? QStringLiteral("Ani") : QStringLiteral("Zaki"));
    ASSERT_TRUE(laptops[0]->undo(laptops[0]->lastLiveScans(1, laptops[0]->ownStation()),
                                 {laptops[0]->ownStation(), QStringLiteral("Zaki")}));

    std::vector<std::size_t> order{0, 1, 2};
    QStringList first;
    do {
        const QString path = file(QStringLiteral("gabung"));
        QFile::remove(path);
        ASSERT_TRUE(QFile::copy(base, path));
        const auto merged = open(path);
        for (const std::size_t laptop : order)
            EXPECT_EQ(take(*merged, laptops[laptop]->path()).answer, Answer::Taken);
        expectSound(*merged);
        const QStringList tables = sessionTables(path);
        if (first.isEmpty())
            first = tables;
        EXPECT_EQ(testing::firstDifference(first, tables).toStdString(), "");
    } while (std::next_permutation(order.begin(), order.end()));

    const QString path = file(QStringLiteral("sekaligus"));
    ASSERT_TRUE(QFile::copy(base, path));
    const auto atOnce = open(path);
    const auto merged = SessionMerge(*atOnce).take(
        {laptops[1]->path(), laptops[2]->path(), laptops[0]->path(), laptops[1]->path()});
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->back().answer, Answer::NothingNew);
    EXPECT_EQ(testing::firstDifference(first, sessionTables(path)).toStdString(), "");
}

TEST_F(SessionMergeTest, OfAnotherStockTakeNothingIsTaken)
{
    const QString path = file(QStringLiteral("lain"));
    ASSERT_TRUE(Session::create(path, {QStringLiteral("Lain"), {}, {}}, librarian()));
    const QStringList before = sessionTables(m_path);
    const MergedFile merged = take(*m_session, path);
    EXPECT_EQ(merged.answer, Answer::OtherSession);
    EXPECT_EQ(merged.quarantined, 1);
    EXPECT_TRUE(merged.account.contains(QStringLiteral("Lain"))) << merged.account.toStdString();
    EXPECT_EQ(sessionTables(m_path), before);
}

TEST_F(SessionMergeTest, AnAlteredJournalIsNotTakenInPart)
{
    auto second = handOn(QStringLiteral("kedua"));
    for (const char *code : {"B001", "B002", "B003"})
        scanAt(*second, QString::fromLatin1(code), QStringLiteral("Rak A"));
    const QString path = second->path();
    second.reset();
    alter(path, "UPDATE journal SET body = replace(body, 'B003', 'B004') WHERE kind = 'scan'");
    const QStringList before = sessionTables(m_path);
    const MergedFile merged = take(*m_session, path);
    EXPECT_EQ(merged.answer, Answer::Altered);
    EXPECT_EQ(merged.received, 0);
    EXPECT_EQ(merged.quarantined, 4);
    EXPECT_EQ(sessionTables(m_path), before);
    expectSound(*m_session);
}

TEST_F(SessionMergeTest, AnAlteredRowThatIsHereAlreadyIsToldToo)
{
    auto second = handOn(QStringLiteral("kedua"));
    scanAt(*second, QStringLiteral("B001"), QStringLiteral("Rak A"));
    ASSERT_EQ(take(*m_session, second->path()).answer, Answer::Taken);
    const QString path = second->path();
    second.reset();
    alter(path, "UPDATE journal SET operator = 'Siapa' WHERE kind = 'scan'");
    const MergedFile merged = take(*m_session, path);
    EXPECT_EQ(merged.answer, Answer::Altered);
    EXPECT_GE(merged.quarantined, 1);
}

TEST_F(SessionMergeTest, TwoComputersAsOneStationAreFound)
{
    scan(QStringLiteral("B000"), QStringLiteral("Rak A"));
    const QString path = file(QStringLiteral("kembar"));
    ASSERT_TRUE(m_session->saveCopy(path));
    const auto twin = open(path);
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    scanAt(*twin, QStringLiteral("B002"), QStringLiteral("Rak A"), QStringLiteral("Budi"),
           librarian().station);
    scanAt(*twin, QStringLiteral("B003"), QStringLiteral("Rak A"), QStringLiteral("Budi"),
           QStringLiteral("S9"));
    const QStringList before = sessionTables(m_path);
    const MergedFile merged = take(*m_session, path);
    EXPECT_EQ(merged.answer, Answer::TwoRows);
    EXPECT_TRUE(merged.account.contains(librarian().station)) << merged.account.toStdString();
    EXPECT_TRUE(merged.account.contains(QStringLiteral("Budi"))) << merged.account.toStdString();
    EXPECT_EQ(sessionTables(m_path), before);
    expectSound(*m_session);
}

TEST_F(SessionMergeTest, AStopBeforeTheEndChangesNothing)
{
    const auto second = handOn(QStringLiteral("kedua"));
    scanAt(*second, QStringLiteral("B001"), QStringLiteral("Rak A"));
    const QStringList before = sessionTables(m_path);
    const auto merged = SessionMerge(*m_session).take({second->path()}, [](double) { return false; });
    ASSERT_FALSE(merged);
    EXPECT_EQ(merged.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(sessionTables(m_path), before);
    EXPECT_EQ(scan(QStringLiteral("B002")).verdict, Verdict::Found);
}

TEST_F(SessionMergeTest, OnlyTheStationThatLeadsClosesActivities)
{
    const auto second = handOn(QStringLiteral("kedua"));
    const Author theirs{second->ownStation(), QStringLiteral("Budi")};
    const ActivityEvent finish{ActivityEvent::Step::Finished, 5, {}, {}, {}};
    const Outcome refused = second->recordActivity(finish, theirs);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(refused.error().message.contains(librarian().station));
    const Outcome withoutReason = Stations(*second).handLeadTo(theirs.station, {}, theirs);
    EXPECT_FALSE(withoutReason);

    scanAt(*second, QStringLiteral("B001"), QStringLiteral("Rak A"));
    ASSERT_EQ(take(*m_session, second->path()).answer, Answer::Taken);
    ASSERT_TRUE(Stations(*m_session).handLeadTo(theirs.station, {}, librarian()));
    EXPECT_EQ(Stations(*m_session).lead(), theirs.station);
    EXPECT_FALSE(m_session->recordActivity(finish, librarian()));
    ASSERT_EQ(take(*second, m_path).answer, Answer::Taken);
    EXPECT_TRUE(second->recordActivity(finish, theirs));
    expectSound(*second);
    EXPECT_EQ(take(*m_session, second->path()).answer, Answer::Taken);
    expectSame(m_path, second->path());
}

TEST_F(SessionMergeTest, TheLeadIsTakenWithAReasonWhenItIsNotToBeHad)
{
    const auto second = handOn(QStringLiteral("kedua"));
    const Author theirs{second->ownStation(), QStringLiteral("Budi")};
    EXPECT_TRUE(Stations(*second).handLeadTo(theirs.station, QStringLiteral("laptop rusak"), theirs));
    EXPECT_TRUE(Stations(*second).leads(theirs));
    expectSound(*second);
}

TEST_F(SessionMergeTest, SharesOfItemCodesNeverMeet)
{
    std::vector<std::unique_ptr<Session>> laptops;
    laptops.push_back(handOn(QStringLiteral("a")));
    laptops.push_back(handOn(QStringLiteral("b")));
    laptops.push_back(handOn(QStringLiteral("a-1"), laptops[0].get()));
    laptops.push_back(handOn(QStringLiteral("a-1-1"), laptops[2].get()));
    laptops.push_back(handOn(QStringLiteral("a-2"), laptops[0].get()));
    laptops.push_back(handOn(QStringLiteral("c")));
    std::vector<CodeShare> shares{Stations(*m_session).codeShare(librarian())};
    for (const auto &laptop : laptops)
        shares.push_back(Stations(*laptop).codeShare({laptop->ownStation(), {}}));
    for (const CodeShare &share : shares) {
        qint64 number = share.firstFrom(1);
        for (int i = 0; i < 2000; ++i, number = share.firstFrom(number + 1)) {
            const auto owners = std::count_if(shares.begin(), shares.end(),
                                              [&](const CodeShare &any) { return any.owns(number); });
            ASSERT_EQ(owners, 1) << "number " << number;
        }
    }
}

TEST_F(SessionMergeTest, StationsTellWhoIsWhere)
{
    const auto second = handOn(QStringLiteral("kedua"));
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    scanAt(*second, QStringLiteral("B010"), QStringLiteral("Rak B"));
    ASSERT_EQ(take(*m_session, second->path()).answer, Answer::Taken);
    const std::vector<StationState> all = Stations(*m_session).all();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[0].leads);
    EXPECT_EQ(all[0].operators, QStringList{QStringLiteral("Rina")});
    EXPECT_EQ(all[1].name, second->ownStation());
    EXPECT_EQ(all[1].operators, QStringList{QStringLiteral("Budi")});
    EXPECT_EQ(all[1].shelves, QStringList{QStringLiteral("Rak B")});
    EXPECT_EQ(all[1].scans, 1);
    const auto claims = Stations(*m_session).othersOn(QStringLiteral("rak b"), {}, librarian());
    ASSERT_EQ(claims.size(), 1U);
    EXPECT_EQ(claims.front().operatorName, QStringLiteral("Budi"));
    EXPECT_TRUE(Stations(*m_session).othersOn(QStringLiteral("Rak A"), {}, librarian()).empty());
}

TEST_F(SessionMergeTest, RowsOfAMessageAreTakenByStationOrNotAtAll)
{
    const auto second = handOn(QStringLiteral("kedua"));
    for (const char *code : {"B001", "B002", "B003"})
        scanAt(*second, QString::fromLatin1(code), QStringLiteral("Rak A"));
    JournalExchange here(*m_session);
    const auto rows = JournalExchange(*second).rowsSince(second->ownStation(), 0, 100);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 4U);
    const auto gap = here.take(std::span(*rows).subspan(1));
    ASSERT_TRUE(gap);
    EXPECT_EQ(gap->received, 0);
    ASSERT_EQ(gap->refusals.size(), 1U);
    EXPECT_EQ(gap->refusals.front().number, 2);
    std::vector<JournalRow> altered(rows->begin(), rows->end());
    altered[3].body.replace("B003", "B004");
    EXPECT_EQ(here.take(altered)->quarantined, 4);
    EXPECT_EQ(here.take(std::span(*rows).first(2))->received, 2);
    EXPECT_EQ(here.take(*rows)->received, 2) << "what is known is passed over";
    EXPECT_EQ(here.take(*rows)->received, 0);
    EXPECT_EQ(m_session->totals().found, 3);
    expectSound(*m_session);
}

} // namespace
} // namespace opname
