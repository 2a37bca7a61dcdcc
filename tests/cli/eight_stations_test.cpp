// Eight programs at a real MariaDB that is killed under them, that keeps one of them waiting for ever, and
// whose network is cut.

#include "eight_stations.h"

#include "support/cabled_laptops.h"
#include "support/full_counts.h"
#include "support/plugin_host.h"

#include <csignal>

namespace opname {
namespace {

using testing::wantsFullCounts;

class EightStationsTest : public testing::EightStations {
protected:
    void TearDown() override { qunsetenv("OPNAME_TOKEN"); }

    /// The last two go over the web from here on.
    void openTheWeb()
    {
        // Of the token no second may be lost.
        ASSERT_TRUE(m_server.execute(QStringLiteral("SET GLOBAL innodb_flush_log_at_trx_commit = 1")));
        ASSERT_TRUE(m_host.start(m_server)) << m_host.errorText().toStdString();
        const QString token = m_host.createToken(1);
        ASSERT_FALSE(token.isEmpty()) << m_host.errorText().toStdString();
        ASSERT_TRUE(m_server.execute(QStringLiteral("SET GLOBAL innodb_flush_log_at_trx_commit = 0")));
        qputenv("OPNAME_TOKEN", token.toLatin1());
        m_sources[stations - 2] = m_sources[stations - 1] = m_host.url();
    }

    /// What stations hold while they leave rows, over SQL as over the plugin.
    static QString lock()
    {
        return QStringLiteral("CONCAT('opname.', LEFT(SHA1(DATABASE()), 16), '.journal')");
    }

