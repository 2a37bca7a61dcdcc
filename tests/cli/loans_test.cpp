#include "program.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class LoansVerbTest : public testing::ProgramTest { };

TEST_F(LoansVerbTest, WhatABorrowerConfirmedIsListedAndReported)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:300"})).status, 0);
    writeFile("pinjam.csv", "B0000001,2020-01-02,2020-01-16\nB0000002,2020-01-02,2020-01-17\n");
    ASSERT_EQ(run(words({"loans", "a.opname", "--from", "pinjam.csv"})).status, 0);
    ASSERT_EQ(run(words({"freeze", "a.opname"})).status, 0);
    const auto loanOf = [](const ProgramAnswer &answer, QStringView code) {
        for (const QJsonValue &loan : answer.json().value(u"loans").toArray())
            if (loan.toObject().value(u"item_code").toString() == code)
                return loan.toObject();
        return QJsonObject();
    };
    const ProgramAnswer confirmed =
        run(words({"loans", "a.opname", "--confirm", "b0000001", "--asked", "2026-11-02", "--answered",
                   "2026-11-05", "--result", "has_it", "--note", "lewat telepon"}));
    ASSERT_EQ(confirmed.status, 0) << confirmed.output.toStdString();
    const QJsonObject first = loanOf(run(words({"loans", "a.opname"})), u"B0000001");
    EXPECT_TRUE(loanOf(confirmed, u"B0000001") == first);
    EXPECT_EQ(first.value(u"asked").toString(), u"2026-11-02");
    EXPECT_EQ(first.value(u"answered").toString(), u"2026-11-05");
    EXPECT_EQ(first.value(u"result").toString(), u"has_it");
    EXPECT_EQ(first.value(u"note").toString(), u"lewat telepon");
    const QJsonObject second = loanOf(confirmed, u"B0000002");
    for (const char *key : {"asked", "answered", "result", "note"})
        EXPECT_TRUE(second.contains(QLatin1String(key)) && second.value(QLatin1String(key)).isNull()) << key;
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "r.csv"})).status, 0);
    QFile report(path("r.csv"));
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    EXPECT_TRUE(report.readAll().contains(",2026-11-02,2026-11-05,has_it,lewat telepon"));
    for (const QStringList &wrong :
         {words({"loans", "a.opname", "--confirm", "B0000001"}),
          words({"loans", "a.opname", "--confirm", "B0000001", "--result", "mungkin"}),
          words({"loans", "a.opname", "--confirm", "B0000001", "--result", "lost"}),
          words(
              {"loans", "a.opname", "--confirm", "B0000001", "--result", "no_answer", "--asked", "kemarin"}),
          words({"loans", "a.opname", "--confirm", "B0000003", "--result", "no_answer"}),
          words({"loans", "a.opname", "--result", "no_answer"}),
          words({"loans", "a.opname", "--from", "pinjam.csv", "--confirm", "B0000001", "--result",
                 "no_answer"})}) {
        const ProgramAnswer answer = run(wrong);
        EXPECT_EQ(answer.status, 2) << wrong.join(u' ').toStdString() << answer.output.toStdString();
        EXPECT_EQ(answer.errorKind(), u"usage");
    }
    EXPECT_TRUE(loanOf(run(words({"loans", "a.opname"})), u"B0000001") == first);
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
