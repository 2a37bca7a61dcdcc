#include "preparation_page.h"

#include "preparation_keys.h"

#include "../models/source_name.h"
#include "../shell/theme.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/connected_scanners.h"
#include "opname/workflow/sop_desk.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHash>

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
    item->setToolTip(text);
    item->setData(Qt::UserRole, id);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
}

QListWidgetItem *choiceOf(const QListWidget &list, const QString &id)
{
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->data(Qt::UserRole) == id)
            return list.item(row);
    return nullptr;
}

/// By AIM's identifier before the code, which a scanner may be set to send (ISO/IEC 15424).
QString symbologyOf(const QString &read)
{
    static const QHash<QChar, QString> names = {
        {u'A', QStringLiteral("Code 39")}, {u'C', QStringLiteral("Code 128")},
        {u'E', QStringLiteral("EAN/UPC")}, {u'F', QStringLiteral("Codabar")},
        {u'G', QStringLiteral("Code 93")}, {u'I', QStringLiteral("Interleaved 2 of 5")},
        {u'Q', QStringLiteral("QR Code")}, {u'd', QStringLiteral("Data Matrix")},
        {u'L', QStringLiteral("PDF417")}};
    return read.size() > 3 && read.front() == u']' ? names.value(read[1]) : QString();
}

} // namespace

PreparationPage::PreparationPage(SlimsLink *link, QWidget *parent)
    : Page(QStringLiteral("preparationPage"), parent)
    , m_link(link)
    , m_tabs(new QTabWidget(this))
    , m_dataCheck(new DataCheckPanel(this))
{
    m_tabs->setObjectName(QStringLiteral("preparationTabWidget"));
    m_tabs->addTab(makeCatalogueTab(), QString());
    m_tabs->addTab(m_dataCheck, QString());
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
        if (m_count != nullptr)
            showScopeCount();
        if (std::exchange(m_countIsStale, false))
            countScope();
    });
    connect(m_dataCheck, &DataCheckPanel::failed, this, &PreparationPage::failed);
    connect(m_dataCheck, &DataCheckPanel::told, this, &PreparationPage::told);
    connect(mainButton(), &QPushButton::clicked, this, &PreparationPage::finishActivity);
    mainButton()->show();
    connectLink();
    retranslate();
}

void PreparationPage::documentChanged()
{
    m_filled.clear();
    m_scopeTimer.stop();
    m_countTask.cancel();
    m_pullResult->clear();
    m_saveRows->hide();
    m_count.reset(); // of another catalogue
    m_secret->clear();
    m_weeding->setDocument(document());
    m_dataCheck->setDocument(document());
    if (document() == nullptr)
        return;
    selectSourceOf(document()->session().catalogueSource());
    connect(document(), &SessionDocument::catalogueChanged, this, &PreparationPage::fillScope);
    fillScope();
}

void PreparationPage::refresh()
{
    const bool isReady = canRead();
    m_pull->setEnabled(isReady && !m_link->isPulling());
    mainButton()->setEnabled(isReady && !document()->session().sopProgress().isFinished(1));
    for (QCheckBox *warning : m_warnings)
        warning->setEnabled(isReady);
    m_weeding->refresh(locale());
    m_dataCheck->refresh(locale());
    if (!isReady)
        return;
    const Session &session = document()->session();
    const bool isOpen = !session.isFrozen();
    showScopeHint();
    showScannerHint();
    m_catalogueState->setText(session.hasCatalogue()
                                  ? tr("Catalogue: %1 copies of %2 titles from %3, taken in on %4.")
                                        .arg(locale().number(session.catalogue().itemCount()),
                                             locale().number(session.catalogue().titleCount()),
                                             sourceName(session.catalogueSource()),
                                             locale().dateTime(session.pulled()))
                                  : tr("There is no catalogue yet. Choose where it comes from."));
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_locations, m_types, m_gmds, m_statuses, m_sites, m_classes})
        part->setEnabled(isOpen && session.hasCatalogue());
    const SopDocument sop = sopDocument(session, language());
    // A field that is being written into keeps what is in it, but not another session's.
    const auto isFilledWith = [this](QWidget *edit, const char *key, const QString &shown,
                                     const QString &text) {
        if (edit->hasFocus() && m_filled.contains(key))
            return true;
        m_filled.insert(key, text);
        return shown == text;
    };
    const auto fill = [&](QLineEdit *edit, const char *key, const QString &text) {
        if (isFilledWith(edit, key, edit->text(), text))
            return;
        edit->setText(text);
        edit->setCursorPosition(0); // a long text is read from its beginning
    };
    fill(m_institution, "institution", sop.institution);
    fill(m_unit, "unit", sop.unit);
    fill(m_city, "city", session.setting(QStringLiteral("city")));
    fill(m_sopNumber, "sop.number", sop.number);
    fill(m_sopTitle, "sop.title", sop.title);
    fill(m_sopMade, "sop.made", sop.made);
    fill(m_sopEffective, "sop.effective", sop.effective);
    const auto fillLines = [&](QPlainTextEdit *edit, const char *key, const QString &text) {
        if (!isFilledWith(edit, key, edit->toPlainText(), text))
            edit->setPlainText(text);
    };
    fillLines(m_team, "team", session.setting(QStringLiteral("team")));
    fillLines(m_legalBasis, "sop.legal_basis", sop.legalBasis.join(u'\n'));
    fillLines(m_equipment, "sop.equipment", sop.equipment.join(u'\n'));
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
    m_gmds->clear();
    m_statuses->clear();
    for (const ReferenceEntry &entry : lists.locations)
        addChoice(*m_locations, entry.id, entry.name, scope.locations.contains(entry.id));
    for (const ReferenceEntry &entry : lists.collectionTypes)
        addChoice(*m_types, entry.id, entry.name, scope.collectionTypes.contains(entry.id));
    for (const ReferenceEntry &entry : lists.gmds)
        addChoice(*m_gmds, entry.id, entry.name, scope.gmds.contains(entry.id));
    QStringList leftOut = session.leftOutStatuses();
    for (const ItemStatus &status : lists.statuses)
        addChoice(*m_statuses, status.id, status.name, leftOut.removeAll(status.id) > 0);
    for (const QString &id : leftOut) // what SLiMS's list does not have, items may
        addChoice(*m_statuses, id, id, true);
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
    scope.gmds = checkedIds(*m_gmds);
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
        m_scopeCount->setText(tr("Take the catalogue in first: the scope is chosen from what it has."));
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

