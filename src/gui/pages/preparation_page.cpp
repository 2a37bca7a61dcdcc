#include "preparation_page.h"

#include "../shell/theme.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/sop_desk.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSettings>

namespace opname {

namespace {

constexpr const char *warningKeys[3] = {"warnings.circulation_closed", "warnings.weeding_checked",
                                        "warnings.weeded_data_checked"};

QStringList checkedIds(const QListWidget &list)
{
    QStringList ids;
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->checkState() == Qt::Checked)
            ids.append(list.item(row)->data(Qt::UserRole).toString());
    return ids;
}

void addChoice(QListWidget &list, const QString &id, const QString &text, bool isChecked)
{
    auto *item = new QListWidgetItem(text, &list);
    item->setData(Qt::UserRole, id);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
}

} // namespace

PreparationPage::PreparationPage(QWidget *parent)
    : Page(QStringLiteral("preparationPage"), parent)
    , m_tabs(new QTabWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("preparationTabWidget"));
    m_tabs->addTab(makeCatalogueTab(), QString());
    m_tabs->addTab(makeScopeTab(), QString());
    m_tabs->addTab(makeLibraryTab(), QString());
    m_tabs->addTab(makeScannerTab(), QString());
    content()->addWidget(m_tabs, 1);
    m_scopeTimer.setSingleShot(true);
    m_scopeTimer.setInterval(250);
    connect(&m_scopeTimer, &QTimer::timeout, this, [this] {
        keepScope();
        countScope();
    });
    connect(&m_countTask, &BackgroundTask::finished, this, [this] {
        if (m_count != nullptr) {
            const LocaleText text = locale();
            m_scopeCount->setText(
                tr("%1 items would be expected. %2 are left out by their status, %3 are out of scope.")
                    .arg(text.number(m_count->expected), text.number(m_count->excluded),
                         text.number(m_count->outOfScope)));
            m_scopeCount->setStyleSheet(
                QStringLiteral("font-size: 16px; font-weight: 600; color: %1;")
                    .arg((m_count->expected > 0 ? Theme::good() : Theme::bad()).name()));
        }
        if (std::exchange(m_countIsStale, false))
            countScope();
    });
    connect(mainButton(), &QPushButton::clicked, this, &PreparationPage::finishActivity);
    mainButton()->show();
    retranslate();
}

