#pragma once

#include "opname/slims/catalogue_source.h"

namespace opname::testing {

/// A catalogue that a test wrote down, in batches as a real source sends them.
class ListedSource : public CatalogueSource {
public:
    ReferenceLists lists;
    std::vector<Title> titles;
    std::vector<Item> items;
    std::optional<std::vector<Loan>> loans;
    std::optional<Error> failure; ///< ends the pull behind the items
    bool reachedItems = false;

    Result<PullCounts> pull(CatalogueReceiver &receiver, const PullWatcher &watcher) override
    {
        if (Outcome taken = receiver.takeReferences(lists); !taken)
            return tl::unexpected(taken.error());
        if (Outcome taken = receiver.takeTitles(titles); !taken)
            return tl::unexpected(taken.error());
        reachedItems = true;
        if (!watcher({PullProgress::Stage::Items, 0, qint64(items.size())}))
            return opname::failure(ErrorKind::Cancelled, QStringLiteral("dihentikan"));
        if (Outcome taken = receiver.takeItems(items); !taken)
            return tl::unexpected(taken.error());
        if (failure)
            return tl::unexpected(*failure);
        if (loans)
            if (Outcome taken = receiver.takeLoans(*loans); !taken)
                return tl::unexpected(taken.error());
        PullCounts counts;
        counts.titles = qint64(titles.size());
        counts.items = qint64(items.size());
        if (loans)
            counts.loans = qint64(loans->size());
        return counts;
    }

    QString label() const override { return QStringLiteral("uji"); }
};

} // namespace opname::testing
