#pragma once

#include <QStringList>

namespace opname {

/// The sessions that were open last, newest first; files that are gone are left out.
namespace RecentFiles {
QStringList all();
void add(const QString &path);
void forget(); ///< all of them; the files stay
} // namespace RecentFiles

} // namespace opname
