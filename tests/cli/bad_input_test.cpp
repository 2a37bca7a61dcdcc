#include "program.h"
#include "support/mariadb_server.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class BadInputTest : public testing::ProgramTest {
protected:
    void expectError(const ProgramAnswer &answer, int status, const char *kind)
    {
        EXPECT_EQ(answer.status, status) << answer.output.toStdString();
        EXPECT_EQ(answer.errorKind(), QLatin1String(kind)) << answer.output.toStdString();
        EXPECT_FALSE(answer.errors.trimmed().isEmpty()) << "a sentence for people is missing";
    }
};

TEST_F(BadInputTest, FileThatIsNoSession)
{
    writeFile("x.opname", "bukan sesi");
    expectError(run(words({"status", "x.opname"})), 3, "not_a_session");
    expectError(run(words({"scan", "x.opname"}), "B1\n"), 3, "not_a_session");
    expectError(run(words({"status", "tidakada.opname"})), 3, "file");
}

TEST_F(BadInputTest, BrokenExportFilesLeaveTheSessionAsItWas)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:50"})).status, 0);
    writeFile("kosong.csv", "");
    writeFile("lain.csv", "a,b\n1,2\n");
    writeFile("biner.csv", QByteArray(3000, '\0'));
    for (const char *file : {"kosong.csv", "lain.csv", "biner.csv", "tidakada.csv"})
        expectError(run(words({"pull", "a.opname", file})), 3, "file");
    EXPECT_EQ(run(words({"freeze", "a.opname"})).status, 0) << "the catalogue of before is still there";
    expectUnharmed("a.opname");
}

TEST_F(BadInputTest, TruncatedExportListsTheBrokenRowAndKeepsTheOthers)
{
    const QByteArray row =
        "\"%1\",\"020 A\",\"T\",\"I\",\"\",\"\",\"\",\"L\",\"\",\"\",\"R\",\"1\",\"\",\"0\",\"\","
        "\"\",\"\",\"\",\"Judul\"\n";
    QByteArray content;
    for (const char *code : {"B1", "B2", "B3"})
        content += QByteArray(row).replace("%1", code);
    writeFile("terpotong.csv", content.chopped(30));
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    const ProgramAnswer pulled = run(words({"pull", "a.opname", "terpotong.csv"}));
    ASSERT_EQ(pulled.status, 0) << pulled.errors.toStdString();
    EXPECT_EQ(pulled.json().value(u"items").toInt(), 2);
    EXPECT_EQ(pulled.json().value(u"skipped_rows").toInt(), 1);
    const QJsonObject skipped = pulled.json().value(u"skipped").toArray()[0].toObject();
    EXPECT_EQ(skipped.value(u"line").toInt(), 3);
    EXPECT_FALSE(skipped.value(u"reason").toString().isEmpty());
    const ProgramAnswer told = runPlainly(words({"pull", "a.opname", "terpotong.csv"}));
    EXPECT_TRUE(told.output.contains("3")) << "people see the line, too: " << told.output.toStdString();
    expectUnharmed("a.opname");
}

