// A session whose file is moved, removed or full while it is open.

#include "session/small_library.h"
#include "small_disk.h"

#include "opname/session/verification.h"

#include <QFile>
#include <QThread>

#include <cstdio>

namespace opname {
namespace {

using testing::librarian;
using testing::SmallDisk;

std::string problemsOf(Session &session)
{
    return Verification::verify(session).problems.join(u'\n').toStdString();
}

class SessionFileGone : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        SmallLibrary::SetUp();
        freeze();
        for (const char *code : {"B000", "B001", "B002"})
            scan(QString::fromLatin1(code), QStringLiteral("Rak A"));
    }

    Result<std::vector<ScanAnswer>> tryScan(const char *code)
    {
        const ScanRequest request{
            QString::fromLatin1(code), QStringLiteral("Rak A"), {}, ScanPurpose::Count, librarian()};
        return m_session->record(std::span(&request, 1));
    }

    void expectGone()
    {
        QThread::msleep(30); // a person's pause: what was just seen in its place is believed for 20 ms
        for (int i = 0; i < 2; ++i) {
            const auto answers = tryScan("B003");
            ASSERT_FALSE(answers) << "it would be written into a file that nobody finds";
            EXPECT_EQ(answers.error().kind, ErrorKind::File);
            EXPECT_FALSE(keepsScans(answers.error().kind));
            EXPECT_TRUE(answers.error().message.startsWith(u"The session file is gone"))
                << answers.error().message.toStdString();
        }
    }

    static qint64 scansIn(const QString &path)
    {
        auto session = Session::open(path, Session::Access::Write);
        EXPECT_TRUE(session) << (session ? "" : session.error().message.toStdString());
        if (!session)
            return -1;
        EXPECT_EQ(problemsOf(**session), "");
        return (*session)->totals().scans;
    }

    void moveTo(SmallDisk &disk)
    {
        m_session.reset();
        ASSERT_TRUE(QFile::copy(m_path, disk.filePath("kecil.opname")));
        m_path = disk.filePath("kecil.opname");
        reopen();
        scan(QStringLiteral("B009"));
    }

    static bool rename(const QString &from, const QString &to)
    {
        return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
    }
};

