#include "label_fixture.h"

#include <QTemporaryDir>

#include <cmath>

namespace opname {
namespace {

using testing::copies;
using testing::jobOn;
using testing::laid;
using testing::sheetNamed;
using testing::Word;
using testing::wordsOf;

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
