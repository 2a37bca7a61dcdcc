#include "shell/scanner_listener.h"
#include "struck_keys.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>
#include <gtest/gtest.h>

#include <algorithm>

namespace opname {
namespace {

using testing::StruckKeys;

class ScannerListenerTest : public ::testing::Test {
protected:
    ScannerListenerTest()
    {
        auto *layout = new QVBoxLayout(&m_window);
        layout->addWidget(&m_field);
        layout->addWidget(&m_button);
        layout->addWidget(&m_box);
        m_box.addItems({QStringLiteral("Alpha"), QStringLiteral("Beta"), QStringLiteral("Gamma")});
        QObject::connect(&m_listener, &ScannerListener::read,
                         [this](const WedgeRead &read) { m_reads.append(read.text); });
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_field.setFocus();
    }

    bool waitForReads(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_reads.size() >= count; }, 2000);
    }

    static void settle() { QTest::qWait(150); }

    ScannerListener m_listener;
    QWidget m_window;
    QLineEdit m_field{&m_window};
    QPushButton m_button{QStringLiteral("Press"), &m_window};
    QComboBox m_box{&m_window};
    QStringList m_reads;
    StruckKeys m_keys;
};

TEST_F(ScannerListenerTest, ReadsEndedByEnterTabOrSilenceReachNoField)
{
    m_keys.type(QStringLiteral("B-0001"), 3);
    m_keys.enter();
    ASSERT_TRUE(waitForReads(1));
    m_keys.pass(400);
    m_keys.type(QStringLiteral("]C0B0002"), 3);
    m_keys.tab();
    ASSERT_TRUE(waitForReads(2));
    EXPECT_TRUE(m_field.hasFocus()) << "Tab must not move on";
    m_keys.pass(400);
    m_keys.type(QStringLiteral("B0003"), 3);
    ASSERT_TRUE(waitForReads(3));
    settle();
    EXPECT_EQ(m_reads,
              (QStringList{QStringLiteral("B-0001"), QStringLiteral("]C0B0002"), QStringLiteral("B0003")}));
    EXPECT_TRUE(m_field.text().isEmpty()) << m_field.text().toStdString();
}

TEST_F(ScannerListenerTest, EnterOfAReadDoesNotPressTheDefaultButtonOfADialog)
{
    QDialog dialog(&m_window);
    QVBoxLayout layout(&dialog);
    QLineEdit field(&dialog);
    QDialogButtonBox buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    layout.addWidget(&field);
    layout.addWidget(&buttons);
    QObject::connect(&buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    buttons.button(QDialogButtonBox::Ok)->setDefault(true);
    QTimer::singleShot(0, &dialog, [&] {
        ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
        for (const int latePause : {3, 60, 150}) {
            m_keys.type(QStringLiteral("B0001"), 3);
            QTest::qWait(latePause);
            m_keys.pass(latePause);
            m_keys.enter();
            settle();
            EXPECT_TRUE(dialog.isVisible()) << "Enter after " << latePause;
            EXPECT_TRUE(field.text().isEmpty()) << latePause;
            m_keys.pass(1000);
            QTest::qWait(400);
        }
        EXPECT_EQ(m_reads.size(), 3);
        m_keys.enter();
    });
    EXPECT_EQ(dialog.exec(), QDialog::Accepted) << "a person's Enter presses it";
}

TEST_F(ScannerListenerTest, MessageBoxAndInputDialogHearAScannerAndStayOpen)
{
    QMessageBox box(QMessageBox::Question, QString(), QStringLiteral("Sure?"),
                    QMessageBox::Yes | QMessageBox::No, &m_window);
    QTimer::singleShot(0, &box, [&] {
        ASSERT_TRUE(QTest::qWaitForWindowActive(&box));
        m_keys.type(QStringLiteral("B0001"), 2);
        m_keys.enter();
        settle();
        EXPECT_TRUE(box.isVisible());
        box.done(QMessageBox::No);
    });
    EXPECT_EQ(box.exec(), QMessageBox::No);
    QTimer::singleShot(0, &m_window, [&] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
        m_keys.pass(1000);
        m_keys.type(QStringLiteral("B0002"), 2);
        m_keys.enter();
        settle();
        ASSERT_TRUE(dialog->isVisible());
        EXPECT_EQ(dialog->textValue(), u"Sari");
        dialog->reject();
    });
    QInputDialog::getText(&m_window, QString(), QString(), QLineEdit::Normal, QStringLiteral("Sari"));
    EXPECT_EQ(m_reads, (QStringList{QStringLiteral("B0001"), QStringLiteral("B0002")}));
}

