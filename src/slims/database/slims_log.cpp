#include "slims_log.h"

#include "php_texts.h"
#include "storable_text.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace opname {

namespace {

constexpr int longestMessage = 2000;
constexpr int longestRealName = 50;
constexpr int longestFormer = 200; // characters of a value
constexpr int longestEncoded = 3000; // the same with each byte encoded, and PHP's marks
constexpr int longestTold = 1000;
/// The server writes the rows of a statement to a file where their texts may be of more than 512 characters.
constexpr int longestInMemory = 400;

QString digestOf(const QString &key)
{
    return QStringLiteral("opname-")
        + QString::fromLatin1(
               QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(40));
}

/// Rows of values as a table that a statement selects from. Each value says its type, which a `?` alone does
/// not have there.
QString tableOfRows(std::size_t rows, const QStringList &columns)
{
    QString table = QStringLiteral("(SELECT ") + columns.join(u',');
    QStringList places;
    for (const QString &column : columns)
        places.append(column.section(QStringLiteral(" AS "), 0, -2));
    const QString further = QStringLiteral(" UNION ALL SELECT ") + places.join(u',');
    for (std::size_t i = 1; i < rows; ++i)
        table += further;
    return table + QStringLiteral(") AS v");
}

/// Keys are compared as bytes: which collation the library's tables have does not matter to them.
QString noteSql(bool hasActions, int longest, std::size_t rows)
{
    return QStringLiteral("INSERT INTO system_log (log_type, id, log_location, log_msg, log_date%1) "
                          "SELECT 'system', v.digest, v.module, v.told, v.time%2 FROM %3 "
                          "WHERE CAST(v.digest AS BINARY) NOT IN "
                          "(SELECT CAST(l.id AS BINARY) FROM system_log l WHERE l.id IN (%4))")
        .arg(hasActions ? QStringLiteral(", sub_module, action") : QString(),
             hasActions ? QStringLiteral(", 'Opname', v.action") : QString(),
             tableOfRows(rows,
                         {QStringLiteral("CAST(? AS CHAR(50)) AS digest"),
                          QStringLiteral("CAST(? AS CHAR(50)) AS module"),
                          QStringLiteral("CAST(? AS CHAR(50)) AS action"),
                          QStringLiteral("CAST(? AS CHAR(%1)) AS told").arg(longest),
                          QStringLiteral("CAST(? AS CHAR(19)) AS time")}),
             placesFor(rows));
}

QString noteTitlesSql(int longestValue, int longestText, std::size_t rows)
{
    return QStringLiteral(
               "INSERT INTO biblio_log (action, biblio_id, user_id, realname, title, ip, affectedrow, "
               "rawdata, additional_information, date) SELECT 'update', v.id, 0, v.author, b.title, "
               "SUBSTRING_INDEX(USER(), '@', -1), v.part, v.former, v.told, v.time FROM %1 "
               "JOIN biblio b ON b.biblio_id = v.id WHERE NOT EXISTS (SELECT 1 FROM biblio_log l "
               "WHERE l.biblio_id = v.id "
               "AND INSTR(CAST(l.additional_information AS BINARY), CAST(v.mark AS BINARY)) > 0)")
        .arg(tableOfRows(rows,
                         {QStringLiteral("CAST(? AS SIGNED) AS id"),
                          QStringLiteral("CAST(? AS CHAR(%1)) AS author").arg(longestRealName),
                          QStringLiteral("CAST(? AS CHAR(50)) AS part"),
                          QStringLiteral("CAST(? AS CHAR(%1)) AS former").arg(longestValue),
                          QStringLiteral("CAST(? AS CHAR(%1)) AS told").arg(longestText),
                          QStringLiteral("CAST(? AS CHAR(100)) AS mark"),
                          QStringLiteral("CAST(? AS CHAR(19)) AS time")}));
}

} // namespace

