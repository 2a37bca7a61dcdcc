#include "faulty_disk.h"

#include <QFile>
#include <sqlite3.h>

#include <algorithm>
#include <random>
#include <utility>

namespace opname::testing {

namespace {

sqlite3_vfs *systemDisk = nullptr;

/// The system's file lies behind it in the same memory.
struct WatchedFile {
    sqlite3_file base;
    FaultyDisk::File *file;
};

FaultyDisk::File &stateOf(sqlite3_file *file)
{
    return *reinterpret_cast<WatchedFile *>(file)->file;
}

sqlite3_file *below(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<WatchedFile *>(file) + 1);
}

int ask(DiskCall call)
{
    return FaultyDisk::instance().ask(call);
}

void apply(QByteArray &content, const FaultyDisk::Change &change)
{
    if (change.isTruncation) {
        content.resize(std::min<qint64>(content.size(), change.offset));
        return;
    }
    const qint64 end = change.offset + change.bytes.size();
    if (content.size() < end)
        content.append(QByteArray(end - content.size(), '\0'));
    std::copy(change.bytes.cbegin(), change.bytes.cend(), content.begin() + change.offset);
}

int closeFile(sqlite3_file *file)
{
    return below(file)->pMethods->xClose(below(file));
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    if (const int code = ask(DiskCall::Read); code != SQLITE_OK)
        return code;
    return below(file)->pMethods->xRead(below(file), to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    const int code = ask(DiskCall::Write);
    if (code != SQLITE_OK && !FaultyDisk::instance().isShort())
        return code;
    const int written = code == SQLITE_OK ? size : size / 2;
    stateOf(file).pending.push_back({offset, QByteArray(static_cast<const char *>(from), written)});
    const int result = below(file)->pMethods->xWrite(below(file), from, written, offset);
    return code == SQLITE_OK ? result : code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = ask(DiskCall::Truncate); code != SQLITE_OK)
        return code;
    stateOf(file).pending.push_back({size, {}, true});
    return below(file)->pMethods->xTruncate(below(file), size);
}

int syncFile(sqlite3_file *file, int)
{
    FaultyDisk::File &state = stateOf(file);
    if (const int code = ask(DiskCall::Sync); code != SQLITE_OK) {
        for (FaultyDisk::Change &change : state.pending)
            change.isLost = true;
        return code;
    }
    for (const FaultyDisk::Change &change : state.pending)
        if (!change.isLost)
            apply(state.durable, change);
    state.pending.clear();
    if (std::exchange(state.syncsFolder, false))
        FaultyDisk::instance().syncNames();
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    if (const int code = ask(DiskCall::Size); code != SQLITE_OK)
        return code;
    return below(file)->pMethods->xFileSize(below(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    if (const int code = ask(DiskCall::Lock); code != SQLITE_OK)
        return code;
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

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    if (const int code = ask(DiskCall::SharedMap); code != SQLITE_OK)
        return code;
    return below(file)->pMethods->xShmMap(below(file), region, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    if ((flags & SQLITE_SHM_UNLOCK) == 0)
        if (const int code = ask(DiskCall::SharedLock); code != SQLITE_OK)
            return code;
    return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}

void barrier(sqlite3_file *file)
{
    below(file)->pMethods->xShmBarrier(below(file));
}

int unmapShared(sqlite3_file *file, int isRemoved)
{
    return below(file)->pMethods->xShmUnmap(below(file), isRemoved);
}

// Of the second version: without the memory map, so that every read is a call.
const sqlite3_io_methods watchedCalls = {
    2,          closeFile,  readFile,          writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile,   unlockFile, checkReservedLock, controlFile, sectorSize,   characteristics, mapShared,
    lockShared, barrier,    unmapShared,       nullptr,     nullptr};

QByteArray contentOf(sqlite3_file *file)
{
    sqlite3_int64 size = 0;
    file->pMethods->xFileSize(file, &size);
    QByteArray content(size, '\0');
    if (size > 0)
        file->pMethods->xRead(file, content.data(), static_cast<int>(size), 0);
    return content;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    FaultyDisk &disk = FaultyDisk::instance();
    if (name == nullptr || !disk.isWatched(name))
        return systemDisk->xOpen(systemDisk, name, file, flags, outFlags);
    file->pMethods = nullptr;
    if (const int code = ask(DiskCall::Open); code != SQLITE_OK)
        return code;
    const bool exists = QFile::exists(QFile::decodeName(name));
    if (const int code = systemDisk->xOpen(systemDisk, name, below(file), flags, outFlags); code != SQLITE_OK)
        return code;
    FaultyDisk::File &state = disk.file(name);
    if (!exists) {
        state = {};
        state.syncsFolder = (flags & SQLITE_OPEN_MAIN_DB) == 0;
    } else if (!state.isDurable && state.pending.empty()) {
        state.durable = contentOf(below(file));
        state.isDurable = true;
    }
    reinterpret_cast<WatchedFile *>(file)->file = &state;
    file->pMethods = &watchedCalls;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int isSynced)
{
    if (!FaultyDisk::instance().isWatched(name))
        return systemDisk->xDelete(systemDisk, name, isSynced);
    if (const int code = ask(DiskCall::Delete); code != SQLITE_OK)
        return code;
    FaultyDisk::instance().remove(name, isSynced != 0);
    return systemDisk->xDelete(systemDisk, name, 0);
}

} // namespace

FaultyDisk &FaultyDisk::instance()
{
    static FaultyDisk disk;
    static const bool isRegistered = [] {
        systemDisk = sqlite3_vfs_find(nullptr);
        static sqlite3_vfs faulty = *systemDisk;
        faulty.zName = "faulty";
        faulty.szOsFile += static_cast<int>(sizeof(WatchedFile));
        faulty.xOpen = openFile;
        faulty.xDelete = deleteFile;
        return sqlite3_vfs_register(&faulty, 1) == SQLITE_OK;
    }();
    Q_UNUSED(isRegistered)
    return disk;
}

namespace {

// Before the first session: what lies over the disk keeps to the one it found.
[[maybe_unused]] const FaultyDisk &early = FaultyDisk::instance();

} // namespace

void FaultyDisk::watch(const QString &folder)
{
    m_folder = QFile::encodeName(folder) + '/';
    m_files.clear();
    m_counts = {};
    m_changes = 0;
    mend();
}

void FaultyDisk::failAt(const DiskFault &fault)
{
    m_fault = fault;
    m_isArmed = true;
    m_hasFailed = false;
}

void FaultyDisk::cutPowerAt(int change)
{
    m_cutAt = change;
    m_hasFailed = false;
}

void FaultyDisk::cutPower()
{
    m_isOff = true;
}

void FaultyDisk::mend()
{
    m_fault = {};
    m_isArmed = false;
    m_isOff = false;
    m_cutAt = 0;
}

bool FaultyDisk::isWatched(const char *path) const
{
    return !m_folder.isEmpty() && QByteArrayView(path).startsWith(m_folder);
}

int FaultyDisk::ask(DiskCall call)
{
    const int number = ++m_counts[static_cast<std::size_t>(call)];
    const bool isChange = call == DiskCall::Write || call == DiskCall::Truncate || call == DiskCall::Sync
        || call == DiskCall::Delete;
    if (isChange && ++m_changes == m_cutAt)
        m_isOff = m_hasFailed = true;
    if (m_isOff)
        return SQLITE_IOERR;
    if (!m_isArmed || m_fault.call != call
        || (m_fault.lasts ? number < m_fault.number : number != m_fault.number))
        return SQLITE_OK;
    m_hasFailed = true;
    return m_fault.code;
}

void FaultyDisk::remove(const QByteArray &path, bool isDurable)
{
    File &gone = m_files[path];
    gone.isDeleted = true;
    if (isDurable)
        syncNames();
}

void FaultyDisk::syncNames()
{
    for (auto &[path, file] : m_files)
        file.isDurable = !file.isDeleted;
}

void FaultyDisk::restart(Unsynced unsynced, unsigned seed)
{
    std::mt19937 random(seed);
    const auto isKept = [&] { return unsynced == Unsynced::Torn && random() % 2 == 0; };
    for (auto &[path, file] : m_files) {
        if (unsynced == Unsynced::Kept)
            break;
        const QString name = QFile::decodeName(path);
        const bool isThere = file.isDeleted ? file.isDurable && !isKept() : file.isDurable || isKept();
        if (!isThere) {
            QFile::remove(name);
            continue;
        }
        QByteArray content = file.durable;
        for (const Change &change : file.pending) {
            if (change.isTruncation && isKept())
                apply(content, change);
            for (qint64 at = 0; at < change.bytes.size();) {
                const qint64 sector =
                    std::min<qint64>(change.bytes.size() - at, 512 - (change.offset + at) % 512);
                if (isKept())
                    apply(content, {change.offset + at, change.bytes.mid(at, sector)});
                at += sector;
            }
        }
        QFile disk(name);
        if (disk.open(QIODevice::WriteOnly | QIODevice::Truncate))
            disk.write(content);
    }
    m_files.clear();
    mend();
}

} // namespace opname::testing
