#include "program.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class DocumentsTest : public testing::ProgramTest { };

TEST_F(DocumentsTest, MappingIsTakenOnceAndItsBadRowsAreListed)
{
    makeFrozen("a.opname", 40);
    writeFile("bmn.csv",
              "\xef\xbb\xbfKode Eksemplar;Kode Barang;NUP\r\nB0000001;6.01.01.01.001;1\r\n"
              "B0000002;6.01.01.01.001;1\r\nX-9;6.01.01.01.001;3\r\n");
    const auto take = words({"map", "a.opname", "--from", "bmn.csv"});
    const ProgramAnswer first = run(take);
    ASSERT_EQ(first.status, 0) << first.output.toStdString();
    EXPECT_EQ(first.json().value(u"mapped").toInt(), 2);
    EXPECT_EQ(first.json().value(u"changed").toInt(), 2);
    EXPECT_EQ(first.json().value(u"not_in_slims").toInt(), 1);
    EXPECT_EQ(first.json().value(u"skipped_rows").toInt(), 1);
    const QJsonObject skipped = first.json().value(u"skipped").toArray().first().toObject();
    EXPECT_EQ(skipped.value(u"line").toInt(), 3);
    EXPECT_FALSE(skipped.value(u"reason").toString().isEmpty());
    const qsizetype rows = run(words({"journal", "a.opname"})).lines().size();
    EXPECT_EQ(run(take).json().value(u"changed").toInt(), 0);
    EXPECT_EQ(run(words({"journal", "a.opname"})).lines().size(), rows);
    expectUnharmed("a.opname");
}

TEST_F(DocumentsTest, PapersAreWrittenAsPagesAndRows)
{
    makeFrozen("a.opname", 40);
    for (const char *kind : {"berita-acara", "kondisi", "kki", "sptjm"}) {
        const ProgramAnswer pdf = run(words({"documents", "a.opname", "--kind", kind, "-o", "o.pdf"}));
        ASSERT_EQ(pdf.status, 0) << kind << pdf.output.toStdString();
        EXPECT_GT(pdf.json().value(u"pages").toInt(), 0) << kind;
    }
    const ProgramAnswer csv = run(words({"documents", "a.opname", "--kind", "kki", "-o", "o.csv"}));
    ASSERT_EQ(csv.status, 0) << csv.output.toStdString();
    EXPECT_GT(csv.json().value(u"rows").toInt(), 20);
    ASSERT_EQ(run(words({"set", "a.opname", "goods.cut_off", "2026-06-30"})).status, 0);
    EXPECT_EQ(run(words({"set", "a.opname", "goods.cut_off", "Juni"})).status, 2);
    EXPECT_EQ(run(words({"documents", "a.opname", "--kind", "rekonsiliasi", "-o", "o.pdf"})).status, 1)
        << "no numbers yet";
    writeFile("bmn.csv", "item_code,kode_barang,nup\nB0000001,6010101001,1\n");
    ASSERT_EQ(run(words({"map", "a.opname", "--from", "bmn.csv"})).status, 0);
    EXPECT_EQ(run(words({"documents", "a.opname", "--kind", "rekonsiliasi", "-o", "o.json"})).status, 0);
}

TEST_F(DocumentsTest, WrongUseIsExitTwoAndFilesAreExitThree)
{
    makeFrozen("a.opname", 40);
    EXPECT_EQ(run(words({"documents", "a.opname", "--kind", "laporan", "-o", "o.pdf"})).status, 2);
    EXPECT_EQ(run(words({"documents", "a.opname", "--kind", "kki"})).status, 2);
    EXPECT_EQ(run(words({"documents", "a.opname", "--kind", "kki", "-o", "o.doc"})).status, 2);
    EXPECT_EQ(run(words({"documents", "a.opname", "--kind", "kki", "-o", "tidak/ada/o.pdf"})).status, 3);
    EXPECT_EQ(run(words({"documents", "tidakada.opname", "--kind", "kki", "-o", "o.pdf"})).status, 3);
    EXPECT_EQ(run(words({"map", "a.opname"})).status, 2);
    writeFile("biner.csv", QByteArray(3000, '\0'));
    writeFile("tanpa.csv", "a;b\n1;2\n");
    for (const char *file : {"tidakada.csv", "biner.csv", "tanpa.csv", "."}) {
        const ProgramAnswer answer = run(words({"map", "a.opname", "--from", file}));
        EXPECT_EQ(answer.status, 3) << file << answer.output.toStdString();
        EXPECT_EQ(answer.errorKind(), u"file") << file;
    }
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