TEST_F(ScannerListenerTest, AnOpenListHearsAScannerAndKeepsItsChoice)
{
    m_box.setFocus();
    m_box.showPopup();
    QTest::qWait(50);
    ASSERT_NE(QApplication::activePopupWidget(), nullptr);
    m_keys.type(QStringLiteral("GAMMA1"), 2);
    m_keys.enter();
    settle();
    EXPECT_EQ(m_reads, QStringList{QStringLiteral("GAMMA1")});
    EXPECT_NE(QApplication::activePopupWidget(), nullptr);
    m_box.hidePopup();
    EXPECT_EQ(m_box.currentIndex(), 0);
}

TEST_F(ScannerListenerTest, WhatAFastPersonTypesArrivesWholeAndInOrder)
{
    m_keys.type(QStringLiteral("Sejarah Islam, jilid 2"), 60, true);
    m_keys.enter();
    settle();
    EXPECT_EQ(m_field.text(), u"Sejarah Islam, jilid 2");
    EXPECT_TRUE(m_reads.isEmpty());
    m_field.clear();
    // Rolled over: the next key is struck before the last one is let go.
    for (int i = 0; i < 4; ++i) {
        m_keys.type(QStringLiteral("ke"), 15, true);
        QTest::qWait(60);
        m_keys.pass(60);
    }
    m_keys.strike(Qt::Key_Backspace, QStringLiteral("\b"));
    settle();
    EXPECT_EQ(m_field.text(), u"kekekek");
    EXPECT_TRUE(m_reads.isEmpty());
}

TEST_F(ScannerListenerTest, SpacePressesAButtonAndADialogItOpensHearsAScanner)
{
    m_button.setFocus();
    QDialog dialog(&m_window);
    QObject::connect(&m_button, &QPushButton::clicked, &dialog, [&] {
        QTimer::singleShot(100, &dialog, [&] {
            m_keys.pass(1000);
            m_keys.type(QStringLiteral("B0001"), 2);
            m_keys.enter();
            QTimer::singleShot(150, &dialog, &QDialog::reject);
        });
        dialog.exec();
    });
    QSignalSpy clicks(&m_button, &QPushButton::clicked);
    m_keys.type(QStringLiteral(" "), 3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return clicks.count() == 1; }, 2000));
    ASSERT_TRUE(waitForReads(1));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog.isVisible(); }, 2000));
    EXPECT_FALSE(m_button.isDown());
}

TEST_F(ScannerListenerTest, ABusyWindowTearsNoRead)
{
    m_keys.type(QStringLiteral("B0"), 4);
    QThread::msleep(200);
    QCoreApplication::processEvents();
    m_keys.type(QStringLiteral("001"), 4);
    QThread::msleep(200);
    QCoreApplication::processEvents();
    m_keys.enter();
    ASSERT_TRUE(waitForReads(1));
    settle();
    EXPECT_EQ(m_reads, QStringList{QStringLiteral("B0001")});
    EXPECT_TRUE(m_field.text().isEmpty()) << m_field.text().toStdString();
}

TEST_F(ScannerListenerTest, WhatAPersonTypedIntoABusyWindowIsNoRead)
{
    // The keys waited, and come at once.
    m_keys.type(QStringLiteral("abc"), 150);
    m_keys.enter();
    settle();
    EXPECT_EQ(m_field.text(), u"abc");
    EXPECT_TRUE(m_reads.isEmpty());
    m_keys.pass(1000);
    m_keys.type(QStringLiteral(" 12345"), 90);
    settle();
    EXPECT_EQ(m_field.text(), u"abc 12345") << "the last one soon";
    EXPECT_TRUE(m_reads.isEmpty());
    m_keys.pass(1000);
    m_keys.type(QStringLiteral("B0001"), 4);
    m_keys.enter();
    ASSERT_TRUE(waitForReads(1));
    EXPECT_EQ(m_reads, QStringList{QStringLiteral("B0001")});
}

TEST_F(ScannerListenerTest, CapsLockAndAFrenchKeyboardChangeNoCode)
{
    StruckKeys capsLocked([](const QString &us) {
        const QChar c = us.front();
        return QString(c.isUpper() ? c.toLower() : c.toUpper());
    });
    capsLocked.type(QStringLiteral("$OPNAME$UNDO$$$$$$$$$"), 2);
    capsLocked.enter();
    ASSERT_TRUE(waitForReads(1));
    StruckKeys french([](const QString &us) {
        const qsizetype at = QStringView(u"1234567890-$").indexOf(us);
        return at < 0 ? us : QStringView(u"&é\"'(-è_çà)4").sliced(at, 1).toString();
    });
    french.pass(2000);
    french.type(QStringLiteral("B-2017"), 2);
    french.enter();
    ASSERT_TRUE(waitForReads(2));
    EXPECT_EQ(m_reads, (QStringList{QStringLiteral("$OPNAME$UNDO$$$$$$$$$"), QStringLiteral("B-2017")}));
    EXPECT_TRUE(m_field.text().isEmpty());
}

