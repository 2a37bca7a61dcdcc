#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QWidget;

namespace opname {

/// Shows the supervisor's view of a session beside the window that has it open, and hands each of its panels
/// to `keep`, with a name for the picture. `olderPath`: an earlier session, to compare with.
void keepSupervision(const QString &path, const QString &olderPath, QSize size,
                     const std::function<void(QWidget &view, const QString &name)> &keep);

} // namespace opname
