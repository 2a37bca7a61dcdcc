#include "contrast.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace opname::testing {

namespace {

constexpr int speck = 4; // pixels

double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(QRgb color)
{
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

} // namespace

double contrast(QRgb a, QRgb b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

std::optional<SeenContrast> seenContrast(const QImage &image, const QRect &area)
{
    const QRect room = area.intersected(image.rect());
    QHash<QRgb, int> counts;
    for (int y = room.top(); y <= room.bottom(); ++y)
        for (int x = room.left(); x <= room.right(); ++x)
            ++counts[image.pixel(x, y)];
    if (counts.size() < 2)
        return std::nullopt;
    SeenContrast seen;
    int most = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        if (each.value() > most) {
            most = each.value();
            seen.ground = each.key();
        }
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        if (each.value() > speck && contrast(each.key(), seen.ground) > seen.ratio) {
            seen.ink = each.key();
            seen.ratio = contrast(each.key(), seen.ground);
        }
    if (seen.ratio <= 1)
        return std::nullopt;
    return seen;
}

int pixelsThatChange(const QImage &before, const QImage &after)
{
    if (before.size() != after.size())
        return 0;
    int changed = 0;
    for (int y = 0; y < before.height(); ++y)
        for (int x = 0; x < before.width(); ++x) {
            const QRgb was = before.pixel(x, y);
            const QRgb is = after.pixel(x, y);
            changed += was != is && contrast(was, is) >= 3 ? 1 : 0;
        }
    return changed;
}

} // namespace opname::testing