QWidget *PreparationPage::makeCatalogueTab()
{
    auto *tab = new QWidget(this);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    m_catalogueState = new QLabel(tab);
    m_catalogueState->setWordWrap(true);
    m_catalogueState->setProperty("heading", true);
    m_sourceKind = new QComboBox(tab);
    m_sourceKind->setObjectName(QStringLiteral("sourceKindComboBox"));
    m_server = new QLineEdit(tab);
    m_user = new QLineEdit(tab);
    m_database = new QLineEdit(tab);
    m_password = new QLineEdit(tab);
    m_password->setEchoMode(QLineEdit::Password);
    m_file = new QLineEdit(tab);
    m_browse = new QPushButton(tab);
    m_demoSize = new QLineEdit(QStringLiteral("3000"), tab);
    const std::pair<QLineEdit *, const char *> names[] = {
        {m_server, "serverLineEdit"},     {m_user, "userLineEdit"},       {m_database, "databaseLineEdit"},
        {m_password, "passwordLineEdit"}, {m_file, "exportFileLineEdit"}, {m_demoSize, "demoSizeLineEdit"}};
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(Spacing::medium);
    form->setVerticalSpacing(Spacing::small);
    form->addWidget(m_sourceKind, 0, 1);
    for (int i = 0; i < 6; ++i) {
        names[i].first->setObjectName(QLatin1String(names[i].second));
        m_sourceNames[i] = new QLabel(tab);
        m_sourceNames[i]->setBuddy(names[i].first);
        form->addWidget(m_sourceNames[i], i + 1, 0);
        form->addWidget(names[i].first, i + 1, 1);
    }
    m_browse->setObjectName(QStringLiteral("browseExportPushButton"));
    form->addWidget(m_browse, 5, 2);
    form->setColumnMinimumWidth(0, 150);
    form->setColumnStretch(1, 1);
    form->setColumnStretch(3, 1);
    m_pull = new QPushButton(tab);
    m_pull->setObjectName(QStringLiteral("pullPushButton"));
    m_cancel = new QPushButton(tab);
    m_cancel->setObjectName(QStringLiteral("cancelPullPushButton"));
    m_cancel->hide();
    m_progress = new QProgressBar(tab);
    m_progress->setObjectName(QStringLiteral("pullProgressBar"));
    m_progress->hide();
    m_pullResult = new QLabel(tab);
    m_pullResult->setObjectName(QStringLiteral("pullResultLabel"));
    m_pullResult->setWordWrap(true);
    m_pullResult->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_pull);
    actions->addWidget(m_progress, 1);
    actions->addWidget(m_cancel);
    actions->addStretch();
    layout->addWidget(m_catalogueState);
    layout->addLayout(form);
    layout->addLayout(actions);
    layout->addWidget(m_pullResult);
    layout->addStretch();
    connect(m_sourceKind, &QComboBox::currentIndexChanged, this, &PreparationPage::chooseSource);
    connect(m_pull, &QPushButton::clicked, this, &PreparationPage::pull);
    connect(m_cancel, &QPushButton::clicked, this, [this] { document()->task().cancel(); });
    connect(m_browse, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Export file of SLiMS"), m_file->text(),
                                                          QStringLiteral("CSV (*.csv *.txt)"));
        if (!path.isEmpty())
            m_file->setText(path);
    });
    return tab;
}

QWidget *PreparationPage::makeScopeTab()
{
    auto *tab = new QWidget(this);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    m_scopeCount = new QLabel(tab);
    m_scopeCount->setObjectName(QStringLiteral("scopeCountLabel"));
    m_scopeCount->setWordWrap(true);
    m_locations = new QListWidget(tab);
    m_types = new QListWidget(tab);
    m_statuses = new QListWidget(tab);
    m_sites = new QLineEdit(tab);
    m_classes = new QLineEdit(tab);
    m_locations->setObjectName(QStringLiteral("scopeLocationsListWidget"));
    m_types->setObjectName(QStringLiteral("scopeTypesListWidget"));
    m_statuses->setObjectName(QStringLiteral("leftOutStatusesListWidget"));
    m_sites->setObjectName(QStringLiteral("scopeSitesLineEdit"));
    m_classes->setObjectName(QStringLiteral("scopeClassesLineEdit"));
    for (QLabel *&name : m_scopeNames) {
        name = new QLabel(tab);
        name->setProperty("heading", true);
        name->setWordWrap(true);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Spacing::large);
    QListWidget *lists[] = {m_locations, m_types, m_statuses};
    for (int i = 0; i < 3; ++i) {
        grid->addWidget(m_scopeNames[i], 0, i, Qt::AlignBottom);
        grid->addWidget(lists[i], 1, i);
        grid->setColumnStretch(i, 1);
        connect(lists[i], &QListWidget::itemChanged, this, [this] {
            if (!m_isFilling)
                m_scopeTimer.start();
        });
    }
    auto *lines = new QGridLayout;
    lines->setHorizontalSpacing(Spacing::large);
    lines->addWidget(m_scopeNames[3], 0, 0);
    lines->addWidget(m_sites, 1, 0);
    lines->addWidget(m_scopeNames[4], 0, 1);
    lines->addWidget(m_classes, 1, 1);
    for (QLineEdit *edit : {m_sites, m_classes})
        connect(edit, &QLineEdit::textEdited, &m_scopeTimer, qOverload<>(&QTimer::start));
    layout->addWidget(m_scopeCount);
    layout->addLayout(grid, 1);
    layout->addLayout(lines);
    return tab;
}

