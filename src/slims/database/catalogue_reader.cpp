#include "catalogue_reader.h"

#include <QVariant>

#include <utility>

namespace opname {

namespace {

/// NULL, '' and '0' mean available.
QString statusId(QStringView stored)
{
    const QStringView id = stored.trimmed();
    return id == u"0" ? QString() : id.toString();
}

/// "2020-02-03"; SLiMS writes 0000-00-00 where it knows no date.
QDate dateOf(QStringView text)
{
    if (text.size() != 10)
        return {};
    return QDate(text.first(4).toInt(), text.sliced(5, 2).toInt(), text.sliced(8, 2).toInt());
}

/// Reads page after page, hands each over, and stops when told to.
template <typename Value, typename Make, typename Complete>
Outcome readAll(TablePages pages, const CatalogueTables::Deliver &deliver, bool &isStopped, const Make &make,
                const Complete &complete)
{
    while (!isStopped) {
        std::vector<Value> page;
        page.reserve(TablePages::pageSize);
        const Result<int> rows = pages.next([&](const TableRow &row) { page.push_back(make(row)); });
        if (!rows)
            return tl::unexpected(rows.error());
        if (*rows == 0)
            return {};
        if (Outcome done = complete(page); !done)
            return done;
        isStopped = !deliver(std::move(page));
    }
    return {};
}

Title titleOf(const TableRow &row)
{
    Title title;
    title.id = row[0].toLongLong();
    title.title = row[1].toString();
    title.callNumber = row[2].toString();
    title.classification = row[3].toString();
    title.gmd = row[4].toString();
    title.isbn = row[5].toString();
    title.publishYear = row[6].toString();
    title.extent = row[7].toString();
    return title;
}

Item itemOf(const TableRow &row)
{
    Item item;
    item.id = row[0].toLongLong();
    item.titleId = row[1].toLongLong();
    item.code = row[2].toString();
    item.callNumber = row[3].toString();
    item.collectionType = row[4].toString();
    item.location = row[5].toString();
    item.site = row[6].toString();
    item.status = statusId(row[7]);
    item.inventoryCode = row[8].toString();
    item.receivedDate = dateOf(row[9]);
    item.source = row[10].toInt();
    if (!row[11].isEmpty())
        item.price = row[11].toLongLong();
    item.currency = row[12].toString();
    item.lastUpdate = row[13].toString();
    return item;
}

Loan loanOf(const TableRow &row)
{
    return {row[0].toLongLong(), row[1].toString(), dateOf(row[2]), dateOf(row[3])};
}

constexpr auto asRead = [](const auto &) { return Outcome(); };

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
        return m_connection.select(sql, [&](const QSqlQuery &row) {
            entries.push_back({row.value(0).toString(), row.value(1).toString()});
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
            [&](const QSqlQuery &row) {
                lists.statuses.push_back({row.value(0).toString().trimmed(), row.value(1).toString(),
                                          row.value(2).toInt() == 1, row.value(3).toInt() == 1});
            });
    if (done)
        m_isStopped = !m_deliver(std::move(lists));
    return done;
}

Outcome CatalogueTables::readTitles()
{
    const TablePages pages(m_connection, QStringLiteral("biblio"),
                           {QStringLiteral("biblio_id"), QStringLiteral("title"),
                            QStringLiteral("call_number"), QStringLiteral("classification"),
                            QStringLiteral("gmd_id"), QStringLiteral("isbn_issn"),
                            QStringLiteral("publish_year"), QStringLiteral("collation")});
    return readAll<Title>(pages, m_deliver, m_isStopped, titleOf,
                          [this](std::vector<Title> &page) { return addAuthors(page); });
}

Outcome CatalogueTables::addAuthors(std::vector<Title> &page)
{
    auto title = page.begin();
    return m_connection.select(
        QStringLiteral("SELECT ba.biblio_id, a.author_name FROM biblio_author ba JOIN mst_author a "
                       "ON a.author_id = ba.author_id WHERE ba.biblio_id BETWEEN %1 AND %2 "
                       "ORDER BY ba.biblio_id, ba.level, a.author_name")
            .arg(page.front().id)
            .arg(page.back().id),
        [&](const QSqlQuery &row) {
            const qint64 id = row.value(0).toLongLong();
            while (title != page.end() && title->id < id)
                ++title;
            if (title == page.end() || title->id != id)
                return;
            if (!title->authors.isEmpty())
                title->authors += u"; ";
            title->authors += row.value(1).toString();
        });
}

Outcome CatalogueTables::readItems()
{
    const TablePages pages(
        m_connection, QStringLiteral("item"),
        {QStringLiteral("item_id"), QStringLiteral("biblio_id"), QStringLiteral("item_code"),
         QStringLiteral("call_number"), QStringLiteral("coll_type_id"), QStringLiteral("location_id"),
         QStringLiteral("site"), QStringLiteral("item_status_id"), QStringLiteral("inventory_code"),
         QStringLiteral("received_date"), QStringLiteral("source"), QStringLiteral("price"),
         QStringLiteral("price_currency"), QStringLiteral("last_update")});
    return readAll<Item>(pages, m_deliver, m_isStopped, itemOf, asRead);
}

Outcome CatalogueTables::readLoans()
{
    const TablePages pages(m_connection, QStringLiteral("loan"),
                           {QStringLiteral("loan_id"), QStringLiteral("item_code"),
                            QStringLiteral("loan_date"), QStringLiteral("due_date")},
                           QStringLiteral("is_lent = 1 AND is_return = 0"));
    return readAll<Loan>(pages, m_deliver, m_isStopped, loanOf, asRead);
}

} // namespace opname
