#include "catalogue_reader.h"

#include <QVariant>

#include <utility>

namespace opname {

namespace {

constexpr int pageSize = 4000;

QString text(const QSqlQuery &row, int column)
{
    return row.value(column).toString();
}

/// NULL, '' and '0' mean available.
QString statusId(const QString &stored)
{
    const QString id = stored.trimmed();
    return id == u"0" ? QString() : id;
}

} // namespace

CatalogueTables::CatalogueTables(ServerConnection &connection, Deliver deliver)
    : m_connection(connection)
    , m_deliver(std::move(deliver))
{
}

Outcome CatalogueTables::read()
{
    for (const auto &part : {&CatalogueTables::readReferences, &CatalogueTables::readTitles,
                             &CatalogueTables::readItems, &CatalogueTables::readLoans}) {
        if (m_isStopped)
            return {};
        if (Outcome done = (this->*part)(); !done)
            return done;
    }
    return {};
}

Outcome CatalogueTables::readReferences()
{
    ReferenceLists lists;
    const auto list = [&](const QString &sql, std::vector<ReferenceEntry> &entries) {
        return m_connection.select(sql, {}, [&](const QSqlQuery &row) {
            entries.push_back({text(row, 0), text(row, 1)});
            return true;
        });
    };
    Outcome done =
        list(QStringLiteral("SELECT location_id, location_name FROM mst_location"), lists.locations);
    if (done)
        done = list(QStringLiteral("SELECT coll_type_id, coll_type_name FROM mst_coll_type"),
                    lists.collectionTypes);
    if (done)
        done = list(QStringLiteral("SELECT gmd_id, gmd_name FROM mst_gmd"), lists.gmds);
    if (done)
        done = m_connection.select(
            QStringLiteral(
                "SELECT item_status_id, item_status_name, skip_stock_take, no_loan FROM mst_item_status"),
            {}, [&](const QSqlQuery &row) {
                lists.statuses.push_back({text(row, 0).trimmed(), text(row, 1), row.value(2).toInt() == 1,
                                          row.value(3).toInt() == 1});
                return true;
            });
    if (done)
        m_isStopped = !m_deliver(std::move(lists));
    return done;
}

Outcome CatalogueTables::readTitles()
{
    qint64 last = 0;
    std::vector<Title> page;
    do {
        page.clear();
        page.reserve(pageSize);
        Outcome done =
            m_connection.select(QStringLiteral("SELECT biblio_id, title, call_number, classification, "
                                               "gmd_id, isbn_issn, publish_year, collation FROM biblio "
                                               "WHERE biblio_id > %1 ORDER BY biblio_id LIMIT %2")
                                    .arg(last)
                                    .arg(pageSize),
                                {}, [&](const QSqlQuery &row) {
                                    Title title;
                                    title.id = row.value(0).toLongLong();
                                    title.title = text(row, 1);
                                    title.callNumber = text(row, 2);
                                    title.classification = text(row, 3);
                                    title.gmd = text(row, 4);
                                    title.isbn = text(row, 5);
                                    title.publishYear = text(row, 6);
                                    title.extent = text(row, 7);
                                    page.push_back(std::move(title));
                                    return true;
                                });
        if (!done)
            return done;
        if (page.empty())
            return {};
        const std::size_t size = page.size();
        last = page.back().id;
        // Authors of the page, in their order; one more query a page, no join.
        std::size_t at = 0;
        done = m_connection.select(
            QStringLiteral("SELECT ba.biblio_id, a.author_name FROM biblio_author ba JOIN mst_author a "
                           "ON a.author_id = ba.author_id WHERE ba.biblio_id BETWEEN %1 AND %2 "
                           "ORDER BY ba.biblio_id, ba.level, a.author_name")
                .arg(page.front().id)
                .arg(last),
            {}, [&](const QSqlQuery &row) {
                const qint64 id = row.value(0).toLongLong();
                while (at < page.size() && page[at].id < id)
                    ++at;
                if (at < page.size() && page[at].id == id)
                    page[at].authors +=
                        (page[at].authors.isEmpty() ? QString() : QStringLiteral("; ")) + text(row, 1);
                return true;
            });
        if (!done)
            return done;
        m_isStopped = !m_deliver(std::exchange(page, {}));
        if (size < pageSize)
            return {};
    } while (!m_isStopped);
    return {};
}

Outcome CatalogueTables::readItems()
{
    qint64 last = 0;
    std::vector<Item> page;
    do {
        page.clear();
        page.reserve(pageSize);
        const Outcome done = m_connection.select(
            QStringLiteral("SELECT item_id, biblio_id, item_code, call_number, coll_type_id, location_id, "
                           "site, item_status_id, inventory_code, "
                           "received_date, source, price, price_currency, last_update FROM item WHERE "
                           "item_id > %1 ORDER BY item_id LIMIT %2")
                .arg(last)
                .arg(pageSize),
            {}, [&](const QSqlQuery &row) {
                Item item;
                item.id = row.value(0).toLongLong();
                item.titleId = row.value(1).toLongLong();
                item.code = text(row, 2);
                item.callNumber = text(row, 3);
                item.collectionType = text(row, 4);
                item.location = text(row, 5);
                item.site = text(row, 6);
                item.status = statusId(text(row, 7));
                item.inventoryCode = text(row, 8);
                item.receivedDate = row.value(9).toDate();
                item.source = row.value(10).toInt();
                if (const QVariant price = row.value(11); !price.isNull())
                    item.price = price.toLongLong();
                item.currency = text(row, 12);
                item.lastUpdate = row.value(13).toDateTime().toString(Qt::ISODate);
                page.push_back(std::move(item));
                return true;
            });
        if (!done)
            return done;
        if (page.empty())
            return {};
        const std::size_t size = page.size();
        last = page.back().id;
        m_isStopped = !m_deliver(std::exchange(page, {}));
        if (size < pageSize)
            return {};
    } while (!m_isStopped);
    return {};
}

Outcome CatalogueTables::readLoans()
{
    qint64 last = 0;
    std::vector<Loan> page;
    do {
        page.clear();
        const Outcome done =
            m_connection.select(QStringLiteral("SELECT loan_id, item_code, loan_date, due_date FROM loan "
                                               "WHERE is_lent = 1 AND is_return = 0 AND loan_id > %1 "
                                               "ORDER BY loan_id LIMIT %2")
                                    .arg(last)
                                    .arg(pageSize),
                                {}, [&](const QSqlQuery &row) {
                                    page.push_back({row.value(0).toLongLong(), text(row, 1),
                                                    row.value(2).toDate(), row.value(3).toDate()});
                                    return true;
                                });
        if (!done)
            return done;
        if (page.empty())
            return {};
        last = page.back().id;
        m_isStopped = !m_deliver(std::exchange(page, {}));
    } while (!m_isStopped);
    return {};
}

} // namespace opname
