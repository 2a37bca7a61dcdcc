#include "order_page.h"

#include "../shell/theme.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/shelf_reading.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>

namespace opname {

namespace {

constexpr int moment = 60; // milliseconds: one picture for all scans of a moment
constexpr int inAPause = 6; // milliseconds of naming books between events

} // namespace

OrderPage::OrderPage(QWidget *parent)
    : ListPage(QStringLiteral("orderPage"), QStringLiteral("readShelves"), parent)
    , m_shelf(new ShelfComboBox(QStringLiteral("orderShelfComboBox"), this))
    , m_carry(new QPushButton(this))
    , m_finish(new QPushButton(this))
    , m_finishActivity(new QPushButton(this))
    , m_counts(new QCheckBox(this))
    , m_state(new QLabel(this))
    , m_strip(new SpineStrip(this))
    , m_current(new QLabel(this))
    , m_carryTable(new SearchableTable(QStringLiteral("carries"), this))
    , m_carries(new TableRowsModel({}, this))
    , m_shelves(new TableRowsModel({}, this))
{
    layOut();
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    connect(&m_moment, &QTimer::timeout, this, &OrderPage::showRow);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &OrderPage::showCarries);
    connect(mainButton(), &QPushButton::clicked, this,
            [this] { work(m_purpose == ScanPurpose::Order ? ScanPurpose::Count : ScanPurpose::Order); });
    connect(m_carry, &QPushButton::clicked, this,
            [this] { work(m_purpose == ScanPurpose::Move ? ScanPurpose::Count : ScanPurpose::Move); });
    connect(m_finish, &QPushButton::clicked, this, &OrderPage::finishReading);
    connect(m_finishActivity, &QPushButton::clicked, this, [this] { finish(8); });
    connect(m_counts, &QCheckBox::clicked, this, &OrderPage::saveCounts);
    connect(m_strip, &SpineStrip::currentChanged, this, &OrderPage::tellCurrent);
    connect(m_shelf, &ShelfComboBox::shelfChosen, this, &OrderPage::chooseShelf);
    connect(&m_carryTable->view(), &QTableView::clicked, this, [this] {
        if (const QList<int> rows = m_carryTable->selectedRows(); !rows.isEmpty())
            m_strip->showSlot(m_carries->row(rows.first()).key.value<Slot>());
    });
    connect(&table().view(), &QTableView::activated, this, [this] {
        if (const QList<int> rows = table().selectedRows(); !rows.isEmpty())
            chooseShelf(m_shelves->row(rows.first()).cells.first(), {});
    });
    retranslate();
}

void OrderPage::layOut()
{
    m_shelf->setMinimumContentsLength(22);
    m_carry->setObjectName(QStringLiteral("carryBooksPushButton"));
    m_finish->setObjectName(QStringLiteral("finishReadingPushButton"));
    m_finishActivity->setObjectName(QStringLiteral("finishOrderPushButton"));
    addToHead(m_finishActivity);
    m_counts->setObjectName(QStringLiteral("orderCountsCheckBox"));
    m_state->setObjectName(QStringLiteral("orderStateLabel"));
    m_state->setWordWrap(true);
    m_current->setObjectName(QStringLiteral("currentBookLabel"));
    m_current->setProperty("soft", true);
    m_current->setWordWrap(true); // a long title must not widen the window
    mainButton()->show();

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_shelf);
    choice->addWidget(m_carry);
    choice->addWidget(m_finish);
    choice->addStretch();
    choice->addWidget(m_counts);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("orderTabWidget"));
    tabs->setDocumentMode(true);
    tabs->addTab(m_carryTable, QString());
    tabs->addTab(&table(), QString());
    m_carryTable->searchLineEdit().hide(); // few rows, and each of them counts on a small screen
    content()->setSpacing(Spacing::small);
    content()->addLayout(choice);
    content()->addWidget(m_state);
    content()->addWidget(m_strip);
    content()->addWidget(m_current);
    content()->addWidget(tabs, 1);
    m_carryTable->setRows(m_carries);
    table().setRows(m_shelves);
}

