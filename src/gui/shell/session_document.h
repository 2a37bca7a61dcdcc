#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"
#include "opname/workflow/background_task.h"
#include "opname/workflow/scan_desk.h"
#include "opname/workflow/scan_pace.h"
#include "opname/workflow/scanner_profile.h"
#include "session_copies.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>

#include <map>

namespace opname {

/// The open session as the window's one document: everything that changes goes through here, everything that
/// shows listens here. Lives on the window's thread.
class SessionDocument : public QObject {
    Q_OBJECT

public:
    explicit SessionDocument(std::unique_ptr<Session> session, QObject *parent = nullptr);
    ~SessionDocument() override;

    Session &session() { return *m_session; }
    const Session &session() const { return *m_session; }
    Author author() const;
    QString operatorName() const { return m_operator; }
    static QString usualOperator(); ///< who scans until another name was given
    void setOperator(const QString &name);

    /// The shelf being scanned; empty when none is stated.
    QString shelf() const { return m_stand.shelf; }
    Place place() const { return m_stand.place; } ///< of that shelf, as far as it was stated
    void openShelf(const QString &shelf, const Place &place);
    /// Whether that would change nothing: a name without a place is the same shelf, wherever it stands.
    bool isOpen(const QString &shelf, const Place &place) const;
    /// What reads are for from here on: counting, unless a page says otherwise while it is shown.
    void setPurpose(ScanPurpose purpose);
    ScanPurpose purpose() const { return m_stand.purpose; }

    /// Where and by whom a scanner's reads are counted: what a command told it, else its own shelf and
    /// operator, else the window's. After the freeze a scanner at another shelf than the window's counts,
    /// whatever the page that is shown does with its own shelf.
    ScanStand standOf(const ScannerProfile &scanner) const;
    /// Forgets what commands told scanners that are not among these, or have another operator or shelf now.
    void forgetStandsBut(const QList<ScannerProfile> &scanners);

    /// Keeps a read and answers it through scanned(), or says through refused() that it was not kept. While
    /// scans cannot be kept none is taken: stopped().
    void scan(const QString &read, const ScannerProfile &scanner = {});
    /// The same for a code that a person typed or chose: it is the code, and nothing is taken off it.
    void scanCode(const QString &code);
    bool isStopped() const { return m_unkept.has_value(); }
    /// Codes that came in by another way were not kept: stopped() tells of `source`, and no read is taken
    /// either. They are taken in once more from there, so that retry() only goes on.
    void stop(const QString &source, const Error &error);
    void retry(); ///< keeps the read that could not be kept, and goes on
    /// The newest of the keyboard's or of the window's operator, as its keys are those of whoever stands
    /// here; only when neither has one among recentScans(), the newest of all. told() says which it was.
    void undoLast();
    void undo(std::span<const RowId> scans); ///< told() says which it was, or how many
    /// Every scan of a pass; its shelf is named in the answer.
    void undoShelf(RowId pass, const QString &shelf);
    void finishShelf(RowId pass, const QString &shelf);
    /// Of the last copy scanned since they were recalled: by the keyboard or the window's operator, else by
    /// any. Like undoLast() it comes behind the reads that are held.
    void noteCondition(Condition condition);
    void queueLabel(const ListedItem &item); ///< this copy needs a label
    void noteAnotherBook(RowId scan); ///< that was answered as a duplicate: the label is another copy's
    /// Of this window and, where those are few, from before it was opened; newest last.
    const std::vector<ScanAnswer> &recentScans() const { return m_recent; }
    void recallScans(); ///< from the file: scans came in by another way
    /// Rows of other stations came in: what recentScans() were answered may be otherwise by now, and some may
    /// have been taken back there.
    void correctScans();
    const ScanPace &pace() const { return m_pace; }

    /// Work that owns the session for a while on another thread: a pull before the freeze, the freeze. The
    /// window shows progress and leaves the session alone until finished() of the task.
    bool isBusy() const { return m_task.isRunning(); }
    BackgroundTask &task() { return m_task; }
    void runExclusively(BackgroundTask::Work work, std::function<void()> then);
    /// The same for work of a second or two after the freeze: reads that come meanwhile are kept behind it.
    void runBesideReads(BackgroundTask::Work work, std::function<void()> then);
    bool holdsReads() const { return isBusy() && m_holdsReads; } ///< such work is under way
    /// While the session works on another thread: true, and `then` follows behind that from the event loop,
    /// unless `context` or this is gone.
    bool putOff(QObject *context, std::function<void()> then);

