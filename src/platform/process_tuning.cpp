#include "opname/platform/process_tuning.h"

#include <QThread>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace opname {

void giveLargeMemoryBack()
{
#ifdef __GLIBC__
    // Said once, the limit no longer grows with what was freed.
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    // Nor does the other limit then, at which freed memory is given back: a page of a PDF is deflated in some
    // hundred kilobytes, which would be asked for anew at every page.
    mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
    mallopt(M_TOP_PAD, 1024 * 1024);
    // Each thread that puts a list together would leave what it freed in a heap of its own.
    mallopt(M_ARENA_MAX, 2);
#endif
}

void giveUnusedMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void giveWayToWindow()
{
#ifdef Q_OS_LINUX
    // Qt's priorities are none among ordinary threads of Linux; niceness is each thread's own there.
    constexpr int niceness = 10;
    setpriority(PRIO_PROCESS, 0, niceness);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace opname
