#pragma once

#include "opname/domain/coverage.h"
#include "opname/domain/scan.h"
#include "opname/domain/totals.h"

#include <QHash>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace opname {

/// An item's place in the frozen shelf order (location, site, call-number key, item code), from 0. Items that
/// entered after the freeze follow the frozen ones. `noSlot` is "no item has the code".
using Slot = std::uint32_t;
inline constexpr Slot noSlot = 0xffffffffU;

/// The identity of a journal row: the station's index in this file and the row's number at that station.
using RowId = qint64;
inline constexpr int stationShift = 40; ///< a row id is (station index << stationShift) + number

/// The ten main classes, the Islamic block and "no class": groups of totals by class.
inline constexpr std::size_t classGroupCount = 12;
std::uint8_t classGroup(QStringView mainClass); ///< 0–9 for "000"…"900", 10 for "2X", 11 without a class
QString classGroupName(std::uint8_t group); ///< the inverse: "000" … "2X", ""

/// What of an item counting looks at. Fixed at the freeze.
struct CountedItem {
    std::uint32_t keyRank =
        0; ///< dense rank of the call-number key in the whole catalogue; equal keys, equal ranks
    std::uint32_t home = 0; ///< index into the homes
    Bucket bucket = Bucket::Expected;
    std::uint8_t classGroup = 11;
    bool hasClass = false;
};

/// A scan as the journal tells it.
struct ScanEvent {
    RowId id = 0;
    Slot slot = noSlot;
    bool isCommand = false; ///< a command code: kept, counted nowhere
    bool isInvalid = false; ///< no code at all can look like this
    QByteArray unknownCode; ///< folded, when no item has the code (yet)
    RowId pass = 0; ///< the row that opened the shelf; 0 when no shelf is stated
    Place place; ///< without a pass: what else is known of the place
    ScanPurpose purpose = ScanPurpose::Count;
    bool orderCounts = false; ///< by choice, a scan for order makes present, too
    std::uint32_t operatorIndex = 0;

    bool isCounting() const
    {
        return purpose == ScanPurpose::Count || (purpose == ScanPurpose::Order && orderCounts);
    }
};

/// A stretch of call-number order, both ends included.
struct KeyRange {
    std::uint32_t lowest = 0; ///< key ranks
    std::uint32_t highest = 0;
    bool operator==(const KeyRange &) const = default;
};

/// Where a shelf pass begins.
struct PassEvent {
    RowId id = 0;
    QString shelf; ///< as typed, chosen or scanned
    Place place; ///< what is known of it
    bool isCounting = true; ///< its scans make present; finishing any other pass declares nothing read
    std::optional<KeyRange> range = {}; ///< when the shelf was defined from one call number to another
};

/// The state of one scan after everything that followed it.
struct ScanState {
    RowId id = 0;
    Slot slot = noSlot;
    RowId pass = 0;
    ScanPurpose purpose = ScanPurpose::Count;
    std::uint32_t operatorIndex = 0; ///< as the scan was told with
    bool isCounting = true; ///< made to count; only while it is live it does
    bool isLive = true;
    Verdict verdict = Verdict::Unknown; ///< the derived one
};

/// A copy's state. OnLoan and Missing are said of expected copies only; an absent copy of any other bucket is
/// NotCovered.
enum class Presence { Present, OnLoan, Missing, NotCovered };

/// The whole stock-take in memory: who is present, what was covered, the totals. Events are applied in
/// journal order; the same events give the same state. It is what the session file's derived tables are kept
/// from and verified against. Memory: about 40 bytes an item and 60 a scan. Not thread safe.
class StockTake {
public:
    struct Setup {
        std::vector<CountedItem> items; ///< by slot, in shelf order
        std::vector<Place> homes;
        std::vector<Slot> lent; ///< of these items, by the newest loan data
        bool loansKnown = true;
        std::uint32_t longestGap = 10; ///< unread positions between read ones that count as read (Coverage)
    };
    explicit StockTake(Setup setup);
    ~StockTake();
    StockTake(StockTake &&) noexcept;
    StockTake &operator=(StockTake &&) noexcept;

