#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <array>

namespace opname {

/// A column whose values come again and again (a location, a status): a text that was made a while ago is
/// shared instead of made once more. A few kilobytes; one thread at a time. What of() answers is valid until
/// its next call.
class RepeatedText {
public:
    const QString &of(QByteArrayView utf8)
    {
        Seen &seen = m_seen[placeOf(utf8)];
        if (seen.utf8 != utf8) {
            seen.utf8 = utf8.toByteArray();
            seen.text = QString::fromUtf8(utf8);
        }
        return seen.text;
    }

private:
    struct Seen {
        QByteArray utf8;
        QString text;
    };
    static constexpr std::size_t places = 64;

    static std::size_t placeOf(QByteArrayView utf8)
    {
        std::size_t sum = static_cast<std::size_t>(utf8.size());
        for (const char c : utf8.first(std::min<qsizetype>(utf8.size(), 16)))
            sum = sum * 31 + static_cast<unsigned char>(c);
        return sum % places;
    }

    std::array<Seen, places> m_seen;
};

} // namespace opname
