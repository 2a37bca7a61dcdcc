#pragma once

#include "dialogs/close_counting_dialog.h"
#include "opname/workflow/sop_desk.h"
#include "window_fixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include <functional>

namespace opname::testing {

/// The window where one book was counted, and the dialog that ends counting.
class CloseCountingTest : public WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        Language::choose(QStringLiteral("en"), false);
        find<QLineEdit>("barcodeLineEdit")->setFocus();
        shoot(QStringLiteral("B0000001"));
        m_open = desk().openHomes();
        ASSERT_GT(m_open.size(), 3U);
    }

    SopDesk desk() { return SopDesk(session(), m_window.document()->author()); }

    /// Presses the page's button and does this in the dialog, which is closed afterwards if it is not yet.
    void inDialog(const std::function<void()> &work)
    {
        bool wasShown = false;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            m_dialog = qobject_cast<CloseCountingDialog *>(QApplication::activeModalWidget());
            if (m_dialog == nullptr || !m_dialog->isActiveWindow())
                return;
            timer.stop();
            wasShown = true;
            work();
            if (!m_isClosing || !waitFor([&] { return !m_dialog->isVisible(); }))
                m_dialog->done(QDialog::Rejected);
        });
        timer.start(20);
        QTest::mouseClick(find<QPushButton>("scanPageMainPushButton"), Qt::LeftButton);
        m_dialog = nullptr;
        EXPECT_TRUE(wasShown);
    }

    template <typename Widget> Widget *part(const char *name)
    {
        auto *found = m_dialog->findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    QTableView *view() { return part<QTableView>("openHomesTableView"); }
    QModelIndex cell(int row, int column) { return view()->model()->index(row, column); }
    QPushButton *okButton() { return part<QPushButton>("closeCountingPushButton"); }

    void clickCell(int row, int column)
    {
        view()->scrollTo(cell(row, column));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                          view()->visualRect(cell(row, column)).center());
    }
    void clickOk()
    {
        ASSERT_TRUE(okButton()->isEnabled());
        m_isClosing = true;
        QTest::mouseClick(okButton(), Qt::LeftButton);
    }

    /// As a person does: with pauses, so that no scanner is suspected.
    static void type(const QString &text)
    {
        for (const QChar c : text) {
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
            QTest::qWait(60);
        }
        QTest::qWait(60);
    }

    CloseCountingDialog *m_dialog = nullptr;
    bool m_isClosing = false;
    std::vector<Place> m_open;
};

} // namespace opname::testing
