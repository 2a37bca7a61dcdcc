// The PDF as other programs read it.

#include "opname/report/writers.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname {
namespace {

QByteArray answerOf(const QString &program, const QStringList &arguments, int status = 0)
{
    QProcess process;
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(60'000)) << process.errorString().toStdString();
    const QByteArray answer = process.readAllStandardOutput();
    EXPECT_EQ(process.exitCode(), status)
        << answer.toStdString() << process.readAllStandardError().toStdString();
    return answer;
}

Table list(int rows, const QString &title = QStringLiteral("Judul"))
{
    Table table;
    table.name = QStringLiteral("missing");
    table.isItemList = true;
    table.columns = {{QStringLiteral("item_code"), QStringLiteral("Kode Eksemplar")},
                     {QStringLiteral("title"), QStringLiteral("Judul"), TableColumn::Alignment::Left, 4}};
    table.rows = [rows, title](const Table::Visitor &visitor) {
        for (int i = 0; i < rows; ++i)
            if (!visitor({{QStringLiteral("B%1").arg(i), title}, {}, false}))
                return;
    };
    return table;
}

Document report(int rows = 200)
{
    Document document;
    document.title = QStringLiteral("Laporan <b>&amp; Berita</b>");
    document.subtitle = QStringLiteral("Stock Opname 2026");
    document.institution = QStringLiteral("Kementerian Uji");
    document.address = QStringLiteral("Jalan Merdeka 1");
    document.cover = {{QStringLiteral("Nomor"), QStringLiteral("12/2026")}};
    document.blocks.push_back(Heading{1, QStringLiteral("A. Ringkasan")});
    document.blocks.push_back(Paragraph{QStringLiteral("Isi.")});
    document.blocks.push_back(Heading{1, QStringLiteral("B. Hasil – “semua”")});
    document.blocks.push_back(Heading{2, QStringLiteral("Menurut kelas (بحث)")});
    document.blocks.push_back(Paragraph{QStringLiteral("Isi.")});
    document.blocks.push_back(Heading{2, QStringLiteral("Menurut tempat")});
    document.blocks.push_back(PageBreak{true});
    document.blocks.push_back(Heading{1, QStringLiteral("C. Daftar")});
    document.blocks.push_back(list(rows));
    Signatures signatures;
    signatures.placeAndDate = QStringLiteral("Jakarta, 24 November 2026");
    signatures.signers = {{QStringLiteral("Disusun oleh"), QStringLiteral("Pustakawan"),
                           QStringLiteral("Rina"), QStringLiteral("Penata / III c"),
                           QStringLiteral("198001012005012001")},
                          {QStringLiteral("Mengetahui"), {}, {}, {}, {}}};
    document.blocks.push_back(signatures);
    return document;
}

class PdfWriterTest : public ::testing::Test {
protected:
    QString write(const Document &document, const char *name = "laporan.pdf")
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        const auto written = writeDocument(document, path);
        EXPECT_TRUE(written) << (written ? "" : written.error().message.toStdString());
        m_pages = written ? written->pages : 0;
        return path;
    }
    QTemporaryDir m_folder;
    int m_pages = 0;
};

TEST_F(PdfWriterTest, NoLineOfAParagraphStandsAloneOnItsPage)
{
    for (const bool isList : {false, true})
        for (int before = 34; before <= 54; ++before) {
            Document document;
            document.title = QStringLiteral("Laporan");
            for (int i = 0; i < before; ++i)
                document.blocks.emplace_back(Paragraph{QStringLiteral("Isi.")});
            const QString text = QStringLiteral("kata ").repeated(60); // some four lines
            if (isList)
                document.blocks.emplace_back(ListBlock{{text}, true});
            else
                document.blocks.emplace_back(Paragraph{text});
            const QString path = write(document);
            for (int page = 1; page <= m_pages; ++page) {
                const QByteArray read =
                    answerOf(QStringLiteral("pdftotext"),
                             {QStringLiteral("-layout"), QStringLiteral("-f"), QString::number(page),
                              QStringLiteral("-l"), QString::number(page), path, QStringLiteral("-")});
                int lines = 0;
                for (const QByteArray &line : read.split('\n'))
                    lines += line.contains("kata") ? 1 : 0;
                EXPECT_NE(lines, 1) << before << ' ' << page;
                if (read.contains("1.")) {
                    EXPECT_GT(lines, 1) << before << ": a number without its words";
                }
            }
        }
}

TEST_F(PdfWriterTest, SummaryStandsOnOnePageWithItsHeadings)
{
    for (int before = 30; before <= 52; before += 2) {
        Document document;
        document.title = QStringLiteral("Laporan");
        for (int i = 0; i < before; ++i)
            document.blocks.emplace_back(Paragraph{QStringLiteral("Isi.")});
        document.blocks.emplace_back(Heading{1, QStringLiteral("Bab")});
        document.blocks.emplace_back(Heading{2, QStringLiteral("Ikhtisar")});
        document.blocks.emplace_back(list(9, QStringLiteral("Baris")));
        std::get<Table>(document.blocks.back()).isItemList = false;
        const QString path = write(document);
        int pagesWithRows = 0;
        for (int page = 1; page <= m_pages; ++page) {
            const QByteArray text =
                answerOf(QStringLiteral("pdftotext"),
                         {QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"),
                          QString::number(page), path, QStringLiteral("-")});
            if (!text.contains("Baris"))
                continue;
            ++pagesWithRows;
            EXPECT_EQ(text.count("Baris"), 9) << before;
            EXPECT_TRUE(text.contains("Ikhtisar") && text.contains("Bab")) << before << text.toStdString();
        }
        EXPECT_EQ(pagesWithRows, 1) << before;
    }
}

TEST_F(PdfWriterTest, IsWholeByQpdfAndSaysThatItIsAnArchivePdf)
{
    const QString path = write(report());
    const QByteArray check = answerOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
    EXPECT_TRUE(check.contains("No syntax or stream encoding errors")) << check.toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.contains("pdfaid:part"));
    EXPECT_TRUE(bytes.contains("/OutputIntents"));
    const QByteArray fonts = answerOf(QStringLiteral("pdffonts"), {path});
    for (const QByteArray &line : fonts.split('\n').mid(2))
        EXPECT_TRUE(line.isEmpty() || line.contains(" yes ")) << "embedded: " << line.toStdString();
    const QByteArray info = answerOf(QStringLiteral("pdfinfo"), {path});
    EXPECT_TRUE(info.contains("Laporan <b>&amp; Berita</b>")) << info.toStdString();
}

