#pragma once

#include "opname/domain/error.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace opname {

class Session;

/// What became of one file.
struct MergedFile {
    enum class Answer {
        Taken,
        NothingNew,
        OtherSession, ///< of another stock-take
        OtherCatalogue, ///< frozen with another catalogue
        NotFrozen, ///< one of both was not frozen yet, and there is something to take
        Altered, ///< its journal, or this one's
        TwoRows, ///< a station wrote two different rows with one number
        SignedOff ///< somebody signed one of both, and the other has more
    };
    QString path;
    Answer answer = Answer::NothingNew;
    qint64 received = 0; ///< rows that were new here
    qint64 quarantined = 0; ///< rows that were not taken, although they are not here; 1 at least if refused
    QString account; ///< one or two translated sentences: what happened, and what to do where it was refused

    bool isQuarantined() const { return answer != Answer::Taken && answer != Answer::NothingNew; }
};

/// The names of the answers in the command line's contract: "taken", "nothing_new", "other_session" …
QString mergeAnswerName(MergedFile::Answer answer);

/// Takes the journals of other files of one session in. The union of the rows is what counts: files in any
/// order, again, with less than is here, in a ring, give the same derived tables, byte for byte, as long as
/// none is quarantined. Every row is checked by its station's hash chain before anything is written; a file
/// is taken whole or not at all, and all that are taken in one transaction.
class SessionMerge {
public:
    explicit SessionMerge(Session &session);

    /// Files are only read; each is read at one moment, so it may be in use. A file of an older format is
    /// read from a copy. `goesOn` is told the share that is done, 0 to 1, from the calling thread; false
    /// cancels, and nothing has changed. An error is of a file that cannot be read, or of this one when it
    /// cannot be written; nothing has changed then, either.
    ///
    /// Afterwards stations may have other indexes, so that row ids and slots of items that came later mean
    /// others: whoever kept some asks again.
    Result<std::vector<MergedFile>> take(const QStringList &paths,
                                         const std::function<bool(double)> &goesOn = {});

private:
    Session &m_session;
};

} // namespace opname
