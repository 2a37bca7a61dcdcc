// The file of a session: who has it, what is left when it is closed, and what is no session or damaged.

#include "opname/session/catalogue_search.h"
#include "session_fixture.h"

#include <QDir>
#include <QFile>

namespace opname {
namespace {

using testing::SessionTest;

TEST_F(SessionTest, ExistingPathStaysUntouched)
{
    m_session.reset();
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto again = Session::create(m_path, {QStringLiteral("Lain"), {}, {}}, testing::librarian());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::File);
    file.seek(0);
    EXPECT_EQ(file.readAll(), before);
}

TEST_F(SessionTest, SecondWriterIsToldWhoHasTheFile)
{
    freeze();
    const auto second = Session::open(m_path, Session::Access::Write);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::Locked);
    const auto reader = Session::open(m_path, Session::Access::Read);
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->totals().expected, 13);
}

TEST_F(SessionTest, MissingFolderIsNamedAndNotMistakenForAnOpenFile)
{
    const QString path = m_path + QStringLiteral("-folder/x.opname");
    const auto created = Session::create(path, {QStringLiteral("X"), {}, {}}, testing::librarian());
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().kind, ErrorKind::File) << created.error().message.toStdString();
    const auto opened = Session::open(path, Session::Access::Write);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::File) << opened.error().message.toStdString();
}

TEST_F(SessionTest, ClosingLeavesOneFile)
{
    freeze();
    scan(QStringLiteral("B000"));
    m_session.reset();
    EXPECT_FALSE(QFile::exists(m_path + QStringLiteral("-wal")));
    EXPECT_FALSE(QFile::exists(m_path + QStringLiteral(".lock")));
}

TEST_F(SessionTest, FileWithATriggerIsRefused)
{
    m_session.reset();
    tamper(m_path, "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM journal; END");
    const auto opened = Session::open(m_path, Session::Access::Write);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::NotASession);
}

TEST_F(SessionTest, AnyOtherFileIsNoSession)
{
    const QString path = m_folder.filePath(QStringLiteral("lain.opname"));
    for (const QByteArray &content :
         {QByteArray(), QByteArray("halo"), QByteArray(8192, 'x'), QByteArray("SQLite format 3\0aaaa", 20)}) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto opened = Session::open(path, Session::Access::Read);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().kind, ErrorKind::NotASession) << content.left(20).toStdString();
    }
}

TEST_F(SessionTest, ReadingAClosedSessionLeavesOneFile)
{
    freeze();
    scan(QStringLiteral("B000"));
    m_session.reset();
    {
        const auto reader = Session::open(m_path, Session::Access::Read);
        ASSERT_TRUE(reader);
        EXPECT_EQ((*reader)->totals().found, 1);
        EXPECT_FALSE(
            (*reader)->changeSetting(QStringLiteral("team"), QStringLiteral("x"), testing::librarian()));
        const CatalogueSearch search(**reader);
        for (const char *typed : {"judul", "judu 1", "b00"}) {
            const auto found = search.find(QString::fromLatin1(typed), 5);
            ASSERT_TRUE(found) << typed << ' ' << found.error().detail.toStdString();
            EXPECT_FALSE(found->empty()) << typed;
        }
    }
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("kecil.opname")});
}

/// See docs/architecture.md, "The log of a session file": a checkpoint beside a commit loses scans.
TEST_F(SessionTest, ReadersThatCloseLeaveTheLogToTheWriter)
{
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    };
    freeze();
    reopen();
    const QString logPath = m_path + QStringLiteral("-wal");
    ASSERT_EQ(QFile(logPath).size(), 0);
    auto early = Session::open(m_path, Session::Access::Read); // one that could write, as the log is empty
    ASSERT_TRUE(early);
    scan(QStringLiteral("B000"));
    auto late = Session::open(m_path, Session::Access::Read);
    ASSERT_TRUE(late);
    EXPECT_EQ((*early)->totals().found, 1);
    EXPECT_EQ((*late)->totals().found, 1);
    const QByteArray fileBefore = contentOf(m_path);
    const QByteArray logBefore = contentOf(logPath);
    EXPECT_FALSE(logBefore.isEmpty());
    early->reset();
    late->reset();
    EXPECT_EQ(contentOf(m_path), fileBefore);
    EXPECT_EQ(contentOf(logPath), logBefore);
    scan(QStringLiteral("B001"));
    reopen();
    EXPECT_EQ(m_session->totals().found, 2);
    EXPECT_EQ(problemsOf(*m_session), "");
}

/// Writes over the first page of a table, as a failing disk does.
void damage(const QString &path, const char *table)
{
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    const auto number = [&](const QByteArray &sql) {
        sqlite3_stmt *statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr), SQLITE_OK);
        EXPECT_EQ(sqlite3_step(statement), SQLITE_ROW);
        const qint64 value = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return value;
    };
    const qint64 size = number("PRAGMA page_size");
    const qint64 page = number("SELECT rootpage FROM sqlite_schema WHERE name = '" + QByteArray(table) + "'");
    sqlite3_close(database);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek((page - 1) * size));
    ASSERT_EQ(file.write(QByteArray(64, '\xa5')), 64);
}

TEST_F(SessionTest, AFileDamagedWhenItWasNotClosedIsNotOpenedAndItsCopiesAreNamed)
{
    freeze();
    m_session.reset();
    damage(m_path, "catalogue_digest");
    EXPECT_TRUE(Session::open(m_path, Session::Access::Read)) << "closed cleanly, its pages are read later";
    QFile log(m_path + QStringLiteral("-wal"));
    ASSERT_TRUE(log.open(QIODevice::WriteOnly));
    log.write(QByteArray(100, 'x'));
    log.close();
    const auto opened = Session::open(m_path, Session::Access::Write);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::NotASession);
    EXPECT_TRUE(opened.error().message.contains(u"kecil.opname-backups"))
        << opened.error().message.toStdString();
}

TEST_F(SessionTest, EveryPageIsReadOnRequestAndDamageIsTold)
{
    freeze();
    EXPECT_TRUE(m_session->checkPages({}));
    m_session.reset();
    damage(m_path, "catalogue_digest");
    const auto reader = Session::open(m_path, Session::Access::Read);
    ASSERT_TRUE(reader);
    const Outcome checked = (*reader)->checkPages({});
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().kind, ErrorKind::NotASession);
    EXPECT_TRUE((*reader)->checkPages([] { return false; })) << "stopped, it says nothing";
    EXPECT_FALSE(Verification::verify(**reader, true).problems.isEmpty());
}

TEST_F(SessionTest, EveryFinishedActivityLeavesACopy)
{
    freeze();
    for (const int number : sopActivityNumbers) {
        ASSERT_TRUE(m_session->recordActivity(
            {ActivityEvent::Step::Finished, number, {}, QStringLiteral("Rina"), QStringLiteral("uji")},
            testing::librarian()));
        const auto copy = Session::open(
            m_path + QStringLiteral("-backups/kecil-activity-%1.opname").arg(number), Session::Access::Read);
        ASSERT_TRUE(copy) << number;
        EXPECT_TRUE((*copy)->sopProgress().isFinished(number)) << number;
    }
}

} // namespace
} // namespace opname
