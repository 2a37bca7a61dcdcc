#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <QDate>
#include <QDateTime>

#include <vector>

namespace opname {

/// A loan, a return or a changed due date that a pull found.
struct CirculationEvent {
    enum class Kind { Lent, Returned, Extended };
    Kind kind = Kind::Lent;
    qint64 seq = 0; ///< of the journal row that tells it; 0 when no row does (before the freeze)
    QDateTime found; ///< when the pull found it, UTC; it happened between the pull before and then
    QString itemCode;
    QString title;
    QString callNumber;
    QDate loanDate;
    QDate dueDate;
};

/// The third warning of the SOP watched on data: circulation is to be closed while the shelves are counted,
/// and every loan or return since the freeze is told with its item and the time of the pull that found it.
/// Read from the journal, so all who have the file see the same. Reads the whole journal: for a reading
/// session on another thread when the session is large.
class CirculationWatch {
public:
    explicit CirculationWatch(Session &session);

    /// Since the freeze, oldest first. A session frozen without knowing the loans begins with the first ones
    /// that came in.
    Result<std::vector<CirculationEvent>> events() const;
    /// Where the newest loans came from: the label of a source, or the path of a file; empty when there are
    /// none. A loan's number is that of SLiMS only when it came from there.
    Result<QString> loansSource() const;

    /// What differs between two lists of open loans, for sources that replace the catalogue before the
    /// freeze.
    static std::vector<CirculationEvent> between(const std::vector<ListedLoan> &before,
                                                 const std::vector<ListedLoan> &after,
                                                 const QDateTime &found);

private:
    Session &m_session;
};

} // namespace opname
