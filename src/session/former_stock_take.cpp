// Rows are kept in one of two halves of the table: half 0 has SLiMS's numbers of stock-takes, half 1 the same
// less 2^62. A save is made in the half that is not in force, and one row of the journal exchanges the two.

#include "opname/session/former_stock_take.h"

#include "json_text.h"
#include "session_state.h"
#include "sha256.h"

#include <QCoreApplication>

#include <limits>

namespace opname {

namespace {

constexpr qint64 numbers = 1LL << 62; // of stock-takes, that a half has room for

QString halfKey()
{
    return QStringLiteral("former_half");
}

/// The numbers that a half's rows have in the file.
struct Half {
    qint64 first = 0;
    qint64 last = numbers - 1;
};

Half halfOf(bool isSecond)
{
    return isSecond ? Half{-numbers, -1} : Half{};
}

Half keptHalf(const Session::Impl &state)
{
    return halfOf(state.identity.value(halfKey()) == u"1");
}

Half stagedHalf(const Session::Impl &state)
{
    return halfOf(state.identity.value(halfKey()) != u"1");
}

void bindRow(Statement &statement, const StockTakeRow &row)
{
    statement.bind(2, row.itemId).bind(3, row.itemCode).bind(4, row.title);
    statement.bind(5, row.gmdName).bind(6, row.classification).bind(7, row.collectionTypeName);
    statement.bind(8, row.callNumber).bind(9, row.locationName);
    statement.bind(10, QString(QLatin1Char(static_cast<char>(row.presence)))).bind(11, row.checkedBy);
    statement.bind(12, row.lastUpdate.toString(Qt::ISODate));
}

QByteArray digestOf(Database &database, const Half &half)
{
    Sha256 hash;
    Statement rows(
        database,
        "SELECT stock_take - ?1, item, code, title, gmd, class, collection_type, call_number, location, "
        "status, checked_by, last_update FROM former_stock_take WHERE stock_take BETWEEN ?1 AND ?2 "
        "ORDER BY stock_take, item");
    rows.bind(1, half.first).bind(2, half.last);
    while (rows.step())
        for (int column = 0; column < 12; ++column) {
            hash.add(rows.view(column));
            hash.add(QByteArrayView("\x1f", 1));
        }
    return hash.take().toHex();
}

} // namespace

bool formerStockTakeAgrees(Database &database)
{
    Statement saved(
        database,
        "SELECT json_extract(body, '$.digest'), ifnull(json_extract(body, '$.half'), 0) FROM journal "
        "WHERE kind = 'slims_stock_take_saved' ORDER BY seq DESC LIMIT 1");
    const bool wasSaved = saved.step();
    const QByteArray digest = wasSaved ? saved.text(0).toLatin1() : Sha256::of({}).toHex();
    const bool isSecond = wasSaved && saved.integer(1) == 1;
    saved.reset();
    Statement half(database, "SELECT value FROM identity WHERE key = 'former_half'");
    const bool isSecondKept = half.step() && half.text(0) == u"1";
    half.reset();
    return isSecond == isSecondKept && digest == digestOf(database, halfOf(isSecond));
}

struct FormerStockTake::Statements {
    explicit Statements(Database &database)
        : find(database,
               "SELECT 1 FROM former_stock_take WHERE stock_take = ? AND item = ? AND code IS ? AND title IS "
               "? AND gmd IS ? AND class IS ? AND collection_type IS ? AND call_number IS ? AND location IS "
               "? AND status IS ? AND checked_by IS ? AND last_update IS ?")
    {
    }
    Statement find;
};

FormerStockTake::FormerStockTake(Session &session)
    : m_session(session)
{
}

FormerStockTake::~FormerStockTake() = default;

Result<qint64> FormerStockTake::count() const
{
    const Session::Impl &state = *m_session.m;
    Statement rows(m_session.m->database,
                   "SELECT count(*) FROM former_stock_take WHERE stock_take BETWEEN ? AND ?");
    rows.bind(1, keptHalf(state).first).bind(2, keptHalf(state).last);
    const qint64 counted = rows.step() ? rows.integer(0) : 0;
    rows.reset();
    if (m_session.m->database.hasFailed())
        return tl::unexpected(m_session.m->database.takeError());
    return counted;
}

Result<bool> FormerStockTake::holds(const Row &row)
{
    Database &database = m_session.m->database;
    if (!m)
        m = std::make_unique<Statements>(database);
    m->find.bind(1, row.stockTakeId + keptHalf(*m_session.m).first);
    bindRow(m->find, row.row);
    const bool found = m->find.step();
    m->find.reset();
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return found;
}

Result<QByteArray> FormerStockTake::stagedDigest() const
{
    Database &database = m_session.m->database;
    QByteArray digest = digestOf(database, stagedHalf(*m_session.m));
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return digest;
}

Result<bool> FormerStockTake::dropUnkept()
{
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    const Half half = stagedHalf(state);
    Statement any(state.database, "SELECT 1 FROM former_stock_take WHERE stock_take BETWEEN ? AND ? LIMIT 1");
    const bool isEmpty = !any.bind(1, half.first).bind(2, half.last).step();
    any.reset();
    if (state.database.hasFailed())
        return tl::unexpected(state.database.takeError());
    if (isEmpty)
        return false;
    const Outcome dropped = state.change([&](qint64) {
        Statement drop(
            state.database,
            "DELETE FROM former_stock_take WHERE (stock_take, item) IN (SELECT stock_take, item FROM "
            "former_stock_take WHERE stock_take BETWEEN ? AND ? LIMIT ?)");
        return drop.bind(1, half.first).bind(2, half.last).bind(3, qint64(rowsAStep)).run();
    });
    if (!dropped)
        return tl::unexpected(dropped.error());
    return true;
}

Outcome FormerStockTake::stage(std::span<const Row> rows)
{
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return allowed;
    for (const Row &row : rows)
        if (row.stockTakeId < 0 || row.stockTakeId >= numbers)
            return failure(
                ErrorKind::SlimsRefused,
                QCoreApplication::translate("Session",
                                            "SLiMS's table stock_take_item names a stock-take “%1”, which "
                                            "cannot be. Have it put right there, then publish again.")
                    .arg(row.stockTakeId));
    return state.change([&](qint64) {
        Statement insert(
            state.database,
            "INSERT OR REPLACE INTO former_stock_take(stock_take, item, code, title, gmd, class, "
            "collection_type, call_number, location, status, checked_by, last_update) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        const Half half = stagedHalf(state);
        for (const Row &row : rows) {
            insert.bind(1, row.stockTakeId + half.first);
            bindRow(insert, row.row);
            if (!insert.run())
                return false;
        }
        return true;
    });
}

Result<std::optional<FormerStockTake::Place>> FormerStockTake::carryOver(const Place &after)
{
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    const Half kept = keptHalf(state);
    Statement reach(state.database,
                    "SELECT stock_take, item FROM (SELECT stock_take, item FROM former_stock_take WHERE "
                    "(stock_take, item) > (?1, ?2) AND stock_take BETWEEN ?3 AND ?4 ORDER BY stock_take, "
                    "item LIMIT ?5) ORDER BY stock_take DESC, item DESC LIMIT 1");
    const qint64 begin = after.stockTakeId < 0 ? kept.first : after.stockTakeId + kept.first;
    const qint64 beginItem = after.stockTakeId < 0 ? std::numeric_limits<qint64>::min() : after.itemId;
    reach.bind(1, begin).bind(2, beginItem).bind(3, kept.first).bind(4, kept.last);
    std::optional<Place> last;
    if (reach.bind(5, qint64(rowsAStep)).step())
        last = Place{reach.integer(0) - kept.first, reach.integer(1)};
    reach.reset();
    if (state.database.hasFailed())
        return tl::unexpected(state.database.takeError());
    if (!last)
        return last;
    const Outcome carried = state.change([&](qint64) {
        Statement copy(
            state.database,
            "INSERT OR IGNORE INTO former_stock_take SELECT stock_take + ?5, item, code, title, gmd, class, "
            "collection_type, call_number, location, status, checked_by, last_update FROM "
            "former_stock_take WHERE (stock_take, item) > (?1, ?2) AND (stock_take, item) <= (?3, ?4)");
        copy.bind(1, begin).bind(2, beginItem).bind(3, last->stockTakeId + kept.first).bind(4, last->itemId);
        return copy.bind(5, stagedHalf(state).first - kept.first).run();
    });
    if (!carried)
        return tl::unexpected(carried.error());
    return last;
}

Outcome FormerStockTake::keepStaged(const QString &target, qint64 rows, const QByteArray &digest,
                                    const Author &author)
{
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return allowed;
    const QString half = state.identity.value(halfKey()) == u"1" ? QStringLiteral("0") : QStringLiteral("1");
    JsonText body;
    body.add("from", target).add("rows", rows).add("digest", QString::fromLatin1(digest));
    body.addRaw("half", half.toLatin1());
    const QByteArray text = body.take();
    return state.change([&](qint64 now) {
        return state.setIdentity(halfKey(), half)
            && state.journal->append(author, "slims_stock_take_saved", text, now);
    });
}

} // namespace opname
