// Rows that arrived among those that stand behind them: what they change is changed, the rest stays.

#include "rederivation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

namespace {

/// Before anything is said of them: another station's word may have been here before the scan it is about.
bool comesFirst(const InterleavedRow &row)
{
    return row.kind == "scan" || row.kind == "shelf_opened";
}

} // namespace

bool Rederivation::takeAmong(const Interleaving &among)
{
    if (!loadOperators())
        return false;
    const auto applyRow = [this](const InterleavedRow &row) {
        return apply({row.place.row, 0, row.operatorName, row.kind, row.body});
    };
    for (const InterleavedRow &row : among.rows)
        if (row.isArrived && comesFirst(row) && !applyRow(row))
            return false;
    // Those that were here once more: of two that say something of one pass or copy the later one stands.
    for (const InterleavedRow &row : among.rows)
        if (!comesFirst(row) && !applyRow(row))
            return false;
    return tellStockTake(among) && m_state.saveTotals() && !m_state.database.hasFailed();
}

/// The tables are right: what they have is told.
bool Rederivation::tellStockTake(const Interleaving &among)
{
    StockTake &stock = *m_state.stockTake;
    for (auto known = m_operators.cbegin(); known != m_operators.cend(); ++known)
        m_state.operators.insert(QString::fromUtf8(known.key()), static_cast<std::uint32_t>(*known));
    Statement findPass(m_state.database,
                       "SELECT id, shelf, location, site, purpose, counts, lowest, highest, finished "
                       "FROM pass WHERE id = ?");
    Statement findScan(m_state.database,
                       "SELECT id, slot, pass, operator, flags, code_fold, location, site FROM scan "
                       "WHERE id = ?");
    for (const InterleavedRow &row : among.rows) {
        if (!row.isArrived || row.kind != "shelf_opened" || !findPass.bind(1, row.place.row).step())
            continue;
        const KnownPass pass = knownPassOf(findPass);
        findPass.reset();
        stock.openPass({pass.id, pass.shelf, pass.place, pass.isCounting, pass.range});
        if (pass.isFinished)
            stock.finishPass(pass.id);
        m_state.passes.push_back(pass);
    }
    stock.takeOff(among.scansBehind);
    const auto operators = static_cast<std::size_t>(m_state.operators.size());
    for (const InterleavedRow &row : among.rows) {
        if (row.kind != "scan" || !findScan.bind(1, row.place.row).step())
            continue;
        const ScanEvent event = scanEventOf(findScan, stock.itemCount(), operators);
        stock.scan(event);
        if ((findScan.integer(4) & ScanFlag::Live) == 0)
            stock.undo(event.id);
        findScan.reset();
    }
    for (const InterleavedRow &row : among.rows) {
        if (!row.isArrived || (row.kind != "scans_undone" && row.kind != "shelf_finished"))
            continue;
        const QJsonObject body = QJsonDocument::fromJson(row.body).object();
        for (const QJsonValue &scan : body.value(u"scans").toArray())
            stock.undo(m_state.journal->rowOf(scan.toArray()));
        KnownPass *pass = m_state.knownPass(m_state.journal->rowOf(body.value(u"pass").toArray()));
        if (pass == nullptr || !findPass.bind(1, pass->id).step())
            continue;
        const bool isFinished = knownPassOf(findPass).isFinished;
        findPass.reset();
        if (pass->isFinished == isFinished)
            continue;
        pass->isFinished = isFinished;
        isFinished ? stock.finishPass(pass->id) : stock.reopenPass(pass->id);
    }
    return !m_state.database.hasFailed();
}

} // namespace opname