    // Events
    void openPass(const PassEvent &pass);
    /// Applies one scan and answers its verdict as of now.
    Verdict scan(const ScanEvent &event);
    /// Takes one scan back. False when there is no such scan or it is not live any more.
    bool undo(RowId scan);
    /// Takes the last scans that were told off again, as if nobody had told them, and forgets which of them
    /// were taken back: a scan that came late is put into its place by taking off those that stand behind it
    /// and telling them once more after it. At most all are taken off; passes stay. Costs what telling them
    /// did.
    void takeOff(std::size_t scans);
    /// Declares the pass's shelf finished: its range when it was defined with one, else the whole site when
    /// it is named after one, else what lies between the lowest and highest in-order key of the pass.
    void finishPass(RowId pass);
    void reopenPass(RowId pass);
    /// A whole home declared read (activity 5's close), classless items included, or that taken back.
    void declareHome(std::uint32_t home, bool read);
    /// The newest loan data, whole: slots of items that are lent.
    void setLent(const std::vector<Slot> &lent, bool known = true);
    /// An item that entered SLiMS after the freeze. Earlier scans of its code, unknown until now, are its
    /// scans from here on. Answers its slot.
    Slot addItem(const CountedItem &item, const Place &home, bool isLent = false,
                 const QByteArray &foldedCode = {});
    /// The code is that of an item which has none in the catalogue: earlier scans of it, unknown until now,
    /// are the item's. Answers whether there were any.
    bool recognize(const QByteArray &foldedCode, Slot slot);
    /// A new copy with this code waits to enter SLiMS, or does not any more. While it waits, scans of the
    /// code are those of one copy of the bucket `added`, from the first on; once an item has the code they
    /// are that item's, and this changes nothing.
    void setAwaited(const QByteArray &foldedCode, bool isAwaited);
    bool isAwaited(const QByteArray &foldedCode) const;
    /// Several scans may be applied before coverage is brought up to date; queries after settle() are exact.
    /// totals(), presence() and groups settle by themselves.
    void settle();

    // State. Slots, homes and groups asked for must be there; references hold until the next event.
    const Totals &totals();
    const GroupTotals &classTotals(std::uint8_t classGroup);
    const GroupTotals &homeTotals(std::uint32_t home);
    const GroupTotals &operatorTotals(std::uint32_t operatorIndex); ///< `found` and `scans`; any index
    std::size_t operatorCount() const;
    std::size_t itemCount() const;
    std::size_t homeCount() const;
    const Place &home(std::uint32_t home) const;
    const CountedItem &item(Slot slot) const;
    Presence presence(Slot slot);
    bool isPresent(Slot slot) const;
    bool isLent(Slot slot) const;
    bool loansKnown() const;
    /// The last live counting scan of an item; nothing when it is absent. It says where the copy stands.
    std::optional<ScanEvent> lastScan(Slot slot) const;
    /// The live scans for a purpose, newest first: of an item, or with `noSlot` of a code that no item has.
    std::vector<RowId> liveScansFor(ScanPurpose purpose, Slot slot, const QByteArray &foldedCode = {}) const;
    Place placeOf(const ScanEvent &scan) const; ///< the pass's place, or the scan's own
    bool isMisplaced(Slot slot) const; ///< by its last live scan, any bucket
    std::size_t scanCount() const;
    std::size_t scansOf(std::uint32_t operatorIndex) const; ///< whatever for, and whatever became of them
    ScanState scanState(std::size_t index) const; ///< in the order applied
    std::optional<std::size_t> indexOf(RowId scan) const;

    /// The groups whose totals changed since the last call; for keeping stored totals.
    struct TouchedGroups {
        std::uint32_t classes = 0; ///< a bit a class group
        std::vector<std::uint32_t> homes;
        std::vector<std::uint32_t> operators;
    };
    TouchedGroups takeTouchedGroups();

    /// How a book stands in its pass.
    enum class Standing { InOrder, Stray, OtherHome, WithoutClass, Unknown };
    struct StandingBook {
        Standing standing = Standing::InOrder;
        Slot slot = noSlot;
        RowId scan = 0; ///< its first of the pass
    };
    /// A pass as it stands: slots in scan order (each item once), and which of them leave the run.
    struct PassReading {
        std::vector<StandingBook> books; ///< all of them, from left to right
        std::vector<Slot> inOrder;
        std::vector<Slot> strays;
        std::vector<Slot> takeAway; ///< other homes' books
        std::vector<Slot> unplaced; ///< books without a class
        std::vector<QByteArray> unknown; ///< folded codes, never shown
        std::vector<RowId> unknownScans; ///< their scans, same order: the journal has the text
        std::vector<Slot>
            gaps; ///< expected, not lent, not present, between two scanned neighbours of the pass
        std::vector<Slot> behindGaps; ///< of each gap, the neighbour on its right
        bool isFinished = false;
        std::size_t scans = 0; ///< live scans of the pass
    };
    std::optional<PassReading> passReading(RowId pass); ///< nothing when it was never opened
    /// What finishing the pass declares, or declared: the expected copies of that stretch of shelf, lent ones
    /// included. Missing is what is neither present nor lent.
    GroupTotals shelfTotals(RowId pass);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace opname
