#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace opname {

class MainWindow;

/// Takes what is shown now, with a name for it that is the same every time.
using KeepView = std::function<void(QWidget &view, const QString &name)>;

/// Shows every dialog that the window can open on its session, one after another, and closes it. `folder`
/// takes the files that some of them read.
void tourDialogs(MainWindow &window, const QString &folder, const KeepView &keep);

/// The dialog that `open` shows, which returns when it is closed.
void keepModal(MainWindow &window, const std::function<void()> &open, const KeepView &keep,
               const QString &name);

} // namespace opname
