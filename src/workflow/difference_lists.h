#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/workflow/differences.h"
#include "opname/workflow/recap.h"

namespace opname {

/// Derives the discrepancies of each kind from the state, by item code. Kinds that need data of another
/// capability (unrecorded books, conditions, weeding lists, duplicate labels) have none.
class DifferenceLists {
public:
    using Visitor = std::function<bool(Discrepancy &)>;
    DifferenceLists(Session &session, StockTake &stock);
    Outcome visit(DiscrepancyKind kind, const Visitor &visitor) const;

private:
    using Test = std::function<bool(Slot)>;
    using Describe = std::function<QString(const ListedItem &)>;
    Outcome visitSlots(DiscrepancyKind kind, const Test &isMeant, const Describe &describe,
                       const Visitor &visitor) const;
    Outcome visitUnknown(const Visitor &visitor) const;
    Outcome visitLater(DiscrepancyKind kind, const Visitor &visitor) const;
    Outcome visitData(DiscrepancyKind kind, const Visitor &visitor) const;
    std::optional<QString> nearestCode(const QString &code) const;
    bool isLeftOutPresent(Slot slot, bool missingStatus) const;
    QString placeName(const Place &place) const;
    Place scannedAt(Slot slot) const;

    Session &m_session;
    StockTake &m_stock;
    QHash<QString, QString> m_locations;
};

} // namespace opname
