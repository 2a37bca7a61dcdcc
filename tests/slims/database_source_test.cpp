#include "collecting_receiver.h"
#include "opname/slims/demo_library.h"
#include "support/full_counts.h"
#include "support/mariadb_server.h"

#include <QFile>
#include <QThread>
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
        ASSERT_EQ(taken.items[i].lastUpdate, u"2026-03-02 09:00:00") << "the version mark, verbatim";
    }
    for (std::size_t i = 0; i < taken.titles.size(); ++i) {
        ASSERT_EQ(taken.titles[i].title, direct.titles[i].title);
        ASSERT_EQ(taken.titles[i].classification, direct.titles[i].classification);
        ASSERT_EQ(taken.titles[i].authors, direct.titles[i].authors);
        ASSERT_EQ(taken.titles[i].extent, direct.titles[i].extent);
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

TEST_F(DatabaseSourceTest, TakesThePatternsOfItemCodesWhereTheAccountMayReadThem)
{
    ASSERT_TRUE(s_server->createSenayan());
    testing::CollectingReceiver without;
    ASSERT_TRUE(pull(without, s_server->sourceAddress()));
    EXPECT_TRUE(without.lists.codePatterns.empty());
    ASSERT_TRUE(s_server->execute(QStringLiteral(
        "REPLACE INTO setting (setting_name, setting_value) VALUES ('batch_item_code_pattern', "
        "'a:2:{i:0;s:6:\"B00000\";i:1;s:6:\"P00000\";}')")))
        << s_server->errorText().toStdString();
    testing::CollectingReceiver taken;
    ASSERT_TRUE(pull(taken, s_server->sourceAddress()));
    EXPECT_EQ(taken.lists.codePatterns,
              (std::vector<QString>{QStringLiteral("B00000"), QStringLiteral("P00000")}));
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

TEST_F(DatabaseSourceTest, TakesAFieldThatContainsTheSeparatorOfTheWire)
{
    ASSERT_TRUE(s_server->createSenayan());
    for (const char *sql :
         {"INSERT INTO biblio (biblio_id, title, classification) VALUES (1, 'Satu', '100'), "
          "(2, CONCAT('Du', CHAR(31), 'a', CHAR(31)), '200'), (3, '\\\\ \\' \\n ;', '300')",
          "INSERT INTO item (item_id, biblio_id, item_code, site, input_date) VALUES (1, 1, 'A', "
          "CHAR(31), NOW()), (2, 2, 'B', 'Rak A1', NOW())"})
        ASSERT_TRUE(s_server->execute(QString::fromUtf8(sql))) << s_server->errorText().toStdString();
    testing::CollectingReceiver taken;
    ASSERT_TRUE(pull(taken, s_server->sourceAddress()));
    ASSERT_EQ(taken.titles.size(), 3U);
    EXPECT_EQ(taken.titles[1].title, u"Du\u001fa\u001f");
    EXPECT_EQ(taken.titles[1].classification, u"200");
    EXPECT_EQ(taken.titles[2].title, u"\\ ' \n ;");
    ASSERT_EQ(taken.items.size(), 2U);
    EXPECT_EQ(taken.items[0].site, u"\u001f");
    EXPECT_EQ(taken.items[1].site, u"Rak A1");
}

TEST_F(DatabaseSourceTest, DateOfZerosIsNoDate)
{
    ASSERT_TRUE(s_server->createSenayan());
    for (const char *sql :
         {"SET SESSION sql_mode = ''",
          "INSERT INTO item (item_id, item_code, received_date, price, input_date, last_update) VALUES "
          "(1, 'A', '0000-00-00', 0, '2020-01-01', '0000-00-00 00:00:00')"})
        ASSERT_TRUE(s_server->execute(QString::fromUtf8(sql))) << s_server->errorText().toStdString();
    testing::CollectingReceiver taken;
    ASSERT_TRUE(pull(taken, s_server->sourceAddress()));
    ASSERT_EQ(taken.items.size(), 1U);
    EXPECT_FALSE(taken.items[0].receivedDate.isValid());
    EXPECT_EQ(taken.items[0].price, 0);
    EXPECT_EQ(taken.items[0].lastUpdate, u"0000-00-00 00:00:00");
}

TEST_F(DatabaseSourceTest, MissingColumnIsNamedAsNoSlims)
{
    ASSERT_TRUE(s_server->createSenayan());
    ASSERT_TRUE(s_server->execute(QStringLiteral("ALTER TABLE item DROP COLUMN site")));
    testing::CollectingReceiver taken;
    const auto counts = pull(taken, s_server->sourceAddress());
    ASSERT_FALSE(counts);
    EXPECT_EQ(counts.error().kind, ErrorKind::SlimsRefused);
    EXPECT_TRUE(counts.error().message.contains(u"senayan")) << counts.error().message.toStdString();
}

TEST_F(DatabaseSourceTest, UnknownComputerIsTold)
{
    testing::CollectingReceiver taken;
    const auto counts = pull(taken, QStringLiteral("mysql://root@tidak-ada.invalid/senayan?plain=yes"));
    ASSERT_FALSE(counts);
    EXPECT_EQ(counts.error().kind, ErrorKind::SlimsUnreachable);
    EXPECT_TRUE(counts.error().message.contains(u"tidak-ada.invalid"));
}

TEST_F(DatabaseSourceTest, StopsWhenAskedTo)
{
    ASSERT_TRUE(s_server->createSenayan());
    ASSERT_TRUE(s_server->fillFromDemo(20000, 1));
    testing::CollectingReceiver none;
    const auto atOnce = pull(none, s_server->sourceAddress(), {}, [](const PullProgress &) { return false; });
    ASSERT_FALSE(atOnce);
    EXPECT_EQ(atOnce.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(none.titles.empty());

    class SlowReceiver : public testing::CollectingReceiver {
    public:
        Outcome takeTitles(std::vector<Title> batch) override
        {
            QThread::msleep(120);
            return CollectingReceiver::takeTitles(std::move(batch));
        }
    };
    SlowReceiver some;
    const auto later = pull(some, s_server->sourceAddress(), {},
                            [&](const PullProgress &progress) { return progress.done == 0; });
    ASSERT_FALSE(later);
    EXPECT_EQ(later.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(some.items.empty());
}

TEST_F(DatabaseSourceTest, RefusalOfTheReceiverEndsThePull)
{
    ASSERT_TRUE(s_server->createSenayan());
    ASSERT_TRUE(s_server->fillFromDemo(20000, 1));
    class FullDisk : public testing::CollectingReceiver {
    public:
        Outcome takeItems(std::vector<Item>) override
        {
            return failure(ErrorKind::Full, QStringLiteral("penuh"));
        }
    };
    FullDisk disk;
    const auto counts = pull(disk, s_server->sourceAddress());
    ASSERT_FALSE(counts);
    EXPECT_EQ(counts.error().kind, ErrorKind::Full);
}

/// Does something to the server when the first titles arrive.
class MeddlingReceiver : public testing::CollectingReceiver {
public:
    explicit MeddlingReceiver(std::function<void()> meddle)
        : m_meddle(std::move(meddle))
    {
    }
    Outcome takeTitles(std::vector<Title> batch) override
    {
        if (m_meddle)
            std::exchange(m_meddle, nullptr)();
        return CollectingReceiver::takeTitles(std::move(batch));
    }

private:
    std::function<void()> m_meddle;
};

TEST(DatabaseSourceLost, ServerThatDiesHalfWayIsTold)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan() && server.fillFromDemo(40000, 1))
        << server.errorText().toStdString();
    MeddlingReceiver taken([&] { server.stop(); });
    auto source = openCatalogueSource(server.sourceAddress(), {});
    ASSERT_TRUE(source);
    const auto counts = (*source)->pull(taken, {});
    ASSERT_FALSE(counts);
    EXPECT_EQ(counts.error().kind, ErrorKind::SlimsUnreachable) << counts.error().detail.toStdString();
    EXPECT_TRUE(counts.error().message.contains(u"lost")) << counts.error().message.toStdString();
}

TEST(DatabaseSourceLost, PullGoesOnWhenTheServerComesBack)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan() && server.fillFromDemo(40000, 1)
                && server.execute(QStringLiteral("FLUSH TABLES")))
        << server.errorText().toStdString();
    bool isBack = false;
    MeddlingReceiver taken([&] {
        server.stop();
        isBack = server.start();
    });
    auto source = openCatalogueSource(server.sourceAddress(), {});
    ASSERT_TRUE(source);
    const auto counts = (*source)->pull(taken, {});
    ASSERT_TRUE(isBack) << server.errorText().toStdString();
    ASSERT_TRUE(counts) << counts.error().message.toStdString();
    testing::CollectingReceiver direct;
    ASSERT_TRUE(DemoLibrary(40000, 1).pull(direct, {}));
    ASSERT_EQ(taken.titles.size(), direct.titles.size()) << "nothing twice, nothing left out";
    ASSERT_EQ(taken.items.size(), direct.items.size());
    for (std::size_t i = 0; i < taken.items.size(); ++i)
        ASSERT_EQ(taken.items[i].code, direct.items[i].code);
    EXPECT_EQ(taken.loans.size(), direct.loans.size());
}