SlimsLog::SlimsLog(ServerConnection &connection, const SlimsSchema &schema, const SlimsAuthor &author)
    : m_connection(connection)
    , m_schema(schema)
    , m_realName(plainText(author.realName, longestRealName))
    , m_note(connection,
             [hasActions = schema.hasLogActions()](std::size_t rows) {
                 return noteSql(hasActions, longestInMemory, rows);
             })
    , m_noteLong(connection,
                 [hasActions = schema.hasLogActions()](std::size_t rows) {
                     return noteSql(hasActions, longestMessage, rows);
                 })
    , m_find(connection, QStringLiteral("SELECT 1 FROM system_log WHERE id = ? LIMIT 1"))
    , m_noteTitles(connection,
                   [](std::size_t rows) { return noteTitlesSql(longestInMemory, longestInMemory, rows); })
    , m_noteTitlesLong(connection,
                       [](std::size_t rows) { return noteTitlesSql(longestEncoded, longestTold, rows); })
{
}

ServerResult<qint64> SlimsLog::note(const std::vector<Note> &notes)
{
    if (notes.empty())
        return 0;
    std::vector<ServerValue> values;
    bool isLong = false;
    for (const Note &note : notes) {
        const QString told = plainText(m_realName + u' ' + note.message, longestMessage);
        isLong = isLong || told.size() > longestInMemory;
        values.emplace_back(digestOf(note.key));
        values.emplace_back(note.module);
        values.emplace_back(note.action);
        values.emplace_back(told);
        values.emplace_back(note.time);
    }
    for (std::size_t i = 0; i < notes.size(); ++i)
        values.push_back(values[i * 5]);
    return written(QStringLiteral("system_log"), (isLong ? m_noteLong : m_note).run(notes.size(), values));
}

ServerResult<bool> SlimsLog::isNoted(const QString &key)
{
    const auto found = m_find.find({digestOf(key)}, [](const ServerRow &) {});
    if (!found)
        return tl::unexpected(found.error());
    return *found > 0;
}

ServerResult<void> SlimsLog::noteTitles(const std::vector<const Change *> &changes,
                                        const std::vector<QString> &times)
{
    if (!m_schema.keepsTitleLog() || changes.empty())
        return {};
    std::vector<ServerValue> values;
    bool isLong = false;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Change &change = *changes[i];
        const bool isClass = change.kind == ChangeKind::TitleClass;
        const QString mark = QStringLiteral("[Opname %1]").arg(change.id);
        const QString after = plainText(change.after, maximumLength(change.kind));
        const QString told = isClass
            ? QStringLiteral("Updated data. Classification. Number: %1 ").arg(after)
            : QStringLiteral("Updated data. Bibliography. Call number: %1 ").arg(after);
        const QByteArray serialized =
            phpTexts({{isClass ? QStringLiteral("classification") : QStringLiteral("call_number"),
                       storedText(change.before, longestFormer)}});
        const QString former = QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(serialized)));
        isLong = isLong || std::max(former.size(), told.size() + mark.size()) > longestInMemory;
        values.emplace_back(change.titleId);
        values.emplace_back(m_realName);
        values.emplace_back(isClass ? QStringLiteral("classification") : QStringLiteral("description"));
        values.emplace_back(former);
        values.emplace_back(QString(told + mark));
        values.emplace_back(mark);
        values.emplace_back(times[i]);
    }
    RowsStatement &statement = isLong ? m_noteTitlesLong : m_noteTitles;
    if (const auto noted = written(QStringLiteral("biblio_log"), statement.run(changes.size(), values));
        !noted)
        return tl::unexpected(noted.error());
    return {};
}

ServerResult<qint64> SlimsLog::written(const QString &table, ServerResult<qint64> rows) const
{
    if (!rows && rows.error().isDuplicate())
        return tl::unexpected(ownNumberTaken(m_connection.address(), table, rows.error()));
    return rows;
}

} // namespace opname
