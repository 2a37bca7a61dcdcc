#include "collecting_receiver.h"
#include "opname/slims/library_system.h"
#include "support/mariadb_server.h"

#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <gtest/gtest.h>

#include <future>

namespace opname {
namespace {

/// What the contract does not ask of every transport: rights, tables and encryption of a database.
class DatabaseLibraryTest : public ::testing::Test {
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

    void SetUp() override
    {
        ASSERT_TRUE(s_server->createSenayan()) << s_server->errorText().toStdString();
        for (const char *sql :
             {"DROP USER IF EXISTS 'pustaka'@'%'", "DROP ROLE IF EXISTS pustakawan",
              "CREATE USER 'pustaka'@'%' IDENTIFIED BY 'rahasia'",
              "INSERT INTO mst_location VALUES ('SL', 'Pusat', '2026-01-01', '2026-01-01')",
              "INSERT INTO mst_coll_type (coll_type_id, coll_type_name) VALUES (1, 'Textbook')",
              "INSERT INTO mst_item_status (item_status_id, item_status_name) VALUES ('MIS', 'Missing')",
              "INSERT INTO biblio (biblio_id, title, call_number, classification) VALUES (7, 'Bumi Manusia', "
              "'813 Toe b', '813')",
              "INSERT INTO search_biblio (biblio_id, title, carrier_type, content_type, media_type) VALUES "
              "(7, 'Bumi Manusia', '', '', '')",
              "INSERT INTO item (item_id, biblio_id, item_code, location_id, input_date) VALUES "
              "(1, 7, 'B1', 'SL', NOW())"})
            execute(sql);
    }

    static void execute(const QString &sql)
    {
        EXPECT_TRUE(s_server->execute(sql)) << sql.toStdString() << s_server->errorText().toStdString();
    }
    static void execute(const char *sql) { execute(QString::fromUtf8(sql)); }

    static QString value(const char *sql)
    {
        QSqlQuery query(s_server->connection());
        EXPECT_TRUE(query.exec(QString::fromUtf8(sql))) << sql << query.lastError().text().toStdString();
        return query.next() ? query.value(0).toString() : QString();
    }

    static std::unique_ptr<LibrarySystem> librarian(const QString &password = QStringLiteral("rahasia"))
    {
        auto system = openLibrarySystem(
            QStringLiteral("mysql://pustaka@127.0.0.1:%1/senayan").arg(s_server->port()), {password, {}});
        EXPECT_TRUE(system);
        return std::move(*system);
    }

    /// Every GRANT that a live test names.
    static QStringList grantsNamed(const SlimsFacts &facts)
    {
        static const QRegularExpression grant(QStringLiteral("GRANT [^;]+;"));
        QStringList grants;
        for (const auto &[task, sentence] : facts.missing) {
            auto found = grant.globalMatch(sentence);
            while (found.hasNext())
                grants.append(found.next().captured().chopped(1));
        }
        return grants;
    }

    static Change change(ChangeKind kind, const QString &before, const QString &after)
    {
        Change made;
        made.id = QStringLiteral("k:") + changeKindName(kind);
        made.kind = kind;
        made.itemId = 1;
        made.itemCode = QStringLiteral("B1");
        made.titleId = 7;
        made.before = before;
        made.after = after;
        return made;
    }

    static std::vector<Change> everyKind()
    {
        Change copy = change(ChangeKind::NewCopy, {}, {});
        copy.itemCode = QStringLiteral("B2");
        copy.newCopy = {QStringLiteral("SL"), {}, QStringLiteral("1"), {}, {}};
        return {change(ChangeKind::ItemStatus, {}, QStringLiteral("MIS")),
                change(ChangeKind::ItemLocation, QStringLiteral("SL"), {}),
                change(ChangeKind::ItemSite, {}, QStringLiteral("A1")),
                change(ChangeKind::ItemCallNumber, {}, QStringLiteral("R 813")),
                change(ChangeKind::TitleCallNumber, QStringLiteral("813 Toe b"), QStringLiteral("899 Toe b")),
                change(ChangeKind::TitleClass, QStringLiteral("813"), QStringLiteral("899")),
                copy};
    }

