#include "label_fixture.h"
#include "opname/labels/alignment_page.h"
#include "support/barcode_reader.h"
#include "support/codabar_reading.h"
#include "support/full_counts.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace opname {
namespace {

using testing::copies;
using testing::givenSheets;
using testing::jobOn;

bool isLong()
{
    return testing::wantsFullCounts();
}

LabelSheet sheetNamed(const char *name)
{
    auto sheet = LabelSheets({}).find(QString::fromLatin1(name));
    EXPECT_TRUE(sheet);
    return sheet ? *sheet : LabelSheet();
}

LabelPages laid(LabelJob job, std::vector<LabelContent> contents)
{
    auto pages = LabelPages::lay(std::move(job), std::move(contents));
    EXPECT_TRUE(pages) << (pages ? "" : pages.error().message.toStdString());
    return std::move(*pages);
}

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
    for (const QString &picture : testing::picturesOf(path, pages.job().style.dotsPerInch, folder.path())) {
        read += testing::codesIn(picture, readerName(pages.job().style.symbology));
        QFile::remove(picture);
    }
    read.sort();
    read.removeDuplicates();
    return read;
}

TEST(LabelPages, EveryCodeOfEverySheetIsReadAsEverySymbologyItClaimsAtTheDotsOfPrinters)
{
    for (const LabelSheet &sheet : givenSheets())
        for (const Symbology symbology : sheet.claims)
            for (const int dotsPerInch : {203, 300, 600}) {
                // A reader takes its time over a page of 600 dpi: the short form reads the smallest labels.
                if (!isLong() && dotsPerInch != 203 && sheet.name != u"roll-33x15-3"
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

TEST(LabelPages, EveryCodeOfTenThousandIsRead)
{
    if (!isLong())
        GTEST_SKIP() << "OPNAME_LONG=1 prints and reads ten thousand";
    for (const auto &[symbology, dotsPerInch, name] :
         {std::tuple(Symbology::Code128, 203, "avery-l7651"), std::tuple(Symbology::Qr, 203, "avery-l7651"),
          std::tuple(Symbology::Code39, 300, "avery-l7651"),
          std::tuple(Symbology::Codabar, 203, "avery-l7651")}) {
        const QTemporaryDir folder;
        const LabelPages pages =
            laid(jobOn(sheetNamed(name), symbology, dotsPerInch), copies(symbology, 10'000));
        EXPECT_EQ(pages.labelCount(), 10'000);
        EXPECT_EQ(together(readFrom(pages, folder)), together(readings(pages)))
            << symbologyName(symbology).toStdString();
    }
}

TEST(LabelPages, SpineAndCodeOnOneLabelAreReadAndSaid)
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

/// Where words stand on the pages of a PDF, in millimetres, as pdftotext tells.
struct Word {
    int page = 0;
    QRectF place;
    QString text;
};

std::vector<Word> wordsOf(const QString &pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf, QStringLiteral("-")});
    EXPECT_TRUE(reader.waitForFinished(60000));
    std::vector<Word> words;
    int page = -1;
    static const QRegularExpression word(QStringLiteral(
        "<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*)</word>"));
    for (const QString &line : QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n')) {
        page += line.contains(u"<page ") ? 1 : 0;
        const auto found = word.match(line);
        if (!found.hasMatch())
            continue;
        const auto millimetres = [&](int field) { return found.captured(field).toDouble() * 25.4 / 72; };
        words.push_back(
            {page, QRectF(QPointF(millimetres(1), millimetres(2)), QPointF(millimetres(3), millimetres(4))),
             found.captured(5)});
    }
    return words;
}

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

TEST(LabelPages, BarsStandInTheMiddleOfTheirLabelsToATenthOfAMillimetre)
{
    constexpr double dotsPerMillimetre = 20; // 508 to the inch
    for (const LabelSheet &sheet : givenSheets())
        for (const int printer : isLong() ? std::vector{203, 300, 600} : std::vector{203}) {
            const QTemporaryDir folder;
            LabelJob job = jobOn(sheet, Symbology::Code128, printer);
            job.sheet.isCut = false;
            job.offset = {7, -4};
            const LabelPages pages =
                laid(job, copies(Symbology::Code128, std::min(sheet.positions(), isLong() ? 1000 : 21)));
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

TEST(LabelPages, CutLinesStandOnTheEdgesOfTheirLabelsToATenthOfAMillimetre)
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

TEST(LabelPages, AlignmentPageOutlinesTheLabelsToATenthOfAMillimetre)
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

TEST(LabelPages, EveryWordStaysOnItsLabel)
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
            const std::vector<Word> words = wordsOf(path);
            EXPECT_GE(words.size(), pages.printed().size());
            for (const Word &word : words) {
                bool isInside = false;
                for (int position = 0; position < sheet.positions() && !isInside; ++position) {
                    const QRectF cell(QPointF(sheet.cell(position).topLeft()) / 10, QSizeF(sheet.label) / 10);
                    isInside = cell.adjusted(-0.05, -0.05, 0.05, 0.05).contains(word.place);
                }
                EXPECT_TRUE(isInside) << sheet.name.toStdString() << ' ' << word.text.toStdString();
            }
        }
}

TEST(LabelPages, TextsAreInTheFileWithTitlesShortenedAtAWord)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("label.pdf"));
    const QString title =
        QStringLiteral("Ensiklopedi Islam untuk pelajar dan umum (jilid kedua) edisi revisi lengkap");
    testing::writePdf(laid(jobOn(sheetNamed("avery-l7160")),
                           {{QStringLiteral("B00017"), QStringLiteral("2X4.1 HAM f"), title}}),
                      path);
    QStringList texts;
    for (const Word &word : wordsOf(path))
        texts.append(word.text);
    const QString all = texts.join(u' ');
    EXPECT_TRUE(all.startsWith(u"Perpustakaan Kementerian B00017 2X4.1 HAM f Ensiklopedi Islam"))
        << all.toStdString();
    ASSERT_TRUE(all.endsWith(QChar(0x2026))) << all.toStdString();
    const QString shown = all.mid(all.indexOf(u"Ensiklopedi")).chopped(1);
    EXPECT_TRUE(title.startsWith(shown));
    EXPECT_EQ(title.at(shown.size()), u' ') << "at a word: " << shown.toStdString();
}

TEST(LabelPages, WhatDoesNotFitIsSaidAndTheRestIsPrinted)
{
    const LabelSheet roll = sheetNamed("roll-33x15");
    std::vector<LabelContent> contents = copies(Symbology::Code128, 2);
    contents.insert(contents.begin() + 1, {QStringLiteral("PERPUS-2026-0000001"), {}, {}});
    const LabelPages pages = laid(jobOn(roll, Symbology::Code128, 203), contents);
    EXPECT_EQ(pages.labelCount(), 2);
    ASSERT_EQ(pages.leftOut().size(), 1U);
    EXPECT_EQ(pages.leftOut()[0].code, u"PERPUS-2026-0000001");
    static const QRegularExpression width(QStringLiteral("([\\d.]+) mm"));
    const auto told = width.match(pages.leftOut()[0].reason);
    ASSERT_TRUE(told.hasMatch()) << pages.leftOut()[0].reason.toStdString();

    const auto labelsAt = [&](int tenths) {
        LabelSheet wide = roll;
        wide.paper.setWidth(tenths);
        wide.label.setWidth(tenths);
        wide.pitch.setWidth(tenths);
        return laid(jobOn(wide, Symbology::Code128, 203), {contents[1]}).labelCount();
    };
    const int tenths = static_cast<int>(std::lround(told.captured(1).toDouble() * 10));
    EXPECT_EQ(labelsAt(tenths), 1) << "the width that was told does";
    EXPECT_EQ(labelsAt(tenths - 2), 0) << "and a little less does not";
}

TEST(LabelPages, LongCallNumberBesideASquareHasTwoLines)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("label.pdf"));
    const LabelPages pages = laid(jobOn(sheetNamed("avery-l7651"), Symbology::Qr, 203),
                                  {{QStringLiteral("B1"), QStringLiteral("R 005.13/3-22 Yus a c.1"), {}}});
    ASSERT_EQ(pages.labelCount(), 1) << "and none is left out";
    testing::writePdf(pages, path);
    QStringList texts;
    for (const Word &word : wordsOf(path))
        texts.append(word.text);
    EXPECT_TRUE(texts.join(u' ').contains(u"R 005.13/3-22 Yus a c.1")) << texts.join(u' ').toStdString();
}