void OrderPage::retranslate()
{
    setHead(8,
            tr("Read a shelf from left to right, carry the books that stand wrong, and read it again until "
               "nothing is left."));
    m_shelf->setAccessibleName(tr("Shelf"));
    m_shelf->lineEdit()->setPlaceholderText(tr("Which shelf?"));
    m_shelf->lineEdit()->setAccessibleName(tr("Shelf"));
    m_finish->setText(tr("Shelf is read"));
    m_finish->setToolTip(tr("This reading is complete; the next one begins anew and is compared with it"));
    m_finishActivity->setText(tr("Finish activity 8"));
    m_finishActivity->setToolTip(tr("The shelves stand in order"));
    m_counts->setText(tr("Books read here count as scanned, too"));
    m_strip->setAccessibleName(tr("The shelf as it stands, from left to right"));
    m_strip->setEmptyText(
        tr("Choose a shelf, then read it: every book that you scan appears here as it stands."));
    m_carries->setHeaders(
        {tr("No."), tr("Item code"), tr("Call number"), tr("Title"), tr("Carry it"), tr("Done")});
    m_carryTable->setEmptyText(tr("No book of this shelf stands wrong."));
    m_carryTable->setColumnWidths({50, 132, 160, 230, 330, 60});
    m_shelves->setHeaders({tr("Shelf"), tr("From – to"), tr("Readings"), tr("Books read"), tr("Out of place"),
                           tr("Per hundred"), tr("First reading"), tr("Still to carry")});
    table().setEmptyText(tr("No shelf was read yet."));
    table().setColumnWidths({150, 260, 80, 100, 110, 110, 120, 110});
    auto *tabs = findChild<QTabWidget *>(QStringLiteral("orderTabWidget"));
    tabs->setTabText(0, tr("Books to carry"));
    tabs->setTabText(1, tr("Shelves that were read"));
    showState();
}

void OrderPage::documentChanged()
{
    ListPage::documentChanged();
    m_purpose = ScanPurpose::Count;
    m_prepared.clear();
    m_strip->forgetTexts();
    m_strip->setRow({}, {});
    m_pause.stop();
    m_carryLines.clear();
    m_carries->setRows({});
    m_shelf->clear();
    if (document() == nullptr)
        return;
    connect(document(), &SessionDocument::scanned, this, [this] {
        if (isVisible() && !m_moment.isActive())
            m_moment.start();
    });
    connect(document(), &SessionDocument::undone, this, [this] {
        if (isVisible())
            m_moment.start();
    });
    connect(document(), &SessionDocument::busyChanged, this, [this](bool isBusy) {
        if (!isBusy)
            return;
        m_pause.stop(); // the session is another thread's now
        m_strip->setRow({}, {});
    });
    connect(document(), &SessionDocument::catalogueChanged, this, [this] {
        m_shelf->clear();
        m_strip->forgetTexts(); // slots may be other books' now
    });
}

bool OrderPage::canOrder() const
{
    return canRead() && document()->session().hasCatalogue();
}

void OrderPage::keepTyped()
{
    work(ScanPurpose::Count);
}

void OrderPage::refresh()
{
    ListPage::refresh();
    if (!canOrder()) {
        showState();
        return;
    }
    if (prepareOrder())
        return; // comes back here when it is done
    if (m_shelf->count() == 0)
        fillShelves();
    m_shelf->showShelf(document()->shelf(), document()->place());
    m_counts->setChecked(document()->session().setting(QStringLiteral("order_counts")) == u"yes");
    showRow();
}

void OrderPage::chooseShelf(const QString &shelf, const Place &place)
{
    if (!canRead() || document()->isOpen(shelf, place))
        return;
    document()->openShelf(shelf, place);
    refresh();
}

