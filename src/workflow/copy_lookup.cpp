#include "copy_lookup.h"

#include <algorithm>

namespace opname {

namespace {

constexpr std::size_t mostParts = 5000;
constexpr std::size_t mostWordsOfShelf = 100;
constexpr std::size_t mostWordsOfLibrary = 200;
constexpr std::size_t mostEarlyWords = 20'000; // before those of the shelf are put first

/// In a short code two slips leave nothing to recognise it by.
int slipsAllowed(qsizetype length)
{
    return length >= 5 ? 2 : length >= 3 ? 1 : 0;
}

} // namespace

CopyLookup::CopyLookup(QString path)
    : m_path(std::move(path))
{
}

Outcome CopyLookup::prepare(const Proceed &proceed)
{
    if (m_reader == nullptr) {
        auto reader = Session::open(m_path, Session::Access::Read);
        if (!reader)
            return tl::unexpected(reader.error());
        m_reader = std::move(*reader);
        m_search = std::make_unique<CatalogueSearch>(*m_reader);
    }
    const qint64 slotCount = m_search->slotCount();
    const qint64 given = m_search->givenCodes();
    if (slotCount == m_slots && given == m_given)
        return {};
    m_given = given;
    if (!m_reader->isFrozen())
        return prepareEarly(proceed);
    m_items.reset();
    m_rows.reset();
    auto codes = readCodes(*m_search, proceed);
    if (!codes)
        return tl::unexpected(codes.error());
    m_codes = std::move(*codes);
    m_slots = slotCount;
    return {};
}

Outcome CopyLookup::prepareEarly(const Proceed &proceed)
{
    auto rows = m_reader->catalogue().shelfRows(proceed);
    if (!rows)
        return tl::unexpected(rows.error());
    NearestCodes codes;
    auto items = std::make_shared<std::vector<qint64>>();
    const Outcome visited = m_search->visitCodesOfItems([&](QByteArrayView code, qint64 item) {
        codes.add(code, static_cast<Slot>(items->size()));
        items->push_back(item);
        return true;
    });
    if (!visited)
        return visited;
    codes.shrink();
    m_codes = std::move(codes);
    m_items = std::move(items);
    m_rows = std::move(*rows);
    m_slots = m_search->slotCount();
    return {};
}

void CopyLookup::findEarly(const Request &request, Candidates &candidates, const Proceed &proceed)
{
    std::vector<qint64> found =
        m_reader->catalogue().search(*m_rows, {0, m_rows->count}, request.typed, mostEarlyWords, proceed);
    std::vector<RowRange> shelf;
    for (const ShelfRows::Home &home : m_rows->homes)
        if (request.isShelf(home.place))
            shelf.push_back({home.first, home.end()});
    std::stable_partition(found.begin(), found.end(), [&](qint64 row) {
        return std::any_of(shelf.begin(), shelf.end(),
                           [row](const RowRange &range) { return row >= range.first && row < range.end; });
    });
    found.resize(std::min(found.size(), mostWordsOfLibrary));
    for (const qint64 row : found)
        candidates.itemsByWords.push_back(m_rows->items[static_cast<std::size_t>(row)]);
    candidates.items = m_items;
}

Result<CopyLookup::Candidates> CopyLookup::look(const Request &request, const Proceed &proceed)
{
    if (Outcome prepared = prepare(proceed); !prepared)
        return tl::unexpected(prepared.error());
    Candidates candidates;
    candidates.typed = request.typed;
    const QByteArray code = foldedCode(bareCode(request.typed.trimmed()));
    if (code.size() < 2)
        return candidates;
    candidates.codes = m_codes.within(code, slipsAllowed(code.size()));
    if (code.size() > 2)
        candidates.parts = m_codes.containing(code, mostParts);
    if (m_rows) {
        findEarly(request, candidates, proceed);
        return candidates;
    }
    for (const SlotRange &range : request.shelf) {
        auto found = m_search->find(request.typed, mostWordsOfShelf, range);
        if (!found)
            return tl::unexpected(found.error());
        candidates.words.insert(candidates.words.end(), found->begin(), found->end());
    }
    auto found = m_search->find(request.typed, mostWordsOfLibrary);
    if (!found)
        return tl::unexpected(found.error());
    candidates.words.insert(candidates.words.end(), found->begin(), found->end());
    return candidates;
}

} // namespace opname
