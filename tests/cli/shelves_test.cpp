#include "program.h"
#include "support/barcode_reader.h"
#include "support/spreadsheet_reader.h"

#include <algorithm>

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::SpreadsheetReader;
using testing::words;

class ShelvesTest : public testing::ProgramTest { };

TEST_F(ShelvesTest, PlanIsToldBeforeAndAfterTheFreeze)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    const ProgramAnswer early = run(words({"shelves", "a.opname"}));
    EXPECT_EQ(early.status, 1);
    EXPECT_FALSE(early.json().value(u"refused").toObject().value(u"message").toString().isEmpty());
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:400"})).status, 0);
    ASSERT_EQ(run(words({"set", "a.opname", "team", "Rina; ketua\nDewi"})).status, 0);
    const QJsonObject before = run(words({"shelves", "a.opname"})).json();
    ASSERT_EQ(run(words({"freeze", "a.opname"})).status, 0);
    const ProgramAnswer answer = run(words({"shelves", "a.opname", "--activity", "5"}));
    ASSERT_EQ(answer.status, 0) << answer.errors.toStdString();
    EXPECT_EQ(answer.json(), before);
    const QJsonObject plan = answer.json().value(u"plan").toObject();
    EXPECT_EQ(plan.value(u"copies").toInt(), 400);
    EXPECT_EQ(plan.value(u"expected").toInt(),
              run(words({"status", "a.opname"})).json().value(u"expected").toInt());
    EXPECT_EQ(plan.value(u"people").toInt(), 2);
    EXPECT_EQ(plan.value(u"days").toInt(), 3);
    EXPECT_EQ(plan.value(u"standard_minutes").toInt(), 1350);
    int copies = 0;
    for (const QJsonValue &shelf : answer.json().value(u"shelves").toArray()) {
        copies += shelf[u"copies"].toInt();
        for (const char *field :
             {"shelf", "location", "site", "definition", "expected", "lent", "first", "last"})
            EXPECT_TRUE(shelf.toObject().contains(QLatin1String(field))) << field;
    }
    EXPECT_EQ(copies, 400);
    const QJsonArray work = answer.json().value(u"work").toArray();
    ASSERT_EQ(work.size(), 6);
    EXPECT_EQ(work[0][u"person"].toString(), u"Rina");
    EXPECT_EQ(work[5][u"person"].toString(), u"Dewi");
    EXPECT_EQ(run(words({"shelves", "a.opname", "--activity", "9"})).errorKind(), u"usage");
    expectUnharmed("a.opname");
}

TEST_F(ShelvesTest, DefinedShelfIsInThePlanUnderItsName)
{
    makeFrozen("a.opname");
    ASSERT_EQ(run(words({"set", "a.opname", "shelf.Rak Fiksi", "800..899"})).status, 0);
    bool isThere = false;
    for (const QJsonValue &shelf : run(words({"shelves", "a.opname"})).json().value(u"shelves").toArray())
        isThere = isThere
            || (shelf[u"shelf"].toString() == u"Rak Fiksi" && shelf[u"definition"].toString() == u"800..899");
    EXPECT_TRUE(isThere);
    expectUnharmed("a.opname");
}

