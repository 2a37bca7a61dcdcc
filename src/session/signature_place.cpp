#include "signature_place.h"

#include "database.h"
#include "opname/session/journal_row.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

namespace {

/// Of a statement that answers clock and station of one row, or nothing.
std::optional<JournalPlace> placeOf(Statement newest)
{
    if (!newest.step())
        return std::nullopt;
    return JournalPlace{newest.integer(0), newest.blob(1), 0};
}

} // namespace

std::optional<JournalPlace> newestSignature(Database &database)
{
    return placeOf({database,
                    "SELECT j.clock, t.id FROM sign_off s JOIN journal j ON j.id = s.row JOIN station t ON "
                    "t.idx = s.row >> 40 ORDER BY j.clock DESC, t.id DESC LIMIT 1"});
}

std::optional<JournalPlace> newestReopening(Database &database)
{
    return placeOf({database,
                    "SELECT j.clock, t.id FROM activity a JOIN journal j ON j.id = a.row JOIN station t ON "
                    "t.idx = a.row >> 40 WHERE a.step = 'reopened' ORDER BY j.clock DESC, t.id DESC LIMIT "
                    "1"});
}

bool isReopenedBehind(Database &database, const std::optional<JournalPlace> &signature)
{
    if (!signature)
        return false;
    const auto reopening = newestReopening(database);
    return reopening && *signature < *reopening;
}

bool reopensBehind(const JournalRow &row, const std::optional<JournalPlace> &signature)
{
    return signature && row.kind == u"activity"
        && *signature < JournalPlace{row.clock, row.station.toUtf8(), 0}
    && QJsonDocument::fromJson(row.body).object().value(u"step").toString() == u"reopened";
}

} // namespace opname
