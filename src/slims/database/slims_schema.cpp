#include "slims_schema.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

/// `…` around a name; a name may hold anything.
QString quoted(QString name)
{
    return u'`' + name.replace(u'`', QStringLiteral("``")) + u'`';
}

QString sentenceFor(SlimsTask task)
{
    switch (task) {
    case SlimsTask::PullCatalogue:
        return Text::tr("%1 may not read the whole catalogue. Ask whoever runs the database for: %2");
    case SlimsTask::ChangeStatuses:
        return Text::tr("%1 may not change the statuses of copies. Ask whoever runs the database for: %2");
    case SlimsTask::ChangeItems:
        return Text::tr("%1 may not correct copies and titles. Ask whoever runs the database for: %2");
    case SlimsTask::AddCopies:
        return Text::tr("%1 may not add new copies. Ask whoever runs the database for: %2");
    case SlimsTask::Publish:
        return Text::tr("%1 may not publish results. Ask whoever runs the database for: %2");
    case SlimsTask::OpenStockTake:
        return Text::tr("%1 may not make a stock-take in SLiMS. Ask whoever runs the database for: %2");
    }
    return {};
}

} // namespace

Result<SlimsSchema> SlimsSchema::read(ServerConnection &connection)
{
    SlimsSchema schema(connection);
    if (const Outcome done = schema.readAll(); !done)
        return tl::unexpected(done.error());
    return schema;
}

Outcome SlimsSchema::readAll()
{
    Outcome done = m_connection.select(QStringLiteral("SELECT CURRENT_USER()"), [&](const ServerRow &row) {
        const QString account = row.text(0);
        const qsizetype at = account.lastIndexOf(u'@');
        m_account = quoted(account.left(at)) + u'@' + quoted(account.mid(at + 1));
    });
    if (done)
        done = readColumns();
    if (done)
        done = check(slimsNeeds());
    if (done)
        done = readTitleLog();
    if (done && m_keepsTitleLog)
        done = check(titleLogNeeds());
    if (!done)
        return done;
    for (const auto &[task, grants] : m_grants)
        m_missing.emplace_back(task,
                               sentenceFor(task).arg(m_account, grants.join(QStringLiteral("; ")) + u';'));
    return {};
}

Outcome SlimsSchema::readColumns()
{
    return m_connection.select(QStringLiteral("SELECT TABLE_NAME, COLUMN_NAME, PRIVILEGES, IS_NULLABLE FROM "
                                              "information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"),
                               [&](const ServerRow &row) {
                                   const QString table = row.text(0).toLower();
                                   const QString column = table + u'.' + row.text(1).toLower();
                                   m_tables.insert(table);
                                   m_rights.insert(column, row.text(2).toLower());
                                   if (row.utf8(3) == "YES")
                                       m_nullable.insert(column);
                               });
}

Outcome SlimsSchema::readTitleLog()
{
    // An account without any right to a table is not told whether there is one. A SLiMS whose system_log has
    // actions keeps a title's log; one that is older may not.
    const Result<Access> log = access(QStringLiteral("SELECT 1 FROM biblio_log LIMIT 0"));
    const Result<Access> actions = access(QStringLiteral("SELECT sub_module FROM system_log LIMIT 0"));
    if (!log || !actions)
        return tl::unexpected(log ? actions.error() : log.error());
    m_keepsTitleLog = *log == Access::Open || (*log == Access::Denied && *actions != Access::Absent);
    if (!m_keepsTitleLog || !has(u"setting.setting_value"))
        return {};
    // SLiMS's configuration keeps it unless its settings say otherwise.
    return m_connection.select(
        QStringLiteral("SELECT setting_value FROM setting WHERE setting_name = 'log'"),
        [&](const ServerRow &row) {
            const QByteArray value = row.utf8(0).toByteArray();
            for (const char *off : {"b:0;", "i:0;", "s:1:\"0\";", "s:0:\"\";", "N;"})
                if (value.contains(QByteArray(QByteArrayLiteral("s:6:\"biblio\";") + off)))
                    m_keepsTitleLog = false;
        });
}

