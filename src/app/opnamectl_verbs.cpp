// The module of `opnamectl`: every verb.

#include "opname/cli/command_line.h"
#include "opname/resources.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <memory>

extern "C" __attribute__((visibility("default"))) int runOpnamectl(int argc, char **argv)
{
    opname::initializeResources();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    std::unique_ptr<QCoreApplication> application;
    if (opname::drawsPages(arguments)) {
        // Pages are drawn without a display, wherever the command runs.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // What Qt misses of a desktop is no news to who asked for a report.
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("opnamectl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OPNAME_VERSION));
    return opname::runCommandLine(arguments);
}
