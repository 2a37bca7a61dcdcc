#include "theme.h"

#include "opname/report/paper.h"
#include "text_scale.h"
#include "theme_palettes.h"
#include "theme_style_sheet.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QToolTip>

namespace opname {

Theme::Mode Theme::s_shown = Theme::Mode::Light;

namespace {

void setFont(QApplication &application)
{
    QFont font = application.font();
    font.setFamily(documentFontFamily());
    font.setPixelSize(TextSize::body());
    // Scripts that need shaping get it all the same. Inter's rules for Latin cost a third of painting a page.
    font.setStyleStrategy(QFont::PreferNoShaping);
    application.setFont(font);
}

} // namespace

int TextSize::scaled(int usual)
{
    return qRound(usual * TextScale::current().percent() / 100.0);
}
int TextSize::small()
{
    return scaled(12);
}
int TextSize::body()
{
    return scaled(14);
}
int TextSize::heading()
{
    return scaled(15);
}
int TextSize::answer()
{
    return scaled(17);
}
int TextSize::figure()
{
    return scaled(20);
}
int TextSize::title()
{
    return scaled(22);
}
int TextSize::verdict()
{
    return scaled(38);
}

void Theme::apply(QApplication &application, Mode mode)
{
    static const bool systemIsDark = application.palette().color(QPalette::Window).lightness() < 128;
    s_shown = mode != Mode::System ? mode : systemIsDark ? Mode::Dark : Mode::Light;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    setFont(application);
    const QPalette palette = isHighContrast() ? highContrastPalette()
        : isDark()                            ? darkPalette()
                                              : lightPalette();
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    application.setStyleSheet(themeStyleSheet());
}

void Theme::applyTextSize(QApplication &application)
{
    setFont(application);
    application.setStyleSheet(themeStyleSheet());
}

Theme::Mode Theme::modeFromName(const QString &name)
{
    return name == u"light"   ? Mode::Light
        : name == u"dark"     ? Mode::Dark
        : name == u"contrast" ? Mode::HighContrast
                              : Mode::System;
}

QString Theme::nameOf(Mode mode)
{
    return mode == Mode::Light       ? QStringLiteral("light")
        : mode == Mode::Dark         ? QStringLiteral("dark")
        : mode == Mode::HighContrast ? QStringLiteral("contrast")
                                     : QStringLiteral("system");
}

bool Theme::isDark()
{
    return s_shown != Mode::Light;
}

bool Theme::isHighContrast()
{
    return s_shown == Mode::HighContrast;
}

QPixmap Theme::pixmap(const QString &name, int size, const QColor &color)
{
    const double ratio = qApp->devicePixelRatio();
    const QString key = QStringLiteral("opname-%1-%2-%3-%4").arg(name).arg(size).arg(ratio).arg(color.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(QStringLiteral(":/opname/icons/%1.svg").arg(name));
    pixmap = QPixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixmap.width(), pixmap.height()));
    if (color.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
    }
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon Theme::icon(const QString &name, const QColor &color)
{
    if (name == u"opname")
        return QIcon(pixmap(name, 64, {}));
    const QColor normal = color.isValid() ? color : qApp->palette().color(QPalette::ButtonText);
    QIcon icon;
    icon.addPixmap(pixmap(name, 20, normal));
    icon.addPixmap(pixmap(name, 20, qApp->palette().color(QPalette::Disabled, QPalette::ButtonText)),
                   QIcon::Disabled);
    return icon;
}

QColor Theme::accent()
{
    return isHighContrast() ? QColor(Qt::cyan)
        : isDark()          ? QColor(0x8c, 0xc4, 0xee)
                            : QColor(0x12, 0x4e, 0x78);
}
QColor Theme::softText()
{
    return isHighContrast() ? QColor(0xe0, 0xe0, 0xe0)
        : isDark()          ? QColor(0xa9, 0xb4, 0xbc)
                            : QColor(0x55, 0x5e, 0x66);
}
QColor Theme::line()
{
    return isHighContrast() ? QColor(Qt::white)
        : isDark()          ? QColor(0x3a, 0x44, 0x4d)
                            : QColor(0xd3, 0xda, 0xe0);
}
QColor Theme::card()
{
    return isHighContrast() ? QColor(Qt::black) : isDark() ? QColor(0x1d, 0x24, 0x2a) : QColor(Qt::white);
}
QColor Theme::hover()
{
    return isHighContrast() ? QColor(0x33, 0x33, 0x33)
        : isDark()          ? QColor(0x2a, 0x33, 0x3b)
                            : QColor(0xe6, 0xec, 0xf1);
}
QColor Theme::focus()
{
    return isHighContrast() ? QColor(Qt::yellow) : accent();
}
QColor Theme::good()
{
    return isHighContrast() ? QColor(0x66, 0xff, 0x99)
        : isDark()          ? QColor(0x6f, 0xd3, 0x9a)
                            : QColor(0x14, 0x6c, 0x3c);
}
QColor Theme::notice()
{
    return isHighContrast() ? QColor(0xff, 0xd8, 0x4d)
        : isDark()          ? QColor(0xf0, 0xc0, 0x6a)
                            : QColor(0x8a, 0x55, 0x00);
}
QColor Theme::bad()
{
    return isHighContrast() ? QColor(0xff, 0xb0, 0xa8)
        : isDark()          ? QColor(0xf4, 0x9a, 0x92)
                            : QColor(0xab, 0x23, 0x1b);
}

QColor Theme::verdictColor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Found:
        return good();
    case Verdict::Command:
        return accent();
    case Verdict::Invalid:
    case Verdict::Unknown:
        return bad();
    default:
        return notice();
    }
}

QString Theme::verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Command:
        return QStringLiteral("settings");
    case Verdict::OnLoan:
        return QStringLiteral("on-loan");
    case Verdict::OutOfScope:
        return QStringLiteral("out-of-scope");
    default:
        return verdictName(verdict);
    }
}

} // namespace opname
