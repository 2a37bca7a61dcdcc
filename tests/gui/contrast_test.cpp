#include "contrast.h"
#include "shell/language.h"
#include "shell/theme.h"
#include "shell/window_tour.h"
#include "shown_controls.h"
#include "themes_to_look_at.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFontInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSet>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

#include <algorithm>

namespace opname {
namespace {

constexpr int border = 4; // pixels at the edge of a control that are its frame
constexpr int arrow = 24; // of a combo box, at the right
constexpr int largestIcon = 80; // what is larger is a picture of its own
constexpr int mostRows = 6;

/// A text that is shown, and where.
struct Text {
    QRect area; ///< in the view
    QString what;
    bool isLarge = false;
    bool isIcon = false;
};

bool isLarge(const QFont &font)
{
    const int pixels = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
    return pixels >= 24 || (pixels >= 19 && font.weight() >= QFont::Bold);
}

/// Behind the arrows that scroll it a tab fades out.
bool isSeenWhole(const QTabBar &tabs, int tab)
{
    const QRect place = tabs.tabRect(tab);
    const QList<QToolButton *> arrows = tabs.findChildren<QToolButton *>();
    return tabs.rect().contains(place)
        && std::none_of(arrows.begin(), arrows.end(), [&](const QToolButton *scroller) {
               return scroller->isVisible() && scroller->geometry().intersects(place);
           });
}

class TextFinder {
public:
    explicit TextFinder(QWidget &view)
        : m_view(view)
    {
        const auto *message = view.findChild<QLabel *>(QStringLiteral("messageLabel"));
        if (message != nullptr && message->isVisible())
            m_message = QRect(message->mapTo(&view, QPoint()), message->size());
        for (QWidget *widget : view.findChildren<QWidget *>())
            if (widget->window() == &view && widget->isVisible() && widget->isEnabled())
                find(*widget);
        if (const auto *menu = qobject_cast<const QMenu *>(&view))
            for (QAction *action : menu->actions())
                if (action->isEnabled() && !action->isSeparator())
                    add(view, menu->actionGeometry(action).adjusted(border, 2, -border, -2), action->text());
    }

    const QList<Text> &texts() const { return m_texts; }

private:
    void find(QWidget &widget)
    {
        const QRect within = widget.rect().adjusted(border, border, -border, -border);
        if (auto *label = qobject_cast<QLabel *>(&widget)) {
            const QSize picture = label->pixmap().size();
            if (!label->text().isEmpty())
                add(widget, label->contentsRect(), label->text());
            else if (!picture.isEmpty() && picture.width() <= largestIcon)
                add(widget, label->rect(), QStringLiteral("icon"), true);
        } else if (auto *button = qobject_cast<QAbstractButton *>(&widget)) {
            // A glyph that is no word stands beside a name; the icon of a button is left of its text.
            const bool hasIcon = qobject_cast<QToolButton *>(button) != nullptr && !button->icon().isNull();
            const int icon = hasIcon ? button->iconSize().width() + 2 * border : 0;
            if (!button->text().isEmpty() && !testing::isPartOfAnother(widget))
                add(widget, within.adjusted(icon, 0, 0, 0), button->text());
        } else if (auto *line = qobject_cast<QLineEdit *>(&widget)) {
            const QString text = line->text().isEmpty() ? line->placeholderText() : line->displayText();
            const bool isOfBox = qobject_cast<QAbstractSpinBox *>(widget.parentWidget()) != nullptr
                || qobject_cast<QComboBox *>(widget.parentWidget()) != nullptr;
            if (!text.isEmpty() && !isOfBox)
                add(widget, within, text);
        } else if (auto *box = qobject_cast<QComboBox *>(&widget)) {
            if (!box->currentText().isEmpty())
                add(widget, within.adjusted(0, 0, -arrow, 0), box->currentText());
        } else if (auto *spin = qobject_cast<QAbstractSpinBox *>(&widget)) {
            if (!spin->text().isEmpty())
                add(widget, within.adjusted(0, 0, -arrow, 0), spin->text());
        } else if (auto *lines = qobject_cast<QPlainTextEdit *>(&widget)) {
            const QString text =
                lines->toPlainText().isEmpty() ? lines->placeholderText() : lines->toPlainText();
            if (!text.isEmpty())
                add(*lines->viewport(), lines->viewport()->rect(), text);
        } else if (auto *tabs = qobject_cast<QTabBar *>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->isTabEnabled(i) && isSeenWhole(*tabs, i))
                    add(widget, tabs->tabRect(i).adjusted(border, border, -border, -border),
                        tabs->tabText(i));
        } else if (auto *bar = qobject_cast<QMenuBar *>(&widget)) {
            for (QAction *action : bar->actions())
                add(widget, bar->actionGeometry(action), action->text());
        } else if (auto *header = qobject_cast<QHeaderView *>(&widget)) {
            findHeader(*header);
        } else if (auto *list = qobject_cast<QAbstractItemView *>(&widget)) {
            findCells(*list);
        }
    }

    void findHeader(QHeaderView &header)
    {
        if (header.orientation() != Qt::Horizontal || header.model() == nullptr)
            return;
        for (int i = 0; i < header.count(); ++i) {
            const QRect section(header.sectionViewportPosition(i), 0, header.sectionSize(i), header.height());
            const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
            if (!header.isSectionHidden(i) && !text.isEmpty())
                add(*header.viewport(), section.adjusted(2, 2, -2, -3), text);
        }
    }

