#include "collecting_receiver.h"
#include "opname/slims/demo_library.h"
#include "support/mariadb_server.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

class DatabaseSourceTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_server = new testing::MariaDbServer;
        ASSERT_TRUE(s_server->start()) << s_server->errorText().toStdString();
    }
    static void TearDownTestSuite()
    {
        delete s_server;
        s_server = nullptr;
    }

    static Result<PullCounts> pull(CatalogueReceiver &receiver, const QString &address,
                                   const QString &password = {}, const PullWatcher &watcher = {})
    {
        auto source = openCatalogueSource(address, {password, {}});
        if (!source)
            return tl::unexpected(source.error());
        return (*source)->pull(receiver, watcher);
    }

    static testing::MariaDbServer *s_server;
};

testing::MariaDbServer *DatabaseSourceTest::s_server = nullptr;

TEST_F(DatabaseSourceTest, TellsTheSameAsTheLibraryThatFilledIt)
{
    ASSERT_TRUE(s_server->createSenayan()) << s_server->errorText().toStdString();
    ASSERT_TRUE(s_server->fillFromDemo(9000, 3)) << s_server->errorText().toStdString();
    testing::CollectingReceiver direct;
    ASSERT_TRUE(DemoLibrary(9000, 3).pull(direct, {}));
    testing::CollectingReceiver taken;
    const auto counts = pull(taken, s_server->sourceAddress());
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    EXPECT_EQ(counts->items, 9000);
    EXPECT_EQ(counts->loans, static_cast<qint64>(direct.loans.size()));
    ASSERT_EQ(taken.items.size(), direct.items.size());
    ASSERT_EQ(taken.titles.size(), direct.titles.size());
    for (std::size_t i = 0; i < taken.items.size(); ++i) {
        ASSERT_EQ(taken.items[i].code, direct.items[i].code);
        ASSERT_EQ(taken.items[i].titleId, direct.items[i].titleId);
        ASSERT_EQ(taken.items[i].callNumber, direct.items[i].callNumber);
        ASSERT_EQ(taken.items[i].site, direct.items[i].site);
        ASSERT_EQ(taken.items[i].status, direct.items[i].status);
        ASSERT_EQ(taken.items[i].price, direct.items[i].price);
        ASSERT_EQ(taken.items[i].receivedDate, direct.items[i].receivedDate);
    }
    for (std::size_t i = 0; i < taken.titles.size(); ++i) {
        ASSERT_EQ(taken.titles[i].title, direct.titles[i].title);
        ASSERT_EQ(taken.titles[i].classification, direct.titles[i].classification);
    }
}

TEST_F(DatabaseSourceTest, TakesNullsZerosOrphansAuthorsAndOpenLoansOnly)
{
    ASSERT_TRUE(s_server->createSenayan());
    for (const char *sql :
         {"INSERT INTO biblio (biblio_id, title, call_number) VALUES (7, 'Ibu kota – “baru”', NULL)",
          "INSERT INTO mst_author (author_id, author_name, input_date) VALUES (1, 'Toer, P. A.', "
          "'2020-01-01'), (2, 'Kedua', '2020-01-01')",
          "INSERT INTO biblio_author (biblio_id, author_id, level) VALUES (7, 2, 2), (7, 1, 1)",
          "INSERT INTO item (item_id, biblio_id, item_code, item_status_id, input_date) VALUES (3, 7, 'A', "
          "'0', NOW()), (4, 7, 'B', '', NOW()), (5, 99, 'C', 'MIS', NOW()), (6, NULL, NULL, NULL, NOW())",
          "INSERT INTO loan (item_code, member_id, loan_date, due_date, is_lent, is_return) VALUES ('A', "
          "'M1', '2026-01-01', '2026-01-15', 1, 0), ('B', 'M1', '2026-01-01', '2026-01-15', 1, 1)"})
        ASSERT_TRUE(s_server->execute(QString::fromUtf8(sql))) << s_server->errorText().toStdString();
    testing::CollectingReceiver taken;
    ASSERT_TRUE(pull(taken, s_server->sourceAddress()));
    ASSERT_EQ(taken.items.size(), 4U);
    EXPECT_EQ(taken.titles[0].title, u"Ibu kota – “baru”");
    EXPECT_EQ(taken.titles[0].authors, u"Toer, P. A.; Kedua");
    EXPECT_EQ(taken.items[0].status, u"");
    EXPECT_EQ(taken.items[1].status, u"");
    EXPECT_EQ(taken.items[2].status, u"MIS");
    EXPECT_EQ(taken.items[3].titleId, 0);
    EXPECT_EQ(taken.items[3].code, u"");
    ASSERT_EQ(taken.loans.size(), 1U);
    EXPECT_EQ(taken.loans[0].itemCode, u"A");
}

