#pragma once

#include "opname/session/session.h"
#include "opname/workflow/background_task.h"
#include "opname/workflow/scan_desk.h"

#include <QObject>

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

    void scan(const QString &read);
    void undoLast();
    void undo(RowId scan);
    const std::vector<ScanAnswer> &recentScans() const { return m_recent; } ///< newest last

    /// Work that owns the session for a while on another thread: a pull before the freeze, the freeze. The
    /// window shows progress and leaves the session alone until finished() of the task.
    bool isBusy() const { return m_task.isRunning(); }
    BackgroundTask &task() { return m_task; }
    void runExclusively(BackgroundTask::Work work, std::function<void()> then);

    /// Reads every page of the file on another thread, unless opening did; failed() tells of damage.
    void checkFile();

    void notifyChanged() { Q_EMIT changed(); }
    void notifyCatalogueChanged();

Q_SIGNALS:
    void changed(); ///< totals, activities, decisions: anything but a scan
    void catalogueChanged(); ///< pulled, or frozen
    void scanned(const opname::ScanAnswer &answer);
    void undone();
    void failed(const opname::Error &error);
    void busyChanged(bool isBusy);

private:
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ScanDesk> m_desk;
    QString m_operator;
    ScanStand m_stand;
    std::vector<ScanAnswer> m_recent;
    BackgroundTask m_task;
    std::function<void()> m_then;
    Outcome m_fileState; ///< written by the check, read when it has finished
    BackgroundTask m_fileCheck; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
