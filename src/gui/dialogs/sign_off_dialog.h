#pragma once

#include "opname/session/session.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SignOffDialog;
}

namespace opname {

/// Asks who signs the stock-take off, says what that means, and signs. What is wrong is said in the dialog
/// and keeps it open. The backup copy is left to who opened it. The session must outlive it and must not work
/// on another thread while it is open.
class SignOffDialog : public QDialog {
    Q_OBJECT

public:
    /// The author's name is proposed, with the role that the team gives it.
    SignOffDialog(Session &session, Author author, QWidget *parent = nullptr);
    ~SignOffDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void sign();

    Session &m_session;
    Author m_author;
    std::unique_ptr<Ui::SignOffDialog> m_ui;
};

} // namespace opname
