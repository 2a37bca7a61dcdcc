#pragma once

#include "../models/open_homes_model.h"
#include "../widgets/searchable_table.h"
#include "opname/session/session.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class CloseCountingDialog;
}

namespace opname {

/// Closing activity 5 asks place by place: read, or left with a reason (SopDesk::declareHome). Accepted,
/// every place is declared as chosen and none is open; the activity itself is not finished yet. Cancelled,
/// nothing was declared. Scanners are heard meanwhile; a place that becomes complete, or open again, comes
/// and goes. The declaring is done on the window's thread in short groups; stopped by Cancel or by a failure
/// it keeps what was declared and shows what is still open.
class CloseCountingDialog : public QDialog {
    Q_OBJECT

public:
    /// The session has to outlive what is shown: close the dialog before the session.
    CloseCountingDialog(Session &session, Author author, QWidget *parent = nullptr);
    ~CloseCountingDialog() override;

    /// Something was scanned or taken back.
    void refreshSoon();

    void reject() override;
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectControls();
    void retranslate();
    void refresh();
    void leaveUndecided();
    void updateControls();
    void showMessage(const QString &text);

    void declare();
    void declareNext();
    void endDeclaring(const QString &problem);

    Session &m_session;
    Author m_author;
    std::unique_ptr<Ui::CloseCountingDialog> m_ui;
    OpenHomesModel *m_model;
    SearchableTable *m_table;
    QTimer m_timer; ///< one refresh for a burst of scans
    bool m_isDeclaring = false;
    int m_next = 0; ///< the row to be declared next
};

} // namespace opname