    void findCells(QAbstractItemView &list)
    {
        const QAbstractItemModel *model = list.model();
        if (model == nullptr)
            return;
        for (int row = 0; row < std::min(mostRows, model->rowCount()); ++row)
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex cell = model->index(row, column);
                const QString text = cell.data().toString();
                if (!text.isEmpty() && cell.flags().testFlag(Qt::ItemIsEnabled))
                    add(*list.viewport(), list.visualRect(cell).adjusted(2, 2, -2, -2), text);
            }
    }

    /// What is covered or scrolled away is not looked at.
    void add(const QWidget &widget, const QRect &area, const QString &text, bool isIcon = false)
    {
        const QRect seen = area.intersected(widget.visibleRegion().boundingRect());
        const QRect inView(widget.mapTo(&m_view, seen.topLeft()), seen.size());
        const bool isCovered = widget.objectName() != u"messageLabel" && inView.intersects(m_message);
        if (seen.width() < 8 || seen.height() < 8 || isCovered)
            return;
        const QString what = QString::fromLatin1(widget.metaObject()->className()) + u' '
            + widget.objectName() + u" “" + text.left(40) + u'”';
        m_texts.append(Text{inView, what, isLarge(widget.font()), isIcon});
    }

    QWidget &m_view;
    QRect m_message;
    QList<Text> m_texts;
};

class ContrastOfThemes : public ::testing::TestWithParam<Theme::Mode> { };

/// Letters are drawn without antialiasing, so that a pixel has the ground's colour or the ink's.
void showHardLetters()
{
    QFont font = QApplication::font();
    font.setStyleStrategy(QFont::NoAntialias);
    QApplication::setFont(font);
}

TEST_P(ContrastOfThemes, LettersStandOutOnEveryPageAndDialog)
{
    Language::choose(QStringLiteral("id"), false);
    Theme::apply(*qApp, GetParam());
    const QFont usual = QApplication::font();
    showHardLetters();
    const bool isHigh = GetParam() == Theme::Mode::HighContrast;
    auto tour = WindowTour::make();
    ASSERT_TRUE(tour) << tour.error().message.toStdString();
    QSet<QString> told;
    qsizetype measured = 0;
    const bool isShown = (*tour)->show({1366, 708}, [&](QWidget &view, const QString &name) {
        QTest::qWait(300);
        const QImage picture = view.grab().toImage();
        const TextFinder finder(view);
        for (const Text &text : finder.texts()) {
            const auto seen = testing::seenContrast(picture, text.area);
            if (!seen)
                continue;
            ++measured;
            const double wanted = text.isIcon || text.isLarge ? 3 : isHigh ? 7 : 4.5;
            if (seen->ratio >= wanted || told.contains(text.what))
                continue;
            told.insert(text.what);
            ADD_FAILURE() << name.toStdString() << ": " << text.what.toStdString() << ' ' << seen->ratio
                          << " of " << wanted << ", " << QColor(seen->ink).name().toStdString() << " on "
                          << QColor(seen->ground).name().toStdString();
        }
    });
    QApplication::setFont(usual);
    EXPECT_TRUE(isShown);
    EXPECT_GT(measured, 1000);
}

INSTANTIATE_TEST_SUITE_P(Themes, ContrastOfThemes, ::testing::ValuesIn(testing::themesToLookAt()),
                         [](const auto &theme) { return Theme::nameOf(theme.param).toStdString(); });

TEST(ContrastOfBoxes, TheTickOfABoxThatIsOffIsSeenInEveryTheme)
{
    for (const Theme::Mode theme : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast}) {
        Theme::apply(*qApp, theme);
        QCheckBox box;
        box.setChecked(true);
        box.setEnabled(false);
        box.resize(60, 30);
        const QImage picture = box.grab().toImage();
        QStyleOptionButton option;
        option.initFrom(&box);
        const QRect mark = box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
        const QImage inside = picture.copy(mark.adjusted(border, border, -border, -border));
        ASSERT_FALSE(inside.isNull());
        QImage ground = inside;
        ground.fill(QColor(inside.pixel(0, 0)));
        EXPECT_GT(testing::pixelsThatChange(ground, inside), 8) << Theme::nameOf(theme).toStdString();
    }
    Theme::apply(*qApp, Theme::Mode::Light);
}

TEST(SeenContrast, IsMeasuredBetweenGroundAndLettersAndLeavesSpecksOut)
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    EXPECT_FALSE(testing::seenContrast(image, image.rect()));
    image.setPixel(2, 2, qRgb(0, 0, 0));
    EXPECT_FALSE(testing::seenContrast(image, image.rect())) << "a speck";
    for (int x = 4; x < 24; ++x)
        image.setPixel(x, 9, qRgb(0x77, 0x77, 0x77));
    const auto seen = testing::seenContrast(image, image.rect());
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->ground, qRgb(255, 255, 255));
    EXPECT_NEAR(seen->ratio, 4.48, 0.01) << "as WCAG has it for #777777 on white";
    EXPECT_NEAR(testing::contrast(qRgb(0, 0, 0), qRgb(255, 255, 255)), 21, 0.001);
}

} // namespace
} // namespace opname
