#pragma once

#include <QString>

namespace opname::bench {

/// What the calling thread did with its time until now, in microseconds: the rest it slept, or waited for
/// another thread.
struct ThreadTime {
    double processor = 0;
    double ready = 0; ///< to run, while others had the processors; always 0 where the system does not tell
    double disk = 0; ///< DiskClock's

    static ThreadTime now();
    ThreadTime since(const ThreadTime &before) const;
    QString inWords() const;
};

} // namespace opname::bench
