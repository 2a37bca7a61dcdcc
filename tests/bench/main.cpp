// opname_bench [--quick] [scanning] [reading] [finding] [pulling]: every performance claim, in one run.

#include "benchmarks.h"
#include "measure.h"
#include "opname/resources.h"

#include <QCoreApplication>
#include <QStringList>

int main(int argc, char **argv)
{
    opname::initializeResources();
    QCoreApplication application(argc, argv);
    QStringList words = application.arguments().mid(1);
    const bool isQuick = words.removeAll(QStringLiteral("--quick")) > 0;
    opname::bench::choose(words);
    opname::bench::LibraryFixture library;
    if (opname::bench::isChosen(QStringLiteral("scanning")))
        opname::bench::benchScanning(library, isQuick);
    if (opname::bench::isChosen(QStringLiteral("reading")))
        opname::bench::benchReading(library, isQuick);
    if (opname::bench::isChosen(QStringLiteral("finding")))
        opname::bench::benchFinding(library, isQuick);
    if (opname::bench::isChosen(QStringLiteral("pulling")))
        opname::bench::benchPulling(library, isQuick);
    return 0;
}
