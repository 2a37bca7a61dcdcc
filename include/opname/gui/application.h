#pragma once

namespace opname {

/// Runs the window: `opname [--demo] [FILE] [--lang id|en] [--theme light|dark|system] [--screenshots
/// FOLDER]`. Answers the process's exit status.
int runWindow(int argc, char **argv);

} // namespace opname
