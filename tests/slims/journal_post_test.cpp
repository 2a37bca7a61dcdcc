// The contract of JournalPost, over every way to SLiMS, against its real tables.

#include "opname/slims/journal_post.h"

#include "library_system_fixture.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSqlQuery>

#include <atomic>
#include <set>
#include <thread>

namespace opname {

inline bool operator==(const PostedRow &a, const PostedRow &b)
{
    return a.station == b.station && a.number == b.number && a.clock == b.clock && a.time == b.time
        && a.operatorName == b.operatorName && a.kind == b.kind && a.body == b.body && a.hash == b.hash;
}

inline void PrintTo(const PostedRow &row, std::ostream *stream)
{
    *stream << row.station.toStdString() << ' ' << row.number << ' ' << row.body.left(60).toStdString();
}

namespace {

using testing::MariaDbServer;
using Known = std::vector<std::pair<QString, qint64>>;

class JournalPostTest : public testing::LibrarySystemTest {
protected:
    void SetUp() override
    {
        LibrarySystemTest::SetUp();
        if (IsSkipped())
            return;
        if (!slims().isOwn())
            GTEST_SKIP() << "the table of a running SLiMS is its stations'";
        if (isOverSql())
            execute(MariaDbServer::journalTableScript());
    }

    bool isOverSql() const { return slims().address().startsWith(u"mysql:"); }

    std::unique_ptr<JournalPost> post(const QString &session = QStringLiteral("sesi"),
                                      const std::stop_token &stop = {}) const
    {
        auto opened = openJournalPost(slims().address(), session, slims().secrets(), stop);
        EXPECT_TRUE(opened) << (opened ? "" : opened.error().message.toStdString());
        return opened ? std::move(*opened) : nullptr;
    }

    static PostedRow row(const QString &station, qint64 number, const QByteArray &body = "{\"code\":\"B1\"}")
    {
        return {station,
                number,
                number + 7,
                1'764'000'000'123 + number,
                QStringLiteral("Siti"),
                QStringLiteral("scan"),
                body,
                QCryptographicHash::hash(QByteArray(station.toUtf8() + QByteArray::number(number) + body),
                                         QCryptographicHash::Sha256)};
    }

    static std::vector<PostedRow> rows(const QString &station, qint64 first, qint64 last)
    {
        std::vector<PostedRow> all;
        for (qint64 number = first; number <= last; ++number)
            all.push_back(row(station, number));
        return all;
    }

    static LeftRows leave(JournalPost &post, const std::vector<PostedRow> &rows)
    {
        const auto left = post.leave(rows);
        EXPECT_TRUE(left) << (left ? "" : QString(left.error().message + left.error().detail).toStdString());
        return left.value_or(LeftRows());
    }

    static PostPage page(JournalPost &post, qint64 place)
    {
        auto page = post.rowsBehind(place);
        EXPECT_TRUE(page) << (page ? "" : QString(page.error().message + page.error().detail).toStdString());
        return page ? std::move(*page) : PostPage();
    }

