#include "shelf_reading_panel.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/report/locale_text.h"
#include "opname/session/catalogue_queries.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace opname {

namespace {

constexpr int moment = 60; // milliseconds: one picture for all scans of a moment

} // namespace

ShelfReadingPanel::ShelfReadingPanel(const QString &name, QPushButton *read, QWidget *parent)
    : QWidget(parent)
    , m_read(read != nullptr ? read : new QPushButton(this))
    , m_shelf(new ShelfComboBox(name + QStringLiteral("ShelfComboBox"), this))
    , m_carry(new QPushButton(this))
    , m_finish(new QPushButton(this))
    , m_counts(new QCheckBox(this))
    , m_state(new QLabel(this))
    , m_strip(new SpineStrip(this))
    , m_current(new QLabel(this))
    , m_lists(new QTabWidget(this))
    , m_carryTable(new SearchableTable(name + QStringLiteral("Carries"), this))
    , m_carries(new TableRowsModel({}, this))
    , m_changeTable(new SearchableTable(name + QStringLiteral("Changes"), this))
    , m_changes(new TableRowsModel({}, this))
{
    setObjectName(name + QStringLiteral("ShelfReadingPanel"));
    layOut(name, read == nullptr);
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    connect(&m_moment, &QTimer::timeout, this, &ShelfReadingPanel::showRow);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ShelfReadingPanel::showLists);
    connect(m_read, &QPushButton::clicked, this,
            [this] { work(m_purpose == ScanPurpose::Order ? ScanPurpose::Count : ScanPurpose::Order); });
    connect(m_carry, &QPushButton::clicked, this,
            [this] { work(m_purpose == ScanPurpose::Move ? ScanPurpose::Count : ScanPurpose::Move); });
    connect(m_finish, &QPushButton::clicked, this, &ShelfReadingPanel::finishReading);
    connect(m_counts, &QCheckBox::clicked, this, &ShelfReadingPanel::saveCounts);
    connect(m_strip, &SpineStrip::currentChanged, this, &ShelfReadingPanel::tellCurrent);
    connect(m_shelf, &ShelfComboBox::shelfChosen, this, &ShelfReadingPanel::chooseShelf);
    for (const auto &[table, rows] :
         {std::pair(m_carryTable, m_carries), std::pair(m_changeTable, m_changes)})
        for (const auto chosenBy : {&QTableView::clicked, &QTableView::activated})
            connect(&table->view(), chosenBy, this, [this, table = table, rows = rows] {
                if (const QList<int> chosen = table->selectedRows(); !chosen.isEmpty())
                    m_strip->showSlot(rows->row(chosen.first()).key.value<Slot>());
            });
    retranslate();
}

void ShelfReadingPanel::layOut(const QString &name, bool hasOwnButton)
{
    m_shelf->setMinimumContentsLength(22);
    m_read->setProperty("primary", true);
    if (hasOwnButton)
        m_read->setObjectName(name + QStringLiteral("ReadPushButton"));
    m_carry->setObjectName(name + QStringLiteral("CarryBooksPushButton"));
    m_finish->setObjectName(name + QStringLiteral("FinishReadingPushButton"));
    m_counts->setObjectName(name + QStringLiteral("CountsCheckBox"));
    m_state->setObjectName(name + QStringLiteral("StateLabel"));
    m_state->setWordWrap(true);
    m_strip->setObjectName(name + QStringLiteral("SpineStrip"));
    m_current->setObjectName(name + QStringLiteral("CurrentBookLabel"));
    m_current->setProperty("soft", true);
    m_current->setWordWrap(true); // a long title must not widen the window

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_shelf);
    if (hasOwnButton)
        choice->addWidget(m_read);
    choice->addWidget(m_carry);
    choice->addWidget(m_finish);
    choice->addStretch();
    auto *below = new QHBoxLayout;
    below->addWidget(m_current, 1);
    (hasOwnButton ? below : choice)->addWidget(m_counts); // one button more leaves no room above
    m_lists->setObjectName(name + QStringLiteral("TabWidget"));
    m_lists->setDocumentMode(true);
    m_lists->addTab(m_carryTable, QString());
    m_lists->addTab(m_changeTable, QString());
    for (SearchableTable *table : {m_carryTable, m_changeTable}) {
        table->searchLineEdit().hide(); // few rows, and each of them counts on a small screen
        table->standBelowTabs();
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, hasOwnButton ? Spacing::medium : 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(choice);
    layout->addWidget(m_state);
    layout->addWidget(m_strip);
    layout->addLayout(below);
    layout->addWidget(m_lists, 1);
    m_carryTable->setRows(m_carries);
    m_changeTable->setRows(m_changes);
}

void ShelfReadingPanel::addList(QWidget *list)
{
    m_lists->addTab(list, QString());
}

void ShelfReadingPanel::setListName(const QString &name)
{
    m_lists->setTabText(2, name);
}