TEST_F(ShelvesTest, PlanListsAndEndsAreWritten)
{
    makeFrozen("a.opname");
    EXPECT_EQ(run(words({"shelves", "a.opname", "-o", "rencana.pdf"})).status, 0);
    EXPECT_EQ(run(words({"shelves", "a.opname", "-o", "rencana.xlsx"})).status, 0);
    EXPECT_EQ(SpreadsheetReader(path("rencana.xlsx")).sheetNames().size(), 2);

    const ProgramAnswer listed = run(words({"shelflist", "a.opname", "-o", "rak.pdf", "--per-shelf"}));
    ASSERT_EQ(listed.status, 0) << listed.errors.toStdString();
    EXPECT_EQ(listed.json().value(u"rows").toInt(), 400);
    const QStringList codes = testing::codesOnPages(path("rak.pdf"), 300);
    const QJsonArray shelves = run(words({"shelves", "a.opname"})).json().value(u"shelves").toArray();
    EXPECT_EQ(codes.size(), shelves.size());
    // Behind its location where several have a shelf of that name.
    for (const QJsonValue &shelf : shelves) {
        const QString name = shelf[u"shelf"].toString() + u'$';
        EXPECT_TRUE(std::any_of(codes.begin(), codes.end(), [&](const QString &code) {
            return code.contains(QString(u"RAK=" + name)) || code.contains(QString(u'/' + name));
        })) << name.toStdString();
    }

    const QString first = shelves[0][u"shelf"].toString();
    const ProgramAnswer one =
        run({QStringLiteral("shelflist"), QStringLiteral("a.opname"), QStringLiteral("-o"),
             QStringLiteral("satu.csv"), QStringLiteral("--shelf"), first});
    ASSERT_EQ(one.status, 0) << one.errors.toStdString();
    EXPECT_EQ(run(words({"shelflist", "a.opname", "-o", "x.pdf", "--shelf", "Tidak ada"})).status, 1);
    EXPECT_FALSE(QFile::exists(path("x.pdf")));

    const ProgramAnswer ends = run(words({"labels", "a.opname", "--shelf-ends", "-o", "ujung.pdf"}));
    ASSERT_EQ(ends.status, 0) << ends.errors.toStdString() << ends.output.toStdString();
    EXPECT_EQ(ends.json().value(u"labels").toInt(), shelves.size());
    EXPECT_EQ(run(words({"labels", "a.opname", "--shelf-ends", "-o", "u.pdf", "--shelf", "Rak Z"})).status,
              2);
    expectUnharmed("a.opname");
}

TEST_F(ShelvesTest, ShelfOpenedByItsPrintedCodeTakesTheScans)
{
    makeFrozen("a.opname");
    ASSERT_EQ(run(words({"shelflist", "a.opname", "-o", "rak.pdf"})).status, 0);
    const QString picture = testing::picturesOf(path("rak.pdf"), 300, m_folder.path(), 1, 1).value(0);
    const QString code = testing::codesIn(picture).value(0);
    ASSERT_FALSE(code.isEmpty());
    const ProgramAnswer scanned = run(words({"scan", "a.opname"}), code.toUtf8() + "\nB0000001\n");
    ASSERT_EQ(scanned.lines().size(), 2) << scanned.output.toStdString();
    const QString shelf = scanned.lines()[1].value(u"shelf").toString();
    EXPECT_FALSE(shelf.isEmpty());
    EXPECT_TRUE(code.contains(QString(u'/' + shelf + u'$'))) << code.toStdString();
}

TEST_F(ShelvesTest, ReportAndChangesAreSpreadsheetsToo)
{
    ASSERT_EQ(run(words({"demo", "d.opname", "--items", "300"})).status, 0);
    const ProgramAnswer report = run(words({"report", "d.opname", "-o", "laporan.xlsx"}));
    ASSERT_EQ(report.status, 0) << report.errors.toStdString();
    EXPECT_GT(report.json().value(u"rows").toInt(), 0);
    const SpreadsheetReader book(path("laporan.xlsx"));
    EXPECT_GE(book.sheetNames().size(), 8);
    for (int sheet = 0; sheet < book.sheetNames().size(); ++sheet)
        EXPECT_FALSE(book.rows(sheet).empty()) << book.sheetNames()[sheet].toStdString();
    EXPECT_EQ(run(words({"changes", "d.opname", "-o", "ubah.xlsx"})).status, 0);
    ASSERT_EQ(run(words({"shelflist", "d.opname", "-o", "rak.xlsx"})).json().value(u"rows").toInt(), 300);
    const SpreadsheetReader list(path("rak.xlsx"));
    ASSERT_EQ(list.sheetNames().size(), 1);
    EXPECT_EQ(list.rows(0).size(), 301U);
}

} // namespace
} // namespace opname
