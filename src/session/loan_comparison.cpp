#include "loan_comparison.h"

#include "table_comparison.h"

#include <QDate>
#include <QJsonArray>

#include <utility>

namespace opname {

LoanComparison::LoanComparison(Database &database, bool isFrozen, NotedTables &noted)
    : m_database(database)
    , m_isFrozen(isFrozen)
    , m_noted(noted)
{
}

void LoanComparison::know()
{
    if (std::exchange(m_isKnown, true))
        return;
    Statement rows(m_database,
                   m_isFrozen ? "SELECT id, code, loan_date, due_date FROM frozen_loan"
                              : "SELECT id, code, loan_date, due_date FROM loan");
    while (rows.step())
        keep(rows.text(0), rows.text(1), rows.text(2), rows.text(3));
}

void LoanComparison::change(const QJsonObject &body)
{
    for (const QJsonValue &loan : body.value(u"returned").toArray()) {
        const QString id = QString::number(loan.toObject().value(u"id").toInteger());
        m_codes.remove(id);
        m_rows.remove(id);
    }
    for (const QJsonValue &value : body.value(u"lent").toArray()) {
        const QJsonObject loan = value.toObject();
        keep(QString::number(loan.value(u"id").toInteger()), loan.value(u"code").toString(),
             loan.value(u"loan_date").toString(), loan.value(u"due_date").toString());
    }
}

void LoanComparison::keep(const QString &id, const QString &code, const QString &lent, const QString &due)
{
    m_codes.insert(id, code);
    m_noted.knowLoan(
        {id.toLongLong(), code, QDate::fromString(lent, Qt::ISODate), QDate::fromString(due, Qt::ISODate)});
    m_rows.insert(id, QStringList{code, lent, due}.join(columnMark));
}

bool LoanComparison::isStoredAlike() const
{
    if (m_isKnown)
        return agrees(m_database, "SELECT id, code, ifnull(loan_date, ''), ifnull(due_date, '') FROM loan", 4,
                      m_rows);
    return !m_isFrozen
        || answerAlike(m_database, "SELECT id, code, loan_date, due_date FROM loan ORDER BY id",
                       "SELECT id, code, loan_date, due_date FROM frozen_loan ORDER BY id", 4);
}

} // namespace opname
