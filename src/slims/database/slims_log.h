#pragma once

#include "server_statement.h"
#include "slims_schema.h"

#include "opname/domain/change.h"
#include "opname/slims/library_system.h"

namespace opname {

/// Writes what was done into SLiMS's own logs, once for each key however often it is asked to and by how
/// many at once: each row is one INSERT that looks for the key itself, and gives NULL to a column that must
/// not be NULL when it is there. (INSERT … SELECT … WHERE NOT EXISTS would say so more plainly, but makes a
/// table of MyISAM ready for many rows, which takes a hundred times as long.) `system_log.id`, which has an
/// index, carries the key's digest; such rows are of the type `system`, as no staff user of SLiMS stands
/// behind them.
class SlimsLog {
public:
    SlimsLog(ServerConnection &connection, const SlimsSchema &schema, const SlimsAuthor &author);

    /// `module` is SLiMS's ("bibliography"), `action` one word in English, as SLiMS's own are. `key` is
    /// ASCII. Answers false when the key had been noted before.
    ServerResult<bool> note(const QString &key, const QString &module, const QString &action,
                            const QString &message, const QString &now);
    /// Whether a row with this key is there.
    ServerResult<bool> isNoted(const QString &key);
    /// The title's own log, where SLiMS keeps one: as its form does after a title was edited.
    ServerResult<void> noteTitle(const Change &change, const QString &now);

private:
    const SlimsSchema &m_schema;
    QString m_realName;
    ServerStatement m_note;
    ServerStatement m_find;
    ServerStatement m_noteTitle;
};

} // namespace opname
