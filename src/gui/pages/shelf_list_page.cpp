#include "shelf_list_page.h"

#include "../models/place_names.h"
#include "../shell/theme.h"
#include "opname/workflow/reporting.h"

#include <QHBoxLayout>
#include <QHeaderView>

namespace opname {

namespace {

constexpr std::size_t mostShelves = 5'000; ///< that a list to choose from shows; the plan has all

} // namespace

ShelfListPage::ShelfListPage(QWidget *parent)
    : Page(QStringLiteral("shelfListPage"), parent)
    , m_model(new ItemListModel(this))
    , m_finish(new QPushButton(this))
    , m_tabs(new QTabWidget(this))
    , m_table(new SearchableTable(QStringLiteral("shelfList"), this))
    , m_location(new QComboBox(this))
    , m_shelf(new QComboBox(this))
    , m_goTo(new QLineEdit(this))
    , m_shelves(new ShelvesPanel(this))
    , m_reading(new ShelfReadingPanel(QStringLiteral("early"), nullptr, this))
    , m_progress(new WorkProgress(QStringLiteral("shelfList"), this))
    , m_saving(new DocumentSaving(m_progress, this))
{
    layOut();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200);
    connect(m_table, &SearchableTable::searched, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ShelfListPage::search);
    connect(m_location, &QComboBox::activated, this, [this] {
        fillShelves();
        filter();
    });
    connect(m_shelf, &QComboBox::activated, this, &ShelfListPage::filter);
    connect(m_goTo, &QLineEdit::textChanged, this, &ShelfListPage::goTo);
    connect(m_shelves, &ShelvesPanel::planWanted, this, &ShelfListPage::makePlan);
    connect(m_shelves, &ShelvesPanel::shelfChosen, this, &ShelfListPage::showShelf);
    connect(m_shelves, &ShelvesPanel::told, this, &Page::told);
    connect(m_shelves, &ShelvesPanel::failed, this, &Page::failed);
    connect(m_reading, &ShelfReadingPanel::told, this, &Page::told);
    connect(m_reading, &ShelfReadingPanel::failed, this, &Page::failed);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_saving, &DocumentSaving::failed, this, &Page::failed);
    connect(m_saving, &DocumentSaving::saved, this,
            [this](const QString &path) { Q_EMIT told(tr("The shelf list was written to %1.").arg(path)); });
    connect(m_saving, &DocumentSaving::ended, this, &ShelfListPage::updateControls);
    connect(&m_searching, &BackgroundTask::finished, this, [this] {
        const auto found = std::exchange(m_found, nullptr);
        if (found != nullptr && !m_table->searchLineEdit().text().trimmed().isEmpty())
            m_model->showRows(std::move(*found));
        if (std::exchange(m_isSearchStale, false))
            search();
    });
    connect(&m_planning, &BackgroundTask::finished, this, [this] {
        const auto made = std::exchange(m_made, nullptr);
        if (std::exchange(m_isPlanStale, false)) {
            makePlan();
            return;
        }
        if (made == nullptr || document() == nullptr)
            return;
        if (*made)
            takePlan(std::make_shared<const ShelfPlan>(std::move(**made)));
        else if (made->error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(made->error());
    });
    connect(mainButton(), &QPushButton::clicked, this, &ShelfListPage::saveList);
    connect(m_finish, &QPushButton::clicked, this, [this] { finish(2); });
    mainButton()->show();
    retranslate();
}

void ShelfListPage::layOut()
{
    m_finish->setObjectName(QStringLiteral("finishShelfOrderPushButton"));
    addToHead(m_finish);
    m_tabs->setObjectName(QStringLiteral("shelvesTabWidget"));
    m_tabs->setDocumentMode(true);
    m_location->setObjectName(QStringLiteral("shelfListLocationComboBox"));
    m_shelf->setObjectName(QStringLiteral("shelfListShelfComboBox"));
    m_goTo->setObjectName(QStringLiteral("goToCallNumberLineEdit"));
    m_goTo->setClearButtonEnabled(true);
    m_goTo->setMaximumWidth(260);
    for (QComboBox *choice : {m_location, m_shelf}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(24);
    }
    auto *list = new QWidget(this);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_location);
    choices->addWidget(m_shelf);
    choices->addWidget(m_goTo, 1);
    choices->addStretch();
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, Spacing::medium, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(choices);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    m_tabs->addTab(list, QString());
    m_tabs->addTab(m_shelves, QString());
    m_tabs->addTab(m_reading, QString());
    content()->addWidget(m_tabs, 1);

    m_table->setPagedModel(m_model, [this] { return m_model->shownRows(); });
    // The list has one order, the shelf's; its header turns it round.
    QHeaderView *head = m_table->view().horizontalHeader();
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setSortIndicator(ItemListModel::CallNumber, Qt::AscendingOrder);
    connect(head, &QHeaderView::sortIndicatorChanged, this, [this, head](int column, Qt::SortOrder order) {
        if (column != ItemListModel::CallNumber)
            head->setSortIndicator(ItemListModel::CallNumber, order);
        m_model->showInReverse(order == Qt::DescendingOrder);
    });
}

