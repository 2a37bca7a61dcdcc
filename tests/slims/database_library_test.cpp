#include "collecting_receiver.h"
#include "database_library_fixture.h"

#include <QTcpServer>

#include <future>

namespace opname {
namespace {

using testing::DatabaseLibraryTest;

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
