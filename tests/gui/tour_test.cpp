#include "shell/tour.h"

#include "widgets/tour_card.h"
#include "window_fixture.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>

namespace opname {
namespace {

constexpr int cards = 7;
constexpr int tryCard = 4; // on which the user counts a book

class TourTest : public testing::WindowTest {
protected:
    void startTour()
    {
        m_window.findChild<QAction *>(QStringLiteral("tour"))->trigger();
        ASSERT_TRUE(waitFor([this] { return card() != nullptr && card()->isVisible(); }, 60'000));
        settle();
    }

    TourCard *card() { return m_window.findChild<TourCard *>(); }
    QString progress() { return find<QLabel>("tourProgressLabel")->text(); }
    bool isAt(int number) { return progress().startsWith(QString::number(number) + u' '); }
    static void settle() { QTest::qWait(60); }

    void pressEnter()
    {
        m_keys.pass(1000);
        m_keys.enter();
        settle();
    }

    void pressEscape() { QTest::keyClick(&m_window, Qt::Key_Escape); }

    /// Counts the book that the card names, by keys as slow as a person's.
    void typeTheCode()
    {
        const QString said = find<QLabel>("tourTextLabel")->text();
        const auto code = QRegularExpression(QStringLiteral("B\\d{7}")).match(said);
        ASSERT_TRUE(code.hasMatch()) << said.toStdString();
        EXPECT_TRUE(find<QLineEdit>("barcodeLineEdit")->hasFocus());
        m_keys.pass(1000);
        m_keys.type(code.captured(), 90, true);
        ASSERT_TRUE(waitFor([&] { return find<QLineEdit>("barcodeLineEdit")->text() == code.captured(); }));
        pressEnter();
    }
};

TEST_F(TourTest, EveryCardIsReachedByTheKeyboardAndPointsAtWhatIsSeen)
{
    const QString own = m_window.currentPath();
    const qint64 rows = session().journalLength();
    startTour();
    EXPECT_NE(m_window.currentPath(), own);
    const QString folder = QFileInfo(m_window.currentPath()).absolutePath();
    for (int number = 1; number <= cards; ++number) {
        ASSERT_TRUE(isAt(number)) << number << ' ' << progress().toStdString();
        const auto *ring = find<QWidget>("tourRing");
        EXPECT_TRUE(ring->isVisible()) << number;
        EXPECT_TRUE(m_window.rect().contains(card()->geometry())) << number;
        if (ring->height() < m_window.height() / 3) {
            EXPECT_FALSE(card()->geometry().intersects(ring->geometry())) << number;
        }
        EXPECT_FALSE(find<QLabel>("tourTitleLabel")->text().isEmpty());
        if (number == tryCard) {
            const qint64 before = scans();
            typeTheCode();
            EXPECT_EQ(scans(), before + 1);
            EXPECT_TRUE(isAt(number)) << "the Enter of the code goes on to no other card";
        }
        EXPECT_TRUE(find<QPushButton>("tourNextPushButton")->hasFocus()) << number;
        pressEnter();
    }
    ASSERT_TRUE(waitFor([&] { return card() == nullptr && m_window.currentPath() == own; }));
    EXPECT_EQ(session().journalLength(), rows) << "the user's own session is as it was";
    EXPECT_FALSE(QDir(folder).exists()) << "the tour leaves nothing behind";
    EXPECT_EQ(find<QWidget>("tourRing"), nullptr);
}

TEST_F(TourTest, AScannersReadIsCountedAndIsNotNext)
{
    startTour();
    for (int number = 1; number <= 3; ++number) {
        ASSERT_TRUE(isAt(number)) << number << progress().toStdString();
        const qint64 before = scans();
        shoot(QStringLiteral("B000000%1").arg(number));
        settle();
        EXPECT_EQ(scans(), before + 1) << number;
        EXPECT_TRUE(isAt(number)) << "Enter of a read presses nothing";
        QTest::qWait(400); // an Enter right behind a read would still be the scanner's
        pressEnter();
    }
    ASSERT_TRUE(isAt(tryCard));
    const qint64 before = scans();
    shoot(QStringLiteral("B0000005"));
    settle();
    EXPECT_EQ(scans(), before + 1);
    EXPECT_TRUE(isAt(tryCard));
    EXPECT_TRUE(find<QPushButton>("tourNextPushButton")->hasFocus()) << "the book was counted";
}

TEST_F(TourTest, BackGoesBackAndEscEndsAndOpensTheFormerSession)
{
    const QString own = m_window.currentPath();
    startTour();
    EXPECT_FALSE(find<QPushButton>("tourBackPushButton")->isEnabled());
    pressEnter();
    ASSERT_TRUE(isAt(2));
    find<QPushButton>("tourBackPushButton")->click();
    EXPECT_TRUE(isAt(1));
    pressEscape();
    EXPECT_TRUE(waitFor([&] { return card() == nullptr && m_window.currentPath() == own; }));
}

TEST_F(TourTest, AnotherSessionThatIsOpenedEndsItAndStays)
{
    const QString own = m_window.currentPath();
    startTour();
    ASSERT_TRUE(m_window.openFile(own));
    EXPECT_TRUE(waitFor([this] { return card() == nullptr; }));
    EXPECT_EQ(m_window.currentPath(), own);
    settle();
    EXPECT_EQ(m_window.currentPath(), own);
}

TEST_F(TourTest, ItSpeaksTheLanguageThatIsChosenMeanwhile)
{
    startTour();
    Language::choose(QStringLiteral("en"), false);
    EXPECT_TRUE(waitFor([this] { return find<QPushButton>("tourNextPushButton")->text() == u"&Next"; }));
    EXPECT_EQ(progress(), u"1 of 7");
    EXPECT_EQ(find<QLabel>("tourTitleLabel")->text(), u"A stock-take in nine steps");
}

TEST_F(TourTest, TheStartPageOffersItUntilItIsAnswered)
{
    m_window.findChild<QAction *>(QStringLiteral("close"))->trigger();
    auto *offer = find<QFrame>("tourOfferFrame");
    ASSERT_TRUE(offer->isVisible());
    EXPECT_TRUE(find<QPushButton>("tourPushButton")->isVisible());
    find<QPushButton>("tourLaterPushButton")->click();
    EXPECT_FALSE(offer->isVisible());
    EXPECT_FALSE(Tour::isOffered());
    QSettings().clear();
    find<QPushButton>("tourPushButton")->click();
    EXPECT_FALSE(Tour::isOffered()) << "who took it needs no offer";
    ASSERT_TRUE(waitFor([this] { return card() != nullptr; }, 60'000));
    pressEscape();
    EXPECT_TRUE(waitFor([this] { return card() == nullptr && m_window.document() == nullptr; }));
}

TEST(TourCard, StandsWithinTheWindowBesideWhateverItPointsAt)
{
    const QSize card(400, 190);
    for (const QSize window : {QSize(1024, 640), QSize(1366, 740), QSize(683, 384)}) {
        const QRect room(QPoint(), window);
        for (int x = 0; x < window.width(); x += 61)
            for (int y = 0; y < window.height(); y += 47)
                for (const QSize size : {QSize(20, 20), QSize(260, 60), QSize(600, 300)}) {
                    const QRect part = QRect(QPoint(x, y), size).intersected(room);
                    EXPECT_TRUE(room.contains(TourCard::placeBeside(part, card, room)))
                        << x << ' ' << y << ' ' << size.width() << ' ' << window.width();
                }
        const QRect button(40, 40, 120, 36);
        EXPECT_FALSE(TourCard::placeBeside(button, card, room).intersects(button));
    }
}

} // namespace
} // namespace opname
