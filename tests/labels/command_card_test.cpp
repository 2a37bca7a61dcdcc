#include "opname/labels/command_card.h"

#include "opname/domain/command.h"
#include "support/barcode_reader.h"
#include "support/full_counts.h"

#include <QFile>

namespace opname {
namespace {

CommandCard cardOf(int shelves)
{
    CommandCard card;
    card.title = QStringLiteral("Kartu perintah");
    card.subtitle = QStringLiteral("Stock Opname 2026");
    card.instruction = QStringLiteral("Gunting sepanjang garis putus-putus.");
    card.footer = QStringLiteral("Halaman %1 dari %2");
    CommandCard::Group fixed{QStringLiteral("Saat memindai"), {}, false};
    fixed.entries = {
        {QStringLiteral("Batalkan pindaian terakhir"),
         {},
         *commandCode({CommandKind::Undo, {}, Condition::Good})},
        {QStringLiteral("Rak selesai"), {}, *commandCode({CommandKind::FinishShelf, {}, Condition::Good})}};
    card.groups.push_back(fixed);
    CommandCard::Group open{QStringLiteral("Buka rak"), {}, true};
    for (int i = 0; i < shelves; ++i) {
        const QString name = QStringLiteral("Rak A%1").arg(i);
        open.entries.push_back({name, {}, *commandCode({CommandKind::OpenShelf, name, Condition::Good})});
    }
    card.groups.push_back(open);
    return card;
}

QStringList codesOf(const CommandCard &card)
{
    QStringList codes;
    for (const CommandCard::Group &group : card.groups)
        for (const CommandCard::Entry &entry : group.entries)
            codes.append(entry.code);
    codes.sort();
    return codes;
}

TEST(CommandCardPages, EveryCodeIsReadOnceAtTheResolutionsOfPrinters)
{
    const CommandCard card = cardOf(14);
    for (const int dotsPerInch : {150, 203, 300}) {
        const auto pages = CommandCardPages::lay(card, dotsPerInch);
        ASSERT_TRUE(pages);
        EXPECT_EQ(pages->codeCount(), 16);
        QStringList read;
        for (int page = 0; page < pages->pageCount(); ++page) {
            QImage paper(qRound(210 * dotsPerInch / 25.4), qRound(297 * dotsPerInch / 25.4),
                         QImage::Format_RGB32);
            paper.fill(Qt::white);
            QPainter painter(&paper);
            pages->draw(painter, page);
            painter.end();
            read += testing::codesIn(paper);
        }
        read.sort();
        EXPECT_EQ(read, codesOf(card)) << dotsPerInch;
    }
}

TEST(CommandCardPages, ShelvesBeginOnTheFollowingPageAndFlowOver)
{
    EXPECT_EQ(CommandCardPages::lay(cardOf(0), 300)->pageCount(), 1) << "a group without codes is no page";
    EXPECT_EQ(CommandCardPages::lay(cardOf(1), 300)->pageCount(), 2);
    EXPECT_EQ(CommandCardPages::lay(cardOf(12), 300)->pageCount(), 2);
    EXPECT_EQ(CommandCardPages::lay(cardOf(13), 300)->pageCount(), 3);
}

TEST(CommandCardPages, LongNameHasTheWholeWidthAndAnotherThatBarsCannotHoldIsASquare)
{
    CommandCard card = cardOf(0);
    const QString name = QStringLiteral("Ruang Baca Dewasa Lantai 2");
    card.groups.back().entries.push_back(
        {name, {}, *commandCode({CommandKind::OpenShelf, name, Condition::Good})});
    const auto pages = CommandCardPages::lay(card, 200);
    ASSERT_TRUE(pages) << pages.error().message.toStdString();
    QImage paper(qRound(210 * 200 / 25.4), qRound(297 * 200 / 25.4), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    pages->draw(painter, 1);
    painter.end();
    EXPECT_EQ(testing::codesIn(paper), QStringList(card.groups.back().entries.back().code));

    const QString endless(maximumCommandArgument, u'W');
    card.groups.back().entries.clear();
    QStringList expected;
    for (const QString &shelf : {endless, QStringLiteral("Büro é1")}) {
        expected.append(*commandCode({CommandKind::OpenShelf, shelf, Condition::Good}));
        card.groups.back().entries.push_back({shelf, {}, expected.back()});
    }
    expected.sort();
    for (const int dotsPerInch : {203, 300, 600}) {
        const auto squares = CommandCardPages::lay(card, dotsPerInch);
        ASSERT_TRUE(squares) << squares.error().message.toStdString();
        QImage second(qRound(210 * dotsPerInch / 25.4), qRound(297 * dotsPerInch / 25.4),
                      QImage::Format_RGB32);
        second.fill(Qt::white);
        QPainter again(&second);
        squares->draw(again, 1);
        again.end();
        EXPECT_EQ(testing::codesIn(second, QStringLiteral("qrcode")), expected) << dotsPerInch;
    }
}

TEST(CommandCardPages, PdfIsReadAtEveryResolution)
{
    const CommandCard card = cardOf(3);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kartu.pdf"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    CommandCardPages::lay(card, 1200)->writePdf(file);
    file.close();
    std::vector<int> resolutions = {150, 200, 300};
    if (testing::wantsFullCounts())
        resolutions.push_back(600);
    for (const int dotsPerInch : resolutions) {
        QStringList read;
        for (const QString &picture : testing::picturesOf(path, dotsPerInch, folder.path()))
            read += testing::codesIn(picture);
        read.sort();
        EXPECT_EQ(read, codesOf(card)) << dotsPerInch;
    }
}

} // namespace
} // namespace opname
