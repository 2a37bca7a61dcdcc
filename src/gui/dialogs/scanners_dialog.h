#pragma once

#include "../shell/session_document.h"
#include "opname/workflow/connected_scanners.h"

#include <QDialog>

#include <map>
#include <memory>
#include <vector>

namespace Ui {
class ScannersDialog;
}

namespace opname {

/// All scanners with their state, and who each is. Changes take effect at once. While it is shown the
/// selected scanner is tried: its reads are not counted. Every scanner's reads appear in its line.
class ScannersDialog : public QDialog {
    Q_OBJECT

public:
    /// `scanners` and `document` have to outlive the dialog. What scanners send around a code is a setting of
    /// the document's session; without one, or while other work has it, it is not asked.
    explicit ScannersDialog(ConnectedScanners *scanners, SessionDocument *document = nullptr,
                            QWidget *parent = nullptr);
    ~ScannersDialog() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fillChoices();
    void connectFields();
    void refreshList();
    void refreshStates();
    void showSelected();
    void showLimits();
    void applyProfile();
    void applyLimits();
    void learn();
    void addSerial();
    void removeSelected();
    void showRead(const ScannerProfile &scanner, const WedgeRead &read);
    void showMessage(const QString &text, bool isProblem);
    void showLearned();
    void showDecoration();
    void applyDecoration();
    bool hasSession() const;
    QString selectedId() const;

    ConnectedScanners *m_scanners;
    SessionDocument *m_document;
    std::unique_ptr<Ui::ScannersDialog> m_ui;
    std::map<QString, QString> m_lastReads;
    std::vector<WedgeRead> m_keyboardReads;
    bool m_isFilling = false;
};

} // namespace opname
