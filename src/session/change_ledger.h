#pragma once

#include "opname/session/change_queue.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <functional>

namespace opname {

class Database;
class Statement;

/// All changes of a session in memory, as journal rows make them: the one place that says what a row does to
/// a change. Used to keep the table `change`, and to replay the journal beside it.
class ChangeLedger {
public:
    using RowOf = std::function<RowId(const QJsonArray &reference)>;

    /// The id of the change that a journal row queues: the same wherever that row is read.
    static QString idOf(const QString &sessionId, const QString &station, qint64 number);

    /// Takes a row in and answers the places of those changes that became other than they were. Rows of other
    /// kinds do nothing.
    std::vector<std::size_t> apply(RowId row, QStringView kind, const QJsonObject &body);

    const std::vector<QueuedChange> &all() const { return m_changes; }
    const QueuedChange *find(const QString &id) const;
    /// Folded codes of new copies among these places.
    QSet<QByteArray> newCodes(const std::vector<std::size_t> &places) const;
    /// The new copy with this folded code that waits to enter SLiMS, or was taken there; null when none does.
    const QueuedChange *awaitedCopy(const QByteArray &foldedCode) const;
    std::optional<QString> valueAfterQueued(ChangeKind kind, qint64 itemOrTitleId,
                                            QStringView exceptWaitingOf) const;

    /// Body of the row that queues a change.
    static QByteArray bodyOf(const QueuedChange &queued);

    /// Reads the table `change`. False on failure, which the database keeps.
    bool load(Database &database);
    /// Writes one change into the table, inside the caller's transaction, by a statement of saving().
    static bool save(Statement &saving, const QueuedChange &queued);
    static Statement saving(Database &database);

private:
    void add(QueuedChange queued);
    void end(std::size_t place, ChangeState state, RowId row, std::vector<std::size_t> &touched);
    std::vector<std::size_t> placesOf(const QJsonObject &body) const;
    static QString targetOf(ChangeKind kind, qint64 itemOrTitleId);

    std::vector<QueuedChange> m_changes;
    QHash<QString, std::size_t> m_places; ///< by id
    QMultiHash<QString, std::size_t> m_ofDiscrepancy;
    QHash<QString, std::vector<std::size_t>> m_ofTarget; ///< ascending
    QMultiHash<QByteArray, std::size_t> m_ofNewCode; ///< new copies by their folded codes
};

} // namespace opname
