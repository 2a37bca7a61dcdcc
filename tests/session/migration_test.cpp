// Files of older formats, made by the program of their time: tests/data/sessions/format-N.opname.

#include "opname/session/catalogue_search.h"
#include "opname/session/change_queue.h"
#include "opname/session/session.h"
#include "opname/session/verification.h"
#include "opname/session/weeding_list.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace opname {
namespace {

const Author librarian{QStringLiteral("S1"), QStringLiteral("Rina")};

class MigrationTest : public ::testing::Test {
protected:
    void SetUp() override { takeFormat(1); }

    void takeFormat(int version) const
    {
        QFile::remove(m_path);
        ASSERT_TRUE(
            QFile::copy(QStringLiteral(OPNAME_TEST_DATA "/sessions/format-%1.opname").arg(version), m_path));
        ASSERT_TRUE(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
    }

    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void change(const char *sql) const
    {
        sqlite3 *database = nullptr;
        ASSERT_EQ(sqlite3_open(QFile::encodeName(m_path).constData(), &database), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(database);
        sqlite3_close(database);
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("lama.opname"));
};

TEST_F(MigrationTest, AnOlderFileIsBroughtUpToDateWithAllThatWasInIt)
{
    {
        const auto session = Session::open(m_path, Session::Access::Write);
        ASSERT_TRUE(session) << session.error().message.toStdString() << session.error().detail.toStdString();
        const Totals totals = (*session)->totals();
        EXPECT_EQ(totals.expected, 40);
        EXPECT_EQ(totals.found, 12);
        EXPECT_EQ(totals.missing, 25);
        EXPECT_EQ(totals.unknown, 1);
        EXPECT_EQ((*session)->journalLength(), 27);
        EXPECT_EQ((*session)->setting(QStringLiteral("team")), u"Rina");
        EXPECT_TRUE((*session)->latestPass(QStringLiteral("Rak A01"), ScanPurpose::Count));
        EXPECT_EQ(Verification::verify(**session).problems.join(u'\n').toStdString(), "");
        const auto found = CatalogueSearch(**session).find(QStringLiteral("politik"), 10);
        EXPECT_TRUE(found && !found->empty()) << "searchable";
        const ScanRequest read{
            QStringLiteral("B0000001"), QStringLiteral("Rak Z"), {}, ScanPurpose::Count, librarian};
        EXPECT_TRUE((*session)->record(std::span(&read, 1)));
    }
    const auto again = Session::open(m_path, Session::Access::Read);
    ASSERT_TRUE(again);
    EXPECT_EQ(Verification::verify(**again).problems.join(u'\n').toStdString(), "");
}

TEST_F(MigrationTest, AFileWithoutAQueueOfChangesGetsAnEmptyOne)
{
    takeFormat(2);
    const auto session = Session::open(m_path, Session::Access::Write);
    ASSERT_TRUE(session) << session.error().message.toStdString() << session.error().detail.toStdString();
    EXPECT_EQ((*session)->totals().found, 13);
    EXPECT_EQ((*session)->decisionCount(), 25);
    EXPECT_EQ((*session)->conditions().size(), 1U);
    EXPECT_TRUE((*ChangeQueue(**session).all())->empty());
    EXPECT_EQ(Verification::verify(**session).problems.join(u'\n').toStdString(), "");
}

TEST_F(MigrationTest, AFileWithoutAListOfWeededCopiesGetsAnEmptyOne)
{
    takeFormat(3);
    const auto session = Session::open(m_path, Session::Access::Write);
    ASSERT_TRUE(session) << session.error().message.toStdString() << session.error().detail.toStdString();
    EXPECT_EQ((*session)->totals().found, 6);
    EXPECT_EQ((*session)->totals().unknown, 0);
    EXPECT_EQ((*session)->totals().added, 1) << "a new copy waited, which counted as unknown then";
    EXPECT_EQ((*ChangeQueue(**session).all())->size(), 2U);
    EXPECT_EQ(WeedingList(**session).count(), 0);
    EXPECT_EQ(Verification::verify(**session).problems.join(u'\n').toStdString(), "");
    EXPECT_EQ(WeedingList(**session).add({QStringLiteral("B0000001")}, {}, librarian), 1);
    EXPECT_EQ(Verification::verify(**session).problems.join(u'\n').toStdString(), "");
}

TEST_F(MigrationTest, ACopyOfTheOlderFileIsKept)
{
    ASSERT_TRUE(Session::open(m_path, Session::Access::Write));
    const QString copy = m_path + QStringLiteral("-backups/lama-format-1.opname");
    ASSERT_TRUE(QFile::exists(copy));
    const auto kept = Session::open(copy, Session::Access::Write);
    ASSERT_TRUE(kept) << kept.error().detail.toStdString();
    EXPECT_EQ((*kept)->totals().found, 12);
}

TEST_F(MigrationTest, WithoutACopyNothingIsChanged)
{
    QFile inTheWay(m_path + QStringLiteral("-backups"));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const QByteArray before = content();
    const auto session = Session::open(m_path, Session::Access::Write);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().kind, ErrorKind::File);
    EXPECT_EQ(content(), before);
}

TEST_F(MigrationTest, AReaderChangesNothingAndSaysWhatToDo)
{
    const QByteArray before = content();
    const auto session = Session::open(m_path, Session::Access::Read);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().kind, ErrorKind::File);
    EXPECT_EQ(content(), before);
    EXPECT_FALSE(QFile::exists(m_path + QStringLiteral("-backups")));
}

TEST_F(MigrationTest, AnOlderFileWithATriggerIsNoSession)
{
    change("CREATE TRIGGER evil AFTER INSERT ON pass BEGIN DELETE FROM journal; END");
    const auto session = Session::open(m_path, Session::Access::Write);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().kind, ErrorKind::NotASession);
}

TEST_F(MigrationTest, AFileThatCallsItselfOlderThanItIsIsNoSession)
{
    ASSERT_TRUE(Session::open(m_path, Session::Access::Write));
    change("PRAGMA user_version = 1");
    EXPECT_FALSE(Session::open(m_path, Session::Access::Write));
    change("PRAGMA user_version = 0");
    EXPECT_FALSE(Session::open(m_path, Session::Access::Write));
}

} // namespace
} // namespace opname
