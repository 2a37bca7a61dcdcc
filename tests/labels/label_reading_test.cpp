#include "label_fixture.h"
#include "support/barcode_reader.h"
#include "support/codabar_reading.h"
#include "support/full_counts.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace opname {
namespace {

using testing::copies;
using testing::givenSheets;
using testing::jobOn;
using testing::laid;
using testing::sheetNamed;
using testing::wantsFullCounts;

constexpr int pagesAtOnce = 10; // 35 MB each at 600 dpi

QString readerName(Symbology symbology)
{
    return symbology == Symbology::Qr ? QStringLiteral("qrcode") : symbologyName(symbology);
}

/// Each code once, as the reader tells it: copies of one on a page it takes for one.
QStringList readings(const LabelPages &pages)
{
    QStringList all;
    for (const LabelContent &content : pages.printed())
        all.append(pages.job().style.symbology == Symbology::Codabar ? testing::codabarReading(content.code)
                                                                     : content.code);
    all.sort();
    return all;
}

QString together(const QStringList &codes)
{
    return codes.join(u' ');
}

/// What a reader finds on all pages as a printer of the job's resolution draws them.
QStringList readFrom(const LabelPages &pages, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("label.pdf"));
    testing::writePdf(pages, path);
    QStringList read;
    for (int first = 1; first <= pages.pageCount(); first += pagesAtOnce) {
        const QStringList pictures = testing::picturesOf(path, pages.job().style.dotsPerInch, folder.path(),
                                                         first, first + pagesAtOnce - 1);
        read += testing::codesIn(pictures, readerName(pages.job().style.symbology));
        for (const QString &picture : pictures)
            QFile::remove(picture);
    }
    read.sort();
    read.removeDuplicates();
    return read;
}

TEST(LabelReading, EveryCodeOfEverySheetIsReadAsEverySymbologyItClaimsAtTheDotsOfPrinters)
{
    for (const LabelSheet &sheet : givenSheets())
        for (const Symbology symbology : sheet.claims)
            for (const int dotsPerInch : {203, 300, 600}) {
                // A reader takes its time over a page of 600 dpi: the short form reads the smallest labels.
                if (!wantsFullCounts() && dotsPerInch != 203 && sheet.name != u"roll-33x15-3"
                    && (symbology != Symbology::Codabar || sheet.name != u"tom-jerry-108"))
                    continue;
                const QTemporaryDir folder;
                const LabelPages pages = laid(jobOn(sheet, symbology, dotsPerInch), copies(symbology, 10));
                EXPECT_EQ(pages.labelCount(), 10) << sheet.name.toStdString();
                EXPECT_EQ(together(readFrom(pages, folder)), together(readings(pages)))
                    << sheet.name.toStdString() << ' ' << symbologyName(symbology).toStdString() << ' '
                    << dotsPerInch;
            }
}

/// Every symbology on the smallest label that claims it, at the resolutions that printers have.
struct Print {
    Symbology symbology;
    int dotsPerInch;
};

void PrintTo(const Print &print, std::ostream *out)
{
    *out << symbologyName(print.symbology).toStdString() << " at " << print.dotsPerInch << " dpi";
}

/// Of labels of one size the sheet that has most of them.
LabelSheet smallestFor(Symbology symbology)
{
    const auto size = [](const LabelSheet &sheet) {
        return std::pair(sheet.label.width() * sheet.label.height(), -sheet.positions());
    };
    LabelSheet smallest;
    for (const LabelSheet &sheet : givenSheets())
        if (std::find(sheet.claims.begin(), sheet.claims.end(), symbology) != sheet.claims.end()
            && (smallest.name.isEmpty() || size(sheet) < size(smallest)))
            smallest = sheet;
    return smallest;
}

class SmallestLabels : public ::testing::TestWithParam<Print> { };

TEST_P(SmallestLabels, EveryCodeOfTenThousandIsRead)
{
    const auto [symbology, dotsPerInch] = GetParam();
    const int count = wantsFullCounts() ? 10'000 : 45;
    const LabelSheet sheet = smallestFor(symbology);
    const QTemporaryDir folder;
    const LabelPages pages = laid(jobOn(sheet, symbology, dotsPerInch), copies(symbology, count));
    ASSERT_EQ(pages.labelCount(), count) << sheet.name.toStdString();
    const QStringList read = readFrom(pages, folder);
    EXPECT_EQ(together(read), together(readings(pages))) << sheet.name.toStdString();
    std::printf("             %s, %.0f × %.0f mm: %d labels on %d pages, %d codes read\n",
                qPrintable(sheet.name), sheet.label.width() / 10.0, sheet.label.height() / 10.0, count,
                pages.pageCount(), static_cast<int>(read.size()));
}

