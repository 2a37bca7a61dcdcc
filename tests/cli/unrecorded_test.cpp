#include "program.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class UnrecordedVerbTest : public testing::ProgramTest {
protected:
    QJsonObject difference(const QString &id)
    {
        for (const QJsonValue &value :
             run(words({"differences", "a.opname"})).json().value(u"differences").toArray())
            if (value.toObject().value(u"id").toString() == id)
                return value.toObject();
        return {};
    }
};

TEST_F(UnrecordedVerbTest, ABookIsNotedListedDecidedAndReported)
{
    makeFrozen("a.opname", 40);
    const ProgramAnswer noted =
        run(words({"unrecorded", "a.opname", "--title", "Sejarah Banten", "--inventory", "INV/77", "--shelf",
                   "Rak A1", "--condition", "rusak_ringan", "--note", "di bawah meja"}));
    ASSERT_EQ(noted.status, 0) << noted.output.toStdString();
    const QString id = noted.json().value(u"id").toString();
    EXPECT_TRUE(id.startsWith(u"unrecorded:")) << id.toStdString();
    const QJsonObject listed = difference(id);
    EXPECT_EQ(listed.value(u"kind").toString(), u"unrecorded");
    EXPECT_EQ(listed.value(u"proposal").toString(), u"new_copy");
    EXPECT_TRUE(listed.value(u"decision").isNull());
    for (const char *part : {"Sejarah Banten", "INV/77", "Rak A1", "di bawah meja"})
        EXPECT_TRUE(listed.value(u"detail").toString().contains(QLatin1String(part))) << part;

    EXPECT_EQ(run(words({"decide", "a.opname", "--kind", "unrecorded", "--as", "discard"})).status, 2);
    auto decide = words({"decide", "a.opname", "--kind", "unrecorded", "--as", "new_copy", "--title-id", "1",
                         "--code", "P00001", "--id"});
    decide.append(id);
    const ProgramAnswer decided = run(decide);
    ASSERT_EQ(decided.status, 0) << decided.output.toStdString();
    EXPECT_EQ(decided.json().value(u"decided").toInt(), 1);
    EXPECT_EQ(run(decide).json().value(u"decided").toInt(), 0);
    const QJsonArray changes = run(words({"changes", "a.opname"})).json().value(u"changes").toArray();
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes[0].toObject().value(u"item_code").toString(), u"P00001");
    const ProgramAnswer labels = run(words({"labels", "a.opname", "-o", "l.pdf"}));
    EXPECT_EQ(labels.status, 0) << labels.output.toStdString();
    EXPECT_EQ(labels.json().value(u"labels").toInt(), 1) << "its label waited";
    EXPECT_EQ(run(words({"scan", "a.opname", "-"}), "P00001\n").lines().first().value(u"verdict").toString(),
              u"added");
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "r.csv"})).status, 0);
    QFile report(path("r.csv"));
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    EXPECT_TRUE(report.readAll().contains("Sejarah Banten"));
    expectUnharmed("a.opname");
}

TEST_F(UnrecordedVerbTest, BeforeTheFreezeItIsNotedToo)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    const QString id =
        run(words({"unrecorded", "a.opname", "--title", "Kamus"})).json().value(u"id").toString();
    expectUnharmed("a.opname");
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:40"})).status, 0);
    ASSERT_EQ(run(words({"freeze", "a.opname"})).status, 0);
    EXPECT_FALSE(difference(id).isEmpty());
    EXPECT_EQ(run(words({"decide", "a.opname", "--kind", "unrecorded", "--as", "keep"}))
                  .json()
                  .value(u"decided")
                  .toInt(),
              1);
    EXPECT_EQ(difference(id).value(u"decision").toString(), u"keep");
    expectUnharmed("a.opname");
}

TEST_F(UnrecordedVerbTest, WrongUsageIsSaid)
{
    makeFrozen("a.opname", 40);
    for (const QStringList &wrong :
         {words({"unrecorded", "a.opname"}), words({"unrecorded", "a.opname", "--title", "  "}),
          words({"unrecorded", "a.opname", "--title", "K", "--condition", "bagus"}),
          QStringList{QStringLiteral("unrecorded"), QStringLiteral("a.opname"), QStringLiteral("--title"),
                      QString(600, u'x')}}) {
        const ProgramAnswer answer = run(wrong);
        EXPECT_EQ(answer.status, 2) << answer.output.toStdString();
        EXPECT_EQ(answer.errorKind(), u"usage");
    }
    EXPECT_EQ(run(words({"unrecorded", "tidak.opname", "--title", "K"})).status, 3);
    EXPECT_EQ(run(words({"differences", "a.opname", "--kind", "hilang"})).status, 2);
    expectUnharmed("a.opname");
}

