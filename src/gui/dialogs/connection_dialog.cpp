#include "connection_dialog.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"
#include "../widgets/empty_text.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/slims/web_address.h"
#include "ui_connection_dialog.h"

#include <QFileDialog>
#include <QPushButton>

namespace opname {

namespace {

using SecretPlace = ConnectionSecrets::Place;

bool isWeb(const ConnectionAddress &address)
{
    return address.kind == ConnectionAddress::Kind::Web;
}

} // namespace

ConnectionDialog::ConnectionDialog(SlimsLink *link, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_link(link)
    , m_ui(std::make_unique<Ui::ConnectionDialog>())
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    QPushButton *close = m_ui->buttonBox->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setAutoDefault(false);
    m_ui->timeZoneComboBox->addItems({QString(), QStringLiteral("Asia/Jakarta"),
                                      QStringLiteral("Asia/Makassar"), QStringLiteral("Asia/Jayapura")});
    auto *empty = new EmptyText(m_ui->connectionsListWidget);
    empty->say(tr("No connection yet. Add a database or a web address below."));
    connectFields();
    showTrying(false);
    const auto own = m_link->connection();
    refreshList(!name.isEmpty() ? name : own ? own->name : QString());
    TextScale::current().follow(this, [this] { fitRows(); });
}

ConnectionDialog::~ConnectionDialog()
{
    hide(); // the field that is left with it tells so while there is somebody to be told
}

void ConnectionDialog::connectFields()
{
    connect(m_ui->connectionsListWidget, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isFilling)
            showSelected();
    });
    connect(m_ui->addDatabasePushButton, &QPushButton::clicked, this, [this] {
        ConnectionAddress address;
        address.host = QStringLiteral("127.0.0.1");
        address.database = QStringLiteral("senayan");
        address.user = QStringLiteral("opname");
        addConnection(address, tr("SLiMS database"));
    });
    connect(m_ui->addWebPushButton, &QPushButton::clicked, this, [this] {
        ConnectionAddress address;
        address.kind = ConnectionAddress::Kind::Web;
        address.site = QStringLiteral("https://localhost/slims");
        addConnection(address, tr("SLiMS on the web"));
    });
    connect(m_ui->removePushButton, &QPushButton::clicked, this, &ConnectionDialog::removeSelected);
    for (QLineEdit *field :
         {m_ui->nameLineEdit, m_ui->hostLineEdit, m_ui->databaseLineEdit, m_ui->userLineEdit,
          m_ui->siteLineEdit, m_ui->authorityLineEdit, m_ui->timeZoneComboBox->lineEdit()})
        connect(field, &QLineEdit::editingFinished, this, &ConnectionDialog::applyFields);
    connect(m_ui->timeZoneComboBox, &QComboBox::activated, this, &ConnectionDialog::applyFields);
    connect(m_ui->portSpinBox, &QSpinBox::editingFinished, this, &ConnectionDialog::applyFields);
    connect(m_ui->plainConsentCheckBox, &QCheckBox::clicked, this, &ConnectionDialog::applyFields);
    for (const QLineEdit *field : {m_ui->siteLineEdit, m_ui->hostLineEdit, m_ui->authorityLineEdit})
        connect(field, &QLineEdit::textChanged, this, &ConnectionDialog::showConsent);
    connect(m_ui->secretLineEdit, &QLineEdit::editingFinished, this, &ConnectionDialog::applySecret);
    connect(m_ui->keyringCheckBox, &QCheckBox::clicked, this, &ConnectionDialog::moveSecret);
    connect(m_ui->browseAuthorityPushButton, &QPushButton::clicked, this, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Certificate authority"), m_ui->authorityLineEdit->text(),
                                         tr("Certificates (*.pem *.crt *.cer)"));
        if (path.isEmpty())
            return;
        m_ui->authorityLineEdit->setText(path);
        applyFields();
    });
    connect(m_ui->tryPushButton, &QPushButton::clicked, this, &ConnectionDialog::tryConnection);
    connect(m_ui->cancelTryPushButton, &QPushButton::clicked, &m_trial, &LibraryCall::cancel);
}

QString ConnectionDialog::selectedName() const
{
    const QListWidgetItem *item = m_ui->connectionsListWidget->currentItem();
    return item != nullptr ? item->data(Qt::UserRole).toString() : QString();
}

void ConnectionDialog::refreshList(const QString &chosen)
{
    m_isFilling = true;
    m_ui->connectionsListWidget->clear();
    int chosenRow = 0;
    for (const Connection &connection : m_link->connections().all()) {
        auto *item = new QListWidgetItem(connection.name + u'\n' + sourceLabel(connection.address),
                                         m_ui->connectionsListWidget);
        item->setData(Qt::UserRole, connection.name);
        item->setToolTip(connection.address);
        if (connection.name.compare(chosen, Qt::CaseInsensitive) == 0)
            chosenRow = m_ui->connectionsListWidget->count() - 1;
    }
    fitRows();
    m_ui->connectionsListWidget->setCurrentRow(chosenRow);
    m_isFilling = false;
    showSelected();
}

