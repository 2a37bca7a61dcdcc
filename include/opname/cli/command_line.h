#pragma once

#include <QStringList>

namespace opname {

/// Whether the call draws pages, so that a QGuiApplication is needed; everything else runs with a
/// QCoreApplication.
bool drawsPages(const QStringList &arguments);

/// Whether the call is answered by runQuickVerb, which needs no library beyond the session's.
bool isQuickVerb(const QStringList &arguments);
/// As runCommandLine, for such a call.
int runQuickVerb(const QStringList &arguments);

/// Runs `opnamectl`: arguments without the program's name; standard input, output and error. Answers the exit
/// status of the contract: 0 done, 1 the answer is no, 2 wrong usage or not available, 3 files, 4 SLiMS.
int runCommandLine(const QStringList &arguments);

} // namespace opname