    static void expectEverythingCanBeDone(LibrarySystem &system)
    {
        const Outcome sent = system.apply(everyKind(), {QStringLiteral("Siti"), QStringLiteral("s")},
                                          [](const ChangeAnswer &answer) {
                                              EXPECT_EQ(answer.state, ChangeState::Applied)
                                                  << answer.id.toStdString() << answer.reason.toStdString();
                                              return true;
                                          });
        EXPECT_TRUE(sent) << QString(sent.error().message + sent.error().detail).toStdString();
        const auto answer = publishOne(system);
        EXPECT_TRUE(answer) << QString(answer.error().message + answer.error().detail).toStdString();
    }

    static Result<PublishAnswer> publishOne(LibrarySystem &system)
    {
        PublishedResult result;
        result.name = QStringLiteral("Uji");
        result.start = result.end = QDateTime::currentDateTimeUtc();
        result.exists = 1;
        bool isTold = false;
        return system.publish(result,
                              [&](std::vector<StockTakeRow> &rows) -> Outcome {
                                  if (!std::exchange(isTold, true)) {
                                      rows.emplace_back();
                                      rows.back().itemId = 1;
                                      rows.back().itemCode = QStringLiteral("B1");
                                      rows.back().presence = SlimsPresence::Exists;
                                  }
                                  return {};
                              },
                              {QStringLiteral("Siti"), QStringLiteral("s")}, {});
    }

    static testing::MariaDbServer *s_server;
};

testing::MariaDbServer *DatabaseLibraryTest::s_server = nullptr;

TEST_F(DatabaseLibraryTest, NamedGrantsAreExactlyWhatIsMissing)
{
    execute("GRANT SELECT (item_id) ON senayan.item TO 'pustaka'@'%'");
    const auto bare = librarian()->examine();
    ASSERT_TRUE(bare) << QString(bare.error().message + bare.error().detail).toStdString();
    for (const SlimsTask task : {SlimsTask::PullCatalogue, SlimsTask::ChangeStatuses, SlimsTask::ChangeItems,
                                 SlimsTask::AddCopies, SlimsTask::Publish, SlimsTask::OpenStockTake})
        EXPECT_FALSE(bare->may(task));
    const QStringList grants = grantsNamed(*bare);
    EXPECT_GT(grants.size(), 10);
    EXPECT_EQ(grants.filter(QStringLiteral("`setting`")).size(), 1)
        << "where it says whether titles have a log";
    for (const QString &grant : grants) {
        EXPECT_FALSE(grant.contains(u"ON `senayan`.`loan`") && !grant.contains(u"(")) << "borrowers";
        execute(grant);
    }
    const auto full = librarian()->examine();
    ASSERT_TRUE(full);
    EXPECT_TRUE(full->missing.empty()) << full->missing.front().second.toStdString();
    expectEverythingCanBeDone(*librarian());
}

TEST_F(DatabaseLibraryTest, DocumentedGrantsAreEnough)
{
    execute(testing::MariaDbServer::journalTableScript());
    QFile page(QStringLiteral(OPNAME_TEST_DATA "/../../docs/slims.md"));
    ASSERT_TRUE(page.open(QIODevice::ReadOnly));
    static const QRegularExpression grant(QStringLiteral("^GRANT [^;]+;"),
                                          QRegularExpression::MultilineOption);
    auto found = grant.globalMatch(QString::fromUtf8(page.readAll()));
    int grants = 0;
    for (; found.hasNext(); ++grants)
        execute(found.next().captured().replace(QStringLiteral("'opname'@'localhost'"),
                                                QStringLiteral("'pustaka'@'%'")));
    EXPECT_GT(grants, 15);
    const auto system = librarian();
    const auto facts = system->examine();
    ASSERT_TRUE(facts) << facts.error().message.toStdString();
    EXPECT_TRUE(facts->missing.empty()) << facts->missing.front().second.toStdString();
    EXPECT_TRUE(system->borrowerNames({1}));
    expectEverythingCanBeDone(*system);
}

TEST_F(DatabaseLibraryTest, RightsToTheDatabaseOrByARoleAreSeen)
{
    execute("GRANT SELECT, INSERT, UPDATE, DELETE ON senayan.* TO 'pustaka'@'%'");
    const auto whole = librarian()->examine();
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->missing.empty()) << whole->missing.front().second.toStdString();
    EXPECT_EQ(whole->account, u"pustaka");
    EXPECT_EQ(whole->version, u"9");
    EXPECT_FALSE(whole->isEncrypted);

