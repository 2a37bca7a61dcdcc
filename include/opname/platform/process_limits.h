#pragma once

#include <QtGlobal>

class QProcess;

namespace opname {

/// Bounds a process that is going to be started: its memory in bytes and its time on the processor. It ends
/// by itself beyond them. Where the system has no such bounds it runs without.
void boundProcess(QProcess &process, quint64 memory, quint64 seconds);

} // namespace opname
