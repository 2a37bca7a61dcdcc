// Charts: the same picture on paper, on the web and in the window, readable without colour.

#include "opname/report/chart_picture.h"
#include "opname/report/writers.h"
#include "support/spreadsheet_reader.h"

#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace opname {
namespace {

Chart bars(const QStringList &groups, const std::vector<double> &values)
{
    Chart chart;
    chart.name = QStringLiteral("lost");
    chart.caption = QStringLiteral("Hilang menurut kelas");
    chart.groups = groups;
    Chart::Series series;
    series.name = QStringLiteral("Hilang");
    series.values = values;
    for (const double value : values)
        series.texts.append(QStringLiteral("n=%1").arg(value));
    chart.series.push_back(series);
    return chart;
}

Chart stacked()
{
    Chart chart = bars({QStringLiteral("000"), QStringLiteral("100")}, {10, 30});
    chart.kind = Chart::Kind::StackedBars;
    for (const char *name : {"Terpinjam", "Tidak ditemukan", "Belum dicacah"}) {
        chart.series.push_back(chart.series.front());
        chart.series.back().name = QString::fromLatin1(name);
    }
    return chart;
}

const ChartPicture::Words *wordsOf(const ChartPicture &picture, const QString &text)
{
    const auto found = std::find_if(picture.words.begin(), picture.words.end(),
                                    [&](const auto &words) { return words.text == text; });
    return found == picture.words.end() ? nullptr : &*found;
}

QByteArray written(const Document &document, const QString &path)
{
    const auto done = writeDocument(document, path);
    EXPECT_TRUE(done) << (done ? "" : done.error().message.toStdString());
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Document documentWith(const Chart &chart)
{
    Document document;
    document.title = QStringLiteral("Uji");
    document.blocks.push_back(Heading{1, QStringLiteral("A. Hasil")});
    document.blocks.push_back(chart);
    return document;
}

TEST(Chart, EveryBarHasItsNumberBehindItAndItsLengthIsItsValue)
{
    const ChartPicture picture = layOutChart(
        bars({QStringLiteral("000"), QStringLiteral("100"), QStringLiteral("200")}, {5, 10, 0}), 470);
    ASSERT_EQ(picture.boxes.size(), 2U) << "nothing is no bar";
    EXPECT_NEAR(picture.boxes[0].at.width() * 2, picture.boxes[1].at.width(), 0.01);
    for (int i = 0; i < 2; ++i) {
        const auto *number = wordsOf(picture, i == 0 ? QStringLiteral("n=5") : QStringLiteral("n=10"));
        ASSERT_NE(number, nullptr);
        EXPECT_GE(number->at.x(), picture.boxes[static_cast<std::size_t>(i)].at.right());
        EXPECT_LE(number->at.x(), picture.width);
    }
    EXPECT_NE(wordsOf(picture, QStringLiteral("n=0")), nullptr) << "but its number stands there";
}

TEST(Chart, PartsOfABarDifferWithoutColour)
{
    const ChartPicture picture = layOutChart(stacked(), 470);
    // Key and bars: solid, hatched, cross-hatched, empty.
    ASSERT_EQ(picture.boxes.size(), 4U + 8U);
    const auto linesIn = [&](const QRectF &box) {
        return std::count_if(picture.lines.begin(), picture.lines.end(), [&](const auto &line) {
            return box.adjusted(-0.1, -0.1, 0.1, 0.1).contains(line.at.p1())
                && box.adjusted(-0.1, -0.1, 0.1, 0.1).contains(line.at.p2());
        });
    };
    const auto first = picture.boxes.begin() + 8; // the bar of the second group
    EXPECT_EQ(first[0].fill, ChartPicture::Ink::Fill);
    for (int i = 1; i < 4; ++i)
        EXPECT_EQ(first[i].fill, ChartPicture::Ink::Paper);
    EXPECT_GT(linesIn(first[1].at), 3);
    EXPECT_GT(linesIn(first[2].at), linesIn(first[1].at));
    EXPECT_LE(linesIn(first[3].at), 1);
    EXPECT_NE(wordsOf(picture, QStringLiteral("n=30 · n=30 · n=30 · n=30")), nullptr);
}

TEST(Chart, LinesGoOverDaysAndOneDayIsDrawnAsBars)
{
    Chart chart = stacked();
    chart.kind = Chart::Kind::Lines;
    const ChartPicture lines = layOutChart(chart, 470);
    using Dash = ChartPicture::Line::Dash;
    for (const Dash dash : {Dash::Solid, Dash::Dashed, Dash::Dotted})
        EXPECT_TRUE(std::any_of(lines.lines.begin(), lines.lines.end(),
                                [&](const auto &line) { return line.dash == dash; }));
    EXPECT_GT(lines.height, 100);
    chart.groups.removeLast();
    const ChartPicture one = layOutChart(chart, 470);
    EXPECT_NE(wordsOf(one, QStringLiteral("Terpinjam")), nullptr);
    EXPECT_EQ(one.boxes.size(), 4U);
}

TEST(Chart, OddFiguresAndNamesDoNotBreakIt)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    for (const Chart::Kind kind : {Chart::Kind::Bars, Chart::Kind::StackedBars, Chart::Kind::Lines}) {
        Chart chart = bars({QString(2000, u'j'), QStringLiteral("a\nb"), QString()}, {none, -5, 0});
        chart.kind = kind;
        const ChartPicture picture = layOutChart(chart, 470);
        EXPECT_TRUE(std::isfinite(picture.height));
        for (const auto &words : picture.words) {
            EXPECT_LT(words.text.size(), 200);
            EXPECT_FALSE(words.text.contains(u'\n'));
        }
        for (const auto &box : picture.boxes)
            EXPECT_TRUE(std::isfinite(box.at.width()) && box.at.width() >= 0);
    }
    EXPECT_EQ(layOutChart(bars({}, {}), 470).height, 0);
    EXPECT_EQ(layOutChart(Chart(), 470).height, 0);
}

TEST(Chart, IsPaintedDarkOnLight)
{
    const ChartPicture picture = layOutChart(stacked(), 470);
    QImage image(470, qRound(picture.height), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, picture);
    painter.end();
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 120 ? 1 : 0;
    EXPECT_GT(dark, 300);
    EXPECT_LT(dark, image.width() * image.height() / 3);
}

TEST(Chart, WebPageHasItAsADrawingWhoseTextsAreTexts)
{
    const QTemporaryDir folder;
    Chart chart = bars({QStringLiteral("<script>alert(1)</script>"), QStringLiteral("=1+1")}, {1, 2});
    chart.caption = QStringLiteral("\"><b>tebal</b>");
    const QByteArray html = written(documentWith(chart), folder.filePath(QStringLiteral("a.html")));
    EXPECT_TRUE(html.contains("<svg role=\"img\""));
    EXPECT_TRUE(html.contains(">n=2</text>"));
    EXPECT_FALSE(html.contains("<script>"));
    EXPECT_FALSE(html.contains("<b>tebal"));
    EXPECT_FALSE(html.contains("http")) << "the file needs nothing else";
}

TEST(Chart, SpreadsheetDrawsItsOwnFromCellsAndDataLeavesItOut)
{
    const QTemporaryDir folder;
    Chart chart = stacked();
    chart.series[0].name = QStringLiteral("=cmd|' /C calc'!A0");
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    (void)written(documentWith(chart), path);
    const testing::SpreadsheetReader book(path);
    ASSERT_EQ(book.sheetNames().size(), 1);
    EXPECT_FALSE(book.sheetXml(0).contains("<f>"));
    int numbers = 0;
    for (const auto &row : book.rows(0))
        for (const auto &[column, cell] : row)
            numbers += !cell.isText && cell.text == u"30" ? 1 : 0;
    EXPECT_EQ(numbers, 4);
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"),
                {QStringLiteral("-p"), path, QStringLiteral("xl/charts/chart1.xml")});
    ASSERT_TRUE(unzip.waitForFinished());
    const QByteArray xml = unzip.readAllStandardOutput();
    EXPECT_EQ(xml.count("<c:ser>"), 4) << xml.toStdString();
    EXPECT_FALSE(xml.contains("cmd|")) << "its name is a cell's";
    EXPECT_EQ(written(documentWith(chart), folder.filePath(QStringLiteral("a.csv"))), "\xef\xbb\xbf");
    EXPECT_FALSE(written(documentWith(chart), folder.filePath(QStringLiteral("a.json"))).contains("n=30"));
}

} // namespace
} // namespace opname
