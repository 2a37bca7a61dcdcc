#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QString>

#include <algorithm>
#include <charconv>

namespace opname {

/// A text as SLiMS stores it: one of blanks only is none, as its collation compares it.
inline QByteArrayView storedUtf8(QByteArrayView stored)
{
    const bool isBlank = std::all_of(stored.begin(), stored.end(), [](char c) { return c == ' '; });
    return isBlank ? QByteArrayView() : stored;
}
inline QString storedText(QByteArrayView stored)
{
    return QString::fromUtf8(storedUtf8(stored));
}

/// An item's status as SLiMS stores it: NULL, '' and '0' mean available.
inline QByteArrayView statusId(QByteArrayView stored)
{
    const QByteArrayView id = stored.trimmed();
    return id == "0" ? QByteArrayView() : id;
}

/// "2020-02-03"; SLiMS writes 0000-00-00 where it knows no date.
inline QDate dateOf(QByteArrayView text)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (text.size() == 10) {
        std::from_chars(text.begin(), text.begin() + 4, year);
        std::from_chars(text.begin() + 5, text.begin() + 7, month);
        std::from_chars(text.begin() + 8, text.end(), day);
    }
    return QDate(year, month, day);
}

} // namespace opname
