// The command `opnamectl`: answers what is asked often by itself and leaves all else to the module beside it,
// whose libraries take longer to load than such an answer.

#include "opname/cli/command_line.h"
#include "opname/resources.h"

#include <QCoreApplication>

#include <cstdio>
#include <dlfcn.h>

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    if (opname::isQuickVerb(arguments)) {
        opname::initializeResources();
        const QCoreApplication application(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("opnamectl"));
        QCoreApplication::setApplicationVersion(QStringLiteral(OPNAME_VERSION));
        return opname::runQuickVerb(arguments);
    }

    // Found beside the program, as its run path says.
    void *module = dlopen("libopname_verbs.so", RTLD_NOW);
    using Run = int (*)(int, char **);
    const auto run = module == nullptr ? nullptr : reinterpret_cast<Run>(dlsym(module, "runOpnamectl"));
    if (run == nullptr) {
        std::fprintf(stderr, "opnamectl: %s. Install the program again.\n", dlerror());
        return 3;
    }
    return run(argc, argv);
}
