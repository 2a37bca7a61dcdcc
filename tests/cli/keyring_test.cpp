#include "opname/workflow/connection.h"
#include "opname/workflow/connection_secrets.h"
#include "program.h"
#include "support/mariadb_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QObject>
#include <QStandardPaths>

namespace opname {
namespace {

const QString secret = QStringLiteral("kunci’ \"rak\"");

/// Runs where a keyring is: see below. The address stands in the environment.
TEST(DISABLED_KeyringHolder, KeepsThePasswordThatTheProgramIsToFind)
{
    ConnectionSecrets secrets;
    std::optional<ConnectionSecrets::Kept> kept;
    QObject context;
    secrets.keep(sourceLabel(qEnvironmentVariable("OPNAME_TEST_ADDRESS")), secret, true, &context,
                 [&](const ConnectionSecrets::Kept &answer) { kept = answer; });
    QElapsedTimer waited;
    waited.start();
    while (!kept && waited.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->place, ConnectionSecrets::Place::Keyring) << kept->asAsked.error().detail.toStdString();
}

class KeyringTest : public testing::ProgramTest {
protected:
    /// Runs the words in a desktop session of its own whose keyring is open.
    testing::ProgramAnswer runOnDesktop(const QString &address, const QString &words)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QLatin1String(variable), m_home.path());
        environment.insert(QStringLiteral("OPNAME_TEST_DESKTOP_BUS"), QStringLiteral("1"));
        environment.insert(QStringLiteral("OPNAME_TEST_ADDRESS"), address);
        environment.insert(QStringLiteral("TESTED"), QCoreApplication::applicationFilePath());
        environment.insert(QStringLiteral("PROGRAM"), QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"));
        environment.remove(QStringLiteral("OPNAME_PASSWORD"));
        QProcess desktop;
        desktop.setWorkingDirectory(m_folder.path());
        desktop.setProcessEnvironment(environment);
        desktop.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                       QStringLiteral("printf kunci | gnome-keyring-daemon --unlock --components=secrets "
                                      ">/dev/null && %1")
                           .arg(words)});
        EXPECT_TRUE(desktop.waitForFinished(60'000));
        return {desktop.exitCode(), desktop.readAllStandardOutput(), desktop.readAllStandardError()};
    }

    QTemporaryDir m_home;
};

TEST_F(KeyringTest, APasswordInTheDesktopsKeyringIsFoundByTheProgramAndSaidNowhere)
{
    for (const char *needed : {"dbus-run-session", "gnome-keyring-daemon"})
        if (QStandardPaths::findExecutable(QLatin1String(needed)).isEmpty())
            GTEST_SKIP() << needed << " is not installed";
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan() && server.fillFromDemo(50, 1))
        << server.errorText().toStdString();
    QString quoted = secret;
    quoted.replace(u'\'', u"''"_qs);
    for (const QString &sql :
         {QStringLiteral("CREATE USER 'pustaka'@'127.0.0.1' IDENTIFIED BY '%1'").arg(quoted),
          QStringLiteral("GRANT SELECT ON senayan.* TO 'pustaka'@'127.0.0.1'")})
        ASSERT_TRUE(server.execute(sql)) << server.errorText().toStdString();
    const QString address = QStringLiteral("mysql://pustaka@127.0.0.1:%1/senayan").arg(server.port());
    ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("a.opname"), QStringLiteral("--name"),
                   QStringLiteral("Uji")})
                  .status,
              0);

    const testing::ProgramAnswer without =
        runOnDesktop(address, QStringLiteral("\"$PROGRAM\" --json pull a.opname \"$OPNAME_TEST_ADDRESS\""));
    EXPECT_EQ(without.status, 4) << without.output.toStdString();

    const testing::ProgramAnswer pulled =
        runOnDesktop(address,
                     QStringLiteral("\"$TESTED\" --gtest_also_run_disabled_tests "
                                    "--gtest_filter='DISABLED_KeyringHolder.*' >/dev/null && "
                                    "\"$PROGRAM\" --json pull a.opname \"$OPNAME_TEST_ADDRESS\""));
    EXPECT_EQ(pulled.status, 0) << pulled.output.toStdString() << pulled.errors.toStdString();
    EXPECT_EQ(pulled.json().value(u"items").toInt(), 50);
    EXPECT_FALSE(pulled.output.contains("kunci") || pulled.errors.contains("kunci"));
    QFile session(path("a.opname"));
    ASSERT_TRUE(session.open(QIODevice::ReadOnly));
    EXPECT_FALSE(session.readAll().contains("kunci"));
}

} // namespace
} // namespace opname
