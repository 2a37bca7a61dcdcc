#include "opname/workflow/program_log.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThread>
#include <gtest/gtest.h>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <vector>

namespace opname {
namespace {

using Level = ProgramLog::Level;

class ProgramLogTest : public ::testing::Test {
protected:
    QString folder() const { return m_folder.filePath(QStringLiteral("logs")); }
    QString newest() const { return folder() + QStringLiteral("/opname.log"); }

    static QString contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir m_folder;
};

TEST_F(ProgramLogTest, ALineHasTimeLevelCategoryAndMessage)
{
    ProgramLog log(folder());
    log.write(Level::Warning, QStringLiteral("slims"), QStringLiteral("not\n reached"));
    log.flush();
    const QRegularExpression line(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z warning slims not reached\\n$"));
    EXPECT_TRUE(line.match(contentOf(newest())).hasMatch()) << contentOf(newest()).toStdString();
    EXPECT_EQ(log.taken(), 1);
    EXPECT_EQ(log.lastLines(10).size(), 1);
}

TEST_F(ProgramLogTest, ThreeFilesOfTheirSizeAreKept)
{
    constexpr qint64 largest = 2000;
    ProgramLog log(folder(), largest);
    for (int i = 0; i < 300; ++i)
        log.write(Level::Information, QStringLiteral("test"), QStringLiteral("line=%1").arg(i));
    log.flush();
    const QFileInfoList files = QDir(folder()).entryInfoList(QDir::Files);
    EXPECT_EQ(files.size(), ProgramLog::files);
    for (const QFileInfo &file : files)
        EXPECT_LE(file.size(), largest) << file.fileName().toStdString();
    const QStringList lines = log.lastLines(10);
    ASSERT_EQ(lines.size(), 10);
    for (int i = 0; i < 10; ++i)
        EXPECT_TRUE(lines[i].endsWith(QStringLiteral("line=%1").arg(290 + i))) << lines[i].toStdString();
    EXPECT_LT(log.lastLines(1000).size(), 300) << "the oldest are gone";
}

TEST_F(ProgramLogTest, AnotherRunGoesOnBehindTheLinesOfTheOneBefore)
{
    for (const char *run : {"first", "second"}) {
        ProgramLog log(folder());
        log.write(Level::Information, QStringLiteral("program"), QString::fromLatin1(run));
    }
    EXPECT_TRUE(contentOf(newest()).contains(u"program first\n"));
    EXPECT_TRUE(contentOf(newest()).endsWith(u"program second\n"));
}

TEST_F(ProgramLogTest, NoSecretReachesTheDisk)
{
    ProgramLog log(folder());
    log.write(Level::Problem, QStringLiteral("message"),
              QStringLiteral("mysql://opname:rahasia@db.example.org token=abcdef B0000123"));
    log.flush();
    const QString written = contentOf(newest());
    EXPECT_FALSE(written.isEmpty());
    for (const char *secret : {"rahasia", "db.example", "abcdef", "B0000123"})
        EXPECT_FALSE(written.contains(QLatin1String(secret))) << secret;
}

TEST_F(ProgramLogTest, AFolderThatCannotBeWrittenDisturbsNothingAndIsTriedAgain)
{
    QFile obstacle(folder());
    ASSERT_TRUE(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    ProgramLog log(folder());
    log.write(Level::Information, QStringLiteral("test"), QStringLiteral("before"));
    log.flush();
    ASSERT_EQ(log.lastLines(10).size(), 1) << "it can be seen all the same";
    for (int i = 0; i < 2000; ++i)
        log.write(Level::Information, QStringLiteral("test"), QStringLiteral("line=%1").arg(i));
    log.flush();
    EXPECT_EQ(log.lastLines(5000).size(), 1000) << "memory is not filled with them";
    ASSERT_TRUE(obstacle.remove());
    log.write(Level::Information, QStringLiteral("test"), QStringLiteral("behind"));
    log.flush();
    EXPECT_TRUE(contentOf(newest()).contains(u"test line=1999\n"));
    EXPECT_TRUE(contentOf(newest()).endsWith(u"test behind\n"));
}

TEST_F(ProgramLogTest, AFullDiskLeavesNoHalfLine)
{
    ProgramLog log(folder());
    log.write(Level::Information, QStringLiteral("test"), QStringLiteral("first"));
    log.flush();
    const QString first = contentOf(newest());
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit full = before;
    full.rlim_cur = static_cast<rlim_t>(first.size() + 10);
    const int limited = setrlimit(RLIMIT_FSIZE, &full);
    log.write(Level::Information, QStringLiteral("test"), QStringLiteral("second"));
    log.flush();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_EQ(limited, 0);
    EXPECT_EQ(contentOf(newest()), first);
    EXPECT_EQ(log.lastLines(10).size(), 2);
    log.write(Level::Information, QStringLiteral("test"), QStringLiteral("third"));
    log.flush();
    EXPECT_TRUE(contentOf(newest()).contains(u"test second\n"));
    EXPECT_TRUE(contentOf(newest()).endsWith(u"test third\n"));
}

TEST_F(ProgramLogTest, WhatIsSaidOverAndOverIsCounted)
{
    ProgramLog log(folder());
    for (int i = 0; i < 500; ++i)
        log.write(Level::Warning, QStringLiteral("qt"), QStringLiteral("again"));
    log.write(Level::Warning, QStringLiteral("qt"), QStringLiteral("other"));
    const QStringList lines = log.lastLines(10);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].endsWith(u"again"));
    EXPECT_TRUE(lines[1].endsWith(u"times=499")) << lines[1].toStdString();
    EXPECT_TRUE(lines[2].endsWith(u"other"));
}

TEST_F(ProgramLogTest, QtsWarningsAreLinesWhileItIsTheProgramsLog)
{
    {
        ProgramLog log(folder());
        ProgramLog::note(QStringLiteral("test"), QStringLiteral("too early"));
        log.becomeCurrent();
        EXPECT_EQ(ProgramLog::current(), &log);
        qWarning("a warning of Qt");
        qDebug("nothing but debugging");
        ProgramLog::note(QStringLiteral("test"), QStringLiteral("noted"));
    }
    EXPECT_EQ(ProgramLog::current(), nullptr);
    qWarning("too late");
    const QString written = contentOf(newest());
    EXPECT_TRUE(written.contains(u"warning default a warning of Qt\n")) << written.toStdString();
    EXPECT_TRUE(written.contains(u"info test noted\n"));
    EXPECT_FALSE(written.contains(u"debugging"));
    EXPECT_FALSE(written.contains(u"too "));
}

TEST_F(ProgramLogTest, ManyThreadsWriteWholeLines)
{
    constexpr int threads = 4;
    constexpr int each = 200;
    ProgramLog log(folder());
    std::vector<std::unique_ptr<QThread>> writers;
    for (int thread = 0; thread < threads; ++thread) {
        writers.emplace_back(QThread::create([&log, thread] {
            for (int i = 0; i < each; ++i) {
                log.write(Level::Information, QStringLiteral("test"),
                          QStringLiteral("thread=%1 line=%2").arg(thread).arg(i));
                if (i % 20 == 0)
                    QThread::msleep(1); // the disk follows
            }
        }));
        writers.back()->start();
    }
    for (const auto &writer : writers)
        writer->wait();
    log.flush();
    const QStringList lines = contentOf(newest()).split(u'\n', Qt::SkipEmptyParts);
    EXPECT_EQ(lines.size(), threads * each);
    const QRegularExpression whole(QStringLiteral("^\\S+Z info test thread=\\d line=\\d+$"));
    for (const QString &line : lines)
        EXPECT_TRUE(whole.match(line).hasMatch()) << line.toStdString();
}

} // namespace
} // namespace opname