    SessionCopies &copies() { return m_copies; }
    /// Ends an activity as SopDesk::finish does; the backup copy that follows is written on another thread,
    /// and failed() tells when it could not be.
    Outcome finishActivity(int number, const QString &note);
    void beginActivity(int number); ///< its first work was done
    void backUpSigned(); ///< a signature was given: the same for its copy
    /// What the order of before the freeze is made of: as long as it is the same, so are shelves and slots.
    QString orderBasis() const;
    /// Before the freeze Session::orderTake() is made of the catalogue as it is, which takes a while in a
    /// large library: on another thread, once. True: it is on its way, and busyChanged() follows.
    bool prepareOrder();

    /// Reads every page of the file on another thread, unless opening did; failed() tells of damage.
    void checkFile();

    void notifyChanged() { Q_EMIT changed(); }
    void notifyOthersScanned(); ///< scans, passes and conditions of other stations came in, nothing else
    void notifyCatalogueChanged();

Q_SIGNALS:
    void changed(); ///< totals, activities, decisions: anything but a scan
    void catalogueChanged(); ///< pulled, or frozen
    void scanned(const opname::DeskAnswer &answer, const opname::ScannerProfile &scanner);
    void stopped(const QString &code,
                 const opname::Error &error); ///< a read was not kept; said again for each
    /// A read was not kept, and why; failed() says it as well.
    void refused(const opname::Error &error, const opname::ScannerProfile &scanner);
    void resumed(); ///< scans are kept again
    void undone();
    void recalled(); ///< recentScans() are others
    void othersScanned(); ///< as notifyOthersScanned(): several times a second, as scanned()
    /// One of recentScans() has another verdict: a station that scanned the copy before was not heard of yet
    /// when it was answered, or has taken that back.
    void corrected(const opname::ScanAnswer &answer);
    void conditionNoted(const QString &itemCode, opname::Condition condition);
    void anotherBookNoted();
    void told(const QString &sentence); ///< what was done, in words
    void failed(const opname::Error &error);
    void busyChanged(bool isBusy);

private:
    /// With all that was in force when it was read.
    struct Read {
        QString text;
        bool isBare = false; ///< nothing is around the code
        ScannerProfile scanner;
        ScanStand stand;
    };
    struct Unkept {
        QString code; ///< or where codes came from
        std::optional<Read> read;
        Error error;
    };
    /// What commands told one scanner apart from the window.
    struct Told {
        ScannerProfile profile; ///< when it was told
        std::optional<QString> operatorName;
        std::optional<std::pair<QString, Place>> shelf;
    };
    ScanPurpose purposeOf(const Read &read) const;
    void take(Read read);
    bool keepBehind(std::function<void()> next); ///< true: work that holds reads is under way
    void takeHeld();
    void tellOthersOnShelf();
    void keep(const Read &read);
    void takeAnswer(const DeskAnswer &answer, const Read &read);
    void takeCommand(const DeskAnswer &answer, const ScannerProfile &scanner);
    Told &toldOf(const ScannerProfile &scanner);
    void refuse(const Error &error, const ScannerProfile &scanner);
    void forgetScans(const QSet<RowId> &scans);
    /// Of recentScans() without the first `passedOver`; null when none is meant.
    const ScanAnswer *newestScan(std::ptrdiff_t passedOver,
                                 const std::function<bool(Verdict)> &isMeant) const;
    QString takenBack(RowId scan) const; ///< to be told of it; asked before it is forgotten
    void backUp(SessionCopies::Copy copy);
    /// On another thread: until it has them, scans find their codes in the file.
    void readCodes();
    void useCodes();

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ScanDesk> m_desk;
    QString m_operator;
    ScanStand m_stand;
    std::map<QString, Told> m_told; ///< by scanner
    std::vector<ScanAnswer> m_recent;
    std::ptrdiff_t m_recalled = 0; ///< so many of them were recalled: no book of theirs is in a hand
    std::optional<Unkept> m_unkept;
    bool m_holdsReads = false;
    /// Reads, and what goes with them, that came while the session works elsewhere.
    std::vector<std::function<void()>> m_held;
    ScanPace m_pace;
    QElapsedTimer m_clock;
    BackgroundTask m_task;
    std::function<void()> m_then;
    SessionCopies m_copies;
    QString m_preparedOrder; ///< of which basis the order was made
    std::shared_ptr<const CodeTable> m_codes; ///< written by the reading, taken when it has finished
    BackgroundTask m_codeReading;
    Outcome m_fileState; ///< written by the check, read when it has finished
    BackgroundTask m_fileCheck; ///< last, as the others: waited for before what they fill goes away
};

} // namespace opname
