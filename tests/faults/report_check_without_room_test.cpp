// A report is checked by a copy in the system's temporary folder, whose disk can be full.

#include "opname/report/writers.h"
#include "opname/workflow/demonstration.h"
#include "opname/workflow/report_check.h"
#include "opname/workflow/reporting.h"
#include "small_disk.h"

#include <QFile>
#include <QStandardPaths>
#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(ReportCheckWithoutRoom, TheFullFolderIsNamedAndNotTheReport)
{
    testing::SmallDisk disk("2m");
    if (!disk.isThere())
        GTEST_SKIP() << "mounting is not allowed here";
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        GTEST_SKIP() << "pdftotext is not installed";
    QTemporaryDir folder;
    Demonstration::Wish wish;
    wish.items = 100;
    const auto made = Demonstration::make(folder.filePath(QStringLiteral("uji.opname")), wish);
    ASSERT_TRUE(made);
    Session &session = *made->session;
    const QString path = folder.filePath(QStringLiteral("laporan.pdf"));
    const auto document = Reporting(session).report(QStringLiteral("id"));
    ASSERT_TRUE(document);
    ASSERT_TRUE(writeDocument(*document, path));

    const QByteArray before = qgetenv("TMPDIR");
    const bool wasSet = qEnvironmentVariableIsSet("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(disk.filePath(".")));
    disk.fill();
    const auto refused = ReportCheck(session).check(path);
    disk.makeRoom();
    const auto found = ReportCheck(session).check(path);
    if (wasSet)
        qputenv("TMPDIR", before);
    else
        qunsetenv("TMPDIR");

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Full) << refused.error().detail.toStdString();
    EXPECT_TRUE(refused.error().message.contains(disk.filePath(""))) << refused.error().message.toStdString();
    ASSERT_TRUE(found) << found.error().message.toStdString();
    EXPECT_TRUE(found->belongs());
}

} // namespace
} // namespace opname
