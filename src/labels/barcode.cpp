#include "opname/labels/barcode.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <memory>
#include <zint.h>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Barcode)
};

constexpr double millimetresPerInch = 25.4;
constexpr double hair = 0.02; ///< dots
constexpr int utf8Interpretation = 26; ///< the number that says "UTF-8" inside a QR code
constexpr int mediumCorrection = 2;
constexpr int withCheckCharacter = 1;

struct SymbolDeleter {
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, SymbolDeleter>;

bool isHeldBy(Symbology symbology, QChar c)
{
    const bool isDigit = c >= u'0' && c <= u'9';
    switch (symbology) {
    case Symbology::Code128:
        return c.unicode() >= 0x20 && c.unicode() <= 0x7e; // readers disagree about what is above
    case Symbology::Code39:
        return isDigit || (c >= u'A' && c <= u'Z') || QStringView(u" -.$/+%").contains(c);
    case Symbology::Codabar:
        return isDigit || QStringView(u"-$:/.+").contains(c);
    case Symbology::Qr:
        return c.category() != QChar::Other_Control;
    }
    return false;
}

QString whatItHolds(Symbology symbology, const QString &text)
{
    switch (symbology) {
    case Symbology::Code128:
        return Text::tr("“%1” cannot be printed as Code 128, which every scanner reads alike only with "
                        "letters without "
                        "accents, digits and common signs. Choose QR.")
            .arg(text);
    case Symbology::Code39:
        return Text::tr("“%1” cannot be printed as Code 39, which holds capital letters, digits, blanks and "
                        "- . $ / + % only. Choose Code 128.")
            .arg(text);
    case Symbology::Codabar:
        return Text::tr("“%1” cannot be printed as Codabar, which holds digits and - $ : / . + only. Choose "
                        "Code 128.")
            .arg(text);
    case Symbology::Qr:
        return Text::tr("“%1” cannot be a QR code. Use letters, digits and signs only.").arg(text);
    }
    return {};
}

/// Tells zint what to draw; answers the bytes of the text.
QByteArray prepare(zint_symbol &symbol, Symbology symbology, const QString &text)
{
    symbol.show_hrt = 0;
    symbol.height = 1;
    symbol.output_options |= BARCODE_NO_QUIET_ZONES;
    symbol.input_mode = DATA_MODE;
    switch (symbology) {
    case Symbology::Code128:
        symbol.symbology = BARCODE_CODE128;
        break;
    case Symbology::Code39:
        symbol.symbology = BARCODE_CODE39;
        break;
    case Symbology::Codabar:
        symbol.symbology = BARCODE_CODABAR;
        symbol.option_2 = withCheckCharacter;
        return 'A' + text.toLatin1() + 'A';
    case Symbology::Qr:
        symbol.symbology = BARCODE_QRCODE;
        symbol.option_1 = mediumCorrection;
        symbol.height = 0;
        if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x7f; })) {
            symbol.input_mode = UNICODE_MODE;
            symbol.eci = utf8Interpretation;
        }
        return text.toUtf8();
    }
    return text.toLatin1();
}

} // namespace

Result<Barcode> Barcode::encode(const QString &text, Symbology symbology)
{
    const auto isHeld = [symbology](QChar c) { return isHeldBy(symbology, c); };
    // Half of a pair has no UTF-8: it would be read as another text.
    if (text.isEmpty() || !text.isValidUtf16() || !std::all_of(text.begin(), text.end(), isHeld))
        return failure(ErrorKind::Usage, whatItHolds(symbology, text));
    const Symbol symbol(ZBarcode_Create());
    if (symbol == nullptr)
        return failure(ErrorKind::File,
                       Text::tr("There is not enough memory for the barcodes. Close other programs."));
    const QByteArray bytes = prepare(*symbol, symbology, text);
    const int problem = text.size() > maximumLength
        ? ZINT_ERROR_TOO_LONG
        : ZBarcode_Encode_and_Buffer_Vector(symbol.get(),
                                            reinterpret_cast<const unsigned char *>(bytes.constData()),
                                            static_cast<int>(bytes.size()), 0);
    if (problem >= ZINT_ERROR || symbol->vector == nullptr || symbol->width <= 0 || symbol->rows <= 0)
        return failure(ErrorKind::Usage,
                       Text::tr("“%1” is too long for a barcode. Use a shorter text.").arg(text),
                       QString::fromUtf8(symbol->errtxt));
    Barcode barcode;
    barcode.m_text = text;
    barcode.m_symbology = symbology;
    const float across = symbol->vector->width / static_cast<float>(symbol->width);
    const float down = symbol->vector->height / static_cast<float>(symbol->rows);
    const auto whole = [](float length) { return static_cast<int>(std::lround(length)); };
    for (const zint_vector_rect *box = symbol->vector->rectangles; box != nullptr; box = box->next)
        barcode.m_bars.emplace_back(whole(box->x / across), whole(box->y / down), whole(box->width / across),
                                    whole(box->height / down));
    // Zint counts the gap behind Codabar's last character; it is part of the quiet zone.
    for (const QRect &bar : barcode.m_bars)
        barcode.m_modules = std::max(barcode.m_modules, bar.right() + 1);
    std::sort(barcode.m_bars.begin(), barcode.m_bars.end(), [](const QRect &one, const QRect &other) {
        return std::pair(one.x(), one.y()) < std::pair(other.x(), other.y());
    });
    return barcode;
}

int Barcode::dotsPerModule(double dotsPerInch, double leastMillimetres)
{
    return std::max(1, static_cast<int>(std::ceil(dotsPerInch * leastMillimetres / millimetresPerInch)));
}

void Barcode::draw(QPainter &painter, int x, int y, int dotsPerModule, int height) const
{
    const int tall = isSquare() ? dotsPerModule : height;
    QList<QRectF> boxes;
    boxes.reserve(static_cast<qsizetype>(m_bars.size()));
    // Many printers paint every dot that a box touches: an edge that lies on the border of two dots by a hair
    // would cost the white beside it one of them.
    for (const QRect &bar : m_bars)
        boxes.append(QRectF(x + bar.x() * dotsPerModule, y + bar.y() * tall, bar.width() * dotsPerModule,
                            bar.height() * tall)
                         .adjusted(hair, hair, -hair, -hair));
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRects(boxes);
    painter.restore();
}

} // namespace opname
