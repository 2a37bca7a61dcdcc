#include "rest_catalogue.h"

#include "../code_patterns.h"
#include "answer_error.h"
#include "catalogue_rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace opname {

namespace {

using nlohmann::json;
using Type = ListColumn::Type;

constexpr std::size_t rowsOfBatch = 4000;

class ListedTitles {
public:
    static ListQuery query()
    {
        return {"titles",
                {{"id", Type::Integer},
                 {"title"},
                 {"call_number"},
                 {"classification"},
                 {"gmd"},
                 {"isbn"},
                 {"year"},
                 {"extent"},
                 {"authors"}}};
    }

    Title operator()(const ListRow &row)
    {
        Title title = m_rows(row);
        title.authors = row.text(8);
        return title;
    }

private:
    TitleRows m_rows;
};

class ListedItems : public ItemRows {
public:
    static ListQuery query()
    {
        return {"items",
                {{"id", Type::Integer},
                 {"title", Type::Integer},
                 {"code"},
                 {"call_number"},
                 {"collection_type"},
                 {"location"},
                 {"site"},
                 {"status"},
                 {"inventory_code"},
                 {"received"},
                 {"source", Type::IntegerOrNull},
                 {"price", Type::IntegerOrNull},
                 {"currency"},
                 {"last_update"}}};
    }
};

class ListedLoans {
public:
    static ListQuery query()
    {
        return {"loans", {{"id", Type::Integer}, {"code"}, {"loan_date"}, {"due_date"}}};
    }
    Loan operator()(const ListRow &row) const { return loanOf(row); }
};

/// Visits a whole list and hands it over in batches, until one is not wanted.
template <typename Value, typename Make>
Outcome readAll(PluginConnection &connection, const DeliverBatch &deliver, bool &isStopped, Make make,
                const QByteArray &blocks, RowDigests *digests = nullptr)
{
    ListQuery query = Make::query();
    if (!blocks.isEmpty())
        query.route += "&blocks=" + blocks;
    std::vector<Value> batch;
    const auto handOver = [&] {
        isStopped = !batch.empty() && !deliver(std::exchange(batch, {}));
        return !isStopped;
    };
    Outcome done = connection.visitList(query, [&](const ListRow &row) {
        if (batch.empty())
            batch.reserve(rowsOfBatch);
        batch.push_back(make(row));
        if (digests != nullptr)
            digests->add(row);
        return batch.size() < rowsOfBatch || handOver();
    });
    if (done && !isStopped)
        handOver();
    return done;
}

/// Blocks as the plugin takes them, at most 400 a list: an address has its limits.
QByteArrayList blockLists(const std::vector<qint64> &blocks)
{
    constexpr std::size_t blocksOfList = 400;
    QByteArrayList lists;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i % blocksOfList == 0)
            lists.append(QByteArray());
        else
            lists.last() += ',';
        lists.last() += QByteArray::number(blocks[i]);
    }
    return lists;
}

std::optional<qint64> countIn(const json &counts, const char *name)
{
    const auto found = counts.find(name);
    if (found == counts.end() || !found->is_number_integer())
        return std::nullopt;
    return std::clamp<qint64>(found->get<qint64>(), 0, 1'000'000'000);
}

QString textOf(const json &value)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    return value.is_number_integer() ? QString::number(value.get<qint64>()) : QString();
}

/// One reference list; false when it is none.
template <typename Entry, typename Make>
bool readList(const json &answer, const char *name, std::size_t width, std::vector<Entry> &entries, Make make)
{
    const auto list = answer.find(name);
    if (list == answer.end() || !list->is_array())
        return false;
    for (const json &row : *list) {
        if (!row.is_array() || row.size() < width)
            return false;
        entries.push_back(make(row));
    }
    return true;
}

} // namespace

RestCatalogue::RestCatalogue(PluginConnection &connection, DeliverBatch deliver)
    : m_connection(connection)
    , m_deliver(std::move(deliver))
{
}

Outcome RestCatalogue::readTotal(std::atomic<qint64> &total)
{
    const auto counts = m_connection.ask("counts");
    if (!counts)
        return tl::unexpected(counts.error());
    total = countIn(*counts, "titles").value_or(0) + countIn(*counts, "items").value_or(0);
    return {};
}

