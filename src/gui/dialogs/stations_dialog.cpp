#include "stations_dialog.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/report/locale_text.h"
#include "ui_stations_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>

#include <algorithm>

namespace opname {

StationsDialog::StationsDialog(SessionDocument *document, StationsLink *link, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_link(link)
    , m_ui(std::make_unique<Ui::StationsDialog>())
    , m_rows(new TableRowsModel({}, this))
    , m_table(new SearchableTable(QStringLiteral("stations"), this))
    , m_progress(new WorkProgress(QStringLiteral("stations"), this))
{
    m_ui->setupUi(this);
    m_ui->messageLabel->hide();
    m_table->setRows(m_rows);
    m_ui->listLayout->addWidget(m_table, 1);
    m_ui->listLayout->addWidget(m_progress);
    tabInReadingOrder(*this);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &StationsDialog::reject);
    connect(m_ui->mergePushButton, &QPushButton::clicked, this, &StationsDialog::askMerge);
    connect(m_ui->handOnPushButton, &QPushButton::clicked, this, &StationsDialog::askHandOn);
    connect(m_ui->leadPushButton, &QPushButton::clicked, this, &StationsDialog::askLead);
    connect(m_progress, &WorkProgress::cancelWanted, this, [this] {
        m_document->task().cancel();
        m_progress->tellStopping();
    });
    connect(&m_document->task(), &BackgroundTask::progressed, this, [this](double share) {
        if (m_isWorking)
            m_progress->tell(qRound(share * 100), 100);
    });
    m_ui->connectionComboBox->setPlaceholderText(tr("No connection"));
    m_ui->connectionComboBox->addItems(m_link->connectionNames());
    m_ui->connectionComboBox->setCurrentText(m_link->isOn() ? m_link->connectionName()
                                                            : m_link->connectionNames().value(0));
    connect(m_ui->exchangeCheckBox, &QCheckBox::clicked, this, &StationsDialog::switchExchange);
    connect(m_link, &StationsLink::stateChanged, this, &StationsDialog::showExchange);
    connect(m_document, &SessionDocument::changed, this, [this] {
        if (!m_isWorking && !m_document->isBusy())
            refresh();
    });
    connect(m_document, &SessionDocument::busyChanged, this, &StationsDialog::updateControls);
    retranslate();
    refresh();
}

StationsDialog::~StationsDialog() = default;

void StationsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        refresh();
    }
    QDialog::changeEvent(event);
}

void StationsDialog::reject()
{
    if (!m_isWorking)
        QDialog::reject();
}

void StationsDialog::retranslate()
{
    m_rows->setHeaders(
        {tr("Station"), tr("Operators"), tr("Last seen"), tr("On the shelves"), tr("Remark"), tr("Scans")},
        {5});
    m_table->setColumnWidths({130, 206, 215, 126, 174, 66});
    m_table->setTitle(tr("Stations"));
    m_table->setEmptyText(tr("Nobody has written anything yet. The first scan of a station puts it here."));
    m_progress->retranslate();
}

void StationsDialog::refresh()
{
    m_stations = Stations(m_document->session()).all();
    const QString own = m_document->session().ownStation();
    const LocaleText text(Language::current());
    std::vector<TableRowsModel::Row> rows;
    for (const StationState &station : m_stations) {
        QStringList remarks;
        if (station.leads)
            remarks.append(tr("leads"));
        if (station.isOwn)
            remarks.append(station.name == own ? tr("this laptop") : tr("a scanner of this laptop"));
        TableRowsModel::Row row;
        row.cells = {station.name,
                     station.operators.join(u", "_qs),
                     text.dateTime(QDateTime::fromMSecsSinceEpoch(station.lastSeen, Qt::UTC)),
                     station.shelves.join(u", "_qs),
                     remarks.join(u", "_qs),
                     text.number(station.scans)};
        row.sortKeys = {station.name, row.cells[1], station.lastSeen,
                        row.cells[3], row.cells[4], station.scans};
        row.key = station.name;
        rows.push_back(std::move(row));
    }
    m_rows->setRows(std::move(rows));
    updateControls();
    showExchange();
}

void StationsDialog::updateControls()
{
    const bool canWork = !m_isWorking && !m_document->isBusy();
    const bool isLead = canWork && Stations(m_document->session()).leads(m_document->author());
    const bool isFrozen = canWork && m_document->session().isFrozen();
    m_ui->mergePushButton->setEnabled(isFrozen);
    m_ui->handOnPushButton->setEnabled(isFrozen);
    m_ui->leadPushButton->setEnabled(canWork && (!isLead || m_stations.size() > 1));
    m_ui->closePushButton->setEnabled(!m_isWorking);
    if (canWork)
        m_ui->leadPushButton->setText(isLead ? tr("Hand the lead over…") : tr("Take the lead…"));
}

