#pragma once

#include "opname/workflow/background_task.h"
#include "opname/workflow/scan_file_taking.h"

#include <array>

namespace opname {

/// What taking a scan file would do, found out without writing anything.
struct ScanFilePreview {
    /// A row as it would be taken.
    struct Row {
        ScanListEntry entry;
        bool isTakenBefore = false;
        std::optional<Verdict> verdict; ///< nothing before the freeze, and for rows that are not taken
        QString itemCode; ///< as SLiMS holds it; these three are null when no item has the code
        QString title;
        QString callNumber;
    };

    ScanListGuess reading; ///< how the file is read, and the columns to choose from
    qint64 rows = 0; ///< behind the header, empty lines left out
    qint64 takenBefore = 0; ///< of the rows; what follows counts the others
    qint64 codes = 0; ///< would be taken
    std::array<qint64, 4> faults = {}; ///< cannot be taken, by ScanListEntry::Fault
    qint64 known = 0; ///< of the codes: an item has it, or a new copy with it waits to enter SLiMS
    qint64 present = 0; ///< of the known: scanned already, or earlier in this file
    qint64 unknown = 0;
    qint64 invalid = 0; ///< no item code can look like this
    qint64 commands = 0;
    qint64 withoutZeros =
        0; ///< unknown numbers that an item has with zeros in front; the first 100 are looked at
    QString exampleWithZeros; ///< such an item's code
    std::vector<Row> firstRows; ///< at most 100, those that would be taken first when there are any
    ScanFileTaken taken;

    qint64 unusable() const { return faults[1] + faults[2] + faults[3]; }
};

/// How the content is read: as it was when it was taken before, else as guessed; what the options say goes
/// before both. Codes of the catalogue weigh in the guess. Failures as guessScanList().
Result<ScanListGuess> scanFileFormat(const Session &session, const ScanFileContent &content,
                                     const ScanListOptions &options, ScanPurpose purpose);

/// Goes through a content and asks the session what each code would be, read at the stand's shelf. Takes its
/// time (a catalogue look-up a code): run it on a BackgroundTask with a reading session of its own. When the
/// watcher answers false, ErrorKind::Cancelled.
Result<ScanFilePreview> previewScanFile(Session &session, std::shared_ptr<const ScanFileContent> content,
                                        const ScanListOptions &options, const ScanStand &stand,
                                        const BackgroundTask::Watcher &watcher);

} // namespace opname
