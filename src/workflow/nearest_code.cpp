#include "nearest_code.h"

#include <QCoreApplication>

namespace opname {

Result<NearestCodes> readCodes(const CatalogueSearch &search, const std::function<bool()> &proceed)
{
    NearestCodes codes;
    bool isStopped = false;
    const Outcome visited = search.visitCodes([&](QByteArrayView code, Slot slot) {
        codes.add(code, slot);
        isStopped = codes.size() % 4096 == 0 && proceed && !proceed();
        return !isStopped;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    if (isStopped)
        return failure(
            ErrorKind::Cancelled,
            QCoreApplication::translate("FindCopy", "The search was stopped; nothing has changed."));
    codes.shrink();
    return codes;
}

QString nearestCode(const QString &code, const NearestCodes &codes, const CatalogueQueries &catalogue,
                    const StockTake &stock)
{
    for (const NearestCodes::Match &match : codes.within(foldedCode(code), 1))
        if (match.slips > 0 && match.slot < stock.itemCount() && !stock.isPresent(match.slot))
            if (const std::optional<ListedItem> item = catalogue.at(match.slot);
                item && !item->item.code.trimmed().isEmpty())
                return item->item.code;
    return {};
}

} // namespace opname
