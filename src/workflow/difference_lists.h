#pragma once

#include "data_differences.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/differences.h"
#include "opname/workflow/weeding.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <set>

namespace opname {

/// Derives the discrepancies of each kind from the state, by item code; books without one in the order in
/// which they were noted.
class DifferenceLists {
    Q_DECLARE_TR_FUNCTIONS(Differences)

public:
    using Visitor = std::function<bool(Discrepancy &)>;

    DifferenceLists(Session &session, StockTake &stock);
    Outcome visit(DiscrepancyKind kind, const Visitor &visitor);
    /// Whether what has one is found by it, or all of the kind have to be derived.
    static bool isFoundById(DiscrepancyKind kind);
    /// From here on those with these ids alone, of a kind that is found so; what an unknown code may have
    /// been is not looked for. One whose id leads to another copy is passed over.
    void meanOnly(DiscrepancyKind kind, const QStringList &ids);

private:
    using Describe = std::function<QString(const ListedItem &)>;

    Outcome visitKind(DiscrepancyKind kind, const Visitor &visitor);
    Outcome visitSlots(DiscrepancyKind kind, const std::vector<Slot> &slotList, const Describe &describe,
                       const Visitor &visitor) const;
    static bool isOfSlots(DiscrepancyKind kind); ///< what slotsOf() answers
    template <typename Look> void eachSlot(const Look &look) const;
    Result<std::vector<Slot>> slotsOf(DiscrepancyKind kind) const;
    Result<std::vector<Slot>> presentOfStatus(bool missingStatus) const;
    bool isElsewhere(Slot slot, bool otherLocation) const;
    QString describe(DiscrepancyKind kind, const ListedItem &item) const;
    bool isWithoutCode(const ListedItem &item) const; ///< nor was it given one
    void readMistyped();

    Outcome visitUnknown(const Visitor &visitor) const;
    Outcome visitConditions(const Visitor &visitor) const;
    Outcome visitUnrecorded(const Visitor &visitor) const;
    Outcome visitDuplicateLabels(const Visitor &visitor) const;
    Place placeOfShelf(const QString &shelf) const;
    Outcome visitLater(DiscrepancyKind kind, const Visitor &visitor) const;
    void leaveSettledOut(std::vector<CatalogueQueries::LaterDifference> &changes) const;
    bool isOurs(const CatalogueQueries::LaterDifference &later, const QString &newest) const;
    QString describeLater(DiscrepancyKind kind,
                          const std::vector<CatalogueQueries::LaterDifference> &steps) const;
    static QString fieldName(const QString &field);
    Outcome visitWeeded(DiscrepancyKind kind, const Visitor &visitor);

    QString placeName(const Place &place) const;
    Place scannedAt(Slot slot) const;

    Session &m_session;
    StockTake &m_stock;
    std::optional<QSet<QString>> m_meant; ///< ids; nothing: all
    std::set<Slot> m_meantSlots; ///< theirs
    QHash<QString, QString> m_locations;
    std::optional<std::vector<Weeding::Finding>> m_weeded; ///< made when first asked for
    QHash<QByteArray, QString> m_readAs; ///< what was read and decided to mean a copy, by its folded code
    QHash<qint64, QString> m_given; ///< codes that copies without one were given, by id
    DataDifferences m_data;
};

} // namespace opname
