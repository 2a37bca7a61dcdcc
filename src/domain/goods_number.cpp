#include "opname/domain/goods_number.h"

#include <algorithm>

namespace opname {

std::optional<QString> goodsCodeFrom(QStringView text)
{
    QString digits;
    for (const QChar c : text.trimmed()) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (c != u'.' && c != u'-' && c != u' ')
            return std::nullopt;
        if (digits.size() > longestGoodsCode)
            return std::nullopt;
    }
    if (digits.isEmpty())
        return std::nullopt;
    return digits;
}

std::optional<qint64> registerNumberFrom(QStringView text)
{
    const QStringView digits = text.trimmed();
    constexpr qsizetype mostDigits = 18;
    if (digits.isEmpty() || digits.size() > mostDigits
        || !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    const qint64 number = digits.toLongLong();
    if (number < 1 || number > largestRegisterNumber)
        return std::nullopt;
    return number;
}

} // namespace opname
