#pragma once

#include "../shell/session_document.h"
#include "../widgets/report_checking.h"

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
    void sign();
    void reopen();

    SessionDocument *m_document = nullptr;
    QLabel *m_state;
    QPushButton *m_sign;
    QPushButton *m_reopen;
    QPushButton *m_check;
    ReportChecking *m_checking;
};

} // namespace opname
