#include "program.h"
#include "support/barcode_reader.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class LabelsTest : public testing::ProgramTest {
protected:
    void SetUp() override { makeFrozen("a.opname"); }
};

TEST_F(LabelsTest, NamedCodesAreWrittenAndCanBeRead)
{
    const ProgramAnswer printed =
        run(words({"labels", "a.opname", "-o", "l.pdf", "--sheet", "avery-l7651", "--symbology", "qr",
                   "--dpi", "203", "--skip", "64", "--codes", "-"}),
            "B0000001\nB0000002\r\n\nB0000003\n");
    ASSERT_EQ(printed.status, 0) << printed.errors.toStdString();
    EXPECT_EQ(printed.json().value(u"labels").toInt(), 3);
    EXPECT_EQ(printed.json().value(u"pages").toInt(), 2);
    QStringList read;
    for (const QString &picture : testing::picturesOf(path("l.pdf"), 203, m_folder.path()))
        read += testing::codesIn(picture, QStringLiteral("qrcode"));
    EXPECT_EQ(read.join(u' '), u"B0000001 B0000002 B0000003");
    writeFile("kode.txt", "B0000004\n");
    EXPECT_EQ(run(words({"labels", "a.opname", "-o", "l.pdf", "--codes", "kode.txt"})).status, 0);
    expectUnharmed("a.opname");
}

TEST_F(LabelsTest, CodesAreAssignedReservedAndContinued)
{
    const auto assigned = [&](const char *count, const char *pattern) {
        const ProgramAnswer answer =
            run(words({"labels", "a.opname", "--assign", count, "--pattern", pattern}));
        EXPECT_EQ(answer.status, 0) << answer.errors.toStdString();
        QStringList codes;
        for (const QJsonValue &code : answer.json().value(u"codes").toArray())
            codes.append(code.toString());
        return codes.join(u' ').toStdString();
    };
    EXPECT_EQ(assigned("2", "P00000"), "P00001 P00002");
    EXPECT_EQ(assigned("2", "P00000"), "P00003 P00004");
    const QList<QJsonObject> rows = run(words({"journal", "a.opname"})).lines();
    EXPECT_EQ(rows.last().value(u"kind").toString(), u"codes_reserved");
    EXPECT_EQ(run(words({"labels", "a.opname", "--assign", "10", "--pattern", "X0"})).status, 1);
    EXPECT_EQ(run(words({"labels", "a.opname", "--assign", "1"})).status, 2);
    EXPECT_EQ(run(words({"labels", "a.opname", "--assign", "0", "--pattern", "X0"})).status, 2);
    EXPECT_EQ(run(words({"labels", "a.opname", "--assign", "1", "--pattern", "X"})).status, 2);
    expectUnharmed("a.opname");
}

TEST_F(LabelsTest, WhatDoesNotFitIsListedAndTheRestPrinted)
{
    const ProgramAnswer printed = run(
        words({"labels", "a.opname", "-o", "l.pdf", "--sheet", "roll-33x15", "--dpi", "203", "--codes", "-"}),
        "B0000001\nPERPUS-2026-0000001\n");
    EXPECT_EQ(printed.status, 1);
    EXPECT_EQ(printed.json().value(u"labels").toInt(), 1);
    const QJsonArray leftOut = printed.json().value(u"left_out").toArray();
    ASSERT_EQ(leftOut.size(), 1);
    EXPECT_EQ(leftOut[0].toObject().value(u"item_code").toString(), u"PERPUS-2026-0000001");
    EXPECT_TRUE(leftOut[0].toObject().value(u"reason").toString().contains(u"mm"));
    const ProgramAnswer none =
        run(words({"labels", "a.opname", "-o", "tidak.pdf", "--symbology", "codabar", "--codes", "-"}),
            "B0000001\n");
    EXPECT_EQ(none.status, 1);
    EXPECT_FALSE(QFile::exists(path("tidak.pdf")));
}

TEST_F(LabelsTest, EmptyQueueIsRefusedInWords)
{
    const ProgramAnswer nothing = run(words({"labels", "a.opname", "-o", "l.pdf"}));
    EXPECT_EQ(nothing.status, 1) << nothing.output.toStdString();
    EXPECT_EQ(nothing.json().value(u"labels").toInt(-1), 0);
    EXPECT_FALSE(nothing.json().value(u"refused").toObject().value(u"message").toString().isEmpty());
}