QWidget *PreparationPage::makeLibraryTab()
{
    auto *tab = new QWidget(this);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    m_institution = new QLineEdit(tab);
    m_unit = new QLineEdit(tab);
    m_city = new QLineEdit(tab);
    m_sopNumber = new QLineEdit(tab);
    m_team = new QPlainTextEdit(tab);
    m_team->setTabChangesFocus(true);
    m_institution->setObjectName(QStringLiteral("institutionLineEdit"));
    m_unit->setObjectName(QStringLiteral("unitLineEdit"));
    m_city->setObjectName(QStringLiteral("cityLineEdit"));
    m_sopNumber->setObjectName(QStringLiteral("sopNumberLineEdit"));
    m_team->setObjectName(QStringLiteral("teamPlainTextEdit"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Spacing::medium);
    QWidget *fields[] = {m_institution, m_unit, m_city, m_sopNumber, m_team};
    for (int i = 0; i < 5; ++i) {
        m_libraryNames[i] = new QLabel(tab);
        m_libraryNames[i]->setBuddy(fields[i]);
        form->addRow(m_libraryNames[i], fields[i]);
    }
    m_libraryNames[5] = new QLabel(tab);
    m_warningsHeading = m_libraryNames[5];
    m_warningsHeading->setProperty("heading", true);
    layout->addLayout(form, 1);
    layout->addWidget(m_warningsHeading);
    for (int i = 0; i < 3; ++i) {
        m_warnings[i] = new QCheckBox(tab);
        m_warnings[i]->setObjectName(QStringLiteral("warning%1CheckBox").arg(i + 1));
        layout->addWidget(m_warnings[i]);
        connect(m_warnings[i], &QCheckBox::clicked, this, [this, i](bool isOn) {
            if (Outcome kept = Preparation(document()->session(), document()->author())
                                   .change(QLatin1String(warningKeys[i]),
                                           isOn ? QStringLiteral("yes") : QStringLiteral("no"));
                !kept)
                Q_EMIT failed(kept.error());
        });
    }
    for (QLineEdit *edit : {m_institution, m_unit, m_city, m_sopNumber})
        connect(edit, &QLineEdit::editingFinished, this, &PreparationPage::keepLibrary);
    return tab;
}

QWidget *PreparationPage::makeScannerTab()
{
    auto *tab = new QWidget(this);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::medium);
    m_scannerHint = new QLabel(tab);
    m_scannerHint->setWordWrap(true);
    m_scannerResult = new QLabel(tab);
    m_scannerResult->setObjectName(QStringLiteral("scannerResultLabel"));
    m_scannerResult->setWordWrap(true);
    m_scannerResult->setStyleSheet(QStringLiteral("font-size: 18px; font-weight: 600;"));
    layout->addWidget(m_scannerHint);
    layout->addWidget(m_scannerResult);
    layout->addStretch();
    return tab;
}

