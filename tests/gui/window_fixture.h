#pragma once

#include "opname/workflow/demonstration.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/theme.h"
#include "struck_keys.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace opname::testing {

/// The window on a demonstration session whose shelves are still to be scanned.
class WindowTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        Language::choose(QStringLiteral("id"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
        const QString path = m_folder.filePath(QStringLiteral("uji.opname"));
        Demonstration::Wish wish;
        wish.items = 600;
        wish.stopAfterFreeze = true;
        auto made = Demonstration::make(path, wish);
        ASSERT_TRUE(made) << made.error().message.toStdString();
        m_window.adopt(std::move(made->session));
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_window));
        m_window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_window.showActivity(5);
    }

    Session &session() { return m_window.document()->session(); }
    qint64 scans() { return session().totals().scans; }

    template <typename Widget> Widget *find(const char *name)
    {
        return m_window.findChild<Widget *>(QString::fromLatin1(name));
    }

    /// What a keyboard scanner does: keys without a pause, then Enter or Tab, to the window that is active.
    void shoot(const QString &code, Qt::Key end = Qt::Key_Return)
    {
        ASSERT_NE(QApplication::activeWindow(), nullptr);
        m_keys.pass(1000);
        m_keys.type(code, 3);
        if (end == Qt::Key_Tab)
            m_keys.tab();
        else
            m_keys.enter();
    }

    template <typename Condition> static bool waitFor(Condition condition, int milliseconds = 5000)
    {
        QElapsedTimer timer;
        timer.start();
        while (!condition() && timer.elapsed() < milliseconds)
            QTest::qWait(10);
        return condition();
    }

    QTemporaryDir m_folder;
    MainWindow m_window;
    StruckKeys m_keys;
};

} // namespace opname::testing
