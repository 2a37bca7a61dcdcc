#pragma once

#include "opname/workflow/scan_desk.h"
#include "opname/workflow/scan_file_content.h"

#include <chrono>
#include <memory>
#include <optional>

namespace opname {

class ScanFile;

/// How far a content was taken before, as a preview found it out.
struct ScanFileTaken {
    qint64 lines = 0; ///< of the file, so many from its beginning
    QByteArray head; ///< Session::headHash() when it was so
};

/// Takes the codes of a scan file, a group at a time, so that whoever has a window stays able to answer. A
/// file taken before adds nothing, one that grew adds its new rows, and after a crash it goes on where the
/// journal ends; scans from elsewhere may come in between. Ending early is allowed at any time: the rest is
/// taken by taking the file again. Use on the thread of its session; session and desk have to outlive it.
class ScanFileTaking {
public:
    /// `before`, when given and nothing was written since, spares reading the journal after a crash.
    ScanFileTaking(Session &session, ScanDesk &desk, std::shared_ptr<const ScanFileContent> content,
                   const ScanListFormat &format, const ScanStand &stand,
                   std::optional<ScanFileTaken> before = {});
    ~ScanFileTaking();

    /// Takes the next group, of a size that learns to last about `goal` (but for the disk's own time), and
    /// answers whether rows may follow. Every answer is given to `visitor` once it is on disk, rows that
    /// cannot be taken to `leftOut`. Counting is refused before the freeze; else it fails as Session::record
    /// does; what was answered is kept.
    Result<bool> takeFor(std::chrono::milliseconds goal, const ScanDesk::Visitor &visitor,
                         const ScanDesk::LeftOut &leftOut = {});
    /// Takes all that follows.
    Outcome takeAll(const ScanDesk::Visitor &visitor, const ScanDesk::LeftOut &leftOut = {});

private:
    Outcome start();
    Result<bool> takeGroup(std::size_t most, const ScanDesk::Visitor &visitor,
                           const ScanDesk::LeftOut &leftOut);
    Outcome record(const std::vector<ScanListEntry> &group, const ScanDesk::Visitor &visitor);

    Session &m_session;
    ScanDesk &m_desk;
    std::shared_ptr<const ScanFileContent> m_content;
    ScanStand m_stand;
    std::unique_ptr<ScanFile> m_file;
    ScanFileRows m_rows;
    std::optional<ScanFileTaken> m_before;
    bool m_hasStarted = false;
    qint64 m_taken = 0; ///< rows to this line are taken
    qint64 m_lastLine = 0;
    QByteArray m_head; ///< of the session when our last row was written
    std::size_t m_groupSize = 16;
};

} // namespace opname
