#pragma once

#include <QByteArray>

#include <cstdio>

namespace opname {

/// Whether reading a pipe or terminal, by its descriptor, would not wait: something is there, or its end.
/// Where the system cannot say it is false: whoever asks goes on as if somebody typed slowly.
bool hasInput(int pipe);

/// What has come through a pipe or terminal, `most` bytes at most; waits for the first byte. Nothing at its
/// end, and when it cannot be read.
QByteArray readPipe(int pipe, qsizetype most);

/// Whether somebody looks at what is written there.
bool isTerminal(std::FILE *stream);

} // namespace opname
