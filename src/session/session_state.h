#pragma once

#include "change_ledger.h"
#include "database.h"
#include "item_slots.h"
#include "journal.h"
#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/code_table.h"
#include "opname/session/session.h"
#include "opname/session/sign_offs.h"

#include <QDateTime>
#include <QLockFile>
#include <QSet>

namespace opname {

/// Ids of rows of the table `total`: the whole session, then groups.
inline constexpr qint64 wholeTotal = 0;
inline constexpr qint64 firstClassTotal = 1;
inline constexpr qint64 firstOperatorTotal = 100;
inline constexpr qint64 firstHomeTotal = 10000;

/// Bits of scan.flags.
namespace ScanFlag {
inline constexpr qint64 Live = 1;
inline constexpr qint64 Invalid = 2;
inline constexpr qint64 Command = 4;
inline constexpr int purposeShift = 3;
inline constexpr qint64 OrderCounts = 64;
} // namespace ScanFlag

/// Of a live scan. `orderCounts`: reads for a shelf's order are scans as well.
inline qint64 scanFlags(CodeShape shape, ScanPurpose purpose, bool orderCounts)
{
    return ScanFlag::Live | (shape == CodeShape::Invalid ? ScanFlag::Invalid : 0)
        | (shape == CodeShape::Command ? ScanFlag::Command : 0) | (qint64(purpose) << ScanFlag::purposeShift)
        | (orderCounts && purpose == ScanPurpose::Order ? ScanFlag::OrderCounts : 0);
}

/// A pass as the writer remembers it, to go on with it.
struct KnownPass {
    RowId id = 0;
    QString shelf;
    Place place;
    ScanPurpose purpose = ScanPurpose::Count;
    bool isCounting = true;
    std::optional<KeyRange> range;
    bool isFinished = false;
};

/// Statements of the scanning path, prepared once.
struct CountingStatements {
    CountingStatements(Database &database, bool isFrozen);
    Statement findItem; ///< the item's slot, before the freeze its id
    Statement describeItem; ///< of an id, if it has that code
    Statement findReserved; ///< the same of a copy without a code that this one was reserved for
    Statement insertScan;
    Statement saveTotal;
    Statement saveGroup;
    Statement killScan;
};

struct Session::Impl {
    Database database;
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<CatalogueQueries> catalogue;
    QString path;
    QString id;
    QHash<QString, QString> identity;
    QHash<QString, QString> keptIdentity; ///< as it is in the file, while a transaction changes the other
    QHash<QString, QString> settings;
    bool settingsRead = false;
    bool isWritable = false;
    bool wasClosedUncleanly = false;

    std::unique_ptr<StockTake> stockTake; ///< before the freeze one that nothing counts in (order_take.cpp)
    ItemSlots orderItems; ///< of that one
    std::unique_ptr<ChangeLedger> changes; ///< read when first asked for
    std::unique_ptr<Statement> saveChange; ///< of the ledger, prepared once
    std::optional<std::vector<SignOff>> signOffs; ///< that stand; read when first asked for
    std::unique_ptr<CountingStatements> statements;
    std::shared_ptr<const CodeTable> codeTable; ///< of the frozen catalogue
    std::vector<KnownPass> passes;
    QHash<QString, std::uint32_t> operators;
    std::vector<Place> homes;
    QHash<QString, std::optional<KeyRange>> shelfRanges; ///< by definition and place
    ScannerDecoration decoration;
    bool orderCounts = false;
    bool countingClosed = false;
    bool isStale = false; ///< the journal's heads could not be read again after a failure

    Outcome readIdentity();
    Outcome bringUpToDate(qint64 version);
    Outcome checkPages(const std::function<bool()> &goesOn);
    Outcome saveCopy(const QString &copyPath);
    Outcome backUp(const QString &occasion);
    QString setting(const QString &key, const QString &fallback = {});
    bool setIdentity(const QString &key, const QString &value);
    /// Asked before every change: a writer's session that nobody signed off. Also tells a read that failed
    /// since the last call and was not told: what led to this change may rest on it.
    Outcome requireWritable();
    Outcome requireWriter(); ///< the same of a session that was signed off, too
    Outcome requireNotSigned();
    const std::vector<SignOff> &standingSignOffs();
    Outcome requireNotFrozen() const;
    /// The station of whoever works with this file on this computer.
    QString stationHere() const;
    bool isLead(const Author &author);
    /// Refused where another station leads the stock-take (stations.cpp).
    Outcome requireLead(const Author &author);
    /// Of a journal row that made a copy for another computer, or handed the lead over.
    bool keepHanding(RowId row, const QString &kind, const QString &subject, const QString &note);
    bool isFrozen() const { return identity.contains(QStringLiteral("frozen")); }
    /// Before the freeze nothing is counted, and without a catalogue nothing is read at all.
    Outcome refuseCounting(std::span<const ScanRequest> reads) const;
    Scope presentScope();
    QStringList leftOutStatuses();

    /// Runs `apply` in one transaction. On failure memory is taken from the file again.
    Outcome change(const std::function<bool(qint64 now)> &apply);
    /// Adds a row and runs `derive` in one transaction, as change() does.
    Outcome write(const Author &author, const char *kind, const QByteArray &body,
                  const std::function<bool(const JournalRow &)> &derive = {});
    /// Commits; the identity that was set is then the file's. Needed where setIdentity was called.
    bool commit(Transaction &transaction);
    void forgetDerived(); ///< after a failed transaction, which is rolled back and its error taken