void ShelfReadingPanel::retranslate()
{
    m_shelf->setAccessibleName(tr("Shelf"));
    m_shelf->lineEdit()->setPlaceholderText(tr("Which shelf?"));
    m_shelf->lineEdit()->setAccessibleName(tr("Shelf"));
    m_finish->setText(tr("Shelf is read"));
    m_finish->setToolTip(tr("This reading is complete; the next one begins anew and is compared with it"));
    m_counts->setText(tr("Books read here count as scanned, too"));
    m_strip->setAccessibleName(tr("The shelf as it stands, from left to right"));
    m_strip->setEmptyText(
        tr("Choose a shelf, then read it: every book that you scan appears here as it stands."));
    m_carries->setHeaders(
        {tr("No."), tr("Item code"), tr("Call number"), tr("Title"), tr("Carry it"), tr("Done")}, {0});
    m_carryTable->setColumnWidths({50, 110, 140, 430, 290, 70});
    m_carryTable->habits().setFillingColumn(3);
    m_changes->setHeaders({tr("Since the reading before"), tr("Item code"), tr("Call number"), tr("Title")});
    m_carryTable->setTitle(tr("Books to carry"));
    m_changeTable->setTitle(tr("Changes since the reading before"));
    m_changeTable->setEmptyText(tr("Nothing changed since the reading before. After one reading only, read "
                                   "the shelf once more to compare."));
    m_changeTable->setColumnWidths({220, 132, 200, 400});
    m_lists->setTabText(0, tr("Books to carry"));
    m_lists->setTabText(1, tr("What changed"));
    showState();
}

void ShelfReadingPanel::setDocument(SessionDocument *document)
{
    if (m_document != nullptr)
        m_document->disconnect(this);
    m_document = document;
    m_purpose = ScanPurpose::Count;
    m_order.clear();
    m_last = {};
    m_strip->forgetTexts();
    m_strip->setRow({}, {});
    forgetLines();
    m_carries->setRows({});
    m_changes->setRows({});
    m_shelf->clear();
    if (m_document == nullptr)
        return;
    connect(m_document, &SessionDocument::scanned, this, [this](const DeskAnswer &answer) {
        m_last = answer.command ? DeskAnswer() : answer;
        if (isVisible() && !m_moment.isActive())
            m_moment.start();
    });
    connect(m_document, &SessionDocument::undone, this, [this] {
        m_last = {};
        if (isVisible())
            m_moment.start();
    });
    connect(m_document, &SessionDocument::busyChanged, this, [this](bool isBusy) {
        if (!isBusy)
            return;
        m_pause.stop(); // the session is another thread's now
        if (isHeld())
            m_strip->askNoTexts();
        else
            m_strip->setRow({}, {});
    });
    connect(m_document, &SessionDocument::catalogueChanged, this, &ShelfReadingPanel::forgetShelves);
}

void ShelfReadingPanel::forgetShelves()
{
    m_order.clear();
    m_strip->forgetTexts(); // slots may be other books' now
}

bool ShelfReadingPanel::canRead() const
{
    return m_document != nullptr && !m_document->isBusy();
}

bool ShelfReadingPanel::isHeld() const
{
    return m_document != nullptr && m_document->holdsReads();
}

bool ShelfReadingPanel::canOrder() const
{
    return canRead() && m_document->session().hasCatalogue();
}

void ShelfReadingPanel::hideEvent(QHideEvent *event)
{
    // Also while the session is at work elsewhere: the next scan must not be for this shelf.
    if (m_purpose != ScanPurpose::Count)
        work(ScanPurpose::Count);
    QWidget::hideEvent(event);
}

void ShelfReadingPanel::refresh()
{
    if (!canOrder()) {
        showState();
        return;
    }
    if (m_document->prepareOrder())
        return; // comes back here when it is done
    if (const QString order = m_document->orderBasis(); m_order != order) {
        forgetShelves();
        fillShelves();
        m_order = order;
    }
    m_shelf->showShelf(m_document->shelf(), m_document->place());
    m_counts->setChecked(m_document->session().setting(QStringLiteral("order_counts")) == u"yes");
    showRow();
}

void ShelfReadingPanel::fillShelves()
{
    Session &session = m_document->session();
    if (session.isFrozen()) {
        m_shelf->fill(session);
        return;
    }
    std::vector<Place> homes;
    if (const auto stock = session.orderTake())
        for (std::uint32_t home = 0; home < (*stock)->homeCount(); ++home)
            homes.push_back((*stock)->home(home));
    m_shelf->fill(homes, PlaceNames(session.catalogue()));
}

void ShelfReadingPanel::chooseShelf(const QString &shelf, const Place &place)
{
    if ((!canRead() && !isHeld()) || m_document->isOpen(shelf, place))
        return;
    m_last = {};
    m_document->openShelf(shelf, place);
    refresh();
}

void ShelfReadingPanel::work(ScanPurpose purpose)
{
    if (m_document == nullptr)
        return;
    m_purpose = canOrder() && !m_document->shelf().isEmpty() ? purpose : ScanPurpose::Count;
    m_document->setPurpose(m_purpose);
    showState();
}

