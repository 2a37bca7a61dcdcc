#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/workflow/differences.h"

namespace opname {

/// The differences that the data check finds, before the freeze as well: bad data, and copies without a code.
/// One of each copy, whatever is wrong with it.
class DataDifferences {
public:
    using Visitor = std::function<bool(Discrepancy &)>;

    explicit DataDifferences(Session &session);
    /// From here on those with these ids alone, as far as their copies show them without the catalogue.
    void meanOnly(DiscrepancyKind kind, const QStringList &ids);
    /// By item code. The catalogue is checked when first asked for.
    Outcome visit(DiscrepancyKind kind, const Visitor &visitor);
    static bool has(DiscrepancyKind kind);

private:
    Outcome check();

    Session &m_session;
    std::optional<std::vector<ListedItem>> m_meant; ///< nothing: all
    std::optional<std::vector<Discrepancy>> m_all; ///< of both kinds
};

} // namespace opname
