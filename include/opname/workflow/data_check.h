#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <functional>
#include <optional>
#include <vector>

namespace opname {

/// A value that would mend a problem: what `set` is given when a person accepts it.
struct DataProposal {
    QString field; ///< "call_number", "title_call_number" or "classification"
    QString value; ///< one that SLiMS can hold
    friend bool operator==(const DataProposal &, const DataProposal &) = default;
};

/// A code or call number that will cause trouble.
struct DataProblem {
    QString kind; ///< one of DataCheck::kinds(), or "weeded_mismatch"
    QString itemCode;
    qint64 itemId = 0;
    QString detail; ///< translated, one sentence or two
    Slot slot = noSlot; ///< noSlot before the freeze
    QString callNumber = {}; ///< the effective one
    std::optional<DataProposal> proposal = {}; ///< nothing where only a person can know
    QString hint = {}; ///< the item code as it should perhaps be; the program never changes one
    QString discrepancy = {}; ///< id of the difference that is decided on it
};

/// A kind of problem, for lists grouped by kind.
struct DataProblemKind {
    QString kind; ///< "call_number_differs"
    QString name; ///< translated: the group's heading
    QString explanation; ///< translated: why it is trouble, and what to do
};

/// The data check before day one: codes and call numbers that will cause trouble, each with a proposal where
/// it can be mended. Reads the catalogue once, a million items in seconds; use on the session's thread, which
/// for a window is a reading session on a thread of its own.
class DataCheck {
public:
    explicit DataCheck(Session &session);

    using Visitor = std::function<bool(const DataProblem &)>;
    using Watcher = std::function<bool(qint64 done, qint64 total)>;
    /// Visits copy by copy in the catalogue's order, at most one problem of the code and one of the call
    /// number each; then what only the whole catalogue shows: codes that are or look like another, and the
    /// rarer of two ways to class Islam. Streams. Ends, as if all were told, when the visitor or the watcher
    /// (asked every few thousand copies) answers false.
    Outcome visit(const Visitor &visitor, const Watcher &watcher = {}) const;
    /// Of one copy alone, without what only the whole catalogue shows: at once in a library of any size.
    void visitCopy(const ListedItem &item, const Visitor &visitor) const;

    /// Every kind that visit() tells, in the order in which lists show them.
    static std::vector<DataProblemKind> kinds();

private:
    Session &m_session;
};

} // namespace opname
