#include "row_correction.h"

#include "opname/domain/item_code.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

constexpr int mostAttempts = 3; // to write over a value that others change to and fro

QString columnOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::ItemStatus:
        return QStringLiteral("item_status_id");
    case ChangeKind::ItemLocation:
        return QStringLiteral("location_id");
    case ChangeKind::ItemSite:
        return QStringLiteral("site");
    case ChangeKind::ItemCallNumber:
    case ChangeKind::TitleCallNumber:
        return QStringLiteral("call_number");
    case ChangeKind::TitleClass:
        return QStringLiteral("classification");
    case ChangeKind::NewCopy:
        break;
    }
    return {};
}

/// A column compared by characters: by its collation `b` would be `B`.
QString exactly(const QString &expression)
{
    return QStringLiteral("CONVERT(%1 USING utf8mb4) COLLATE utf8mb4_bin").arg(expression);
}

QString updateSql(ChangeKind kind, const QString &condition)
{
    return QStringLiteral("UPDATE %1 SET %2 = ?, last_update = ? WHERE %3 AND %4 = ?")
        .arg(isTitleChange(kind) ? QStringLiteral("biblio") : QStringLiteral("item"), columnOf(kind),
             isTitleChange(kind) ? QStringLiteral("biblio_id = ?")
                                 : QStringLiteral("item_id = ? AND COALESCE(item_code, '') = ?"),
             exactly(condition));
}

QString readSql(ChangeKind kind)
{
    const QString title = QStringLiteral("SELECT '', %1, last_update FROM biblio WHERE biblio_id = ?");
    const QString copy = QStringLiteral("SELECT item_code, %1, last_update FROM item WHERE item_id = ?");
    return (isTitleChange(kind) ? title : copy).arg(columnOf(kind));
}

} // namespace

RowCorrection::RowCorrection(ServerConnection &connection, SlimsValues &values)
    : m_connection(connection)
    , m_values(values)
{
}

ServerResult<ChangeAnswer> RowCorrection::correct(const Change &change, const QString &now, bool isRepeated)
{
    const ServerResult<QString> objected = objection(change);
    if (!objected)
        return tl::unexpected(objected.error());
    if (!objected->isEmpty())
        return refusal(change, *objected);

    const QString before = SlimsValues::plain(change.kind, change.before);
    const QString after = SlimsValues::plain(change.kind, change.after);
    if (before != after) {
        const auto written = column(change.kind).write.run(valuesToWrite(change, before, now));
        if (!written)
            return tl::unexpected(written.error());
        if (*written > 0)
            return ChangeAnswer{change.id, ChangeState::Applied, {}, {}, 0};
    }
    for (int attempt = 0;; ++attempt) {
        const ServerResult<Row> row = rowOf(change);
        if (!row)
            return tl::unexpected(row.error());
        if (!row->isThere)
            return refusal(
                change,
                Text::tr("It is no longer in SLiMS. Take the catalogue in again to see what changed."));
        if (!isTitleChange(change.kind) && foldedCode(row->code) != foldedCode(change.itemCode))
            return refusal(change,
                           Text::tr("In SLiMS this copy has another code now, “%1” instead of “%2”. Take the "
                                    "catalogue in again to see what changed.")
                               .arg(row->code, change.itemCode));
        const QString value = SlimsValues::plain(change.kind, row->value);
        if (value == after) {
            const bool isOwn = isRepeated && row->lastUpdate == now;
            return ChangeAnswer{change.id, isOwn ? ChangeState::Applied : ChangeState::Already, {}, {}, 0};
        }
        if (value != before || attempt == mostAttempts)
            return ChangeAnswer{change.id, ChangeState::Conflict, value, {}, 0};
        // Blanks that the server's TRIM does not know, or someone who put the old value back just now.
        const auto written = column(change.kind).writeVerbatim.run(valuesToWrite(change, row->value, now));
        if (!written)
            return tl::unexpected(written.error());
        if (*written > 0)
            return ChangeAnswer{change.id, ChangeState::Applied, {}, {}, 0};
    }
}

std::vector<ServerValue> RowCorrection::valuesToWrite(const Change &change, const QString &expected,
                                                      const QString &now)
{
    // SLiMS's form writes 0 for an available copy.
    const QString after = SlimsValues::plain(change.kind, change.after);
    const bool isAvailable = change.kind == ChangeKind::ItemStatus && after.isEmpty();
    std::vector<ServerValue> values{isAvailable ? QStringLiteral("0") : after, now};
    if (isTitleChange(change.kind)) {
        values.emplace_back(change.titleId);
    } else {
        values.emplace_back(change.itemId);
        values.emplace_back(change.itemCode);
    }
    values.emplace_back(expected);
    return values;
}

ServerResult<RowCorrection::Row> RowCorrection::rowOf(const Change &change)
{
    Row row;
    const qint64 id = isTitleChange(change.kind) ? change.titleId : change.itemId;
    const auto found = column(change.kind).read.find({id}, [&](const ServerRow &fields) {
        row = {true, fields.text(0), fields.text(1), fields.text(2)};
    });
    if (!found)
        return tl::unexpected(found.error());
    return row;
}

ServerResult<QString> RowCorrection::objection(const Change &change)
{
    const QString after = SlimsValues::plain(change.kind, change.after);
    const bool isList = change.kind == ChangeKind::ItemStatus || change.kind == ChangeKind::ItemLocation;
    if (!isList || after.isEmpty())
        return SlimsValues::objectionTo(after, maximumLength(change.kind));
    const Result<QString> why = m_values.objectionTo(
        after,
        change.kind == ChangeKind::ItemStatus ? SlimsValues::List::Statuses : SlimsValues::List::Locations);
    if (!why)
        return tl::unexpected(ServerFailure{0, why.error()});
    return *why;
}

RowCorrection::Column &RowCorrection::column(ChangeKind kind)
{
    const auto known = m_columns.find(kind);
    if (known != m_columns.end())
        return known->second;
    const QString name = columnOf(kind);
    const QString verbatim = QStringLiteral("COALESCE(%1, '')").arg(name);
    const QString trimmed = kind == ChangeKind::ItemStatus
        ? QStringLiteral("CASE WHEN %1 = '0' THEN '' ELSE TRIM(COALESCE(%1, '')) END").arg(name)
        : QStringLiteral("TRIM(%1)").arg(verbatim);
    return m_columns
        .emplace(kind,
                 Column{ServerStatement(m_connection, updateSql(kind, trimmed)),
                        ServerStatement(m_connection, updateSql(kind, verbatim)),
                        ServerStatement(m_connection, readSql(kind))})
        .first->second;
}

} // namespace opname
