#pragma once

#include "opname/domain/call_number.h"
#include "opname/domain/catalogue.h"
#include "opname/domain/change.h"
#include "opname/domain/condition.h"
#include "opname/domain/error.h"
#include "opname/domain/item_code.h"
#include "opname/domain/scope.h"
#include "opname/domain/sop.h"
#include "opname/domain/stock_take.h"
#include "opname/session/journal_row.h"

#include <functional>
#include <memory>
#include <span>

class QTimeZone;

namespace opname {

class CatalogueWriter;
class CatalogueQueries;
class CodeTable;
class LaterPullComparison;
struct LaterPull;
struct ScanDay;

/// The setting that defines a shelf from one call number to another, for example "300..399"
/// (CallNumberRange::fromText).
QString shelfRangeSetting(const QString &shelf);

/// What a session begins with.
struct NewSession {
    QString name;
    QString institution; ///< may be empty
    Scope scope; ///< as typed: ids or names, resolved when a catalogue is pulled
};

/// A copy's condition, to be journalled.
struct ConditionNote {
    QString itemCode; ///< as SLiMS holds it
    Condition condition = Condition::Good;
    RowId scan = 0; ///< the scan that it was said of; 0 when it was said of the copy itself
};

/// What reading a command changes, decided before it is journalled.
struct CommandEffect {
    std::vector<RowId> undone; ///< scans taken back
    RowId finishedPass = 0; ///< 0: none
    std::optional<ConditionNote> condition;
};

/// One code read, to be journalled.
struct ScanRequest {
    QString read; ///< as read; decoration is removed here
    QString shelf; ///< empty: no shelf stated
    Place place; ///< what the operator said of the place; a shelf named after a site implies that site
    ScanPurpose purpose = ScanPurpose::Count;
    Author author;
    CommandEffect effect =
        {}; ///< of a command: happens in the transaction of its scan, so once or not at all
    bool isBare = false; ///< typed or chosen: `read` is the code, and no scanner sent anything around it
    QString readAt =
        {}; ///< when a scanner with a memory says it was read, as written there; 64 characters, never used
};

/// What a scan was answered, once it is on disk.
struct ScanAnswer {
    RowId id = 0;
    qint64 number = 0; ///< of the journal row, within the station
    QString station;
    QString operatorName;
    QString code; ///< the bare code
    Verdict verdict = Verdict::Unknown;
    Slot slot = noSlot; ///< before the freeze that of orderTake()
    QString itemCode; ///< as SLiMS holds it, or will hold a new copy that waits; null when unknown
    QString title;
    QString callNumber;
    Place home; ///< of a known item
    QString shelf;
    qint64 time = 0; ///< of its journal row: UTC, milliseconds since 1970
    bool isLater = false; ///< it counts, but after activity 5 was closed

    /// Whether a copy is here by this scan alone, made after activity 5 was closed: found later.
    bool foundLater() const { return isLater && !itemCode.isEmpty() && verdict != Verdict::Duplicate; }
};

/// The newest condition of a copy.
struct NotedCondition {
    QString itemCode; ///< as SLiMS holds it
    Condition condition = Condition::Good;
    QString by; ///< the operator who noted it
    qint64 time = 0; ///< when it was noted: UTC, milliseconds since 1970
};

/// One decision, as the journal keeps it.
struct Decision {
    QString kind; ///< "missing"
    QString id; ///< the discrepancy's
    QString action; ///< "mark_missing"
    QString code; ///< for mistyped
    qint64 titleId = 0;
    QString field;
    QString value;
    QString note;
    QString by; ///< the operator who decided; read back only, as `time`
    qint64 time = 0; ///< UTC, milliseconds since 1970
    std::vector<Change> changes; ///< what it asks of SLiMS, without ids; written, not read back
};

/// What one operator counted in the whole session.
struct OperatorWork {
    QString name;
    GroupTotals totals; ///< `found` and `scans` alone: the rest is of no operator
};

/// One stock-take, kept in one file: an append-only journal and the tables derived from it. A call that
/// changes something returns after its transaction is on disk. One that fails has changed nothing, in the
/// file or in memory, and may be repeated. Queries that answer no Result answer what they could read; the
/// next change tells of the failure instead of resting on it. A file that is no longer at its path takes no
/// change (File), nor does a session that is open for reading (File) or signed off (Refused, SignOffs). One
/// writer per file; readers need no lock. One thread at a time; others open their own for reading.
class Session {
public:
    enum class Access { Read, Write }; ///< an older format is File to Read; Write keeps a copy and updates it
    /// Who writes the copy that a finished activity leaves.
    enum class BackupCopy { AtOnce, ByCaller };

