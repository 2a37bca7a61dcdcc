#include "opname/session/copy_index.h"

#include "session_state.h"

#include <algorithm>

namespace opname {

CopyIndex::CopyIndex(const Session &session)
    : m_session(session)
{
}

Result<std::vector<CopyIndex::CodedCopy>> CopyIndex::codesBehind(const QByteArray &after,
                                                                 std::size_t limit) const
{
    Database &database = m_session.m->database;
    std::vector<CodedCopy> codes;
    codes.reserve(limit);
    Statement rows(database,
                   "SELECT code_fold, id FROM item INDEXED BY item_code WHERE code_fold IS NOT NULL AND "
                   "code_fold > ? ORDER BY code_fold, id");
    rows.bind(1, after);
    while (codes.size() < limit && rows.step()) {
        const QByteArrayView code = rows.view(0);
        if (codes.empty() || codes.back().code != code)
            codes.push_back({code.toByteArray(), rows.integer(1)});
    }
    rows.reset();
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return codes;
}

Result<std::vector<CopyIndex::CodedCopy>> CopyIndex::at(const std::vector<Slot> &slotList) const
{
    Database &database = m_session.m->database;
    std::vector<CodedCopy> copies;
    copies.reserve(slotList.size());
    Statement row(database,
                  "SELECT i.code_fold, i.id FROM shelf_list s JOIN item i ON i.id = s.item WHERE s.slot = ?");
    for (const Slot slot : slotList) {
        row.bind(1, qint64(slot));
        copies.emplace_back();
        if (row.step())
            copies.back() = {row.isNull(0) ? QByteArray() : row.blob(0), row.integer(1)};
        row.reset();
    }
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return copies;
}

Result<std::vector<Slot>> CopyIndex::withStatus(const std::vector<Slot> &slotList,
                                                const QString &status) const
{
    Database &database = m_session.m->database;
    std::vector<Slot> found;
    Statement row(
        database,
        "SELECT 1 FROM shelf_list s JOIN item i ON i.id = s.item WHERE s.slot = ? AND i.status = ?");
    row.bind(2, status);
    for (const Slot slot : slotList) {
        if (row.bind(1, qint64(slot)).step())
            found.push_back(slot);
        row.reset();
    }
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return found;
}

Result<std::vector<Slot>> CopyIndex::withoutCode() const
{
    Database &database = m_session.m->database;
    std::vector<Slot> found;
    Statement rows(database,
                   "SELECT f.slot FROM item i JOIN frozen f ON f.item = i.id WHERE i.code_fold IS NULL "
                   "ORDER BY i.id");
    while (rows.step())
        if (rows.integer(0) >= 0 && rows.integer(0) < qint64(noSlot))
            found.push_back(static_cast<Slot>(rows.integer(0)));
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return found;
}

Result<std::vector<CopyIndex::PlacedCopy>> CopyIndex::find(const std::vector<QByteArray> &codes) const
{
    Database &database = m_session.m->database;
    std::vector<PlacedCopy> copies;
    copies.reserve(codes.size());
    Statement row(database,
                  "SELECT f.slot, i.id FROM item i JOIN frozen f ON f.item = i.id WHERE i.code_fold = ? "
                  "ORDER BY i.id LIMIT 1");
    for (const QByteArray &code : codes) {
        copies.emplace_back();
        if (code.isEmpty())
            continue;
        row.bind(1, code);
        if (row.step() && row.integer(0) >= 0 && row.integer(0) < qint64(noSlot))
            copies.back() = {static_cast<Slot>(row.integer(0)), row.integer(1)};
        row.reset();
    }
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return copies;
}

Result<std::vector<CopyIndex::TitleCopy>> CopyIndex::ofTitles(const std::vector<qint64> &titles) const
{
    Database &database = m_session.m->database;
    std::vector<qint64> wanted = titles;
    std::sort(wanted.begin(), wanted.end());
    std::vector<TitleCopy> copies;
    Statement rows(database, "SELECT i.title, f.slot FROM item i JOIN frozen f ON f.item = i.id");
    while (rows.step())
        if (std::binary_search(wanted.begin(), wanted.end(), rows.integer(0)) && rows.integer(1) >= 0
            && rows.integer(1) < qint64(noSlot))
            copies.push_back({rows.integer(0), static_cast<Slot>(rows.integer(1))});
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    std::sort(copies.begin(), copies.end(), [](const TitleCopy &a, const TitleCopy &b) {
        return std::pair(a.title, a.slot) < std::pair(b.title, b.slot);
    });
    return copies;
}

Result<std::vector<CopyIndex::ClassStretch>> CopyIndex::classStretches() const
{
    Database &database = m_session.m->database;
    std::vector<ClassStretch> stretches;
    Statement rows(database,
                   "SELECT substr(i.key_class, 1, 3), min(f.slot) FROM item i JOIN frozen f ON f.item = i.id "
                   "WHERE ifnull(i.key_class, '') <> '' GROUP BY i.location, i.site COLLATE NOCASE, "
                   "substr(i.key_class, 1, 3) ORDER BY 2");
    while (rows.step())
        if (rows.integer(1) >= 0 && rows.integer(1) < qint64(noSlot))
            stretches.push_back({rows.text(0), static_cast<Slot>(rows.integer(1))});
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return stretches;
}

} // namespace opname
