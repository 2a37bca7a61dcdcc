// The shelves of the order page: which there are, and how each stood whenever it was read.

#include "opname/session/catalogue_queries.h"
#include "order_page.h"

namespace opname {

namespace {

/// What the order of before the freeze is made of.
QString orderBasis(const Session &session)
{
    return session.pulled().toString(Qt::ISODateWithMs) + session.setting(QStringLiteral("scope"))
        + session.setting(QStringLiteral("left_out_statuses"));
}

} // namespace

/// Before the freeze the order is made of the catalogue as it is; in a large library that takes a while.
bool OrderPage::prepareOrder()
{
    Session &session = document()->session();
    if (session.isFrozen() || m_prepared == orderBasis(session))
        return false;
    m_prepared = orderBasis(session);
    m_shelf->clear();
    m_strip->forgetTexts();
    auto prepared = std::make_shared<Outcome>();
    document()->runExclusively(
        [prepared, &session](const BackgroundTask::Watcher &) {
            if (const auto stock = session.orderTake(); !stock)
                *prepared = tl::unexpected(stock.error());
        },
        [this, prepared] {
            if (!*prepared)
                Q_EMIT failed(prepared->error());
        });
    return true;
}

void OrderPage::fillShelves()
{
    Session &session = document()->session();
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

std::function<ListPage::Show(Session &, const BackgroundTask::Watcher &)> OrderPage::loader()
{
    return [this, text = locale()](Session &session, const BackgroundTask::Watcher &watcher) -> Show {
        std::vector<TableRowsModel::Row> rows;
        qint64 done = 0;
        const auto callNumberAt = [&](Slot slot) {
            const auto item = slot == noSlot ? std::nullopt : session.catalogue().at(slot);
            return item ? item->callNumber : QStringLiteral("–");
        };
        for (const QString &shelf : session.scannedShelves()) {
            const auto row = readShelfRow(session, shelf);
            const auto read = readingsOfShelf(session, shelf);
            if (!watcher(-1, ++done, 0))
                break;
            if (!row || !read || read->empty())
                continue;
            const ShelfReadingRecord &now = read->back();
            const ShelfQuality &first = read->front().quality;
            TableRowsModel::Row line;
            line.cells = {shelf,
                          callNumberAt(now.from) + u" – " + callNumberAt(now.to),
                          text.number(qint64(read->size())),
                          text.number(now.quality.books),
                          text.number(now.quality.outOfPlace),
                          text.percent(now.quality.outOfPlace, now.quality.books),
                          read->size() > 1 ? text.percent(first.outOfPlace, first.books) : QString(),
                          text.number(row->carriesLeft())};
            line.sortKeys = {shelf,
                             now.from,
                             qint64(read->size()),
                             now.quality.books,
                             now.quality.outOfPlace,
                             double(now.quality.outOfPlace) / double(now.quality.books),
                             double(first.outOfPlace) / double(first.books),
                             row->carriesLeft()};
            rows.push_back(std::move(line));
        }
        return [this, rows = std::move(rows)]() mutable { m_shelves->setRows(std::move(rows)); };
    };
}

} // namespace opname