/// Two lines, with as much room around them as a row of a table has around its one.
void ConnectionDialog::fitRows()
{
    QListWidget &list = *m_ui->connectionsListWidget;
    const QSize size(0, list.fontMetrics().lineSpacing() + TextSize::scaled(Spacing::tableRow));
    for (int row = 0; row < list.count(); ++row)
        list.item(row)->setSizeHint(size);
}

void ConnectionDialog::showSelected()
{
    m_trial.cancel();
    m_isIncomplete = false;
    const auto connection = selected();
    m_ui->detailScrollArea->setEnabled(connection.has_value());
    m_ui->removePushButton->setEnabled(connection.has_value());
    const ConnectionAddress address =
        ConnectionAddress::fromText(connection ? connection->address : QStringLiteral("mysql:"));
    m_isFilling = true;
    m_ui->nameLineEdit->setText(connection ? connection->name : QString());
    m_ui->hostLineEdit->setText(address.host);
    m_ui->portSpinBox->setValue(address.port);
    m_ui->databaseLineEdit->setText(address.database);
    m_ui->userLineEdit->setText(address.user);
    m_ui->timeZoneComboBox->setCurrentText(address.timeZone);
    m_ui->siteLineEdit->setText(address.site);
    m_ui->plainConsentCheckBox->setChecked(address.hasPlainConsent);
    m_ui->authorityLineEdit->setText(address.authorityFile);
    m_ui->secretLineEdit->clear();
    m_ui->databasePage->setHidden(isWeb(address));
    m_ui->webPage->setHidden(!isWeb(address));
    m_ui->secretLabel->setText(isWeb(address) ? tr("Token") : tr("Password"));
    m_ui->secretLineEdit->setAccessibleName(m_ui->secretLabel->text());
    m_isFilling = false;
    showConsent();
    m_ui->secretStateLabel->clear();
    showMessage({}, false);
    if (connection)
        m_link->secrets().find(sourceLabel(connection->address), this,
                               [this, asked = connection->name](const ConnectionSecrets::Found &found) {
                                   if (selectedName() == asked)
                                       showSecretState(found.secret.isEmpty() ? SecretPlace::Nowhere
                                                                              : found.place);
                               });
}

void ConnectionDialog::showSecretState(SecretPlace place)
{
    m_secretPlace = place;
    m_ui->secretStateLabel->setText(place == SecretPlace::Keyring ? tr("Kept in the desktop's keyring.")
                                        : place == SecretPlace::ThisRun
                                        ? tr("Kept for this run of the program only.")
                                        : tr("None is kept yet."));
    m_ui->keyringCheckBox->setChecked(place != SecretPlace::ThisRun);
}

void ConnectionDialog::showConsent()
{
    m_ui->plainConsentCheckBox->setVisible(travelsUnencrypted(shownAddress().text()));
}

void ConnectionDialog::addConnection(const ConnectionAddress &address, const QString &proposal)
{
    const QString name = m_link->connections().freeName(proposal);
    if (Outcome added = m_link->connections().add({name, address.text()});
        !added && added.error().kind != ErrorKind::NotAvailable) {
        showMessage(added.error().message, true);
        return;
    }
    refreshList(name);
    m_ui->nameLineEdit->selectAll();
    m_ui->nameLineEdit->setFocus();
}

void ConnectionDialog::removeSelected()
{
    const auto connection = selected();
    if (!connection)
        return;
    const QString label = sourceLabel(connection->address);
    m_link->connections().remove(connection->name);
    if (!m_link->connections().ofSource(label))
        m_link->secrets().forget(label);
    refreshList({});
}

ConnectionAddress ConnectionDialog::shownAddress() const
{
    ConnectionAddress address;
    if (!m_ui->webPage->isHidden())
        address.kind = ConnectionAddress::Kind::Web;
    address.host = m_ui->hostLineEdit->text();
    address.port = m_ui->portSpinBox->value();
    address.database = m_ui->databaseLineEdit->text();
    address.user = m_ui->userLineEdit->text();
    address.timeZone = m_ui->timeZoneComboBox->currentText();
    address.site = m_ui->siteLineEdit->text();
    address.hasPlainConsent =
        m_ui->plainConsentCheckBox->isVisibleTo(this) && m_ui->plainConsentCheckBox->isChecked();
    address.authorityFile = m_ui->authorityLineEdit->text();
    return address;
}

