#pragma once

#include "opname/session/session.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>

#include <memory>

namespace Ui {
class OfficialDetailsDialog;
}

namespace opname {

/// What official papers say that no count can tell: numbers and dates, whose goods they are, who answers for
/// them. Settings of the session, kept when the dialog is accepted; one that is refused is said in the dialog
/// and keeps it open. The session must outlive it and must not work on another thread while it is open.
class OfficialDetailsDialog : public QDialog {
    Q_OBJECT

public:
    OfficialDetailsDialog(Session &session, Author author, QWidget *parent = nullptr);
    ~OfficialDetailsDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A field of the dialog and the setting behind it.
    struct Field {
        QString key;
        QLineEdit *editor;
    };
    void addNumbers();
    void fitNumbers();
    void retranslate();
    void keep();

    Session &m_session;
    Author m_author;
    std::unique_ptr<Ui::OfficialDetailsDialog> m_ui;
    std::vector<Field> m_fields;
    std::vector<QLabel *> m_numberLabels; ///< one a paper
    std::vector<QLineEdit *> m_numberEditors; ///< the same
};

} // namespace opname