void OrderPage::work(ScanPurpose purpose)
{
    if (document() == nullptr)
        return;
    m_purpose = canOrder() && !document()->shelf().isEmpty() ? purpose : ScanPurpose::Count;
    document()->setPurpose(m_purpose);
    showState();
}

void OrderPage::showState()
{
    const bool isReading = m_purpose == ScanPurpose::Order;
    const bool isCarrying = m_purpose == ScanPurpose::Move;
    mainButton()->setText(isReading ? tr("Stop reading") : tr("Read from the left"));
    mainButton()->setToolTip(tr("While reading, every scan is the next book on this shelf"));
    m_carry->setText(isCarrying ? tr("Stop carrying") : tr("Carry the books"));
    m_carry->setToolTip(tr("Scan each book of the list once it stands at its new place"));
    const bool isReady = canOrder();
    const bool hasShelf = isReady && !document()->shelf().isEmpty();
    const ShelfRow &row = m_strip->row();
    mainButton()->setEnabled(hasShelf);
    m_carry->setEnabled(hasShelf && (isCarrying || row.carriesLeft() > 0));
    m_finish->setEnabled(hasShelf && !row.spines.empty() && !row.isFinished);
    m_shelf->setEnabled(isReady);
    m_counts->setEnabled(canRead());
    m_finishActivity->setEnabled(canRead() && document()->session().isFrozen()
                                 && !document()->session().sopProgress().isFinished(8));
    if (!isReady) {
        m_state->setText(document() != nullptr && document()->isBusy()
                             ? tr("The catalogue is being put in order…")
                             : tr("Shelves are read once the catalogue was taken in (activity 1)."));
        return;
    }
    if (!hasShelf) {
        m_state->setText(tr("Choose the shelf first: type its name, choose it, or scan its bar code."));
        return;
    }
    const LocaleText text = locale();
    QString line;
    if (isReading)
        line = tr("Reading shelf %1: scan its books from left to right.").arg(document()->shelf());
    else if (isCarrying)
        line = tr("Carrying: put each book where the list says, then scan it there.");
    else if (document()->session().isFrozen())
        line = tr("Shelf %1. Scans count as in activity 5 until you begin to read.").arg(document()->shelf());
    else
        line = tr("Shelf %1, before the freeze: the reading of activity 2. Nothing is counted.")
                   .arg(document()->shelf());
    if (row.quality.books > 0) {
        line += u' '
            + tr("%1 books, %2 out of place (%3), %4 still to carry.")
                  .arg(text.number(row.quality.books), text.number(row.quality.outOfPlace),
                       text.percent(row.quality.outOfPlace, row.quality.books),
                       text.number(row.carriesLeft()));
        if (row.earlier)
            line += u' '
                + tr("In the reading before: %1 of %2.")
                      .arg(text.number(row.earlier->outOfPlace), text.number(row.earlier->books));
    }
    m_state->setText(line);
}

void OrderPage::showRow()
{
    if (!canOrder()) {
        showState();
        return;
    }
    auto row = document()->shelf().isEmpty() ? Result<ShelfRow>(ShelfRow())
                                             : readShelfRow(document()->session(), document()->shelf());
    if (!row && row.error().kind != ErrorKind::Usage)
        Q_EMIT failed(row.error());
    m_strip->setRow(row ? std::move(*row) : ShelfRow(),
                    [this](const ShelfSpine &spine) { return textOf(spine); });
    m_carryLines.clear();
    showCarries();
    tellCurrent(-1);
    showState();
}

SpineText OrderPage::textOf(const ShelfSpine &spine) const
{
    Session &session = document()->session();
    if (spine.slot == noSlot)
        return {session.codeOf(spine.scan), {}, tr("Unknown code"), 0, -1};
    const auto item = session.catalogue().at(spine.slot);
    if (!item)
        return {};
    const auto title = session.catalogue().title(item->item.titleId);
    const auto stock = session.orderTake();
    return {item->item.code, item->callNumber, item->title, title ? pagesOf(title->extent) : 0,
            stock ? (*stock)->item(spine.slot).classGroup : -1};
}

