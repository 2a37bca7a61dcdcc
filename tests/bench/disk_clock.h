#pragma once

namespace opname::bench {

/// What SQLite waits for the disk: the time of its own write, sync and truncate calls, in every connection of
/// this process that is opened after start(). A commit's time is all of these; a checkpoint's, too.
class DiskClock {
public:
    static void start();
    /// Microseconds so far, of the calling thread.
    static double spent();
};

} // namespace opname::bench
