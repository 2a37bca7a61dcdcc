#include "log_gathering.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <new>
#include <vector>

namespace opname {

namespace {

constexpr std::size_t muchGathered = 64 * 1024; // bytes; SQLite's own layer writes less than 128 KiB at once

/// What is to be written at one place of the log, and the system's file below.
struct Gathering {
    std::unique_ptr<char[]> memory;
    sqlite3_int64 offset = 0;
    std::vector<char> bytes;

    sqlite3_file *below() { return reinterpret_cast<sqlite3_file *>(memory.get()); }
    sqlite3_int64 end() const { return offset + static_cast<sqlite3_int64>(bytes.size()); }

    int write()
    {
        if (bytes.empty())
            return SQLITE_OK;
        const int result =
            below()->pMethods->xWrite(below(), bytes.data(), static_cast<int>(bytes.size()), offset);
        if (result == SQLITE_OK)
            bytes.clear();
        return result;
    }

    /// The same where a failure ends the transaction: nothing of it may come into the log later on.
    int writeOrDrop()
    {
        const int result = write();
        bytes.clear();
        return result;
    }
};

/// As SQLite allocates it.
struct LogFile {
    sqlite3_file base;
    Gathering *gathering;
};

Gathering &gatheringOf(sqlite3_file *file)
{
    return *reinterpret_cast<LogFile *>(file)->gathering;
}

sqlite3_file *below(sqlite3_file *file)
{
    return gatheringOf(file).below();
}

int closeFile(sqlite3_file *file)
{
    const std::unique_ptr<Gathering> gathering(&gatheringOf(file));
    return gathering->below()->pMethods->xClose(gathering->below());
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    if (const int result = gatheringOf(file).write(); result != SQLITE_OK)
        return result;
    return below(file)->pMethods->xRead(below(file), to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    Gathering &gathering = gatheringOf(file);
    const auto added = static_cast<std::size_t>(size);
    if (offset != gathering.end() || gathering.bytes.size() + added > muchGathered)
        if (const int result = gathering.writeOrDrop(); result != SQLITE_OK)
            return result;
    if (gathering.bytes.empty())
        gathering.offset = offset;
    const char *bytes = static_cast<const char *>(from);
    try {
        gathering.bytes.insert(gathering.bytes.end(), bytes, bytes + added);
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int result = gatheringOf(file).writeOrDrop(); result != SQLITE_OK)
        return result;
    return below(file)->pMethods->xTruncate(below(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (const int result = gatheringOf(file).writeOrDrop(); result != SQLITE_OK)
        return result;
    return below(file)->pMethods->xSync(below(file), flags);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    if (const int result = gatheringOf(file).write(); result != SQLITE_OK)
        return result;
    return below(file)->pMethods->xFileSize(below(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return below(file)->pMethods->xLock(below(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return below(file)->pMethods->xUnlock(below(file), level);
}

int checkReservedLock(sqlite3_file *file, int *result)
{
    return below(file)->pMethods->xCheckReservedLock(below(file), result);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return below(file)->pMethods->xSectorSize(below(file));
}

int characteristics(sqlite3_file *file)
{
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

// Of the first version: a log is neither mapped nor has it shared memory of its own.
const sqlite3_io_methods gatheredCalls = {
    1,        closeFile,  readFile,          writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile, unlockFile, checkReservedLock, controlFile, sectorSize,   characteristics, nullptr,
    nullptr,  nullptr,    nullptr,           nullptr,     nullptr};

/// The layer, a copy of the system's in all but opening.
struct Layer {
    sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
    sqlite3_vfs ours = *system;
};

Layer &layer()
{
    static Layer only;
    return only;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *system = layer().system;
    if ((flags & SQLITE_OPEN_WAL) == 0)
        return system->xOpen(system, name, file, flags, outFlags);
    file->pMethods = nullptr;
    try {
        auto gathering = std::make_unique<Gathering>();
        gathering->memory = std::make_unique<char[]>(static_cast<std::size_t>(system->szOsFile));
        sqlite3_file *opened = gathering->below();
        if (const int result = system->xOpen(system, name, opened, flags, outFlags); result != SQLITE_OK) {
            if (opened->pMethods != nullptr)
                opened->pMethods->xClose(opened);
            return result;
        }
        reinterpret_cast<LogFile *>(file)->gathering = gathering.release();
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
    file->pMethods = &gatheredCalls;
    return SQLITE_OK;
}

} // namespace

const char *logGatheringLayer()
{
    static const char *const name = [] {
        sqlite3_vfs &ours = layer().ours;
        ours.zName = "opname-log-gathering";
        ours.pNext = nullptr;
        ours.szOsFile = std::max(ours.szOsFile, static_cast<int>(sizeof(LogFile)));
        ours.xOpen = openFile;
        return sqlite3_vfs_register(&ours, 0) == SQLITE_OK ? ours.zName : nullptr;
    }();
    return name;
}

} // namespace opname