    Result<StockTake *> loadStockTake();
    Result<StockTake::Setup> readPresentSetup(); ///< of the catalogue as it is, and orderItems
    void forgetOrderTake(); ///< what it was made of changes; nothing after the freeze
    bool endEarlyReadings(); ///< inside the freeze's transaction
    enum class LoanData { Frozen, Newest };
    Result<StockTake::Setup> readSetup(LoanData loans = LoanData::Newest);
    bool readLaterLoans(StockTake::Setup &setup);
    bool readPasses();
    bool readCountingClosed(); ///< whether activity 5 is finished
    std::optional<std::uint32_t> operatorIndex(const QString &name);
    KnownPass *knownPass(RowId pass);
    bool isOpenPass(RowId pass);
    Place placeOfShelf(const QString &shelf, Place place) const;
    /// What the shelf should hold, when it was defined from one call number to another. Remembered, because
    /// every scan asks.
    std::optional<KeyRange> rangeOfShelf(const QString &shelf, const Place &place);
    std::optional<KeyRange> rangeInHomes(const QString &definition, const Place &place);
    bool counts(ScanPurpose purpose) const;
    std::optional<std::size_t> findOpenPass(const QString &name, const Place &place, ScanPurpose purpose,
                                            const QString &station);
    std::optional<std::size_t> openPass(const QString &shelf, const Place &place, ScanPurpose purpose,
                                        const Author &author, qint64 now);
    bool saveTotals();
    bool saveAllTotals();
    bool renewTotals(); ///< makes the state from the file anew, and all its totals; keeps the failure
    /// Codes that copies without one were given, in the rows of these journal entries: what was scanned of
    /// them before is theirs. Inside the caller's transaction; totals too.
    bool recognizeReserved(const std::vector<RowId> &rows);
    /// Says of a code whose new copy waits which copy that will be.
    bool describeAwaited(const QByteArray &foldedCode, ScanAnswer &answer);
    /// Finds whose code it is and says so in both; whether it is the code that a copy without one was given.
    bool findCopy(ScanEvent &event, ScanAnswer &answer);
    bool findInTable(ScanEvent &event, ScanAnswer &answer);
    std::optional<ScanAnswer> recordOne(const ScanRequest &request, qint64 now);

    // Inside the caller's transaction; the totals are saved by the caller.
    std::vector<RowId> stillLive(std::span<const RowId> scans) const; ///< each once, commands not asked for
    bool takeBack(const std::vector<RowId> &live, RowId wholePass, const Author &author, qint64 now);
    bool closePass(RowId pass, const Author &author, qint64 now);
    bool setFinished(RowId pass, bool isFinished); ///< without a row
    bool appendActivity(const ActivityEvent &event, const Author &author, qint64 now);
    bool appendCondition(const ConditionNote &note, const Author &author, qint64 now);
    bool applyEffect(const CommandEffect &effect, const Author &author, qint64 now);

    Result<ChangeLedger *> loadChanges();
    // Inside the caller's transaction, after loadChanges().
    bool appendToChanges(const Author &author, const char *kind, const QByteArray &body, qint64 now,
                         JournalRow *written = nullptr); ///< a row, and what it does to changes
    /// New copies with these folded codes wait, or do not any more: what was counted follows, totals too.
    bool recountAwaited(const QSet<QByteArray> &codes);
    bool queueChange(QueuedChange queued, const Author &author, qint64 now); ///< its id is made here
};

qint64 nowMilliseconds();
std::unique_ptr<CatalogueQueries> makeCatalogueQueries(const Session &session, Session::Impl &state);
/// SHA-256 over the frozen catalogue in a fixed order; empty on failure.
QByteArray catalogueDigest(Database &database);
std::vector<ListedLoan> readLoans(const Session &session, Session::Impl &state);
Outcome visitCopyFacts(Database &database, bool isFrozen,
                       const std::function<bool(const CopyFacts &)> &visitor);
Outcome visitCopyHoldings(Database &database, const std::function<bool(const CopyHolding &)> &visitor);
/// Whether the rows of SLiMS's former stock-take are those that were journalled.
bool formerStockTakeAgrees(Database &database);
/// Home facts as the file keeps them: five bytes an item, see docs/session-file.md.
void appendFacts(QByteArray &facts, const CountedItem &item, bool isLent);
/// Adds a home's items, and which of them were lent.
bool readFacts(QByteArrayView facts, std::uint32_t home, StockTake::Setup &setup);
/// A row of `scan`: id, slot, pass, operator, flags, code_fold, location, site. What it cannot be in a sound
/// file, given so many items and operators, is left out.
ScanEvent scanEventOf(const Statement &row, std::size_t items, std::size_t operators);
/// A row of `pass`: id, shelf, location, site, purpose, counts, lowest, highest, finished.
KnownPass knownPassOf(const Statement &row);
/// Every row of `total` as it must be; used by freeze and verification.
void visitTotals(
    StockTake &stockTake,
    const std::function<void(qint64 id, const Totals *whole, const GroupTotals *group)> &visitor);

} // namespace opname
