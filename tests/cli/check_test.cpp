#include "program.h"

#include <QMap>

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class CheckTest : public testing::ProgramTest {
protected:
    void pull(const char *name = "a.opname", const char *source = "demo:2000")
    {
        ASSERT_EQ(run(words({"new", name, "--name", "Uji"})).status, 0);
        ASSERT_EQ(run(words({"pull", name, source})).status, 0);
    }

    QJsonArray problems() { return run(words({"check", "a.opname"})).json().value(u"problems").toArray(); }
};

TEST_F(CheckTest, ProblemsAreGroupedWithCountsAndExplained)
{
    pull();
    const QJsonObject checked = run(words({"check", "a.opname"})).json();
    QMap<QString, int> counted;
    QMap<QString, int> mendable;
    for (const QJsonValue &value : checked.value(u"problems").toArray()) {
        const QJsonObject problem = value.toObject();
        for (const char *field : {"kind", "item_code", "detail", "proposal", "hint"})
            EXPECT_TRUE(problem.contains(QLatin1String(field))) << field;
        ++counted[problem.value(u"kind").toString()];
        mendable[problem.value(u"kind").toString()] += problem.value(u"proposal").isObject();
    }
    const QJsonArray groups = checked.value(u"groups").toArray();
    ASSERT_EQ(groups.size(), counted.size());
    for (const QJsonValue &value : groups) {
        const QJsonObject group = value.toObject();
        const QString kind = group.value(u"kind").toString();
        EXPECT_EQ(group.value(u"count").toInt(), counted.value(kind)) << kind.toStdString();
        EXPECT_EQ(group.value(u"proposals").toInt(), mendable.value(kind)) << kind.toStdString();
        EXPECT_FALSE(group.value(u"explanation").toString().isEmpty());
    }
    const QJsonObject part = run(words({"check", "a.opname", "--limit", "1"})).json();
    EXPECT_EQ(part.value(u"problems").toArray().size(), 1);
    EXPECT_EQ(part.value(u"groups").toArray(), groups) << "groups are of all, whatever is listed";
}

TEST_F(CheckTest, ProposalsAreTakenWhenNoValueIsGivenAndWaitBeforeTheFreeze)
{
    writeFile("ekspor.csv",
              "item_code,call_number,coll_type_name,inventory_code,received_date,supplier_name,order_no,"
              "location_name,order_date,item_status_name,site,source,invoice,price,price_currency,"
              "invoice_date,input_date,last_update,title\n"
              "B0001,50 Abc d,,,,,,Lantai 1,,,Rak A,,,,,,,,Judul satu\n"
              "B0002,150  Abc d,,,,,,Lantai 1,,,Rak A,,,,,,,,Judul dua\n"
              "B0003,Kamus,,,,,,Lantai 1,,,Rak A,,,,,,,,Judul tiga\n"
              "B0004,160 Abc d,,,,,,Lantai 1,,,Rak A,,,,,,,,Judul empat\n");
    pull("a.opname", "ekspor.csv");
    ASSERT_EQ(problems().size(), 3);
    const QJsonObject proposal = problems()[0].toObject().value(u"proposal").toObject();
    EXPECT_EQ(proposal.value(u"field").toString(), u"call_number");
    EXPECT_EQ(proposal.value(u"value").toString(), u"050 Abc d");
    EXPECT_TRUE(problems()[2].toObject().value(u"proposal").isNull());
    const auto decide = words({"decide", "a.opname", "--kind", "bad_data", "--as", "set"});
    const ProgramAnswer one = run(decide + words({"--item", "B0001"}));
    EXPECT_EQ(one.json().value(u"decided").toInt(), 1) << one.output.toStdString();
    EXPECT_EQ(run(decide + words({"--item", "B0003"})).status, 2) << "there is nothing to set";
    EXPECT_EQ(run(decide + words({"--problem", "no_class"})).json().value(u"decided").toInt(), 0);
    EXPECT_EQ(run(decide + words({"--problem", "malformed_call_number"})).json().value(u"decided").toInt(),
              1);
    EXPECT_EQ(run(decide).json().value(u"decided").toInt(), 0) << "all is decided";
    const QJsonArray changes = run(words({"changes", "a.opname"})).json().value(u"changes").toArray();
    ASSERT_EQ(changes.size(), 2);
    EXPECT_EQ(changes[0].toObject().value(u"before").toString(), u"50 Abc d");
    EXPECT_EQ(changes[0].toObject().value(u"after").toString(), u"050 Abc d");
    EXPECT_EQ(run(words({"differences", "a.opname"})).json().value(u"differences").toArray().size(), 3)
        << "bad data is there before the freeze";
    expectUnharmed("a.opname");
}

TEST_F(CheckTest, ListIsWrittenAsPdfAndCsv)
{
    pull();
    for (const char *out : {"m.pdf", "m.csv"}) {
        const ProgramAnswer written = run(words({"check", "a.opname", "-o", out}));
        EXPECT_EQ(written.status, 1) << written.errors.toStdString();
        EXPECT_GT(written.json().value(u"rows").toInt(), 0) << out;
        EXPECT_TRUE(QFile::exists(path(out)));
    }
    EXPECT_EQ(run(words({"check", "a.opname", "-o", "m.doc"})).status, 2);
}

TEST_F(CheckTest, ShelfIsReadBeforeTheFreezeAndComparedAfterIt)
{
    pull();
    const auto read = words({"scan", "a.opname", "--shelf", "Gudang", "--for", "order"});
    const ProgramAnswer scanned = run(read, "B0000001\nTIDAK-ADA\nB0000002\n");
    ASSERT_EQ(scanned.status, 0) << scanned.errors.toStdString();
    EXPECT_EQ(scanned.lines().size(), 3);
    EXPECT_EQ(scanned.lines()[0].value(u"item_code").toString(), u"B0000001");
    EXPECT_EQ(run(words({"scan", "a.opname", "--shelf", "Gudang"}), "B0000001\n").status, 1)
        << "counting begins after the freeze";
    const ProgramAnswer early = run(words({"shelf", "a.opname", "--shelf", "Gudang"}));
    ASSERT_EQ(early.status, 0) << early.output.toStdString();
    EXPECT_EQ(early.json().value(u"scanned").toInt(), 3);
    EXPECT_EQ(early.json().value(u"unplaced").toArray(), QJsonArray{QStringLiteral("TIDAK-ADA")});
    expectUnharmed("a.opname");
    ASSERT_EQ(run(words({"freeze", "a.opname"})).status, 0);
    expectUnharmed("a.opname");
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), 0);
    EXPECT_EQ(run(words({"shelf", "a.opname", "--shelf", "Gudang"})).json().value(u"scanned").toInt(), 3);
}

} // namespace
} // namespace opname
