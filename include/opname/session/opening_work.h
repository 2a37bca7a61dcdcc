#pragma once

#include <QString>

namespace opname {

/// What Session::open has to do for writing that takes its time in a large library, seconds a million items.
enum class OpeningWork {
    None,
    ReadPages, ///< its writer did not close it
    BringUpToDate ///< it has an older format: copied, then turned into today's
};

/// Told by the file's beginning and its log, without opening it; a file that cannot be read has none.
OpeningWork openingWorkOf(const QString &path);

/// The format that a file has once it is open, docs/session-file.md.
qint64 currentFormat();

} // namespace opname
