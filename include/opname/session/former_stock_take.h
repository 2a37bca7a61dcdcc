#pragma once

#include "opname/domain/error.h"
#include "opname/domain/stock_take_row.h"
#include "opname/session/session.h"

#include <memory>
#include <optional>
#include <span>

namespace opname {

/// The rows of SLiMS's own stock-take that were there before a result was written over them, kept in the
/// session. A save is made in steps of a few milliseconds, so that scans go in between: rows that differ are
/// staged, those kept before are carried over beside them, and keepStaged() puts all in the place of the
/// former ones at once. Until then what was kept before stands; a save that never came so far is dropped at
/// the beginning of the next one. Steps need the writing session on its thread and are a transaction each;
/// questions may also be asked of a reading session on another thread. One save at a time.
class FormerStockTake {
public:
    explicit FormerStockTake(Session &session);
    ~FormerStockTake();

    static constexpr std::size_t rowsAStep = 1000; ///< staged, carried over or dropped by one step

    struct Row {
        qint64 stockTakeId = 0; ///< of SLiMS
        StockTakeRow row;
    };
    /// Where carrying over has come to.
    struct Place {
        qint64 stockTakeId = -1; ///< before all rows
        qint64 itemId = 0;
    };

    Result<qint64> count() const; ///< rows that are kept
    /// Whether the row is kept, in just these values.
    Result<bool> holds(const Row &row);
    /// Over all rows staged and carried over, in a fixed order; hexadecimal. Takes a tenth of a second for
    /// 100,000 of them.
    Result<QByteArray> stagedDigest() const;

    /// Drops some of what is not kept: of a save that did not end, or what a later one replaced. Answers
    /// whether there may be more.
    Result<bool> dropUnkept();
    /// SlimsRefused when SLiMS's number of the stock-take is none. A row staged again takes its own place.
    Outcome stage(std::span<const Row> rows);
    /// Stages the next of the kept rows, but for those that were staged in other values. Nothing: it has come
    /// to the end.
    Result<std::optional<Place>> carryOver(const Place &after);
    /// Journals what was saved and from then on keeps what is staged. `rows`: how many SLiMS had.
    Outcome keepStaged(const QString &target, qint64 rows, const QByteArray &digest, const Author &author);

private:
    struct Statements;
    Session &m_session;
    std::unique_ptr<Statements> m; ///< prepared when first asked
};

} // namespace opname
