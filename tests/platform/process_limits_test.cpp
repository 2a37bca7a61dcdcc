#include "opname/platform/process_limits.h"

#include <QProcess>
#include <gtest/gtest.h>

namespace opname {
namespace {

QByteArray boundsOf(QProcess &shell)
{
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("ulimit -v; ulimit -t")});
    return shell.waitForFinished() ? shell.readAllStandardOutput() : shell.errorString().toUtf8();
}

TEST(ProcessLimits, HoldForTheProcessThatIsStartedAndForNoOther)
{
    QProcess bound;
    boundProcess(bound, 1ULL << 30, 70);
    EXPECT_EQ(boundsOf(bound).toStdString(), "1048576\n70\n"); // kilobytes, seconds
    QProcess other;
    EXPECT_NE(boundsOf(other).toStdString(), "1048576\n70\n");
}

} // namespace
} // namespace opname
