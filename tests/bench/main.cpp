// opname_bench [--quick] [BENCHMARK…]: every performance claim, in one run. The desk asks for its full counts
// and hour with OPNAME_LONG=1. The long day runs when it is asked for, by name or by that.

#include "benchmarks.h"
#include "measure.h"
#include "opname/platform/process_tuning.h"
#include "opname/resources.h"
#include "watched_application.h"

#include <QSettings>
#include <QStandardPaths>
#include <QStringList>

#include <algorithm>
#include <cstdio>

namespace {

struct Benchmark {
    const char *name;
    void (*run)(opname::bench::LibraryFixture &library, bool isQuick);
    bool isLong = false; ///< takes the better part of an hour: not when all are run in short
};

// Preparing and the desk come last: they put a clock under SQLite.
constexpr Benchmark benchmarks[] = {
    {"scanning", opname::bench::benchScanning}, {"reading", opname::bench::benchReading},
    {"finding", opname::bench::benchFinding},   {"pulling", opname::bench::benchPulling},
    {"sending", opname::bench::benchSending},   {"rest", opname::bench::benchRest},
    {"queue", opname::bench::benchQueue},       {"labels", opname::bench::benchLabels},
    {"shelves", opname::bench::benchShelves},   {"merging", opname::bench::benchMerging},
    {"joining", opname::bench::benchJoining},   {"supervising", opname::bench::benchSupervising},
    {"report", opname::bench::benchReport},     {"preparing", opname::bench::benchPreparing},
    {"desk", opname::bench::benchDesk},         {"longday", opname::bench::benchLongDay, true}};

int showUsage(std::FILE *to)
{
    std::fputs("opname_bench [--quick] [BENCHMARK…]\n--quick: smaller libraries, fewer rounds\nBenchmarks:",
               to);
    for (const Benchmark &benchmark : benchmarks)
        std::fprintf(to, " %s", benchmark.name);
    std::fputc('\n', to);
    return to == stdout ? 0 : 2;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    opname::initializeResources();
    opname::giveLargeMemoryBack();
    opname::bench::WatchedApplication application(argc, argv);
    QStringList words = application.arguments().mid(1);
    if (words.contains(QStringLiteral("--help")))
        return showUsage(stdout);
    const bool isQuick = words.removeAll(QStringLiteral("--quick")) > 0;
    for (const QString &word : words)
        if (std::none_of(std::begin(benchmarks), std::end(benchmarks),
                         [&](const Benchmark &known) { return word == QLatin1String(known.name); }))
            return showUsage(stderr);
    opname::bench::choose(words);
    opname::bench::LibraryFixture library;
    // Settings of whoever runs this stay as they are, and change nothing.
    QCoreApplication::setOrganizationName(QStringLiteral("opname-bench"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, library.folder());
    const bool isShort = words.isEmpty() && qEnvironmentVariableIsEmpty("OPNAME_LONG");
    for (const Benchmark &benchmark : benchmarks)
        if (opname::bench::isChosen(QString::fromLatin1(benchmark.name)) && !(benchmark.isLong && isShort))
            benchmark.run(library, isQuick);
    return 0;
}