std::vector<Print> allPrints()
{
    std::vector<Print> all;
    for (const Symbology symbology : symbologies)
        for (const int dotsPerInch : {203, 300, 600})
            all.push_back({symbology, dotsPerInch});
    return all;
}

INSTANTIATE_TEST_SUITE_P(Printers, SmallestLabels, ::testing::ValuesIn(allPrints()), [](const auto &print) {
    return symbologyName(print.param.symbology).toStdString() + "_at_"
        + std::to_string(print.param.dotsPerInch);
});

TEST(LabelReading, SpineAndCodeOnOneLabelAreReadAndSaid)
{
    for (const char *name : {"avery-l7160", "tom-jerry-121", "roll-57x40", "slims-label"}) {
        const QTemporaryDir folder;
        const LabelPages pages =
            laid(jobOn(sheetNamed(name), Symbology::Code128, 203, LabelStyle::Kind::Both),
                 copies(Symbology::Code128, 8));
        EXPECT_EQ(pages.labelCount(), 8) << name;
        EXPECT_EQ(together(readFrom(pages, folder)), together(readings(pages))) << name;
    }
}

TEST(LabelReading, BeginAnywhereAndRepeat)
{
    const LabelSheet sheet = sheetNamed("avery-l7160");
    LabelJob job = jobOn(sheet);
    job.skip = 19;
    job.copies = 2;
    const QTemporaryDir folder;
    const LabelPages pages = laid(job, copies(Symbology::Code128, 3));
    EXPECT_EQ(pages.labelCount(), 6);
    EXPECT_EQ(pages.pageCount(), 2);
    EXPECT_EQ(together(readFrom(pages, folder)), together(readings(pages)));
    const QString path = folder.filePath(QStringLiteral("label.pdf"));
    std::vector<std::pair<int, int>> found; // page and position of B00001 to B00003 in turn
    for (const testing::Word &word : testing::wordsOf(path))
        if (word.text.startsWith(u"B0000"))
            for (int position = 0; position < sheet.positions(); ++position)
                if (QRectF(QPointF(sheet.cell(position).topLeft()) / 10, QSizeF(sheet.label) / 10)
                        .contains(word.place.center()))
                    found.emplace_back(word.page, position);
    std::sort(found.begin(), found.end());
    const std::vector<std::pair<int, int>> expected = {{0, 19}, {0, 20}, {1, 0}, {1, 1}, {1, 2}, {1, 3}};
    EXPECT_EQ(found, expected);
}

TEST(LabelReading, PreviewIsWhatPrints)
{
    const QTemporaryDir folder;
    const LabelSheet sheet = sheetNamed("roll-57x40");
    const LabelPages pages =
        laid(jobOn(sheet, Symbology::Code128, 300, LabelStyle::Kind::Both), copies(Symbology::Code128, 1));
    testing::writePdf(pages, folder.filePath(QStringLiteral("label.pdf")));
    const QImage printed =
        QImage(testing::picturesOf(folder.filePath(QStringLiteral("label.pdf")), 300, folder.path()).value(0))
            .convertToFormat(QImage::Format_Grayscale8);
    QImage preview(printed.size(), QImage::Format_Grayscale8);
    preview.fill(Qt::white);
    QPainter painter(&preview);
    painter.setRenderHint(QPainter::Antialiasing);
    pages.draw(painter, 0);
    painter.end();
    qint64 different = 0;
    for (int y = 0; y < printed.height(); ++y)
        for (int x = 0; x < printed.width(); ++x)
            different += std::abs(printed.constScanLine(y)[x] - preview.constScanLine(y)[x]) > 128 ? 1 : 0;
    // Letters are smoothed by two hands; a line one dot off would be more.
    EXPECT_LT(double(different) / double(printed.width() * printed.height()), 0.01);
    EXPECT_EQ(testing::codesIn(preview), readings(pages));
}

} // namespace
} // namespace opname
