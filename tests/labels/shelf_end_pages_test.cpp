#include "opname/labels/shelf_end_pages.h"

#include "label_fixture.h"
#include "support/barcode_reader.h"

namespace opname {
namespace {

ShelfEnd end(const QString &name = QStringLiteral("Rak A1"))
{
    return {name, QStringLiteral("813.54 Abd l"), QStringLiteral("899.221 3 Pra b"),
            QStringLiteral("800 Literature"), QStringLiteral("$OPNAME$RAK=%1$0000").arg(name)};
}

ShelfEndJob jobOn(const char *sheet, int dotsPerInch = 300)
{
    auto found = LabelSheets({}).find(QString::fromLatin1(sheet));
    EXPECT_TRUE(found);
    return {found ? *found : LabelSheet(), dotsPerInch, 0, {}, testing::paperFont()};
}

QStringList codesOf(const ShelfEndPages &pages, int dotsPerInch, const QString &kind)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ujung.pdf"));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_TRUE(pages.writePdf(file));
    file.close();
    QStringList codes;
    for (const QString &picture : testing::picturesOf(path, dotsPerInch, folder.path()))
        codes += testing::codesIn(picture, kind);
    return codes;
}

TEST(ShelfEndPages, EveryResolutionReadsTheCodes)
{
    for (const int dotsPerInch : {203, 300, 600}) {
        std::vector<ShelfEnd> ends;
        QStringList expected;
        for (int i = 1; i <= 12; ++i) {
            ends.push_back(end(QStringLiteral("Rak %1").arg(i, 2, 10, QLatin1Char('0'))));
            expected.append(ends.back().code);
        }
        const auto pages = ShelfEndPages::lay(jobOn("shelf-end-a4", dotsPerInch), ends);
        ASSERT_TRUE(pages) << pages.error().message.toStdString();
        EXPECT_EQ(pages->pageCount(), 2);
        EXPECT_TRUE(pages->leftOut().empty());
        QStringList read = codesOf(*pages, dotsPerInch, QStringLiteral("code128"));
        read.sort();
        EXPECT_EQ(read, expected) << dotsPerInch;
    }
}

TEST(ShelfEndPages, SmallLabelsHaveAQrCodeInstead)
{
    const auto pages = ShelfEndPages::lay(jobOn("avery-l7160"), {end()});
    ASSERT_TRUE(pages);
    ASSERT_TRUE(pages->leftOut().empty()) << pages->leftOut().front().reason.toStdString();
    EXPECT_EQ(codesOf(*pages, 300, QStringLiteral("qrcode")), QStringList{end().code});
}

TEST(ShelfEndPages, WhatDoesNotFitIsLeftOutWithASentence)
{
    ShelfEnd wordy = end(QString(60, u'W'));
    const auto pages = ShelfEndPages::lay(jobOn("roll-33x15", 203), {wordy, end(QStringLiteral("A"))});
    ASSERT_TRUE(pages);
    ASSERT_GE(pages->leftOut().size(), 1U);
    EXPECT_EQ(pages->leftOut().front().code, wordy.name);
    EXPECT_FALSE(pages->leftOut().front().reason.isEmpty());
}

TEST(ShelfEndPages, ShelfWithoutCodeOrClassHasItsNameAlone)
{
    const auto pages =
        ShelfEndPages::lay(jobOn("shelf-end-a4"), {{QStringLiteral("Gudang"), {}, {}, {}, {}}});
    ASSERT_TRUE(pages);
    EXPECT_EQ(pages->labelCount(), 1);
    EXPECT_TRUE(pages->leftOut().empty());
}

TEST(ShelfEndPages, JobThatCannotBeIsSaid)
{
    ShelfEndJob job = jobOn("shelf-end-a4");
    job.skip = 10;
    EXPECT_EQ(ShelfEndPages::lay(job, {end()}).error().kind, ErrorKind::Usage);
    job.skip = 0;
    job.dotsPerInch = 72;
    EXPECT_EQ(ShelfEndPages::lay(job, {end()}).error().kind, ErrorKind::Usage);
    const auto none = ShelfEndPages::lay(jobOn("shelf-end-a4"), {});
    ASSERT_TRUE(none);
    EXPECT_EQ(none->pageCount(), 0);
}

} // namespace
} // namespace opname
