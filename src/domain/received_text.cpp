#include "opname/domain/received_text.h"

#include <array>

namespace opname {

namespace {

/// What Windows-1252 has where Latin-1 has control characters; the five bytes it leaves open stay those.
constexpr std::array<char16_t, 32> windowsCharacters = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

} // namespace

QString windowsText(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = windowsCharacters[c.unicode() - 0x80U];
    return text;
}

QString receivedText(QByteArrayView bytes)
{
    return QUtf8StringView(bytes).isValidUtf8() ? QString::fromUtf8(bytes) : windowsText(bytes);
}

} // namespace opname
