#include "window_fixture.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace opname {
namespace {

/// The real window, to whose one stream of keys several keyboards type.
class TwoKeyboardsTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        field().setFocus();
    }

    QLineEdit &field() { return *find<QLineEdit>("barcodeLineEdit"); }
    static void settle() { QTest::qWait(200); }

    void person(QEvent::Type type, int key, quint32 scanCode)
    {
        m_keys.send(type, key, scanCode, {}, QString(QChar(key)).toLower(), false);
    }

    /// Two scanners type in the same moment, a key the one, a key the other.
    void shootBoth(const QString &first, const QString &second)
    {
        m_keys.pass(1000);
        for (qsizetype i = 0; i < first.size(); ++i) {
            m_keys.type(first.sliced(i, 1), 1);
            m_keys.type(second.sliced(i, 1), 2);
        }
        m_keys.enter();
        m_keys.pass(2);
        m_keys.enter();
    }
};

TEST_F(TwoKeyboardsTest, WhatAPersonTypesWhileAScannerReadsIsNoPartOfTheCodeAndIsNotEaten)
{
    constexpr quint32 scanCodeOfX = 45;
    for (const qsizetype at : {0, 4}) {
        const QString code = at == 0 ? QStringLiteral("B0000001") : QStringLiteral("B0000002");
        field().clear();
        m_keys.pass(2000);
        m_keys.type(code.first(at), 3);
        person(QEvent::KeyPress, Qt::Key_X, scanCodeOfX);
        m_keys.pass(2);
        m_keys.type(code.sliced(at), 3);
        m_keys.enter();
        EXPECT_EQ(m_window.document()->recentScans().back().itemCode, code);
        EXPECT_EQ(field().text(), u"x");
        m_keys.pass(70);
        person(QEvent::KeyRelease, Qt::Key_X, scanCodeOfX);
        QTest::qWait(120);
        m_keys.pass(120);
        m_keys.type(QStringLiteral("y"), 3);
        settle();
        EXPECT_EQ(field().text(), u"xy");
    }
    EXPECT_EQ(session().totals().found, 2);
}

TEST_F(TwoKeyboardsTest, TwoScannersOneRightBehindTheOtherAreBothHeard)
{
    m_keys.pass(1000);
    for (int round = 0; round < 10; ++round)
        for (const int scanner : {0, 1}) {
            m_keys.type(QStringLiteral("B%1").arg(2 * round + scanner + 1, 7, 10, QLatin1Char('0')), 3);
            m_keys.enter();
            m_keys.pass(4);
        }
    EXPECT_EQ(scans(), 20);
    EXPECT_EQ(session().totals().unknown, 0);
    settle();
    EXPECT_TRUE(field().text().isEmpty());
}

TEST_F(TwoKeyboardsTest, TwoScannersInTheSameMomentAreOneUnknownCodeAndLeakNothing)
{
    shootBoth(QStringLiteral("B0000001"), QStringLiteral("B0000002"));
    settle();
    EXPECT_TRUE(field().text().isEmpty()) << field().text().toStdString();
    EXPECT_EQ(scans(), 1);
    EXPECT_EQ(session().totals().unknown, 1) << "no book is counted that was not read";
    shoot(QStringLiteral("B0000001"));
    shoot(QStringLiteral("B0000002"));
    EXPECT_EQ(session().totals().found, 2) << "scanned again, one after the other";
}

TEST_F(TwoKeyboardsTest, TwoScannersInTheSameMomentPressNoDefaultButton)
{
    QMessageBox box(QMessageBox::Question, QString(), QStringLiteral("Sure?"),
                    QMessageBox::Yes | QMessageBox::No, &m_window);
    box.setDefaultButton(QMessageBox::Yes);
    QTimer::singleShot(0, &box, [&] {
        ASSERT_TRUE(QTest::qWaitForWindowActive(&box));
        shootBoth(QStringLiteral("B0000001"), QStringLiteral("B0000002"));
        settle();
        EXPECT_TRUE(box.isVisible());
        box.done(QMessageBox::No);
    });
    EXPECT_EQ(box.exec(), QMessageBox::No);
    EXPECT_EQ(scans(), 1);
}

} // namespace
} // namespace opname