TEST_F(ScannerListenerTest, AKeyHeldDownRepeatsInTheField)
{
    m_keys.send(QEvent::KeyPress, Qt::Key_A, 30, {}, QStringLiteral("a"), false);
    QTest::qWait(250);
    m_keys.pass(250);
    for (int i = 0; i < 8; ++i) {
        m_keys.send(QEvent::KeyPress, Qt::Key_A, 30, {}, QStringLiteral("a"), true);
        QTest::qWait(15);
        m_keys.pass(15);
    }
    m_keys.send(QEvent::KeyRelease, Qt::Key_A, 30, {}, QStringLiteral("a"), false);
    settle();
    EXPECT_EQ(m_field.text(), u"aaaaaaaaa");
    EXPECT_TRUE(m_reads.isEmpty());
}

TEST_F(ScannerListenerTest, TextOfAnInputMethodFollowsWhatWasTypedBefore)
{
    m_keys.type(QStringLiteral("a"), 3);
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("é"));
    QCoreApplication::sendEvent(&m_field, &composed);
    settle();
    EXPECT_EQ(m_field.text(), u"aé");
}

TEST_F(ScannerListenerTest, ASuffixSentAsControlCharacterEndsTheRead)
{
    m_keys.type(QStringLiteral("B0001"), 3);
    m_keys.strike(Qt::Key_M, QStringLiteral("\r"), Qt::ControlModifier);
    ASSERT_TRUE(waitForReads(1));
    m_keys.pass(1000);
    m_field.setText(QStringLiteral("text"));
    m_keys.strike(Qt::Key_A, QStringLiteral("\x01"), Qt::ControlModifier);
    EXPECT_EQ(m_field.selectedText(), u"text") << "a person's Ctrl+A";
}

TEST_F(ScannerListenerTest, NoKeyInAReadIsAShortcut)
{
    QShortcut digit(QKeySequence(Qt::Key_7), &m_window);
    QShortcut mute(QKeySequence(QStringLiteral("Ctrl+M")), &m_window);
    QSignalSpy digits(&digit, &QShortcut::activated);
    QSignalSpy mutes(&mute, &QShortcut::activated);
    QTest::keyClicks(&m_field, QStringLiteral("B7077"));
    QTest::keyClick(&m_field, Qt::Key_M, Qt::ControlModifier);
    ASSERT_TRUE(waitForReads(1));
    EXPECT_EQ(m_reads, QStringList{QStringLiteral("B7077")});
    EXPECT_EQ(digits.count() + mutes.count(), 0);
    settle();
    QTest::keyClick(&m_field, Qt::Key_M, Qt::ControlModifier);
    EXPECT_EQ(mutes.count(), 1) << "a person's shortcut";
}

TEST_F(ScannerListenerTest, SwitchedOffItLetsEveryKeyPassAndOwesNone)
{
    m_keys.type(QStringLiteral("B0"), 3);
    m_listener.setEnabled(false);
    m_keys.type(QStringLiteral("001"), 3);
    settle();
    EXPECT_EQ(m_field.text(), u"B0001");
    EXPECT_TRUE(m_reads.isEmpty());
}

TEST_F(ScannerListenerTest, ASlowScannerIsHeardWhileItIsTriedButNoPersonInAField)
{
    QSignalSpy reads(&m_listener, &ScannerListener::read);
    m_listener.setTrying(true);
    m_button.setFocus();
    m_keys.type(QStringLiteral("B0001"), 80, true);
    m_keys.enter();
    ASSERT_EQ(reads.count(), 1);
    EXPECT_NEAR(reads[0][0].value<WedgeRead>().averagePause, 80, 15);
    m_field.setFocus();
    m_keys.pass(1000);
    m_keys.type(QStringLiteral("Sari"), 100, true);
    m_keys.tab();
    settle();
    EXPECT_EQ(m_field.text(), u"Sari");
    EXPECT_FALSE(m_field.hasFocus()) << "Tab moves on";
    EXPECT_EQ(reads.count(), 1);
    m_listener.setTrying(false);
    m_field.setFocus();
    m_keys.pass(1000);
    m_keys.type(QStringLiteral("B0002"), 80, true);
    settle();
    EXPECT_TRUE(m_field.text().endsWith(u"B0002")) << "so slow it is a person's";
}

TEST_F(ScannerListenerTest, DialogsForFilesAreNoneInWhichItIsDeaf)
{
    EXPECT_TRUE(QCoreApplication::testAttribute(Qt::AA_DontUseNativeDialogs));
}

} // namespace
} // namespace opname