Outcome RestCatalogue::read(std::atomic<qint64> &total)
{
    Outcome done = readTotal(total);
    if (done)
        done = readReferences();
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

Outcome RestCatalogue::readChanges(const CatalogueDigests &known, std::atomic<qint64> &total)
{
    Outcome done = readTotal(total);
    if (done)
        done = readReferences();
    if (done && !m_isStopped)
        done = readChangedTitles(known.titles);
    if (done && !m_isStopped)
        done = readChangedItems(known.items);
    if (done && !m_isStopped)
        done = readLoans();
    return done;
}

Result<BlockDifferences> RestCatalogue::compare(const QByteArray &list, const std::vector<BlockDigest> &known)
{
    std::vector<BlockDigest> now;
    ListQuery query{"digests&of=" + list, {{"block", Type::Integer}, {"rows", Type::Integer}, {"digest"}}};
    query.after = -1;
    const Outcome read = m_connection.visitList(query, [&](const ListRow &row) {
        now.push_back({row.integer(0), row.integer(1), row.utf8(2).toULongLong()});
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    return compareBlocks(known, now);
}

Outcome RestCatalogue::readChangedTitles(const std::vector<BlockDigest> &known)
{
    const auto differences = compare("titles", known);
    if (!differences)
        return tl::unexpected(differences.error());
    m_isStopped = !m_deliver(UnchangedTitles{differences->sameRows});
    Outcome done;
    for (const QByteArray &blocks : blockLists(differences->changed))
        if (done && !m_isStopped)
            done = readTitles(blocks);
    return done;
}

Outcome RestCatalogue::readChangedItems(const std::vector<BlockDigest> &known)
{
    auto differences = compare("items", known);
    if (!differences)
        return tl::unexpected(differences.error());
    m_isStopped = !m_deliver(UnchangedItems{std::move(differences->same), differences->sameRows});
    Outcome done;
    for (const QByteArray &blocks : blockLists(differences->changed))
        if (done && !m_isStopped)
            done = readItems(blocks);
    return done;
}

Outcome RestCatalogue::readReferences()
{
    const auto answer = m_connection.ask("references");
    if (!answer)
        return tl::unexpected(answer.error());
    ReferenceLists lists;
    const auto entry = [](const json &row) { return ReferenceEntry{textOf(row[0]), textOf(row[1])}; };
    const auto status = [](const json &row) {
        return ItemStatus{textOf(row[0]).trimmed(), textOf(row[1]), row[2] == 1, row[3] == 1};
    };
    if (!readList(*answer, "locations", 2, lists.locations, entry)
        || !readList(*answer, "collection_types", 2, lists.collectionTypes, entry)
        || !readList(*answer, "gmds", 2, lists.gmds, entry)
        || !readList(*answer, "statuses", 4, lists.statuses, status))
        return tl::unexpected(
            brokenAnswer(m_connection.address(), QStringLiteral("a reference list that is none")));
    // A plugin from before there were any tells none.
    std::vector<QString> patterns;
    if (answer->contains("code_patterns")) {
        const json &told = (*answer)["code_patterns"];
        for (const json &pattern : told.is_array() ? told : json::array())
            if (pattern.is_string())
                patterns.push_back(textOf(pattern));
    }
    lists.codePatterns = codePatternsOf(patterns);
    m_isStopped = !m_deliver(std::move(lists));
    return {};
}

Outcome RestCatalogue::readTitles(const QByteArray &blocks)
{
    return readAll<Title>(m_connection, m_deliver, m_isStopped, ListedTitles(), blocks, &m_titleDigests);
}

Outcome RestCatalogue::readItems(const QByteArray &blocks)
{
    return readAll<Item>(m_connection, m_deliver, m_isStopped, ListedItems(), blocks, &m_itemDigests);
}

Outcome RestCatalogue::readLoans()
{
    return readAll<Loan>(m_connection, m_deliver, m_isStopped, ListedLoans(), {});
}

} // namespace opname
