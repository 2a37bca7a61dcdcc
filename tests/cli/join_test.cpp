#include "program.h"
#include "support/plugin_host.h"

#include <QThread>

#include <memory>
#include <vector>

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class JoinTest : public testing::ProgramTest {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_server.start() && m_server.createSenayan()) << m_server.errorText().toStdString();
        m_address = m_server.sourceAddress();
        makeFrozen("a.opname");
        ASSERT_EQ(run(words({"stations", "a.opname", "--copy", "b.opname"})).status, 0);
    }

    void scan(const char *file, const QByteArray &codes)
    {
        EXPECT_EQ(run({QStringLiteral("scan"), QString::fromLatin1(file), QStringLiteral("-")}, codes).status,
                  0);
    }

    ProgramAnswer join(const char *file, const QStringList &options = {})
    {
        return run(QStringList{QStringLiteral("join"), QString::fromLatin1(file), m_address} + options);
    }

    QByteArray status(const char *file) { return run(words({"status", file})).output; }

    /// How many rows were sent and received by a join that quarantined nothing.
    struct Moved {
        qint64 sent = -1;
        qint64 received = -1;
    };
    Moved moved(const char *file, const QStringList &options = {})
    {
        const ProgramAnswer answer = join(file, options);
        const QJsonObject report = answer.json();
        EXPECT_EQ(answer.status, 0) << answer.output.toStdString() << answer.errors.toStdString();
        EXPECT_EQ(report.value(u"quarantined").toInt(-1), 0) << answer.output.toStdString();
        return {report.value(u"sent").toInteger(-1), report.value(u"received").toInteger(-1)};
    }

    void expectNothingMoves(const char *file, const QStringList &options = {})
    {
        const Moved again = moved(file, options);
        EXPECT_EQ(again.sent, 0) << file;
        EXPECT_EQ(again.received, 0) << file;
    }

    testing::MariaDbServer m_server;
    QString m_address;
};

TEST_F(JoinTest, TwoFilesComeToOneTruthAndRepeatingReceivesNothing)
{
    ASSERT_TRUE(m_server.createJournalTable()) << m_server.errorText().toStdString();
    scan("a.opname", "B0000001\nB0000002\n");
    scan("b.opname", "B0000002\nB0000003\n");
    EXPECT_EQ(moved("a.opname").received, 0);
    const Moved second = moved("b.opname");
    EXPECT_GE(second.sent, 2);
    EXPECT_GE(second.received, 2);
    const Moved first = moved("a.opname");
    EXPECT_EQ(first.sent, 0);
    EXPECT_EQ(first.received, second.sent);
    for (const char *file : {"a.opname", "b.opname"}) {
        expectNothingMoves(file);
        expectUnharmed(file);
    }
    EXPECT_EQ(status("a.opname"), status("b.opname"));
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"found").toInt(), 3);
    const ProgramAnswer people = runPlainly({QStringLiteral("join"), QStringLiteral("a.opname"), m_address});
    EXPECT_EQ(people.status, 0);
    EXPECT_EQ(people.output.count('\n'), 1) << people.output.toStdString();
}

TEST_F(JoinTest, ACopiedFileIsExitOneWithAnAccount)
{
    ASSERT_TRUE(m_server.createJournalTable());
    ASSERT_TRUE(QFile::copy(path("b.opname"), path("c.opname")));
    scan("b.opname", "B0000001\n");
    scan("c.opname", "B0000002\n");
    EXPECT_EQ(join("b.opname").status, 0);
    const QByteArray before = status("c.opname");
    const ProgramAnswer answer = join("c.opname");
    EXPECT_EQ(answer.status, 1) << answer.output.toStdString();
    EXPECT_EQ(answer.json().value(u"sent").toInt(-1), 0);
    EXPECT_EQ(answer.json().value(u"received").toInt(-1), 0);
    EXPECT_EQ(answer.json().value(u"quarantined").toInt(-1), 1) << answer.output.toStdString();
    const QJsonArray stations = answer.json().value(u"stations").toArray();
    ASSERT_EQ(stations.size(), 1) << answer.output.toStdString();
    EXPECT_FALSE(stations.first().toObject().value(u"account").toString().isEmpty());
    EXPECT_EQ(status("c.opname"), before);
    expectUnharmed("c.opname");
}

TEST_F(JoinTest, AlteredRowsAreExitOneWithAnAccountAndNothingIsTaken)
{
    ASSERT_TRUE(m_server.createJournalTable());
    scan("b.opname", "B0000001\nB0000002\n");
    EXPECT_EQ(join("b.opname").status, 0);
    ASSERT_TRUE(m_server.execute(
        QStringLiteral("UPDATE opname_journal SET content = REPLACE(content, 'B0000002', 'B0000003')")));
    const QByteArray before = status("a.opname");
    const ProgramAnswer answer = join("a.opname");
    EXPECT_EQ(answer.status, 1) << answer.output.toStdString();
    EXPECT_EQ(answer.json().value(u"received").toInt(-1), 0) << answer.output.toStdString();
    EXPECT_GE(answer.json().value(u"quarantined").toInt(-1), 1) << answer.output.toStdString();
    const QJsonArray stations = answer.json().value(u"stations").toArray();
    ASSERT_EQ(stations.size(), 1) << answer.output.toStdString();
    const QString account = stations.first().toObject().value(u"account").toString();
    EXPECT_FALSE(account.isEmpty());
    const ProgramAnswer people = runPlainly({QStringLiteral("--lang"), QStringLiteral("en"),
                                             QStringLiteral("join"), QStringLiteral("a.opname"), m_address});
    EXPECT_EQ(people.status, 1);
    EXPECT_TRUE(people.output.contains(stations.first().toObject().value(u"station").toString().toUtf8()))
        << people.output.toStdString();
    EXPECT_EQ(status("a.opname"), before);
    expectUnharmed("a.opname");
}

