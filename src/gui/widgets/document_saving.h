#pragma once

#include "opname/report/writers.h"
#include "opname/session/session.h"
#include "opname/workflow/background_task.h"
#include "work_progress.h"

namespace opname {

/// Saves what a session says as a document, on a thread and with a reading session of its own, so that
/// scanning goes on however long it takes. Shows how far it is, and can be stopped: the file is then as it
/// was. One document at a time.
class DocumentSaving : public QObject {
    Q_OBJECT

public:
    /// Writes to `path`, with a session that only this call uses, on another thread.
    using Writing = std::function<Outcome(Session &session, const QString &path,
                                          const std::function<bool(qint64 done)> &proceed)>;
    /// The same of what needs no session.
    using PlainWriting =
        std::function<Outcome(const QString &path, const std::function<bool(qint64 done)> &proceed)>;

    /// `progress` is shown meanwhile, and must outlive this; null: nothing is shown.
    explicit DocumentSaving(WorkProgress *progress, QObject *parent = nullptr);

    /// Asks where to save, beside the session at first; endings like "pdf", the first one proposed. Empty
    /// when the user chose nothing.
    static QString askPath(QWidget *parent, const QString &title, const QString &sessionPath,
                           const QString &name, const QStringList &endings);
    /// What most writings end with: the document, if it could be made.
    static Outcome write(const Result<Document> &made, const QString &path,
                         const std::function<bool(qint64 done)> &proceed);
    void start(const QString &sessionPath, const QString &path, Writing writing);
    void start(const QString &path, PlainWriting writing);
    bool isRunning() const { return m_task.isRunning(); }
    void stop() { m_task.cancel(); }

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const opname::Error &error);
    void ended(); ///< saved, failed or stopped

private:
    WorkProgress *m_progress;
    QString m_path;
    std::shared_ptr<Outcome> m_outcome;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
