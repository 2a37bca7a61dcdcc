#include "program.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class MergeTest : public testing::ProgramTest {
protected:
    void SetUp() override
    {
        makeFrozen("a.opname");
        EXPECT_EQ(run(words({"stations", "a.opname", "--copy", "b.opname"})).status, 0);
    }

    void scan(const char *file, const QByteArray &codes, const QStringList &options = {})
    {
        EXPECT_EQ(run(QStringList{QStringLiteral("scan"), QString::fromLatin1(file)} + options
                          + QStringList{QStringLiteral("-")},
                      codes)
                      .status,
                  0);
    }

    QByteArray status(const char *file) { return run(words({"status", file})).output; }
};

TEST_F(MergeTest, CountsWhatCameAndComesAgainWithNothing)
{
    scan("a.opname", "B0000001\nB0000002\n");
    scan("b.opname", "B0000002\nB0000003\n");
    const ProgramAnswer first = run(words({"merge", "a.opname", "b.opname"}));
    EXPECT_EQ(first.status, 0) << first.output.toStdString();
    EXPECT_EQ(first.json().value(u"sent").toInt(-1), 0);
    EXPECT_GE(first.json().value(u"received").toInt(), 2);
    EXPECT_EQ(first.json().value(u"quarantined").toInt(-1), 0);
    const ProgramAnswer second = run(words({"merge", "a.opname", "b.opname"}));
    EXPECT_EQ(second.json().value(u"received").toInt(-1), 0);
    EXPECT_EQ(run(words({"merge", "b.opname", "a.opname"})).status, 0);
    EXPECT_EQ(status("a.opname"), status("b.opname"));
    EXPECT_EQ(run(words({"verify", "a.opname"})).status, 0);
    EXPECT_EQ(run(words({"verify", "b.opname"})).status, 0);
}

TEST_F(MergeTest, QuarantineIsExitOneWithAnAccount)
{
    ASSERT_TRUE(QFile::copy(path("a.opname"), path("c.opname")));
    scan("a.opname", "B0000001\n");
    scan("c.opname", "B0000002\n");
    const QByteArray before = status("a.opname");
    const ProgramAnswer answer = run(words({"merge", "a.opname", "c.opname", "b.opname"}));
    EXPECT_EQ(answer.status, 1) << answer.output.toStdString();
    EXPECT_GE(answer.json().value(u"quarantined").toInt(), 1);
    const QJsonObject file = answer.json().value(u"files").toArray().first().toObject();
    EXPECT_EQ(file.value(u"answer").toString(), u"two_rows");
    EXPECT_FALSE(file.value(u"account").toString().isEmpty());
    EXPECT_EQ(status("a.opname"), before);
}

TEST_F(MergeTest, WhatIsNoSessionIsExitThree)
{
    writeFile("x.opname", "bukan sesi");
    const QByteArray before = status("a.opname");
    EXPECT_EQ(run(words({"merge", "a.opname", "x.opname"})).status, 3);
    EXPECT_EQ(run(words({"merge", "a.opname", "tidakada.opname"})).status, 3);
    EXPECT_EQ(run(words({"merge", "a.opname"})).status, 2);
    EXPECT_EQ(status("a.opname"), before);
}

TEST_F(MergeTest, StationsSayWhoIsThereAndWhoLeads)
{
    scan("b.opname", "B0000003\n", words({"--shelf", "Rak 1", "--operator", "Budi"}));
    EXPECT_EQ(run(words({"sop", "b.opname", "--finish", "5"})).status, 1) << "another station leads";
    ASSERT_EQ(run(words({"merge", "a.opname", "b.opname"})).status, 0);
    const ProgramAnswer answer = run(words({"stations", "a.opname"}));
    const QJsonArray stations = answer.json().value(u"stations").toArray();
    ASSERT_EQ(stations.size(), 2) << answer.output.toStdString();
    EXPECT_TRUE(stations[0].toObject().value(u"leads").toBool());
    const QJsonObject second = stations[1].toObject();
    EXPECT_FALSE(second.value(u"own").toBool());
    EXPECT_EQ(second.value(u"operators").toArray(), QJsonArray{QStringLiteral("Budi")});
    EXPECT_EQ(second.value(u"shelves").toArray(), QJsonArray{QStringLiteral("Rak 1")});
    const QString name = second.value(u"station").toString();
    EXPECT_EQ(
        run({QStringLiteral("stations"), QStringLiteral("a.opname"), QStringLiteral("--lead"), name}).status,
        0);
    EXPECT_EQ(run(words({"sop", "a.opname", "--finish", "5"})).status, 1);
    ASSERT_EQ(run(words({"merge", "b.opname", "a.opname"})).status, 0);
    EXPECT_EQ(run(words({"sop", "b.opname", "--finish", "5", "--note", "uji"})).status, 0);
}

TEST_F(MergeTest, NoTwoStationsGiveOutOneCode)
{
    const auto codes = [this](const char *file) {
        QStringList all;
        const QJsonArray given = run(words({"labels", file, "--assign", "40", "--pattern", "Z00000"}))
                                     .json()
                                     .value(u"codes")
                                     .toArray();
        for (const QJsonValue &code : given)
            all.append(code.toString());
        return all;
    };
    const QStringList here = codes("a.opname");
    const QStringList there = codes("b.opname");
    EXPECT_EQ(here.size(), 40);
    EXPECT_EQ(there.size(), 40);
    for (const QString &code : here)
        EXPECT_FALSE(there.contains(code)) << code.toStdString();
}

} // namespace
} // namespace opname
