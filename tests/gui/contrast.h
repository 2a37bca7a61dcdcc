#pragma once

#include <QImage>
#include <QRect>

#include <optional>

namespace opname::testing {

/// WCAG 2.1: 1 to 21.
double contrast(QRgb a, QRgb b);

struct SeenContrast {
    QRgb ground = 0; ///< what most of the area has
    QRgb ink = 0; ///< what stands out most against it and is no speck
    double ratio = 1;
};

/// Nothing where there is only ground. Letters have to be drawn without antialiasing.
std::optional<SeenContrast> seenContrast(const QImage &image, const QRect &area);

/// How many pixels of two pictures of the same size differ by 3:1 at least.
int pixelsThatChange(const QImage &before, const QImage &after);

} // namespace opname::testing
