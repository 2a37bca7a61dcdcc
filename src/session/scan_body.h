#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace opname {

/// What a journal row of a scan says, whoever wrote it.
struct ScanBody {
    QString code;
    std::optional<qint64> pass; ///< number of its opening row, of the scan's own station
    QString purpose; ///< null: not stated
    QString location;
    bool counts = false; ///< said of scans for other purposes only

    static ScanBody read(QByteArrayView body);
};

} // namespace opname
