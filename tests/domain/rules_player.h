#pragma once

#include "opname/domain/call_number_range.h"
#include "opname/domain/command.h"
#include "opname/domain/discrepancy.h"
#include "opname/domain/item_code.h"
#include "opname/domain/scope.h"
#include "opname/domain/sop.h"
#include "opname/domain/stock_take.h"
#include "opname/domain/weeding.h"
#include "support/rules_case.h"

#include <map>
#include <memory>
#include <set>

namespace opname {

/// Plays a case through the pure rules alone: no file, no clock, no database.
class DomainPlayer : public RulePlayer {
public:
    void begin(const nlohmann::json &catalogue, const nlohmann::json &scope,
               const nlohmann::json &settings) override;
    void freeze() override;
    std::string scan(const std::string &code, const nlohmann::json &event) override;
    int undo(int count, const nlohmann::json &event) override;
    int undoShelf(const std::string &shelf) override;
    std::string noteCondition(const std::string &code, const std::string &condition) override;
    std::string noteAnotherBook(const nlohmann::json &event) override;
    void finishShelf(const std::string &shelf) override;
    void declareHome(const std::string &location, const std::string &site) override;
    std::string leaveHome(const std::string &location, const std::string &site,
                          const std::string &note) override;
    std::string noteUnrecorded(const nlohmann::json &book) override;
    void pullAfter(const nlohmann::json &edits) override;
    void set(const nlohmann::json &settings) override;
    std::string sop(const nlohmann::json &step) override;
    void weed(const nlohmann::json &codes, bool adds) override;
    Decided decide(const nlohmann::json &decision) override;
    nlohmann::json status() override;
    nlohmann::json shelf(const std::string &shelf) override;
    nlohmann::json differences() override;
    nlohmann::json recap() override;

private:
    struct Record {
        nlohmann::json item;
        QString code;
        QString status;
        Place home;
        CallNumberKey key;
        CountedItem counted;
    };

    struct OpenPass {
        RowId id = 0;
        std::string station;
        QString shelf;
        Place place;
        ScanPurpose purpose = ScanPurpose::Count;
        bool isOpen = true;
    };
    static bool isNamed(const OpenPass &pass, const QString &shelf)
    {
        return pass.shelf.compare(shelf, Qt::CaseInsensitive) == 0;
    }

    Record recordOf(const nlohmann::json &item) const;
    Bucket bucketOf(const Record &record) const;
    Slot slotOf(const QString &code) const;
    Place placeOf(const QString &shelf, Place stated) const;
    void carryOut(const Command &command, const std::string &station, const QString &shelf);
    RowId passFor(const QString &shelf, const Place &place, ScanPurpose purpose, const std::string &station);
    std::optional<KeyRange> rangeOf(const QString &shelf) const;
    std::vector<Slot> lentSlots() const;
    std::optional<std::uint32_t> homeNamed(const std::string &location, const std::string &site) const;
    bool closesCounting(const QString &note);
    bool isSound(const nlohmann::json &decision, DecisionAction action) const;
    void differencesOf(DiscrepancyKind kind, nlohmann::json &list) const;
    bool shows(DiscrepancyKind kind, Slot slot) const;
    WeedingFacts weedingFacts(const QString &code, Slot slot) const;
    void weededCodes(DiscrepancyKind kind, std::vector<QString> &codes) const;
    std::set<QString> liveUnknown() const; ///< codes that no item has, as first read
    /// The last live counting scan of a station that reads as a code at all.
    std::optional<ScanState> lastCounting(const std::string &station) const;
    std::vector<QString> duplicateLabels() const; ///< codes of copies whose label another book has

    nlohmann::json m_catalogue;
    std::map<int, nlohmann::json> m_titles;
    Scope m_scope;
    CallNumberProfile m_profile;
    ScannerDecoration m_decoration;
    std::set<QString> m_leftOut;
    std::uint32_t m_longestGap = 10;
    bool m_loansKnown = true;
    bool m_orderCounts = false;
    std::map<QString, CallNumberRange> m_shelves; ///< defined from one call number to another

    std::vector<Record> m_records; ///< by slot
    std::set<QByteArray> m_lent; ///< folded codes, by the newest loan data
    std::uint32_t m_frozenHomes = 0;
    std::set<Slot> m_lentAtFreeze;
    std::set<Slot> m_vanished;
    std::set<Slot> m_changed;
    std::map<Slot, nlohmann::json> m_newFields; ///< by later pulls
    std::unique_ptr<StockTake> m_stockTake;
    SopProgress m_sop;

    std::vector<OpenPass> m_passes;
    std::vector<std::pair<std::string, RowId>> m_scans; ///< station and row, commands left out
    std::map<QString, Condition> m_conditions; ///< the newest of each copy, by its code
    std::map<QByteArray, QString> m_firstRead; ///< of an unknown code, by its fold
    std::map<RowId, QString> m_unknown; ///< counting scans of unknown codes
    std::set<RowId> m_anotherBooks; ///< scans that were of another book than the copy
    std::set<QString> m_weededStatuses;
    std::map<QByteArray, QString> m_weeded; ///< listed as weeded, by their fold
    std::map<Slot, QString> m_newStatus; ///< by later pulls
    std::set<std::uint32_t> m_declaredHomes; ///< read, or left with a reason
    std::size_t m_unrecorded = 0; ///< books with neither label nor record
    std::map<std::string, std::string> m_decisions; ///< by id
    std::map<QString, QString> m_elsewhere; ///< where copies that were decided to be elsewhere are, by code
    RowId m_row = 0;
};

} // namespace opname
