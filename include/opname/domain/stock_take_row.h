#pragma once

#include <QDateTime>
#include <QString>

namespace opname {

/// Status of a copy in SLiMS's own stock-take.
enum class SlimsPresence : char { Exists = 'e', Missing = 'm', OnLoan = 'l', Uncounted = 'u' };

/// A row of SLiMS's `stock_take_item`, in values, not ids. Texts longer than their column are shortened by
/// whole characters by whoever writes them.
struct StockTakeRow {
    qint64 itemId = 0;
    QString itemCode;
    QString title;
    QString gmdName;
    QString classification;
    QString collectionTypeName;
    QString callNumber;
    QString locationName;
    SlimsPresence presence = SlimsPresence::Missing;
    QString checkedBy; ///< the operator who scanned it; empty when nobody did
    QDateTime lastUpdate; ///< UTC; invalid when not scanned
};

} // namespace opname
