#pragma once

#include "opname/domain/error.h"
#include "opname/domain/stock_take_row.h"
#include "opname/session/session.h"

#include <optional>
#include <vector>

namespace opname {

/// What a result was written into SLiMS with, as the journal keeps it.
struct Publication {
    QString target; ///< the source's label
    qint64 stockTakeId = 0; ///< of SLiMS
    bool tookPart = false; ///< in a stock-take that was active there
    qint64 rows = 0;
    qint64 exists = 0;
    qint64 missing = 0;
    qint64 onLoan = 0;
    qint64 uncounted = 0;
    QString headHash; ///< Publications::head in hexadecimal, when written; stands in SLiMS's system_log, too
    QString by; ///< read back only
    qint64 time = 0; ///< read back only: UTC, milliseconds since 1970
};

/// The session's side of writing its result into SLiMS's own stock-take tables: the rows to write, and what
/// was written. The rows that were there before are FormerStockTake's. Use on the session's thread.
class Publications {
public:
    explicit Publications(Session &session);

    /// A copy with a slot as SLiMS's stock_take_item holds it, but for presence and who scanned it.
    struct Copy {
        Slot slot = noSlot;
        StockTakeRow row;
    };
    /// The next copies in ascending item id after one; at most `limit`, none at the end.
    Result<std::vector<Copy>> copiesAfter(qint64 itemId, int limit) const;
    /// Who made a scan, and when (UTC).
    std::optional<std::pair<QString, QDateTime>> scanMade(RowId scan) const;

    /// The hash of the journal's head that a publication names: without the rows at its end that publishing
    /// itself added, so that the same result published again is the same publication. SHA-256, its bytes.
    QByteArray head() const;
    Outcome record(const Publication &publication, const Author &author);
    std::optional<Publication> last() const;

private:
    Session &m_session;
};

} // namespace opname
