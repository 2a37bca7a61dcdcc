#include "opname/resources.h"

#include <QSettings>
#include <QTemporaryDir>
#include <cstdio>
#include <gtest/gtest.h>

#ifdef OPNAME_TESTS_DRAW_NOTHING
#include <QCoreApplication>
using Application = QCoreApplication;
#else
#include <QApplication>
using Application = QApplication;
#endif

namespace {

/// Every test begins with the settings of a computer on which the program never ran.
class FreshSettings : public ::testing::EmptyTestEventListener {
    void OnTestStart(const ::testing::TestInfo &) override { QSettings().clear(); }
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nobody's own keyring is asked, whatever desktop the tests run on.
    if (qEnvironmentVariableIsEmpty("OPNAME_TEST_DESKTOP_BUS"))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    // Nor does a test see the settings of this computer's user, or those of another test that runs beside it.
    const QTemporaryDir home;
    if (!home.isValid()) {
        std::fprintf(stderr, "no folder for the settings of the tests: %s\n", qPrintable(home.errorString()));
        return 1;
    }
    for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(place, home.path().toLocal8Bit());
    ::testing::InitGoogleTest(&argc, argv);
    ::testing::UnitTest::GetInstance()->listeners().Append(new FreshSettings);
    opname::initializeResources();
    Application::setOrganizationName(QStringLiteral("opname-test"));
    const Application application(argc, argv);
    return RUN_ALL_TESTS();
}
