#include "theme_style_sheet.h"

#include "theme.h"

#include <utility>

namespace opname {

namespace {

// Fields and buttons that have the focus have a wider border and as much less padding: nothing moves.
constexpr auto rules = R"(
QWidget { font-size: %bodySize; }
#pageTitleLabel { font-size: %titleSize; font-weight: 600; }
#pageInstructionLabel { color: %softText; font-size: %bodySize; }
QLabel[letters="heading"] { font-size: %headingSize; }
QLabel[letters="answer"] { font-size: %answerSize; }
QLabel[letters="figure"] { font-size: %figureSize; }
QLabel[letters="title"] { font-size: %titleSize; }
QLabel[letters="verdict"] { font-size: %verdictSize; }
QFrame[card="true"] { background: %card; border: 1px solid %line; border-radius: 8px; }
QLabel[soft="true"] { color: %softText; }
QLabel[heading="true"] { font-weight: 600; font-size: %headingSize; }
QPushButton { padding: 7px 14px; border: 1px solid %line; border-radius: 6px; background: palette(button); }
QPushButton:hover { border-color: %accent; }
QPushButton:focus { border: %ring solid %focus; padding: %pressedIn; }
QPushButton[letters="figure"] { font-size: %figureSize; padding: 3px 12px 4px; } QPushButton[letters="figure"]:focus { padding: %glyphIn; }
QPushButton:default, QPushButton[primary="true"] { background: %primary; color: white; border-color: %primary; font-weight: 600; }
QPushButton[primary="true"]:hover { background: %primaryHover; }
QPushButton:default:focus, QPushButton[primary="true"]:focus { %primaryFocus }
QPushButton:disabled, QPushButton[primary="true"]:disabled { background: palette(window); color: %disabled; border-color: %offLine; }
QPushButton::menu-indicator { image: url(:/opname/style/chevron-down%chevron.svg); subcontrol-origin: padding; subcontrol-position: right center; width: 14px; height: 14px; right: 8px; }
QToolButton { border: 1px solid %toolLine; border-radius: 6px; padding: 5px 8px; }
QToolButton:focus { border: %ring solid %focus; padding: %toolIn; }
QToolButton:hover { background: %hover; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox { border: 1px solid %line; border-radius: 6px; padding: 6px 8px; background: palette(base); }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus { border: %ring solid %focus; padding: %fieldIn; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { background: palette(window); border-color: %offLine; }
QAbstractScrollArea:focus { border: %ring solid %focus; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QComboBox:!editable { padding-left: 10px; } QComboBox:!editable:focus { padding-left: %comboIn; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-origin: border; right: 1px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { border: none; width: 18px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/opname/style/chevron-up%chevron.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/opname/style/chevron-down%chevron.svg); width: 10px; height: 10px; }
QComboBox::down-arrow { image: url(:/opname/style/chevron-down%chevron.svg); width: 14px; height: 14px; margin-right: 8px; }
QSpinBox::up-arrow:disabled, QSpinBox::up-arrow:off, QDoubleSpinBox::up-arrow:disabled, QDoubleSpinBox::up-arrow:off { image: url(:/opname/style/chevron-up%offChevron.svg); }
QSpinBox::down-arrow:disabled, QSpinBox::down-arrow:off, QDoubleSpinBox::down-arrow:disabled, QDoubleSpinBox::down-arrow:off, QComboBox::down-arrow:disabled { image: url(:/opname/style/chevron-down%offChevron.svg); }
opname--SpineStrip { border: 2px solid %line; }
QTableView, QListView, QDialog QTextBrowser { border: 2px solid %line; border-radius: 6px; gridline-color: %line; background: palette(base); alternate-background-color: palette(alternate-base); selection-background-color: palette(highlight); }
QHeaderView::section { background: palette(window); border: none; border-bottom: 1px solid %line; padding: 6px 3px; font-weight: 600; }
QDialogButtonBox { button-layout: 3; dialogbuttonbox-buttons-have-icons: 0; }
QProgressBar { border: 1px solid %line; border-radius: 5px; text-align: center; background: palette(base); min-height: 18px; }
QProgressBar::chunk { background: %chunk; border-radius: 4px; }
QTabWidget::pane { border: 1px solid %line; border-radius: 6px; background: %card; top: -1px; }
QTabBar::tab { padding: 6px 8px 8px; border: 2px solid transparent; border-bottom: 3px solid transparent; background: transparent; color: %softText; }
QTabBar::tab:selected { border-bottom: 3px solid %accent; color: %text; font-weight: 600; }
QTabBar::tab:hover { color: %text; } QTabBar::tab:selected:focus { border: 2px solid %focus; border-bottom: 3px solid %focus; border-radius: 4px; }
QTabBar { qproperty-drawBase: 0; } QTabBar::scroller { width: 64px; } QTabBar::tear { width: 0; image: none; }
QTabBar QToolButton { background: palette(base); border: 1px solid %line; border-radius: 4px; margin: 3px 1px; }
QTabBar QToolButton:hover { background: %hover; }
QTabBar QToolButton::left-arrow { image: url(:/opname/style/chevron-left%chevron.svg); width: 14px; height: 14px; }
QTabBar QToolButton::right-arrow { image: url(:/opname/style/chevron-right%chevron.svg); width: 14px; height: 14px; }
QTabBar QToolButton::left-arrow:disabled { image: url(:/opname/style/chevron-left%offChevron.svg); }
QTabBar QToolButton::right-arrow:disabled { image: url(:/opname/style/chevron-right%offChevron.svg); }
QCheckBox { spacing: 8px; padding: 1px; border: 2px solid transparent; border-radius: 4px; } QCheckBox:focus { border-color: %focus; }
QSlider { border: 2px solid transparent; border-radius: 4px; padding: 0 4px; } QSlider:focus { border-color: %focus; }
QSlider::groove:horizontal { height: 4px; border: 1px solid %grip; background: palette(base); }
QSlider::sub-page:horizontal { background: %accent; }
QSlider::handle:horizontal { width: 10px; margin: -5px 0; background: %text; border-radius: 3px; }
QCheckBox::indicator, QListView::indicator { width: %markSize; height: %markSize; border: 1px solid %softText; border-radius: 3px; background: palette(base); }
QCheckBox::indicator:checked, QListView::indicator:checked { background: %primary; border-color: %primary; image: url(:/opname/style/check.svg); }
QCheckBox::indicator:disabled, QListView::indicator:disabled { border-color: %disabled; }
QCheckBox::indicator:checked:disabled, QListView::indicator:checked:disabled { background: %offTicked; border-color: %disabled; }
#aboutMessageBox QPushButton:default { background: palette(button); color: %text; border-color: %line; font-weight: 400; }
#aboutMessageBox QPushButton:default:focus { border: %ring solid %focus; border-radius: 6px; padding: %pressedIn; }
QScrollBar:vertical { width: 12px; background: transparent; } QScrollBar:horizontal { height: 12px; background: transparent; }
QScrollBar::handle { background: %grip; border-radius: 5px; margin: 2px; min-height: 30px; min-width: 30px; } QScrollBar::handle:hover { background: %softText; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
QMenuBar { background: palette(window); } QMenuBar::item { padding: 5px 10px; } QMenuBar::item:selected { background: %hover; border-radius: 4px; }
QMenu { background: palette(base); border: 1px solid %line; padding: 4px 0; } QMenu::separator { height: 1px; margin: 4px 0; background: %line; } QMenu::item { padding: 6px 24px; } QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QToolTip { border: none; padding: 5px; }
QScrollArea { border: 2px solid transparent; background: transparent; } QScrollArea:focus { border: 2px solid %focus; } #pagesScrollArea { border: none; } #scrolledContents { background: transparent; }
QStatusBar { border-top: 1px solid %line; }
)";

// Borders that can be seen, around everything. A view does not make room for a wider one when it gets the
// focus, so that it has the room before.
constexpr auto highContrastRules = R"(
QTableView, QListView, QDialog QTextBrowser, opname--SpineStrip { border: 1px solid %line; padding: 2px; }
QTableView:focus, QListView:focus, QDialog QTextBrowser:focus, opname--SpineStrip:focus { border: %ring solid %focus; padding: 0; }
QToolButton:disabled { border-color: %offLine; }
QTabBar::tab { border: 2px solid %softText; border-bottom: 3px solid %softText; margin: 0 1px; }
QTabBar::tab:selected { border: 2px solid %accent; border-bottom: 3px solid %accent; }
QTabBar::tab:selected:focus { border: 2px solid %focus; border-bottom: 3px solid %focus; background: %focus; color: black; }
QCheckBox::indicator, QListView::indicator, QTableView::indicator { width: %markSize; height: %markSize; border: 2px solid %text; background: black; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked { background: %primary; border-color: %text; image: url(:/opname/style/check.svg); }
QCheckBox::indicator:disabled, QListView::indicator:disabled, QTableView::indicator:disabled { border-color: %offLine; }
QCheckBox::indicator:checked:disabled, QListView::indicator:checked:disabled, QTableView::indicator:checked:disabled { image: url(:/opname/style/check-off.svg); }
QMenuBar::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QHeaderView::section { border-right: 1px solid %line; }
QHeaderView::section:last, QHeaderView::section:only-one { border-right: none; }
QToolTip { border: 1px solid %line; }
)";

// Seen on the button's own ground as well as on what lies around it.
constexpr auto lightRing = "border: 3px solid #5fa0d6; border-radius: 6px; padding: 5px 12px;";
constexpr auto darkRing = "border: 2px solid white; border-radius: 6px; padding: 6px 13px;";
constexpr auto highRing = "border: 3px solid %focus; border-radius: 6px; padding: 5px 12px;";

int markSize()
{
    return TextSize::scaled(15);
}

} // namespace

int checkBoxIndent()
{
    return markSize() + (Theme::isHighContrast() ? 15 : 13); // lines, padding and spacing, as in the rules
}

QString themeStyleSheet()
{
    const bool isHigh = Theme::isHighContrast();
    const bool isDark = Theme::isDark();
    const auto one = [&](const char *high, const char *dark, const char *light) {
        return QString::fromLatin1(isHigh ? high : isDark ? dark : light);
    };
    QString sheet = QString::fromLatin1(rules);
    if (isHigh)
        sheet += QString::fromLatin1(highContrastRules);
    for (const auto &[size, pixels] :
         {std::pair("%bodySize", TextSize::body()), std::pair("%headingSize", TextSize::heading()),
          std::pair("%answerSize", TextSize::answer()), std::pair("%figureSize", TextSize::figure()),
          std::pair("%titleSize", TextSize::title()), std::pair("%verdictSize", TextSize::verdict()),
          std::pair("%markSize", markSize())})
        sheet.replace(QLatin1String(size), QStringLiteral("%1px").arg(pixels));
    return sheet.replace(u"%primaryFocus"_qs, one(highRing, darkRing, lightRing))
        .replace(u"%softText"_qs, Theme::softText().name())
        .replace(u"%card"_qs, Theme::card().name())
        .replace(u"%line"_qs, Theme::line().name())
        .replace(u"%offLine"_qs, one("#767676", "#3a444d", "#d3dae0"))
        .replace(u"%grip"_qs, one("#ffffff", "#6e7881", "#8a949c"))
        .replace(u"%chevron"_qs, one("-white", "", ""))
        .replace(u"%offChevron"_qs, one("", "-off", "-off"))
        .replace(u"%glyphIn"_qs, one("1px 10px 2px", "2px 11px 3px", "2px 11px 3px"))
        .replace(u"%comboIn"_qs, one("8px", "9px", "9px"))
        .replace(u"%toolLine"_qs, one("white", "transparent", "transparent"))
        .replace(u"%accent"_qs, Theme::accent().name())
        .replace(u"%focus"_qs, Theme::focus().name())
        .replace(u"%ring"_qs, one("3px", "2px", "2px"))
        .replace(u"%pressedIn"_qs, one("5px 12px", "6px 13px", "6px 13px"))
        .replace(u"%toolIn"_qs, one("3px 6px", "4px 7px", "4px 7px"))
        .replace(u"%fieldIn"_qs, one("4px 6px", "5px 7px", "5px 7px"))
        .replace(u"%chunk"_qs, one("#005a9c", "#24689a", "#5b93bf"))
        .replace(u"%primaryHover"_qs, one("#004a80", "#2c77ad", "#0e3f62"))
        .replace(u"%primary"_qs, one("#005a9c", "#24689a", "#124e78"))
        .replace(u"%text"_qs, one("#ffffff", "#e8ecef", "#1a1f24"))
        .replace(u"%offTicked"_qs, one("#000000", "#5f6a73", "#737c84"))
        .replace(u"%disabled"_qs, one("#a0a0a0", "#8a949c", "#737c84"))
        .replace(u"%hover"_qs, Theme::hover().name());
}

} // namespace opname
