#pragma once

#include "opname/session/change_queue.h"
#include "opname/session/session.h"
#include "opname/slims/library_system.h"

#include <QCoreApplication>

#include <set>

namespace opname {

/// How the changes stand after a push, in the words of the command line's contract.
struct SendingReport {
    qint64 applied = 0; ///< by this push
    qint64 already = 0; ///< SLiMS had the value, or an earlier push had applied it
    qint64 conflicts = 0; ///< stand open
    qint64 failed = 0; ///< refused by SLiMS or kept back, stand open
    qint64 pending = 0; ///< waiting and sent
};

/// Activity 7: sends what was decided to SLiMS, a batch at a time. Each batch is journalled before it is sent
/// and again when it was answered, so a push may end anywhere and be repeated. The steps are apart because
/// the session belongs to one thread and the library system blocks: take a batch and give the answers on the
/// session's thread, apply it on another.
class ChangeSending {
    Q_DECLARE_TR_FUNCTIONS(ChangeSending)

public:
    static constexpr int batchSize = 200; ///< changes

    ChangeSending(Session &session, Author author);

    /// What the pending changes are; empty when there are none.
    Result<std::set<SlimsTask>> pendingTasks() const;
    /// Whether the account may do these: SlimsRefused with what is missing, else nothing. Asked before
    /// anything is sent.
    static Outcome checkRights(const SlimsFacts &facts, const std::set<SlimsTask> &tasks);
    /// What SLiMS's logs are told of who sends.
    SlimsAuthor slimsAuthor() const;

    /// The next pending changes that this object has not taken yet, journalled as sent; empty at the end. For
    /// the lead only (Refused). Kept back is what marks a copy missing that was found or lent since, and, of
    /// a catalogue that came from a file, what can only be told by the number of a title or of a copy without
    /// a code: the numbers are the file's. It is journalled as refused with the reason and stands open.
    Result<std::vector<Change>> takeNextBatch(const QString &target);
    /// Journals what was answered. Those without an answer stay sent.
    Outcome giveAnswers(const std::vector<ChangeAnswer> &answers, const QString &target);
    Result<SendingReport> report() const;
    static Error stopped(); ///< Cancelled: what a push ends with that the user stopped
    qint64 taken() const { return static_cast<qint64>(m_taken); } ///< for progress
    Result<qint64> pendingAtFirst() const; ///< for progress

    /// The whole push on one thread, for where nothing else waits for the session. `watcher` hears how many
    /// of how many; answering false ends after the change in flight (Cancelled; what was answered is kept).
    Result<SendingReport> sendAll(LibrarySystem &library,
                                  const std::function<bool(qint64 done, qint64 total)> &watcher);

private:
    Outcome begin();
    /// Why a change must not go out any more, a sentence; empty when it may.
    Result<QString> reasonNotToSend(const QueuedChange &queued) const;

    Session &m_session;
    Author m_author;
    std::optional<QStringList> m_pending; ///< ids at the first batch, in order
    std::size_t m_taken = 0;
    qint64 m_doneBefore = 0;
    qint64 m_applied = 0;
    qint64 m_already = 0;
};

} // namespace opname