TEST(LabelPages, SpineWithoutACallNumberIsLeftOutWithAReason)
{
    const LabelPages pages =
        laid(jobOn(sheetNamed("avery-l7160"), Symbology::Code128, 300, LabelStyle::Kind::Spine),
             {{QStringLiteral("B1"), {}, QStringLiteral("Tanpa nomor")},
              {QStringLiteral("B2"), QStringLiteral("813 A"), {}}});
    EXPECT_EQ(pages.labelCount(), 1);
    ASSERT_EQ(pages.leftOut().size(), 1U);
    EXPECT_EQ(pages.leftOut()[0].code, u"B1");
}

TEST(LabelPages, BeginAnywhereAndRepeat)
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
    for (const Word &word : wordsOf(path))
        if (word.text.startsWith(u"B0000"))
            for (int position = 0; position < sheet.positions(); ++position)
                if (QRectF(QPointF(sheet.cell(position).topLeft()) / 10, QSizeF(sheet.label) / 10)
                        .contains(word.place.center()))
                    found.emplace_back(word.page, position);
    std::sort(found.begin(), found.end());
    const std::vector<std::pair<int, int>> expected = {{0, 19}, {0, 20}, {1, 0}, {1, 1}, {1, 2}, {1, 3}};
    EXPECT_EQ(found, expected);
}

