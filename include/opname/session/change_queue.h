#pragma once

#include "opname/domain/change.h"
#include "opname/domain/error.h"
#include "opname/session/journal_row.h"

#include <array>
#include <span>
#include <vector>

namespace opname {

class Session;

/// A change with where it stands.
struct QueuedChange {
    Change change;
    QString discrepancy; ///< id of the discrepancy that it was decided on; empty of one that takes back
    QString takesBack; ///< id of the change that this one takes back; empty for most
    ChangeState state = ChangeState::Waiting;
    QString now; ///< SLiMS's value when it answered with a conflict
    QString reason; ///< why it was refused, a sentence
    int attempts = 0; ///< how often it was sent
    bool isByHand = false; ///< typed into SLiMS by a person, who marked it done here
    qint64 newItemId = 0; ///< id in SLiMS of a new copy that was made
    RowId queuedBy = 0; ///< journal row
    RowId lastStep = 0; ///< journal row that gave it its state

    /// Sent or still to be sent: what a push works on.
    bool isPending() const { return state == ChangeState::Waiting || state == ChangeState::Sent; }
    bool isDone() const { return state == ChangeState::Applied || state == ChangeState::Already; }
    /// A new copy that SLiMS will have or has, whether or not it was pulled yet.
    bool isAwaitedCopy() const { return change.kind == ChangeKind::NewCopy && (isPending() || isDone()); }
    /// Whether SLiMS's value may be ours, so that it can be set back.
    bool canBeTakenBack() const;
    friend bool operator==(const QueuedChange &, const QueuedChange &) = default;
};

/// The decided corrections of a session in the order in which they were decided, kept in its journal: a row
/// when a change is decided (Session::decide), one before a batch is sent and one after it was answered, so
/// that a push which dies at any point is told from one that did not. Use on the session's thread; every
/// call that writes returns after its transaction is on disk. A reader's queue is that of the first call.
class ChangeQueue {
public:
    explicit ChangeQueue(Session &session);

    /// Valid until the next call that writes, here or through the session.
    Result<const std::vector<QueuedChange> *> all() const;
    /// The new copy with this code that is awaited; null when none is. Valid like all().
    Result<const QueuedChange *> awaitedCopy(QStringView code) const;
    Result<std::array<qint64, changeStateCount>> counts() const; ///< by state
    Result<const QueuedChange *> find(const QString &id) const; ///< null when there is none

    /// The value of a copy's or title's field after what is queued; nothing when nothing is queued of it. The
    /// next change of the same field is decided on this. What waits of the discrepancy that is decided anew
    /// is not counted: it will be given up.
    Result<std::optional<QString>> valueAfterQueued(ChangeKind kind, qint64 itemOrTitleId,
                                                    QStringView exceptWaitingOf = {}) const;

    /// Journals that these are about to be sent, as far as they are pending. The lead's: else Refused.
    Outcome recordSent(const QStringList &ids, const QString &target, const Author &author);
    Outcome recordAnswers(std::span<const ChangeAnswer> answers, const QString &target, const Author &author);
    /// Queues the reverse of applied changes. Answers how many; those that cannot be are passed over.
    Result<int> takeBack(const QStringList &ids, const Author &author);
    /// A person typed these into SLiMS. Answers how many were not done before.
    Result<int> markDone(const QStringList &ids, const Author &author);
    /// Ends conflicts and refusals: SLiMS's values stay, or ours are queued again, decided now on SLiMS's
    /// values. All or none; answers how many: those that are neither are passed over.
    Result<int> resolve(const QStringList &ids, bool keepOurs, const Author &author);

private:
    Session &m_session;
};

} // namespace opname
