#include "spine_layout.h"

#include "opname/labels/spine_lines.h"
#include "printed_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LabelPages)
};

// Millimetres.
constexpr double largestText = 16 * millimetresPerPoint;
constexpr double comfortableText = 10 * millimetresPerPoint;
constexpr double readableText = 8 * millimetresPerPoint;
constexpr double smallestText = 6 * millimetresPerPoint;
constexpr double leastHeightWithHead = 16;
constexpr double headHeight = 2.6;
constexpr double smallestHead = 5 * millimetresPerPoint;

constexpr QFont::Weight weight = QFont::DemiBold;

} // namespace

double SpineLayout::dots(double millimetres) const
{
    return millimetres * m_style.dotsPerInch / millimetresPerInch;
}

bool SpineLayout::isTooWide(const QString &line, double size, double width) const
{
    return QFontMetricsF(printedFont(m_style.fontFamily, size, weight, line)).horizontalAdvance(line) > width;
}

bool SpineLayout::fits(const QStringList &lines, double size, const QRectF &room) const
{
    return double(lines.size()) * size * lineHeight <= room.height()
        && std::none_of(lines.begin(), lines.end(),
                        [&](const QString &line) { return isTooWide(line, size, room.width()); });
}

QRectF SpineLayout::layHead(LaidLabel &label, const QRectF &visible) const
{
    if (m_style.kind != LabelStyle::Kind::Spine || m_style.library.isEmpty()
        || visible.height() < dots(leastHeightWithHead))
        return visible;
    const QRectF place(visible.left(), visible.top(), visible.width(), dots(headHeight));
    const double most = dots(headHeight) / lineHeight;
    double size = fittingSize(m_style.library, m_style.fontFamily, QFont::Medium, visible.width(), most,
                              dots(smallestHead));
    if (size == 0)
        size = std::ceil(dots(smallestHead));
    const QFont font = printedFont(m_style.fontFamily, size, QFont::Medium, m_style.library);
    label.lines.push_back({place, shortenedAtWord(m_style.library, font, visible.width()), size,
                           QFont::Medium, Qt::AlignCenter});
    const double y = place.bottom() + dots(labelGap);
    label.rules.emplace_back(visible.left(), y, visible.right(), y);
    return visible.adjusted(0, y - visible.top() + dots(labelGap), 0, 0);
}

Outcome SpineLayout::lay(LaidLabel &label, const QRectF &visible, const LabelContent &content) const
{
    const QStringList whole = spineLines(content.callNumber);
    if (whole.isEmpty())
        return failure(
            ErrorKind::Usage,
            Text::tr("“%1” has no call number for its spine. Give it one, or print a barcode label.")
                .arg(content.code));
    const QRectF room = layHead(label, visible);
    QStringList lines;
    double size = 0;
    const auto tryBroken = [&](int mostBreaks, double least) {
        for (size = std::round(dots(largestText)); size >= dots(least); --size) {
            lines = brokenSpineLines(
                whole, mostBreaks, [&](const QString &line) { return isTooWide(line, size, room.width()); });
            if (fits(lines, size, room))
                return true;
        }
        return false;
    };
    const auto tryJoined = [&] {
        for (lines = joinedSpineLines(whole); !lines.isEmpty(); lines = joinedSpineLines(lines))
            for (size = std::round(dots(readableText)); size >= dots(smallestText); --size)
                if (fits(lines, size, room))
                    return true;
        return false;
    };
    // Few lines of smaller letters are read faster than a number in pieces.
    if (!tryBroken(0, comfortableText) && !tryBroken(1, readableText)
        && !tryBroken(static_cast<int>(content.callNumber.size()), smallestText) && !tryJoined())
        return failure(
            ErrorKind::Usage,
            Text::tr("The call number “%1” of “%2” is too long for the label. Choose a larger one.")
                .arg(content.callNumber, content.code));
    const double height = size * lineHeight;
    double y = room.center().y() - double(lines.size()) * height / 2;
    for (const QString &line : std::as_const(lines)) {
        label.lines.push_back({{room.left(), y, room.width(), height}, line, size, weight, Qt::AlignCenter});
        y += height;
    }
    return {};
}

} // namespace opname
