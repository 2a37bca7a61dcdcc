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

/// What the user agrees to: the figures, and what they meet in SLiMS. Copies without a code are in none of
/// them, as SLiMS finds its rows by it and they are not written.
struct PublishPlan {
    QString target; ///< the source's label
    PublishedResult result;
    qint64 notCovered = 0; ///< copies that go as uncounted, with consent to a partial result
    std::optional<SlimsStockTake> active; ///< in SLiMS, to take part in; nothing: one is made and closed
};

/// Activity 9: writes the result into SLiMS's own stock-take tables, so that its pages, history and reports
/// show it. Uses the session and blocks on SLiMS. Where scanning must go on (BackgroundPublishing), plan()
/// and write() take a reading session on another thread, and the journal is written on the writer's.
class Publishing {
    Q_DECLARE_TR_FUNCTIONS(Publishing)

public:
    Publishing(Session &session, Author author);

    /// The figures that would be written. Refused with a sentence: signed off, another station leads, no
    /// expected copy found (so before the freeze), loans unknown, and copies not covered unless `partial`.
    Result<PublishedResult> prepare(const PublishConsent &consent) const;
    /// The same with what SLiMS says: SlimsRefused when the account may not do what the plan needs.
    Result<PublishPlan> plan(LibrarySystem &library, const PublishConsent &consent) const;
    /// Refused while the plan needs a consent that was not given, or has no use for one that was.
    static Outcome checkConsent(const PublishPlan &plan, const PublishConsent &consent);
    /// What taking part in this one means, for the user to agree to; Refused when it was not agreed to.
    static Outcome checkActive(const std::optional<SlimsStockTake> &active, const PublishConsent &consent);
    static QString takingPartWarning(const SlimsStockTake &active);
    /// Activity 9 is under way from here on: the head that SLiMS is told stands behind that row. With the
    /// writing session, before the figures are taken that are written.
    static Outcome beginActivity(Session &session, const Author &author);
    static Error stopped(); ///< Cancelled, with nothing of the result written yet
    /// The rows in ascending item id: expected copies with what they are.
    StockTakeRowProducer rows() const;

    struct Report {
        Publication publication;
        qint64 formerRowsSaved = 0;
        bool wasThere = false;
    };
    /// Writes what was planned into SLiMS and answers what is to be journalled. The former rows must have
    /// been saved before unless it takes part.
    Result<Report> write(LibrarySystem &library, const PublishPlan &plan,
                         const std::function<bool(qint64 done)> &watcher) const;

    /// What was planned and agreed to, in order on one thread: the former rows saved into the session, the
    /// result written, the publication journalled. Repeating it does no harm.
    Result<Report> publish(LibrarySystem &library, const PublishPlan &agreed,
                           const std::function<bool(qint64 done)> &watcher);

private:
    Session &m_session;
    Author m_author;
};

} // namespace opname
