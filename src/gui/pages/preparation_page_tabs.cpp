// The tabs of the preparation page: what stands where, and the texts.

#include "preparation_page.h"

#include "../shell/theme.h"
#include "../widgets/whole_lines.h"
#include "preparation_keys.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QStyledItemDelegate>

#include <algorithm>

namespace opname {

namespace {

/// Rows as high as those of tables and no wider than their list, where a longer text is elided.
class ScopeRowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int needed = QStyledItemDelegate::sizeHint(option, index).height();
        return {1, std::max(needed, TextSize::scaled(Spacing::tableRow))};
    }
};

} // namespace

QWidget *PreparationPage::makeCatalogueTab()
{
    auto *tab = new QWidget(this);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    m_catalogueState = new QLabel(tab);
    m_catalogueState->setWordWrap(true);
    m_catalogueState->setProperty("heading", true);
    m_source = new QComboBox(tab);
    m_connectionsButton = new QPushButton(tab);
    m_connectionsButton->setObjectName(QStringLiteral("connectionsPushButton"));
    m_address = new QLineEdit(tab);
    m_secret = new QLineEdit(tab);
    m_secret->setEchoMode(QLineEdit::Password);
    m_file = new QLineEdit(tab);
    m_browse = new QPushButton(tab);
    m_demoSize = new QLineEdit(QStringLiteral("3000"), tab);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(Spacing::medium);
    form->setVerticalSpacing(Spacing::small);
    const std::pair<QWidget *, const char *> fields[] = {{m_source, "sourceComboBox"},
                                                         {m_address, "addressLineEdit"},
                                                         {m_secret, "secretLineEdit"},
                                                         {m_file, "exportFileLineEdit"},
                                                         {m_demoSize, "demoSizeLineEdit"}};
    for (int i = 0; i < 5; ++i) {
        fields[i].first->setObjectName(QLatin1String(fields[i].second));
        m_sourceNames[i] = new QLabel(tab);
        m_sourceNames[i]->setBuddy(fields[i].first);
        form->addWidget(m_sourceNames[i], i, 0);
        form->addWidget(fields[i].first, i, 1);
    }
    form->addWidget(m_connectionsButton, 0, 2);
    m_browse->setObjectName(QStringLiteral("browseExportPushButton"));
    form->addWidget(m_browse, 3, 2);
    form->setColumnMinimumWidth(0, 150);
    form->setColumnStretch(1, 2);
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
    m_saveRows = new QPushButton(tab);
    m_saveRows->setObjectName(QStringLiteral("saveRowsPushButton"));
    m_saveRows->hide();
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_pull);
    actions->addWidget(m_progress, 1);
    actions->addWidget(m_cancel);
    actions->addStretch();
    layout->addWidget(m_catalogueState);
    layout->addLayout(form);
    layout->addLayout(actions);
    layout->addWidget(m_pullResult);
    layout->addWidget(m_saveRows, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_source, &QComboBox::currentIndexChanged, this, &PreparationPage::chooseSource);
    connect(m_address, &QLineEdit::editingFinished, this, &PreparationPage::showSecret);
    connect(m_connectionsButton, &QPushButton::clicked, this,
            [this] { Q_EMIT connectionsWanted(m_source->currentData().toString()); });
    connect(m_pull, &QPushButton::clicked, this, &PreparationPage::pull);
    connect(m_cancel, &QPushButton::clicked, m_link, &SlimsLink::cancelPull);
    connect(m_saveRows, &QPushButton::clicked, this, &PreparationPage::saveRowsToLookAt);
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
    m_scopeCount->setProperty("letters", QStringLiteral("answer"));
    m_scopeCount->setWordWrap(true);
    m_locations = new QListWidget(tab);
    m_types = new QListWidget(tab);
    m_gmds = new QListWidget(tab);
    m_statuses = new QListWidget(tab);
    m_sites = new QLineEdit(tab);
    m_classes = new QLineEdit(tab);
    m_locations->setObjectName(QStringLiteral("scopeLocationsListWidget"));
    m_types->setObjectName(QStringLiteral("scopeTypesListWidget"));
    m_gmds->setObjectName(QStringLiteral("scopeGmdsListWidget"));
    m_statuses->setObjectName(QStringLiteral("leftOutStatusesListWidget"));
    m_sites->setObjectName(QStringLiteral("scopeSitesLineEdit"));
    m_classes->setObjectName(QStringLiteral("scopeClassesLineEdit"));
    m_scopeHint = new QLabel(tab);
    m_scopeHint->setObjectName(QStringLiteral("scopeHintLabel"));
    m_scopeHint->setProperty("soft", true);
    m_scopeHint->setWordWrap(true);
    for (QLabel *&name : m_scopeNames) {
        name = new QLabel(tab);
        name->setProperty("heading", true);
        name->setWordWrap(true);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Spacing::medium);
    QListWidget *lists[] = {m_locations, m_types, m_gmds, m_statuses};
    for (int i = 0; i < 4; ++i) {
        grid->addWidget(m_scopeNames[i], 0, i, Qt::AlignBottom);
        grid->addWidget(lists[i], 1, i);
        // A status says how many copies it has.
        grid->setColumnStretch(i, lists[i] == m_statuses ? 5 : 4);
        lists[i]->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        lists[i]->setItemDelegate(new ScopeRowDelegate(lists[i]));
        connect(lists[i], &QListWidget::itemChanged, this, [this] {
            if (!m_isFilling)
                m_scopeTimer.start();
        });
    }
    auto *lines = new QGridLayout;
    lines->setHorizontalSpacing(Spacing::medium);
    lines->setColumnStretch(0, 8);
    lines->setColumnStretch(1, 9);
    lines->addWidget(m_scopeNames[4], 0, 0);
    lines->addWidget(m_sites, 1, 0);
    lines->addWidget(m_scopeNames[5], 0, 1);
    lines->addWidget(m_classes, 1, 1);
    for (QLineEdit *edit : {m_sites, m_classes})
        connect(edit, &QLineEdit::textEdited, &m_scopeTimer, qOverload<>(&QTimer::start));
    layout->addWidget(m_scopeCount);
    layout->addWidget(m_scopeHint);
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
    m_sopTitle = new QLineEdit(tab);
    m_sopMade = new QLineEdit(tab);
    m_sopEffective = new QLineEdit(tab);
    m_legalBasis = new QPlainTextEdit(tab);
    m_equipment = new QPlainTextEdit(tab);
    for (QPlainTextEdit *lines : {m_team, m_legalBasis, m_equipment}) {
        lines->setTabChangesFocus(true);
        showWholeLines(lines);
    }
    m_institution->setObjectName(QStringLiteral("institutionLineEdit"));
    m_unit->setObjectName(QStringLiteral("unitLineEdit"));
    m_city->setObjectName(QStringLiteral("cityLineEdit"));
    m_sopNumber->setObjectName(QStringLiteral("sopNumberLineEdit"));
    m_team->setObjectName(QStringLiteral("teamPlainTextEdit"));
    m_sopTitle->setObjectName(QStringLiteral("sopTitleLineEdit"));
    m_sopMade->setObjectName(QStringLiteral("sopMadeLineEdit"));
    m_sopEffective->setObjectName(QStringLiteral("sopEffectiveLineEdit"));
    m_legalBasis->setObjectName(QStringLiteral("legalBasisPlainTextEdit"));
    m_equipment->setObjectName(QStringLiteral("equipmentPlainTextEdit"));
    auto *library = new QFormLayout;
    library->setRowWrapPolicy(QFormLayout::WrapAllRows); // an institution's name is long
    library->setVerticalSpacing(Spacing::line);
    auto *sop = new QFormLayout;
    sop->setVerticalSpacing(Spacing::small); // what it saves, the fields of lines have
    const std::pair<QWidget *, QFormLayout *> fields[] = {
        {m_institution, library}, {m_unit, library}, {m_city, library}, {m_sopNumber, sop},
        {m_team, library},        {m_sopTitle, sop}, {m_sopMade, sop},  {m_sopEffective, sop},
        {m_legalBasis, sop},      {m_equipment, sop}};
    m_libraryNames[5] = new QLabel(tab);
    int name = 0;
    for (const auto &[field, column] : fields) {
        name += name == 5 ? 1 : 0;
        m_libraryNames[name] = new QLabel(tab);
        m_libraryNames[name]->setBuddy(field);
        if (column == library) // a name belongs to the field below it
            m_libraryNames[name]->setContentsMargins(0, Spacing::small, 0, 0);
        column->addRow(m_libraryNames[name++], field);
    }
    auto *form = new QHBoxLayout;
    form->setSpacing(Spacing::large);
    for (QFormLayout *column : {library, sop}) {
        column->setHorizontalSpacing(Spacing::medium);
        form->addLayout(column, 1);
    }
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
    m_weeding = new WeedingPanel(tab);
    layout->addWidget(m_weeding);
    connect(m_weeding, &WeedingPanel::failed, this, &PreparationPage::failed);
    connect(m_weeding, &WeedingPanel::told, this, &PreparationPage::told);
    for (QLineEdit *edit :
         {m_institution, m_unit, m_city, m_sopNumber, m_sopTitle, m_sopMade, m_sopEffective})
        connect(edit, &QLineEdit::editingFinished, this, &PreparationPage::keepTypedSoon);
    return tab;
}

