#include "opname/gui/application.h"
#include "opname/resources.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    opname::initializeResources();
    QCoreApplication::setApplicationName(QStringLiteral("opname"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OPNAME_VERSION));
    return opname::runWindow(argc, argv);
}
