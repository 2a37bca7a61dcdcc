#include "clipped_texts.h"
#include "dialogs/preferences_dialog.h"
#include "in_dialog.h"
#include "opname/domain/sop.h"
#include "shell/text_scale.h"
#include "shell/window_tour.h"
#include "support/full_counts.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>

namespace opname {
namespace {

using testing::clippedTexts;

constexpr QSize smallestScreen(1366, 708); // without the frame of the window and the system's bar

class TextSizeTest : public testing::WindowTest {
protected:
    void TearDown() override { TextScale::current().choose(TextScale::Step::Normal, false); }

    void inPreferences(const std::function<void(PreferencesDialog &)> &work)
    {
        testing::inDialog<PreferencesDialog>([this] { find<QAction>("preferences")->trigger(); }, work);
    }

    static void choose(const PreferencesDialog &dialog, const char *name)
    {
        auto *box = dialog.findChild<QComboBox *>(QStringLiteral("textSizeComboBox"));
        const int at = box->findData(QString::fromLatin1(name));
        ASSERT_GE(at, 0) << name;
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }

    static int pixels(const QWidget *widget) { return widget->font().pixelSize(); }

    /// Once the page is laid out.
    void expectWhole(const QString &where) const
    {
        EXPECT_TRUE(waitFor([this] { return clippedTexts(m_window).isEmpty(); }))
            << where.toStdString() << ": " << clippedTexts(m_window).join(u'\n').toStdString();
    }
};

TEST_F(TextSizeTest, AWindowThatIsOpenShowsItAtOnce)
{
    const auto *word = find<QLabel>("verdictLabel");
    const auto *code = find<QLineEdit>("barcodeLineEdit");
    const auto *icon = find<QLabel>("verdictIconLabel");
    const QHeaderView *rows = find<QTableView>("lastScansTableView")->verticalHeader();
    inPreferences([&](PreferencesDialog &dialog) {
        const auto *close = dialog.findChild<QPushButton *>(QStringLiteral("closePushButton"));
        const QSize usual = dialog.size();
        EXPECT_EQ(pixels(word), 38);
        EXPECT_EQ(pixels(code), 14);
        EXPECT_EQ(rows->defaultSectionSize(), 30);
        choose(dialog, "largest");
        EXPECT_EQ(pixels(word), 57);
        EXPECT_EQ(pixels(code), 21);
        EXPECT_EQ(pixels(close), 21);
        EXPECT_EQ(icon->width(), 108);
        EXPECT_EQ(rows->defaultSectionSize(), 45);
        EXPECT_TRUE(waitFor([&] { return dialog.height() > usual.height(); })) << "as its letters need";
        choose(dialog, "normal");
        EXPECT_EQ(pixels(word), 38);
        EXPECT_EQ(pixels(code), 14);
        EXPECT_EQ(pixels(close), 14);
        EXPECT_EQ(icon->width(), 72);
        EXPECT_EQ(rows->defaultSectionSize(), 30);
        EXPECT_TRUE(waitFor([&] { return dialog.height() <= usual.height(); }))
            << dialog.height() << " of " << usual.height();
    });
}

TEST_F(TextSizeTest, IsKeptForTheNextStart)
{
    EXPECT_EQ(TextScale::kept(), TextScale::Step::Normal);
    inPreferences([](PreferencesDialog &dialog) { choose(dialog, "larger"); });
    TextScale::current().choose(TextScale::Step::Normal, false); // a program that has just started
    EXPECT_EQ(TextScale::kept(), TextScale::Step::Larger);
    TextScale::current().choose(TextScale::kept(), false);
    QLabel opened;
    opened.setProperty("letters", QStringLiteral("verdict"));
    opened.ensurePolished();
    EXPECT_EQ(pixels(&opened), 49);
    EXPECT_EQ(QApplication::font().pixelSize(), 18);
    inPreferences([](PreferencesDialog &dialog) {
        EXPECT_EQ(dialog.findChild<QComboBox *>(QStringLiteral("textSizeComboBox"))->currentData().toString(),
                  u"larger");
    });
    QSettings().setValue(QStringLiteral("textSize"), QStringLiteral("enormous"));
    EXPECT_EQ(TextScale::kept(), TextScale::Step::Normal);
}

TEST_F(TextSizeTest, APageThatNoLongerFitsIsScrolled)
{
    m_window.resize(smallestScreen);
    const QScrollBar *bar = find<QScrollArea>("pagesScrollArea")->verticalScrollBar();
    QTest::qWait(50);
    EXPECT_EQ(bar->maximum(), 0);
    TextScale::current().choose(TextScale::Step::Largest, false);
    EXPECT_TRUE(waitFor([bar] { return bar->maximum() > 0; }));
    EXPECT_LE(m_window.width(), smallestScreen.width());
    EXPECT_LE(m_window.height(), smallestScreen.height());
    TextScale::current().choose(TextScale::Step::Normal, false);
    EXPECT_TRUE(waitFor([bar] { return bar->maximum() == 0; }));
}

TEST_F(TextSizeTest, NoTextIsCutOnAnyPageAtTheLargest)
{
    m_window.resize(smallestScreen);
    TextScale::current().choose(TextScale::Step::Largest, false);
    for (const int number : sopActivityNumbers) {
        m_window.showActivity(number);
        QTest::qWait(100);
        expectWhole(QString::number(number));
        for (QTabWidget *tabs : m_window.findChildren<QTabWidget *>()) {
            for (int tab = 1; tabs->isVisible() && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                QTest::qWait(100);
                expectWhole(QStringLiteral("%1, %2").arg(number).arg(tabs->tabText(tab)));
            }
            tabs->setCurrentIndex(0);
        }
    }
    EXPECT_LE(m_window.width(), smallestScreen.width());
    EXPECT_LE(m_window.height(), smallestScreen.height());
}

/// Every dialog as well, and the supervisor's view.
TEST(TextSizeEverywhere, NoTextIsCutAtTheLargest)
{
    if (!testing::wantsFullCounts())
        GTEST_SKIP() << "the pages alone are looked at, by TextSizeTest";
    Language::choose(QStringLiteral("id"), false);
    Theme::apply(*qApp, Theme::Mode::Light);
    auto tour = WindowTour::make();
    ASSERT_TRUE(tour) << tour.error().message.toStdString();
    TextScale::current().choose(TextScale::Step::Largest, false);
    const bool isShown = (*tour)->show(smallestScreen, [](QWidget &view, const QString &name) {
        QTest::qWait(100);
        if (qobject_cast<QMenu *>(&view) == nullptr) {
            EXPECT_EQ(clippedTexts(view).join(u'\n').toStdString(), "") << name.toStdString();
        }
    });
    TextScale::current().choose(TextScale::Step::Normal, false);
    EXPECT_TRUE(isShown);
}

TEST(ClippedTexts, AreThoseWithoutRoomAndThoseBeyondAnEdge)
{
    QWidget view;
    view.resize(400, 200);
    auto *label = new QLabel(QStringLiteral("Belum dicacah"), &view);
    auto *button = new QPushButton(QStringLiteral("Tandai"), &view);
    label->move(0, 0);
    button->move(0, 100);
    view.show();
    label->adjustSize();
    button->adjustSize();
    EXPECT_TRUE(clippedTexts(view).isEmpty()) << clippedTexts(view).join(u'\n').toStdString();
    label->resize(label->width() / 2, label->height());
    EXPECT_EQ(clippedTexts(view).size(), 1);
    button->move(view.width() - button->width() / 2, 100);
    EXPECT_EQ(clippedTexts(view).size(), 2);
    label->setWordWrap(true);
    EXPECT_EQ(clippedTexts(view).size(), 2) << "one of its two lines is seen";
    label->resize(label->width(), 2 * label->heightForWidth(label->width()));
    EXPECT_EQ(clippedTexts(view).size(), 1);
}

} // namespace
} // namespace opname
