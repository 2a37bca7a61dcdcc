#pragma once

#include "database.h"
#include "opname/domain/stock_take.h"
#include "opname/session/verification.h"

#include <QHash>

namespace opname {

/// Compares the tables of scans and totals with a stock-take that the journal was replayed into. What differs
/// is added to the result's problems, each sentence once. All of them must outlive it.
class CountingComparison {
public:
    /// `operators`: the numbers that the replay gave them, by name.
    CountingComparison(Database &database, StockTake &replayed,
                       const QHash<QString, std::uint32_t> &operators, VerificationResult &result);
    /// Totals are there from the freeze on.
    void run(bool wasFrozen);

private:
    void problem(const QString &text);
    QHash<qint64, std::uint32_t> storedOperators() const;
    void compareScans();
    void compareTotals();

    Database &m_database;
    StockTake &m_replayed;
    const QHash<QString, std::uint32_t> &m_operators;
    VerificationResult &m_result;
};

} // namespace opname
