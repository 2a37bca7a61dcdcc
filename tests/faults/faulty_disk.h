#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <map>
#include <vector>

namespace opname::testing {

/// What SQLite asks of a disk. Giving a lock back is not among it: that cannot fail.
enum class DiskCall { Open, Read, Write, Truncate, Sync, Size, Delete, Lock, SharedMap, SharedLock };
inline constexpr std::size_t diskCallCount = 10;

/// One call that fails, or that and all of its kind after it until mended.
struct DiskFault {
    DiskCall call = DiskCall::Write;
    int number = 1; ///< from 1
    int code = 0; ///< SQLite's result, extended
    bool isShort = false; ///< a write that writes its first half before it fails
    bool lasts = false;
};

/// The disk under every SQLite connection of this process: the system's, which fails when told to, and which
/// knows what a power cut would leave. Data is durable once its file was synced, names once their folder was;
/// a sync that failed loses what it was for, as Linux does, even when the next one succeeds. Nothing is
/// really synced. Files outside the watched folder are the system's affair. One thread.
class FaultyDisk {
public:
    static FaultyDisk &instance(); ///< SQLite's default disk from the start of the program on

    void watch(const QString &folder); ///< forgets everything before; healthy
    void failAt(const DiskFault &fault);
    /// From this change on (a write, truncation, sync or deletion) nothing is done any more.
    void cutPowerAt(int change);
    void cutPower();
    void mend();

    int count(DiskCall call) const { return m_counts[static_cast<std::size_t>(call)]; }
    int changes() const { return m_changes; }
    bool hasFailed() const { return m_hasFailed; } ///< since it was told to

    /// What of the changes that were not synced is there after a power cut.
    enum class Unsynced { Lost, Kept, Torn };
    /// Makes the files what they are after a power cut, and mends. Torn: any of the sectors of 512 bytes, by
    /// the seed. Every connection must be closed.
    void restart(Unsynced unsynced, unsigned seed = 0);

    struct Change {
        qint64 offset = 0;
        QByteArray bytes;
        bool isTruncation = false; ///< to the offset
        bool isLost = false; ///< its sync failed
    };
    struct File {
        QByteArray durable;
        std::vector<Change> pending;
        bool isDurable = false; ///< whether its name is there after a power cut
        bool isDeleted = false;
        bool syncsFolder = false; ///< with its first sync, as SQLite does for new logs and journals
    };

    // For the calls themselves
    bool isWatched(const char *path) const;
    File &file(const QByteArray &path) { return m_files[path]; }
    int ask(DiskCall call); ///< 0 to go on, else the code to fail with
    bool isShort() const { return m_fault.isShort && !m_isOff; }
    void remove(const QByteArray &path, bool isDurable);
    void syncNames(); ///< what was made and deleted in the folder is so after a power cut

private:
    FaultyDisk() = default;

    QByteArray m_folder;
    DiskFault m_fault;
    bool m_isArmed = false;
    bool m_isOff = false;
    bool m_hasFailed = false;
    int m_cutAt = 0;
    int m_changes = 0;
    std::array<int, diskCallCount> m_counts{};
    std::map<QByteArray, File> m_files;
};

} // namespace opname::testing