void ShelfListPage::retranslate()
{
    setHead(2,
            tr("Put the shelves in call-number order by this list or by reading them. The order is fixed at "
               "the freeze."));
    mainButton()->setText(tr("Save the shelf list…"));
    mainButton()->setToolTip(
        tr("What is chosen here, as PDF with boxes to tick, or as spreadsheet; a shelf with its barcode"));
    m_finish->setText(tr("Finish activity 2"));
    m_finish->setToolTip(tr("The books stand in the order of their call numbers"));
    m_location->setAccessibleName(tr("Location"));
    m_shelf->setAccessibleName(tr("Shelf"));
    m_goTo->setPlaceholderText(tr("Go to class or call number"));
    m_goTo->setAccessibleName(tr("Go to class or call number"));
    m_goTo->setToolTip(tr("The list goes where you type: 34, 813 Tom, 2X4, R 3"));
    m_tabs->setTabText(0, tr("Shelf list"));
    m_tabs->setTabText(1, tr("Shelves and plan"));
    m_tabs->setTabText(2, tr("Read shelves"));
    m_table->setTitle(tr("Shelf list"));
    m_table->habits().setOrderText(
        tr("The list stands in shelf order: a click on the call number turns it round."));
    m_table->setEmptyText(tr("The shelf list needs a catalogue: activity 1 takes it in. Before the freeze it "
                             "is put in order when this page is opened."));
    m_shelves->retranslate();
    m_reading->retranslate();
    fillPlaces();
}

void ShelfListPage::documentChanged()
{
    m_searching.cancel();
    m_planning.cancel();
    m_found.reset();
    m_made.reset();
    m_isSearchStale = false;
    m_isPlanStale = false;
    m_shelves->setDocument(document());
    m_reading->setDocument(document());
    attach();
    if (document() == nullptr)
        return;
    connect(document(), &SessionDocument::busyChanged, this, &ShelfListPage::holdList);
    connect(document(), &SessionDocument::catalogueChanged, this, &ShelfListPage::attach);
    connect(document(), &SessionDocument::scanned, this, [this] {
        if (isVisible())
            m_model->refresh();
    });
}

/// The model reads the session directly, so it lets go while the session works on another thread.
void ShelfListPage::attach()
{
    m_plan.reset();
    m_plannedFor.clear();
    m_rows.reset();
    if (canRead() && document()->session().isFrozen())
        if (auto rows = document()->session().catalogue().shelfRows())
            m_rows = std::make_shared<const ShelfRows>(std::move(*rows));
    m_model->setList(m_rows == nullptr ? nullptr : &document()->session(), m_rows);
    m_table->setColumnWidths({118, 150, 165, 128, 90, 110, 100, 140});
    m_table->habits().setFillingColumn(ItemListModel::TitleColumn);
    // There is nothing to say of the count before it.
    m_table->habits().setColumnShown(ItemListModel::Count,
                                     m_rows != nullptr && document()->session().isFrozen());
    m_shelves->setPlan(nullptr);
    fillPlaces();
    updateControls();
    if (isVisible())
        refresh();
}

/// For a second it stays as it is; behind longer work it may be another.
void ShelfListPage::holdList(bool isBusy)
{
    if (isBusy && document()->holdsReads())
        m_model->hold(true);
    else if (!isBusy && m_model->isHeld())
        m_model->hold(false);
    else
        attach();
}

QString ShelfListPage::planKey() const
{
    const Session &session = document()->session();
    QStringList parts{QString::number(m_shelves->activity()), session.setting(QStringLiteral("team")),
                      session.setting(QStringLiteral("day_minutes")), session.pulled().toString(Qt::ISODate),
                      session.isFrozen() ? QStringLiteral("frozen") : QString()};
    if (!session.isFrozen())
        parts << session.setting(QStringLiteral("scope"))
              << session.setting(QStringLiteral("call_number_profile"))
              << session.setting(QStringLiteral("left_out_statuses"));
    for (const auto &[name, range] : definedShelves(session))
        parts.append(name + u'=' + range);
    return parts.join(u'\n');
}