void PreparationPage::retranslate()
{
    setHead(1, tr("Take the catalogue in from SLiMS, choose what is counted, and try the scanner."));
    mainButton()->setText(tr("Finish activity 1"));
    mainButton()->setToolTip(tr("Laptop, scanner and SLiMS are ready"));
    const QString tabs[] = {tr("Catalogue"), tr("Scope"), tr("Library and team"), tr("Scanner")};
    for (int i = 0; i < 4; ++i)
        m_tabs->setTabText(i, tabs[i]);
    const QSignalBlocker quiet(m_sourceKind);
    const int kind = std::max(0, m_sourceKind->currentIndex());
    m_sourceKind->clear();
    m_sourceKind->addItems(
        {tr("SLiMS database"), tr("Export file (Item Export)"), tr("Demonstration library")});
    m_sourceKind->setCurrentIndex(kind);
    m_sourceKind->setAccessibleName(tr("Where the catalogue comes from"));
    const QString sources[] = {tr("Server and port"), tr("Database user"), tr("Database"),
                               tr("Password"),        tr("File"),          tr("Number of items")};
    QLineEdit *edits[] = {m_server, m_user, m_database, m_password, m_file, m_demoSize};
    for (int i = 0; i < 6; ++i) {
        m_sourceNames[i]->setText(sources[i]);
        edits[i]->setAccessibleName(sources[i]);
    }
    m_server->setPlaceholderText(QStringLiteral("127.0.0.1:3306"));
    m_database->setPlaceholderText(QStringLiteral("senayan"));
    m_browse->setText(tr("Choose…"));
    m_browse->setToolTip(tr("Choose the export file"));
    m_pull->setText(tr("Take the catalogue in"));
    m_pull->setToolTip(tr("Before the freeze this replaces the catalogue; afterwards it lists what changed"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop; the session stays as it was"));
    m_progress->setAccessibleName(tr("Progress"));
    const QString scopes[] = {tr("Locations (none chosen: all)"), tr("Collection types (none chosen: all)"),
                              tr("Statuses left out of the count"),
                              tr("Shelf locations, separated by commas, * allowed"),
                              tr("Classes, separated by commas, * allowed")};
    for (int i = 0; i < 5; ++i)
        m_scopeNames[i]->setText(scopes[i]);
    m_locations->setAccessibleName(scopes[0]);
    m_types->setAccessibleName(scopes[1]);
    m_statuses->setAccessibleName(scopes[2]);
    m_sites->setAccessibleName(scopes[3]);
    m_classes->setAccessibleName(scopes[4]);
    m_sites->setPlaceholderText(tr("all"));
    m_classes->setPlaceholderText(tr("all, or for example 3*, 2X*"));
    const QString names[] = {tr("Institution"),
                             tr("Office or library"),
                             tr("Place of the report"),
                             tr("Number of the SOP"),
                             tr("Team, one person a line: name; role"),
                             tr("Warnings of the SOP, confirmed")};
    QWidget *fields[] = {m_institution, m_unit, m_city, m_sopNumber, m_team};
    for (int i = 0; i < 6; ++i)
        m_libraryNames[i]->setText(names[i]);
    for (int i = 0; i < 5; ++i)
        fields[i]->setAccessibleName(names[i]);
    m_warnings[0]->setText(tr("Loans and returns are closed during the stock-take"));
    m_warnings[1]->setText(tr("Weeded items meet the weeding criteria"));
    m_warnings[2]->setText(tr("The data of weeded items is right in SLiMS"));
    m_scannerHint->setText(
        tr("Scan any book now, or any barcode. What the scanner sends is shown here; nothing is counted."));
    m_scannerResult->setText(tr("Waiting for the scanner…"));
    chooseSource();
}

void PreparationPage::chooseSource()
{
    const int kind = m_sourceKind->currentIndex();
    QLineEdit *edits[] = {m_server, m_user, m_database, m_password, m_file, m_demoSize};
    for (int i = 0; i < 6; ++i) {
        const bool isMeant = kind == DatabaseKind ? i < 4 : kind == FileKind ? i == 4 : i == 5;
        m_sourceNames[i]->setVisible(isMeant);
        edits[i]->setVisible(isMeant);
    }
    m_browse->setVisible(kind == FileKind);
}

void PreparationPage::documentChanged()
{
    m_scopeTimer.stop();
    m_countTask.cancel();
    m_pullResult->clear();
    if (document() == nullptr)
        return;
    QSettings settings;
    m_server->setText(
        settings.value(QStringLiteral("slims/server"), QStringLiteral("127.0.0.1:3306")).toString());
    m_user->setText(settings.value(QStringLiteral("slims/user")).toString());
    m_database->setText(
        settings.value(QStringLiteral("slims/database"), QStringLiteral("senayan")).toString());
    const QString source = document()->session().catalogueSource();
    m_sourceKind->setCurrentIndex(source.startsWith(u"demo:")                            ? DemoKind
                                      : source.isEmpty() || source.startsWith(u"mysql:") ? DatabaseKind
                                                                                         : FileKind);
    if (source.startsWith(u"demo:"))
        m_demoSize->setText(source.section(u':', 1, 1));
    connect(document(), &SessionDocument::busyChanged, this, [this](bool isBusy) {
        m_progress->setVisible(isBusy);
        m_cancel->setVisible(isBusy);
        if (isBusy)
            m_progress->setRange(0, 0);
    });
    connect(&document()->task(), &BackgroundTask::progressed, this,
            [this](double, qint64 done, qint64 total) {
                m_progress->setRange(0, total > 0 ? 1000 : 0);
                if (total > 0)
                    m_progress->setValue(static_cast<int>(1000 * done / total));
                m_progress->setFormat(total > 0
                                          ? tr("%1 of %2").arg(locale().number(done), locale().number(total))
                                          : locale().number(done));
            });
    connect(document(), &SessionDocument::catalogueChanged, this, &PreparationPage::fillScope);
    fillScope();
}

void PreparationPage::refresh()
{
    const bool isReady = canRead();
    m_pull->setEnabled(isReady);
    mainButton()->setEnabled(isReady);
    if (!isReady)
        return;
    const Session &session = document()->session();
    const bool isOpen = !session.isFrozen();
    m_catalogueState->setText(session.hasCatalogue()
                                  ? tr("Catalogue: %1 items of %2 titles from %3, taken in on %4.")
                                        .arg(locale().number(session.catalogue().itemCount()),
                                             locale().number(session.catalogue().titleCount()),
                                             session.catalogueSource(), locale().dateTime(session.pulled()))
                                  : tr("There is no catalogue yet. Choose where it comes from."));
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_locations, m_types, m_statuses, m_sites, m_classes})
        part->setEnabled(isOpen && session.hasCatalogue());
    const SopDocument sop = sopDocument(session, language());
    const auto fill = [](QLineEdit *edit, const QString &text) {
        if (!edit->hasFocus())
            edit->setText(text);
    };
    fill(m_institution, sop.institution);
    fill(m_unit, sop.unit);
    fill(m_city, session.setting(QStringLiteral("city")));
    fill(m_sopNumber, sop.number);
    if (!m_team->hasFocus() && m_team->toPlainText() != session.setting(QStringLiteral("team")))
        m_team->setPlainText(session.setting(QStringLiteral("team")));
    for (int i = 0; i < 3; ++i)
        m_warnings[i]->setChecked(session.setting(QLatin1String(warningKeys[i])) == u"yes");
}

