#pragma once

#include "opname/slims/catalogue_source.h"

namespace opname {

/// A book as it stands in the demonstration library's building, which is not what its catalogue says of it.
struct DemoShelfBook {
    QString code; ///< what the scanner will read; may be in no catalogue
    QString location; ///< where it really stands
    QString site;
};

/// A synthetic library of an Indonesian government office: the same size and seed give the same library
/// everywhere. Its catalogue is a CatalogueSource; its shelves can be walked, with planted problems (lost
/// copies, strays, copies from other places, unknown labels, lent copies that are here, copies marked missing
/// that stand on the shelf).
class DemoLibrary : public CatalogueSource {
public:
    DemoLibrary(qint64 items, quint64 seed);

    Result<PullCounts> pull(CatalogueReceiver &receiver, const PullWatcher &watcher) override;
    QString label() const override;

    /// The books in walking order: by location, site, then as they stand from left to right.
    /// Calls `visit` for each; memory stays bounded by one shelf.
    void walkShelves(const std::function<void(const DemoShelfBook &)> &visit) const;

private:
    qint64 m_items;
    quint64 m_seed;
};

} // namespace opname