void ShelfReadingPanel::showState()
{
    const bool isReading = m_purpose == ScanPurpose::Order;
    const bool isCarrying = m_purpose == ScanPurpose::Move;
    m_read->setText(isReading ? tr("Stop reading") : tr("Read from the left"));
    m_read->setToolTip(tr("While reading, every scan is the next book on this shelf"));
    m_carry->setText(isCarrying ? tr("Stop carrying") : tr("Carry the books"));
    m_carry->setToolTip(tr("Scan each book of the list once it stands at its new place"));
    const bool isReady = canOrder();
    const bool hasShelf = isReady && !m_document->shelf().isEmpty();
    const ShelfRow &row = m_strip->row();
    m_carryTable->setEmptyText(row.spines.empty() ? tr("Books that stand wrong are listed while you read.")
                                                  : tr("No book of this shelf stands wrong."));
    m_read->setEnabled(hasShelf);
    m_carry->setEnabled(hasShelf && (isCarrying || row.carriesLeft() > 0));
    m_finish->setEnabled(hasShelf && !row.spines.empty() && !row.isFinished);
    m_shelf->setEnabled(isReady || isHeld());
    m_counts->setEnabled(canRead());
    if (isHeld())
        return;
    if (!isReady) {
        m_state->setText(m_document != nullptr && m_document->isBusy()
                             ? tr("The catalogue is being put in order…")
                             : tr("Shelves are read once the catalogue was taken in (activity 1)."));
        return;
    }
    if (!hasShelf) {
        m_state->setText(tr("Choose the shelf first: type its name, choose it, or scan its barcode."));
        return;
    }
    const LocaleText text(Language::current());
    QString line;
    if (isReading)
        line = tr("Reading shelf %1: scan its books from left to right.").arg(m_document->shelf());
    else if (isCarrying)
        line = tr("Carrying: put each book where the list says, then scan it there.");
    else if (m_document->session().isFrozen())
        line = tr("%1: scans count as in activity 5 until you begin to read.").arg(m_document->shelf());
    else
        line = tr("%1, before the freeze: the reading of activity 2. Nothing is counted.")
                   .arg(m_document->shelf());
    if (row.quality.books > 0) {
        line += u' '
            + tr("%Ln book(s), %1 out of place (%2), %3 still to carry.", nullptr,
                 static_cast<int>(row.quality.books))
                  .arg(text.number(row.quality.outOfPlace),
                       text.percent(row.quality.outOfPlace, row.quality.books),
                       text.number(row.carriesLeft()));
        if (row.earlier)
            line += u' '
                + tr("In the reading before: %1 of %2.")
                      .arg(text.number(row.earlier->outOfPlace), text.number(row.earlier->books));
        if (const ShelfChanges &changes = row.changes; row.earlier && !changes.isEmpty())
            line += u' '
                + tr("Since then: %1 put right, %2 newly wrong, %3 gone, %4 new.")
                      .arg(text.number(qint64(changes.putRight.size())),
                           text.number(qint64(changes.newlyWrong.size())),
                           text.number(qint64(changes.gone.size())),
                           text.number(qint64(changes.arrived.size())));
    }
    m_state->setText(line);
}

void ShelfReadingPanel::showRow()
{
    if (!canOrder()) {
        showState();
        return;
    }
    auto row = m_document->shelf().isEmpty()
        ? Result<ShelfRow>(ShelfRow())
        : readShelfRow(m_document->session(), m_document->shelf(), shownLocation());
    if (!row && row.error().kind != ErrorKind::Usage)
        Q_EMIT failed(row.error());
    m_strip->setRow(row ? std::move(*row) : ShelfRow(),
                    [this](const ShelfSpine &spine) { return textOf(spine); });
    forgetLines();
    showLists();
    tellLast();
    showState();
}

std::optional<QString> ShelfReadingPanel::shownLocation() const
{
    const QString location = m_document->place().location;
    return location.isEmpty() ? std::nullopt : std::optional<QString>(location);
}

void ShelfReadingPanel::finishReading()
{
    if (!canRead())
        return;
    // The one that is shown, whatever shelves of its name stand elsewhere.
    if (Outcome finished = m_document->session().finishPass(m_strip->row().pass, m_document->author());
        !finished)
        Q_EMIT failed(finished.error());
    else
        Q_EMIT told(tr("Shelf %1 is read.").arg(m_document->shelf()));
    work(ScanPurpose::Count);
    m_document->notifyChanged();
    refresh();
}

void ShelfReadingPanel::saveCounts(bool doCount)
{
    if (!canRead())
        return;
    if (Outcome saved = m_document->session().changeSetting(
            QStringLiteral("order_counts"), doCount ? QStringLiteral("yes") : QStringLiteral("no"),
            m_document->author());
        !saved)
        Q_EMIT failed(saved.error());
}

} // namespace opname