    static PostStand stand(JournalPost &post, const Known &known = {})
    {
        auto stand = post.stand(known);
        EXPECT_TRUE(stand) << (stand ? ""
                                     : QString(stand.error().message + stand.error().detail).toStdString());
        return stand ? std::move(*stand) : PostStand();
    }
};

TEST_P(JournalPostTest, RowsArriveOnceAndAsTheyWere)
{
    const auto here = post();
    std::vector<PostedRow> left{row(QStringLiteral("Meja 1"), 1, "{\"a\":\"😀 \\\" </script> \\u0000\\n\"}"),
                                row(QStringLiteral("Meja 1"), 2, QByteArray()),
                                row(QStringLiteral("2"), 1, "{\"x\":\"tab\tend\"}")};
    left[2].operatorName = QStringLiteral("O'Neil \"Ané\"");
    left[2].clock = (1LL << 53) - 1;
    const LeftRows first = leave(*here, left);
    EXPECT_EQ(first.stored, 3);
    EXPECT_EQ(first.known, 0);
    const LeftRows again = leave(*here, left);
    EXPECT_EQ(again.stored, 0);
    EXPECT_EQ(again.known, 3);
    const PostPage taken = page(*post(), 0);
    EXPECT_EQ(taken.rows, left);
    EXPECT_FALSE(taken.goesOn);
    EXPECT_EQ(page(*here, taken.last).rows.size(), 0U);
    EXPECT_EQ(page(*here, taken.last).last, taken.last);
}

TEST_P(JournalPostTest, AnotherSessionsRowsAreNotSeen)
{
    leave(*post(QStringLiteral("lain")), rows(QStringLiteral("A"), 1, 3));
    const auto here = post();
    EXPECT_TRUE(stand(*here).heads.empty());
    EXPECT_TRUE(page(*here, 0).rows.empty());
    EXPECT_EQ(leave(*here, rows(QStringLiteral("A"), 1, 1)).stored, 1) << "each session has its own A 1";
}

TEST_P(JournalPostTest, PagesAreBoundedInRowsAndBytes)
{
    const auto here = post();
    leave(*here, rows(QStringLiteral("A"), 1, 2000));
    leave(*here, rows(QStringLiteral("A"), 2001, 2300));
    const PostPage first = page(*here, 0);
    EXPECT_EQ(first.rows.size(), JournalPost::mostRows);
    EXPECT_TRUE(first.goesOn);
    const PostPage second = page(*here, first.last);
    ASSERT_EQ(second.rows.size(), 300U);
    EXPECT_EQ(second.rows.front().number, 2001);

    std::vector<PostedRow> large;
    for (qint64 number = 1; number <= 3; ++number)
        large.push_back(row(QStringLiteral("B"), number, QByteArray(900'000, 'x')));
    leave(*here, large);
    for (PostedRow &another : large)
        another = row(QStringLiteral("C"), another.number, another.body);
    leave(*here, large);
    std::size_t seen = 0;
    qint64 place = second.last;
    for (int pages = 0; seen < 6 && pages < 6; ++pages) {
        const PostPage some = page(*here, place);
        ASSERT_FALSE(some.rows.empty());
        EXPECT_LE(some.rows.size(), 5U) << "about four megabytes";
        EXPECT_EQ(some.goesOn, pages == 0);
        seen += some.rows.size();
        place = some.last;
    }
    EXPECT_EQ(seen, 6U);
}

TEST_P(JournalPostTest, TheLargestRowGoesAndComes)
{
    const auto here = post();
    QByteArray body(JournalPost::mostOfRow, 'x');
    PostedRow largest = row(QStringLiteral("A"), 1, body);
    body.chop(largest.size() - JournalPost::mostOfRow);
    largest = row(QStringLiteral("A"), 1, body);
    ASSERT_EQ(largest.size(), JournalPost::mostOfRow);
    leave(*here, {largest, row(QStringLiteral("A"), 2)});
    const PostPage taken = page(*here, 0);
    ASSERT_EQ(taken.rows.size(), 2U);
    EXPECT_EQ(taken.rows.front().body.size(), body.size());
}

TEST_P(JournalPostTest, ATakenPlaceIsRefusedWithAllThatFollowsIt)
{
    const auto here = post();
    leave(*here, rows(QStringLiteral("A"), 1, 2));
    std::vector<PostedRow> other{row(QStringLiteral("A"), 1), row(QStringLiteral("A"), 2, "{}"),
                                 row(QStringLiteral("A"), 3, "{}"), row(QStringLiteral("B"), 1)};
    const LeftRows left = leave(*here, other);
    EXPECT_EQ(left.stored, 1);
    EXPECT_EQ(left.known, 1);
    EXPECT_EQ(left.refused, (Known{{QStringLiteral("A"), 2}, {QStringLiteral("A"), 3}}));
    EXPECT_EQ(
        page(*here, 0).rows,
        (std::vector{row(QStringLiteral("A"), 1), row(QStringLiteral("A"), 2), row(QStringLiteral("B"), 1)}));
}

TEST_P(JournalPostTest, RowsThatComeAgainChangeNothing)
{
    leave(*post(), rows(QStringLiteral("A"), 1, 3));
    execute(QStringLiteral("UPDATE opname_journal SET arrived_at = '2026-01-02 03:04:05'"));
    const auto stored = [this] {
        QStringList lines;
        QSqlQuery query(slims().database());
        EXPECT_TRUE(query.exec(QStringLiteral(
            "SELECT CONCAT_WS('|', journal_id, session, station, number, hash, content, user_id, "
            "arrived_at) FROM opname_journal ORDER BY journal_id")));
        while (query.next())
            lines.append(query.value(0).toString());
        return lines;
    };
    const QStringList before = stored();
    ASSERT_EQ(before.size(), 3);
    std::vector<PostedRow> again = rows(QStringLiteral("A"), 1, 3);
    again[1].body = "{\"code\":\"B9\"}"; // under the hash that stands there
    again[2].operatorName = QStringLiteral("Budi");
    for (int times = 0; times < 2; ++times) {
        const LeftRows left = leave(*post(), again);
        EXPECT_EQ(left.stored, 0);
        EXPECT_EQ(left.known, 3);
        EXPECT_TRUE(left.refused.empty());
    }
    EXPECT_EQ(stored(), before);
}

TEST_P(JournalPostTest, WithTheRightsOfAStationNobodyAltersOrTakesAwayARow)
{
    if (!isOverSql())
        GTEST_SKIP() << "stations of the plugin are not at the database";
    leave(*post(), rows(QStringLiteral("A"), 1, 2));
    execute(QStringLiteral("CREATE OR REPLACE USER 'stasiun'@'127.0.0.1'"));
    execute(QStringLiteral("GRANT SELECT, INSERT ON senayan.opname_journal TO 'stasiun'@'127.0.0.1'"));
    const QString name = QStringLiteral("stasiun");
    {
        QSqlDatabase station = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), name);
        station.setHostName(QStringLiteral("127.0.0.1"));
        station.setPort(slims().database().port());
        station.setUserName(name);
        station.setDatabaseName(QStringLiteral("senayan"));
        EXPECT_TRUE(station.open());
        const QString row = QStringLiteral("INTO opname_journal (session, station, number, hash, content, "
                                           "user_id, arrived_at) VALUES ('sesi', "
                                           "'A', 2, 'ffffffffffffffff', '[]', 0, NOW())");
        for (const QString &sql :
             {QStringLiteral("UPDATE opname_journal SET content = '[]'"),
              QStringLiteral("DELETE FROM opname_journal"), QStringLiteral("TRUNCATE TABLE opname_journal"),
              QString(QStringLiteral("REPLACE ") + row), QString(QStringLiteral("INSERT ") + row),
              QString(QStringLiteral("INSERT ") + row
                      + QStringLiteral(" ON DUPLICATE KEY UPDATE content = '[]'"))})
            EXPECT_FALSE(QSqlQuery(station).exec(sql)) << sql.toStdString();
    }
    QSqlDatabase::removeDatabase(name);
    EXPECT_EQ(page(*post(), 0).rows, rows(QStringLiteral("A"), 1, 2));
}

TEST_P(JournalPostTest, RowsOfAStationStandWithoutAGap)
{
    const auto here = post();
    EXPECT_EQ(leave(*here, rows(QStringLiteral("A"), 2, 3)).refused.size(), 2U);
    EXPECT_EQ(leave(*here, rows(QStringLiteral("A"), 1, 2)).stored, 2);
    EXPECT_EQ(leave(*here, rows(QStringLiteral("A"), 4, 4)).refused.size(), 1U);
    EXPECT_EQ(leave(*here, rows(QStringLiteral("A"), 2, 4)).stored, 2);
}

TEST_P(JournalPostTest, TheStandSaysWhatIsUnknown)
{
    const auto here = post();
    EXPECT_EQ(stand(*here).before, 0);
    leave(*here, rows(QStringLiteral("A"), 1, 3));
    leave(*here, rows(QStringLiteral("B"), 1, 5));
    leave(*here, rows(QStringLiteral("A"), 4, 4));
    const PostStand all = stand(*here);
    ASSERT_EQ(all.heads.size(), 2U);
    for (const PostedHead &head : all.heads) {
        EXPECT_EQ(head.number, head.station == u"A" ? 4 : 5);
        EXPECT_EQ(head.hash, row(head.station, head.number).hash);
    }
    EXPECT_EQ(page(*here, all.before).rows.size(), 9U);
    const Known known{{QStringLiteral("A"), 3}, {QStringLiteral("B"), 5}};
    EXPECT_EQ(page(*here, stand(*here, known).before).rows, rows(QStringLiteral("A"), 4, 4));
    const Known more{{QStringLiteral("A"), 9}, {QStringLiteral("B"), 5}, {QStringLiteral("C"), 2}};
    EXPECT_TRUE(page(*here, stand(*here, more).before).rows.empty());
}

TEST_P(JournalPostTest, WhoReadsBehindAPlaceMissesNothingWhileOthersLeaveRows)
{
    constexpr int stations = 3;
    constexpr qint64 each = 150;
    std::atomic<int> atWork = stations;
    std::vector<std::thread> threads;
    for (int station = 0; station < stations; ++station)
        threads.emplace_back([&, there = post(), name = QStringLiteral("S%1").arg(station)] {
            for (qint64 number = 1; number <= each; number += 3)
                EXPECT_EQ(leave(*there, rows(name, number, number + 2)).stored, 3);
            --atWork;
        });
    const auto here = post();
    std::set<std::pair<QString, qint64>> seen;
    qint64 place = 0;
    for (bool isLast = false; !isLast;) {
        isLast = atWork == 0;
        for (PostPage some = page(*here, place); !some.rows.empty(); some = page(*here, place)) {
            for (const PostedRow &came : some.rows)
                EXPECT_TRUE(seen.emplace(came.station, came.number).second);
            place = some.last;
        }
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(stations * each));
}

TEST_P(JournalPostTest, StopEndsACall)
{
    std::stop_source stop;
    const auto here = post(QStringLiteral("sesi"), stop.get_token());
    ASSERT_TRUE(here->stand({}));
    stop.request_stop();
    const auto left = here->leave(rows(QStringLiteral("A"), 1, 1));
    ASSERT_FALSE(left);
    EXPECT_EQ(left.error().kind, ErrorKind::Cancelled) << left.error().message.toStdString();
}

TEST_P(JournalPostTest, BothWaysShareOneTableHoweverItWasMade)
{
    if (isOverSql())
        GTEST_SKIP() << "tried from the other side";
    const auto web = post();
    leave(*web, rows(QStringLiteral("A"), 1, 1));
    const QString sql = QStringLiteral("mysql://root@127.0.0.1:%1/senayan").arg(slims().database().port());
    const auto database = openJournalPost(sql, QStringLiteral("sesi"), {});
    ASSERT_TRUE(database);
    EXPECT_EQ(leave(**database, rows(QStringLiteral("A"), 1, 2)).stored, 1);
    leave(**database, {row(QStringLiteral("B"), 1, "{\"a\":\"é/\\\"\"}")});
    EXPECT_EQ(leave(*web, {row(QStringLiteral("B"), 2)}).stored, 1) << "rows that came over SQL are nobody's";
    EXPECT_EQ(page(*web, 0).rows, page(**database, 0).rows);
    EXPECT_EQ(page(*web, 0).rows.size(), 4U);

    const auto definition = [&] {
        QSqlQuery query(slims().database());
        EXPECT_TRUE(query.exec(QStringLiteral("SHOW CREATE TABLE opname_journal")) && query.next());
        return query.value(1).toString().remove(QRegularExpression(QStringLiteral(" AUTO_INCREMENT=\\d+")));
    };
    const QString ofPlugin = definition();
    execute(QStringLiteral("DROP TABLE opname_journal"));
    execute(MariaDbServer::journalTableScript());
    EXPECT_EQ(definition().toStdString(), ofPlugin.toStdString());
}

TEST_P(JournalPostTest, WithoutTheTableOrTheRightItSaysWhoDoesWhat)
{
    if (!isOverSql())
        GTEST_SKIP() << "the plugin makes its table";
    execute(QStringLiteral("CREATE OR REPLACE USER 'stasiun'@'127.0.0.1'"));
    QString address = slims().address();
    address.replace(u"root@"_qs, u"stasiun@"_qs);
    const auto refusal = [&] {
        const auto there = openJournalPost(address, QStringLiteral("sesi"), {});
        EXPECT_TRUE(there);
        const auto stand = (*there)->stand({});
        if (stand)
            return QString();
        EXPECT_EQ(stand.error().kind, ErrorKind::SlimsRefused) << stand.error().detail.toStdString();
        return stand.error().message;
    };
    execute(QStringLiteral("GRANT SELECT ON senayan.item TO 'stasiun'@'127.0.0.1'"));
    EXPECT_TRUE(
        refusal().contains(u"GRANT SELECT, INSERT ON `senayan`.opname_journal TO 'stasiun'@'127.0.0.1'"_qs));
    execute(QStringLiteral("GRANT SELECT ON senayan.opname_journal TO 'stasiun'@'127.0.0.1'"));
    EXPECT_TRUE(refusal().contains(u"opname_journal.sql"_qs));
    execute(QStringLiteral("GRANT INSERT ON senayan.opname_journal TO 'stasiun'@'127.0.0.1'"));
    EXPECT_EQ(refusal().toStdString(), "");
    const auto there = openJournalPost(address, QStringLiteral("sesi"), {});
    EXPECT_EQ(leave(**there, rows(QStringLiteral("A"), 1, 2)).stored, 2) << "no further right is needed";

    for (const char *made :
         {"DROP TABLE opname_journal", "CREATE TABLE opname_journal (journal_id INT)",
          "CREATE OR REPLACE TABLE opname_journal (journal_id BIGINT AUTO_INCREMENT PRIMARY KEY, session "
          "VARCHAR(80), station VARCHAR(80), number BIGINT, hash VARCHAR(128), content MEDIUMTEXT, user_id "
          "INT, arrived_at DATETIME, KEY (session, journal_id)) ENGINE=InnoDB"}) {
        execute(QString::fromLatin1(made));
        address = slims().address();
        EXPECT_TRUE(refusal().contains(u"opname_journal.sql"_qs)) << made;
    }
    execute(MariaDbServer::journalTableScript().replace(u"IF NOT EXISTS opname_journal"_qs,
                                                        u"opname_journal_2"_qs));
    execute(QStringLiteral("DROP TABLE opname_journal"));
    execute(QStringLiteral("RENAME TABLE opname_journal_2 TO opname_journal"));
    EXPECT_EQ(refusal().toStdString(), "");
    execute(QStringLiteral("ALTER TABLE opname_journal ENGINE=MyISAM"));
    EXPECT_TRUE(refusal().contains(u"opname_journal.sql"_qs));
}

INSTANTIATE_TEST_SUITE_P(Slims, JournalPostTest, ::testing::ValuesIn(testing::slimsTransports()),
                         [](const auto &transport) { return std::string(transport.param.name); });

TEST(JournalPostSource, OtherSourcesAreNoMeetingPlace)
{
    const auto opened = openJournalPost(QStringLiteral("demo:10"), QStringLiteral("sesi"), {});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Usage);
}

} // namespace
} // namespace opname
