#include "slims_log.h"

#include "php_texts.h"
#include "storable_text.h"

#include <QCryptographicHash>
#include <QUrl>

namespace opname {

namespace {

constexpr int longestMessage = 2000;
constexpr int longestRealName = 50;

QString digestOf(const QString &key)
{
    return QStringLiteral("opname-")
        + QString::fromLatin1(
               QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(40));
}

/// `value`, or NULL when a row meets the condition. The LIMIT keeps servers from merging the inner query with
/// the outer, where the table that is written to may not be read.
QString unlessThere(const char *value, const char *table, const char *condition)
{
    return QStringLiteral(
               "(SELECT IF(COUNT(*) > 0, NULL, '%1') FROM (SELECT 1 FROM %2 WHERE %3 LIMIT 1) AS known)")
        .arg(QLatin1String(value), QLatin1String(table), QLatin1String(condition));
}

QString noteSql(bool hasActions)
{
    return QStringLiteral("INSERT INTO system_log (log_type, id, log_location, log_msg, log_date%1) "
                          "VALUES (%2, ?, ?, ?, ?%3)")
        .arg(hasActions ? QStringLiteral(", sub_module, action") : QString(),
             unlessThere("system", "system_log", "id = ?"),
             hasActions ? QStringLiteral(", 'Opname', ?") : QString());
}

QString noteTitleSql()
{
    return QStringLiteral(
               "INSERT INTO biblio_log (action, biblio_id, user_id, realname, title, ip, affectedrow, "
               "rawdata, additional_information, date) VALUES (%1, ?, 0, ?, "
               "(SELECT title FROM biblio WHERE biblio_id = ?), "
               "SUBSTRING_INDEX(USER(), '@', -1), ?, ?, ?, ?)")
        .arg(unlessThere("update", "biblio_log", "biblio_id = ? AND INSTR(additional_information, ?) > 0"));
}

} // namespace

SlimsLog::SlimsLog(ServerConnection &connection, const SlimsSchema &schema, const SlimsAuthor &author)
    : m_schema(schema)
    , m_realName(storedText(author.realName.trimmed(), longestRealName))
    , m_note(connection, noteSql(schema.hasLogActions()))
    , m_find(connection, QStringLiteral("SELECT 1 FROM system_log WHERE id = ? LIMIT 1"))
    , m_noteTitle(connection, noteTitleSql())
{
}

ServerResult<bool> SlimsLog::note(const QString &key, const QString &module, const QString &action,
                                  const QString &message, const QString &now)
{
    const QString digest = digestOf(key);
    std::vector<ServerValue> values{digest, digest, module,
                                    storedText(m_realName + u' ' + message, longestMessage), now};
    if (m_schema.hasLogActions())
        values.emplace_back(action);
    const auto written = m_note.run(values);
    if (!written && !written.error().isNull())
        return tl::unexpected(written.error());
    return written.has_value();
}

ServerResult<bool> SlimsLog::isNoted(const QString &key)
{
    const auto found = m_find.find({digestOf(key)}, [](const ServerRow &) {});
    if (!found)
        return tl::unexpected(found.error());
    return *found > 0;
}

ServerResult<void> SlimsLog::noteTitle(const Change &change, const QString &now)
{
    if (!m_schema.keepsTitleLog())
        return {};
    const bool isClass = change.kind == ChangeKind::TitleClass;
    const QString mark = QStringLiteral("[Opname %1]").arg(change.id);
    const QString told = isClass
        ? QStringLiteral("Updated data. Classification. Number: %1 ").arg(change.after.trimmed())
        : QStringLiteral("Updated data. Bibliography. Call number: %1 ").arg(change.after.trimmed());
    const QByteArray before = phpTexts(
        {{isClass ? QStringLiteral("classification") : QStringLiteral("call_number"), change.before}});
    const qint64 title = change.titleId;
    const auto noted = m_noteTitle.run(
        {title, mark, title, m_realName, title,
         isClass ? QStringLiteral("classification") : QStringLiteral("description"),
         QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(before))), QString(told + mark), now});
    if (!noted && !noted.error().isNull())
        return tl::unexpected(noted.error());
    return {};
}

} // namespace opname
