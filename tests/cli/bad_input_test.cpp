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
    expectError(run(words({"pull", "a.opname", "https://contoh.go.id"})), 2, "not_available");
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
