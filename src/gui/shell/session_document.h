#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"
#include "opname/workflow/background_task.h"
#include "opname/workflow/scan_desk.h"
#include "opname/workflow/scan_pace.h"
#include "opname/workflow/scanner_profile.h"

#include <QElapsedTimer>
#include <QObject>

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
    void setOperator(const QString &name);

    /// The shelf being scanned; empty when none is stated.
    QString shelf() const { return m_stand.shelf; }
    void openShelf(const QString &shelf, const Place &place);
    /// What reads are for from here on: counting, unless a page says otherwise while it is shown.
    void setPurpose(ScanPurpose purpose);
    ScanPurpose purpose() const { return m_stand.purpose; }

    /// Where and by whom a scanner's reads are counted: its own shelf and operator where it has them, the
    /// window's otherwise.
    ScanStand standOf(const ScannerProfile &scanner) const;
    /// What commands told a scanner apart from its profile is forgotten: the profile changed.
    void forgetStands() { m_stands.clear(); }

    /// Keeps a read and answers it through scanned(). While scans cannot be kept none is taken: stopped().
    void scan(const QString &read, const ScannerProfile &scanner = {});
    bool isStopped() const { return m_unkept.has_value(); }
    void retry(); ///< keeps the read that could not be kept, and goes on
    void undoLast();
    void undo(std::span<const RowId> scans);
    void undoShelf(); ///< every scan of the shelf being scanned, by this computer's own station
    Result<int> scansOfShelf() const; ///< how many that would take back
    void finishShelf(); ///< the pass for the present purpose
    void noteCondition(Condition condition); ///< of the last copy scanned in this window
    void queueLabel(const ListedItem &item); ///< this copy needs a label
    /// Of this window and, where those are few, from before it was opened; newest last.
    const std::vector<ScanAnswer> &recentScans() const { return m_recent; }
    void recallScans(); ///< from the file: scans came in by another way
    const ScanPace &pace() const { return m_pace; }

    /// Work that owns the session for a while on another thread: a pull before the freeze, the freeze. The
    /// window shows progress and leaves the session alone until finished() of the task.
    bool isBusy() const { return m_task.isRunning(); }
    BackgroundTask &task() { return m_task; }
    void runExclusively(BackgroundTask::Work work, std::function<void()> then);

    /// What the order of before the freeze is made of: as long as it is the same, so are shelves and slots.
    QString orderBasis() const;
    /// Before the freeze Session::orderTake() is made of the catalogue as it is, which takes a while in a
    /// large library: on another thread, once. True: it is on its way, and busyChanged() follows.
    bool prepareOrder();

    /// Reads every page of the file on another thread, unless opening did; failed() tells of damage.
    void checkFile();

    void notifyChanged() { Q_EMIT changed(); }
    void notifyCatalogueChanged();

Q_SIGNALS:
    void changed(); ///< totals, activities, decisions: anything but a scan
    void catalogueChanged(); ///< pulled, or frozen
    void scanned(const opname::DeskAnswer &answer, const opname::ScannerProfile &scanner);
    void stopped(const QString &code,
                 const opname::Error &error); ///< a read was not kept; said again for each
    void resumed(); ///< scans are kept again
    void undone();
    void recalled(); ///< recentScans() are others
    void conditionNoted(const QString &itemCode, opname::Condition condition);
    void told(const QString &sentence); ///< what was done, in words
    void failed(const opname::Error &error);
    void busyChanged(bool isBusy);

private:
    struct UnkeptRead {
        QString read;
        ScannerProfile scanner;
        Error error;
    };
    ScanStand standFor(const QString &read, const ScannerProfile &scanner) const;
    void takeAnswer(const DeskAnswer &answer, const ScannerProfile &scanner);
    void takeCommand(const DeskAnswer &answer, const ScannerProfile &scanner);
    void forgetScan(RowId scan);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ScanDesk> m_desk;
    QString m_operator;
    ScanStand m_stand;
    std::map<QString, ScanStand> m_stands; ///< of scanners that a command sent elsewhere, by scanner
    std::vector<ScanAnswer> m_recent;
    bool m_hasScanned = false; ///< since they were recalled
    std::optional<UnkeptRead> m_unkept;
    ScanPace m_pace;
    QElapsedTimer m_clock;
    BackgroundTask m_task;
    std::function<void()> m_then;
    QString m_preparedOrder; ///< of which basis the order was made
    Outcome m_fileState; ///< written by the check, read when it has finished
    BackgroundTask m_fileCheck; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
