#pragma once

#include "opname/domain/error.h"

#include <QPainter>
#include <QString>

#include <utility>
#include <vector>

namespace opname {

/// One linear bar code, as bars and spaces of whole modules, ready to be drawn on any paint device.
class Barcode {
public:
    /// Modules of white that a reader needs on either side (ISO/IEC 15417).
    static constexpr int quietZone = 10;

    /// Code 128. It holds Latin-1 without control characters, up to 160 of them; anything else is Usage with
    /// a sentence: a code that reads back as another is never drawn.
    static Result<Barcode> code128(const QString &text);

    const QString &text() const { return m_text; }
    int modules() const { return m_modules; } ///< of the symbol, without its quiet zones
    int modulesWithQuietZones() const { return m_modules + 2 * quietZone; }
    /// The bars from left to right: first module and how many.
    const std::vector<std::pair<int, int>> &bars() const { return m_bars; }

    /// The smallest whole number of dots a module that is at least so wide. A module of a broken number of
    /// dots is drawn wider here and narrower there, and is not read at 203 dpi.
    static int dotsPerModule(double dotsPerInch, double leastMillimetres);
    /// Draws the bars black. The painter's unit is one dot of its device; `x` is where the symbol begins,
    /// behind its quiet zone, which stays as it is.
    void draw(QPainter &painter, int x, int y, int dotsPerModule, int height) const;

private:
    QString m_text;
    int m_modules = 0;
    std::vector<std::pair<int, int>> m_bars;
};

} // namespace opname
