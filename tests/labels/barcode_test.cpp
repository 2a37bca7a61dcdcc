#include "opname/labels/barcode.h"

#include "support/barcode_reader.h"
#include "support/codabar_reading.h"

namespace opname {
namespace {

QString readerName(Symbology symbology)
{
    return symbology == Symbology::Qr ? QStringLiteral("qrcode") : symbologyName(symbology);
}

QImage pictureOf(const Barcode &barcode, int dotsPerModule)
{
    const int quiet = barcode.quietZone() * dotsPerModule;
    const int width = barcode.modulesWithQuietZones() * dotsPerModule;
    QImage picture(width, barcode.isSquare() ? width : 60, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    barcode.draw(painter, quiet, barcode.isSquare() ? quiet : 5, dotsPerModule, 50);
    return picture;
}

struct Held {
    Symbology symbology;
    std::vector<QString> texts;
};

const std::vector<Held> &held()
{
    static const std::vector<Held> all = {
        {Symbology::Code128,
         {QStringLiteral("B0001"), QStringLiteral("$OPNAME$UNDO$00000000"), QStringLiteral("0012345678"),
          QStringLiteral("a"), QStringLiteral("P/00-1 x.y"), QStringLiteral("~!\"#%&'()*+,")}},
        {Symbology::Code39,
         {QStringLiteral("B00001"), QStringLiteral("P/00-1.X"), QStringLiteral("A B+C$%"),
          QStringLiteral("01234567890123456789")}},
        {Symbology::Codabar,
         {QStringLiteral("31234000012345"), QStringLiteral("00-1:2/3.4+5$"), QStringLiteral("0001")}},
        {Symbology::Qr,
         {QStringLiteral("B00001"), QStringLiteral("b00001-ä"), QStringLiteral("Rak \U0001f4da 書架"),
          QStringLiteral("12345678901234567890"), QString(Barcode::maximumLength, u'x')}}};
    return all;
}

TEST(Barcode, IsReadAsItWasWritten)
{
    for (const Held &of : held())
        for (const QString &text : of.texts) {
            const auto barcode = Barcode::encode(text, of.symbology);
            ASSERT_TRUE(barcode) << text.toStdString() << barcode.error().message.toStdString();
            EXPECT_EQ(barcode->text(), text);
            const QString read = of.symbology == Symbology::Codabar ? testing::codabarReading(text) : text;
            for (const int dots : {2, 3, 4})
                EXPECT_EQ(testing::codesIn(pictureOf(*barcode, dots), readerName(of.symbology)),
                          QStringList(read))
                    << symbologyName(of.symbology).toStdString() << ' ' << text.toStdString() << " at "
                    << dots;
        }
}

TEST(Barcode, ModulesAreWholeDotsAndBoxesStayWithinTheSymbol)
{
    for (const Held &of : held()) {
        const auto barcode = Barcode::encode(of.texts.front(), of.symbology);
        ASSERT_TRUE(barcode);
        ASSERT_FALSE(barcode->bars().empty());
        EXPECT_EQ(barcode->bars().front().x(), 0);
        int end = 0;
        for (const QRect &bar : barcode->bars()) {
            EXPECT_TRUE(bar.isValid());
            EXPECT_LE(bar.bottom(), barcode->isSquare() ? barcode->modules() - 1 : 0);
            end = std::max(end, bar.right() + 1);
        }
        EXPECT_EQ(end, barcode->modules());
        const QImage picture = pictureOf(*barcode, 3);
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) {
                const int value = qGray(picture.pixel(x, y));
                ASSERT_TRUE(value == 0 || value == 255) << x;
                ASSERT_EQ(value, qGray(picture.pixel(x - x % 3, barcode->isSquare() ? y - y % 3 : y)))
                    << symbologyName(of.symbology).toStdString() << ' ' << x << ' ' << y;
            }
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
    const std::vector<Held> refused = {
        {Symbology::Code128,
         {QString(), QStringLiteral("書架"), QStringLiteral("Rak \U0001f4da"), QStringLiteral("a\tb"),
          QStringLiteral("a\u0085b"), QStringLiteral("Büro1"), QStringLiteral("é1"), QString(200, u'x')}},
        {Symbology::Code39,
         {QString(), QStringLiteral("b00001"), QStringLiteral("B*1"), QStringLiteral("BÜ"),
          QString(120, u'X')}},
        {Symbology::Codabar,
         {QString(), QStringLiteral("B00001"), QStringLiteral("A123A"), QStringLiteral("12 3"),
          QString(120, u'1')}},
        {Symbology::Qr,
         {QString(), QStringLiteral("a\nb"), QString(QChar(0xd83d)),
          QString(Barcode::maximumLength + 1, u'x')}}};
    for (const Held &of : refused)
        for (const QString &text : of.texts) {
            const auto barcode = Barcode::encode(text, of.symbology);
            ASSERT_FALSE(barcode) << symbologyName(of.symbology).toStdString() << text.toStdString();
            EXPECT_EQ(barcode.error().kind, ErrorKind::Usage);
            EXPECT_FALSE(barcode.error().message.isEmpty());
        }
    EXPECT_TRUE(Barcode::code128(QStringLiteral("Büro")).error().message.contains(u"QR"))
        << "the sentence says what can hold it";
    EXPECT_TRUE(Barcode::encode(QStringLiteral("b1"), Symbology::Code39).error().message.contains(u"Code 39"))
        << "the sentence names what cannot hold it";
}

TEST(Symbology, NamesAreReadBack)
{
    for (const Symbology symbology : symbologies) {
        EXPECT_EQ(symbologyFromName(symbologyName(symbology)), symbology);
        EXPECT_FALSE(symbologyTitle(symbology).isEmpty());
    }
    EXPECT_FALSE(symbologyFromName(QStringLiteral("code-128")));
    EXPECT_FALSE(symbologyFromName({}));
}

} // namespace
} // namespace opname
