#pragma once

#include "in_dialog.h"
#include "pages/differences_page.h"
#include "pages/recap_page.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/theme.h"
#include "support/decided_session.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace opname::testing {

/// The window on a session that was pulled from a SLiMS of the tests' own, which it sends to.
class SlimsWindowTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_slims = std::make_unique<DecidedSession>();
        ASSERT_TRUE(s_slims->server.start()) << s_slims->server.errorText().toStdString();
    }
    static void TearDownTestSuite() { s_slims.reset(); }

    void SetUp() override
    {
        Language::choose(QStringLiteral("en"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
        ASSERT_TRUE(s_slims->fill(900)) << s_slims->server.errorText().toStdString();
        auto session = s_slims->pull(m_folder.filePath(QStringLiteral("uji.opname")));
        ASSERT_NE(session, nullptr);
        m_window.adopt(std::move(session));
        const auto access = [](QWidget *, const std::function<void(const SlimsAccess &)> &then) {
            then({s_slims->server.sourceAddress(), {}});
        };
        m_window.findChild<DifferencesPage *>()->setSlims(access);
        m_window.findChild<RecapPage *>()->setSlims(access);
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_window));
    }

    static DecidedSession &slims() { return *s_slims; }
    Session &session() { return m_window.document()->session(); }
    qint64 count(ChangeState state) { return DecidedSession::count(session(), state); }

    /// Decides this many corrections and opens the queue.
    QStringList showQueue(int changes)
    {
        const QStringList ids = DecidedSession::decide(session(), changes);
        m_window.showActivity(7);
        m_window.findChild<DifferencesPage *>()->showChanges();
        EXPECT_TRUE(waitForRows(changes));
        return ids;
    }
    QTableView &changes() { return *find<QTableView>("changesTableView"); }
    bool waitForRows(int rows)
    {
        return QTest::qWaitFor([&] { return changes().model()->rowCount() == rows; }, 10000);
    }
    void chooseState(ChangeState state)
    {
        auto *states = find<QComboBox>("changeStateComboBox");
        states->setCurrentIndex(states->findData(static_cast<int>(state)));
    }
    void click(const char *name)
    {
        auto *button = find<QPushButton>(name);
        ASSERT_NE(button, nullptr) << name;
        ASSERT_TRUE(button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Until nothing is on its way any more.
    bool waitForSending()
    {
        auto *stop = find<QPushButton>("cancelSendingPushButton");
        return QTest::qWaitFor([&] { return !stop->isVisible(); }, 60000);
    }
    QString message() { return find<QLabel>("messageLabel")->text(); }

    template <typename Widget> Widget *find(const char *name)
    {
        return m_window.findChild<Widget *>(QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
    MainWindow m_window;

private:
    static inline std::unique_ptr<DecidedSession> s_slims;
};

} // namespace opname::testing
