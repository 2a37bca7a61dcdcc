#include "opname/platform/process_limits.h"

#include <QProcess>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace opname {

#ifdef Q_OS_UNIX

void boundProcess(QProcess &process, quint64 memory, quint64 seconds)
{
    process.setChildProcessModifier([memory, seconds] {
        const rlimit room{static_cast<rlim_t>(memory), static_cast<rlim_t>(memory)};
        const rlimit time{static_cast<rlim_t>(seconds), static_cast<rlim_t>(seconds)};
        ::setrlimit(RLIMIT_AS, &room);
        ::setrlimit(RLIMIT_CPU, &time);
    });
}

#else

void boundProcess(QProcess &, quint64, quint64) { }

#endif

} // namespace opname
