#include "label_fixture.h"
#include "opname/labels/alignment_page.h"
#include "support/barcode_reader.h"
#include "support/full_counts.h"

#include <algorithm>
#include <vector>

namespace opname {
namespace {

using testing::copies;
using testing::givenSheets;
using testing::jobOn;
using testing::laid;
using testing::sheetNamed;
using testing::wantsFullCounts;

/// The box of all that is black on a picture within a place, in millimetres.
QRectF inkIn(const QImage &picture, double dotsPerMillimetre, const QRectF &place, int lighterThanInk = 128)
{
    const QRect pixels = QRectF(place.topLeft() * dotsPerMillimetre, place.size() * dotsPerMillimetre)
                             .toAlignedRect()
                             .intersected(picture.rect());
    QRect ink;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        const uchar *line = picture.constScanLine(y);
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            if (line[x] < lighterThanInk)
                ink |= QRect(x, y, 1, 1);
    }
    return {QPointF(ink.topLeft()) / dotsPerMillimetre, QSizeF(ink.size()) / dotsPerMillimetre};
}

TEST(LabelPlaces, BarsStandInTheMiddleOfTheirLabelsToATenthOfAMillimetre)
{
    constexpr double dotsPerMillimetre = 20; // 508 to the inch
    for (const LabelSheet &sheet : givenSheets())
        for (const int printer : wantsFullCounts() ? std::vector{203, 300, 600} : std::vector{203}) {
            const QTemporaryDir folder;
            LabelJob job = jobOn(sheet, Symbology::Code128, printer);
            job.sheet.isCut = false;
            job.offset = {7, -4};
            const LabelPages pages = laid(
                job, copies(Symbology::Code128, std::min(sheet.positions(), wantsFullCounts() ? 1000 : 21)));
            const QString path = folder.filePath(QStringLiteral("label.pdf"));
            testing::writePdf(pages, path);
            const QImage page = QImage(testing::picturesOf(path, 508, folder.path()).value(0))
                                    .convertToFormat(QImage::Format_Grayscale8);
            ASSERT_FALSE(page.isNull());
            // A picture has whole dots.
            EXPECT_NEAR(page.width() / dotsPerMillimetre, sheet.paper.width() / 10.0, 0.06);
            EXPECT_NEAR(page.height() / dotsPerMillimetre, sheet.paper.height() / 10.0, 0.06);
            for (int position = 0; position < pages.labelCount(); ++position) {
                const QRect cell = sheet.cell(position).translated(job.offset);
                const QRectF place(QPointF(cell.topLeft()) / 10, QSizeF(cell.size()) / 10);
                // Only the bars reach so far down; the library's name above them is wider.
                QRectF middle = place;
                middle.setHeight(place.height() * 0.12);
                middle.moveTop(place.top() + place.height() * 0.36);
                const QRectF ink = inkIn(page, dotsPerMillimetre, middle);
                ASSERT_FALSE(ink.isEmpty()) << sheet.name.toStdString() << position;
                EXPECT_NEAR(ink.center().x(), place.center().x(), 0.1)
                    << sheet.name.toStdString() << ' ' << printer << ' ' << position;
            }
        }
}

TEST(LabelPlaces, OneLabelStandsAlikeInEveryPlaceToATenthOfAMillimetre)
{
    constexpr double dotsPerMillimetre = 20;
    for (const LabelSheet &sheet : givenSheets())
        for (const auto kind : {LabelStyle::Kind::Barcode, LabelStyle::Kind::Spine}) {
            const QTemporaryDir folder;
            LabelJob job = jobOn(sheet, Symbology::Code128, 203, kind);
            job.sheet.isCut = false;
            job.copies = sheet.positions();
            const LabelPages pages = laid(job, copies(Symbology::Code128, 1));
            const QString path = folder.filePath(QStringLiteral("label.pdf"));
            testing::writePdf(pages, path);
            const QImage page = QImage(testing::picturesOf(path, 508, folder.path()).value(0))
                                    .convertToFormat(QImage::Format_Grayscale8);
            ASSERT_FALSE(page.isNull());
            // Bars begin on the printer's dots, so one place is the middle of all that were found.
            std::vector<QRectF> inks; // from the label's corner
            for (int position = 0; position < pages.labelCount(); ++position) {
                const QRect cell = sheet.cell(position);
                const QRectF place(QPointF(cell.topLeft()) / 10, QSizeF(cell.size()) / 10);
                inks.push_back(inkIn(page, dotsPerMillimetre, place).translated(-place.topLeft()));
                ASSERT_FALSE(inks.back().isEmpty()) << sheet.name.toStdString() << ' ' << position;
            }
            for (qreal (QRectF::*edge)() const :
                 {&QRectF::left, &QRectF::top, &QRectF::right, &QRectF::bottom}) {
                const auto [least, most] =
                    std::minmax_element(inks.begin(), inks.end(), [edge](const QRectF &a, const QRectF &b) {
                        return (a.*edge)() < (b.*edge)();
                    });
                EXPECT_LE(((*most.*edge)() - (*least.*edge)()) / 2, 0.1) << sheet.name.toStdString();
            }
        }
}

TEST(LabelPlaces, CutLinesStandOnTheEdgesOfTheirLabelsToATenthOfAMillimetre)
{
    constexpr double dotsPerMillimetre = 20;
    constexpr int grey = 225; // the lines are
    for (const LabelSheet &sheet : givenSheets()) {
        const QTemporaryDir folder;
        LabelJob job = jobOn(sheet, Symbology::Code128, 203);
        job.sheet.isCut = true;
        job.offset = {7, 4};
        const QString path = folder.filePath(QStringLiteral("label.pdf"));
        testing::writePdf(laid(job, copies(Symbology::Code128, 1)), path);
        const QImage page = QImage(testing::picturesOf(path, 508, folder.path()).value(0))
                                .convertToFormat(QImage::Format_Grayscale8);
        ASSERT_FALSE(page.isNull());
        for (int position = 1; position < sheet.positions(); ++position) {
            const QRect cell = sheet.cell(position).translated(job.offset);
            const QRectF place(QPointF(cell.topLeft()) / 10, QSizeF(cell.size()) / 10);
            const QString where = sheet.name + u' ' + QString::number(position);
            for (const double edge : {place.top(), place.bottom()}) {
                if (edge > sheet.paper.height() / 10.0 - 0.5)
                    continue; // off the paper with this offset
                const QRectF ink =
                    inkIn(page, dotsPerMillimetre, {place.center().x() - 1, edge - 0.3, 2, 0.6}, grey);
                ASSERT_FALSE(ink.isEmpty()) << where.toStdString() << ' ' << edge;
                EXPECT_NEAR(ink.center().y(), edge, 0.1) << where.toStdString();
            }
            const QRectF ink =
                inkIn(page, dotsPerMillimetre, {place.left() - 0.3, place.center().y() - 1, 0.6, 2}, grey);
            EXPECT_NEAR(ink.center().x(), place.left(), 0.1) << where.toStdString();
        }
    }
}

TEST(LabelPlaces, AlignmentPageOutlinesTheLabelsToATenthOfAMillimetre)
{
    for (const LabelSheet &sheet : givenSheets()) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("uji.pdf"));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        const QPoint offset(sheet.first.x() > 10 ? -3 : 0, sheet.first.y() > 10 ? 5 : 0);
        ASSERT_TRUE(AlignmentPage(sheet, offset, 600,
                                  {testing::paperFont(), QStringLiteral("Uji"), QStringLiteral("Ukur.")})
                        .writePdf(file));
        file.close();
        const QImage page = QImage(testing::picturesOf(path, 508, folder.path()).value(0))
                                .convertToFormat(QImage::Format_Grayscale8);
        ASSERT_FALSE(page.isNull());
        for (int position = 0; position < sheet.positions(); ++position) {
            const QRectF cell(QPointF(sheet.cell(position).topLeft() + offset) / 10,
                              QSizeF(sheet.label) / 10);
            // The cross in its middle.
            const QRectF around(cell.center() - QPointF(1, 1), QSizeF(2, 2));
            if (position == 0)
                continue; // words cover it
            const QRectF vertical = inkIn(page, 20, {around.x(), around.y(), 2, 0.5});
            const QRectF horizontal = inkIn(page, 20, {around.x(), around.y(), 0.5, 2});
            EXPECT_NEAR(vertical.center().x(), cell.center().x(), 0.1)
                << sheet.name.toStdString() << position;
            EXPECT_NEAR(horizontal.center().y(), cell.center().y(), 0.1)
                << sheet.name.toStdString() << position;
        }
    }
}