    execute("REVOKE ALL ON senayan.* FROM 'pustaka'@'%'");
    execute("CREATE ROLE pustakawan");
    execute("GRANT SELECT ON senayan.* TO pustakawan");
    execute("GRANT INSERT, UPDATE ON senayan.item TO pustakawan");
    execute("GRANT pustakawan TO 'pustaka'@'%'");
    execute("SET DEFAULT ROLE pustakawan FOR 'pustaka'@'%'");
    const auto role = librarian()->examine();
    ASSERT_TRUE(role) << QString(role.error().message + role.error().detail).toStdString();
    EXPECT_TRUE(role->may(SlimsTask::PullCatalogue));
    EXPECT_FALSE(role->may(SlimsTask::ChangeItems));
    for (const QString &grant : grantsNamed(*role))
        EXPECT_FALSE(grant.contains(u"`item`")) << "what the role has is not asked for";
}

TEST_F(DatabaseLibraryTest, MissingRightIsToldBeforeAnythingIsWritten)
{
    execute("GRANT SELECT, INSERT ON senayan.* TO 'pustaka'@'%'");
    const auto system = librarian();
    const Outcome sent = system->apply(everyKind(), {}, [](const ChangeAnswer &) { return true; });
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().kind, ErrorKind::SlimsRefused);
    EXPECT_TRUE(sent.error().message.contains(u"GRANT UPDATE (")) << sent.error().message.toStdString();
    const auto published = publishOne(*system);
    ASSERT_FALSE(published);
    EXPECT_TRUE(published.error().message.contains(u"GRANT")) << published.error().message.toStdString();
    EXPECT_EQ(value("SELECT COUNT(*) FROM system_log"), u"0");
    EXPECT_EQ(value("SELECT COUNT(*) FROM stock_take"), u"0");
}

TEST_F(DatabaseLibraryTest, EachKindOfChangeNeedsItsOwnRightsOnly)
{
    execute("GRANT SELECT (item_id) ON senayan.item TO 'pustaka'@'%'");
    const auto bare = librarian()->examine();
    ASSERT_TRUE(bare);
    for (const auto &[mayTask, kind] : {std::pair(SlimsTask::ChangeStatuses, ChangeKind::ItemStatus),
                                        std::pair(SlimsTask::ChangeItems, ChangeKind::TitleClass),
                                        std::pair(SlimsTask::AddCopies, ChangeKind::NewCopy)}) {
        execute("DROP USER 'pustaka'@'%'");
        execute("CREATE USER 'pustaka'@'%' IDENTIFIED BY 'rahasia'");
        execute("GRANT SELECT (item_id) ON senayan.item TO 'pustaka'@'%'");
        SlimsFacts needed;
        for (const auto &[task, sentence] : bare->missing)
            if (task == mayTask)
                needed.missing.emplace_back(task, sentence);
        for (const QString &grant : grantsNamed(needed))
            execute(grant);
        const auto system = librarian();
        const auto facts = system->examine();
        ASSERT_TRUE(facts) << facts.error().message.toStdString();
        EXPECT_TRUE(facts->may(mayTask));
        for (const Change &one : everyKind()) {
            const Outcome sent = system->apply(
                {one}, {QStringLiteral("Siti"), QStringLiteral("s")}, [](const ChangeAnswer &answer) {
                    EXPECT_EQ(answer.state, ChangeState::Applied) << answer.reason.toStdString();
                    return true;
                });
            EXPECT_EQ(sent.has_value(), taskOf(one.kind) == mayTask)
                << changeKindName(kind).toStdString() << ' ' << changeKindName(one.kind).toStdString()
                << (sent ? "" : QString(sent.error().message + sent.error().detail).toStdString());
        }
    }
}

TEST_F(DatabaseLibraryTest, WrongPasswordAndAbsentServerAreTold)
{
    const auto wrong = librarian(QStringLiteral("salah"))->examine();
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::SlimsRefused);
    EXPECT_TRUE(wrong.error().message.contains(u"password")) << wrong.error().message.toStdString();
    const auto nobody =
        (*openLibrarySystem(QStringLiteral("mysql://root@127.0.0.1:1/senayan"), {}))->examine();
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().kind, ErrorKind::SlimsUnreachable);
    EXPECT_FALSE(openLibrarySystem(QStringLiteral("mysql://root:x@127.0.0.1/senayan"), {}));
    EXPECT_FALSE(openLibrarySystem(QStringLiteral("demo:100"), {}));
}

