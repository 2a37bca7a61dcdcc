#pragma once

#include "opname/session/session.h"

#include <QDialog>

#include <memory>

namespace Ui {
class UnrecordedDialog;
}

namespace opname {

/// For a book in the hand that has neither label nor record: what can be read of it is noted, and it becomes
/// a difference to decide on. What is wrong is said in the dialog and keeps it open. The session must outlive
/// it and must not work on another thread while it is open.
class UnrecordedDialog : public QDialog {
    Q_OBJECT

public:
    /// `shelf` is where it was found, as far as it is known.
    UnrecordedDialog(Session &session, Author author, const QString &shelf, QWidget *parent = nullptr);
    ~UnrecordedDialog() override;

    QString noted() const { return m_noted; } ///< id of the book, once accepted

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void note();

    Session &m_session;
    Author m_author;
    std::unique_ptr<Ui::UnrecordedDialog> m_ui;
    QString m_noted;
};

} // namespace opname
