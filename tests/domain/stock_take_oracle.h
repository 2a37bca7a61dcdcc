#pragma once

#include "opname/domain/stock_take.h"

#include <set>
#include <vector>

namespace opname {

/// The rules of a stock-take written down a second time, as plainly as they read: nothing is kept, every
/// question is answered from all events again. Quadratic and worse; for small libraries in tests.
class StockTakeOracle {
public:
    explicit StockTakeOracle(const StockTake::Setup &setup);

    void openPass(const PassEvent &pass);
    void scan(const ScanEvent &event);
    bool undo(RowId scan);
    void finishPass(RowId pass, bool finished);
    void declareHome(std::uint32_t home, bool read);
    void setLent(const std::vector<Slot> &lent, bool known);
    void addItem(const CountedItem &item, const Place &home, bool isLent, const QByteArray &code);

    Totals totals() const;
    GroupTotals classTotals(std::uint8_t group) const;
    GroupTotals homeTotals(std::uint32_t home) const;
    GroupTotals operatorTotals(std::uint32_t operatorIndex) const;
    Presence presence(Slot slot) const;
    bool isMisplaced(Slot slot) const;
    Verdict verdict(std::size_t scan) const; ///< the derived one
    StockTake::PassReading reading(std::size_t pass) const; ///< gaps in ascending order of slots

    std::size_t itemCount() const { return m_items.size(); }
    std::size_t homeCount() const { return m_homes.size(); }
    std::size_t scanCount() const { return m_scans.size(); }
    std::size_t passCount() const { return m_passes.size(); }
    const PassEvent &pass(std::size_t index) const { return m_passes[index].event; }
    const Place &home(std::uint32_t index) const { return m_homes[index]; }

private:
    struct Scan {
        ScanEvent event;
        bool isLive = true;
        bool counts() const
        {
            return isLive && !event.isCommand
                && (event.purpose == ScanPurpose::Count
                    || (event.purpose == ScanPurpose::Order && event.orderCounts));
        }
    };
    struct Pass {
        PassEvent event;
        bool isFinished = false;
    };

    static bool isSame(const QString &a, const QString &b);
    static bool belongs(const Place &shelf, const Place &home); ///< comparing only what both have
    std::vector<std::size_t> liveCountsOf(Slot slot) const; ///< indices into the scans
    bool isCounted(Slot slot) const; ///< expected, has a class, not lent: part of a position
    const Pass *passOf(const ScanEvent &event) const;
    Place placeOf(const ScanEvent &event) const;
    std::set<std::uint32_t> readKeys(std::uint32_t home) const;
    std::set<std::uint32_t> coveredKeys(std::uint32_t home) const;
    std::set<std::uint32_t> declaredKeys(std::uint32_t home, const std::vector<std::uint32_t> &keys) const;
    std::vector<std::uint32_t> keysOf(std::uint32_t home) const; ///< ascending, each once
    template <typename Belongs> GroupTotals groupOf(const Belongs &belongs) const;

    std::vector<CountedItem> m_items;
    std::vector<Place> m_homes;
    std::size_t m_frozenHomes;
    std::vector<bool> m_declared; ///< by home
    std::set<Slot> m_lent;
    bool m_loansKnown;
    std::uint32_t m_longestGap;
    std::vector<Scan> m_scans;
    std::vector<Pass> m_passes;
};

} // namespace opname
