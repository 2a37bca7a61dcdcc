#include "program.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class WeededTest : public testing::ProgramTest { };

TEST_F(WeededTest, TakingTheSameListTwiceChangesNothing)
{
    makeFrozen("a.opname");
    writeFile("afkir.csv", "item_code,title\nB0000001,Judul\nX-9,Judul\n");
    const auto take = words({"weeded", "a.opname", "--from", "afkir.csv"});
    const ProgramAnswer first = run(take);
    ASSERT_EQ(first.status, 0) << first.errors.toStdString();
    EXPECT_EQ(first.json().value(u"weeded").toInt(), 2);
    EXPECT_EQ(first.json().value(u"changed").toInt(), 2);
    const qsizetype rows = run(words({"journal", "a.opname"})).lines().size();
    const ProgramAnswer again = run(take);
    EXPECT_EQ(again.json().value(u"weeded").toInt(), 2);
    EXPECT_EQ(again.json().value(u"changed").toInt(), 0);
    EXPECT_EQ(run(words({"journal", "a.opname"})).lines().size(), rows);
    const auto takeBack = words({"weeded", "a.opname", "--from", "-", "--take-back"});
    EXPECT_EQ(run(takeBack, "X-9\n").json().value(u"weeded").toInt(), 1);
    EXPECT_EQ(run(words({"weeded", "a.opname", "--from", "-"}), "X-8\n").json().value(u"weeded").toInt(), 2);
    expectUnharmed("a.opname");
}

TEST_F(WeededTest, CheckTellsDisagreementAndWhatIsNotFilledIn)
{
    makeFrozen("a.opname", 40);
    EXPECT_EQ(run(words({"weeded", "a.opname"})).json().value(u"on_shelf").toString(), u"not_filled_in");
    const ProgramAnswer before = runPlainly(words({"--lang", "en", "check", "a.opname"}));
    EXPECT_EQ(before.output.count("not filled in yet"), 2) << before.output.toStdString();
    ASSERT_EQ(run(words({"weeded", "a.opname", "--from", "-"}), "B0000001\n").status, 0);
    const ProgramAnswer checked = run(words({"check", "a.opname"}));
    EXPECT_EQ(checked.status, 1);
    QStringList mismatches;
    for (const QJsonValue &problem : checked.json().value(u"problems").toArray())
        if (problem.toObject().value(u"kind").toString() == u"weeded_mismatch")
            mismatches.append(problem.toObject().value(u"item_code").toString());
    EXPECT_EQ(mismatches, QStringList{QStringLiteral("B0000001")});
    ASSERT_EQ(run(words({"scan", "a.opname", "-"}), "B0000001\n").status, 0);
    QStringList kinds;
    for (const QJsonValue &difference :
         run(words({"differences", "a.opname"})).json().value(u"differences").toArray())
        if (difference.toObject().value(u"item_code").toString() == u"B0000001")
            kinds.append(difference.toObject().value(u"kind").toString());
    EXPECT_EQ(kinds, (QStringList{QStringLiteral("weeded_present"), QStringLiteral("weeded_mismatch")}));
    EXPECT_EQ(run(words({"weeded", "a.opname"})).json().value(u"data").toString(), u"differs");
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "r.csv"})).status, 0);
}

TEST_F(WeededTest, BadListsAreOneSentenceAndExitThree)
{
    makeFrozen("a.opname", 40);
    writeFile("panjang.txt", QByteArray(300, 'A') + "\n");
    writeFile("kosong.txt", "");
    writeFile("biner.txt", QByteArray(3000, '\0'));
    for (const char *file : {"tidakada.txt", "panjang.txt", "kosong.txt", "biner.txt", "."}) {
        const ProgramAnswer answer = run(words({"weeded", "a.opname", "--from", file}));
        EXPECT_EQ(answer.status, 3) << file;
        EXPECT_EQ(answer.errorKind(), u"file") << file;
    }
    EXPECT_EQ(run(words({"weeded", "a.opname", "--from", "-"})).status, 3) << "nothing on standard input";
    EXPECT_EQ(run(words({"weeded", "a.opname", "--take-back"})).status, 2);
    EXPECT_EQ(run(words({"weeded", "tidakada.opname"})).status, 3);
    EXPECT_EQ(run(words({"weeded", "a.opname"})).json().value(u"weeded").toInt(), 0);
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
