#include "scanners_dialog.h"

#include "../shell/scanner_look.h"
#include "../shell/theme.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "../widgets/table_habits.h"
#include "opname/domain/item_code.h"
#include "opname/workflow/preparation.h"
#include "ui_scanners_dialog.h"

#include <QInputDialog>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <tuple>

namespace opname {

namespace {

enum Column { NameColumn, StateColumn, ReadColumn };
constexpr std::size_t readsKept = 10;

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

ScannersDialog::ScannersDialog(ConnectedScanners *scanners, SessionDocument *document, QWidget *parent)
    : QDialog(parent)
    , m_scanners(scanners)
    , m_document(document)
    , m_ui(std::make_unique<Ui::ScannersDialog>())
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    QPushButton *close = m_ui->buttonBox->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setAutoDefault(false);
    auto *habits = new TableHabits(m_ui->scannersTableWidget);
    habits->setColumnWidths({150, 140});
    connect(habits, &TableHabits::told, this, [this](const QString &text) { showMessage(text, false); });
    connect(habits, &TableHabits::failed, this,
            [this](const Error &error) { showMessage(error.message, true); });
    fillChoices();
    connectFields();
    refreshList();
    m_ui->scannersTableWidget->selectRow(0);
    showLearned();
    showDecoration();
}

ScannersDialog::~ScannersDialog()
{
    hide(); // the field that is left with it tells so while there is somebody to be told
    m_scanners->setTrying({});
}

void ScannersDialog::showEvent(QShowEvent *event)
{
    m_scanners->setTrying(selectedId());
    m_ui->scannersTableWidget->setFocus(); // no field takes what a slow scanner types
    QDialog::showEvent(event);
}

void ScannersDialog::hideEvent(QHideEvent *event)
{
    m_scanners->setTrying({});
    QDialog::hideEvent(event);
}

void ScannersDialog::fillChoices()
{
    for (const QString &color : ScannerProfile::colors())
        m_ui->colorComboBox->addItem(ScannerLook::icon(color), ScannerLook::colorTitle(color), color);
    for (const QString &tone : ScannerProfile::tones())
        m_ui->toneComboBox->addItem(ScannerLook::toneTitle(tone), tone);
    m_ui->layoutComboBox->addItem(tr("Find out by itself"), int(WedgeLayout::Automatic));
    m_ui->layoutComboBox->addItem(tr("this computer's keyboard"), int(WedgeLayout::AsTyped));
    m_ui->layoutComboBox->addItem(tr("a US keyboard"), int(WedgeLayout::UsKeyboard));
}

void ScannersDialog::connectFields()
{
    connect(m_ui->scannersTableWidget, &QTableWidget::itemSelectionChanged, this, [this] {
        if (!m_isFilling)
            showSelected();
    });
    for (QLineEdit *field : {m_ui->nameLineEdit, m_ui->operatorLineEdit, m_ui->shelfLineEdit})
        connect(field, &QLineEdit::editingFinished, this, &ScannersDialog::applyProfile);
    for (QComboBox *box : {m_ui->colorComboBox, m_ui->toneComboBox})
        connect(box, &QComboBox::activated, this, &ScannersDialog::applyProfile);
    connect(m_ui->serialFields, &SerialFields::changed, this, &ScannersDialog::applyProfile);
    for (QLineEdit *field : {m_ui->prefixLineEdit, m_ui->suffixLineEdit})
        connect(field, &QLineEdit::editingFinished, this, &ScannersDialog::applyDecoration);
    connect(m_ui->layoutComboBox, &QComboBox::activated, this, &ScannersDialog::applyLimits);
    for (QSpinBox *box : {m_ui->longestPauseSpinBox, m_ui->latestSuffixSpinBox, m_ui->idleEndSpinBox,
                          m_ui->shortestCodeSpinBox, m_ui->shortestUnendedSpinBox})
        connect(box, &QSpinBox::editingFinished, this, &ScannersDialog::applyLimits);
    connect(m_ui->learnPushButton, &QPushButton::clicked, this, &ScannersDialog::learn);
    connect(m_ui->standardPushButton, &QPushButton::clicked, this,
            [this] { m_scanners->setLimits(ScannerLimits()); });
    connect(m_ui->addSerialPushButton, &QPushButton::clicked, this, &ScannersDialog::addSerial);
    connect(m_ui->removePushButton, &QPushButton::clicked, this, &ScannersDialog::removeSelected);
    connect(m_scanners, &ConnectedScanners::profilesChanged, this, &ScannersDialog::refreshList);
    connect(m_scanners, &ConnectedScanners::stateChanged, this, &ScannersDialog::refreshStates);
    connect(m_scanners, &ConnectedScanners::limitsChanged, this, &ScannersDialog::showLimits);
    connect(m_scanners, &ConnectedScanners::heard, this, &ScannersDialog::showRead);
    connect(m_scanners, &ConnectedScanners::readUnended, this, [this](const ScannerProfile &scanner) {
        showMessage(tr("“%1” sends something, but no code ends. Set the speed and the end of a code as they "
                       "are set in the scanner.")
                        .arg(ConnectedScanners::nameOf(scanner)),
                    true);
    });
    connect(m_scanners, &ConnectedScanners::readDamaged, this, [this](const ScannerProfile &scanner) {
        showMessage(tr("“%1” sent a damaged code. Scan it again.").arg(ConnectedScanners::nameOf(scanner)),
                    true);
    });
}

QString ScannersDialog::selectedId() const
{
    const QTableWidgetItem *item =
        m_ui->scannersTableWidget->item(m_ui->scannersTableWidget->currentRow(), NameColumn);
    return item != nullptr ? item->data(Qt::UserRole).toString() : QString();
}

void ScannersDialog::refreshList()
{
    const QString chosen = selectedId();
    m_isFilling = true;
    QTableWidget *table = m_ui->scannersTableWidget;
    table->setRowCount(static_cast<int>(m_scanners->profiles().size()));
    int row = 0;
    int chosenRow = 0;
    for (const ScannerProfile &profile : m_scanners->profiles()) {
        auto *name =
            new QTableWidgetItem(ScannerLook::icon(profile.color), ConnectedScanners::nameOf(profile));
        name->setData(Qt::UserRole, profile.id);
        table->setItem(row, NameColumn, name);
        table->setItem(row, StateColumn, new QTableWidgetItem);
        table->setItem(row, ReadColumn, new QTableWidgetItem(m_lastReads[profile.id]));
        chosenRow = profile.id == chosen ? row : chosenRow;
        ++row;
    }
    table->selectRow(chosenRow);
    m_isFilling = false;
    refreshStates();
    showSelected();
}

void ScannersDialog::refreshStates()
{
    QTableWidget *table = m_ui->scannersTableWidget;
    for (int row = 0; row < table->rowCount(); ++row) {
        const QString id = table->item(row, NameColumn)->data(Qt::UserRole).toString();
        const ScannerState state = m_scanners->state(id);
        const bool isLost = state == ScannerState::Lost;
        QTableWidgetItem *item = table->item(row, StateColumn);
        item->setText(isLost                                 ? tr("lost, trying again")
                          : state == ScannerState::Listening ? tr("listening")
                                                             : tr("off"));
        item->setForeground(isLost ? Theme::bad() : Theme::good());
        item->setIcon(isLost ? Theme::icon(QStringLiteral("cable-off"), Theme::bad()) : QIcon());
        item->setToolTip(m_scanners->problem(id));
    }
    showMessage(m_scanners->problem(selectedId()), true);
}

void ScannersDialog::showSelected()
{
    const auto profile = m_scanners->profile(selectedId());
    if (!profile)
        return;
    if (isVisible())
        m_scanners->setTrying(profile->id);
    m_isFilling = true;
    m_ui->nameLineEdit->setText(profile->name);
    m_ui->nameLineEdit->setPlaceholderText(ConnectedScanners::nameOf(*profile));
    m_ui->operatorLineEdit->setText(profile->operatorName);
    m_ui->shelfLineEdit->setText(profile->shelf);
    choose(m_ui->colorComboBox, profile->color);
    choose(m_ui->toneComboBox, profile->tone);
    m_ui->connectionStackedWidget->setCurrentWidget(
        profile->kind == ScannerProfile::Kind::Serial    ? m_ui->serialFields
            : profile->kind == ScannerProfile::Kind::Hid ? m_ui->hidPage
                                                         : m_ui->keyboardPage);
    m_ui->removePushButton->setEnabled(profile->kind != ScannerProfile::Kind::Keyboard);
    if (profile->kind == ScannerProfile::Kind::Serial)
        m_ui->serialFields->show(profile->serial, m_scanners->freePorts());
    m_isFilling = false;
    showLimits();
    showMessage(m_scanners->problem(profile->id), true);
}

void ScannersDialog::applyProfile()
{
    auto profile = m_scanners->profile(selectedId());
    if (m_isFilling || !profile)
        return;
    profile->name = m_ui->nameLineEdit->text().trimmed();
    profile->operatorName = m_ui->operatorLineEdit->text().trimmed();
    profile->shelf = m_ui->shelfLineEdit->text().trimmed();
    profile->color = m_ui->colorComboBox->currentData().toString();
    profile->tone = m_ui->toneComboBox->currentData().toString();
    if (profile->kind == ScannerProfile::Kind::Serial)
        profile->serial = m_ui->serialFields->settings();
    if (Outcome changed = m_scanners->change(*profile); !changed)
        showMessage(changed.error().message, true);
}

void ScannersDialog::showLimits()
{
    const ScannerLimits &limits = m_scanners->limits();
    m_isFilling = true;
    choose(m_ui->layoutComboBox, int(limits.layout));
    m_ui->longestPauseSpinBox->setValue(limits.longestPause);
    m_ui->latestSuffixSpinBox->setValue(limits.latestSuffix);
    m_ui->idleEndSpinBox->setValue(limits.idleEnd);
    m_ui->shortestCodeSpinBox->setValue(limits.shortestCode);
    m_ui->shortestUnendedSpinBox->setValue(limits.shortestUnended);
    m_isFilling = false;
}

void ScannersDialog::applyLimits()
{
    if (m_isFilling)
        return;
    ScannerLimits limits;
    limits.layout = static_cast<WedgeLayout>(m_ui->layoutComboBox->currentData().toInt());
    limits.longestPause = m_ui->longestPauseSpinBox->value();
    limits.latestSuffix = m_ui->latestSuffixSpinBox->value();
    limits.idleEnd = m_ui->idleEndSpinBox->value();
    limits.shortestCode = m_ui->shortestCodeSpinBox->value();
    limits.shortestUnended = m_ui->shortestUnendedSpinBox->value();
    if (limits != m_scanners->limits())
        m_scanners->setLimits(limits);
}

void ScannersDialog::learn()
{
    Result<ScannerLimits> learned = limitsFrom(m_keyboardReads);
    if (!learned) {
        showMessage(learned.error().message, true);
        return;
    }
    learned->layout = m_scanners->limits().layout;
    m_scanners->setLimits(*learned);
    showMessage(tr("The limits fit this scanner now."), false);
}

void ScannersDialog::showLearned()
{
    m_ui->learnPushButton->setEnabled(m_keyboardReads.size() >= readsToLearnFrom);
    m_ui->learnLabel->setText(
        tr("Scan %1 or more codes, then let their speed set the limits. Read so far: %2.")
            .arg(readsToLearnFrom)
            .arg(m_keyboardReads.size()));
}

void ScannersDialog::addSerial()
{
    QMenu menu(this);
    const QList<SerialPort> ports = m_scanners->freePorts();
    for (const SerialPort &port : ports)
        menu.addAction(port.description.isEmpty() ? port.name
                                                  : tr("%1 (%2)").arg(port.name, port.description));
    menu.addSeparator();
    QAction *other = menu.addAction(tr("Another port…"));
    const QAction *chosen =
        menu.exec(m_ui->addSerialPushButton->mapToGlobal(m_ui->addSerialPushButton->rect().bottomLeft()));
    if (chosen == nullptr)
        return;
    SerialSettings settings;
    QString name;
    if (chosen == other) {
        settings.port =
            QInputDialog::getText(this, tr("Add a serial scanner"), tr("Name or path of the port"),
                                  QLineEdit::Normal, QStringLiteral("/dev/"))
                .trimmed();
        if (settings.port.isEmpty())
            return;
    } else {
        const SerialPort &port = ports.at(menu.actions().indexOf(chosen));
        settings.port = port.name;
        settings.device = port.device;
        name = port.description;
    }
    if (const auto added = m_scanners->addSerial(settings, name); added)
        m_ui->scannersTableWidget->selectRow(m_ui->scannersTableWidget->rowCount() - 1);
    else
        showMessage(added.error().message, true);
}

void ScannersDialog::removeSelected()
{
    m_scanners->remove(selectedId());
}

void ScannersDialog::showRead(const ScannerProfile &scanner, const WedgeRead &read)
{
    const QString code =
        bareCode(read.text, hasSession() ? m_document->session().scannerDecoration() : ScannerDecoration());
    QString shown = code;
    if (scanner.kind == ScannerProfile::Kind::Keyboard) {
        shown = tr("%1 · ended by %2 · %3 ms a key")
                    .arg(code, read.suffix.isEmpty() ? tr("silence") : read.suffix)
                    .arg(locale().toString(read.averagePause, 'f', 1));
        m_keyboardReads.push_back(read);
        if (m_keyboardReads.size() > readsKept)
            m_keyboardReads.erase(m_keyboardReads.begin());
        showLearned();
    }
    m_lastReads[scanner.id] = shown;
    QTableWidget *table = m_ui->scannersTableWidget;
    for (int row = 0; row < table->rowCount(); ++row)
        if (table->item(row, NameColumn)->data(Qt::UserRole).toString() == scanner.id)
            table->item(row, ReadColumn)->setText(shown);
}

bool ScannersDialog::hasSession() const
{
    return m_document != nullptr && !m_document->isBusy();
}

void ScannersDialog::showDecoration()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->prefixLabel, m_ui->prefixLineEdit,
                                                          m_ui->suffixLabel, m_ui->suffixLineEdit})
        part->setVisible(hasSession());
    if (!hasSession())
        return;
    const ScannerDecoration decoration = m_document->session().scannerDecoration();
    m_ui->prefixLineEdit->setText(decoration.prefix);
    m_ui->suffixLineEdit->setText(decoration.suffix);
}

void ScannersDialog::applyDecoration()
{
    if (!hasSession())
        return;
    const ScannerDecoration before = m_document->session().scannerDecoration();
    const std::tuple<QString, QString, QString> values[] = {
        {QStringLiteral("scanner.prefix"), m_ui->prefixLineEdit->text(), before.prefix},
        {QStringLiteral("scanner.suffix"), m_ui->suffixLineEdit->text(), before.suffix}};
    Preparation preparation(m_document->session(), m_document->author());
    for (const auto &[key, value, kept] : values)
        if (value != kept)
            if (Outcome changed = preparation.change(key, value); !changed)
                showMessage(changed.error().message, true);
}

void ScannersDialog::showMessage(const QString &text, bool isProblem)
{
    tellOn(m_ui->messageLabel, text, isProblem ? Theme::bad() : Theme::good());
}

} // namespace opname
