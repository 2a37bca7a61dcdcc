#pragma once

#include "opname/session/publications.h"
#include "opname/session/session.h"
#include "opname/slims/library_system.h"

#include <QCoreApplication>

namespace opname {

/// What the user agreed to.
struct PublishConsent {
    bool partial = false; ///< also while copies are not covered; they go as uncounted
    bool takePart = false; ///< in the stock-take that is active in SLiMS
};

/// Activity 9: writes the result into SLiMS's own stock-take tables, so that its pages, history and reports
/// show it. Uses the session and blocks on SLiMS; where scanning must go on, give it a reading session for
/// prepare() and the rows, and journal on the writer's thread (save, record).
class Publishing {
    Q_DECLARE_TR_FUNCTIONS(Publishing)

public:
    Publishing(Session &session, Author author);

    /// The figures that would be written. Refused with a sentence: before the freeze, with nothing scanned,
    /// while loans are unknown, and while copies are not covered unless `partial`.
    Result<PublishedResult> prepare(const PublishConsent &consent) const;
    /// What taking part in this one means, for the user to agree to; Refused when it was not agreed to.
    static Outcome checkActive(const std::optional<SlimsStockTake> &active, const PublishConsent &consent);
    static QString takingPartWarning(const SlimsStockTake &active);
    /// The rows in ascending item id: expected copies with what they are.
    StockTakeRowProducer rows() const;

    /// Everything in order on one thread: checks, the former rows saved into the session, the result written,
    /// the publication journalled. Repeating it does no harm.
    struct Report {
        Publication publication;
        qint64 formerRowsSaved = 0;
        bool wasThere = false;
    };
    Result<Report> publish(LibrarySystem &library, const PublishConsent &consent,
                           const std::function<bool(qint64 done)> &watcher);

private:
    Session &m_session;
    Author m_author;
};

} // namespace opname
