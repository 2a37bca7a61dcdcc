#include "opname/workflow/connection_secrets.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace opname {
namespace {

using SecretPlace = ConnectionSecrets::Place;

const QString label = QStringLiteral("mysql://opname@db.example.org:3306/senayan");
const QString secret = QStringLiteral("rahasia – 秘密");

ConnectionSecrets::Found find(ConnectionSecrets &secrets, const QString &of = label)
{
    std::optional<ConnectionSecrets::Found> answer;
    QObject context;
    secrets.find(of, &context, [&](const ConnectionSecrets::Found &found) { answer = found; });
    EXPECT_FALSE(answer) << "answers come later";
    EXPECT_TRUE(QTest::qWaitFor([&] { return answer.has_value(); }, 10'000));
    return answer.value_or(ConnectionSecrets::Found());
}

ConnectionSecrets::Kept keep(ConnectionSecrets &secrets, const QString &what, bool inKeyring)
{
    std::optional<ConnectionSecrets::Kept> answer;
    QObject context;
    secrets.keep(label, what, inKeyring, &context,
                 [&](const ConnectionSecrets::Kept &kept) { answer = kept; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return answer.has_value(); }, 10'000));
    return answer.value_or(ConnectionSecrets::Kept());
}

/// Whether a file under a folder holds the text.
bool isWrittenBelow(const QString &folder, const QByteArray &text)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

TEST(ConnectionSecretsWithoutKeyring, KeepForThisRunSayItAndWriteNothing)
{
    QTemporaryDir folder;
    QCoreApplication::setOrganizationName(QStringLiteral("opname-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    ConnectionSecrets secrets;
    EXPECT_EQ(find(secrets).place, SecretPlace::Nowhere);
    const ConnectionSecrets::Kept kept = keep(secrets, secret, true);
    EXPECT_EQ(kept.place, SecretPlace::ThisRun);
    ASSERT_FALSE(kept.asAsked) << "asked for the keyring";
    EXPECT_EQ(kept.asAsked.error().kind, ErrorKind::NotAvailable);
    EXPECT_FALSE(kept.asAsked.error().message.contains(secret));
    EXPECT_FALSE(kept.asAsked.error().detail.contains(secret));
    EXPECT_EQ(find(secrets).secret, secret);
    EXPECT_EQ(find(secrets).place, SecretPlace::ThisRun);
    EXPECT_EQ(find(secrets, QStringLiteral("mysql://lain@db:3306/senayan")).place, SecretPlace::Nowhere);
    EXPECT_FALSE(isWrittenBelow(folder.path(), "rahasia"));
    EXPECT_EQ(find(*std::make_unique<ConnectionSecrets>()).place, SecretPlace::Nowhere) << "the next run";
    secrets.forget(label);
    EXPECT_EQ(find(secrets).place, SecretPlace::Nowhere);
    QCoreApplication::setOrganizationName(QString());
}

TEST(ConnectionSecretsWithoutKeyring, AskedToKeepForThisRunItIsAsAsked)
{
    ConnectionSecrets secrets;
    const ConnectionSecrets::Kept kept = keep(secrets, secret, false);
    EXPECT_EQ(kept.place, SecretPlace::ThisRun);
    EXPECT_TRUE(kept.asAsked);
    EXPECT_EQ(keep(secrets, QString(), true).place, SecretPlace::Nowhere) << "an empty one is forgotten";
    EXPECT_EQ(find(secrets).place, SecretPlace::Nowhere);
}

TEST(ConnectionSecretsWithoutKeyring, AskersThatHaveGoneAreNotAnswered)
{
    ConnectionSecrets secrets;
    bool isAnswered = false;
    {
        QObject context;
        secrets.find(label, &context, [&](const ConnectionSecrets::Found &) { isAnswered = true; });
    }
    QTest::qWait(200);
    EXPECT_FALSE(isAnswered);
}

TEST(ConnectionSecretsWithoutKeyring, ReadingAtOnceEndsWithNothing)
{
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(ConnectionSecrets::readNow(label, std::chrono::seconds(2)).isEmpty());
    EXPECT_LT(timer.elapsed(), 10'000);
}

/// Runs where a keyring is: see below.
TEST(DISABLED_ConnectionSecretsWithKeyring, AreThereInTheNextRunUntilForgotten)
{
    {
        ConnectionSecrets secrets;
        const ConnectionSecrets::Kept kept = keep(secrets, secret, true);
        ASSERT_TRUE(kept.asAsked) << kept.asAsked.error().detail.toStdString();
        EXPECT_EQ(kept.place, SecretPlace::Keyring);
    }
    ConnectionSecrets again;
    EXPECT_EQ(find(again).secret, secret);
    EXPECT_EQ(find(again).place, SecretPlace::Keyring);
    EXPECT_EQ(find(again, QStringLiteral("mysql://lain@db:3306/senayan")).place, SecretPlace::Nowhere);
    EXPECT_EQ(ConnectionSecrets::readNow(label, std::chrono::seconds(10)), secret);
    again.useForThisRun(label, QStringLiteral("lain"));
    EXPECT_EQ(find(again).secret, u"lain");
    EXPECT_EQ(find(*std::make_unique<ConnectionSecrets>()).secret, secret) << "the keyring stays as it is";
    EXPECT_EQ(keep(again, secret, false).place, SecretPlace::ThisRun);
    EXPECT_TRUE(QTest::qWaitFor(
        [] { return ConnectionSecrets::readNow(label, std::chrono::seconds(10)).isEmpty(); }, 5000))
        << "kept for this run only, it leaves the keyring";
}

TEST(ConnectionSecretsOfTheDesktop, AreKeptInARealKeyring)
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty())
        GTEST_SKIP() << "dbus-run-session and gnome-keyring-daemon are not installed";
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1String(variable), home.path());
    environment.insert(QStringLiteral("OPNAME_TEST_DESKTOP_BUS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("TESTED"), QCoreApplication::applicationFilePath());
    QProcess desktop;
    desktop.setProcessEnvironment(environment);
    desktop.setProcessChannelMode(QProcess::MergedChannels);
    desktop.start(
        QStringLiteral("dbus-run-session"),
        {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
         QStringLiteral("printf kunci | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "
                        "\"$TESTED\" --gtest_also_run_disabled_tests "
                        "--gtest_filter='DISABLED_ConnectionSecretsWithKeyring.*'")});
    ASSERT_TRUE(desktop.waitForFinished(60'000));
    const QByteArray output = desktop.readAll();
    EXPECT_EQ(desktop.exitCode(), 0) << output.toStdString();
    EXPECT_TRUE(output.contains("[  PASSED  ] 1 test")) << output.toStdString();
}

} // namespace
} // namespace opname
