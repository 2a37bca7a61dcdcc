#pragma once

#include "opname/slims/catalogue_source.h"

namespace opname::testing {

/// Keeps everything that a source streams.
class CollectingReceiver : public CatalogueReceiver {
public:
    Outcome takeReferences(ReferenceLists l) override
    {
        lists = std::move(l);
        return {};
    }
    Outcome takeTitles(std::vector<Title> t) override
    {
        titles.insert(titles.end(), t.begin(), t.end());
        return {};
    }
    Outcome takeItems(std::vector<Item> i) override
    {
        items.insert(items.end(), i.begin(), i.end());
        return {};
    }
    Outcome takeLoans(std::vector<Loan> l) override
    {
        loans.insert(loans.end(), l.begin(), l.end());
        return {};
    }

    ReferenceLists lists;
    std::vector<Title> titles;
    std::vector<Item> items;
    std::vector<Loan> loans;
};

} // namespace opname::testing
