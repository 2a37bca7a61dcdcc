// Making a session, taking the catalogue in, freezing and pulling again, while every single call of the disk
// fails once.

#include "counting_day.h"

#include "opname/session/verification.h"

#include <QFile>
#include <sqlite3.h>

namespace opname {
namespace {

using testing::DiskCall;
using testing::DiskFault;
using testing::FaultyDisk;
using testing::librarian;

class EveryPreparingCallFails : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        FaultyDisk::instance();
        ASSERT_TRUE(m_memory.isValid());
        m_path = m_memory.filePath(QStringLiteral("siapkan.opname"));
    }

    void TearDown() override
    {
        m_session.reset();
        FaultyDisk::instance().watch(QString());
    }

    Outcome create()
    {
        auto created = Session::create(m_path, {QStringLiteral("Baru"), {}, {}}, librarian());
        if (!created)
            return tl::unexpected(created.error());
        m_session = std::move(*created);
        return {};
    }

    Outcome pull()
    {
        std::vector<Item> items;
        for (int i = 0; i < 40; ++i)
            items.push_back(item(i + 1, QStringLiteral("B%1").arg(i, 3, 10, QLatin1Char('0')),
                                 QStringLiteral("%1 Abc d").arg(100 + i * 10), QStringLiteral("Rak A")));
        auto writer = m_session->replaceCatalogue();
        if (!writer)
            return tl::unexpected(writer.error());
        Outcome done = (*writer)->addTitles({{}});
        if (done)
            done = (*writer)->addItems(items);
        return done ? (*writer)->commit(QStringLiteral("uji"), true, librarian()) : done;
    }

    Outcome freezeAll()
    {
        const auto expected = m_session->freeze(librarian());
        if (!expected)
            return tl::unexpected(expected.error());
        EXPECT_EQ(*expected, 40);
        return {};
    }

    Outcome pullAgain()
    {
        LaterPull pull;
        pull.sourceLabel = QStringLiteral("uji");
        pull.added = {item(50, QStringLiteral("NEW1"), QStringLiteral("115"), QStringLiteral("Rak A"))};
        pull.vanished = {{14, QStringLiteral("B013")}};
        pull.loans = std::vector<Loan>{{2, QStringLiteral("B001"), QDate(2026, 2, 2), QDate(2026, 2, 9)}};
        return m_session->recordLaterPull(pull, librarian());
    }

    std::string differenceFromFile()
    {
        auto reader = Session::open(m_path, Session::Access::Read);
        if (!reader)
            return reader.error().detail.toStdString();
        if ((*reader)->headHash() != m_session->headHash())
            return "head of the journal";
        if ((*reader)->isFrozen() != m_session->isFrozen())
            return "frozen";
        if ((*reader)->catalogueSource() != m_session->catalogueSource()
            || (*reader)->pulled() != m_session->pulled())
            return "catalogue";
        return (*reader)->totals() == m_session->totals() ? "" : "totals";
    }

    /// Answers whether the fault came about.
    bool play(const DiskFault &fault)
    {
        FaultyDisk &disk = FaultyDisk::instance();
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(m_path + QLatin1String(suffix));
        disk.watch(m_memory.path());
        disk.failAt(fault);
        using Step = Outcome (EveryPreparingCallFails::*)();
        for (const Step step : {&EveryPreparingCallFails::create, &EveryPreparingCallFails::pull,
                                &EveryPreparingCallFails::freezeAll, &EveryPreparingCallFails::pullAgain}) {
            const Outcome taken = (this->*step)();
            if (taken)
                continue;
            EXPECT_EQ(taken.error().kind,
                      (fault.code & 0xff) == SQLITE_FULL ? ErrorKind::Full : ErrorKind::File)
                << taken.error().message.toStdString() << taken.error().detail.toStdString();
            disk.mend();
            if (m_session == nullptr) {
                EXPECT_FALSE(QFile::exists(m_path)) << "half a session was left";
            } else {
                EXPECT_EQ(differenceFromFile(), "");
            }
            const Outcome again = (this->*step)();
            EXPECT_TRUE(again) << again.error().message.toStdString() << again.error().detail.toStdString();
            if (!again)
                return false;
        }
        const bool hasFailed = disk.hasFailed();
        disk.mend();
        EXPECT_EQ(scan(QStringLiteral("new1")).verdict, Verdict::Added);
        reopen();
        EXPECT_EQ(m_session->catalogue().laterDifferences().size(), 3U);
        EXPECT_EQ(m_session->journalLength(), 8) << "created, pulled, frozen, four of the later pull, a scan";
        EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
        m_session.reset();
        return hasFailed;
    }

    void failEach(DiskCall call, int code)
    {
        for (const bool lasts : {false, true}) {
            int number = 1;
            bool goesOn = true;
            for (; goesOn && !HasFailure(); ++number) {
                SCOPED_TRACE("call " + std::to_string(number) + (lasts ? " and after it" : ""));
                goesOn = play({call, number, code, false, lasts});
            }
            EXPECT_GT(number, 2);
        }
    }

private:
    QTemporaryDir m_memory{testing::quickFolder()};
};

TEST_F(EveryPreparingCallFails, Write)
{
    failEach(DiskCall::Write, SQLITE_IOERR_WRITE);
}

TEST_F(EveryPreparingCallFails, WriteWithoutSpace)
{
    failEach(DiskCall::Write, SQLITE_FULL);
}

TEST_F(EveryPreparingCallFails, Sync)
{
    failEach(DiskCall::Sync, SQLITE_IOERR_FSYNC);
}

TEST_F(EveryPreparingCallFails, Read)
{
    failEach(DiskCall::Read, SQLITE_IOERR_READ);
}

TEST_F(EveryPreparingCallFails, Deletion)
{
    failEach(DiskCall::Delete, SQLITE_IOERR_DELETE);
}

TEST_F(EveryPreparingCallFails, Open)
{
    failEach(DiskCall::Open, SQLITE_CANTOPEN);
}

TEST_F(EveryPreparingCallFails, SharedMemory)
{
    failEach(DiskCall::SharedMap, SQLITE_IOERR_SHMMAP);
}

TEST_F(EveryPreparingCallFails, LockOfSharedMemory)
{
    failEach(DiskCall::SharedLock, SQLITE_IOERR_SHMLOCK);
}

} // namespace
} // namespace opname