TEST_F(BadInputTest, FullDiskIsOneSentenceAndTheSessionStaysWhole)
{
    // A disk of three megabytes that only this process and its children see.
    const QByteArray program = OPNAME_BINARY_DIR "/opnamectl --json ";
    const QByteArray script = "mkdir -p disk && mount -t tmpfs -o size=3m tmpfs disk && cd disk || exit 77\n"
        + program + "new a.opname --name Uji >../new.txt || exit 78\n" + program
        + "pull a.opname demo:50000 >../pull.txt; echo $? >>../pull.txt\n" + program
        + "pull a.opname demo:1500 >/dev/null && " + program + "freeze a.opname >/dev/null || exit 79\n"
        + "i=0; while [ $i -lt 60000 ]; do echo Z$i; i=$((i+1)); done >../codes.txt\n" + program
        + "scan a.opname - <../codes.txt >../scan.txt; echo $? >>../scan.txt\n"
        + "head -c 4000000 /dev/zero >rest 2>/dev/null\n" + program
        + "report a.opname -o r.html >../report.txt; echo $? >>../report.txt\n" + program
        + "status a.opname >../status.txt\n" + program + "verify a.opname >../verify.txt || exit 80\n";
    QProcess shell;
    shell.setWorkingDirectory(m_folder.path());
    shell.start(QStringLiteral("unshare"),
                words({"-rm", "sh", "-c"}) + QStringList{QString::fromUtf8(script)});
    if (!shell.waitForFinished(120000) || shell.exitCode() == 77 || shell.exitCode() == 1)
        GTEST_SKIP() << "no small disk can be made here: " << shell.readAllStandardError().toStdString();
    ASSERT_EQ(shell.exitCode(), 0) << shell.readAllStandardError().toStdString();
    const auto linesOf = [&](const char *name) {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        return file.readAll().trimmed().split('\n');
    };
    for (const char *name : {"pull.txt", "scan.txt", "report.txt"}) {
        const QList<QByteArray> lines = linesOf(name);
        ASSERT_GE(lines.size(), 2) << name;
        EXPECT_EQ(lines.last(), "3") << name;
        const QJsonObject error =
            QJsonDocument::fromJson(lines[lines.size() - 2]).object().value(u"error").toObject();
        EXPECT_EQ(error.value(u"kind").toString(), u"full") << name;
        EXPECT_FALSE(error.value(u"message").toString().isEmpty()) << name;
    }
    const qsizetype answered = linesOf("scan.txt").size() - 2;
    EXPECT_GT(answered, 0);
    EXPECT_GE(QJsonDocument::fromJson(linesOf("status.txt").first()).object().value(u"scans").toInt(),
              answered);
}

TEST_F(BadInputTest, AnswersThatCannotBeWrittenAreNoSuccess)
{
    makeFrozen("a.opname");
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"), words({"--json", "journal", "a.opname"}));
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 3);
    EXPECT_FALSE(process.readAllStandardError().trimmed().isEmpty());
}

TEST_F(BadInputTest, SlimsThatCannotBeReachedOrRefuses)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan()) << server.errorText().toStdString();
    ASSERT_TRUE(server.execute(QStringLiteral("CREATE USER 'p'@'%' IDENTIFIED BY 'benar'")));
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    const QString address = QStringLiteral("mysql://p@127.0.0.1:%1/senayan").arg(server.port());
    const ProgramAnswer refused = run({QStringLiteral("pull"), QStringLiteral("a.opname"), address}, {},
                                      QStringLiteral("salah-rahasia"));
    expectError(refused, 4, "slims_refused");
    EXPECT_FALSE(refused.output.contains("salah-rahasia"));
    EXPECT_FALSE(refused.errors.contains("salah-rahasia"));
    server.stop();
    expectError(run({QStringLiteral("pull"), QStringLiteral("a.opname"), server.sourceAddress()}), 4,
                "slims_unreachable");
    expectError(run(words({"pull", "a.opname", "https://127.0.0.1:1/slims"})), 4, "slims_unreachable");
    expectError(run(words({"push", "a.opname", "https://127.0.0.1:1/slims"})), 4, "slims_unreachable");
    expectError(run(words({"push", "a.opname", "demo:10"})), 2, "usage");
    expectUnharmed("a.opname");
}

TEST_F(BadInputTest, CodeOf300CharactersIsKeptAsInvalid)
{
    makeFrozen("a.opname");
    const ProgramAnswer answer = run(words({"scan", "a.opname"}), QByteArray(300, '7') + "\n");
    EXPECT_EQ(answer.status, 0);
    ASSERT_EQ(answer.lines().size(), 1);
    EXPECT_EQ(answer.lines()[0].value(u"verdict").toString(), u"invalid");
    expectUnharmed("a.opname");
}

