#pragma once

#include "opname/session/loan_confirmations.h"
#include "opname/session/session.h"

#include <QDialog>

#include <memory>

namespace Ui {
class LoanConfirmationDialog;
}

namespace opname {

/// What came of asking the borrower of one or more open loans: when they were asked, when they answered, and
/// what. What is wrong is said in the dialog and keeps it open. The session must outlive it and must not work
/// on another thread while it is open.
class LoanConfirmationDialog : public QDialog {
    Q_OBJECT

public:
    /// `itemCodes` are those of copies on loan; `known` is shown to begin with.
    LoanConfirmationDialog(Session &session, Author author, QStringList itemCodes,
                           const LoanConfirmation &known, QWidget *parent = nullptr);
    ~LoanConfirmationDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void note();
    void tellWrong(const QString &problem);

    Session &m_session;
    Author m_author;
    QStringList m_itemCodes;
    std::unique_ptr<Ui::LoanConfirmationDialog> m_ui;
};

} // namespace opname