TEST_F(PdfWriterTest, BookmarksLeadToTheHeadings)
{
    const QString path = write(report());
    ASSERT_GT(m_pages, 4);
    const QJsonArray outlines = QJsonDocument::fromJson(answerOf(QStringLiteral("qpdf"),
                                                                 {QStringLiteral("--json"), path,
                                                                  QStringLiteral("--json-key=outlines")}))
                                    .object()
                                    .value(u"outlines")
                                    .toArray();
    ASSERT_EQ(outlines.size(), 3);
    EXPECT_EQ(outlines[1].toObject().value(u"title").toString(), QStringLiteral("B. Hasil – “semua”"));
    const QJsonArray below = outlines[1].toObject().value(u"kids").toArray();
    ASSERT_EQ(below.size(), 2);
    EXPECT_EQ(below[0].toObject().value(u"title").toString(), QStringLiteral("Menurut kelas (بحث)"));
    EXPECT_EQ(outlines[0].toObject().value(u"destpageposfrom1").toInt(), 2) << "behind the cover";
    EXPECT_EQ(outlines[2].toObject().value(u"destpageposfrom1").toInt(), 3);
}

TEST_F(PdfWriterTest, PagesAreNumberedAndLongTablesRepeatTheirHead)
{
    const QString path = write(report());
    const QString text = QString::fromUtf8(
        answerOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}));
    EXPECT_TRUE(text.contains(QStringLiteral("Halaman %1 dari %1").arg(m_pages))) << text.toStdString();
    EXPECT_GE(text.count(QStringLiteral("Kode Eksemplar")), m_pages - 3);
    EXPECT_TRUE(text.contains(u"B199"));
    EXPECT_TRUE(text.contains(u"NIP 198001012005012001"));
    EXPECT_TRUE(text.contains(u"Jakarta, 24 November 2026"));
}

