#pragma once

#include "opname/session/goods_register.h"
#include "opname/workflow/copy_states.h"

namespace opname {

/// The setting with the day at which the asset books are compared ("2026-06-30"); empty: no day, everything
/// counts.
inline constexpr const char *cutOffSetting = "goods.cut_off";

/// What the asset books count of one kode barang, and where those copies are. Always `book = found + onLoan +
/// elsewhere + lost + undecided + notCovered + outside + notInSlims`.
struct GoodsCount {
    QString goodsCode;
    qint64 book = 0; ///< NUPs of the mapping; copies that SLiMS received after the cut-off day left out
    qint64 found = 0; ///< present, whatever their bucket
    qint64 onLoan = 0;
    qint64 elsewhere = 0;
    qint64 lost = 0;
    qint64 undecided = 0; ///< not found, while loans are unknown
    qint64 notCovered = 0;
    qint64 outside = 0; ///< not expected and not present
    qint64 notInSlims = 0; ///< the catalogue has no copy of the item code
    qint64 difference() const { return book - found; } ///< of the books that was not seen
    void add(const GoodsCount &other);
};

/// Compares the numbers of the asset books with what was counted, per kode barang.
class GoodsReconciliation {
public:
    /// Refused before the freeze. Everything is read once: a million copies in a few seconds.
    static Result<GoodsReconciliation> of(Session &session);

    const std::vector<GoodsCount> &lines() const { return m_lines; } ///< by kode barang
    GoodsCount total() const;
    QDate cutOff() const { return m_cutOff; } ///< invalid: none
    /// Copies with a number that SLiMS received after the cut-off day: in no line.
    qint64 later() const { return m_later; }
    /// Copies that are expected or present and have no number, those received after the cut-off day left out,
    /// in shelf order.
    const std::vector<Slot> &unmapped() const { return m_unmapped; }

private:
    void count(const CopyStates &states, const GoodsNumber &number, const GoodsRegister::Copy &copy);
    bool isLater(const GoodsRegister::Copy &copy) const;

    std::vector<GoodsCount> m_lines;
    std::vector<Slot> m_unmapped;
    QDate m_cutOff;
    qint64 m_later = 0;
};

} // namespace opname