    /// Makes a new file; a failure leaves none. An existing path is File and stays untouched, no name Usage.
    static Result<std::unique_ptr<Session>> create(const QString &path, const NewSession &session,
                                                   const Author &author);
    /// Opens a file: NotASession when it is none, newer or damaged; to Write also Locked while another does.
    static Result<std::unique_ptr<Session>> open(const QString &path, Access access);
    ~Session(); ///< leaves one file behind: the write-ahead log is taken in
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    QString path() const;
    QString id() const; ///< UUID of the stock-take
    QString name() const;
    QDateTime created() const; ///< UTC
    bool isWritable() const;
    /// Whether the writer before this one did not close the file; it was checked when this one opened it.
    bool wasClosedUncleanly() const;
    bool isFrozen() const;
    bool hasCatalogue() const;
    bool loansKnown() const;
    QDateTime pulled() const; ///< when the catalogue was last taken in, UTC; invalid before
    QString catalogueSource() const; ///< the source's label
    /// This computer's own station in this file: another one in a copy that was made for another computer
    /// (Stations::handOn), on whatever computer that is opened.
    QString ownStation() const;

    // Settings: journalled key–value pairs, unchecked (Preparation::change). Scope and profile are settings.
    QString setting(const QString &key, const QString &fallback = {}) const;
    ScannerDecoration scannerDecoration() const; ///< what the settings say scanners send around a code
    Outcome changeSetting(const QString &key, const QString &value, const Author &author);
    Scope scope() const;
    Outcome changeScope(const Scope &scope, const Author &author); ///< before the freeze only
    CallNumberProfile profile() const;
    /// Statuses that are not counted; before a choice was made, those SLiMS leaves out.
    QStringList leftOutStatuses() const;

    // Catalogue
    /// Begins taking a catalogue in; replaces what is there when the writer commits. Before the freeze only.
    Result<std::unique_ptr<CatalogueWriter>> replaceCatalogue();
    /// Fixes the expected set: buckets, homes, shelf order, digest. Answers how many; repeated, the same.
    /// Refused when none, and where another station leads. `watcher` hears 0 to 1; its false is Cancelled.
    Result<qint64> freeze(const Author &author, const std::function<bool(double)> &watcher = {});
    /// Takes loans from elsewhere when the catalogue's source has none: replaces them before the freeze,
    /// journals what differs after it. Refused without a catalogue.
    Outcome replaceLoans(const std::vector<Loan> &loans, const QString &sourceLabel, const Author &author);
    QByteArray frozenDigest() const; ///< SHA-256 over the frozen catalogue; empty before
    /// Journals what a pull after the freeze found to differ. Takes a quarter of a second for a million
    /// items, more for what was added; a PreparedPull does not. Refused before the freeze.
    Outcome recordLaterPull(const LaterPull &pull, const Author &author);
    CatalogueQueries &catalogue() const; ///< lives as long as the session

