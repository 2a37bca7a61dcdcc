#include "program.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class RepetitionTest : public testing::ProgramTest { };

TEST_F(RepetitionTest, DoingItTwiceDoesNoHarm)
{
    makeFrozen("a.opname");
    EXPECT_EQ(run(words({"new", "a.opname", "--name", "Lain"})).status, 3);
    const int expected = run(words({"status", "a.opname"})).json().value(u"expected").toInt();
    const qsizetype rows = run(words({"journal", "a.opname"})).lines().size();
    EXPECT_EQ(run(words({"freeze", "a.opname"})).json().value(u"expected").toInt(), expected);
    EXPECT_EQ(run(words({"sop", "a.opname", "--finish", "4"})).status, 0);
    EXPECT_EQ(run(words({"journal", "a.opname"})).lines().size(), rows);
    writeFile("kode.txt", "B0000001\nB0000002\n");
    EXPECT_EQ(run(words({"scan", "a.opname", "kode.txt"})).lines().size(), 2);
    EXPECT_EQ(run(words({"scan", "a.opname", "kode.txt"})).lines().size(), 0);
    writeFile("kode.txt", "B0000001\nB0000002\nB0000003\n");
    const ProgramAnswer grown = run(words({"scan", "a.opname", "kode.txt"}));
    ASSERT_EQ(grown.lines().size(), 1);
    EXPECT_EQ(grown.lines()[0].value(u"line").toInt(), 3);
    EXPECT_EQ(run(words({"undo", "a.opname", "--count", "5"})).json().value(u"undone").toInt(), 3);
    EXPECT_EQ(run(words({"undo", "a.opname"})).json().value(u"undone").toInt(), 0);
    expectUnharmed("a.opname");
}

TEST_F(RepetitionTest, DecidingTwiceChangesOnce)
{
    makeFrozen("a.opname");
    ASSERT_EQ(run(words({"scan", "a.opname"}), "ASING-1\nASING-2\n").status, 0);
    const auto discard = words({"decide", "a.opname", "--kind", "unknown_code", "--as", "discard"});
    EXPECT_EQ(run(discard).json().value(u"decided").toInt(), 2);
    const qsizetype rows = run(words({"journal", "a.opname"})).lines().size();
    EXPECT_EQ(run(discard).json().value(u"decided").toInt(), 0);
    EXPECT_EQ(run(words({"journal", "a.opname"})).lines().size(), rows);
    ASSERT_EQ(run(words({"scan", "a.opname", "--shelf", "Rak A01"}), "B0000001\n").status, 0);
    EXPECT_EQ(run(words({"shelf", "a.opname", "--shelf", "Rak A01", "--finish"})).status, 0);
    const qsizetype finished = run(words({"journal", "a.opname"})).lines().size();
    EXPECT_EQ(run(words({"shelf", "a.opname", "--shelf", "Rak A01", "--finish"})).status, 0);
    EXPECT_EQ(run(words({"set", "a.opname", "city", "Jakarta"})).status, 0);
    EXPECT_EQ(run(words({"set", "a.opname", "city", "Jakarta"})).status, 0);
    EXPECT_EQ(run(words({"pull", "a.opname", "demo:400"})).json().value(u"changed").toInt(), 0);
    EXPECT_EQ(run(words({"journal", "a.opname"})).lines().size(), finished + 2);
    expectUnharmed("a.opname");
}

TEST_F(RepetitionTest, FileWhoseTakingWasKilledGoesOnWithoutDoubling)
{
    makeFrozen("a.opname");
    QByteArray codes;
    for (int i = 0; i < 40000; ++i)
        codes += "K" + QByteArray::number(i) + "\n";
    writeFile("kode.txt", codes);
    for (int kills = 0; kills < 3; ++kills) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"),
                      words({"--json", "scan", "a.opname", "kode.txt"}));
        ASSERT_TRUE(process.waitForReadyRead(10000));
        process.kill();
        process.waitForFinished();
    }
    const int before = run(words({"status", "a.opname"})).json().value(u"scans").toInt();
    ASSERT_GT(before, 0);
    ASSERT_LT(before, 40000) << "the kills came too late to try anything";
    const ProgramAnswer rest = run(words({"scan", "a.opname", "kode.txt"}));
    EXPECT_EQ(rest.status, 0);
    EXPECT_EQ(rest.lines().size(), 40000 - before);
    const QJsonObject totals = run(words({"status", "a.opname"})).json();
    EXPECT_EQ(totals.value(u"scans").toInt(), 40000);
    EXPECT_EQ(totals.value(u"unknown_codes").toInt(), 40000) << "lost or doubled";
    EXPECT_TRUE(run(words({"scan", "a.opname", "kode.txt"})).lines().isEmpty());
    expectUnharmed("a.opname");
}

TEST_F(RepetitionTest, PlacesAreDeclaredBeforeCountingIsClosed)
{
    makeFrozen("a.opname");
    EXPECT_EQ(run(words({"scan", "a.opname", "--shelf", "Gudang"}), "B0000001\n").status, 0);
    const QJsonArray open = run(words({"sop", "a.opname"})).json().value(u"open_homes").toArray();
    ASSERT_FALSE(open.isEmpty());
    const ProgramAnswer asked = run(words({"sop", "a.opname", "--finish", "5", "--note", ""}));
    EXPECT_EQ(asked.status, 1);
    const auto declare = [&](const QStringList &how) {
        const QJsonObject home = open[0].toObject();
        return run(words({"sop", "a.opname", "--home"}) + QStringList{home.value(u"location").toString()}
                   + words({"--site"}) + QStringList{home.value(u"site").toString()} + how);
    };
    EXPECT_EQ(declare(words({"--as", "left"})).status, 2) << "left without a reason";
    const ProgramAnswer read = declare(words({"--as", "read"}));
    EXPECT_EQ(read.status, 0) << read.errors.toStdString();
    EXPECT_EQ(read.json().value(u"open_homes").toArray().size(), open.size() - 1);
    const qsizetype rows = run(words({"journal", "a.opname"})).lines().size();
    EXPECT_EQ(declare(words({"--as", "read"})).status, 0);
    EXPECT_EQ(run(words({"journal", "a.opname"})).lines().size(), rows);
    EXPECT_EQ(run(words({"sop", "a.opname", "--home", "Z9", "--as", "read"})).status, 2);
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
