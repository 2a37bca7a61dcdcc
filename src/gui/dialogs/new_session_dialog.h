#pragma once

#include "opname/session/session.h"

#include <QDialog>

#include <memory>

namespace Ui {
class NewSessionDialog;
}

namespace opname {

/// Asks for the name, the institution and the file of a new session.
class NewSessionDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewSessionDialog(QWidget *parent = nullptr);
    ~NewSessionDialog() override;
    QString path() const;
    NewSession newSession() const;

private:
    void proposePath();
    void updateButton();

    std::unique_ptr<Ui::NewSessionDialog> m_ui;
    bool m_isPathChosen = false;
};

} // namespace opname