    // Counting
    /// Applies reads in order in one transaction, effects of commands included; all are on disk when it
    /// returns. A command belongs to no pass and opens none. Before the freeze only reads that do not count
    /// are taken, for orderTake(); the freeze ends their passes, which then stand in the frozen catalogue.
    Result<std::vector<ScanAnswer>> record(std::span<const ScanRequest> reads);
    /// Finds codes in memory from now on, until the catalogue grows: what a window does with a table that it
    /// read behind its opening. Without one they are found in the file, which suits codes in shelf order.
    void useCodes(std::shared_ptr<const CodeTable> codes);
    /// Takes scans back; those that are not live are passed over. Answers how many were.
    Result<int> undo(std::span<const RowId> scans, const Author &author);
    /// Takes all live scans of a pass back in one row; a finished pass is open again, as its shelf was not
    /// read. Answers how many were; when there is nothing to take back and the pass is open, nothing is
    /// written.
    Result<int> undoPass(RowId pass, const Author &author);
    std::vector<RowId> liveScansOf(RowId pass) const; ///< commands left out, in the order scanned
    /// The last live scans of a station (or of all with an empty name), newest first; commands left out.
    std::vector<RowId> lastLiveScans(int count, const QString &station) const;
    /// The live scans that count and were made after activity 5 was closed, as far as it was known where they
    /// were made; in no order.
    std::vector<RowId> laterScans() const;
    /// What the last live scans of this computer's own stations, those of its several scanners included, were
    /// answered, oldest first; commands left out. Reads the catalogue: only copies with a slot are named.
    std::vector<ScanAnswer> lastAnswers(int count) const;
    /// The last live counting scan of a station that reads as a code at all. Without slot: the code is
    /// unknown.
    struct CountedScan {
        RowId id = 0;
        Slot slot = noSlot;
    };
    std::optional<CountedScan> lastCountingScan(const QString &station) const;
    QString codeOf(RowId scan) const; ///< as it was read, without decoration
    std::optional<RowId> findScan(const QString &station, qint64 number) const;
    /// The open pass that counts there, or a new one. Refused before the freeze.
    Result<RowId> openPass(const QString &shelf, const Place &place, const Author &author);
    /// The pass that a read with this stand would go on with; nothing when it would open one.
    std::optional<RowId> currentPass(const ScanRequest &stand);
    /// The newest, open or finished; of one purpose or (none) counting or for order, of one station or any
    /// (empty), at the location of one place or at any (empty).
    std::optional<RowId> latestPass(const QString &shelf, std::optional<ScanPurpose> purpose = {},
                                    const QString &station = {}, const Place &place = {}) const;
    QString stationOf(RowId row) const; ///< that wrote a journal row, such as a scan's or a pass's
    /// Every pass that counted or read a shelf, newest first: of those at one location (empty: for which none
    /// is known), or of all of that name.
    std::vector<RowId> readingsOf(const QString &shelf, const std::optional<QString> &location = {}) const;
    /// Every pass over a shelf for one purpose: all of that name, or those at one location and those for
    /// which none is known.
    std::vector<RowId> passesOf(const QString &shelf, ScanPurpose purpose,
                                const std::optional<QString> &location = {}) const;
    QStringList scannedShelves() const; ///< names of all shelves that have a pass, sorted
    /// Where the passes over shelves of one name were, of one station or of any (empty): one place for each
    /// location, sorted by it.
    std::vector<Place> placesOf(const QString &shelf, const QString &station = {}) const;
    Outcome finishPass(RowId pass, const Author &author); ///< of one that is not open nothing is written
    /// Homes declared read, or left with a reason.
    struct DeclaredHome {
        Place home;
        bool isRead = false;
        QString reason;
        bool isStanding = true; ///< not before activity 5 was reopened: its closing asks again
    };
    std::vector<DeclaredHome> declaredHomes() const;
    /// Declares a home read or left with a reason, when activity 5 is closed. Usage when the freeze has none.
    Outcome declareHome(const Place &home, bool read, const QString &reason, const Author &author);

    // Conditions
    /// Journals a copy's condition; the newest stands, whatever becomes of the scan it was said of. Writes
    /// nothing when the copy is known to be in it. The item must be SLiMS's: Usage otherwise.
    Outcome noteCondition(const ConditionNote &note, const Author &author);
    std::vector<NotedCondition> conditions() const; ///< the newest of each copy, by item code
    std::optional<Condition> conditionOf(QStringView itemCode) const;