TEST_F(SessionFileGone, MovedFileTakesNoScanAndHasAllThatWasAnswered)
{
    const QString moved = m_folder.filePath(QStringLiteral("pindah.opname"));
    ASSERT_TRUE(rename(m_path, moved));
    expectGone();
    EXPECT_EQ(scansIn(moved), 3) << "also without the log, which stayed behind";
    ASSERT_TRUE(rename(moved, m_path));
    EXPECT_EQ(scan(QStringLiteral("B003"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    EXPECT_EQ(m_session->totals().scans, 4);
    m_session.reset();
    EXPECT_EQ(scansIn(m_path), 4);
}

TEST_F(SessionFileGone, FileMovedBeforeClosingHasAllThatWasAnswered)
{
    const QString moved = m_folder.filePath(QStringLiteral("pindah.opname"));
    ASSERT_TRUE(rename(m_path, moved));
    m_session.reset();
    EXPECT_EQ(scansIn(moved), 3);
}

TEST_F(SessionFileGone, RemovedFileTakesNoScan)
{
    ASSERT_TRUE(QFile::remove(m_path));
    expectGone();
    m_session.reset();
    EXPECT_FALSE(QFile::exists(m_path));
}

TEST_F(SessionFileGone, FileInItsPlaceIsAnotherOneAndStaysUntouched)
{
    const QString other = m_folder.filePath(QStringLiteral("lain.opname"));
    ASSERT_TRUE(m_session->saveCopy(other));
    scan(QStringLiteral("B004"), QStringLiteral("Rak A"));
    ASSERT_TRUE(rename(other, m_path));
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    expectGone();
    ASSERT_TRUE(file.seek(0));
    EXPECT_EQ(file.readAll(), before);
}

TEST_F(SessionFileGone, RemovedLogTakesNoScanAndTheFileHasAllThatWasAnswered)
{
    ASSERT_TRUE(QFile::remove(m_path + QStringLiteral("-wal")));
    expectGone();
    m_session.reset();
    EXPECT_EQ(scansIn(m_path), 3);
}

TEST_F(SessionFileGone, RemovedFolderTakesNoScan)
{
    ASSERT_TRUE(m_folder.remove());
    expectGone();
}

TEST_F(SessionFileGone, PulledOutDiskTakesNoScan)
{
    SmallDisk disk("2m");
    if (!disk.isThere())
        GTEST_SKIP() << "nothing may be mounted here";
    moveTo(disk);
    disk.pullOut();
    expectGone();
    m_session.reset();
}

TEST_F(SessionFileGone, FullDiskIsToldAndScanningGoesOnWhenThereIsRoom)
{
    SmallDisk disk("2m");
    if (!disk.isThere())
        GTEST_SKIP() << "nothing may be mounted here";
    moveTo(disk);
    disk.fill();
    qint64 answered = m_session->totals().scans;
    Error error;
    for (int i = 0; i < 2000 && error.message.isEmpty(); ++i) {
        const auto answers = tryScan(std::to_string(100000 + i).c_str());
        answered += answers ? 1 : 0;
        if (!answers)
            error = answers.error();
    }
    ASSERT_FALSE(error.message.isEmpty()) << "the disk was not full";
    EXPECT_EQ(error.kind, ErrorKind::Full) << error.detail.toStdString();
    EXPECT_FALSE(tryScan("B003"));
    EXPECT_EQ(m_session->totals().scans, answered);
    EXPECT_FALSE(m_session->saveCopy(disk.filePath("salinan.opname")));
    EXPECT_FALSE(QFile::exists(disk.filePath("salinan.opname.part")));
    disk.makeRoom();
    EXPECT_EQ(scan(QStringLiteral("B003"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    m_session.reset();
    EXPECT_EQ(scansIn(m_path), answered + 1);
}

TEST_F(SessionFileGone, ActivityStaysFinishedWhenItsBackupFindsNoRoom)
{
    SmallDisk disk("1m");
    if (!disk.isThere())
        GTEST_SKIP() << "nothing may be mounted here";
    moveTo(disk);
    disk.fill();
    QFile ballast(disk.filePath("ballast"));
    ASSERT_TRUE(ballast.resize(ballast.size() - 64 * 1024)); // enough for the log, too little for a copy
    const Outcome finished = m_session->recordActivity(
        {ActivityEvent::Step::Finished, 4, {}, QStringLiteral("Rina"), {}}, librarian());
    ASSERT_FALSE(finished) << "there was room for a copy";
    EXPECT_EQ(finished.error().kind, ErrorKind::Full);
    EXPECT_TRUE(finished.error().message.startsWith(u"Activity 4 is finished"))
        << finished.error().message.toStdString();
    reopen();
    EXPECT_TRUE(m_session->sopProgress().isFinished(4));
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionFileGone, CopyOntoTheSessionItselfIsRefused)
{
    const Outcome copied = m_session->saveCopy(m_path);
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().kind, ErrorKind::Usage);
    EXPECT_EQ(scan(QStringLiteral("B003"), QStringLiteral("Rak A")).verdict, Verdict::Found);
}

TEST_F(SessionFileGone, CopyOntoAnOpenSessionIsRefused)
{
    const QString path = m_folder.filePath(QStringLiteral("terbuka.opname"));
    ASSERT_TRUE(m_session->saveCopy(path));
    auto other = Session::open(path, Session::Access::Write);
    ASSERT_TRUE(other);
    ASSERT_TRUE((*other)->changeSetting(QStringLiteral("team"), QStringLiteral("Budi"), librarian()));
    scan(QStringLiteral("B003"));
    const Outcome copied = m_session->saveCopy(path);
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().kind, ErrorKind::File);
    other->reset();
    EXPECT_EQ(scansIn(path), 3);
    ASSERT_TRUE(m_session->saveCopy(path));
    EXPECT_EQ(scansIn(path), 4);
}

} // namespace
} // namespace opname
