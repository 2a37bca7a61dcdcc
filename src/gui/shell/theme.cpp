#include "theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QToolTip>

namespace opname {

bool Theme::s_isDark = false;

namespace {

QPalette lightPalette()
{
    QPalette p;
    p.setColor(QPalette::Window, QColor(0xf4, 0xf6, 0xf8));
    p.setColor(QPalette::WindowText, QColor(0x1a, 0x1f, 0x24));
    p.setColor(QPalette::Base, Qt::white);
    p.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf9, 0xfa));
    p.setColor(QPalette::Text, QColor(0x1a, 0x1f, 0x24));
    p.setColor(QPalette::Button, QColor(0xff, 0xff, 0xff));
    p.setColor(QPalette::ButtonText, QColor(0x1a, 0x1f, 0x24));
    p.setColor(QPalette::Highlight, QColor(0x12, 0x4e, 0x78));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::PlaceholderText, QColor(0x66, 0x70, 0x78));
    p.setColor(QPalette::ToolTipBase, QColor(0x1a, 0x1f, 0x24));
    p.setColor(QPalette::ToolTipText, Qt::white);
    p.setColor(QPalette::Link, QColor(0x12, 0x4e, 0x78));
    p.setColor(QPalette::Mid, QColor(0xc9, 0xd1, 0xd8));
    p.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x7c, 0x85, 0x8d));
    p.setColor(QPalette::Disabled, QPalette::Text, QColor(0x7c, 0x85, 0x8d));
    p.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x7c, 0x85, 0x8d));
    return p;
}

QPalette darkPalette()
{
    QPalette p;
    p.setColor(QPalette::Window, QColor(0x15, 0x1a, 0x1f));
    p.setColor(QPalette::WindowText, QColor(0xe8, 0xec, 0xef));
    p.setColor(QPalette::Base, QColor(0x1d, 0x24, 0x2a));
    p.setColor(QPalette::AlternateBase, QColor(0x22, 0x2a, 0x31));
    p.setColor(QPalette::Text, QColor(0xe8, 0xec, 0xef));
    p.setColor(QPalette::Button, QColor(0x26, 0x2e, 0x36));
    p.setColor(QPalette::ButtonText, QColor(0xe8, 0xec, 0xef));
    p.setColor(QPalette::Highlight, QColor(0x2f, 0x7f, 0xb8));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa5, 0xae));
    p.setColor(QPalette::ToolTipBase, QColor(0xe8, 0xec, 0xef));
    p.setColor(QPalette::ToolTipText, QColor(0x15, 0x1a, 0x1f));
    p.setColor(QPalette::Link, QColor(0x8c, 0xc4, 0xee));
    p.setColor(QPalette::Mid, QColor(0x3d, 0x47, 0x50));
    p.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x8a, 0x94, 0x9c));
    p.setColor(QPalette::Disabled, QPalette::Text, QColor(0x8a, 0x94, 0x9c));
    p.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x8a, 0x94, 0x9c));
    return p;
}