TEST_F(DatabaseLibraryTest, TableOrColumnThatSlimsHasNotIsNamedBeforeAnythingIsWritten)
{
    execute("GRANT ALL ON senayan.* TO 'pustaka'@'%'");
    execute("ALTER TABLE item DROP COLUMN last_update");
    const auto system = librarian();
    const Outcome sent = system->apply(everyKind(), {}, [](const ChangeAnswer &) { return true; });
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().kind, ErrorKind::SlimsRefused);
    EXPECT_TRUE(sent.error().message.contains(u"item.last_update")) << sent.error().message.toStdString();
    EXPECT_EQ(value("SELECT COUNT(*) FROM system_log"), u"0");
    execute("ALTER TABLE item ADD COLUMN last_update datetime");
    execute("DROP TABLE stock_take_item");
    const auto facts = system->examine();
    ASSERT_FALSE(facts);
    EXPECT_TRUE(facts.error().message.contains(u"stock_take_item")) << facts.error().message.toStdString();
}

TEST_F(DatabaseLibraryTest, TablesOfSlims8AreEnough)
{
    execute("GRANT SELECT, INSERT, UPDATE, DELETE ON senayan.* TO 'pustaka'@'%'");
    execute("DROP TABLE biblio_log");
    execute("ALTER TABLE system_log DROP COLUMN sub_module, DROP COLUMN action");
    execute("ALTER TABLE stock_take_item MODIFY checked_by varchar(50) NOT NULL");
    const auto facts = librarian()->examine();
    ASSERT_TRUE(facts) << facts.error().message.toStdString();
    EXPECT_TRUE(facts->missing.empty());
    EXPECT_EQ(facts->version, u"");
    expectEverythingCanBeDone(*librarian());
}

TEST_F(DatabaseLibraryTest, TitlesLogIsLeftAloneWhereSlimsKeepsNone)
{
    execute("GRANT SELECT, INSERT, UPDATE, DELETE ON senayan.* TO 'pustaka'@'%'");
    execute("INSERT INTO setting (setting_name, setting_value) VALUES ('log', 'a:1:{s:6:\"biblio\";b:0;}')");
    expectEverythingCanBeDone(*librarian());
    EXPECT_EQ(value("SELECT COUNT(*) FROM biblio_log"), u"0");
    EXPECT_EQ(value("SELECT classification FROM search_biblio"), u"899");
}

TEST_F(DatabaseLibraryTest, NamesOfBorrowersAreReadForTheLoansAskedFor)
{
    execute(
        "INSERT INTO member (member_id, member_name, gender, expire_date, register_date, member_since_date) "
        "VALUES ('M1', 'Budi \"B\"', 1, '2027-01-01', '2026-01-01', '2026-01-01'), "
        "('M2', 'Ani', 0, '2027-01-01', '2026-01-01', '2026-01-01')");
    execute("INSERT INTO loan (loan_id, item_code, member_id, loan_date, due_date, is_lent) VALUES "
            "(1, 'B1', 'M1', '2026-01-01', '2026-01-15', 1), (2, 'B1', 'M2', '2026-01-01', '2026-01-15', 1), "
            "(3, 'B1', 'M9', '2026-01-01', '2026-01-15', 1)");
    execute("GRANT SELECT ON senayan.* TO 'pustaka'@'%'");
    const auto names = librarian()->borrowerNames({2, 1, 3, 99});
    ASSERT_TRUE(names) << names.error().message.toStdString();
    ASSERT_EQ(names->size(), 2U);
    EXPECT_EQ((*names)[0], std::pair(qint64(1), QStringLiteral("Budi \"B\"")));
    EXPECT_EQ((*names)[1], std::pair(qint64(2), QStringLiteral("Ani")));
    EXPECT_TRUE(librarian()->borrowerNames({})->empty());
}

TEST_F(DatabaseLibraryTest, NamesOfBorrowersWithoutTheRightAreRefusedWithIt)
{
    execute("GRANT SELECT ON senayan.item TO 'pustaka'@'%'");
    const auto names = librarian()->borrowerNames({1});
    ASSERT_FALSE(names);
    EXPECT_EQ(names.error().kind, ErrorKind::SlimsRefused);
    EXPECT_TRUE(names.error().message.contains(u"GRANT SELECT (member_id, member_name)"))
        << names.error().message.toStdString();
}

