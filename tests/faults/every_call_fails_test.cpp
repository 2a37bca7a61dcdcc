// A day of counting in which every single call of the disk fails once, one a day.

#include "counting_day.h"

#include "opname/session/verification.h"

#include <QFile>
#include <sqlite3.h>

namespace opname {
namespace {

using testing::CountingDay;
using testing::DiskCall;
using testing::DiskFault;
using testing::FaultyDisk;
using testing::FileSummary;

enum class Ending { Closed, PowerCut };

class EveryCallFails : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        FaultyDisk::instance();
        SmallLibrary::SetUp();
        freeze();
        m_session.reset();
        ASSERT_TRUE(m_memory.isValid());
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        m_frozen = file.readAll();
        m_path = m_memory.filePath(QStringLiteral("hari.opname"));
        m_calls = play({}, Ending::Closed, &m_expected);
        ASSERT_FALSE(HasFailure());
    }

    void TearDown() override { FaultyDisk::instance().watch(QString()); }

    /// One day with one fault; every step that failed is taken again. Answers how many calls of the fault's
    /// kind there were.
    std::array<int, testing::diskCallCount> play(const DiskFault &fault, Ending ending,
                                                 FileSummary *summary = nullptr)
    {
        FaultyDisk &disk = FaultyDisk::instance();
        layOut();
        disk.watch(m_memory.path());
        if (fault.code != 0)
            disk.failAt(fault);
        CountingDay day(m_path);
        for (const CountingDay::Step &step : CountingDay::steps()) {
            SCOPED_TRACE(step.name);
            const Outcome taken = step.take(day);
            if (!taken) {
                EXPECT_TRUE(disk.hasFailed()) << "nothing was wrong with the disk";
                EXPECT_GT(taken.error().message.size(), 20);
                EXPECT_EQ(taken.error().kind, kindOf(fault))
                    << taken.error().message.toStdString() << taken.error().detail.toStdString();
                EXPECT_FALSE(keepsScans(taken.error().kind));
                disk.mend();
                if (day.session() != nullptr) {
                    EXPECT_EQ(day.differenceFromFile(), "");
                }
                const Outcome again = step.take(day);
                EXPECT_TRUE(again) << again.error().message.toStdString()
                                   << again.error().detail.toStdString();
                if (!again)
                    return {};
            }
        }
        disk.mend();
        EXPECT_EQ(day.differenceFromFile(), "");
        if (ending == Ending::PowerCut)
            disk.cutPower();
        std::array<int, testing::diskCallCount> calls{};
        day.close();
        for (std::size_t call = 0; call < calls.size(); ++call)
            calls[call] = disk.count(static_cast<DiskCall>(call));
        if (ending == Ending::PowerCut)
            disk.restart(FaultyDisk::Unsynced::Lost);
        check(day, summary);
        return calls;
    }

    void check(const CountingDay &day, FileSummary *summary)
    {
        reopen();
        ASSERT_TRUE(m_session);
        EXPECT_EQ(day.answersNotKept(*m_session), "");
        EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
        const FileSummary found = testing::summaryOf(*m_session);
        if (summary != nullptr)
            *summary = found;
        else
            EXPECT_TRUE(found == m_expected) << found.journal.join(u'\n').toStdString();
        m_session.reset();
    }

    /// Fails each call of a kind in turn, once and lastingly.
    void failEach(DiskCall call, int code, bool isShort = false)
    {
        const int calls = m_calls[static_cast<std::size_t>(call)];
        ASSERT_GT(calls, 0);
        for (const bool lasts : {false, true})
            for (const Ending ending : {Ending::Closed, Ending::PowerCut})
                for (int number = 1; number <= calls; ++number) {
                    SCOPED_TRACE("call " + std::to_string(number) + (lasts ? " and after it" : "")
                                 + (ending == Ending::PowerCut ? ", power cut at the end" : ""));
                    play({call, number, code, isShort, lasts}, ending);
                    if (HasFailure())
                        return;
                }
    }

private:
    void layOut()
    {
        for (const char *suffix : {"-wal", "-shm", "-journal"})
            QFile::remove(m_path + QLatin1String(suffix));
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(m_frozen);
    }

    static ErrorKind kindOf(const DiskFault &fault)
    {
        return (fault.code & 0xff) == SQLITE_FULL ? ErrorKind::Full : ErrorKind::File;
    }

    QTemporaryDir m_memory{testing::quickFolder()};
    QByteArray m_frozen;
    FileSummary m_expected;
    std::array<int, testing::diskCallCount> m_calls{};
};

TEST_F(EveryCallFails, Write)
{
    failEach(DiskCall::Write, SQLITE_IOERR_WRITE);
}

TEST_F(EveryCallFails, WriteWithoutSpace)
{
    failEach(DiskCall::Write, SQLITE_FULL);
}

TEST_F(EveryCallFails, WriteCutShort)
{
    failEach(DiskCall::Write, SQLITE_FULL, true);
}

TEST_F(EveryCallFails, Sync)
{
    failEach(DiskCall::Sync, SQLITE_IOERR_FSYNC);
}

TEST_F(EveryCallFails, Read)
{
    failEach(DiskCall::Read, SQLITE_IOERR_READ);
}

TEST_F(EveryCallFails, Size)
{
    failEach(DiskCall::Size, SQLITE_IOERR_FSTAT);
}

TEST_F(EveryCallFails, Open)
{
    failEach(DiskCall::Open, SQLITE_CANTOPEN);
}

TEST_F(EveryCallFails, Lock)
{
    failEach(DiskCall::Lock, SQLITE_IOERR_LOCK);
}

TEST_F(EveryCallFails, SharedMemory)
{
    failEach(DiskCall::SharedMap, SQLITE_IOERR_SHMMAP);
}

TEST_F(EveryCallFails, LockOfSharedMemory)
{
    failEach(DiskCall::SharedLock, SQLITE_IOERR_SHMLOCK);
}

} // namespace
} // namespace opname
