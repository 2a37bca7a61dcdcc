#pragma once

#include "opname/slims/catalogue_source.h"

namespace opname {

/// SLiMS's *Item Export* file, as SLiMS writes it or as a spreadsheet program saved it again.
class ItemExportSource : public CatalogueSource {
public:
    explicit ItemExportSource(QString path);
    Result<PullCounts> pull(CatalogueReceiver &receiver, const PullWatcher &watcher) override;
    QString label() const override;

private:
    QString m_path;
};

} // namespace opname
