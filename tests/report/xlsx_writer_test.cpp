#include "opname/report/writers.h"
#include "support/spreadsheet_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace opname {
namespace {

using testing::SpreadsheetReader;

Table listOf(const QString &caption, const QStringList &texts)
{
    Table table;
    table.name = QStringLiteral("list");
    table.caption = caption;
    table.isItemList = true;
    table.columns = {{QStringLiteral("code"), QStringLiteral("Kode")},
                     {QStringLiteral("title"), QStringLiteral("Judul"), TableColumn::Alignment::Left, 3}};
    table.rows = [texts](const Table::Visitor &visitor) {
        for (const QString &text : texts)
            if (!visitor({{QStringLiteral("B1"), text}, {}, false}))
                return;
    };
    return table;
}

class XlsxWriterTest : public ::testing::Test {
protected:
    SpreadsheetReader write(const Document &document)
    {
        const auto written = writeDocument(document, path());
        EXPECT_TRUE(written) << (written ? "" : written.error().message.toStdString());
        return SpreadsheetReader(path());
    }
    QString path() const { return m_folder.filePath(QStringLiteral("daftar.xlsx")); }

    QTemporaryDir m_folder;
};

TEST_F(XlsxWriterTest, TextsStayTextsWhateverTheyBeginWith)
{
    const QString longTitle(2000, u'j');
    const QStringList texts = {QStringLiteral("=1+1"),
                               QStringLiteral("=cmd|' /C calc'!A0"),
                               QStringLiteral("+62"),
                               QStringLiteral("-1"),
                               QStringLiteral("@SUM(A1)"),
                               QStringLiteral("https://example.org"),
                               QStringLiteral("mailto:a@example.org"),
                               QStringLiteral("007"),
                               QStringLiteral("1E5"),
                               QStringLiteral("<b>&\"'"),
                               QStringLiteral(" di tepi "),
                               QStringLiteral("dua\nbaris\tdan tab"),
                               QStringLiteral("bel \x07 dan \x1b esc"),
                               QStringLiteral("_x0041_ tetap"),
                               QString::fromUtf8("\u202eكتاب الطهارة\u202c"),
                               QString::fromUtf8("\U0001F4DA buku"),
                               longTitle};
    Document document;
    document.title = QStringLiteral("Uji");
    document.blocks.push_back(listOf(QStringLiteral("Daftar"), texts));
    const SpreadsheetReader book = write(document);
    ASSERT_EQ(book.sheetNames(), QStringList{QStringLiteral("Daftar")});
    const auto rows = book.rows(0);
    ASSERT_EQ(rows.size(), static_cast<std::size_t>(texts.size()) + 1);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const SpreadsheetReader::Cell cell = rows[static_cast<std::size_t>(i) + 1].at(QStringLiteral("B"));
        EXPECT_EQ(cell.text, texts[i]) << texts[i].toStdString();
        EXPECT_TRUE(cell.isText) << texts[i].toStdString();
        EXPECT_FALSE(cell.isFormula);
    }
    const QByteArray xml = book.sheetXml(0);
    EXPECT_FALSE(xml.contains("<f>"));
    EXPECT_FALSE(xml.contains("hyperlink"));
}

