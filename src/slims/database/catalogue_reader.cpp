#include "catalogue_reader.h"

#include "../code_patterns.h"
#include "catalogue_rows.h"
#include "server_digests.h"

#include <algorithm>
#include <future>
#include <utility>

namespace opname {

namespace {

/// Reads page after page, hands each over, and stops when told to.
template <typename Value, typename Make, typename Complete>
Outcome readAll(TablePages pages, const DeliverBatch &deliver, bool &isStopped, Make make,
                const Complete &complete)
{
    while (!isStopped) {
        std::vector<Value> page;
        page.reserve(TablePages::pageSize);
        const Result<int> rows = pages.next([&](const ServerRow &row) { page.push_back(make(row)); });
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

struct Authorship {
    qint64 titleId;
    qint64 level; ///< 1 for the main author
    qint64 authorId;
    auto operator<=>(const Authorship &) const = default;
};

constexpr auto asRead = [](const auto &) { return Outcome(); };

} // namespace

CatalogueTables::CatalogueTables(ServerConnection &connection, DeliverBatch deliver)
    : m_connection(connection)
    , m_deliver(std::move(deliver))
{
}

Outcome CatalogueTables::read()
{
    Outcome done = readReferences();
    if (done && !m_isStopped)
        done = readAuthors();
    if (done && !m_isStopped)
        done = readTitles();
    if (done && !m_isStopped)
        done = readItems();
    if (done && !m_isStopped)
        m_isStopped = !m_deliver(CatalogueDigests{m_titleDigests.take(), m_itemDigests.take()});
    if (done && !m_isStopped)
        done = readLoans();
    return done;
}

Outcome CatalogueTables::readChanges(const CatalogueDigests &known, ServerConnection &second)
{
    // The server adds the items up on one processor while another answers everything else.
    auto digestsOfItems = std::async(std::launch::async, [&second]() -> Result<std::vector<BlockDigest>> {
        if (Outcome opened = second.open(); !opened)
            return tl::unexpected(opened.error());
        return readItemDigests(second);
    });
    Outcome done = readReferences();
    if (done && !m_isStopped)
        done = readChangedTitles(known.titles);
    if (done && !m_isStopped)
        done = readChangedItems(known.items, digestsOfItems.get());
    if (done && !m_isStopped)
        done = readLoans();
    return done;
}

Outcome CatalogueTables::readChangedTitles(const std::vector<BlockDigest> &known)
{
    const auto now = readTitleDigests(m_connection);
    if (!now)
        return tl::unexpected(now.error());
    const BlockDifferences differences = compareBlocks(known, *now);
    m_isStopped = !m_deliver(UnchangedTitles{differences.sameRows});
    Outcome done;
    if (!differences.changed.empty())
        done = readAuthors();
    for (const QString &condition : conditionsOf(QStringLiteral("biblio_id"), differences.changed))
        if (done && !m_isStopped)
            done = readTitles(condition);
    return done;
}

Outcome CatalogueTables::readChangedItems(const std::vector<BlockDigest> &known,
                                          Result<std::vector<BlockDigest>> now)
{
    // An account may be allowed one connection only.
    if (!now && now.error().kind != ErrorKind::Cancelled)
        now = readItemDigests(m_connection);
    if (!now)
        return tl::unexpected(now.error());
    BlockDifferences differences = compareBlocks(known, *now);
    m_isStopped = !m_deliver(UnchangedItems{std::move(differences.same), differences.sameRows});
    Outcome done;
    for (const QString &condition : conditionsOf(QStringLiteral("item_id"), differences.changed))
        if (done && !m_isStopped)
            done = readItems(condition);
    return done;
}

Outcome CatalogueTables::readReferences()
{
    ReferenceLists lists;
    const auto list = [&](const QString &sql, std::vector<ReferenceEntry> &entries) {
        return m_connection.select(sql, [&](const ServerRow &row) {
            entries.push_back({row.text(0), row.text(1)});
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
            [&](const ServerRow &row) {
                lists.statuses.push_back(
                    {row.text(0).trimmed(), row.text(1), row.integer(2) == 1, row.integer(3) == 1});
            });
    if (done)
        done = readCodePatterns(lists);
    if (done)
        m_isStopped = !m_deliver(std::move(lists));
    return done;
}

/// SLiMS's settings are nothing that a pull needs: an account that may not read them does without.
Outcome CatalogueTables::readCodePatterns(ReferenceLists &lists)
{
    qint64 readable = 0;
    Outcome done = m_connection.select(
        QStringLiteral("SELECT COUNT(*) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND "
                       "TABLE_NAME = 'setting' AND COLUMN_NAME IN ('setting_name', 'setting_value') AND "
                       "PRIVILEGES LIKE '%select%'"),
        [&](const ServerRow &row) { readable = row.integer(0); });
    if (!done || readable != 2)
        return done;
    return m_connection.select(
        QStringLiteral(
            "SELECT setting_value FROM setting WHERE setting_name = 'batch_item_code_pattern' LIMIT 1"),
        [&](const ServerRow &row) { lists.codePatterns = codePatternsIn(row.utf8(0)); });
}

Outcome CatalogueTables::readAuthors()
{
    TablePages pages(m_connection, QStringLiteral("mst_author"),
                     {QStringLiteral("author_id"), QStringLiteral("author_name")});
    for (;;) {
        const Result<int> rows =
            pages.next([this](const ServerRow &row) { m_authors.add(row.integer(0), row.utf8(1)); });
        if (!rows)
            return tl::unexpected(rows.error());
        if (*rows == 0)
            return {};
    }
}

Outcome CatalogueTables::readTitles(const QString &condition)
{
    const TablePages pages(m_connection, QStringLiteral("biblio"),
                           {QStringLiteral("biblio_id"), QStringLiteral("title"),
                            QStringLiteral("call_number"), QStringLiteral("classification"),
                            QStringLiteral("gmd_id"), QStringLiteral("isbn_issn"),
                            QStringLiteral("publish_year"), QStringLiteral("collation")},
                           condition);
    const auto make = [this, rows = TitleRows()](const ServerRow &row) mutable {
        m_titleDigests.add(row);
        return rows(row);
    };
    return readAll<Title>(pages, m_deliver, m_isStopped, make,
                          [this](std::vector<Title> &page) { return addAuthors(page); });
}

Outcome CatalogueTables::addAuthors(std::vector<Title> &page)
{
    std::vector<Authorship> authorships;
    const Outcome read = m_connection.select(
        QStringLiteral(
            "SELECT biblio_id, level, author_id FROM biblio_author WHERE biblio_id BETWEEN %1 AND %2")
            .arg(page.front().id)
            .arg(page.back().id),
        [&](const ServerRow &row) {
            authorships.push_back({row.integer(0), row.integer(1), row.integer(2)});
        });
    if (!read)
        return read;
    std::sort(authorships.begin(), authorships.end());
    auto title = page.begin();
    for (const Authorship &authorship : authorships) {
        while (title != page.end() && title->id < authorship.titleId)
            ++title;
        if (title == page.end())
            break;
        const QByteArrayView name = m_authors.of(authorship.authorId);
        if (title->id != authorship.titleId || name.isEmpty())
            continue;
        if (!title->authors.isEmpty())
            title->authors += u"; ";
        title->authors += QString::fromUtf8(name);
    }
    return {};
}

Outcome CatalogueTables::readItems(const QString &condition)
{
    const TablePages pages(
        m_connection, QStringLiteral("item"),
        {QStringLiteral("item_id"), QStringLiteral("IFNULL(biblio_id, 0)"), QStringLiteral("item_code"),
         QStringLiteral("call_number"), QStringLiteral("coll_type_id"), QStringLiteral("location_id"),
         QStringLiteral("site"), QStringLiteral("item_status_id"), QStringLiteral("inventory_code"),
         QStringLiteral("received_date"), QStringLiteral("source"), QStringLiteral("price"),
         QStringLiteral("price_currency"), QStringLiteral("last_update")},
        condition);
    const auto make = [this, rows = ItemRows()](const ServerRow &row) mutable {
        m_itemDigests.add(row);
        return rows(row);
    };
    return readAll<Item>(pages, m_deliver, m_isStopped, make, asRead);
}

Outcome CatalogueTables::readLoans()
{
    const TablePages pages(m_connection, QStringLiteral("loan"),
                           {QStringLiteral("loan_id"), QStringLiteral("item_code"),
                            QStringLiteral("loan_date"), QStringLiteral("due_date")},
                           QStringLiteral("is_lent = 1 AND is_return = 0"));
    return readAll<Loan>(pages, m_deliver, m_isStopped, loanOf<ServerRow>, asRead);
}

} // namespace opname