TEST_F(UnrecordedVerbTest, ABookWithAnotherCopysLabelIsNotedListedAndDecided)
{
    makeFrozen("a.opname", 40);
    const QList<QJsonObject> reads =
        run(words({"scan", "a.opname", "--shelf", "Rak A1", "-"}), "B0000001\nB0000001\nB0000001\n").lines();
    ASSERT_EQ(reads.size(), 3);
    const QByteArray before = run(words({"status", "a.opname"})).output;
    auto note = words({"unrecorded", "a.opname", "--note", "sampul merah", "--scan"});
    note.append(QStringLiteral("%1:%2")
                    .arg(reads[1].value(u"station").toString())
                    .arg(reads[1].value(u"number").toInteger()));
    const ProgramAnswer noted = run(note);
    ASSERT_EQ(noted.status, 0) << noted.output.toStdString();
    const QString id = noted.json().value(u"id").toString();
    EXPECT_EQ(id, QString(u"duplicate_label:" + note.last()));
    const ProgramAnswer last = run(words({"unrecorded", "a.opname", "--same-label"}));
    ASSERT_EQ(last.status, 0) << last.output.toStdString();
    EXPECT_NE(last.json().value(u"id").toString(), id);
    EXPECT_EQ(run(words({"status", "a.opname"})).output, before) << "noting counts nothing";

    const QJsonArray listed = run(words({"differences", "a.opname", "--kind", "duplicate_label"}))
                                  .json()
                                  .value(u"differences")
                                  .toArray();
    ASSERT_EQ(listed.size(), 2);
    for (const QJsonValue &value : listed)
        EXPECT_EQ(value.toObject().value(u"kind").toString(), u"duplicate_label");
    const QJsonObject first = difference(id);
    EXPECT_EQ(first.value(u"item_code").toString(), u"B0000001");
    EXPECT_EQ(first.value(u"proposal").toString(), u"new_copy");
    EXPECT_TRUE(first.value(u"detail").toString().contains(u"sampul merah"));

    auto decide = words({"decide", "a.opname", "--kind", "duplicate_label", "--as", "new_copy", "--title-id",
                         "1", "--code", "P00001", "--id"});
    decide.append(id);
    const ProgramAnswer decided = run(decide);
    ASSERT_EQ(decided.status, 0) << decided.output.toStdString();
    EXPECT_EQ(decided.json().value(u"decided").toInt(), 1);
    EXPECT_EQ(run(words({"labels", "a.opname", "-o", "l.pdf"})).json().value(u"labels").toInt(), 1)
        << "its label waited";
    EXPECT_EQ(run(words({"scan", "a.opname", "-"}), "P00001\n").lines().first().value(u"verdict").toString(),
              u"added");
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "r.csv"})).status, 0);
    QFile report(path("r.csv"));
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    EXPECT_TRUE(report.readAll().contains("sampul merah"));
    expectUnharmed("a.opname");
}

TEST_F(UnrecordedVerbTest, OnlyADuplicateHasAnotherCopysLabel)
{
    EXPECT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    EXPECT_EQ(run(words({"unrecorded", "a.opname", "--same-label"})).status, 2) << "nothing was scanned";
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:40"})).status, 0);
    ASSERT_EQ(run(words({"freeze", "a.opname"})).status, 0);
    ASSERT_EQ(run(words({"scan", "a.opname", "-"}), "B0000001\n").status, 0);
    for (const QStringList &wrong : {words({"unrecorded", "a.opname", "--same-label"}),
                                     words({"unrecorded", "a.opname", "--same-label", "--title", "Kamus"}),
                                     words({"unrecorded", "a.opname", "--scan", "1"}),
                                     words({"unrecorded", "a.opname", "--scan", "tidak-ada:1"})}) {
        const ProgramAnswer answer = run(wrong);
        EXPECT_EQ(answer.status, 2) << answer.output.toStdString();
        EXPECT_EQ(answer.errorKind(), u"usage");
    }
    expectUnharmed("a.opname");
}

TEST_F(UnrecordedVerbTest, LabelsAreScannedBackBeforeTheFreeze)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:40"})).status, 0);
    ASSERT_EQ(run(words({"labels", "a.opname", "-o", "l.pdf", "--codes", "-"}), "B0000001\n").status, 0);
    EXPECT_EQ(run(words({"scan", "a.opname", "-"}), "B0000001\n").status, 1)
        << "counting comes after the freeze";
    const ProgramAnswer scanned =
        run(words({"scan", "a.opname", "--for", "label", "-"}), "B0000001\nASING\n");
    ASSERT_EQ(scanned.status, 0) << scanned.output.toStdString();
    EXPECT_EQ(scanned.lines()[0].value(u"item_code").toString(), u"B0000001");
    expectUnharmed("a.opname");
    ASSERT_EQ(run(words({"freeze", "a.opname"})).status, 0);
    const QJsonObject status = run(words({"status", "a.opname"})).json();
    EXPECT_EQ(status.value(u"scans").toInt(), 0);
    EXPECT_EQ(status.value(u"unknown").toInt(), 0);
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