void PreparationPage::fillScope()
{
    if (!canRead())
        return;
    m_isFilling = true;
    Session &session = document()->session();
    const Scope scope = session.scope();
    const ReferenceLists lists = session.catalogue().references();
    m_locations->clear();
    m_types->clear();
    m_statuses->clear();
    for (const ReferenceEntry &entry : lists.locations)
        addChoice(*m_locations, entry.id, entry.name, scope.locations.contains(entry.id));
    for (const ReferenceEntry &entry : lists.collectionTypes)
        addChoice(*m_types, entry.id, entry.name, scope.collectionTypes.contains(entry.id));
    const QStringList leftOut = session.leftOutStatuses();
    if (session.hasCatalogue())
        for (const auto &[status, count] : session.catalogue().scopeCount(scope, leftOut).byStatus)
            if (!status.id.isEmpty())
                addChoice(*m_statuses, status.id,
                          tr("%1 (%2 items)").arg(status.name, locale().number(count)),
                          leftOut.contains(status.id));
    m_sites->setText(scope.sites.join(u", "_qs));
    m_classes->setText(scope.classes.join(u", "_qs));
    m_isFilling = false;
    countScope();
}

Scope PreparationPage::scopeShown() const
{
    const auto parts = [](const QString &text) {
        QStringList values;
        for (const QString &value : text.split(u',', Qt::SkipEmptyParts))
            if (!value.trimmed().isEmpty())
                values.append(value.trimmed());
        return values;
    };
    Scope scope = document()->session().scope();
    scope.locations = checkedIds(*m_locations);
    scope.collectionTypes = checkedIds(*m_types);
    scope.sites = parts(m_sites->text());
    scope.classes = parts(m_classes->text());
    return scope;
}

