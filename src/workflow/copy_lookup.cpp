#include "copy_lookup.h"

namespace opname {

namespace {

constexpr std::size_t mostParts = 5000;
constexpr std::size_t mostWordsOfShelf = 100;
constexpr std::size_t mostWordsOfLibrary = 200;

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
    if (slotCount == m_slots)
        return {};
    auto codes = readCodes(*m_search, proceed);
    if (!codes)
        return tl::unexpected(codes.error());
    m_codes = std::move(*codes);
    m_slots = slotCount;
    return {};
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
