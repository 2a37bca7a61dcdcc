#pragma once

#include "database.h"
#include "noted_tables.h"

#include <QHash>
#include <QJsonObject>

namespace opname {

/// What the journal makes of the loans that were open at the freeze, or before it of those that are open now.
/// For verification: replay first, then compare.
class LoanComparison {
public:
    /// `noted` is told of the loans, too. It and the database must outlive this.
    LoanComparison(Database &database, bool isFrozen, NotedTables &noted);
    /// Before `noted` takes a row that changes loans. They are many, and most journals change none of them:
    /// only the first call reads them.
    void know();
    /// The body of a row of `loans_changed`, after `noted` took it.
    void change(const QJsonObject &body);
    /// Item codes of those that are open, by id; none before know().
    const QHash<QString, QString> &codes() const { return m_codes; }
    /// Whether the table of loans holds what the journal says.
    bool isStoredAlike() const;

private:
    void keep(const QString &id, const QString &code, const QString &lent, const QString &due);

    Database &m_database;
    const bool m_isFrozen;
    NotedTables &m_noted;
    bool m_isKnown = false;
    QHash<QString, QString> m_codes;
    QHash<QString, QString> m_rows;
};

} // namespace opname
