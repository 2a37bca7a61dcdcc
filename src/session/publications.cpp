#include "opname/session/publications.h"

#include "json_text.h"
#include "session_state.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

Publications::Publications(Session &session)
    : m_session(session)
{
}

Result<std::vector<Publications::Copy>> Publications::copiesAfter(qint64 itemId, int limit) const
{
    Database &database = m_session.m->database;
    Statement rows(
        database,
        "SELECT f.slot, i.id, i.code, t.title, g.name, t.class, c.name, "
        "CASE WHEN ifnull(i.call_number, '') <> '' THEN i.call_number ELSE t.call_number END, l.name "
        "FROM frozen f JOIN item i ON i.id = f.item LEFT JOIN title t ON t.id = i.title "
        "LEFT JOIN reference g ON g.list = 'gmd' AND g.id = t.gmd "
        "LEFT JOIN reference c ON c.list = 'collection_type' AND c.id = i.collection_type "
        "LEFT JOIN reference l ON l.list = 'location' AND l.id = i.location "
        "WHERE f.item > ? ORDER BY f.item LIMIT ?");
    rows.bind(1, itemId).bind(2, qint64(limit));
    std::vector<Copy> copies;
    while (rows.step()) {
        Copy copy;
        copy.slot = static_cast<Slot>(rows.integer(0));
        copy.row.itemId = rows.integer(1);
        copy.row.itemCode = rows.text(2);
        copy.row.title = rows.text(3);
        copy.row.gmdName = rows.text(4);
        copy.row.classification = rows.text(5);
        copy.row.collectionTypeName = rows.text(6);
        copy.row.callNumber = rows.text(7);
        copy.row.locationName = rows.text(8);
        copies.push_back(std::move(copy));
    }
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return copies;
}

std::optional<std::pair<QString, QDateTime>> Publications::scanMade(RowId scan) const
{
    Statement row(m_session.m->database, "SELECT operator, time FROM journal WHERE id = ?");
    row.bind(1, scan);
    if (!row.step())
        return std::nullopt;
    const std::pair made(row.text(0), QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC));
    row.reset();
    return made;
}

QByteArray Publications::head() const
{
    Session::Impl &state = *m_session.m;
    if (state.isStale)
        state.isStale = !state.journal->reload();
    return state.journal->headHashBefore({"result_published", "slims_stock_take_saved"});
}

Outcome Publications::record(const Publication &publication, const Author &author)
{
    JsonText body;
    body.add("to", publication.target)
        .add("stock_take", publication.stockTakeId)
        .addRaw("took_part", publication.tookPart ? "true" : "false")
        .add("rows", publication.rows)
        .add("exists", publication.exists)
        .add("missing", publication.missing);
    body.add("on_loan", publication.onLoan)
        .add("uncounted", publication.uncounted)
        .add("head", publication.headHash);
    return m_session.m->write(author, "result_published", body.take());
}

std::optional<Publication> Publications::last() const
{
    Statement row(
        m_session.m->database,
        "SELECT body, operator, time FROM journal WHERE kind = 'result_published' ORDER BY seq DESC "
        "LIMIT 1");
    if (!row.step())
        return std::nullopt;
    const QJsonObject body = QJsonDocument::fromJson(row.blob(0)).object();
    Publication last;
    last.by = row.text(1);
    last.time = row.integer(2);
    row.reset();
    last.target = body.value(u"to").toString();
    last.stockTakeId = body.value(u"stock_take").toInteger();
    last.tookPart = body.value(u"took_part").toBool();
    last.rows = body.value(u"rows").toInteger();
    last.exists = body.value(u"exists").toInteger();
    last.missing = body.value(u"missing").toInteger();
    last.onLoan = body.value(u"on_loan").toInteger();
    last.uncounted = body.value(u"uncounted").toInteger();
    last.headHash = body.value(u"head").toString();
    return last;
}

} // namespace opname