TEST_F(JoinTest, WhatIsMissingIsToldByStatusAndKind)
{
    const ProgramAnswer table = join("a.opname");
    EXPECT_EQ(table.status, 4);
    EXPECT_EQ(table.errorKind(), u"slims_refused");
    EXPECT_TRUE(table.output.contains("opname_journal.sql")) << table.output.toStdString();
    EXPECT_EQ(run(words({"join", "a.opname"})).status, 2);
    EXPECT_EQ(run(words({"join", "a.opname", "demo:10"})).status, 2);
    EXPECT_EQ(run({QStringLiteral("join"), QStringLiteral("tidakada.opname"), m_address}).status, 3);
    m_server.stop();
    const ProgramAnswer gone = join("a.opname");
    EXPECT_EQ(gone.status, 4);
    EXPECT_EQ(gone.errorKind(), u"slims_unreachable");
    expectUnharmed("a.opname");
}

TEST_F(JoinTest, BeforeTheFreezeIsARefusal)
{
    ASSERT_EQ(run(words({"new", "baru.opname", "--name", "Baru"})).status, 0);
    ASSERT_TRUE(m_server.createJournalTable());
    const ProgramAnswer answer = join("baru.opname");
    EXPECT_EQ(answer.status, 1) << answer.output.toStdString();
    EXPECT_FALSE(answer.json().value(u"refused").toObject().value(u"message").toString().isEmpty());
    EXPECT_EQ(answer.json().value(u"sent").toInt(-1), 0);
}

TEST_F(JoinTest, FourProgramsAtOnceAgreeAlthoughTheServerIsKilledUnderThem)
{
    ASSERT_TRUE(m_server.createJournalTable());
    const QStringList files = words({"a.opname", "b.opname", "c.opname", "d.opname"});
    for (const char *copy : {"c.opname", "d.opname"})
        ASSERT_EQ(run(words({"stations", "a.opname", "--copy", copy})).status, 0);
    const auto joinAll = [&](bool isKilled) {
        std::vector<std::unique_ptr<QProcess>> programs;
        for (const QString &file : files) {
            programs.push_back(std::make_unique<QProcess>());
            programs.back()->setWorkingDirectory(m_folder.path());
            programs.back()->start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"),
                                   {QStringLiteral("--json"), QStringLiteral("join"), file, m_address});
        }
        if (isKilled) {
            QThread::msleep(60);
            m_server.stop();
        }
        for (const auto &program : programs) {
            EXPECT_TRUE(program->waitForFinished(120'000));
            EXPECT_TRUE(program->exitCode() == 0 || (isKilled && program->exitCode() == 4))
                << program->readAllStandardOutput().toStdString();
        }
        if (isKilled) {
            EXPECT_TRUE(m_server.start() && m_server.openSenayan()) << m_server.errorText().toStdString();
        }
    };
    for (int round = 0; round < 4; ++round) {
        for (qsizetype i = 0; i < files.size(); ++i)
            scan(qPrintable(files[i]),
                 "B000000" + QByteArray::number(i + 1) + "\nB00000" + QByteArray::number(20 + 4 * round + i)
                     + '\n');
        joinAll(round % 2 == 1);
    }
    for (int round = 0; round < 3; ++round)
        joinAll(false);
    for (const QString &file : files) {
        expectNothingMoves(qPrintable(file));
        expectUnharmed(qPrintable(file));
        EXPECT_EQ(status(qPrintable(file)), status("a.opname"));
    }
}

TEST_F(JoinTest, OverThePluginItDoesTheSame)
{
    testing::PluginHost host;
    ASSERT_TRUE(host.start(m_server)) << host.errorText().toStdString();
    m_address = host.url();
    EXPECT_EQ(join("a.opname").status, 4) << "without a token";
    const QString token = host.createToken(1);
    ASSERT_FALSE(token.isEmpty()) << host.errorText().toStdString();
    qputenv("OPNAME_TOKEN", token.toLatin1());
    scan("a.opname", "B0000001\n");
    scan("b.opname", "B0000003\n");
    EXPECT_EQ(moved("a.opname").received, 0);
    const Moved second = moved("b.opname");
    EXPECT_GE(second.sent, 1);
    EXPECT_GE(second.received, 1);
    EXPECT_EQ(moved("a.opname").received, second.sent);
    expectNothingMoves("a.opname", words({"--all"}));
    qunsetenv("OPNAME_TOKEN");
    EXPECT_EQ(status("a.opname"), status("b.opname"));
}

} // namespace
} // namespace opname
