#include "shelves_panel.h"

#include "../models/place_names.h"
#include "../shell/activity_rail.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/workflow/preparation.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace opname {

namespace {

constexpr std::size_t mostShown = 50'000; ///< shelves: a table in memory

} // namespace

ShelvesPanel::ShelvesPanel(QWidget *parent)
    : QWidget(parent)
    , m_activity(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_shelves(new SearchableTable(QStringLiteral("shelves"), this))
    , m_workHeading(new QLabel(this))
    , m_work(new SearchableTable(QStringLiteral("shelfWork"), this))
    , m_shelfRows(new TableRowsModel({}, this))
    , m_workRows(new TableRowsModel({}, this))
    , m_defineLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_define(new QPushButton(this))
    , m_forget(new QPushButton(this))
    , m_savePlan(new QPushButton(this))
    , m_saveLists(new QPushButton(this))
    , m_saveEnds(new QPushButton(this))
    , m_progress(new WorkProgress(QStringLiteral("shelfPapers"), this))
    , m_saving(new DocumentSaving(m_progress, this))
{
    for (const int number : ShelfPlan::activities)
        m_activity->addItem(QString(), number);
    m_activity->setCurrentIndex(m_activity->findData(5));
    layOut();
    connect(m_activity, &QComboBox::activated, this, &ShelvesPanel::planWanted);
    connect(&m_shelves->view(), &QTableView::activated, this, [this] {
        if (const QList<int> rows = m_shelves->selectedRows(); !rows.isEmpty())
            Q_EMIT shelfChosen(static_cast<std::size_t>(rows.first()));
    });
    connect(m_define, &QPushButton::clicked, this,
            [this] { define(m_name->text(), m_from->text() + u".."_qs + m_to->text()); });
    connect(m_to, &QLineEdit::returnPressed, m_define, &QPushButton::click);
    connect(m_forget, &QPushButton::clicked, this, [this] { define(m_name->text(), {}); });
    for (QLineEdit *field : {m_name, m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, &ShelvesPanel::updateControls);
    connect(m_savePlan, &QPushButton::clicked, this, &ShelvesPanel::savePlan);
    connect(m_saveLists, &QPushButton::clicked, this, &ShelvesPanel::saveLists);
    connect(m_saveEnds, &QPushButton::clicked, this, &ShelvesPanel::saveEnds);
    connect(m_saving, &DocumentSaving::failed, this, &ShelvesPanel::failed);
    connect(m_saving, &DocumentSaving::saved, this,
            [this](const QString &path) { Q_EMIT told(tr("“%1” was written.").arg(path)); });
    connect(m_saving, &DocumentSaving::ended, this, &ShelvesPanel::updateControls);
    connect(m_shelves->view().selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QList<int> rows = m_shelves->selectedRows();
        if (m_plan == nullptr || rows.size() != 1)
            return;
        const PlannedShelf &shelf = m_plan->shelves[static_cast<std::size_t>(rows.first())];
        m_name->setText(shelf.name);
        m_from->setText(shelf.definition.section(QStringLiteral(".."), 0, 0));
        m_to->setText(shelf.definition.section(QStringLiteral(".."), 1));
    });
    retranslate();
}

void ShelvesPanel::layOut()
{
    m_activity->setObjectName(QStringLiteral("shelfActivityComboBox"));
    m_summary->setObjectName(QStringLiteral("shelfPlanLabel"));
    m_summary->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("shelfNameLineEdit"));
    m_from->setObjectName(QStringLiteral("shelfFromLineEdit"));
    m_to->setObjectName(QStringLiteral("shelfToLineEdit"));
    m_define->setObjectName(QStringLiteral("defineShelfPushButton"));
    m_forget->setObjectName(QStringLiteral("forgetShelfPushButton"));
    m_savePlan->setObjectName(QStringLiteral("savePlanPushButton"));
    m_saveLists->setObjectName(QStringLiteral("saveShelfListsPushButton"));
    m_saveEnds->setObjectName(QStringLiteral("saveShelfEndsPushButton"));
    m_shelves->setRows(m_shelfRows);
    m_work->setRows(m_workRows);
    m_work->searchLineEdit().hide(); // a row for every person and day
    m_workHeading->setObjectName(QStringLiteral("shelfWorkHeadingLabel"));
    m_workHeading->setProperty("heading", true);
    auto *sharedOut = new QWidget(this);
    auto *sharing = new QVBoxLayout(sharedOut);
    sharing->setContentsMargins(0, 0, 0, 0);
    sharing->setSpacing(Spacing::line);
    sharing->addWidget(m_workHeading);
    sharing->addWidget(m_work, 1);
    m_shelves->view().setSelectionMode(QAbstractItemView::ExtendedSelection);

    auto *top = new QHBoxLayout;
    top->addWidget(m_activity);
    top->addWidget(m_summary, 1);
    for (QPushButton *button : {m_savePlan, m_saveLists, m_saveEnds})
        top->addWidget(button);
    auto *defining = new QHBoxLayout;
    defining->addWidget(m_defineLabel);
    for (QLineEdit *field : {m_name, m_from, m_to}) {
        field->setMaximumWidth(210);
        defining->addWidget(field, 1);
    }
    defining->addWidget(m_define);
    defining->addWidget(m_forget);
    defining->addStretch();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(Spacing::medium);
    splitter->addWidget(m_shelves);
    splitter->addWidget(sharedOut);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Spacing::medium, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(splitter, 1);
    layout->addLayout(defining);
}

