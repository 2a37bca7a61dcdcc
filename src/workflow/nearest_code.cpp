#include "nearest_code.h"

namespace opname {

namespace {

/// All codes one slip away, the likeliest slips first.
QStringList oneSlipAway(const QString &code)
{
    QStringList candidates;
    for (qsizetype i = 0; i + 1 < code.size(); ++i) {
        QString swapped = code;
        std::swap(swapped[i], swapped[i + 1]);
        if (swapped != code)
            candidates.append(swapped);
    }
    for (qsizetype i = 0; i < code.size(); ++i)
        for (char16_t digit = u'0'; code[i].isDigit() && digit <= u'9'; ++digit) {
            QString wrong = code;
            wrong[i] = digit;
            if (wrong != code)
                candidates.append(wrong);
        }
    for (qsizetype i = 0; i < code.size() && code.size() > 1; ++i)
        candidates.append(QString(code).remove(i, 1));
    for (qsizetype i = 0; i <= code.size() && code.size() < maximumItemCodeLength; ++i)
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            candidates.append(QString(code).insert(i, QChar(digit)));
    return candidates;
}

} // namespace

QString nearestCode(const QString &code, const CatalogueQueries &catalogue, const StockTake &stock)
{
    for (const QString &candidate : oneSlipAway(code))
        if (const std::optional<ListedItem> item = catalogue.findByCode(candidate))
            if (item->slot == noSlot || !stock.isPresent(item->slot))
                return item->item.code;
    return {};
}

} // namespace opname
