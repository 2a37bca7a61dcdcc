#include "program.h"

#include <QDir>

namespace opname::testing {
namespace {

class ScanFileProgramTest : public ProgramTest {
protected:
    QStringList codesOf(const ProgramAnswer &answer)
    {
        EXPECT_EQ(answer.status, 0) << answer.errors.toStdString();
        QStringList codes;
        for (const QJsonObject &line : answer.lines())
            if (!line.contains(QStringLiteral("left_out")))
                codes.append(QString::number(line.value(u"line").toInt()) + u':'
                             + line.value(u"code").toString());
        return codes;
    }
};

TEST_F(ScanFileProgramTest, EverySampleIsTakenOnce)
{
    makeFrozen("a.opname");
    const QDir folder(QStringLiteral(OPNAME_TEST_DATA "/scan-files/lists"));
    qsizetype expected = 0;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        if (name.endsWith(u".codes"))
            continue;
        const ProgramAnswer first =
            run({QStringLiteral("scan"), QStringLiteral("a.opname"), folder.filePath(name)});
        expected += codesOf(first).size();
        const ProgramAnswer again =
            run({QStringLiteral("scan"), QStringLiteral("a.opname"), folder.filePath(name)});
        EXPECT_EQ(again.status, 0);
        EXPECT_TRUE(again.output.isEmpty()) << name.toStdString() << again.output.toStdString();
    }
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), expected);
    EXPECT_GT(expected, 60);
    expectUnharmed("a.opname");
}

TEST_F(ScanFileProgramTest, PlainListsAreReadAsTheyAre)
{
    makeFrozen("a.opname");
    writeFile("kode.txt", "REF,001\n\"B0000002\"\n\nB0000003\r\n");
    EXPECT_EQ(codesOf(run(words({"scan", "a.opname", "kode.txt"}))),
              (QStringList{QStringLiteral("1:REF,001"), QStringLiteral("2:\"B0000002\""),
                           QStringLiteral("4:B0000003")}));
}

TEST_F(ScanFileProgramTest, ColumnAndFormatAreSaid)
{
    makeFrozen("a.opname");
    writeFile("daftar.csv", "nomor;lama\n1;B0000001\n2;B0000002\n");
    EXPECT_EQ(codesOf(run(words({"scan", "a.opname", "daftar.csv", "--column", "lama"}))),
              (QStringList{QStringLiteral("2:B0000001"), QStringLiteral("3:B0000002")}));
    EXPECT_TRUE(codesOf(run(words({"scan", "a.opname", "daftar.csv"}))).isEmpty()) << "read as it was taken";
    writeFile("dua.csv", "7,B0000003\n8,B0000004\n");
    EXPECT_EQ(codesOf(run(words({"scan", "a.opname", "dua.csv", "--column", "2", "--format", "comma"}))),
              (QStringList{QStringLiteral("1:B0000003"), QStringLiteral("2:B0000004")}));
    const ProgramAnswer missed = run(words({"scan", "a.opname", "dua.csv", "--column", "kode"}));
    EXPECT_EQ(missed.status, 2);
    EXPECT_EQ(missed.errorKind(), u"usage");
    for (const QStringList &wrong : {words({"--column", "0"}), words({"--column", "9"}),
                                     words({"--column", ""}), words({"--format", "xml"})})
        EXPECT_EQ(run(words({"scan", "a.opname", "dua.csv"}) + wrong).status, 2)
            << wrong.join(u' ').toStdString();
    EXPECT_EQ(run(words({"scan", "a.opname", "--column", "2"}), "B0000001\n").status, 2);
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), 4);
}

TEST_F(ScanFileProgramTest, RowsThatAreLeftOutAreToldWithTheReason)
{
    makeFrozen("a.opname");
    writeFile("excel.csv", "item_code;judul\nB0000001;a\n1,23E+12;b\n;c\n");
    const ProgramAnswer answer = run(words({"scan", "a.opname", "excel.csv"}));
    EXPECT_EQ(answer.status, 0);
    int leftOut = 0;
    for (const QJsonObject &line : answer.lines()) {
        EXPECT_TRUE(line.contains(QStringLiteral("verdict")));
        if (!line.contains(QStringLiteral("left_out")))
            continue;
        ++leftOut;
        EXPECT_TRUE(line.value(u"verdict").isNull());
        EXPECT_FALSE(line.value(u"left_out").toString().isEmpty());
    }
    EXPECT_EQ(leftOut, 2);
    writeFile("excel2.csv", "item_code;judul\n1,24E+12;b\n");
    EXPECT_TRUE(
        runPlainly(words({"--lang", "en", "scan", "a.opname", "excel2.csv"})).output.contains("rounded"));
}

TEST_F(ScanFileProgramTest, WhatIsNoListIsAFileError)
{
    makeFrozen("a.opname");
    const QDir folder(QStringLiteral(OPNAME_TEST_DATA "/scan-files/refused"));
    for (const QString &name : folder.entryList(QDir::Files)) {
        const ProgramAnswer refused =
            run({QStringLiteral("scan"), QStringLiteral("a.opname"), folder.filePath(name)});
        EXPECT_EQ(refused.status, 3) << name.toStdString();
        EXPECT_EQ(refused.errorKind(), u"file") << name.toStdString();
    }
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), 0);
}

TEST_F(ScanFileProgramTest, TableWhoseTakingWasKilledGoesOnWithoutDoubling)
{
    makeFrozen("a.opname");
    QByteArray table = "Date,Content\r\n";
    for (int i = 0; i < 40000; ++i)
        table += "2026-11-24 10:22:03,K" + QByteArray::number(i) + "\r\n";
    writeFile("kode.csv", table);
    for (int kills = 0; kills < 3; ++kills) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"),
                      words({"--json", "scan", "a.opname", "kode.csv"}));
        ASSERT_TRUE(process.waitForReadyRead(10000));
        process.kill();
        process.waitForFinished();
    }
    const int before = run(words({"status", "a.opname"})).json().value(u"scans").toInt();
    ASSERT_GT(before, 0);
    ASSERT_LT(before, 40000) << "the kills came too late to try anything";
    EXPECT_EQ(codesOf(run(words({"scan", "a.opname", "kode.csv"}))).size(), 40000 - before);
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"unknown_codes").toInt(), 40000);
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname::testing