void ShelvesPanel::retranslate()
{
    for (int i = 0; i < m_activity->count(); ++i) {
        const int number = m_activity->itemData(i).toInt();
        m_activity->setItemText(i, QString::number(number) + u" · "_qs + ActivityRail::shortName(number));
    }
    m_activity->setAccessibleName(tr("Activity that is planned"));
    m_activity->setToolTip(tr("The work of which activity is shared out"));
    m_shelfRows->setHeaders({tr("Shelf"), tr("Location"), tr("First call number"), tr("Last call number"),
                             tr("Defined as"), tr("Copies"), tr("To be counted"), tr("On loan")},
                            {5, 6, 7});
    m_shelves->setTitle(tr("Shelves"));
    m_shelves->setEmptyText(
        tr("Take the catalogue in first (activity 1); its shelves are listed here then."));
    m_shelves->setColumnWidths({120, 152, 150, 150, 110, 84, 118, 90});
    m_workHeading->setText(tr("Who works where"));
    m_workRows->setHeaders({tr("Who"), tr("Day"), tr("From"), tr("Up to"), tr("Copies")}, {1, 4});
    m_work->setTitle(tr("Work of people and days"));
    m_work->setEmptyText(tr("No copy on any shelf is to be counted. Check the scope in activity 1."));
    m_work->setColumnWidths({170, 60, 320, 320, 90});
    m_defineLabel->setText(tr("Define a shelf:"));
    const auto field = [](QLineEdit *edit, const QString &name) {
        edit->setPlaceholderText(name);
        edit->setAccessibleName(name);
    };
    field(m_name, tr("Name"));
    field(m_from, tr("From call number"));
    field(m_to, tr("Up to call number"));
    m_define->setText(tr("Define"));
    m_define->setToolTip(tr("This shelf holds the call numbers from … up to …"));
    m_forget->setText(tr("Take definition back"));
    m_forget->setToolTip(tr("The shelf is then only what SLiMS says of its books"));
    m_savePlan->setText(tr("Save plan…"));
    m_savePlan->setToolTip(tr("The plan as PDF or spreadsheet, with boxes to tick"));
    m_saveLists->setText(tr("Shelf lists…"));
    m_saveLists->setToolTip(
        tr("The selected shelves, or all, each with its barcode and a box to tick for every copy"));
    m_saveEnds->setText(tr("Shelf ends…"));
    m_saveEnds->setToolTip(tr("Labels for the ends of the selected shelves, or of all"));
    showPlan();
}

int ShelvesPanel::activity() const
{
    return m_activity->currentData().toInt();
}

void ShelvesPanel::setDocument(SessionDocument *document)
{
    m_document = document;
    setPlan(nullptr);
}

void ShelvesPanel::setPlan(std::shared_ptr<const ShelfPlan> plan)
{
    m_plan = std::move(plan);
    showPlan();
}

