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

struct SymbolDeleter {
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};

bool isPrintableLatin1(QChar c)
{
    return c.unicode() <= 0xff && c.category() != QChar::Other_Control;
}

} // namespace

Result<Barcode> Barcode::code128(const QString &text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isPrintableLatin1))
        return failure(
            ErrorKind::Usage,
            Text::tr("“%1” cannot be a bar code. Use Latin letters, digits and signs only.").arg(text));
    const std::unique_ptr<zint_symbol, SymbolDeleter> symbol(ZBarcode_Create());
    if (symbol == nullptr)
        return failure(ErrorKind::File,
                       Text::tr("There is not enough memory for the bar codes. Close other programs."));
    symbol->symbology = BARCODE_CODE128;
    symbol->input_mode = DATA_MODE;
    symbol->show_hrt = 0;
    symbol->height = 1;
    symbol->output_options |= BARCODE_NO_QUIET_ZONES;
    const QByteArray bytes = text.toLatin1();
    const int problem = ZBarcode_Encode_and_Buffer_Vector(
        symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()),
        static_cast<int>(bytes.size()), 0);
    if (problem != 0 || symbol->vector == nullptr || symbol->width <= 0)
        return failure(ErrorKind::Usage,
                       Text::tr("“%1” is too long for a bar code. Use a shorter text.").arg(text),
                       QString::fromUtf8(symbol->errtxt));
    Barcode barcode;
    barcode.m_text = text;
    barcode.m_modules = symbol->width;
    const float unit = symbol->vector->width / static_cast<float>(symbol->width);
    for (const zint_vector_rect *bar = symbol->vector->rectangles; bar != nullptr; bar = bar->next)
        barcode.m_bars.emplace_back(static_cast<int>(std::lround(bar->x / unit)),
                                    static_cast<int>(std::lround(bar->width / unit)));
    std::sort(barcode.m_bars.begin(), barcode.m_bars.end());
    return barcode;
}

int Barcode::dotsPerModule(double dotsPerInch, double leastMillimetres)
{
    return std::max(1, static_cast<int>(std::ceil(dotsPerInch * leastMillimetres / millimetresPerInch)));
}

void Barcode::draw(QPainter &painter, int x, int y, int dotsPerModule, int height) const
{
    for (const auto &[first, count] : m_bars)
        painter.fillRect(QRect(x + first * dotsPerModule, y, count * dotsPerModule, height), Qt::black);
}

} // namespace opname