TEST_F(PdfWriterTest, PagesLieOnTheirLongSideFromOneBreakToTheNext)
{
    Document document = report(3);
    document.blocks.push_back(PageBreak{});
    document.blocks.push_back(Paragraph{QStringLiteral("Akhir.")});
    const QString path = write(document);
    ASSERT_EQ(m_pages, 4);
    const QByteArray info = answerOf(
        QStringLiteral("pdfinfo"),
        {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QStringLiteral("4"), path});
    QList<double> widths;
    for (const QByteArray &line : info.split('\n'))
        if (line.startsWith("Page ") && line.contains(" size:"))
            widths.append(line.mid(line.indexOf(':') + 1).simplified().split(' ').constFirst().toDouble());
    ASSERT_EQ(widths.size(), 4) << info.toStdString();
    EXPECT_LT(widths[0], 600);
    EXPECT_LT(widths[1], 600);
    EXPECT_GT(widths[2], 800) << info.toStdString();
    EXPECT_LT(widths[3], 600);
    const std::vector<QImage> images = PagedDocument(document).pages(1, 9, 30);
    ASSERT_EQ(images.size(), 3U);
    EXPECT_LT(images[0].width(), images[0].height());
    EXPECT_GT(images[1].width(), images[1].height());
    EXPECT_LT(images[2].width(), images[2].height());
}

TEST_F(PdfWriterTest, LogoIsDrawnAndWhatIsNoneIsLeftOut)
{
    Document document = report(3);
    QImage logo(300, 200, QImage::Format_ARGB32);
    logo.fill(QColor(200, 20, 20, 128));
    QBuffer buffer(&document.logo);
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly));
    ASSERT_TRUE(logo.save(&buffer, "PNG"));
    const QString path = write(document);
    (void)answerOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
    const QByteArray images = answerOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    EXPECT_TRUE(images.contains(" image ")) << images.toStdString();
    EXPECT_FALSE(images.contains(" smask ")) << "an archive has nothing that shines through";
    for (const QByteArray &broken :
         {QByteArray("no picture"), document.logo.first(60), QByteArray(5000, 'x')}) {
        document.logo = broken;
        for (const char *name : {"a.pdf", "a.html", "a.xlsx"})
            (void)write(document, name);
    }
}

TEST_F(PdfWriterTest, HostileTextsPassThroughEveryWriterAndNothingIsLost)
{
    const QStringList texts = {QStringLiteral("<b>tebal</b>&amp;<script>alert(1)</script>"),
                               QStringLiteral("=cmd|' /C calc'!A0"),
                               QString::fromUtf8("\u202eكتاب الطهارة\u202c"),
                               QString(2000, u'j'),
                               QStringLiteral("dua\nbaris\r\ttab"),
                               QStringLiteral("bel \x07 esc \x1b nol"),
                               QString(QChar(0xd83d)),
                               QStringLiteral(")(\\ endobj %%EOF")};
    Document document = report(1);
    document.language = QStringLiteral("en");
    for (const QString &text : texts) {
        document.title = text;
        document.cover.emplace_back(text, text);
        document.blocks.push_back(Heading{1, text});
        document.blocks.push_back(Heading{2, text});
        document.blocks.push_back(Paragraph{text});
        document.blocks.push_back(Facts{{{text, text}}});
        document.blocks.push_back(list(1, text));
        Chart chart;
        chart.caption = text;
        chart.groups = {text};
        chart.series = {{text, {1}, {text}}};
        document.blocks.push_back(chart);
        document.blocks.push_back(Signatures{text, {{text, text, text, text, text}}});
    }
    const QString pdf = write(document, "a.pdf");
    (void)answerOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf});
    for (const char *name : {"a.html", "a.json", "a.csv", "a.xlsx"})
        (void)write(document, name);
    QFile html(m_folder.filePath(QStringLiteral("a.html")));
    ASSERT_TRUE(html.open(QIODevice::ReadOnly));
    EXPECT_FALSE(html.readAll().contains("<script>"));
    QFile json(m_folder.filePath(QStringLiteral("a.json")));
    ASSERT_TRUE(json.open(QIODevice::ReadOnly));
    const QByteArray bytes = json.readAll();
    for (const QString &text : texts) { // as Qt's own writer has it: a report's digest is made of that
        const QJsonObject row{{QStringLiteral("item_code"), QStringLiteral("B0")},
                              {QStringLiteral("title"), text}};
        EXPECT_TRUE(bytes.contains(QJsonDocument(row).toJson(QJsonDocument::Compact))) << text.toStdString();
    }
    const QJsonArray tables = QJsonDocument::fromJson(bytes).object().value(u"tables").toArray();
    ASSERT_EQ(tables.size(), texts.size() + 1);
    EXPECT_EQ(tables[2].toObject().value(u"rows")[0].toObject().value(u"title").toString(), texts[1]);
}

