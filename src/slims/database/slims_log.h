#pragma once

#include "rows_statement.h"
#include "slims_schema.h"

#include "opname/domain/change.h"
#include "opname/slims/library_system.h"

namespace opname {

/// Writes what was done into SLiMS's own logs, once for each key however often it is asked to and by how
/// many at once: all rows of a call by one INSERT that leaves out those that are there, which a table of
/// MyISAM carries out under one lock. `system_log.id`, which has an index, carries the key's digest; such
/// rows are of the type `system`, as no staff user of SLiMS stands behind them. After a call was cut off the
/// rows may be there, some or all; the same call again completes them.
class SlimsLog {
public:
    SlimsLog(ServerConnection &connection, const SlimsSchema &schema, const SlimsAuthor &author);

    struct Note {
        QString key; ///< ASCII; in one call each comes once
        QString module; ///< SLiMS's own: "bibliography"
        QString action; ///< one word in English, as SLiMS's own are
        QString message;
        QString time; ///< SLiMS's
    };
    /// Answers how many were not noted before.
    ServerResult<qint64> note(const std::vector<Note> &notes);
    /// Whether a row with this key is there.
    ServerResult<bool> isNoted(const QString &key);
    /// The titles' own log, where SLiMS keeps one: as its form does after a title was edited. A time for
    /// each, in SLiMS's.
    ServerResult<void> noteTitles(const std::vector<const Change *> &changes,
                                  const std::vector<QString> &times);

private:
    /// The rows that were written, or what a duplicate means where the table numbers its rows itself.
    ServerResult<qint64> written(const QString &table, ServerResult<qint64> rows) const;

    ServerConnection &m_connection;
    const SlimsSchema &m_schema;
    QString m_realName;
    RowsStatement m_note;
    RowsStatement m_noteLong; ///< for texts that the server cannot keep in memory
    ServerStatement m_find;
    RowsStatement m_noteTitles;
    RowsStatement m_noteTitlesLong;
};

} // namespace opname