QStringList PreparationPage::leftOutShown() const
{
    return checkedIds(*m_statuses);
}

void PreparationPage::keepScope()
{
    if (!canRead() || document()->session().isFrozen() || !document()->session().hasCatalogue())
        return;
    Session &session = document()->session();
    Outcome kept = session.changeScope(scopeShown(), document()->author());
    if (kept && leftOutShown() != session.leftOutStatuses())
        kept = session.changeSetting(QStringLiteral("left_out_statuses"), leftOutShown().join(u','),
                                     document()->author());
    if (!kept)
        Q_EMIT failed(kept.error());
}

void PreparationPage::countScope()
{
    if (!canRead() || !document()->session().hasCatalogue()) {
        m_scopeCount->setText(tr("The scope is chosen when the catalogue was taken in."));
        return;
    }
    if (m_countTask.isRunning()) {
        m_countIsStale = true;
        return;
    }
    auto count = std::make_shared<ScopeCount>();
    m_count = count;
    m_countTask.start([count, scope = document()->session().scope(),
                       leftOut = document()->session().leftOutStatuses(),
                       path = document()->session().path()](const BackgroundTask::Watcher &) {
        auto reader = Session::open(path, Session::Access::Read);
        if (reader)
            *count = (*reader)->catalogue().scopeCount(scope, leftOut);
    });
}

void PreparationPage::keepLibrary()
{
    if (!canRead())
        return;
    Preparation preparation(document()->session(), document()->author());
    const SopDocument shown = sopDocument(document()->session(), language());
    const std::tuple<const char *, QString, QString> values[] = {
        {"institution", m_institution->text(), shown.institution},
        {"unit", m_unit->text(), shown.unit},
        {"city", m_city->text(), document()->session().setting(QStringLiteral("city"))},
        {"sop.number", m_sopNumber->text(), shown.number},
        {"team", m_team->toPlainText(), document()->session().setting(QStringLiteral("team"))}};
    for (const auto &[key, value, before] : values)
        if (value != before)
            if (Outcome kept = preparation.change(QLatin1String(key), value); !kept)
                Q_EMIT failed(kept.error());
}

void PreparationPage::pull()
{
    const int kind = m_sourceKind->currentIndex();
    QString address = kind == FileKind ? m_file->text().trimmed()
                                       : QStringLiteral("demo:%1").arg(m_demoSize->text().trimmed());
    if (kind == DatabaseKind) {
        QSettings settings;
        settings.setValue(QStringLiteral("slims/server"), m_server->text());
        settings.setValue(QStringLiteral("slims/user"), m_user->text());
        settings.setValue(QStringLiteral("slims/database"), m_database->text());
        address =
            QStringLiteral("mysql://%1@%2/%3")
                .arg(m_user->text().trimmed(), m_server->text().trimmed(), m_database->text().trimmed());
    }
    const SourceSecrets secrets{m_password->text(), QString()};
    m_pullResult->clear();
    if (document()->session().isFrozen()) {
        pullAfterFreeze(address, secrets);
        return;
    }
    auto report = std::make_shared<Result<PullReport>>(PullReport{});
    document()->runExclusively(
        [this, report, address, secrets](const BackgroundTask::Watcher &watcher) {
            auto source = openCatalogueSource(address, secrets);
            if (!source) {
                *report = tl::unexpected(source.error());
                return;
            }
            *report = Preparation(document()->session(), document()->author())
                          .pull(**source, [&](const PullProgress &progress) {
                              return watcher(-1, progress.done, progress.total);
                          });
        },
        [this, report, address] {
            document()->notifyCatalogueChanged();
            if (*report)
                showPulled(**report);
            else
                m_pullResult->setText(report->error().message);
            m_pullResult->setStyleSheet(
                QStringLiteral("color: %1;").arg((*report ? Theme::good() : Theme::bad()).name()));
            Q_EMIT slimsReached(report->has_value(), address);
        });
}

