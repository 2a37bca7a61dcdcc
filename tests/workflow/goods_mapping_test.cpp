#include "opname/workflow/goods_mapping.h"

#include "opname/workflow/goods_reconciliation.h"
#include "opname/workflow/preparation.h"
#include "workflow_library.h"

#include <QFile>

namespace opname {

using testing::librarian;

namespace {

class GoodsMappingTest : public testing::WorkflowLibrary {
protected:
    QString write(const QByteArray &content, const char *name = "bmn.csv")
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }

    GoodsMapping::Taken take(const QByteArray &content)
    {
        auto file = GoodsMapping::read(write(content));
        EXPECT_TRUE(file) << (file ? "" : file.error().message.toStdString());
        if (!file)
            return {};
        const auto taken = GoodsMapping(*m_session).take(std::move(*file), librarian());
        EXPECT_TRUE(taken) << (taken ? "" : taken.error().message.toStdString());
        return taken.value_or(GoodsMapping::Taken());
    }

    std::optional<GoodsNumber> number(const char *code)
    {
        return GoodsRegister(*m_session).find(QString::fromUtf8(code));
    }
};

TEST_F(GoodsMappingTest, WhateverWayTheTableIsWrittenTheNumbersAreTheSame)
{
    freeze();
    const QByteArray utf16 = [] {
        QByteArray bytes("\xff\xfe");
        const QString text =
            QStringLiteral("Kode Eksemplar\tJudul\tKode Barang\tNUP\r\nB0001\tA\t6.01.01.01.001\t12\r\n");
        return bytes.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    }();
    const QByteArray tables[] = {
        "item_code,kode_barang,nup\nB0001,6010101001,12\n",
        "\xef\xbb\xbfNUP;Kode Barang;Judul;Kode Eksemplar\r\n12;6.01.01.01.001;\"Judul; "
        "\"\"satu\"\"\";B0001\r\n",
        "kd_brg;no_aset;barcode;judul\n6.01.01.01.001;00012;B0001;Caf\xe9\n",
        "sep=;\nitem_code;kode_barang;nup\n=\"B0001\";=\"6010101001\";12\n",
        "\"item_code\",\"kode_barang\",\"nup\"\n\"B0001\",\"6010101001\",\"12\"\n",
        utf16,
    };
    for (const QByteArray &table : tables) {
        const GoodsMapping::Taken taken = take(table);
        EXPECT_EQ(taken.rows, 1) << table.toStdString();
        EXPECT_EQ(taken.skippedRows, 0) << table.toStdString();
        ASSERT_TRUE(number("B0001")) << table.toStdString();
        EXPECT_EQ(number("B0001")->goodsCode, u"6010101001");
        EXPECT_EQ(number("B0001")->number, 12);
    }
    EXPECT_EQ(GoodsRegister(*m_session).count(), 1);
}

TEST_F(GoodsMappingTest, BadRowsAreNamedWithTheirLineAndTheOthersAreTaken)
{
    freeze();
    const GoodsMapping::Taken taken = take("item_code,kode_barang,nup\n"
                                           "B0001,6010101001,1\n"
                                           ",6010101001,2\n"
                                           "B0002,BUKU,2\n"
                                           "B0003,6010101001,nol\n"
                                           "B0004,6.01E+09,4\n"
                                           "BBBBBBBBBBBBBBBBBBBBBBBB,6010101001,5\n"
                                           "b0001,6010101001,6\n"
                                           "B0005,6.01.01.01.001,1\n"
                                           "B0001,6010101001,1\n"
                                           ",,\n"
                                           "ASING,6010101001,7\n"
                                           "B0006,6010101001,8\n");
    EXPECT_EQ(taken.rows, 3);
    EXPECT_EQ(taken.changed, 3);
    EXPECT_EQ(taken.mapped, 3);
    EXPECT_EQ(taken.notInSlims, 1);
    EXPECT_EQ(taken.skippedRows, 8);
    QList<qint64> lines;
    for (const SkippedRow &row : taken.skipped) {
        lines.append(row.line);
        EXPECT_FALSE(row.reason.isEmpty());
    }
    EXPECT_EQ(lines, (QList<qint64>{3, 4, 5, 6, 7, 8, 9, 10}));
    EXPECT_TRUE(taken.skipped[5].reason.contains(QLatin1String("2")))
        << taken.skipped[5].reason.toStdString();
    EXPECT_FALSE(number("B0005"));
    EXPECT_EQ(number("B0006")->number, 8);
}

TEST_F(GoodsMappingTest, ANumberOfAnotherCopyIsRefusedUnlessThatCopyGetsAnother)
{
    freeze();
    take("item_code,kode_barang,nup\nB0001,6,1\nB0002,6,2\n");
    const GoodsMapping::Taken refused = take("item_code,kode_barang,nup\nB0003,6,1\nB0004,6,4\n");
    EXPECT_EQ(refused.skippedRows, 1);
    EXPECT_FALSE(number("B0003"));
    const GoodsMapping::Taken swapped = take("item_code,kode_barang,nup\nB0001,6,2\nB0002,6,1\n");
    EXPECT_EQ(swapped.skippedRows, 0);
    EXPECT_EQ(number("B0001")->number, 2);
    EXPECT_EQ(number("B0002")->number, 1);
}

TEST_F(GoodsMappingTest, FilesThatAreNoSuchTableAreOneSentenceAndNothingIsTaken)
{
    freeze();
    const QByteArray files[] = {"",
                                "B0001\nB0002\n",
                                "item_code,kode_barang\nB0001,6\n",
                                "a;b;c\n1;2;3\n",
                                "item_code,kode_barang,nup\n",
                                "item_code,kode_barang,nup\nB0001,x,1\n",
                                QByteArray(3000, '\0'),
                                "PK\x03\x04 a spreadsheet",
                                QByteArray(100'000, '"')};
    for (const QByteArray &content : files) {
        auto file = GoodsMapping::read(write(content));
        const auto taken = file ? GoodsMapping(*m_session).take(std::move(*file), librarian())
                                : Result<GoodsMapping::Taken>(tl::unexpected(file.error()));
        ASSERT_FALSE(taken) << content.left(40).toStdString();
        EXPECT_EQ(taken.error().kind, ErrorKind::File) << content.left(40).toStdString();
        EXPECT_FALSE(taken.error().message.isEmpty());
    }
    EXPECT_FALSE(GoodsMapping::read(m_folder.filePath(QStringLiteral("tidak-ada.csv"))));
    EXPECT_FALSE(GoodsMapping::read(m_folder.path()));
    EXPECT_EQ(GoodsRegister(*m_session).count(), 0);
}

TEST_F(GoodsMappingTest, EveryNumberOfTheBooksIsSomewhereInItsLine)
{
    std::vector<Item> all = items();
    all[1].receivedDate = QDate(2025, 12, 31);
    all[2].receivedDate = QDate(2026, 7, 1);
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    walkExcept({QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0012")});
    closeCounting();
    DecisionRequest elsewhere;
    elsewhere.action = DecisionAction::Elsewhere;
    elsewhere.itemCodes = {QStringLiteral("B0005")};
    elsewhere.note = QStringLiteral("Pameran");
    ASSERT_EQ(decide(elsewhere).value_or(-1), 1);
    QByteArray table = "item_code,kode_barang,nup\nASING,602,1\n";
    for (const char *code : {"B0001", "B0002", "B0003", "B0004", "B0005", "B0010", "B0014", "B0016"})
        table += QByteArray(code) + ",601," + QByteArray(code).last(2) + "\n";
    take(table);
    ASSERT_TRUE(Preparation(*m_session, librarian())
                    .change(QLatin1String(cutOffSetting), QStringLiteral("2026-06-30")));

    const auto reconciled = GoodsReconciliation::of(*m_session);
    ASSERT_TRUE(reconciled);
    EXPECT_EQ(reconciled->cutOff(), QDate(2026, 6, 30));
    EXPECT_EQ(reconciled->later(), 1) << "B0003 came in July";
    ASSERT_EQ(reconciled->lines().size(), 2U);
    const GoodsCount &line = reconciled->lines()[0];
    EXPECT_EQ(line.book, 7);
    EXPECT_EQ(line.found, 2); // B0001, B0002
    EXPECT_EQ(line.onLoan, 1); // B0010
    EXPECT_EQ(line.elsewhere, 1); // B0005
    EXPECT_EQ(line.lost, 1); // B0004
    EXPECT_EQ(line.notCovered, 1); // B0014
    EXPECT_EQ(line.outside, 1); // B0016, marked missing
    EXPECT_EQ(line.difference(), 5);
    EXPECT_EQ(reconciled->lines()[1].notInSlims, 1);
    for (const GoodsCount &each : {line, reconciled->lines()[1], reconciled->total()})
        EXPECT_EQ(each.book,
                  each.found + each.onLoan + each.elsewhere + each.lost + each.undecided + each.notCovered
                      + each.outside + each.notInSlims);
    EXPECT_EQ(reconciled->total().book, 8);
    // 17 copies, 8 of the table among them; B0017 is neither expected nor present.
    EXPECT_EQ(reconciled->unmapped().size(), 8U);
}

TEST_F(GoodsMappingTest, CutOffDayIsADay)
{
    Preparation preparation(*m_session, librarian());
    EXPECT_FALSE(preparation.change(QLatin1String(cutOffSetting), QStringLiteral("30 Juni")));
    EXPECT_TRUE(preparation.change(QLatin1String(cutOffSetting), QStringLiteral("2026-06-30")));
    EXPECT_TRUE(preparation.change(QLatin1String(cutOffSetting), QString()));
}

} // namespace
} // namespace opname