TEST(DatabaseLibraryDamaged, TableIsNamedWithWhatToDo)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(
        server.start() && server.createSenayan()
        && server.execute(QStringLiteral("INSERT INTO item (item_id, biblio_id, item_code, location_id, "
                                         "input_date) VALUES (1, 7, 'B1', 'SL', NOW())"))
        && server.execute(QStringLiteral("FLUSH TABLES")))
        << server.errorText().toStdString();
    QSqlQuery query(server.connection());
    ASSERT_TRUE(query.exec(QStringLiteral("SELECT @@datadir")) && query.next());
    QFile index(query.value(0).toString() + QStringLiteral("senayan/item.MYI"));
    query.finish();
    server.stop();
    ASSERT_TRUE(index.open(QIODevice::ReadWrite)) << index.fileName().toStdString();
    // Flags and counts of the header.
    index.seek(24);
    index.write(QByteArray(64, '\xff'));
    index.close();
    ASSERT_TRUE(server.start({QStringLiteral("--myisam-recover-options=OFF")}));
    auto source = openCatalogueSource(server.sourceAddress(), {});
    testing::CollectingReceiver taken;
    const auto pulled = (*source)->pull(taken, {});
    ASSERT_FALSE(pulled);
    EXPECT_TRUE(pulled.error().message.contains(u"REPAIR TABLE item"))
        << QString(pulled.error().message + pulled.error().detail).toStdString();
}

/// Runs a call that cannot end by itself, asks it to stop, and answers what came of it.
template <typename Call> Error stoppedError(std::stop_source stop, Call call)
{
    auto ended = std::async(std::launch::async, call);
    EXPECT_EQ(ended.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout);
    stop.request_stop();
    EXPECT_EQ(ended.wait_for(std::chrono::seconds(5)), std::future_status::ready);
    const auto answer = ended.get();
    EXPECT_FALSE(answer);
    return answer ? Error() : answer.error();
}

TEST_F(DatabaseLibraryTest, StopEndsConnectingToAServerThatSaysNothing)
{
    QTcpServer mute;
    ASSERT_TRUE(mute.listen(QHostAddress::LocalHost));
    std::stop_source stop;
    const Error error = stoppedError(stop, [&] {
        return (*openLibrarySystem(QStringLiteral("mysql://root@127.0.0.1:%1/senayan").arg(mute.serverPort()),
                                   {}, stop.get_token()))
            ->examine();
    });
    EXPECT_EQ(error.kind, ErrorKind::Cancelled) << error.message.toStdString();
    EXPECT_GT(error.message.size(), 20);
}

TEST_F(DatabaseLibraryTest, StopEndsAStatementThatWaitsInTheServer)
{
    std::stop_source stop;
    const auto system = std::move(*openLibrarySystem(s_server->sourceAddress(), {}, stop.get_token()));
    ASSERT_TRUE(system->examine());
    execute("LOCK TABLES item WRITE, biblio WRITE");
    const Error error = stoppedError(stop, [&] {
        return system->apply({change(ChangeKind::ItemSite, {}, QStringLiteral("A1"))}, {},
                             [](const ChangeAnswer &) { return true; });
    });
    execute("UNLOCK TABLES");
    EXPECT_EQ(error.kind, ErrorKind::Cancelled) << error.message.toStdString();
}

TEST(DatabaseLibraryEncrypted, StateIsToldAndAWrongAuthorityRefused)
{
    const auto certificate = [](const QString &name) {
        return QString(QStringLiteral(OPNAME_TEST_DATA "/slims/tls/") + name + QStringLiteral(".pem"));
    };
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start({QStringLiteral("--ssl-cert=") + certificate(QStringLiteral("server")),
                              QStringLiteral("--ssl-key=") + certificate(QStringLiteral("server-key"))})
                && server.createSenayan())
        << server.errorText().toStdString();
    const auto examined = [&](const QString &authority) {
        return (*openLibrarySystem(QStringLiteral("mysql://root@127.0.0.1:%1/senayan?ca=%2")
                                       .arg(server.port())
                                       .arg(certificate(authority)),
                                   {}))
            ->examine();
    };
    const auto trusted = examined(QStringLiteral("authority"));
    ASSERT_TRUE(trusted) << trusted.error().message.toStdString();
    EXPECT_TRUE(trusted->isEncrypted);
    const auto stranger = examined(QStringLiteral("other-authority"));
    ASSERT_FALSE(stranger);
    EXPECT_EQ(stranger.error().kind, ErrorKind::SlimsUnreachable);
}

} // namespace
} // namespace opname
