#include "thread_time.h"

#include "disk_clock.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace opname::bench {

namespace {

double processorSpent()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

/// Linux counts it for each thread, in nanoseconds; the file stays open as long as the thread.
double readySpent()
{
    thread_local const int file = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    std::array<char, 128> text{};
    unsigned long long ran = 0;
    unsigned long long waited = 0;
    if (file < 0 || pread(file, text.data(), text.size() - 1, 0) <= 0
        || std::sscanf(text.data(), "%llu %llu", &ran, &waited) != 2)
        return 0;
    return double(waited) / 1e3;
}

} // namespace

ThreadTime ThreadTime::now()
{
    return {processorSpent(), readySpent(), DiskClock::spent()};
}

ThreadTime ThreadTime::since(const ThreadTime &before) const
{
    return {processor - before.processor, ready - before.ready, disk - before.disk};
}

QString ThreadTime::inWords() const
{
    return QStringLiteral("%1 ms of it processor, %2 while others had the processors, %3 the disk")
        .arg(processor / 1e3, 0, 'f', 1)
        .arg(ready / 1e3, 0, 'f', 1)
        .arg(disk / 1e3, 0, 'f', 1);
}

} // namespace opname::bench
