#pragma once

#include "opname/domain/error.h"
#include "opname/domain/goods_number.h"
#include "opname/domain/stock_take.h"
#include "opname/session/journal_row.h"

#include <QDate>
#include <QStringView>

#include <functional>
#include <optional>
#include <vector>

namespace opname {

class Session;

/// Which number of the asset books (kode barang and NUP) each copy has, as mapping files told it, kept in the
/// session's journal. A later file adds to the earlier ones and replaces what it says otherwise. Item codes
/// are compared as SLiMS compares them; they need not be of a copy that the catalogue has. Use on the
/// session's thread; a call that writes returns after its transaction is on disk, and one that fails has
/// changed nothing.
class GoodsRegister {
public:
    explicit GoodsRegister(Session &session);

    /// Keeps these numbers, one a copy. Answers how many were not known so before; when there are none,
    /// nothing is written. `source` is what the user calls where they come from.
    Result<qint64> take(const std::vector<GoodsNumber> &numbers, const QString &source, const Author &author);
    Result<qint64> count() const;
    std::optional<GoodsNumber> find(QStringView itemCode) const;

    /// Visits every number by kode barang, NUP, item code. Ends when the visitor answers false, which must
    /// not change the session.
    Outcome visit(const std::function<bool(const GoodsNumber &)> &visitor) const;

    /// A copy of the frozen catalogue, later additions included.
    struct Copy {
        Slot slot = noSlot; ///< noSlot: the catalogue has no such copy, or is not frozen
        QDate received; ///< invalid when SLiMS does not know
    };
    /// The same with the copy of each number; of several copies with one code, the one of the lowest id.
    Outcome visitCopies(const std::function<bool(const GoodsNumber &, const Copy &)> &visitor) const;
    /// Every copy without a number, in no order.
    Outcome visitUnregistered(const std::function<bool(const Copy &)> &visitor) const;

private:
    Session &m_session;
};

} // namespace opname
