#include "signature_place.h"

#include "database.h"
#include "opname/session/journal_row.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

std::optional<JournalPlace> newestSignature(Database &database)
{
    Statement newest(database,
                     "SELECT j.clock, t.id FROM sign_off s JOIN journal j ON j.id = s.row JOIN station t ON "
                     "t.idx = s.row >> 40 ORDER BY j.clock DESC, t.id DESC LIMIT 1");
    if (!newest.step())
        return std::nullopt;
    JournalPlace place{newest.integer(0), newest.blob(1), 0};
    newest.reset();
    return place;
}

bool isReopenedBehind(Database &database, const std::optional<JournalPlace> &signature)
{
    if (!signature)
        return false;
    Statement reopened(database,
                       "SELECT 1 FROM activity a JOIN journal j ON j.id = a.row JOIN station t ON t.idx = "
                       "a.row >> 40 WHERE a.step = 'reopened' AND (j.clock > ?1 OR (j.clock = ?1 AND t.id > "
                       "?2)) LIMIT 1");
    const bool is = reopened.bind(1, signature->clock).bindText(2, signature->station).step();
    reopened.reset();
    return is;
}

bool reopensBehind(const JournalRow &row, const std::optional<JournalPlace> &signature)
{
    return signature && row.kind == u"activity"
        && *signature < JournalPlace{row.clock, row.station.toUtf8(), 0}
    && QJsonDocument::fromJson(row.body).object().value(u"step").toString() == u"reopened";
}

} // namespace opname
