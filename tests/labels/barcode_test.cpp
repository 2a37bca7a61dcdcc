#include "opname/labels/barcode.h"

#include "support/barcode_reader.h"

namespace opname {
namespace {

QImage pictureOf(const Barcode &barcode, int dotsPerModule)
{
    QImage picture(barcode.modulesWithQuietZones() * dotsPerModule, 60, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    barcode.draw(painter, Barcode::quietZone * dotsPerModule, 5, dotsPerModule, 50);
    return picture;
}

TEST(Barcode, IsReadAsItWasWritten)
{
    for (const char *text :
         {"B0001", "$OPNAME$UNDO$00000000", "0012345678", "a", "P/00-1 x.y", "~!\"#%&'()*+,"}) {
        const auto barcode = Barcode::code128(QString::fromLatin1(text));
        ASSERT_TRUE(barcode) << text;
        EXPECT_EQ(barcode->text(), QString::fromLatin1(text));
        for (const int dots : {2, 3, 4})
            EXPECT_EQ(testing::codesIn(pictureOf(*barcode, dots)), QStringList(QString::fromLatin1(text)))
                << text << " at " << dots;
    }
}

TEST(Barcode, ModulesAreWholeDotsAndBarsStayWithinTheSymbol)
{
    const auto barcode = Barcode::code128(QStringLiteral("B0001"));
    ASSERT_TRUE(barcode);
    ASSERT_FALSE(barcode->bars().empty());
    EXPECT_EQ(barcode->bars().front().first, 0);
    int behind = -1;
    for (const auto &[first, count] : barcode->bars()) {
        EXPECT_GT(first, behind);
        EXPECT_GE(count, 1);
        EXPECT_LE(count, 4) << "no bar of Code 128 is wider";
        behind = first + count;
    }
    EXPECT_EQ(behind, barcode->modules());
    const QImage picture = pictureOf(*barcode, 3);
    for (int x = 0; x < picture.width(); ++x) {
        const int value = qGray(picture.pixel(x, 30));
        EXPECT_TRUE(value == 0 || value == 255) << x;
        EXPECT_EQ(qGray(picture.pixel(x, 30)), qGray(picture.pixel(x - x % 3, 30))) << x;
    }
}

TEST(Barcode, ModuleIsNeverNarrowerThanAsked)
{
    for (const int dotsPerInch : {72, 150, 203, 300, 600, 1200}) {
        const int dots = Barcode::dotsPerModule(dotsPerInch, 0.33);
        EXPECT_GE(dots * 25.4 / dotsPerInch, 0.33);
        EXPECT_LT((dots - 1) * 25.4 / dotsPerInch, 0.33);
    }
}

TEST(Barcode, TextThatTheSymbologyCannotHoldIsRefused)
{
    for (const QString &text : {QString(), QStringLiteral("書架"), QStringLiteral("Rak \U0001f4da"),
                                QStringLiteral("a\tb"), QStringLiteral("a\u0085b"), QString(200, u'x')}) {
        const auto refused = Barcode::code128(text);
        ASSERT_FALSE(refused) << text.toStdString();
        EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
        EXPECT_FALSE(refused.error().message.isEmpty());
    }
    EXPECT_TRUE(Barcode::code128(QStringLiteral("Büro")));
}

} // namespace
} // namespace opname
