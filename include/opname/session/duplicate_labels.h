#pragma once

#include "opname/domain/error.h"
#include "opname/session/journal_row.h"

#include <vector>

namespace opname {

class Session;

/// A book whose label is another copy's, as the person with it in hand says: the copy was counted already,
/// and this is not that copy read twice.
struct DuplicateLabel {
    RowId scan = 0; ///< that read the label
    QString reference; ///< of that scan, "STATION:NUMBER": the same wherever its row is read
    QString itemCode; ///< of the copy whose label it has, as SLiMS holds it, or as it was read
    Slot slot = noSlot; ///< of that copy; none of a new copy that waits
    QString shelf; ///< where it was read, as far as it was stated
    Place place;
    QString note; ///< may be empty
    QString by; ///< who noted it
    qint64 time = 0; ///< UTC, milliseconds since 1970
};

/// Books with another copy's label, kept in the session's journal; each is a difference to decide on. Noting
/// counts nothing: the scan stays the duplicate that it was answered as. Use on the session's thread; a call
/// that writes returns after its transaction is on disk, and one that fails has changed nothing.
class DuplicateLabels {
public:
    static constexpr int longestNote = 500; ///< characters

    explicit DuplicateLabels(Session &session);

    /// Says of a scan that it was of another book, and answers the scan's reference. Said again with the same
    /// note it writes nothing, with another one the newest note stands. Blanks around and between words of
    /// the note are made single. Usage when the scan is not a duplicate, as one that was taken back is not,
    /// or when the note is too long or has control characters; Refused before the freeze.
    Result<QString> note(RowId scan, const QString &words, const Author &author);

    /// Of scans that are not taken back, by the copy's code, then in the order in which they were scanned.
    std::vector<DuplicateLabel> all() const;

private:
    Session &m_session;
};

} // namespace opname
