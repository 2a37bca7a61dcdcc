#include "wall_clock.h"

#include <atomic>
#include <ctime>
#include <sys/time.h>

namespace {

struct Wrong {
    std::atomic<bool> isSet = false;
    std::atomic<qint64> milliseconds = 0;
};

Wrong &wrong()
{
    static Wrong time;
    return time;
}

} // namespace

// Takes the C library's place for everything that this program is linked with.
extern "C" int gettimeofday(timeval *time, void *) noexcept
{
    if (wrong().isSet) {
        const qint64 now = wrong().milliseconds;
        time->tv_sec = now / 1000;
        time->tv_usec = (now % 1000) * 1000;
        return 0;
    }
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

namespace opname::testing {

void WallClock::set(qint64 milliseconds)
{
    wrong().milliseconds = milliseconds;
    wrong().isSet = true;
}

void WallClock::setRight()
{
    wrong().isSet = false;
}

} // namespace opname::testing