void StationsDialog::showExchange()
{
    const bool hasConnections = m_ui->connectionComboBox->count() > 0;
    m_ui->exchangeCheckBox->setChecked(m_link->isOn());
    m_ui->exchangeCheckBox->setEnabled(hasConnections && (m_link->isOn() || !m_isWorking));
    m_ui->connectionComboBox->setEnabled(hasConnections && !m_link->isOn());
    QString text = m_link->text();
    if (!hasConnections)
        text = tr("To exchange scans over SLiMS, first set up a connection to it (Ctrl+Shift+K).");
    else if (!m_link->isOn())
        text = tr("Switched on, the laptops exchange what they scan by themselves while there is a network; "
                  "files go on working beside it.");
    m_ui->exchangeLabel->setText(text);
    const ExchangeState state = m_link->state();
    const bool isTrouble = m_link->isOn() && (!state.accounts.isEmpty() || !state.problem.isEmpty());
    m_ui->exchangeLabel->setStyleSheet(isTrouble ? QStringLiteral("color: %1;").arg(Theme::bad().name())
                                                 : QString());
}

void StationsDialog::switchExchange(bool isOn)
{
    if (isOn)
        m_link->switchOn(m_ui->connectionComboBox->currentText());
    else
        m_link->switchOff();
    showExchange();
}

void StationsDialog::begin(const QString &what)
{
    m_isWorking = true;
    m_ui->messageLabel->hide();
    m_progress->begin(what);
    updateControls();
}

void StationsDialog::end(const QString &message, const QColor &color)
{
    m_isWorking = false;
    m_progress->end();
    tellOn(m_ui->messageLabel, message, color);
    refresh();
}

void StationsDialog::merge(const QStringList &paths)
{
    if (m_isWorking || paths.isEmpty() || m_document->putOff(this, [this, paths] { merge(paths); }))
        return;
    auto merged = std::make_shared<Result<std::vector<MergedFile>>>();
    begin(tr("Merging"));
    m_document->runBesideReads(
        [merged, paths, session = &m_document->session()](const BackgroundTask::Watcher &watcher) {
            *merged = SessionMerge(*session).take(
                paths, [&](double share) { return watcher(share, qRound(share * 100), 100); });
        },
        [this, merged] {
            if (!*merged) {
                end(merged->error().message, Theme::bad());
                return;
            }
            // Rows may have other numbers now, and copies that came later other places.
            m_document->recallScans();
            m_document->correctScans();
            m_document->notifyCatalogueChanged();
            QStringList accounts;
            for (const MergedFile &file : **merged)
                accounts.append(file.account);
            const bool isWhole = std::none_of((*merged)->begin(), (*merged)->end(),
                                              [](const MergedFile &file) { return file.isQuarantined(); });
            end(accounts.join(u'\n'), isWhole ? Theme::good() : Theme::bad());
        });
}

void StationsDialog::handOn(const QString &path)
{
    if (m_isWorking || m_document->putOff(this, [this, path] { handOn(path); }))
        return;
    auto written = std::make_shared<Outcome>();
    begin(tr("Writing the copy"));
    m_document->runBesideReads(
        [written, path, author = m_document->author(), session = &m_document->session()](
            const BackgroundTask::Watcher &) { *written = Stations(*session).handOn(path, {}, author); },
        [this, written, path] {
            if (!*written)
                end(written->error().message, Theme::bad());
            else
                end(tr("The copy “%1” is there. Carry it to the other laptop and open it there; this laptop "
                       "goes on with its own file.")
                        .arg(QFileInfo(path).fileName()),
                    Theme::good());
            m_document->notifyChanged();
        });
}

void StationsDialog::askMerge()
{
    const QFileInfo file(m_document->session().path());
    merge(QFileDialog::getOpenFileNames(this, tr("Merge files of other laptops"), file.absolutePath(),
                                        tr("Sessions (*.opname)")));
}

void StationsDialog::askHandOn()
{
    const QFileInfo file(m_document->session().path());
    QString proposed;
    for (int number = 2; proposed.isEmpty() || QFileInfo::exists(proposed); ++number)
        proposed = file.absolutePath() + u'/' + file.completeBaseName() + u'-' + tr("laptop-%1").arg(number)
            + u".opname"_qs;
    const QString path = QFileDialog::getSaveFileName(this, tr("Copy for another laptop"), proposed,
                                                      tr("Sessions (*.opname)"));
    if (!path.isEmpty())
        handOn(path);
}

void StationsDialog::askLead()
{
    Stations stations(m_document->session());
    const Author author = m_document->author();
    bool isGiven = false;
    QString to = author.station;
    QString note;
    if (stations.leads(author)) {
        QStringList names;
        for (const StationState &station : m_stations)
            if (!station.isOwn)
                names.append(station.name);
        to = QInputDialog::getItem(this, tr("Hand the lead over"),
                                   tr("This station freezes, closes activities and sends changes from now "
                                      "on:"),
                                   names, 0, false, &isGiven);
    } else {
        note = QInputDialog::getText(
            this, tr("Take the lead"),
            tr("Station %1 leads. Why does this laptop take the lead without it?").arg(stations.lead()),
            QLineEdit::Normal, {}, &isGiven);
    }
    if (!isGiven)
        return;
    const Outcome handed = stations.handLeadTo(to, note, author);
    end(handed ? tr("Station %1 leads from now on.").arg(to) : handed.error().message,
        handed ? Theme::good() : Theme::bad());
    m_document->notifyChanged();
}

} // namespace opname