TEST(LabelPages, PreviewIsWhatPrints)
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

TEST(LabelPages, JobThatCannotBeIsRefusedInWords)
{
    const auto refused = [](const std::function<void(LabelJob &)> &spoil) {
        LabelJob job = jobOn(sheetNamed("avery-l7160"));
        spoil(job);
        const auto pages = LabelPages::lay(job, copies(Symbology::Code128, 1));
        return !pages && pages.error().kind == ErrorKind::Usage && !pages.error().message.isEmpty();
    };
    EXPECT_TRUE(refused([](LabelJob &job) { job.skip = 21; }));
    EXPECT_TRUE(refused([](LabelJob &job) { job.skip = -1; }));
    EXPECT_TRUE(refused([](LabelJob &job) { job.copies = 0; }));
    EXPECT_TRUE(refused([](LabelJob &job) { job.copies = 2'000'000'000; }));
    EXPECT_TRUE(refused([](LabelJob &job) { job.style.dotsPerInch = 72; }));
    EXPECT_TRUE(refused([](LabelJob &job) { job.style.dotsPerInch = 100'000; }));
    EXPECT_TRUE(refused([](LabelJob &job) { job.offset = {0, 2'000'000'000}; }));
    EXPECT_TRUE(refused([](LabelJob &job) { job.sheet.rows = 100; }));
    EXPECT_FALSE(refused([](LabelJob &job) { job.skip = 20; }));
}

TEST(LabelPages, CanBeStopped)
{
    int asked = 0;
    const auto stop = [&](qint64) { return ++asked < 3; };
    const auto pages =
        LabelPages::lay(jobOn(sheetNamed("avery-l7160")), copies(Symbology::Code128, 1000), stop);
    ASSERT_FALSE(pages);
    EXPECT_EQ(pages.error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace opname
