#pragma once

#include "opname/domain/catalogue.h"
#include "opname/domain/catalogue_digest.h"
#include "opname/domain/error.h"
#include "opname/session/journal_row.h"

#include <memory>
#include <optional>
#include <vector>

namespace opname {

/// Takes a catalogue into a session, replacing the one that is there, in one transaction: destroyed without
/// commit(), nothing has changed. Titles come before the items that need them. Use on one thread, not
/// necessarily the session's, while nothing else uses the session.
class CatalogueWriter {
public:
    virtual ~CatalogueWriter() = default;
    virtual Outcome addReferences(const ReferenceLists &lists) = 0;
    virtual Outcome addTitles(const std::vector<Title> &titles) = 0;
    virtual Outcome addItems(const std::vector<Item> &items) = 0;
    virtual Outcome addLoans(const std::vector<Loan> &loans) = 0;
    /// By what a later pull knows the catalogue again; a source that makes none leaves them out.
    virtual Outcome addDigests(const CatalogueDigests &digests) = 0;
    /// Builds the indexes, journals the pull and makes it durable. `loansKnown` is false for sources without
    /// loans.
    virtual Outcome commit(const QString &sourceLabel, bool loansKnown, const Author &author) = 0;
};

/// What a pull after the freeze found, against the frozen catalogue and the newest loans.
struct LaterPull {
    QString sourceLabel;
    struct Changed {
        qint64 itemId = 0; ///< 0 when it is a title's
        QString itemCode; ///< of a title its name when it was frozen
        QString field;
        QString before; ///< as frozen; of what SLiMS put back, what an earlier pull found
        QString after;
        qint64 titleId = 0; ///< 0 when it is a copy's
    };
    std::vector<Item> added;
    std::vector<Title> addedTitles; ///< of added items, when the title is new
    std::vector<std::pair<qint64, QString>> vanished; ///< item id and code
    std::vector<std::pair<qint64, QString>> returned; ///< the same of those that an earlier pull did not find
    std::vector<Changed> changed;
    std::optional<std::vector<Loan>> loans; ///< the open loans now, whole; nothing when the source has none

    /// Items and values that are other than they were, but for what was added.
    std::size_t differences() const { return vanished.size() + returned.size() + changed.size(); }
};

/// Compares a pull with the frozen catalogue of a session. Streams: memory grows with the differences and
/// with one bit an item, not with the catalogue.
class LaterPullComparison {
public:
    virtual ~LaterPullComparison() = default;
    virtual Outcome addTitles(const std::vector<Title> &titles) = 0;
    virtual Outcome addItems(const std::vector<Item> &items) = 0;
    virtual Outcome addLoans(const std::vector<Loan> &loans) = 0;
    /// The frozen items with ids from `first` to `last` are known to be as they were.
    virtual Outcome addUnchangedItems(qint64 first, qint64 last) = 0;
    virtual Result<LaterPull> finish(const QString &sourceLabel, bool loansKnown) = 0; ///< once, behind all
};
class Session;
std::unique_ptr<LaterPullComparison> compareWithFrozen(Session &session); ///< a reading one does
/// The same of an item export, when the frozen catalogue came from one too: their running numbers say
/// nothing, so copies are known by their codes and titles by their text. Copies without a code are left out.
/// Memory grows with the titles as well.
std::unique_ptr<LaterPullComparison> compareExportWithFrozen(Session &session);

} // namespace opname
