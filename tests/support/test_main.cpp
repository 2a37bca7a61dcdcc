#include "opname/resources.h"

#include <QApplication>
#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nobody's own keyring is asked, whatever desktop the tests run on.
    if (qEnvironmentVariableIsEmpty("OPNAME_TEST_DESKTOP_BUS"))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    ::testing::InitGoogleTest(&argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    opname::initializeResources();
    QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
