#pragma once

#include "opname/domain/stock_take.h"

#include <unordered_map>

namespace opname {

inline constexpr std::uint32_t noIndex = 0xffffffffU;

/// One home's shelf in positions.
struct HomeShelf {
    Place place;
    std::vector<Slot> slotList; ///< all its items in shelf order
    std::vector<std::uint32_t>
        positionStart; ///< index into slotList where a position begins; one more at the end
    Coverage coverage{0};
    bool isDeclaredRead = false;
    GroupTotals totals;
};

struct ScanRecord {
    RowId id = 0;
    Slot slot = noSlot;
    std::uint32_t pass = noIndex;
    std::uint32_t place = 0; ///< without a pass: index of an interned place
    std::uint32_t operatorIndex = 0;
    std::uint32_t unknownCode = noIndex;
    std::uint32_t previous = noIndex; ///< of the same item, or of the same unknown code
    ScanPurpose purpose = ScanPurpose::Count;
    bool isCounting = true;
    bool isCommand = false;
    bool isInvalid = false;
    bool isLive = true;

    bool counts() const { return isLive && isCounting && !isCommand; }
};

struct DeclaredRange {
    std::uint32_t home = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct PassRecord {
    RowId id = 0;
    QString shelf;
    Place place;
    bool isCounting = true;
    std::optional<KeyRange> range;
    std::vector<std::uint32_t> scans;
    bool isFinished = false;
    bool isDirty = false;
    std::vector<Slot> evidence; ///< ascending: items whose position this pass has read
    std::optional<std::uint32_t> lastRank; ///< of the last book in order, unless dirty
    std::vector<DeclaredRange> declared;
};

/// A pass's books in scan order, each once, and which of them stay.
struct PassOrder {
    std::vector<StockTake::StandingBook> books;
    std::vector<Slot> inOrder;
    std::vector<Slot> strays;
    std::vector<Slot> takeAway;
    std::vector<Slot> unplaced;
    std::vector<std::uint32_t> unknownCodes;
    std::vector<RowId> unknownScans; ///< same order
    std::vector<Slot> evidence; ///< ascending; in order, counted, and a copy of a position
    std::size_t liveScans = 0;
};

/// The order of the pass that was settled last, which its reading asks for next.
struct SettledOrder {
    std::uint32_t pass = 0;
    std::uint32_t mark = 0; ///< of its books in passMark
    PassOrder order;
};

struct StockTake::Impl {
    explicit Impl(Setup setup);

    // Making the positions of each home, and all that follows from the scans
    void makePositions();
    void rebuild();

    // Scans
    std::uint32_t internPlace(const Place &place);
    std::uint32_t internUnknown(const QByteArray &code);
    const Place &placeOf(const ScanRecord &scan) const;
    void applyLive(std::uint32_t index);
    void countLive(std::uint32_t index);
    void withdraw(std::uint32_t index);
    void takeOffLast();
    std::uint32_t *headOf(const ScanRecord &scan); ///< of its chain; null for what is no code
    void chain(std::uint32_t index); ///< puts the scan at the head of its item's, or of its code's
    bool recognize(const QByteArray &foldedCode, Slot slot); ///< scans of a code that was unknown: any?
    void countUnknown(const ScanRecord &scan, int amount); ///< +1 or -1 live counting scan
    std::uint32_t firstLive(std::uint32_t head) const; ///< counting; noIndex when there is none
    std::uint32_t carrierOf(Slot slot) const; ///< first live counting scan
    void setAwaited(std::uint32_t code, bool isAwaited);
    bool isAwaited(const ScanRecord &scan) const;
    std::uint32_t lastLiveOf(Slot slot) const; ///< last live counting scan
    void updateMisplaced(Slot slot);
    void addFound(const ScanRecord &carrier, int amount); ///< to the operator who found an expected item
    bool isEvidence(const ScanRecord &scan) const; ///< of a scan without a pass
    Verdict verdictOf(std::uint32_t index) const;

    // What an item is counted as
    Presence absence(Slot slot) const;
    void moveTo(Slot slot, Presence presence);
    void addTo(Slot slot, Presence presence, int amount);

    // Coverage
    void changeRead(Slot slot, bool add);
    void changeDeclared(const DeclaredRange &range, bool add);
    template <typename Change>
    void changeCover(std::uint32_t home, std::uint32_t first, std::uint32_t last, const Change &change);
    void recountPosition(std::uint32_t home, std::uint32_t position);
    /// Takes a scan that leaves the order so far as it is, without looking at the pass again. False when it
    /// does not.
    bool extendPass(PassRecord &pass, std::uint32_t index);
    bool wasReadInPass(std::uint32_t index) const; ///< the scan's item, earlier and live
    void settlePass(PassRecord &pass);
    PassOrder orderOf(const PassRecord &pass) const;
    PassOrder takeOrder(std::uint32_t pass); ///< the same of a settled one, without making it twice
    std::vector<DeclaredRange> rangesOf(const PassRecord &pass, const PassOrder &order) const;
    void declare(std::uint32_t home, const KeyRange &keys, std::vector<DeclaredRange> &ranges) const;
    GroupTotals totalsOf(const DeclaredRange &range) const;
    void settle();
    void markDirty(std::uint32_t pass);

    std::uint32_t passIndex(RowId id) const;
    std::uint32_t scanIndex(RowId id) const;
    GroupTotals &operatorGroup(std::uint32_t index);
    void touch(Slot slot);

    std::vector<CountedItem> items;
    std::vector<HomeShelf> homes;
    std::size_t frozenItems = 0; ///< by home and key; those added later follow
    std::size_t frozenHomes = 0; ///< homes of the frozen catalogue; those of items added later follow
    std::vector<std::uint32_t> positions; ///< by slot, within its home; noIndex when it has none
    std::vector<std::uint32_t> lastScan; ///< by slot: head of its chain of scans
    std::vector<Presence> presences; ///< by slot, what it is counted as
    std::vector<bool> lent;
    std::vector<bool> misplaced; ///< counted as misplaced
    bool loansKnown = true;
    std::uint32_t longestGap = 10;

    std::vector<ScanRecord> scans;
    std::unordered_map<qint64, std::vector<std::pair<RowId, std::uint32_t>>> scansOfStation; ///< ids ascend
    std::vector<Place> places;
    std::vector<QByteArray> unknownCodes;
    std::vector<std::uint32_t> unknownLive; ///< live counting scans of each unknown code
    std::vector<std::uint32_t> unknownLast; ///< head of each unknown code's chain of scans
    std::vector<bool> awaited; ///< by unknown code: a new copy with it waits to enter SLiMS
    QHash<QByteArray, std::uint32_t> unknownIndex;
    std::vector<PassRecord> passes;
    QHash<RowId, std::uint32_t> passOfRow;
    std::vector<std::uint32_t> dirtyPasses;
    mutable std::vector<std::uint32_t>
        passMark; ///< by slot: the last mark of orderOf, to take each item once
    mutable std::uint32_t markCounter = 0;
    std::optional<SettledOrder> settledOrder; ///< until anything happens

    Totals totals;
    std::array<GroupTotals, classGroupCount> classes;
    std::vector<GroupTotals> operators;
    std::vector<std::size_t> scansOfOperator; ///< all of them; by operator, as far as any scanned
    std::uint32_t touchedClasses = 0;
    std::vector<std::uint32_t> touchedHomes;
    std::vector<bool> homeTouched;
    std::vector<std::uint32_t> touchedOperators;
};

} // namespace opname