    /// Starts a join and answers once the server lets it wait, its statement on its way.
    void beginToJoin(int station, QProcess &program)
    {
        ASSERT_EQ(ask(QStringLiteral("SELECT GET_LOCK(%1, 20)").arg(lock())), 1);
        const auto place = static_cast<std::size_t>(station);
        const QStringList command = m_starters[place]
            + QStringList{QStringLiteral(OPNAME_BINARY_DIR "/opnamectl")}
            + joining(station, m_sources[place]);
        program.setWorkingDirectory(m_folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OPNAME_PASSWORD"), QString());
        program.setProcessEnvironment(environment);
        program.start(command.first(), command.mid(1));
        ASSERT_TRUE(program.waitForStarted());
        ASSERT_TRUE(waitedFor([&] {
            return ask(QStringLiteral(
                       "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE STATE = 'User "
                       "lock'"))
                == 1;
        }));
    }

    /// Its turn has come, whether it hears of it or not.
    void letItGoOn()
    {
        ASSERT_EQ(ask(QStringLiteral("SELECT RELEASE_LOCK(%1)").arg(lock())), 1);
        ASSERT_TRUE(
            waitedFor([&] { return ask(QStringLiteral("SELECT IS_USED_LOCK(%1) > 0").arg(lock())) == 1; }));
    }

    void expectTheOthersJoin(int station)
    {
        atOnce([&](int other) {
            if (other == station)
                return;
            const testing::ProgramAnswer joined = join(other);
            EXPECT_EQ(joined.status, 0) << joined.output.toStdString() << joined.errors.toStdString();
        });
    }

    testing::PluginHost m_host;
};

TEST_F(EightStationsTest, TheyAgreeAlthoughTheServerIsKilledUnderThem)
{
    ASSERT_NO_FATAL_FAILURE(startServer());
    ASSERT_NO_FATAL_FAILURE(openTheWeb());
    const int kills = wantsFullCounts() ? 10 : 2;
    work(wantsFullCounts() ? 60 : 4, [&] {
        for (int i = 0; i < kills; ++i) {
            const int joined = m_joined;
            EXPECT_TRUE(waitedFor([&] { return m_joined >= joined + stations; }));
            const int cutOff = m_cutOff;
            m_server.stop();
            EXPECT_TRUE(waitedFor([&] { return m_cutOff > cutOff; })) << "nobody noticed";
            EXPECT_TRUE(m_server.start() && m_server.openSenayan()) << m_server.errorText().toStdString();
        }
    });
    joinUntilQuiet();
    expectAgreed();
}

TEST_F(EightStationsTest, ALaptopThatFallsAsleepWhileItSendsDoesNotKeepTheOthersFromIt)
{
    ASSERT_NO_FATAL_FAILURE(startServer());
    atOnce([&](int station) { scan(station, codesOf(station, 0)); });
    QProcess sleeper;
    ASSERT_NO_FATAL_FAILURE(beginToJoin(0, sleeper));
    ASSERT_EQ(::kill(static_cast<pid_t>(sleeper.processId()), SIGSTOP), 0);
    ASSERT_NO_FATAL_FAILURE(letItGoOn());
    expectTheOthersJoin(0);
    ASSERT_EQ(::kill(static_cast<pid_t>(sleeper.processId()), SIGCONT), 0);
    EXPECT_TRUE(sleeper.waitForFinished(120'000));
    EXPECT_TRUE(sleeper.exitCode() == 0 || sleeper.exitCode() == 4) << sleeper.exitCode();
    joinUntilQuiet();
    expectAgreed();
}

TEST_F(EightStationsTest, NetworksThatAreCutAndHealLoseNothing)
{
    testing::CabledLaptops network;
    if (const QString why = network.setUp(stations); !why.isEmpty())
        GTEST_SKIP() << why.toStdString();
    ASSERT_NO_FATAL_FAILURE(startServer({QStringLiteral("--bind-address=0.0.0.0")}));
    ASSERT_TRUE(m_server.execute(QStringLiteral("CREATE USER 'stasiun'@'%1'").arg(network.hosts())));
    ASSERT_TRUE(
        m_server.execute(QStringLiteral("GRANT SELECT, INSERT ON senayan.opname_journal TO 'stasiun'@'%1'")
                             .arg(network.hosts())));
    m_sources.fill(QStringLiteral("mysql://stasiun@%1:%2/senayan?plain=yes")
                       .arg(network.address())
                       .arg(m_server.port()));
    for (int station = 0; station < stations; ++station)
        m_starters[static_cast<std::size_t>(station)] = network.starter(station);

    const int cuts = wantsFullCounts() ? 3 * stations : 3;
    work(wantsFullCounts() ? 30 : 2, [&] {
        for (int cut = 0; cut < cuts; ++cut) {
            EXPECT_TRUE(network.pull(cut % stations));
            const int joined = m_joined;
            EXPECT_TRUE(waitedFor([&] { return m_joined >= joined + stations; })) << "the others go on";
            EXPECT_TRUE(network.plug(cut % stations));
        }
    });

    // Cut with a statement on its way: the answer goes nowhere until the cable is plugged in again.
    for (int station = 0; station < stations; ++station)
        scan(station, codesOf(station, 900));
    {
        QProcess program;
        ASSERT_NO_FATAL_FAILURE(beginToJoin(0, program));
        ASSERT_TRUE(network.pull(0));
        ASSERT_NO_FATAL_FAILURE(letItGoOn());
        ASSERT_TRUE(network.plug(0));
        EXPECT_TRUE(program.waitForFinished(120'000));
        EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardOutput().toStdString();
    }
    // For good: the program is gone, and the server does not know.
    for (int station = 1; station < (wantsFullCounts() ? stations : 2); ++station) {
        QProcess program;
        scan(station, codesOf(station, 901));
        ASSERT_NO_FATAL_FAILURE(beginToJoin(station, program));
        ASSERT_TRUE(network.pull(station));
        program.kill();
        EXPECT_TRUE(program.waitForFinished(120'000));
        ASSERT_NO_FATAL_FAILURE(letItGoOn());
        expectTheOthersJoin(station);
        ASSERT_TRUE(network.plug(station));
    }
    joinUntilQuiet();
    expectAgreed();
}

} // namespace
} // namespace opname