QWidget *PreparationPage::makeScannerTab()
{
    auto *tab = new QWidget(this);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    m_scannerHint = new QLabel(tab);
    m_scannerHint->setObjectName(QStringLiteral("scannerHintLabel"));
    m_scannerHint->setWordWrap(true);
    m_scannerResult = new QLabel(tab);
    m_scannerResult->setObjectName(QStringLiteral("scannerResultLabel"));
    m_scannerResult->setWordWrap(true);
    m_scannerResult->setProperty("letters", QStringLiteral("answer"));
    m_scannerResult->setStyleSheet(QStringLiteral("font-weight: 600;"));
    m_scannersButton = new QPushButton(tab);
    m_scannersButton->setObjectName(QStringLiteral("scannersPushButton"));
    connect(m_scannersButton, &QPushButton::clicked, this, &PreparationPage::scannersWanted);
    layout->addWidget(m_scannerHint);
    layout->addWidget(m_scannerResult);
    layout->addWidget(m_scannersButton, 0, Qt::AlignLeft);
    layout->addStretch();
    return tab;
}

void PreparationPage::retranslate()
{
    setHead(1, tr("Take the catalogue in from SLiMS, choose what is counted, and try the scanner."));
    mainButton()->setText(tr("Finish activity 1"));
    mainButton()->setToolTip(tr("Laptop, scanner and SLiMS are ready"));
    const QString tabs[] = {tr("Catalogue"), tr("Data check"), tr("Scope"), tr("Library and team"),
                            tr("Scanner")};
    for (int i = 0; i < 5; ++i)
        m_tabs->setTabText(i, tabs[i]);
    fillSources();
    const QString sources[] = {tr("Catalogue from"), tr("Address"), tr("Password or token"), tr("File"),
                               tr("Number of copies")};
    QWidget *sourceFields[] = {m_source, m_address, m_secret, m_file, m_demoSize};
    for (int i = 0; i < 5; ++i) {
        m_sourceNames[i]->setText(sources[i]);
        sourceFields[i]->setAccessibleName(sources[i]);
    }
    m_address->setPlaceholderText(QStringLiteral("mysql://opname@127.0.0.1:3306/senayan"));
    m_connectionsButton->setText(tr("Connections…"));
    m_connectionsButton->setToolTip(tr("Add, change and try connections to SLiMS"));
    m_browse->setText(tr("Choose…"));
    m_browse->setToolTip(tr("Choose the export file"));
    m_pull->setText(tr("Take the catalogue in"));
    m_pull->setToolTip(tr("Before the freeze this replaces the catalogue; afterwards it lists what changed"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop; the session stays as it was"));
    m_progress->setAccessibleName(tr("Progress"));
    m_saveRows->setText(tr("Save the list of rows…"));
    m_saveRows->setToolTip(tr("All rows that were not taken, or need a look, with their line and why"));
    showScopeHint();
    const QString scopes[] = {tr("Locations"),
                              tr("Collection types"),
                              tr("GMD"),
                              tr("Statuses left out of the count"),
                              tr("Shelf locations, separated by commas, * allowed"),
                              tr("Classes, separated by commas, * allowed")};
    for (int i = 0; i < 6; ++i)
        m_scopeNames[i]->setText(scopes[i]);
    m_locations->setAccessibleName(tr("Locations (none chosen: all)"));
    m_types->setAccessibleName(tr("Collection types (none chosen: all)"));
    m_gmds->setAccessibleName(tr("GMD (none chosen: all)"));
    m_statuses->setAccessibleName(scopes[3]);
    m_sites->setAccessibleName(scopes[4]);
    m_classes->setAccessibleName(scopes[5]);
    m_sites->setPlaceholderText(tr("all"));
    m_classes->setPlaceholderText(tr("all, or for example 3*, 2X*"));
    const QString names[] = {tr("Institution"),
                             tr("Office or library"),
                             tr("Place of the report"),
                             tr("Number of the SOP"),
                             tr("Team, one person a line: name; role"),
                             tr("Warnings of the SOP, confirmed"),
                             tr("Title of the SOP"),
                             tr("Made on"),
                             tr("In force from"),
                             tr("Legal basis, one a line"),
                             tr("Equipment, one a line")};
    QWidget *fields[] = {m_institution, m_unit,    m_city,         m_sopNumber,  m_team,     nullptr,
                         m_sopTitle,    m_sopMade, m_sopEffective, m_legalBasis, m_equipment};
    for (int i = 0; i < 11; ++i) {
        m_libraryNames[i]->setText(names[i]);
        if (fields[i] != nullptr)
            fields[i]->setAccessibleName(names[i]);
    }
    m_warnings[0]->setText(tr("Loans and returns are closed during the stock-take"));
    m_warnings[1]->setText(tr("Weeded copies meet the weeding criteria"));
    m_warnings[2]->setText(tr("The data of weeded copies is right in SLiMS"));
    m_weeding->retranslate();
    m_dataCheck->retranslate();
    showScannerHint();
    m_scannerResult->setText(tr("Waiting for the scanner…"));
    m_scannersButton->setText(tr("Set up scanners…"));
    m_scannersButton->setToolTip(tr("Serial and HID scanners, and how fast a keyboard scanner types"));
    chooseSource();
    if (m_count != nullptr && !m_countTask.isRunning())
        showScopeCount();
}

void PreparationPage::showScopeHint()
{
    const QString all = tr("In the first three lists, nothing ticked means all.");
    m_scopeHint->setText(canRead() && document()->session().isFrozen()
                             ? QString(tr("The scope was fixed at the freeze.") + u' ' + all)
                             : all);
}

void PreparationPage::showScannerHint()
{
    m_scannerHint->setText(
        canRead() && document()->session().isFrozen()
            ? tr("Scan any book now, or any barcode. What the scanner sends is shown here; since the freeze "
                 "it counts here as in activity 5.")
            : tr("Scan any book now, or any barcode. What the scanner sends is shown here; before the freeze "
                 "nothing is counted."));
}

} // namespace opname