/// Scanning goes on: the comparison reads a session of its own, only what differs is written here.
void PreparationPage::pullAfterFreeze(const QString &address, const SourceSecrets &secrets)
{
    auto later = std::make_shared<Result<LaterPull>>(LaterPull{});
    auto task = new BackgroundTask(this);
    m_progress->show();
    m_progress->setRange(0, 0);
    m_pull->setEnabled(false);
    connect(task, &BackgroundTask::finished, this, [this, task, later, address] {
        task->deleteLater();
        m_progress->hide();
        m_pull->setEnabled(true);
        Outcome recorded = *later ? document()->session().recordLaterPull(**later, document()->author())
                                  : Outcome(tl::unexpected(later->error()));
        m_pullResult->setStyleSheet(
            QStringLiteral("color: %1;").arg((recorded ? Theme::good() : Theme::bad()).name()));
        m_pullResult->setText(recorded ? tr("Since the freeze: %1 added, %2 changed, %3 vanished.")
                                             .arg((*later)->added.size())
                                             .arg((*later)->changed.size())
                                             .arg((*later)->vanished.size())
                                       : recorded.error().message);
        Q_EMIT slimsReached(recorded.has_value(), address);
        document()->notifyCatalogueChanged();
    });
    task->start([later, address, secrets,
                 path = document()->session().path()](const BackgroundTask::Watcher &watcher) {
        auto reader = Session::open(path, Session::Access::Read);
        auto source = openCatalogueSource(address, secrets);
        if (!reader || !source) {
            *later = tl::unexpected(!reader ? reader.error() : source.error());
            return;
        }
        *later = Preparation(**reader, {}).compare(**source, [&](const PullProgress &progress) {
            return watcher(-1, progress.done, progress.total);
        });
    });
}

void PreparationPage::showPulled(const PullReport &report)
{
    const LocaleText text = locale();
    QString result =
        tr("%1 items of %2 titles were taken in.").arg(text.number(report.items), text.number(report.titles));
    result += u' '
        + (report.loans ? tr("%1 loans are open.").arg(text.number(*report.loans))
                        : tr("The source has no loans; activity 4 can take them from a file."));
    if (report.skippedRows > 0) {
        result += u"\n\n"_qs + tr("%1 rows need a look:").arg(text.number(report.skippedRows));
        for (std::size_t i = 0; i < std::min<std::size_t>(5, report.skipped.size()); ++i)
            result += u'\n' + tr("Line %1: %2").arg(report.skipped[i].line).arg(report.skipped[i].reason);
    }
    m_pullResult->setText(result);
}

void PreparationPage::showRead(const QString &text, double averagePause, const QString &suffix)
{
    const QString bare = bareCode(text);
    m_scannerResult->setText(tr("Read: %1\n%2 characters, %3 milliseconds between two keys, ended by %4.")
                                 .arg(bare)
                                 .arg(bare.size())
                                 .arg(averagePause, 0, 'f', 1)
                                 .arg(suffix.isEmpty() ? tr("silence") : suffix));
}

void PreparationPage::finishActivity()
{
    keepLibrary();
    if (Outcome finished = SopDesk(document()->session(), document()->author()).finish(1, {}, {});
        !finished) {
        Q_EMIT failed(finished.error());
        return;
    }
    document()->notifyChanged();
    Q_EMIT activityWanted(2);
}

} // namespace opname
