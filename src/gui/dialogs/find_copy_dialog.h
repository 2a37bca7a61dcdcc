#pragma once

#include "../models/found_copies_model.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class FindCopyDialog;
}

namespace opname {

class EmptyText;

/// For a book whose label cannot be read: what can be read of it is typed, copies are shown as one types,
/// arrows and Enter choose. It scans nothing itself and keeps no scanner from being heard; open it without
/// exec(). The session must outlive it and must not work on another thread while it is open.
class FindCopyDialog : public QDialog {
    Q_OBJECT

public:
    explicit FindCopyDialog(Session &session, QWidget *parent = nullptr);
    ~FindCopyDialog() override;

    /// The shelf whose copies come first, and the station whose last scan says where on it.
    void setStand(const ScanStand &stand);
    /// Something was scanned or taken back meanwhile.
    void refresh();

Q_SIGNALS:
    /// This copy is the one in the hand; the dialog has closed. The code as SLiMS holds it, never empty.
    void copyChosen(const QString &itemCode);
    /// This copy, which may have no code, needs a label; the dialog stays.
    void labelWanted(const opname::ListedItem &item);

protected:
    void changeEvent(QEvent *event) override;

private:
    void search();
    void showFound(const FoundCopies &copies);
    void showNothing(const QString &text);
    void updateButtons();
    void fitButtons();
    void choose();
    const FoundCopy *selected() const; ///< nothing while what is shown is not what is typed

    Session &m_session;
    std::unique_ptr<Ui::FindCopyDialog> m_ui;
    FoundCopiesModel *m_model;
    EmptyText *m_empty = nullptr;
    FindCopy m_search;
    QString m_shown; ///< what the copies shown were found for
};

} // namespace opname