QString OrderPage::placeOf(const ShelfCarry &carry) const
{
    const CatalogueQueries &catalogue = document()->session().catalogue();
    if (carry.isToOtherShelf) {
        const auto item = catalogue.at(carry.slot);
        const QString site = item ? item->item.site : QString();
        return tr("to its own shelf: %1")
            .arg(!item                ? QString()
                     : site.isEmpty() ? item->locationName
                                      : item->locationName + u" · "_qs + site);
    }
    const auto nameOf = [&](Slot slot) {
        const SpineText text = m_strip->textOf({ShelfSpine::Kind::InOrder, slot, 0, 0});
        return text.code.isEmpty() ? QString() : QString(text.code + u" (" + text.callNumber + u')');
    };
    if (carry.after == noSlot)
        return tr("to the left end, before %1").arg(nameOf(carry.before));
    return tr("behind %1").arg(nameOf(carry.after));
}

void OrderPage::showCarries()
{
    m_pause.stop();
    QElapsedTimer spent;
    spent.start();
    const std::vector<ShelfCarry> &carries = m_strip->row().carries;
    while (m_carryLines.size() < carries.size()) {
        if (spent.elapsed() >= inAPause) {
            m_pause.start();
            return;
        }
        const ShelfCarry &carry = carries[m_carryLines.size()];
        const SpineText text = m_strip->textOf({ShelfSpine::Kind::Stray, carry.slot, 0, 0});
        TableRowsModel::Row line;
        line.cells = {QString::number(carry.number),
                      text.code,
                      text.callNumber,
                      text.title,
                      placeOf(carry),
                      carry.isDone ? QStringLiteral("✓") : QString()};
        line.sortKeys = {carry.number, text.code, carry.slot, text.title, carry.after, carry.isDone};
        line.key = QVariant::fromValue(carry.slot);
        line.emphasis = carry.isDone ? QString() : QStringLiteral("notice");
        m_carryLines.push_back(std::move(line));
    }
    m_carries->setRows(m_carryLines);
}

void OrderPage::tellCurrent(int spine)
{
    if (spine < 0) {
        m_current->setText(tr("← → go from book to book."));
        return;
    }
    const ShelfRow &row = m_strip->row();
    const ShelfSpine &book = row.spines[static_cast<std::size_t>(spine)];
    const SpineText text = m_strip->textOf(book);
    QString said = QStringList{text.code, text.callNumber, text.title}.join(u" · "_qs);
    if (book.kind == ShelfSpine::Kind::Gap)
        said = tr("Gap: %1 should stand here").arg(said);
    else if (book.kind == ShelfSpine::Kind::WithoutClass)
        said += u" — "_qs + tr("has no class, so no place in the order");
    else if (book.move > 0)
        said +=
            u" — "_qs + tr("carry it %1").arg(placeOf(row.carries[static_cast<std::size_t>(book.move) - 1]));
    m_current->setText(said);
    m_strip->setAccessibleDescription(said);
}

void OrderPage::finishReading()
{
    if (!canRead())
        return;
    if (Outcome finished =
            ShelfReading(document()->session()).finish(document()->shelf(), document()->author());
        !finished)
        Q_EMIT failed(finished.error());
    else
        Q_EMIT told(tr("Shelf %1 is read.").arg(document()->shelf()));
    work(ScanPurpose::Count);
    document()->notifyChanged();
    refresh();
}

void OrderPage::saveCounts(bool doCount)
{
    if (!canRead())
        return;
    if (Outcome saved = document()->session().changeSetting(
            QStringLiteral("order_counts"), doCount ? QStringLiteral("yes") : QStringLiteral("no"),
            document()->author());
        !saved)
        Q_EMIT failed(saved.error());
}

} // namespace opname
