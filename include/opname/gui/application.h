#pragma once

namespace opname {

/// Runs the window: `opname [--demo | --view] [FILE] [--lang id|en] [--theme light|dark|system]
/// [--screenshots FOLDER]`. Answers the process's exit status.
int runWindow(int argc, char **argv);

} // namespace opname