TEST_F(DatabaseSourceTest, SaysWhatIsWrongInASentence)
{
    ASSERT_TRUE(s_server->createSenayan());
    ASSERT_TRUE(
        s_server->execute(QStringLiteral("CREATE USER IF NOT EXISTS 'pustaka'@'%' IDENTIFIED BY 'rahasia'")));
    ASSERT_TRUE(s_server->execute(QStringLiteral("GRANT SELECT ON senayan.item TO 'pustaka'@'%'")));
    const QString at = QStringLiteral("@127.0.0.1:%1/").arg(s_server->port());
    testing::CollectingReceiver taken;
    struct Case {
        QString address;
        QString password;
        ErrorKind kind;
    };
    const Case cases[] = {
        {u"mysql://pustaka"_qs + at + u"senayan"_qs, u"salah"_qs, ErrorKind::SlimsRefused},
        {u"mysql://pustaka"_qs + at + u"senayan"_qs, u"rahasia"_qs, ErrorKind::SlimsRefused},
        {u"mysql://root"_qs + at + u"tidak_ada"_qs, {}, ErrorKind::SlimsRefused},
        {u"mysql://root"_qs + at + u"mysql"_qs, {}, ErrorKind::SlimsRefused},
        {u"mysql://root@127.0.0.1:1/senayan"_qs, {}, ErrorKind::SlimsUnreachable},
        {u"mysql://root:rahasia@127.0.0.1/senayan"_qs, {}, ErrorKind::Usage},
        {u"mysql://127.0.0.1/senayan"_qs, {}, ErrorKind::Usage}};
    for (const Case &c : cases) {
        const auto counts = pull(taken, c.address, c.password);
        ASSERT_FALSE(counts) << c.address.toStdString();
        EXPECT_EQ(counts.error().kind, c.kind)
            << c.address.toStdString() << counts.error().message.toStdString()
            << counts.error().detail.toStdString();
        EXPECT_FALSE(counts.error().message.contains(u"rahasia")) << "a secret was shown";
        EXPECT_FALSE(counts.error().detail.contains(u"rahasia"));
    }
}

TEST_F(DatabaseSourceTest, StopsWhenAskedTo)
{
    ASSERT_TRUE(s_server->createSenayan());
    ASSERT_TRUE(s_server->fillFromDemo(20000, 1));
    testing::CollectingReceiver taken;
    const auto counts = pull(taken, s_server->sourceAddress(), {}, [&](const PullProgress &) {
        return taken.items.empty() && taken.titles.empty();
    });
    if (!counts) { // a quick machine may be done before it is asked
        EXPECT_EQ(counts.error().kind, ErrorKind::Cancelled);
    }
}

/// Kills the server while items arrive.
class KillingReceiver : public testing::CollectingReceiver {
public:
    explicit KillingReceiver(testing::MariaDbServer &server)
        : m_server(server)
    {
    }
    Outcome takeTitles(std::vector<Title> batch) override
    {
        m_server.stop();
        return CollectingReceiver::takeTitles(std::move(batch));
    }

private:
    testing::MariaDbServer &m_server;
};

TEST(DatabaseSourceLost, ServerThatDiesHalfWayIsTold)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan() && server.fillFromDemo(60000, 1))
        << server.errorText().toStdString();
    KillingReceiver taken(server);
    auto source = openCatalogueSource(server.sourceAddress(), {});
    ASSERT_TRUE(source);
    const auto counts = (*source)->pull(taken, {});
    ASSERT_FALSE(counts);
    EXPECT_EQ(counts.error().kind, ErrorKind::SlimsUnreachable) << counts.error().detail.toStdString();
}

TEST(DemoLibraryTest, IsTheSameEveryTimeAndWalksItsShelves)
{
    for (const qint64 size : {1, 7, 1000}) {
        testing::CollectingReceiver first;
        testing::CollectingReceiver second;
        ASSERT_TRUE(DemoLibrary(size, 5).pull(first, {}));
        ASSERT_TRUE(DemoLibrary(size, 5).pull(second, {}));
        ASSERT_EQ(first.items.size(), static_cast<std::size_t>(size));
        for (std::size_t i = 0; i < first.items.size(); ++i)
            ASSERT_EQ(first.items[i].inventoryCode, second.items[i].inventoryCode);
    }
    qint64 books = 0;
    DemoLibrary(3000, 1).walkShelves([&](const DemoShelfBook &book) {
        EXPECT_FALSE(book.code.isEmpty());
        EXPECT_FALSE(book.location.isEmpty());
        ++books;
    });
    EXPECT_GT(books, 2700);
    EXPECT_LT(books, 3000);
}

} // namespace
} // namespace opname
