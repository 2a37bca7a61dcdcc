#pragma once

#include "opname/domain/stock_take.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace opname {

/// One thing that happened. Rows are only ever added.
struct JournalRow {
    RowId id = 0; ///< station index in this file and number, packed
    qint64 seq = 0; ///< order of arrival in this file, from 1
    QString station; ///< the station's identity
    qint64 number = 0; ///< within the station, from 1
    qint64 clock = 0; ///< logical clock: one more than any row seen when it was written
    qint64 time = 0; ///< UTC, milliseconds since 1970
    QString operatorName;
    QString kind; ///< see docs/session-file.md
    QByteArray body; ///< JSON object, UTF-8
    QByteArray hash; ///< SHA-256 over the station's previous hash and this row
};

/// Who writes: the scanning place and the person.
struct Author {
    QString station;
    QString operatorName;
};

} // namespace opname