TEST_F(XlsxWriterTest, CharactersThatNoFileCanHoldAreReplacedAndNothingIsLost)
{
    QString broken = QStringLiteral("a");
    broken += QChar(0xd83d); // half of a pair
    broken += QChar(0);
    broken += QChar(0xffff);
    broken += QStringLiteral("z");
    Document document;
    document.blocks.push_back(
        listOf(QStringLiteral("Daftar"), {broken, QString(40'000, u'x'), QStringLiteral("akhir")}));
    const auto rows = write(document).rows(0);
    ASSERT_EQ(rows.size(), 4U);
    const QString read = rows[1].at(QStringLiteral("B")).text;
    EXPECT_TRUE(read.startsWith(u'a') && read.endsWith(u'z')) << read.toStdString();
    EXPECT_EQ(rows[2].at(QStringLiteral("B")).text.size(), 32'767) << "what a cell holds";
    EXPECT_EQ(rows[3].at(QStringLiteral("B")).text, QStringLiteral("akhir"));
}

TEST_F(XlsxWriterTest, NumbersAndDaysAreReal)
{
    Table table = listOf(QStringLiteral("Daftar"), {});
    table.columns = {{QStringLiteral("code"), QStringLiteral("Kode")},
                     {QStringLiteral("price"), QStringLiteral("Harga")},
                     {QStringLiteral("received"), QStringLiteral("Diterima"), TableColumn::Alignment::Left, 1,
                      TableColumn::Content::Day}};
    table.rows = [](const Table::Visitor &visitor) {
        const QJsonValue asShown(QJsonValue::Undefined);
        visitor({{QStringLiteral("B1"), QStringLiteral("Rp1.250.000"), QStringLiteral("24 November 2026")},
                 {asShown, 1250000, QStringLiteral("2026-11-24")},
                 false});
        visitor({{QStringLiteral("B2"), {}, QStringLiteral("17 Agustus 1845")},
                 {asShown, QJsonValue(), QStringLiteral("1845-08-17")},
                 false});
    };
    Document document;
    document.blocks.push_back(table);
    const SpreadsheetReader book = write(document);
    const auto rows = book.rows(0);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].at(QStringLiteral("B")).text, QStringLiteral("1250000"));
    EXPECT_FALSE(rows[1].at(QStringLiteral("B")).isText);
    EXPECT_FALSE(rows[1].at(QStringLiteral("C")).isText);
    EXPECT_EQ(rows[1].at(QStringLiteral("C")).text, QStringLiteral("46350")) << "days since 30 December 1899";
    EXPECT_NE(rows[1].at(QStringLiteral("C")).style, 0) << "shown as a day";
    EXPECT_EQ(rows[2].count(QStringLiteral("B")), 0U) << "unknown is empty, not 0";
    EXPECT_EQ(rows[2].at(QStringLiteral("C")).text, QStringLiteral("1845-08-17"));
    EXPECT_TRUE(rows[2].at(QStringLiteral("C")).isText) << "no spreadsheet has days before 1900";
}

TEST_F(XlsxWriterTest, EveryListHasASheetWithFrozenHeadAndFilterAndTheRestTheFirst)
{
    Document document;
    document.title = QStringLiteral("Laporan");
    document.institution = QStringLiteral("Perpustakaan");
    document.blocks.push_back(Heading{1, QStringLiteral("A. Hasil")});
    document.blocks.push_back(Facts{{{QStringLiteral("Nomor"), QStringLiteral("12/2026")}}});
    Table totals;
    totals.name = QStringLiteral("totals");
    totals.columns = {{QStringLiteral("what"), QStringLiteral("Jumlah")},
                      {QStringLiteral("count"), QStringLiteral("Eksemplar")}};
    totals.rows = [](const Table::Visitor &visitor) {
        visitor({{QStringLiteral("Ditemukan"), QStringLiteral("1.204")},
                 {QJsonValue(QJsonValue::Undefined), 1204},
                 true});
    };
    document.blocks.push_back(totals);
    const QString name = QStringLiteral("Hilang [2026] / semua: *yang* tidak ditemukan?");
    document.blocks.push_back(Heading{2, name});
    document.blocks.push_back(listOf({}, {QStringLiteral("Satu"), QStringLiteral("Dua")}));
    document.blocks.push_back(listOf({}, {}));
    const SpreadsheetReader book = write(document);
    ASSERT_EQ(book.sheetNames().size(), 3);
    EXPECT_EQ(book.sheetNames()[0], QStringLiteral("Ringkasan"));
    for (const QString &sheet : book.sheetNames().mid(1)) {
        EXPECT_LE(sheet.size(), 31);
        EXPECT_TRUE(sheet.startsWith(u"Hilang")) << sheet.toStdString();
        EXPECT_FALSE(sheet.contains(u'[') || sheet.contains(u'/') || sheet.contains(u'*'));
    }
    EXPECT_NE(book.sheetNames()[1], book.sheetNames()[2]);
    const QByteArray list = book.sheetXml(1);
    EXPECT_TRUE(list.contains("state=\"frozen\""));
    EXPECT_TRUE(list.contains("<autoFilter ref=\"A1:B3\"")) << list.toStdString();
    bool hasCount = false;
    for (const auto &row : book.rows(0))
        for (const auto &[column, cell] : row)
            hasCount = hasCount || (cell.text == u"1204" && !cell.isText);
    EXPECT_TRUE(hasCount);
}

TEST_F(XlsxWriterTest, ListsThatAreTooManyForSheetsShareOne)
{
    Document document;
    document.title = QStringLiteral("Daftar rak");
    for (int i = 0; i < 150; ++i)
        document.blocks.push_back(
            listOf(QStringLiteral("Rak %1").arg(i), {QStringLiteral("Judul %1").arg(i)}));
    const SpreadsheetReader book = write(document);
    ASSERT_EQ(book.sheetNames(), QStringList{QStringLiteral("Daftar rak")});
    const auto rows = book.rows(0);
    ASSERT_EQ(rows.size(), 151U);
    EXPECT_EQ(rows[150].at(QStringLiteral("A")).text, QStringLiteral("Rak 149"));
    EXPECT_EQ(rows[150].at(QStringLiteral("C")).text, QStringLiteral("Judul 149"));
}

TEST_F(XlsxWriterTest, CancellingLeavesTheFileAsItWas)
{
    QFile before(path());
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("lama");
    before.close();
    QStringList many;
    for (int i = 0; i < 1000; ++i)
        many.append(QStringLiteral("Judul"));
    Document document;
    document.blocks.push_back(listOf(QStringLiteral("Daftar"), many));
    const auto openFiles = [] {
        return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size();
    };
    const auto openBefore = openFiles();
    qint64 told = 0;
    const auto written = writeDocument(document, path(), [&](qint64 rows) {
        told = rows;
        return rows < 500;
    });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(told, 500);
    QFile after(path());
    ASSERT_TRUE(after.open(QIODevice::ReadOnly));
    EXPECT_EQ(after.readAll(), "lama");
    after.close();
    EXPECT_EQ(openFiles(), openBefore) << "what was written so far takes no room";
}

TEST_F(XlsxWriterTest, FolderThatIsNotThereIsAFileErrorInWords)
{
    Document document;
    document.blocks.push_back(listOf(QStringLiteral("Daftar"), {QStringLiteral("Judul")}));
    const auto written = writeDocument(document, m_folder.filePath(QStringLiteral("tidak/ada.xlsx")));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::File);
    EXPECT_TRUE(written.error().message.contains(u"ada.xlsx"));
}

} // namespace
} // namespace opname
