#include "disk_clock.h"

#include "measure.h"

#include <sqlite3.h>

#include <map>
#include <mutex>

namespace opname::bench {

namespace {

sqlite3_vfs *systemDisk = nullptr;
sqlite3_io_methods systemCalls = {};
std::map<const sqlite3_io_methods *, sqlite3_io_methods>
    timedCalls; ///< by the system's: a log locks otherwise
std::mutex guard;
thread_local double microsecondsSpent = 0;

template <typename Call> int timed(Call call)
{
    QElapsedTimer timer;
    timer.start();
    const int code = call();
    microsecondsSpent += double(timer.nsecsElapsed()) / 1e3;
    return code;
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    return timed([&] { return systemCalls.xWrite(file, from, size, offset); });
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return timed([&] { return systemCalls.xTruncate(file, size); });
}

int syncFile(sqlite3_file *file, int flags)
{
    return timed([&] { return systemCalls.xSync(file, flags); });
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = systemDisk->xOpen(systemDisk, name, file, flags, outFlags);
    if (code != SQLITE_OK || file->pMethods == nullptr)
        return code;
    // The system's own calls on the system's own file: only the table of calls is another.
    const std::lock_guard guarded(guard);
    if (systemCalls.iVersion == 0)
        systemCalls = *file->pMethods;
    if (file->pMethods->xWrite != systemCalls.xWrite)
        return code;
    const auto [calls, isNew] = timedCalls.try_emplace(file->pMethods, *file->pMethods);
    if (isNew) {
        calls->second.xWrite = writeFile;
        calls->second.xTruncate = truncateFile;
        calls->second.xSync = syncFile;
    }
    file->pMethods = &calls->second;
    return code;
}

} // namespace

void DiskClock::start()
{
    if (systemDisk != nullptr)
        return;
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS,
                   0); // as the session does it, which is not heard any more after this
    systemDisk = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs timedDisk = *systemDisk;
    timedDisk.zName = "timed";
    timedDisk.xOpen = openFile;
    if (sqlite3_vfs_register(&timedDisk, 1) != SQLITE_OK)
        giveUp(QStringLiteral("the disk could not be timed"));
}

double DiskClock::spent()
{
    return microsecondsSpent;
}

} // namespace opname::bench
