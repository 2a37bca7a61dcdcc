#pragma once

#include "opname/report/document.h"

#include <memory>

namespace opname {

/// The lists of a document as they were first read: whoever reads them again, to number the pages and to
/// write them, gets the same rows without the session being asked once more, which takes most of the time of
/// a long report. They lie in a temporary file without a name; memory does not grow with them. Where that
/// file cannot be written or read, a list is read from its source each time. On one thread at a time.
class KeptRows {
public:
    KeptRows();
    ~KeptRows();
    /// Has the table read its source once. The table may outlive this object.
    void keep(Table &table);

private:
    class Store;
    std::shared_ptr<Store> m_store;
};

} // namespace opname