void ShelfListPage::refresh()
{
    updateControls();
    mainButton()->setVisible(m_tabs->currentIndex() == 0); // the other tabs have their own next steps
    if (m_tabs->currentWidget() == m_reading)
        m_reading->refresh();
    if (!canRead())
        return;
    m_model->refresh();
    if (document()->session().hasCatalogue() && m_plannedFor != planKey())
        makePlan();
}

void ShelfListPage::makePlan()
{
    if (!canRead() || !document()->session().hasCatalogue())
        return;
    if (m_planning.isRunning()) {
        m_planning.cancel();
        m_isPlanStale = true;
        return;
    }
    m_plannedFor = planKey();
    if (m_rows == nullptr)
        m_table->setEmptyText(tr("The shelf list is being put in order…"));
    auto made = std::make_shared<Result<ShelfPlan>>(ShelfPlan());
    m_made = made;
    m_planning.start([made, activity = m_shelves->activity(),
                      path = document()->session().path()](const BackgroundTask::Watcher &watcher) {
        auto reader = Session::open(path, Session::Access::Read);
        *made = reader ? ShelfPlan::make(**reader, activity, [&] { return watcher(-1, 0, 0); })
                       : Result<ShelfPlan>(tl::unexpected(reader.error()));
    });
}

void ShelfListPage::takePlan(std::shared_ptr<const ShelfPlan> plan)
{
    if (m_model->isHeld() && document()->putOff(this, [this, plan] { takePlan(plan); }))
        return;
    if (!canRead())
        return;
    m_plan = std::move(plan);
    if (!document()->session().isFrozen()) {
        m_rows = m_plan->rows;
        m_model->setList(&document()->session(), m_rows);
    }
    m_shelves->setPlan(m_plan);
    fillPlaces();
    filter();
    updateControls();
}

void ShelfListPage::updateControls()
{
    mainButton()->setEnabled(canRead() && m_plan != nullptr && !m_saving->isRunning());
    m_finish->setEnabled(canRead() && !document()->session().sopProgress().isFinished(2));
    m_shelves->updateControls();
}

void ShelfListPage::fillPlaces()
{
    const QString chosen = m_location->currentData().toString();
    m_location->clear();
    m_location->addItem(tr("All locations"));
    if (m_rows != nullptr && canRead()) {
        const PlaceNames places(document()->session().catalogue());
        QString last;
        for (const ShelfRows::Home &home : m_rows->homes)
            if (std::exchange(last, home.place.location) != home.place.location)
                m_location->addItem(places.text({home.place.location, {}}), home.place.location);
    }
    m_location->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_location->findData(chosen)));
    fillShelves();
}

void ShelfListPage::fillShelves()
{
    const QString chosen = m_shelf->currentText();
    const int before = m_shelf->currentIndex();
    m_shelf->clear();
    m_shelf->addItem(tr("All shelves"));
    if (m_plan == nullptr)
        return;
    const std::vector<std::size_t> shelves =
        m_plan->shelvesOf({}, {m_location->currentData().toString(), {}});
    for (std::size_t i = 0; i < std::min(mostShelves, shelves.size()); ++i) {
        const PlannedShelf &shelf = m_plan->shelves[shelves[i]];
        m_shelf->addItem(m_location->currentIndex() == 0 ? shelf.title : shelf.name,
                         QVariant::fromValue(static_cast<qulonglong>(shelves[i])));
    }
    m_shelf->setCurrentIndex(before <= 0 ? 0 : std::max(0, m_shelf->findText(chosen)));
}

void ShelfListPage::saveList()
{
    const QString session = document()->session().path();
    const QString path = DocumentSaving::askPath(
        this, tr("Save the shelf list"), session, tr("Shelf list"),
        {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("html")});
    if (path.isEmpty() || m_plan == nullptr || !canRead())
        return;
    document()->beginActivity(2);
    m_saving->start(session, path,
                    [plan = m_plan, shelf = chosenShelf(), location = m_location->currentData().toString(),
                     language = language()](Session &reader, const QString &to,
                                            const std::function<bool(qint64)> &proceed) {
                        const Reporting reporting(reader);
                        // Paper is worked with shelf by shelf, a table as a whole.
                        const bool isPaper = to.endsWith(u".pdf", Qt::CaseInsensitive);
                        const auto shelves = shelf ? std::vector<std::size_t>{*shelf}
                            : isPaper              ? plan->shelvesOf({}, {location, {}})
                                                   : std::vector<std::size_t>();
                        return DocumentSaving::write(shelves.empty()
                                                         ? reporting.shelfList({location, {}}, language)
                                                         : reporting.shelfPages(plan, shelves, language),
                                                     to, proceed);
                    });
    updateControls();
}

} // namespace opname
