#pragma once

#include <QString>

namespace opname::testing {

/// What a scanner that hides nothing tells of a Codabar symbol: A, the text, its check character, A. The
/// values of all characters, A among them, add up to a multiple of 16 (EN 798).
inline QString codabarReading(const QString &text)
{
    static const QString values = QStringLiteral("0123456789-$:/.+ABCD");
    qsizetype sum = 2 * values.indexOf(u'A');
    for (const QChar c : text)
        sum += values.indexOf(c);
    return u'A' + text + values.at((16 - sum % 16) % 16) + u'A';
}

} // namespace opname::testing
