#pragma once

#include <QApplication>
#include <QDialog>
#include <QTimer>
#include <gtest/gtest.h>

#include <functional>

namespace opname::testing {

/// Does this in the next dialog of a class that `open` shows, and closes it if that did not.
template <typename Dialog>
void inDialog(const std::function<void()> &open, const std::function<void(Dialog &)> &work)
{
    bool wasShown = false;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (dialog == nullptr || !dialog->isVisible())
            return;
        timer.stop();
        wasShown = true;
        work(*dialog);
        if (QApplication::activeModalWidget() == dialog)
            static_cast<QDialog *>(dialog)->done(QDialog::Rejected); // public there in every class
    });
    timer.start(20);
    open();
    EXPECT_TRUE(wasShown);
}

} // namespace opname::testing