TEST_F(LabelsTest, WrongUsageIsSaid)
{
    for (const QStringList &wrong :
         {words({"labels", "a.opname"}), words({"labels", "a.opname", "-o", "l.txt"}),
          words({"labels", "a.opname", "-o", "l.pdf", "--sheet", "tidak-ada", "--codes", "-"}),
          words({"labels", "a.opname", "-o", "l.pdf", "--symbology", "ean13", "--codes", "-"}),
          words({"labels", "a.opname", "-o", "l.pdf", "--dpi", "7", "--codes", "-"}),
          words({"labels", "a.opname", "-o", "l.pdf", "--skip", "21", "--codes", "-"}),
          words({"labels", "a.opname", "-o", "l.pdf", "--kind", "besar", "--codes", "-"}),
          words({"labels", "a.opname", "-o", "l.pdf", "--offset", "1;2", "--codes", "-"}),
          words({"labels", "a.opname", "-o", "l.pdf", "--copies", "99999999999", "--codes", "-"})}) {
        const ProgramAnswer answer = run(wrong, "B0000001\n");
        EXPECT_EQ(answer.status, 2) << wrong.join(u' ').toStdString() << answer.output.toStdString();
        EXPECT_EQ(answer.errorKind(), u"usage");
    }
    EXPECT_EQ(run(words({"labels", "a.opname", "-o", "l.pdf", "--codes", "tidak.txt"})).status, 3);
    EXPECT_EQ(run(words({"labels", "tidak.opname", "-o", "l.pdf"})).status, 3);
    EXPECT_EQ(run(words({"labels", "a.opname", "-o", "tidak/ada.pdf", "--codes", "-"}), "B0000001\n").status,
              3);
}

TEST_F(LabelsTest, LabelsArePrintedWhileAnotherProgramScans)
{
    QProcess scanning;
    scanning.setWorkingDirectory(m_folder.path());
    scanning.start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"),
                   words({"--json", "scan", "a.opname", "--for", "order"}));
    scanning.write("B0000001\n");
    ASSERT_TRUE(scanning.waitForReadyRead(30000));
    const ProgramAnswer printed =
        run(words({"labels", "a.opname", "-o", "l.pdf", "--codes", "-"}), "B0000001\n");
    EXPECT_EQ(printed.status, 0) << printed.errors.toStdString();
    EXPECT_FALSE(printed.errors.isEmpty()) << "it says that this is not noted";
    scanning.closeWriteChannel();
    ASSERT_TRUE(scanning.waitForFinished());
}

TEST_F(LabelsTest, AlignmentPageIsWritten)
{
    const ProgramAnswer answer = run(words({"labels", "a.opname", "-o", "uji.pdf", "--alignment", "--sheet",
                                            "tom-jerry-103", "--offset", "1.5,-0.3"}));
    ASSERT_EQ(answer.status, 0) << answer.errors.toStdString();
    EXPECT_TRUE(QFile::exists(path("uji.pdf")));
}

TEST_F(LabelsTest, ActivityThreeIsDoneFromHere)
{
    const auto codes = [&](const ProgramAnswer &answer) {
        EXPECT_EQ(answer.status, 0) << answer.errors.toStdString();
        QStringList all;
        for (const QJsonValue &code : answer.json().value(u"codes").toArray())
            all.append(code.toString());
        return all.join(u' ').toStdString();
    };
    const auto list = [&](const char *name) {
        const ProgramAnswer answer = run(words({"labels", "a.opname", "--list", name}));
        EXPECT_EQ(answer.status, 0) << answer.errors.toStdString();
        QStringList all;
        for (const QJsonValue &row : answer.json().value(u"labels").toArray())
            all.append(row.toObject().value(u"item_code").toString());
        return all.join(u' ').toStdString();
    };
    EXPECT_EQ(codes(run(words({"labels", "a.opname", "--queue", "B0000002", "--queue", "B0000001"}))),
              "B0000002 B0000001");
    EXPECT_EQ(list("queue"), "B0000002 B0000001");
    EXPECT_EQ(codes(run(words({"labels", "a.opname", "--take-off", "B0000002"}))), "B0000001");
    EXPECT_EQ(run(words({"labels", "a.opname", "--queue", "TIDAKADA"})).status, 2);
    EXPECT_EQ(codes(run(words({"labels", "a.opname", "--new-copy", "1", "--code", "BARU-1"}))), "BARU-1");
    EXPECT_EQ(list("queue"), "B0000001 BARU-1");
    EXPECT_EQ(run(words({"labels", "a.opname", "--new-copy", "1", "--code", "B0000001"})).status, 2);
    EXPECT_EQ(run(words({"labels", "a.opname", "--new-copy", "99999999"})).status, 2);
    EXPECT_EQ(run(words({"scan", "a.opname", "--for", "label"}), "ASING-1\n").status, 0);
    EXPECT_EQ(list("unknown"), "ASING-1");
    EXPECT_EQ(list("not-attached"), "");
    EXPECT_EQ(run(words({"labels", "a.opname", "--list", "semua"})).status, 2);
    EXPECT_EQ(codes(run(words({"labels", "a.opname", "--give"}))), "") << "every copy has a code";
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