    // State
    Totals totals() const; ///< one row read; no catalogue, no journal
    /// The whole state in memory: a writer's is kept with every change, a reader's is of the moment of the
    /// first call. Refused before the freeze. The session's own; valid until a call that fails, a later pull,
    /// another setting `gap`, rows taken in from elsewhere (JournalExchange, SessionMerge), or its end.
    Result<StockTake *> stockTake();
    /// What shelves are read with: the stock-take; before the freeze one of the catalogue as it is now, in
    /// which nothing counts. That one is made when first asked for, a million items in seconds; its slots
    /// hold, and it is valid, until the next pull, loans, change of scope or of statuses left out, or the
    /// freeze, else as stockTake() is. Refused without a catalogue.
    Result<StockTake *> orderTake();
    std::vector<GroupTotals> classTotals() const; ///< by class group, 12 of them
    std::vector<std::pair<Place, GroupTotals>> homeTotals() const;
    std::vector<OperatorWork> operatorTotals() const;

    // Activities and decisions
    SopProgress sopProgress() const;
    /// Journals a step that the gates allowed; a finished activity leaves a backup copy. When only the copy
    /// fails, that is told, and the activity is finished all the same. Reopening ends the signatures that
    /// stand (SignOffs), the one step taken under them. Finishing and reopening are the lead's: else Refused.
    Outcome recordActivity(const ActivityEvent &event, const Author &author,
                           BackupCopy copy = BackupCopy::AtOnce);
    /// The copy of a finished activity, "activity-4" in the backup folder; a reading session makes it, too.
    Outcome backUpActivity(int number) const;
    /// Journals decisions and queues their changes (ChangeQueue) in one transaction. Changes of an earlier
    /// decision on the same discrepancy that were not sent yet are given up.
    Outcome decide(std::span<const Decision> decisions, const Author &author);
    std::vector<Decision> decisions() const; ///< the newest of each discrepancy
    qint64 decisionCount() const;

    // Journal
    QByteArray headHash() const; ///< SHA-256 over the sorted (station, last number, last hash)
    qint64 journalLength() const;
    /// Rows in order of arrival, from `sinceSeq` on (exclusive). Visiting ends when the visitor answers
    /// false.
    Outcome visitJournal(qint64 sinceSeq, const std::function<bool(const JournalRow &)> &visitor) const;
    /// Those of some kinds alone (of all without any): other rows are passed over without being taken apart.
    Outcome visitJournal(const QStringList &kinds,
                         const std::function<bool(const JournalRow &)> &visitor) const;

    // Care of the file
    /// Reads every page: NotASession when the file is not whole. Takes seconds for a million items, so on a
    /// reading session of another thread; ends early, as if all were well, once `goesOn` answers false.
    Outcome checkPages(const std::function<bool()> &goesOn = {}) const;
    /// A copy through SQLite's backup, complete and consistent, also while scanning goes on. What stood at
    /// `path` stays whole until the copy takes its place; the session's own path is Usage. File or Full else.
    Outcome saveCopy(const QString &path) const;
    /// The same into the folder `FILE-backups` beside the session; an earlier one of that name is replaced.
    Outcome backUp(const QString &occasion) const;

    struct Impl;

private:
    explicit Session(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
    friend class CatalogueSearch;
    friend class ChangeQueue;
    friend class CodeTable;
    friend class EarlierSession;
    friend class CopyIndex;
    friend class DuplicateLabels;
    friend class FormerStockTake;
    friend class GoodsRegister;
    friend class JournalExchange;
    friend class LabelRecords;
    friend class LoanConfirmations;
    friend class OlderSession;
    friend class PreparedPull;
    friend class Publications;
    friend class ReadingMoment;
    friend class SessionMerge;
    friend class SignOffs;
    friend class Stations;
    friend class RecheckSamples;
    friend class TitleQueries;
    friend class UnrecordedBooks;
    friend class Verification;
    friend class WeedingList;
    friend std::unique_ptr<LaterPullComparison> compareWithFrozen(Session &session);
    friend std::unique_ptr<LaterPullComparison> compareExportWithFrozen(Session &session);
    friend Result<std::vector<ScanDay>> scanDays(const Session &session, const QTimeZone &zone);
};

} // namespace opname
