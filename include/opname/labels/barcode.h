#pragma once

#include "opname/domain/error.h"
#include "opname/labels/symbology.h"

#include <QPainter>
#include <QRect>
#include <QString>

#include <vector>

namespace opname {

/// One code as dark boxes of whole modules, ready to be drawn on any paint device: bars, or the square of a
/// QR code.
class Barcode {
public:
    /// Longest text, in characters.
    static constexpr int maximumLength = 200;

    /// A text that the symbology cannot hold is Usage with a sentence that says what it holds: a code that
    /// reads back as another is never drawn.
    /// - Code 128: the letters, digits and signs of ASCII.
    /// - Code 39: capital letters, digits, blank and - . $ / + %.
    /// - Codabar: digits and - $ : / . +; a scanner that hides nothing tells A, the text, the check character
    ///   and A.
    /// - QR: any text without control characters.
    static Result<Barcode> encode(const QString &text, Symbology symbology);
    static Result<Barcode> code128(const QString &text) { return encode(text, Symbology::Code128); }

    const QString &text() const { return m_text; }
    Symbology symbology() const { return m_symbology; }
    bool isSquare() const { return m_symbology == Symbology::Qr; }
    int modules() const { return m_modules; } ///< across, without its quiet zones
    /// Modules of white that a reader needs on either side, of a square all around.
    int quietZone() const { return isSquare() ? 4 : 10; }
    int modulesWithQuietZones() const { return m_modules + 2 * quietZone(); }
    /// The dark boxes in modules, from left to right; bars are one module high.
    const std::vector<QRect> &bars() const { return m_bars; }

    /// The smallest whole number of dots a module that is at least so wide. A module of a broken number of
    /// dots is drawn wider here and narrower there, and is not read at 203 dpi.
    static int dotsPerModule(double dotsPerInch, double leastMillimetres);
    /// Draws it black. The painter's unit is one dot of its device; `x` and `y` are where the symbol begins,
    /// behind its quiet zone, which stays as it is. Bars are `height` dots high; a square is as high as wide.
    void draw(QPainter &painter, int x, int y, int dotsPerModule, int height) const;

private:
    QString m_text;
    Symbology m_symbology = Symbology::Code128;
    int m_modules = 0;
    std::vector<QRect> m_bars;
};

} // namespace opname
