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

QString noteSql(bool hasActions)
{
    return QStringLiteral("INSERT INTO system_log (log_type, id, log_location, log_msg, log_date%1) "
                          "SELECT 'system', ?, ?, ?, ?%2 FROM DUAL "
                          "WHERE NOT EXISTS (SELECT 1 FROM system_log WHERE id = ?)")
        .arg(hasActions ? QStringLiteral(", sub_module, action") : QString(),
             hasActions ? QStringLiteral(", 'Opname', ?") : QString());
}

} // namespace

SlimsLog::SlimsLog(ServerConnection &connection, const SlimsSchema &schema, const SlimsAuthor &author)
    : m_schema(schema)
    , m_realName(storedText(author.realName.trimmed(), longestRealName))
    , m_note(connection, noteSql(schema.hasLogActions()))
    , m_find(connection, QStringLiteral("SELECT 1 FROM system_log WHERE id = ? LIMIT 1"))
    , m_noteTitle(connection,
                  QStringLiteral("INSERT INTO biblio_log (biblio_id, user_id, realname, title, ip, action, "
                                 "affectedrow, rawdata, additional_information, date) "
                                 "SELECT b.biblio_id, 0, ?, b.title, SUBSTRING_INDEX(USER(), '@', -1), "
                                 "'update', ?, ?, ?, ? FROM biblio b WHERE b.biblio_id = ? AND NOT EXISTS "
                                 "(SELECT 1 FROM biblio_log l WHERE l.biblio_id = ? "
                                 "AND INSTR(l.additional_information, ?) > 0)"))
{
}

ServerResult<bool> SlimsLog::note(const QString &key, const QString &module, const QString &action,
                                  const QString &message, const QString &now)
{
    const QString digest = digestOf(key);
    std::vector<ServerValue> values{digest, module, storedText(m_realName + u' ' + message, longestMessage),
                                    now};
    if (m_schema.hasLogActions())
        values.emplace_back(action);
    values.emplace_back(digest);
    const auto written = m_note.run(values);
    if (!written)
        return tl::unexpected(written.error());
    return *written > 0;
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
        {m_realName, isClass ? QStringLiteral("classification") : QStringLiteral("description"),
         QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(before))), QString(told + mark), now,
         title, title, mark});
    if (!noted)
        return tl::unexpected(noted.error());
    return {};
}

} // namespace opname
