#pragma once

#include "../shell/shortcut_list.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ShortcutsDialog;
}

namespace opname {

/// The page of keys: every key with what it does, to read, to copy from and to print.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<ShortcutGroup> &groups, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

private:
    void print();

    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace opname
