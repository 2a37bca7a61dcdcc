#pragma once

#include "database.h"
#include "opname/domain/catalogue.h"
#include "opname/session/journal_row.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace opname {

/// What the journal says that the tables of decisions, activities, declared homes, later differences and the
/// session's identity hold, column by column. For verification: replay first, then compare.
class NotedTables {
public:
    /// One row of the journal, in the order of replay. `time` in milliseconds since 1970, UTC.
    void take(RowId row, const QString &kind, const QJsonObject &body, const QString &operatorName,
              qint64 time);
    /// A loan that was open before the rows that follow.
    void knowLoan(const Loan &loan);
    /// Translated sentences, one for every table that differs; none when all agree.
    QStringList differences(Database &database) const;

private:
    void takeLoans(RowId row, const QJsonObject &body);
    void addLater(RowId row, const char *kind, const QString &item, const QString &code, const QString &field,
                  const QString &before, const QString &after);

    QHash<QString, QString> m_decisions;
    QHash<QString, QString> m_activities;
    QHash<QString, QString> m_homes;
    QHash<QString, QString> m_identity;
    QHash<QString, QString> m_handings;
    QHash<QString, qint64> m_later; ///< how often, by all columns
    QHash<QString, QString> m_lastLater; ///< what a difference last said, by what it is of
    QHash<qint64, Loan> m_loans; ///< open
};

} // namespace opname
