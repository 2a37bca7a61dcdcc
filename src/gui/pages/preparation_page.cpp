#include "preparation_page.h"

#include "preparation_keys.h"

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

void PreparationPage::keepTyped()
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
    keepTyped();
    if (Outcome finished = SopDesk(document()->session(), document()->author()).finish(1, {}, {});
        !finished) {
        Q_EMIT failed(finished.error());
        return;
    }
    document()->notifyChanged();
    Q_EMIT activityWanted(2);
}

} // namespace opname