/// Highest resident memory since it was last forgotten, in MB.
qint64 highestMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    return -1;
}

TEST(DatabaseSourceMemory, MillionItemsPassThroughAFewMegabytes)
{
    if (!testing::wantsFullCounts())
        GTEST_SKIP() << "set OPNAME_LONG=1";
    class Nowhere : public CatalogueReceiver {
        Outcome takeReferences(ReferenceLists) override { return {}; }
        Outcome takeTitles(std::vector<Title>) override { return {}; }
        Outcome takeItems(std::vector<Item>) override { return {}; }
        Outcome takeLoans(std::vector<Loan>) override { return {}; }
    };
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan() && server.fillFromDemo(1'000'000, 1))
        << server.errorText().toStdString();
    QFile forget(QStringLiteral("/proc/self/clear_refs"));
    ASSERT_TRUE(forget.open(QIODevice::WriteOnly));
    forget.write("5");
    forget.close();
    Nowhere nowhere;
    const auto counts = (*openCatalogueSource(server.sourceAddress(), {}))->pull(nowhere, {});
    ASSERT_TRUE(counts) << counts.error().message.toStdString();
    EXPECT_EQ(counts->items, 1'000'000);
    EXPECT_GT(highestMemory(), 0);
    EXPECT_LT(highestMemory(), 100);
}

} // namespace
} // namespace opname