TEST_F(PdfWriterTest, CsvIsSeparatedAsAskedAndQuotesEither)
{
    Document document = report(0);
    document.blocks.push_back(list(1, QStringLiteral("satu; dua, tiga")));
    const auto lineOf = [&] {
        QFile file(write(document, "a.csv"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
    };
    EXPECT_EQ(lineOf()[1], QStringLiteral("missing,B0,\"satu; dua, tiga\""));
    document.csvSeparator = u';';
    EXPECT_EQ(lineOf()[0].last(QStringLiteral("list;item_code;title").size()),
              QStringLiteral("list;item_code;title"));
    EXPECT_EQ(lineOf()[1], QStringLiteral("missing;B0;\"satu; dua, tiga\""));
}

TEST_F(PdfWriterTest, FileThatCannotBeReplacedStaysAndIsToldInWords)
{
    const QString folder = m_folder.filePath(QStringLiteral("dir.pdf"));
    ASSERT_TRUE(QDir().mkdir(folder));
    for (const QString &path : {folder, m_folder.filePath(QStringLiteral("tidak/ada.pdf")),
                                QStringLiteral("/proc/laporan.pdf")}) { // a folder that takes no file
        const auto written = writeDocument(report(3), path);
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().kind, ErrorKind::File);
        EXPECT_TRUE(written.error().message.contains(path));
    }
    EXPECT_TRUE(QDir(folder).exists());
}

TEST_F(PdfWriterTest, FileThatAnotherProgramHasOpenIsReplacedAndThatOneKeepsWhatItReads)
{
    QFile before(m_folder.filePath(QStringLiteral("laporan.pdf")));
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("lama");
    before.close();
    QFile reading(before.fileName());
    ASSERT_TRUE(reading.open(QIODevice::ReadOnly));
    ASSERT_TRUE(writeDocument(report(3), before.fileName()));
    EXPECT_EQ(reading.readAll(), "lama");
    answerOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), before.fileName()});
}

TEST_F(PdfWriterTest, ListsThatWereNotReadToTheirEndAreNoFile)
{
    Document document = report(3);
    document.wereRead = []() -> Outcome {
        return failure(ErrorKind::File, QStringLiteral("Sesi tidak terbaca."));
    };
    for (const char *ending : {"pdf", "xlsx", "html", "csv", "json"}) {
        QFile before(m_folder.filePath(QStringLiteral("laporan.") + QLatin1String(ending)));
        ASSERT_TRUE(before.open(QIODevice::WriteOnly));
        before.write("lama");
        before.close();
        const auto written = writeDocument(document, before.fileName());
        ASSERT_FALSE(written) << ending;
        EXPECT_EQ(written.error().message, QStringLiteral("Sesi tidak terbaca.")) << ending;
        ASSERT_TRUE(before.open(QIODevice::ReadOnly));
        EXPECT_EQ(before.readAll(), "lama") << ending;
    }
}

TEST_F(PdfWriterTest, StoppingLeavesTheFileAsItWas)
{
    QFile before(m_folder.filePath(QStringLiteral("laporan.pdf")));
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("lama");
    before.close();
    // While pages are counted, and while they are painted.
    for (const qint64 last : {qint64(300), qint64(1300)}) {
        qint64 asked = 0;
        const auto written =
            writeDocument(report(1000), before.fileName(), [&](qint64) { return (asked += 100) < last; });
        ASSERT_FALSE(written) << last;
        EXPECT_EQ(written.error().kind, ErrorKind::Cancelled);
        ASSERT_TRUE(before.open(QIODevice::ReadOnly));
        EXPECT_EQ(before.readAll(), "lama");
        before.close();
    }
}

} // namespace
} // namespace opname
