#pragma once

#include "../shell/session_document.h"
#include "../widgets/work_progress.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/background_taking.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QWidget>

namespace opname {

/// Beside the SOP's first two warnings: what list and SLiMS say of weeded copies, which statuses mean weeded,
/// and the list itself from a file, taken while scanning goes on. The check runs on a thread of its own, with
/// a reading session.
class WeedingPanel : public QWidget {
    Q_OBJECT

public:
    explicit WeedingPanel(QWidget *parent = nullptr);

    /// Another session, or none; it outlives what it is set to.
    void setDocument(SessionDocument *document);
    /// Checks anew; asked for when the page is seen and something changed.
    void refresh(const LocaleText &text);
    void retranslate();

Q_SIGNALS:
    void failed(const opname::Error &error);
    void told(const QString &message);

private:
    bool canWork() const { return m_document != nullptr && !m_document->isBusy(); }
    void fillStatuses();
    void keepStatuses();
    void takeFromFile();
    void endTaking();
    void showCheck();

    SessionDocument *m_document = nullptr;
    QLabel *m_state;
    QPushButton *m_statusesButton;
    QMenu *m_statuses;
    QPushButton *m_fromFile;
    WorkProgress *m_progress; ///< of taking a list
    LocaleText m_text;
    BackgroundTask m_task;
    std::shared_ptr<Result<Weeding::Check>> m_check; ///< filled by the task, read when it has finished
    bool m_isStale = false;
    std::unique_ptr<BackgroundTaking> m_taking; ///< of the document
};

} // namespace opname
