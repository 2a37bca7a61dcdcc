#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace opname {

class MainWindow;

/// Shows the stations of the window's session, as files of two other laptops are taken in, and live where
/// OPNAME_PICTURES_SLIMS names the address of a database in which they can meet; hands each view to `keep`,
/// with a name for the picture. `filePattern`: a path with %1, for the other laptops' files.
void keepStations(MainWindow &window, const QString &filePattern,
                  const std::function<void(QWidget &view, const QString &name)> &keep);

} // namespace opname
