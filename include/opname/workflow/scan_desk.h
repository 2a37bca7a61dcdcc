#pragma once

#include "opname/domain/command.h"
#include "opname/scanner/scan_list.h"
#include "opname/session/session.h"

#include <QIODevice>

#include <bitset>

namespace opname {

/// Where and by whom codes are being read.
struct ScanStand {
    QString shelf; ///< empty: none is stated
    Place place; ///< as far as it is known
    ScanPurpose purpose = ScanPurpose::Count;
    Author author;
};

/// What a command barcode did.
struct CommandAnswer {
    Command command;
    bool isDone = false; ///< false: there was nothing to do it to, or the word is not known
    QString sentence; ///< translated, one line: what was done, or why nothing was
    RowId scan = 0; ///< the scan taken back, or of which a condition was noted; 0 for other commands
    QString itemCode; ///< of that scan, as SLiMS holds it, or as it was read when unknown
    QString shelf; ///< finished or opened
    ScanStand stand; ///< where and by whom reading goes on: the caller takes it over
};

/// What a read was answered.
struct DeskAnswer : ScanAnswer {
    std::optional<CommandAnswer> command; ///< of the verdict Command, and only of it
};

/// Activity 5, and reads for other purposes at any time: reads in, answers out, each after it is on disk. A
/// command barcode is journalled like any read and carried out in the same transaction: exactly once, also
/// when a file is taken again after a crash.
class ScanDesk {
public:
    explicit ScanDesk(Session &session);

    /// Counting is refused before the freeze, other purposes are not; after activity 5 was closed it counts
    /// and is marked as found later. What a command changes of the stand is in the answer; the caller reads
    /// on with it.
    Result<DeskAnswer> scan(const QString &read, const ScanStand &stand);
    /// The same for a code that a person typed or chose: the settings' prefix and suffix, which scanners
    /// send, may be the code's own here.
    Result<DeskAnswer> scanCode(const QString &code, const ScanStand &stand);

    /// Reads codes, one a line (LF, CRLF, CR; empty lines ignored), to the end of the device and answers each
    /// through the visitor once it is on disk: grouped while lines keep coming, at once when the next has not
    /// arrived. `line` counts the lines of the input from 1. Commands among them are carried out in their
    /// turn; lines behind one that opens a shelf or switches the operator are read there and by that person.
    using Visitor = std::function<void(qint64 line, const DeskAnswer &answer)>;
    /// `readAt`, where it is given, knows when a line was read.
    using ReadAt = std::function<QString(qint64 line)>;
    Outcome scanAll(QIODevice &input, ScanStand stand, const Visitor &visitor, const ReadAt &readAt = {});
    /// Where and by whom reading goes on behind a read: elsewhere when it is a command that says so.
    ScanStand standAfter(const QString &read, const ScanStand &stand) const;
    /// The same for a file: what was taken from it before for this purpose (recognised by its content,
    /// whatever it is called now) is passed over, so that a file taken twice adds nothing and one that grew
    /// adds its new lines. What was taken is a journalled setting, marked before the first scan and behind
    /// the last one; after a crash in between, the journal's own scans tell how far the file came, so
    /// nothing is doubled or lost. A last line without an end that has grown since counts as a new line. A
    /// pipe is read as by scanAll(). Commands in lines that are passed over are not carried out again, but
    /// the shelf and the operator that they chose hold for the lines that follow.
    ///
    /// A table (see guessScanList()) is read by its code column; what the options leave open is as it was
    /// when the file was taken before, else guessed. Rows that cannot be taken are told through `leftOut`.
    using LeftOut = std::function<void(const ScanListEntry &row)>;
    Outcome scanFile(const QString &path, const ScanStand &stand, const Visitor &visitor,
                     const ScanListOptions &options = ScanListOptions::cautious(),
                     const LeftOut &leftOut = {});

    /// Notes the condition of the copy with this item code; answers it as SLiMS spells the code. Usage when
    /// SLiMS has no such copy. Undoing its scan leaves the condition: the book was in someone's hand.
    Result<ConditionNote> noteCondition(const QString &itemCode, Condition condition, const Author &author);

    /// Notes that the book in the hand is another one than the copy whose label it has (DuplicateLabels), of
    /// a scan, or of the last counting scan of the author's station. Answers the id of the difference that it
    /// is. Usage when that scan is not a duplicate, or there is none.
    Result<QString> noteAnotherBook(std::optional<RowId> scan, const QString &words, const Author &author);
    /// The row of a scan as it was answered. Usage when there is no such scan.
    Result<RowId> scanOf(const QString &station, qint64 number) const;

    Result<int> undo(int count, const Author &author); ///< the last of the author's station; answers how many
    Result<int> undo(const QString &station, qint64 number, const Author &author); ///< Usage as scanOf()
    /// Takes back all live scans of the author's station's newest pass over a shelf, of the one at the
    /// place's location when it says one; the shelf counts as not read again. Usage when this station never
    /// scanned it, or scanned shelves of that name at several locations and none is said.
    Result<int> undoShelf(const QString &shelf, const Author &author, const Place &place = {});
    /// The pass that counts at a stand (ShelfReading::passAt), for Session::undoPass() after a question.
    /// Usage when nothing was counted there, or when it was not the author's station or another scanner of
    /// the same computer that did.
    Result<RowId> ownPassOf(const ScanStand &stand, const Author &author) const;

private:
    Outcome refuseBeforeFreeze(ScanPurpose purpose) const; ///< counting only
    Outcome beginActivity(const ScanStand &stand); ///< the first scan for it starts an activity by itself
    Result<DeskAnswer> take(ScanRequest request, const std::optional<Command> &command,
                            const ScanStand &stand);
    Result<DeskAnswer> carryOut(const Command &command, ScanRequest request, const ScanStand &stand);
    Outcome scanGroup(std::vector<std::pair<qint64, ScanRequest>> &group, const Visitor &visitor);
    Session &m_session;
    std::bitset<11> m_hasBegun; ///< by activity
};

} // namespace opname
