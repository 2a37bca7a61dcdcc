#pragma once

#include <QtGlobal>

namespace opname::testing {

/// The time of day that Qt reads in this process: the system's, or a wrong one. Clocks that only measure
/// durations are not touched.
class WallClock {
public:
    WallClock() = default;
    ~WallClock() { setRight(); }
    WallClock(const WallClock &) = delete;
    WallClock &operator=(const WallClock &) = delete;

    void set(qint64 milliseconds); ///< since 1970, UTC; it stands still
    void setRight();
};

} // namespace opname::testing
