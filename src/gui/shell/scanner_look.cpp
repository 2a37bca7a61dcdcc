#include "scanner_look.h"

#include "theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace opname::ScannerLook {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScannerLook)
};

} // namespace

QColor color(const QString &name)
{
    const bool isDark = Theme::isDark();
    if (name == u"orange")
        return isDark ? QColor(0xff, 0xa6, 0x57) : QColor(0xb3, 0x4d, 0x00);
    if (name == u"green")
        return isDark ? QColor(0x5b, 0xd6, 0xb0) : QColor(0x00, 0x73, 0x57);
    if (name == u"pink")
        return isDark ? QColor(0xf0, 0x9c, 0xc8) : QColor(0xa3, 0x2d, 0x72);
    if (name == u"yellow")
        return isDark ? QColor(0xee, 0xdb, 0x5a) : QColor(0x7a, 0x66, 0x00);
    if (name == u"grey")
        return Theme::softText();
    return Theme::accent();
}

QIcon icon(const QString &colorName)
{
    constexpr int size = 32;
    QIcon icon;
    for (const bool isSelected : {false, true}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(isSelected ? QPen(QGuiApplication::palette().highlightedText(), 3) : QPen(Qt::NoPen));
        painter.setBrush(color(colorName));
        painter.drawEllipse(QRectF(5, 5, size - 10, size - 10));
        icon.addPixmap(pixmap, isSelected ? QIcon::Selected : QIcon::Normal);
    }
    return icon;
}

QString colorTitle(const QString &name)
{
    return name == u"orange" ? Text::tr("Orange")
        : name == u"green"   ? Text::tr("Green")
        : name == u"pink"    ? Text::tr("Pink")
        : name == u"yellow"  ? Text::tr("Yellow")
        : name == u"grey"    ? Text::tr("Grey")
                             : Text::tr("Blue");
}

QString toneTitle(const QString &name)
{
    return name == u"low"   ? Text::tr("Low")
        : name == u"high"   ? Text::tr("High")
        : name == u"double" ? Text::tr("Double")
                            : Text::tr("Plain");
}

} // namespace opname::ScannerLook