bool ConnectionDialog::applyFields()
{
    const auto before = selected();
    if (m_isFilling || !before)
        return false;
    const Connection now{m_ui->nameLineEdit->text().trimmed(), shownAddress().text()};
    const Outcome changed = now == *before ? Outcome() : m_link->connections().change(before->name, now);
    if (!changed)
        showMessage(changed.error().message, true);
    else if (m_isIncomplete || now != *before)
        showMessage({}, false);
    m_isIncomplete = !changed;
    if (!changed || now == *before)
        return changed.has_value();
    QListWidgetItem *item = m_ui->connectionsListWidget->currentItem();
    const QString label = sourceLabel(now.address);
    item->setData(Qt::UserRole, now.name);
    item->setText(now.name + u'\n' + label);
    item->setToolTip(now.address);
    // A password is sent only to where it was typed for.
    if (const QString former = sourceLabel(before->address); former != label) {
        if (!m_link->connections().ofSource(former))
            m_link->secrets().forget(former);
        m_ui->secretLineEdit->clear();
        showSecretState(SecretPlace::Nowhere);
    }
    return true;
}

void ConnectionDialog::applySecret()
{
    const auto connection = selected();
    if (!connection || !m_ui->secretLineEdit->isModified())
        return;
    m_ui->secretLineEdit->setModified(false);
    m_link->secrets().keep(sourceLabel(connection->address), m_ui->secretLineEdit->text(),
                           m_ui->keyringCheckBox->isChecked(), this,
                           [this](const ConnectionSecrets::Kept &kept) {
                               showSecretState(kept.place);
                               if (!kept.asAsked)
                                   m_ui->secretStateLabel->setText(kept.asAsked.error().message);
                           });
}

void ConnectionDialog::moveSecret(bool intoKeyring)
{
    const auto connection = selected();
    if (!connection || m_secretPlace == SecretPlace::Nowhere)
        return;
    const QString label = sourceLabel(connection->address);
    m_link->secrets().find(label, this, [this, label, intoKeyring](const ConnectionSecrets::Found &found) {
        m_link->secrets().keep(label, found.secret, intoKeyring, this,
                               [this](const ConnectionSecrets::Kept &kept) {
                                   showSecretState(kept.place);
                                   if (!kept.asAsked)
                                       m_ui->secretStateLabel->setText(kept.asAsked.error().message);
                               });
    });
}

void ConnectionDialog::tryConnection()
{
    applySecret();
    if (!applyFields())
        return;
    const Connection connection = *selected();
    showTrying(true);
    showMessage({}, false);
    m_link->withSecrets(connection.address, this, [this, connection](const SourceSecrets &secrets) {
        if (selectedName() != connection.name) {
            showTrying(false);
            return;
        }
        auto facts = std::make_shared<SlimsFacts>();
        m_trial.start(
            connection.address, secrets,
            [facts](LibrarySystem &library) -> Outcome {
                const auto found = library.examine();
                if (!found)
                    return tl::unexpected(found.error());
                *facts = *found;
                return {};
            },
            [this, facts, address = connection.address](const Outcome &outcome) {
                showTrying(false);
                if (m_link->sourceAddress() == address)
                    m_link->noteReach(outcome);
                if (outcome)
                    showFacts(*facts);
                else
                    showMessage(outcome.error().message, true);
            });
    });
}

void ConnectionDialog::showTrying(bool isTrying)
{
    m_ui->tryPushButton->setVisible(!isTrying);
    m_ui->cancelTryPushButton->setVisible(isTrying);
    m_ui->tryProgressBar->setVisible(isTrying);
}

void ConnectionDialog::showFacts(const SlimsFacts &facts)
{
    QStringList lines;
    lines.append(facts.version.isEmpty() ? tr("✓ SLiMS answers.")
                                         : tr("✓ SLiMS %1 answers.").arg(facts.version));
    if (!facts.account.isEmpty())
        lines.append(tr("Account: %1").arg(facts.account));
    lines.append(facts.isEncrypted
                     ? tr("The connection is encrypted.")
                     : tr("The connection is not encrypted: for this computer or a network you trust."));
    if (facts.missing.empty())
        lines.append(tr("Nothing is missing: catalogue, corrections and results can go both ways."));
    for (const auto &[task, sentence] : facts.missing) // several tasks may lack one right
        if (const QString line = u"! "_qs + sentence; !lines.contains(line))
            lines.append(line);
    showMessage(lines.join(u'\n'), false);
    if (!facts.missing.empty())
        m_ui->messageLabel->setStyleSheet(QStringLiteral("color: %1;").arg(Theme::notice().name()));
}

void ConnectionDialog::showMessage(const QString &text, bool isProblem)
{
    tellOn(m_ui->messageLabel, text, isProblem ? Theme::bad() : Theme::good());
}

} // namespace opname
