#include "order_page.h"

#include "../models/place_names.h"
#include "../shell/theme.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/shelf_row.h"

namespace opname {

OrderPage::OrderPage(QWidget *parent)
    : ListPage(QStringLiteral("orderPage"), QStringLiteral("readShelves"), parent)
    , m_reading(new ShelfReadingPanel(QStringLiteral("order"), mainButton(), this))
    , m_finishActivity(new QPushButton(this))
    , m_shelves(new TableRowsModel({}, this))
{
    mainButton()->show();
    m_finishActivity->setObjectName(QStringLiteral("finishOrderPushButton"));
    addToHead(m_finishActivity);
    connect(m_finishActivity, &QPushButton::clicked, this, [this] { finish(8); });
    table().standBelowTabs();
    m_reading->addList(&table());
    content()->addWidget(m_reading, 1);
    table().setRows(m_shelves);
    connect(m_reading, &ShelfReadingPanel::told, this, &Page::told);
    connect(m_reading, &ShelfReadingPanel::failed, this, &Page::failed);
    connect(&table().view(), &QTableView::activated, this, [this] {
        if (const QList<int> rows = table().selectedRows(); !rows.isEmpty())
            choose(m_shelves->row(rows.first()).key.toStringList());
    });
    retranslate();
}

void OrderPage::retranslate()
{
    setHead(8,
            tr("Read a shelf from left to right, carry what stands wrong, and read it again until "
               "nothing is left."));
    m_finishActivity->setText(tr("Finish activity 8"));
    m_finishActivity->setToolTip(tr("The shelves stand in order"));
    m_shelves->setHeaders({tr("Shelf"), tr("From – to"), tr("Readings"), tr("Books read"), tr("Out of place"),
                           tr("Share out of place"), tr("First reading"), tr("Still to carry"),
                           tr("Put right"), tr("Newly wrong")},
                          {2, 3, 4, 5, 6, 7, 8, 9});
    table().setTitle(tr("Shelves that were read"));
    setEmptyText(tr("No shelf was read yet. Choose a shelf and scan its books from left to right."));
    table().setColumnWidths({200, 250, 80, 95, 105, 105, 110, 110, 90, 110});
    m_reading->retranslate();
    m_reading->setListName(tr("Shelves that were read"));
}

void OrderPage::documentChanged()
{
    ListPage::documentChanged();
    m_reading->setDocument(document());
    showState();
}

void OrderPage::refresh()
{
    ListPage::refresh();
    m_reading->refresh();
    showState();
}

void OrderPage::showState()
{
    m_finishActivity->setEnabled(canRead() && document()->session().isFrozen()
                                 && !document()->session().sopProgress().isFinished(8));
}

/// Name, location and site of a line of the list.
void OrderPage::choose(const QStringList &shelf)
{
    m_reading->chooseShelf(shelf.value(0), {shelf.value(1), shelf.value(2)});
}

std::function<ListPage::Show(Session &, const BackgroundTask::Watcher &)> OrderPage::loader()
{
    return [this, text = locale()](Session &session, const BackgroundTask::Watcher &watcher) -> Show {
        std::vector<TableRowsModel::Row> rows;
        qint64 done = 0;
        const auto callNumberAt = [&](Slot slot) {
            const auto item = slot == noSlot ? std::nullopt : session.catalogue().at(slot);
            return item ? item->callNumber : QStringLiteral("–");
        };
        const PlaceNames places(session.catalogue());
        for (const ScannedShelf &scanned : scannedShelvesApart(session)) {
            const QString shelf = scanned.location
                ? QString(scanned.name + u" · " + places.text({*scanned.location, {}}))
                : scanned.name;
            const auto row = readShelfRow(session, scanned.name, scanned.location);
            const auto read = readingsOfShelf(session, scanned.name, scanned.location);
            if (!watcher(-1, ++done, 0))
                break;
            if (!row || !read || read->empty())
                continue;
            const ShelfReadingRecord &now = read->back();
            const ShelfQuality &first = read->front().quality;
            TableRowsModel::Row line;
            line.key = QStringList{scanned.name, scanned.location.value_or(QString()), scanned.site};
            line.cells = {shelf,
                          callNumberAt(now.from) + u" – " + callNumberAt(now.to),
                          text.number(qint64(read->size())),
                          text.number(now.quality.books),
                          text.number(now.quality.outOfPlace),
                          text.percent(now.quality.outOfPlace, now.quality.books),
                          read->size() > 1 ? text.percent(first.outOfPlace, first.books) : QString(),
                          text.number(row->carriesLeft()),
                          row->earlier ? text.number(qint64(row->changes.putRight.size())) : QString(),
                          row->earlier ? text.number(qint64(row->changes.newlyWrong.size())) : QString()};
            line.sortKeys = {shelf,
                             now.from,
                             qint64(read->size()),
                             now.quality.books,
                             now.quality.outOfPlace,
                             double(now.quality.outOfPlace) / double(now.quality.books),
                             double(first.outOfPlace) / double(first.books),
                             row->carriesLeft(),
                             qint64(row->changes.putRight.size()),
                             qint64(row->changes.newlyWrong.size())};
            rows.push_back(std::move(line));
        }
        return [this, rows = std::move(rows)]() mutable { m_shelves->setRows(std::move(rows)); };
    };
}

} // namespace opname
