#pragma once

#include "../shell/session_document.h"
#include "opname/workflow/report_check.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace opname {

/// What ends activity 10: who signed the stock-take off, signing, opening it again with a reason, and whether
/// a report that somebody brings belongs to this session.
class SignOffPanel : public QWidget {
    Q_OBJECT

public:
    explicit SignOffPanel(QWidget *parent = nullptr);
    void setDocument(SessionDocument *document);
    void refresh();
    void retranslate();
    /// Checks a report file against the session on another thread, and shows the answer.
    void check(const QString &path);

Q_SIGNALS:
    void signingWanted(); ///< what was typed is to be kept before the dialog is shown
    void failed(const opname::Error &error);
    void told(const QString &message);

private:
    /// Filled on the task's thread.
    struct Check {
        Result<ReportFinding> finding;
        QStringList problems; ///< of the session itself
    };
    void sign();
    void reopen();
    void chooseReport();
    void showAnswer(const Check &check);

    SessionDocument *m_document = nullptr;
    QLabel *m_state;
    QPushButton *m_sign;
    QPushButton *m_reopen;
    QPushButton *m_check;
    std::shared_ptr<Check> m_running;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
