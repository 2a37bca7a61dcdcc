#pragma once

#include "opname/domain/error.h"
#include "opname/domain/stock_take.h"
#include "opname/domain/weeding.h"
#include "opname/session/journal_row.h"

#include <QStringList>

#include <functional>

namespace opname {

class Session;

/// The setting that says which item statuses of SLiMS mean "weeded": ids, separated by commas. Empty by
/// default.
inline constexpr const char *weededStatusesSetting = "weeded_statuses";

/// A copy that is weeded by its status, by the list, or by both.
struct WeededCopy {
    QString code; ///< as SLiMS holds it; as listed when SLiMS does not have it
    qint64 itemId = 0; ///< 0: the session's catalogue has no such copy
    Slot slot = noSlot; ///< noSlot before the freeze, and of what the catalogue does not have
    QString status; ///< id, by the newest that is known: a later pull's goes before the frozen one
    WeedingFacts facts;
};

/// The librarian's list of weeded copies, kept in the session's journal, beside what the catalogue says of
/// them. A later list adds to it; single codes can be taken back. Codes are compared as SLiMS compares them.
/// Use on the session's thread; a call that writes returns after its transaction is on disk, and one that
/// fails has changed nothing.
class WeedingList {
public:
    explicit WeedingList(Session &session);

    /// Puts codes on the list. Answers how many were not on it yet; when none is new, nothing is written.
    /// `source` is what the user calls where they come from.
    Result<qint64> add(const QStringList &codes, const QString &source, const Author &author);
    /// Takes codes off the list. Answers how many were on it.
    Result<qint64> takeBack(const QStringList &codes, const QString &source, const Author &author);
    Result<qint64> count() const;
    QStringList statuses() const; ///< those that mean weeded; empty until somebody says so

    /// Visits every weeded copy once: those listed by their codes, then those of a weeded status alone. Ends
    /// when the visitor answers false. The visitor must not change the session.
    Outcome visit(const std::function<bool(const WeededCopy &)> &visitor) const;

private:
    Result<qint64> journal(const char *kind, const QStringList &codes, const QString &source,
                           const Author &author);

    Session &m_session;
};

} // namespace opname
