// What an account of MariaDB has to be granted, and what is told of that which it is not.

#include "database_library_fixture.h"

#include <QFile>

namespace opname {
namespace {

using testing::DatabaseLibraryTest;

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

TEST_F(DatabaseLibraryTest, NamesOfBorrowersWithoutTheRightAreRefusedWithIt)
{
    execute("GRANT SELECT ON senayan.item TO 'pustaka'@'%'");
    const auto names = librarian()->borrowerNames({1});
    ASSERT_FALSE(names);
    EXPECT_EQ(names.error().kind, ErrorKind::SlimsRefused);
    EXPECT_TRUE(names.error().message.contains(u"GRANT SELECT (member_id, member_name)"))
        << names.error().message.toStdString();
}

} // namespace
} // namespace opname
