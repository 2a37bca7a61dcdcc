// What survives when the program is killed, the disk is full or the file goes away under it.

#include "cli/program.h"
#include "small_disk.h"
#include "support/full_counts.h"

#include <QRandomGenerator>
#include <QSet>
#include <QThread>

#include <csignal>
#include <sys/resource.h>

namespace opname {
namespace {

using testing::words;

class FaultsTest : public testing::ProgramTest { };

TEST_F(FaultsTest, EveryAnsweredScanSurvivesAKill)
{
    makeFrozen("a.opname", 3000);
    const int kills = testing::wantsFullCounts() ? 200 : 10;
    QSet<QString> answered;
    QRandomGenerator random(11);
    int next = 1;
    for (int i = 0; i < kills; ++i) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"),
                      words({"--json", "scan", "a.opname", "--station", "K", "--shelf", "Gudang", "-"}));
        ASSERT_TRUE(process.waitForStarted());
        QByteArray codes;
        for (int c = 0; c < 3000; ++c)
            codes += "B" + QByteArray::number(next++ % 2900 + 1).rightJustified(7, '0') + "\n";
        process.write(codes);
        QByteArray output;
        const int enough = random.bounded(1, 60000);
        while (output.size() < enough && process.state() == QProcess::Running
               && process.waitForReadyRead(2000))
            output += process.readAllStandardOutput();
        process.kill();
        process.waitForFinished();
        output += process.readAllStandardOutput();
        output.truncate(output.lastIndexOf('\n') + 1);
        for (const QByteArray &line : output.split('\n'))
            if (!line.isEmpty())
                answered.insert(
                    QString::number(QJsonDocument::fromJson(line).object().value(u"number").toInt()));
    }
    ASSERT_GT(answered.size(), kills);
    QSet<QString> kept;
    for (const QJsonObject &row : run(words({"journal", "a.opname"})).lines())
        if (row.value(u"kind").toString() == u"scan")
            kept.insert(QString::number(row.value(u"number").toInt()));
    EXPECT_TRUE(kept.contains(answered)) << (answered - kept).size() << " answered scans are gone";
    expectUnharmed("a.opname");
    EXPECT_EQ(run(words({"scan", "a.opname"}), "B0000001\n").status, 0) << "the next scan goes on";
}

TEST_F(FaultsTest, FullDiskIsToldAndNothingAnsweredIsLost)
{
    makeFrozen("a.opname", 500);
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setChildProcessModifier([] {
        // Files of this process may not grow beyond 2.5 MB: what a full disk does to writes.
        const rlimit limit{2'500'000, 2'500'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN);
    });
    process.start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"), words({"--json", "scan", "a.opname", "-"}));
    ASSERT_TRUE(process.waitForStarted());
    QByteArray codes;
    for (int i = 0; i < 60000; ++i)
        codes += "Z" + QByteArray::number(i) + "\n";
    process.write(codes);
    process.closeWriteChannel();
    ASSERT_TRUE(process.waitForFinished(120000));
    EXPECT_EQ(process.exitCode(), 3);
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    const QJsonObject error = QJsonDocument::fromJson(lines.last()).object().value(u"error").toObject();
    EXPECT_TRUE(error.value(u"kind").toString() == u"full" || error.value(u"kind").toString() == u"file")
        << lines.last().toStdString();
    EXPECT_GE(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), lines.size() - 1);
    expectUnharmed("a.opname");
}

TEST_F(FaultsTest, ReallyFullDiskEndsTheScanWithItsErrorLast)
{
    testing::SmallDisk disk("1500k");
    if (!disk.isThere())
        GTEST_SKIP() << "nothing may be mounted here";
    makeFrozen("a.opname", 500);
    const QString path = disk.filePath("a.opname");
    ASSERT_TRUE(QFile::copy(m_folder.filePath(QStringLiteral("a.opname")), path));
    QByteArray codes;
    for (int i = 0; i < 60000; ++i)
        codes += "Z" + QByteArray::number(i) + "\n";
    const testing::ProgramAnswer scanned = run({QStringLiteral("scan"), path, QStringLiteral("-")}, codes);
    EXPECT_EQ(scanned.status, 3);
    EXPECT_EQ(scanned.errorKind(), u"full") << scanned.output.right(300).toStdString();
    const qint64 answered = scanned.lines().size() - 1;
    EXPECT_GT(answered, 0);
    const testing::ProgramAnswer status = run({QStringLiteral("status"), path});
    EXPECT_EQ(status.json().value(u"scans").toInteger(), answered) << status.output.toStdString();
    expectUnharmed(path.toUtf8().constData());
}

TEST_F(FaultsTest, FileMovedAwayEndsTheScanWithItsErrorLast)
{
    makeFrozen("a.opname", 500);
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"), words({"--json", "scan", "a.opname", "-"}));
    ASSERT_TRUE(process.waitForStarted());
    process.write("B0000001\n");
    QByteArray output;
    while (!output.contains('\n') && process.waitForReadyRead(10000))
        output += process.readAllStandardOutput();
    ASSERT_TRUE(output.contains('\n')) << "the first scan was not answered";
    ASSERT_TRUE(QFile::rename(path("a.opname"), path("b.opname")));
    QThread::msleep(30); // a person's pause
    process.write("B0000002\nB0000003\n");
    ASSERT_TRUE(process.waitForFinished(10000)) << "it went on";
    output += process.readAllStandardOutput();
    EXPECT_EQ(process.exitCode(), 3);
    const testing::ProgramAnswer answer{process.exitCode(), output, {}};
    EXPECT_EQ(answer.lines().size(), 2);
    EXPECT_EQ(answer.errorKind(), u"file");
    EXPECT_EQ(run(words({"status", "b.opname"})).json().value(u"scans").toInt(), 1);
    expectUnharmed("b.opname");
}

} // namespace
} // namespace opname