void PreparationPage::showScopeCount()
{
    const LocaleText text = locale();
    const QString sentence = canRead() && document()->session().isFrozen()
        ? tr("%1 copies are expected. %2 are left out by their status, %3 are out of scope.")
        : tr("%1 copies would be expected. %2 are left out by their status, %3 are out of scope.");
    m_scopeCount->setText(sentence.arg(text.number(m_count->expected), text.number(m_count->excluded),
                                       text.number(m_count->outOfScope)));
    m_scopeCount->setStyleSheet(QStringLiteral("font-weight: 600; color: %1;")
                                    .arg((m_count->expected > 0 ? Theme::good() : Theme::bad()).name()));
    m_isFilling = true;
    for (const auto &[status, items] : m_count->byStatus) {
        if (status.id.isEmpty())
            continue;
        const QString shown =
            tr("%1 (%Ln copy or copies)", nullptr, static_cast<int>(items)).arg(status.name);
        if (QListWidgetItem *entry = choiceOf(*m_statuses, status.id))
            entry->setText(shown);
        else
            addChoice(*m_statuses, status.id, shown, false);
    }
    m_isFilling = false;
}

void PreparationPage::keepTyped()
{
    if (!canRead())
        return;
    Preparation preparation(document()->session(), document()->author());
    const std::pair<const char *, QString> values[] = {{"institution", m_institution->text()},
                                                       {"unit", m_unit->text()},
                                                       {"city", m_city->text()},
                                                       {"sop.number", m_sopNumber->text()},
                                                       {"sop.title", m_sopTitle->text()},
                                                       {"sop.made", m_sopMade->text()},
                                                       {"sop.effective", m_sopEffective->text()},
                                                       {"sop.legal_basis", m_legalBasis->toPlainText()},
                                                       {"sop.equipment", m_equipment->toPlainText()},
                                                       {"team", m_team->toPlainText()}};
    for (const auto &[key, value] : values) {
        const auto filled = m_filled.find(key);
        if (filled == m_filled.end() || *filled == value)
            continue;
        if (Outcome kept = preparation.change(QLatin1String(key), value); !kept)
            Q_EMIT failed(kept.error());
        else
            *filled = value;
    }
}

void PreparationPage::showRead(const ScannerProfile &scanner, const WedgeRead &read)
{
    const QString bare =
        bareCode(read.text, canRead() ? document()->session().scannerDecoration() : ScannerDecoration());
    QString said = scanner.kind == ScannerProfile::Kind::Keyboard
        ? tr("Read: %1\n%2 characters, %3 milliseconds between two keys, ended by %4.")
              .arg(bare)
              .arg(bare.size())
              .arg(read.averagePause, 0, 'f', 1)
              .arg(read.suffix.isEmpty() ? tr("silence") : read.suffix)
        : tr("Read: %1\n%2 characters, sent by “%3”.")
              .arg(bare)
              .arg(bare.size())
              .arg(ConnectedScanners::nameOf(scanner));
    if (const QString symbology = symbologyOf(read.text); !symbology.isEmpty())
        said += u' ' + tr("The code is printed as %1.").arg(symbology);
    m_scannerResult->setText(said);
}

void PreparationPage::showUnended(const ScannerProfile &scanner)
{
    m_scannerResult->setText(tr("“%1” sends something, but no code ends. Set the speed and the end of a code "
                                "as they are set in the scanner.")
                                 .arg(ConnectedScanners::nameOf(scanner)));
}

void PreparationPage::finishActivity()
{
    keepTyped();
    if (finish(1))
        Q_EMIT activityWanted(2);
}

} // namespace opname