TEST_F(BadInputTest, ScanningBeforeTheFreezeAndFilesThatAreNotThere)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    const ProgramAnswer early = run(words({"scan", "a.opname"}), "B0000001\n");
    EXPECT_EQ(early.status, 1);
    ASSERT_EQ(early.lines().size(), 1);
    EXPECT_TRUE(early.lines()[0].contains(QStringLiteral("refused")));
    makeFrozen("b.opname");
    expectError(run(words({"scan", "b.opname", "tidakada.txt"})), 3, "file");
    expectError(run(words({"loans", "b.opname", "--from", "tidakada.csv"})), 3, "file");
    expectError(run(words({"report", "b.opname", "-o", "tidak/ada/r.html"})), 3, "file");
    expectError(run(words({"callnumbers", "sort", "tidakada.txt"})), 3, "file");
    EXPECT_EQ(run(words({"new", "tidak/ada/c.opname", "--name", "Uji"})).status, 3);
    expectUnharmed("a.opname");
    expectUnharmed("b.opname");
}

TEST_F(BadInputTest, ScopesThatMatchNothing)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji", "--class", "zzz*"})).status, 0);
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:100"})).status, 0);
    const ProgramAnswer frozen = run(words({"freeze", "a.opname"}));
    EXPECT_EQ(frozen.status, 1);
    EXPECT_FALSE(frozen.errors.isEmpty());
    expectUnharmed("a.opname");
    ASSERT_EQ(run(words({"new", "b.opname", "--name", "Uji", "--location", "Lantai 99"})).status, 0);
    expectError(run(words({"pull", "b.opname", "demo:100"})), 2, "usage");
    expectUnharmed("b.opname");
}

TEST_F(BadInputTest, LoansUnknownIsRefusedUnlessMeant)
{
    const QByteArray row = "\"B1\",\"020 "
                           "A\",\"T\",\"I\",\"\",\"\",\"\",\"L\",\"\",\"\",\"R\",\"1\",\"\",\"0\",\"\",\"\","
                           "\"\",\"\",\"Judul\"\n";
    writeFile("senayan_item_export.csv", row + QByteArray(row).replace("B1", "b1"));
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    const ProgramAnswer pulled = run(words({"pull", "a.opname", "senayan_item_export.csv"}));
    ASSERT_EQ(pulled.status, 0) << pulled.errors.toStdString();
    EXPECT_TRUE(pulled.json().value(u"loans").isNull());
    EXPECT_EQ(pulled.json().value(u"skipped_rows").toInt(), 1);
    EXPECT_EQ(pulled.json().value(u"skipped").toArray()[0].toObject().value(u"line").toInt(), 2);
    EXPECT_EQ(run(words({"freeze", "a.opname"})).status, 1);
    EXPECT_EQ(run(words({"freeze", "a.opname", "--without-loans"})).json().value(u"expected").toInt(), 1);
    EXPECT_TRUE(run(words({"status", "a.opname"})).json().value(u"on_loan").isNull());
    expectUnharmed("a.opname");
}

TEST_F(BadInputTest, HostileTextsStayData)
{
    makeFrozen("a.opname");
    const QByteArray codes =
        "'; DROP TABLE journal; --\n=cmd|'/C calc'!A0\n<script>alert(1)</script>\n\xff\xfe\xfd\n";
    EXPECT_EQ(run(words({"scan", "a.opname", "--shelf", "\"'; DELETE FROM scan; --"}), codes).status, 0);
    EXPECT_EQ(run(words({"set", "a.opname", "institution", "<b>O'Neil & \"Co\"</b>"})).status, 0);
    EXPECT_EQ(run(words({"report", "a.opname", "-o", "r.html"})).status, 0);
    QFile html(path("r.html"));
    ASSERT_TRUE(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    EXPECT_FALSE(text.contains("<script>"));
    EXPECT_TRUE(text.contains("O&#39;Neil") || text.contains("O'Neil"));
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