TEST(LabelPlaces, EveryWordStaysOnItsLabel)
{
    for (const LabelSheet &sheet : givenSheets())
        for (const auto kind : {LabelStyle::Kind::Barcode, LabelStyle::Kind::Spine, LabelStyle::Kind::Both}) {
            const QTemporaryDir folder;
            const LabelPages pages =
                laid(jobOn(sheet, Symbology::Code128, 300, kind), copies(Symbology::Code128, 24));
            if (pages.labelCount() == 0)
                continue;
            const QString path = folder.filePath(QStringLiteral("label.pdf"));
            testing::writePdf(pages, path);
            const std::vector<testing::Word> words = testing::wordsOf(path);
            EXPECT_GE(words.size(), pages.printed().size());
            for (const testing::Word &word : words) {
                bool isInside = false;
                for (int position = 0; position < sheet.positions() && !isInside; ++position) {
                    const QRectF cell(QPointF(sheet.cell(position).topLeft()) / 10, QSizeF(sheet.label) / 10);
                    isInside = cell.adjusted(-0.05, -0.05, 0.05, 0.05).contains(word.place);
                }
                EXPECT_TRUE(isInside) << sheet.name.toStdString() << ' ' << word.text.toStdString();
            }
        }
}

TEST(LabelPlaces, HostileTextsStayOnTheirLabelAndHideNoCode)
{
    const QString longText = QStringLiteral("Judul yang tidak habis-habis ").repeated(70);
    const std::vector<LabelContent> hostile = {
        {QStringLiteral("B00001"), QStringLiteral("813 <b>A</b> & \"c\""),
         QStringLiteral("<script>alert(1)</script> =cmd|'/c calc'!A1")},
        {QStringLiteral("B00002"), longText.first(255), longText},
        {QStringLiteral("B00003"), QStringLiteral("2X4.1\nHAM\tf\r"),
         QStringLiteral("terbalik بحث الحكمة") + QChar(0x202e) + QChar(7) + QChar(0) + QChar(0xd800)},
        {QStringLiteral("B00004"), QString(200, u'9'), QString(2000, u'W')}};
    for (const char *name : {"avery-l7160", "roll-33x15"})
        for (const auto kind : {LabelStyle::Kind::Barcode, LabelStyle::Kind::Both}) {
            const LabelSheet sheet = sheetNamed(name);
            const QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("label.pdf"));
            const LabelPages pages = laid(jobOn(sheet, Symbology::Code128, 300, kind), hostile);
            EXPECT_EQ(std::size_t(pages.labelCount()) + pages.leftOut().size(), hostile.size());
            if (kind == LabelStyle::Kind::Barcode) {
                EXPECT_GE(pages.labelCount(), 2) << name; // a call number as long as that is left out
            }
            if (pages.labelCount() == 0)
                continue;
            testing::writePdf(pages, path);
            for (const testing::Word &word : testing::wordsOf(path)) {
                bool isInside = false;
                for (int position = 0; position < sheet.positions() && !isInside; ++position)
                    isInside = QRectF(QPointF(sheet.cell(position).topLeft()) / 10, QSizeF(sheet.label) / 10)
                                   .adjusted(-0.05, -0.05, 0.05, 0.05)
                                   .contains(word.place);
                EXPECT_TRUE(isInside) << name << ' ' << word.text.toStdString();
            }
            const QStringList read = testing::codesIn(testing::picturesOf(path, 300, folder.path()));
            for (const LabelContent &label : hostile) {
                const bool isPrinted =
                    std::none_of(pages.leftOut().begin(), pages.leftOut().end(),
                                 [&](const auto &left) { return left.code == label.code; });
                EXPECT_EQ(read.contains(label.code), isPrinted) << name << ' ' << label.code.toStdString();
            }
        }
}

} // namespace
} // namespace opname
