#pragma once

#include "database.h"
#include "opname/session/journal_row.h"
#include "sha256.h"

#include <QHash>
#include <QJsonArray>

#include <functional>
#include <map>
#include <tuple>
#include <vector>

namespace opname {

/// Where a row stands in the journal's order, which is the same in every file that has the row.
struct JournalPlace {
    qint64 clock = 0;
    QByteArray station; ///< UTF-8
    RowId row = 0;

    bool operator<(const JournalPlace &other) const
    {
        return std::tie(clock, station, row) < std::tie(other.clock, other.station, other.row);
    }
};

/// Where a journal stood: how many rows of each station, by name, it had.
struct JournalPoint {
    std::vector<std::pair<QString, qint64>> rows; ///< stations without rows left out
    qint64 rowsSince = 0; ///< that the file has beyond it
};

/// The append-only record. Rows of one station form a hash chain that begins at the session's id, so that no
/// row can be altered, left out or moved to another session unseen.
class Journal {
public:
    Journal(Database &database, const QString &sessionId);

    /// Adds a row inside the caller's transaction. After a rollback call reload().
    bool append(const Author &author, const char *kind, const QByteArray &body, qint64 time,
                JournalRow *written = nullptr);
    /// The id that the station's next row will have; 0 when the station could not be made known.
    RowId nextId(const QString &station);
    /// Takes stations, heads and clock from the file again. False on failure, and nothing has changed.
    bool reload();

    /// A station's newest row.
    struct Head {
        QString station;
        qint64 number = 0; ///< 0: none yet
        QByteArray hash; ///< of that row, else what the first one follows
    };
    const std::vector<Head> &heads() const { return m_heads; } ///< by station index
    QByteArray headHash() const;
    /// The same without the rows of these kinds that stand at the end.
    QByteArray headHashBefore(std::initializer_list<QByteArrayView> kinds) const;
    qint64 lastSeq() const { return m_seq; }
    /// Where this file's journal had that head, in the order in which its rows arrived. Walks over all rows.
    std::optional<JournalPoint> pointOf(const QByteArray &head) const;
    std::optional<std::uint32_t> stationIndex(const QString &station) const;
    QString stationName(RowId row) const;
    QByteArray reference(RowId row) const; ///< as bodies name a row: ["station",number]
    RowId rowOf(const QJsonArray &reference) const; ///< -1 when the station is not known here

    /// All kinds of rows unless some are named.
    bool visit(qint64 sinceSeq, const std::function<bool(const JournalRow &)> &visitor,
               const QStringList &kinds = {});

    /// What of a row is hashed; texts are UTF-8. Valid while they are.
    struct HashedRow {
        QByteArray station;
        qint64 number = 0;
        qint64 clock = 0;
        qint64 time = 0;
        QByteArray operatorName;
        QByteArrayView kind;
        QByteArrayView body;
    };
    /// The hash a row must have after `previous`.
    static QByteArray hashOf(Sha256 &hash, QByteArrayView previous, const HashedRow &row);
    static QByteArray genesis(const QString &sessionId);

private:
    Head *headOf(const QString &station); ///< makes the station known
    static QByteArray hashOf(const std::vector<Head> &heads);

    Database &m_database;
    QString m_sessionId;
    std::vector<Head> m_heads; ///< by station index
    qint64 m_seq = 0;
    qint64 m_clock = 0;
    Sha256 m_hash;
    Statement m_insert;
};

} // namespace opname
