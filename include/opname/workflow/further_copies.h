#pragma once

#include "opname/domain/error.h"

#include <QString>

namespace opname {

class Session;

/// Copies of sessions in a folder of the user's choice, a disk that is carried away for example, beside those
/// that every session has in its own backup folder. Folder and number are kept in the computer's settings.
namespace FurtherCopies {

inline constexpr int fewest = 1;
inline constexpr int most = 99;
inline constexpr int usual = 10;

QString folder(); ///< empty: none are wanted
void setFolder(const QString &path);
int kept(); ///< of each session; older ones are removed
void setKept(int copies); ///< `fewest` to `most`

/// Writes `NAME-ID-TIME.opname` (local time) into a folder and removes the oldest of this stock-take that are
/// more than `copies`; other files there are left alone, and so is a copy that was opened and has a log
/// beside it. The session may be a reading one, on any thread. Fails as Session::saveCopy, with File when the
/// folder is not there: it is not made, as a disk that is not plugged in leaves none.
Outcome write(const Session &session, const QString &path, int copies);

} // namespace FurtherCopies

} // namespace opname
