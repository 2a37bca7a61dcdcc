#pragma once

#include "../shell/slims_link.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ConnectionDialog;
}

namespace opname {

/// The connections to SLiMS that this computer knows: add, fill in, try live, remove. What is complete takes
/// effect and is kept as soon as a field is left; what is not is told and not kept. A password goes to the
/// keyring or stays for this run, and is shown nowhere.
class ConnectionDialog : public QDialog {
    Q_OBJECT

public:
    /// `link` has to outlive the dialog. Begins with the connection of this name, or the session's own.
    explicit ConnectionDialog(SlimsLink *link, const QString &name = {}, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

private:
    void connectFields();
    void refreshList(const QString &chosen);
    void fitRows();
    void showSelected();
    void showSecretState(ConnectionSecrets::Place place);
    void showConsent();
    void addConnection(const ConnectionAddress &address, const QString &proposal);
    void removeSelected();
    bool applyFields();
    void applySecret();
    void moveSecret(bool intoKeyring);
    void tryConnection();
    void showTrying(bool isTrying);
    void showFacts(const SlimsFacts &facts);
    void showMessage(const QString &text, bool isProblem);
    ConnectionAddress shownAddress() const;
    QString selectedName() const;
    std::optional<Connection> selected() const { return m_link->connections().named(selectedName()); }

    SlimsLink *m_link;
    std::unique_ptr<Ui::ConnectionDialog> m_ui;
    LibraryCall m_trial;
    ConnectionSecrets::Place m_secretPlace = ConnectionSecrets::Place::Nowhere;
    bool m_isFilling = false;
    bool m_isIncomplete = false; ///< the fields shown are none that can be kept, and the message says so
};

} // namespace opname
