#pragma once

#include "opname/scanner/scan_list.h"
#include "opname/session/session.h"

#include <QIODevice>

namespace opname {

/// Where and by whom codes are being read.
struct ScanStand {
    QString shelf;
    Place place;
    ScanPurpose purpose = ScanPurpose::Count;
    Author author;
};

/// Activity 5: reads in, answers out, each after it is on disk.
class ScanDesk {
public:
    explicit ScanDesk(Session &session);

    /// Refused before the freeze; after activity 5 was closed it counts and is marked as found later.
    Result<ScanAnswer> scan(const QString &read, const ScanStand &stand);

    /// Reads codes, one a line (LF, CRLF, CR; empty lines ignored), to the end of the device and answers each
    /// through the visitor once it is on disk: grouped while lines keep coming, at once when the next has not
    /// arrived. `line` counts the lines of the input from 1.
    using Visitor = std::function<void(qint64 line, const ScanAnswer &answer)>;
    Outcome scanAll(QIODevice &input, const ScanStand &stand, const Visitor &visitor);
    /// The same for a file: what was taken from it before for this purpose (recognised by its content,
    /// whatever it is called now) is passed over, so that a file taken twice adds nothing and one that grew
    /// adds its new lines. What was taken is a journalled setting, marked before the first scan and behind
    /// the last one; after a crash in between, the journal's own scans tell how far the file came, so
    /// nothing is doubled or lost. A last line without an end that has grown since counts as a new line. A
    /// pipe is read as by scanAll().
    ///
    /// A table (see guessScanList()) is read by its code column; what the options leave open is as it was
    /// when the file was taken before, else guessed. Rows that cannot be taken are told through `leftOut`.
    using LeftOut = std::function<void(const ScanListEntry &row)>;
    Outcome scanFile(const QString &path, const ScanStand &stand, const Visitor &visitor,
                     const ScanListOptions &options = ScanListOptions::cautious(),
                     const LeftOut &leftOut = {});

    Result<int> undo(int count, const Author &author);
    Result<int> undo(const QString &station, qint64 number, const Author &author);

private:
    Outcome refuseBeforeFreeze() const;
    Outcome beginActivity(const ScanStand &stand); ///< counting starts activity 5 by itself

    Session &m_session;
    bool m_hasBegun = false;
};

} // namespace opname
