#pragma once

#include "server_connection.h"
#include "slims_needs.h"

#include <QHash>
#include <QSet>

namespace opname {

/// What a database has of SLiMS's tables, and what the account may do with them: rights to the server, the
/// database, a table or a column, given to the account or to a role that is active, are one here. Reads
/// once; writes nothing.
class SlimsSchema {
public:
    /// SlimsRefused when a table or column that SLiMS 8 and 9 have is not there, naming it.
    static Result<SlimsSchema> read(ServerConnection &connection);

    /// What the account cannot do, each with the GRANT lines that are missing.
    const std::vector<std::pair<SlimsTask, QString>> &missing() const { return m_missing; }
    /// The same as a refusal of one task; nothing when it can be done.
    Outcome allowance(SlimsTask task) const;
    /// The right to see who borrows, which nothing else needs.
    Outcome borrowersAllowance() const;

    bool keepsTitleLog() const { return m_keepsTitleLog; }
    /// `system_log` names module parts and actions, as SLiMS 9 does.
    bool hasLogActions() const { return has(u"system_log.sub_module") && has(u"system_log.action"); }
    bool isNullable(QStringView column) const { return m_nullable.contains(column.toString()); }
    QString version() const; ///< "9" where the tables tell; they do not tell more
    QString account() const { return m_account; } ///< as GRANT writes it: `opname`@`%`

private:
    explicit SlimsSchema(ServerConnection &connection)
        : m_connection(connection)
    {
    }

    Outcome readAll();
    Outcome readColumns();
    Outcome readTitleLog();
    Outcome check(const std::vector<TableNeed> &needs);
    enum class Access { Open, Denied, Absent };
    /// What becomes of a statement that changes nothing.
    Result<Access> access(const QString &sql);
    /// Whether it is denied; fails when what it names is not there.
    Result<bool> isDenied(const QString &sql, const QString &what);
    bool has(QStringView column) const { return m_rights.contains(column.toString()); }
    QStringList lackingOf(const TableNeed &need) const;
    QString grantOf(const TableNeed &need, const QStringList &columns) const;
    void addMissing(const TableNeed &need, const QStringList &columns);

    ServerConnection &m_connection;
    QString m_account;
    QHash<QString, QString> m_rights; ///< "item.site" → "select,update"
    QSet<QString> m_nullable;
    QSet<QString> m_tables;
    bool m_keepsTitleLog = false;
    std::vector<std::pair<SlimsTask, QString>> m_missing;
    std::vector<std::pair<SlimsTask, QStringList>> m_grants;
};

} // namespace opname
