#pragma once

#include "interleaving.h"
#include "scan_body.h"
#include "session_state.h"

namespace opname {

/// A scan whose row was written elsewhere and stands in the journal by now.
struct ArrivedScan {
    RowId id = 0;
    qint64 clock = 0;
    QByteArray operatorName; ///< UTF-8
    QByteArray body;
};

/// Makes every derived table of a frozen session anew from its journal, in the journal's order, as they would
/// be had all rows been written here one after the other. The same rows give the same tables, byte for byte,
/// in whatever order and from whatever file they came: that is what a merge rests on, and a report as of an
/// earlier head.
///
/// Inside the caller's transaction, by the writer. What memory knew of the session is forgotten but for what
/// takeAmong() keeps; SLiMS's former stock-take, which the journal knows only by its digest, stays as it is.
class Rederivation {
public:
    explicit Rederivation(Session::Impl &state);
    /// False on failure, which the database keeps.
    bool run();
    /// The same after rows arrived, with the rows of `scan` that stand: only these scans are looked up. Gives
    /// what run() gives as long as no copy came with them, no code stands for a copy that has none in SLiMS,
    /// and the stations have the indexes that they had.
    bool takeIn(std::vector<ArrivedScan> scans);
    /// The same after rows arrived that stand so among those that were here: only these rows are looked at,
    /// and the stock-take in memory is brought up to date, not made anew. Gives what run() gives.
    bool takeAmong(const Interleaving &among);

private:
    struct Row {
        RowId id = 0;
        qint64 time = 0;
        QByteArrayView operatorName;
        QByteArrayView kind;
        QByteArrayView body;
    };
    bool clear();
    bool settleAddedItems();
    bool replay();
    bool apply(const Row &row);
    bool applyScan(const Row &row);
    bool insertScan(RowId id, const ScanBody &body, qint64 operatorIndex, std::optional<qint64> slot,
                    const QByteArray &fold);
    bool insertArrived(std::vector<ArrivedScan> &scans);
    bool tellStockTake(const Interleaving &among);
    bool loadOperators();
    bool orderOperators();
    bool applyDecision(const Row &row, const QJsonObject &body);
    bool applyWeeding(const Row &row, const QJsonObject &body);
    bool applyReservation(const Row &row, const QJsonObject &body);
    bool applyHanding(const Row &row, const QJsonObject &body);
    bool applyUndo(const QJsonObject &body);
    bool applyLoans(const Row &row, const QJsonObject &body);
    bool openPass(const Row &row, const QJsonObject &body);
    bool declareHome(const Row &row, const QJsonObject &body);
    bool keepDifference(const Row &row, const char *kind, qint64 item, const QString &code,
                        const QString &field, const QString &before, const QString &after);
    std::optional<qint64> operatorIndex(QByteArrayView name);
    bool recognizeReserved();
    bool saveChanges();

    Session::Impl &m_state;
    bool m_keepsScans = false; ///< and the operators' numbers
    ChangeLedger m_changes;
    QHash<QByteArray, qint64> m_operators;
    QSet<qint64> m_notYetAdded; ///< items whose row is still to come
    Statement m_findSlot;
    Statement m_findReserved; ///< of a copy without a code that this one was reserved for
    Statement m_insertScan;
    Statement m_killScan;
    Statement m_setFinished;
};

} // namespace opname