QString styleSheet()
{
    return QStringLiteral(R"(
QWidget { font-size: 14px; }
#pageTitleLabel { font-size: 22px; font-weight: 600; }
#pageInstructionLabel { color: %softText; font-size: 14px; }
QFrame[card="true"] { background: %card; border: 1px solid %line; border-radius: 8px; }
QLabel[soft="true"] { color: %softText; }
QLabel[heading="true"] { font-weight: 600; font-size: 15px; }
QPushButton { padding: 7px 14px; border: 1px solid %line; border-radius: 6px; background: palette(button); }
QPushButton:hover { border-color: %accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid %accent; }
QPushButton:default, QPushButton[primary="true"] { background: %primary; color: white; border-color: %primary; font-weight: 600; }
QPushButton[primary="true"]:hover { background: %primaryHover; }
QPushButton[primary="true"]:focus { border: 2px solid %text; }
QPushButton:disabled, QPushButton[primary="true"]:disabled { background: palette(window); color: %disabled; border-color: %line; }
QPushButton::menu-indicator { image: url(:/opname/style/chevron-down.svg); subcontrol-origin: padding; subcontrol-position: right center; width: 10px; height: 10px; right: 3px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px 8px; }
QToolButton:hover { background: %hover; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox { border: 1px solid %line; border-radius: 6px; padding: 6px 8px; background: palette(base); }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QTableView:focus, QListView:focus { border: 2px solid %accent; }
QComboBox::drop-down { border: none; width: 24px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { border: none; width: 18px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/opname/style/chevron-up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/opname/style/chevron-down.svg); width: 10px; height: 10px; }
QComboBox::down-arrow { image: url(:/opname/style/chevron-down.svg); width: 14px; height: 14px; margin-right: 8px; }
QTableView, QListView { border: 1px solid %line; border-radius: 6px; gridline-color: %line; background: palette(base); alternate-background-color: palette(alternate-base); selection-background-color: palette(highlight); }
QHeaderView::section { background: palette(window); border: none; border-bottom: 1px solid %line; padding: 6px 3px; font-weight: 600; }
QProgressBar { border: 1px solid %line; border-radius: 5px; text-align: center; background: palette(base); min-height: 18px; }
QProgressBar::chunk { background: %primary; border-radius: 4px; }
QTabWidget::pane { border: 1px solid %line; border-radius: 6px; background: %card; top: -1px; }
QTabBar::tab { padding: 8px 10px; border: none; border-bottom: 3px solid transparent; background: transparent; color: %softText; }
QTabBar::tab:selected { border-bottom: 3px solid %accent; color: %text; font-weight: 600; }
QTabBar::tab:hover { color: %text; } QTabBar:focus { border: 1px dotted %accent; }
QTabBar { qproperty-drawBase: 0; } QTabBar::scroller { width: 64px; }
QTabBar QToolButton { background: palette(base); border: 1px solid %line; border-radius: 4px; margin: 3px 1px; }
QTabBar QToolButton:hover { background: %hover; }
QTabBar QToolButton::left-arrow { image: url(:/opname/style/chevron-left.svg); width: 14px; height: 14px; }
QTabBar QToolButton::right-arrow { image: url(:/opname/style/chevron-right.svg); width: 14px; height: 14px; }
QCheckBox { spacing: 8px; padding: 3px; } QCheckBox:focus { color: %accent; }
QCheckBox::indicator { width: 15px; height: 15px; border: 1px solid %softText; border-radius: 3px; background: palette(base); }
QCheckBox::indicator:checked { background: %primary; border-color: %primary; image: url(:/opname/style/check.svg); }
QCheckBox::indicator:disabled { border-color: %line; } QCheckBox::indicator:checked:disabled { background: %softText; }
QScrollBar:vertical { width: 12px; background: transparent; } QScrollBar:horizontal { height: 12px; background: transparent; }
QScrollBar::handle { background: %line; border-radius: 5px; margin: 2px; min-height: 30px; min-width: 30px; } QScrollBar::handle:hover { background: %softText; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
QMenuBar { background: palette(window); } QMenuBar::item { padding: 5px 10px; } QMenuBar::item:selected { background: %hover; border-radius: 4px; }
QMenu { background: palette(base); border: 1px solid %line; } QMenu::item { padding: 6px 24px; } QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QToolTip { border: none; padding: 5px; }
QScrollArea { border: none; background: transparent; } #scrolledContents { background: transparent; }
QStatusBar { border-top: 1px solid %line; }
)")
        .replace(u"%softText"_qs, Theme::softText().name())
        .replace(u"%card"_qs, Theme::card().name())
        .replace(u"%line"_qs, Theme::line().name())
        .replace(u"%accent"_qs, Theme::accent().name())
        .replace(u"%primaryHover"_qs, Theme::isDark() ? u"#2c77ad"_qs : u"#0e3f62"_qs)
        .replace(u"%primary"_qs, Theme::isDark() ? u"#24689a"_qs : u"#124e78"_qs)
        .replace(u"%text"_qs, Theme::isDark() ? u"#e8ecef"_qs : u"#1a1f24"_qs)
        .replace(u"%disabled"_qs, Theme::isDark() ? u"#8a949c"_qs : u"#737c84"_qs)
        .replace(u"%hover"_qs, Theme::isDark() ? u"#2a333b"_qs : u"#e6ecf1"_qs);
}

void loadFonts(QApplication &application)
{
    static const QString family = [] {
        QString name;
        for (const char *weight : {"Regular", "Italic", "Medium", "SemiBold", "Bold"}) {
            const int id = QFontDatabase::addApplicationFont(
                QStringLiteral(":/opname/fonts/Inter-") + QLatin1String(weight) + QStringLiteral(".otf"));
            if (id >= 0 && name.isEmpty())
                name = QFontDatabase::applicationFontFamilies(id).value(0);
        }
        return name;
    }();
    QFont font = application.font();
    if (!family.isEmpty())
        font.setFamily(family);
    font.setPixelSize(14);
    // Scripts that need shaping get it all the same. Inter's rules for Latin cost a third of painting a page.
    font.setStyleStrategy(QFont::PreferNoShaping);
    application.setFont(font);
}

} // namespace

void Theme::apply(QApplication &application, Mode mode)
{
    static const bool systemIsDark = application.palette().color(QPalette::Window).lightness() < 128;
    s_isDark = mode == Mode::Dark || (mode == Mode::System && systemIsDark);
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    loadFonts(application);
    const QPalette palette = s_isDark ? darkPalette() : lightPalette();
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    application.setStyleSheet(styleSheet());
}

Theme::Mode Theme::modeFromName(const QString &name)
{
    return name == u"light" ? Mode::Light : name == u"dark" ? Mode::Dark : Mode::System;
}

QString Theme::nameOf(Mode mode)
{
    return mode == Mode::Light ? QStringLiteral("light")
        : mode == Mode::Dark   ? QStringLiteral("dark")
                               : QStringLiteral("system");
}

bool Theme::isDark()
{
    return s_isDark;
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
    return s_isDark ? QColor(0x8c, 0xc4, 0xee) : QColor(0x12, 0x4e, 0x78);
}
QColor Theme::softText()
{
    return s_isDark ? QColor(0xa9, 0xb4, 0xbc) : QColor(0x55, 0x5e, 0x66);
}
QColor Theme::line()
{
    return s_isDark ? QColor(0x3a, 0x44, 0x4d) : QColor(0xd3, 0xda, 0xe0);
}
QColor Theme::card()
{
    return s_isDark ? QColor(0x1d, 0x24, 0x2a) : QColor(Qt::white);
}
QColor Theme::good()
{
    return s_isDark ? QColor(0x6f, 0xd3, 0x9a) : QColor(0x14, 0x6c, 0x3c);
}
QColor Theme::notice()
{
    return s_isDark ? QColor(0xf0, 0xc0, 0x6a) : QColor(0x8a, 0x55, 0x00);
}
QColor Theme::bad()
{
    return s_isDark ? QColor(0xf4, 0x9a, 0x92) : QColor(0xab, 0x23, 0x1b);
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