void ShelvesPanel::showPlan()
{
    std::vector<TableRowsModel::Row> rows;
    const LocaleText text(Language::current());
    if (m_plan != nullptr && m_document != nullptr && canWork()) {
        const PlaceNames places(m_document->session().catalogue());
        for (std::size_t i = 0; i < std::min(mostShown, m_plan->shelves.size()); ++i) {
            const PlannedShelf &shelf = m_plan->shelves[i];
            TableRowsModel::Row row;
            row.cells = {shelf.name,
                         places.text({shelf.home.location, {}}),
                         shelf.first,
                         shelf.last,
                         shelf.definition,
                         text.number(shelf.copies()),
                         text.number(shelf.expected),
                         text.number(shelf.lent)};
            row.sortKeys = {shelf.name,       row.cells[1],   shelf.rows.first, shelf.rows.end,
                            shelf.definition, shelf.copies(), shelf.expected,   shelf.lent};
            row.emphasis = shelf.copies() == 0 ? QStringLiteral("notice") : QString();
            rows.push_back(std::move(row));
        }
    }
    m_shelfRows->setRows(std::move(rows));
    showWork(text);
    updateControls();
}

void ShelvesPanel::showWork(const LocaleText &text)
{
    std::vector<TableRowsModel::Row> rows;
    if (m_plan == nullptr) {
        m_workRows->setRows({});
        m_summary->setText(canWork() && m_document->session().hasCatalogue()
                               ? tr("The shelves are being put in order…")
                               : QString());
        return;
    }
    const PlaceNames places = canWork() ? PlaceNames(m_document->session().catalogue()) : PlaceNames();
    const auto place = [&](const ShelfPortion::End &end) {
        const PlannedShelf &shelf = m_plan->shelves[end.shelf];
        const bool isNamedAlone = shelf.title == shelf.name || !canWork();
        return QString((isNamedAlone ? shelf.title : places.text({shelf.home.location, shelf.name}))
                       + u" · "_qs + end.callNumber);
    };
    for (const ShelfPortion &portion : m_plan->portions)
        rows.push_back({{portion.person.isEmpty() ? tr("Person %1").arg(portion.number) : portion.person,
                         QString::number(portion.day), place(portion.from), place(portion.to),
                         text.number(portion.copies)},
                        {portion.number, portion.day, qint64(portion.from.shelf), qint64(portion.to.shelf),
                         portion.copies},
                        {},
                        {}});
    m_workRows->setRows(std::move(rows));
    m_summary->setText(
        tr("%1 copies stand on the shelves. By the SOP: %2 with a team of %3, so %4 seconds a copy.")
            .arg(text.number(m_plan->standing()), text.duration(m_plan->standardMinutes, m_plan->dayMinutes),
                 text.number(qint64(m_plan->people)), QLocale().toString(m_plan->secondsPerCopy(), 'f', 1)));
}

void ShelvesPanel::updateControls()
{
    const bool hasPlan = m_plan != nullptr && m_plan->copies > 0 && canWork() && !m_saving->isRunning();
    for (QPushButton *button : {m_savePlan, m_saveLists, m_saveEnds})
        button->setEnabled(hasPlan);
    const bool isNamed = canWork() && !m_name->text().trimmed().isEmpty();
    m_define->setEnabled(isNamed && !m_from->text().trimmed().isEmpty() && !m_to->text().trimmed().isEmpty());
    m_forget->setEnabled(isNamed
                         && !m_document->session().setting(shelfRangeSetting(m_name->text())).isEmpty());
}

void ShelvesPanel::define(const QString &name, const QString &range)
{
    if (!canWork())
        return;
    Preparation preparation(m_document->session(), m_document->author());
    if (Outcome defined = preparation.change(u"shelf."_qs + name.trimmed(), range.trimmed()); !defined) {
        Q_EMIT failed(defined.error());
        return;
    }
    Q_EMIT told(range.isEmpty() ? tr("The definition of “%1” was taken back.").arg(name.trimmed())
                                : tr("Shelf “%1” holds %2.").arg(name.trimmed(), range));
    Q_EMIT planWanted();
}

std::vector<std::size_t> ShelvesPanel::selectedShelves() const
{
    std::vector<std::size_t> chosen;
    QList<int> rows = m_shelves->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const int row : rows)
        if (m_plan->shelves[static_cast<std::size_t>(row)].copies() > 0)
            chosen.push_back(static_cast<std::size_t>(row));
    return chosen.empty() ? m_plan->shelvesOf({}, {}) : chosen;
}

} // namespace opname
