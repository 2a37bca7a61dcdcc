#pragma once

#include "opname/workflow/report_making.h"

#include <QJsonObject>

#include <vector>

namespace opname {

/// What ties a report to its session: whoever has both can make the report again as it was and compare
/// (ReportCheck). It stands in every report but CSV, in words and as text().
struct ReportAnchor {
    QString session; ///< the stock-take's UUID
    QByteArray head; ///< the journal's head hash when it was made, SHA-256
    QByteArray digest; ///< SHA-256 of the document's canonical JSON (documentDigest)
    qint64 rows = 0; ///< of the journal at that head
    ReportMaking making;

    /// "opname:1:SESSION:HEAD:DIGEST", hashes in hexadecimal: what its QR code holds.
    QString code() const;
    /// The code and all else, one word that ends in a semicolon:
    /// "opname:1:SESSION:HEAD:DIGEST:ROWS:20261124T013731123Z:id:Asia/Jakarta:0.1.0;".
    QString text() const;
    QJsonObject toJson() const;
    /// Every anchor in a text that may be anything, in its order. Blanks and line ends count for nothing, so
    /// that one broken over lines is found.
    static std::vector<ReportAnchor> allIn(QByteArrayView text);
    bool operator==(const ReportAnchor &) const = default;
};

} // namespace opname