Outcome SlimsSchema::check(const std::vector<TableNeed> &needs)
{
    for (const TableNeed &need : needs) {
        if (need.right == TableRight::Delete) {
            const Result<bool> denied =
                isDenied(QStringLiteral("DELETE FROM %1 WHERE 1 = 0").arg(need.table), need.table);
            if (!denied)
                return tl::unexpected(denied.error());
            if (*denied)
                addMissing(need, {});
            continue;
        }
        const QStringList lacking = lackingOf(need);
        for (const QString &column : lacking) {
            const QString name = need.table + u'.' + column;
            if (has(name))
                continue;
            const Result<bool> denied =
                isDenied(QStringLiteral("SELECT %1 FROM %2 LIMIT 0").arg(column, need.table), name);
            if (!denied)
                return tl::unexpected(denied.error());
        }
        // A whole table is granted where that gives away nothing: who borrows stands in loan.
        const bool isWhole = lacking.size() == need.columns.size() && need.right != TableRight::Update
            && need.table != u"loan";
        if (!lacking.isEmpty())
            addMissing(need, isWhole ? QStringList() : lacking);
    }
    return {};
}

Result<SlimsSchema::Access> SlimsSchema::access(const QString &sql)
{
    ServerResult<void> tried = m_connection.execute(sql);
    if (!tried && tried.error().isLost()) {
        if (const Outcome reopened = m_connection.reopen(); !reopened)
            return tl::unexpected(reopened.error());
        tried = m_connection.execute(sql);
    }
    if (tried)
        return Access::Open;
    if (tried.error().isDenied())
        return Access::Denied;
    if (tried.error().isMissing())
        return Access::Absent;
    return tl::unexpected(tried.error().error);
}

Result<bool> SlimsSchema::isDenied(const QString &sql, const QString &what)
{
    const Result<Access> found = access(sql);
    if (!found)
        return tl::unexpected(found.error());
    if (*found == Access::Absent)
        return failure(ErrorKind::SlimsRefused,
                       Text::tr("“%1” is no database of SLiMS 8 or 9: “%2” is missing in it. Check the name "
                                "of the database; nothing was written.")
                           .arg(m_connection.address().database, what));
    return *found == Access::Denied;
}

QStringList SlimsSchema::lackingOf(const TableNeed &need) const
{
    const QString right = tableRightName(need.right).toLower();
    QStringList lacking;
    for (const QString &column : need.columns)
        if (!m_rights.value(need.table + u'.' + column).split(u',').contains(right))
            lacking.append(column);
    return lacking;
}

QString SlimsSchema::grantOf(const TableNeed &need, const QStringList &columns) const
{
    const QString of =
        columns.isEmpty() ? QString() : QString(u" (" + columns.join(QStringLiteral(", ")) + u')');
    return QStringLiteral("GRANT ") + tableRightName(need.right) + of + u" ON "
        + quoted(m_connection.address().database) + u'.' + quoted(need.table) + u" TO " + m_account;
}

void SlimsSchema::addMissing(const TableNeed &need, const QStringList &columns)
{
    const QString grant = grantOf(need, columns);
    const auto known = std::find_if(m_grants.begin(), m_grants.end(),
                                    [&](const auto &entry) { return entry.first == need.task; });
    if (known == m_grants.end())
        m_grants.emplace_back(need.task, QStringList{grant});
    else
        known->second.append(grant);
}

Outcome SlimsSchema::allowance(SlimsTask task) const
{
    for (const auto &[lacking, sentence] : m_missing)
        if (lacking == task)
            return failure(ErrorKind::SlimsRefused, sentence);
    return {};
}

Outcome SlimsSchema::borrowersAllowance() const
{
    QStringList grants;
    for (const TableNeed &need : borrowerNeeds())
        if (const QStringList lacking = lackingOf(need); !lacking.isEmpty())
            grants.append(grantOf(need, lacking));
    if (grants.isEmpty())
        return {};
    return failure(ErrorKind::SlimsRefused,
                   Text::tr("%1 may not see who borrows. Ask whoever runs the database for: %2")
                       .arg(m_account, grants.join(QStringLiteral("; ")) + u';'));
}

QString SlimsSchema::version() const
{
    return hasLogActions() || m_tables.contains(QStringLiteral("plugins")) ? QStringLiteral("9") : QString();
}

} // namespace opname
