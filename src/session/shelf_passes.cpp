// Shelf passes: which there are, by name, place, station and purpose, and their end.

#include "json_text.h"
#include "session_state.h"

#include <algorithm>

namespace opname {

std::optional<RowId> Session::latestPass(const QString &shelf, std::optional<ScanPurpose> purpose,
                                         const QString &station, const Place &place) const
{
    Statement rows(
        m->database,
        "SELECT p.id FROM pass p JOIN journal j ON j.id = p.id JOIN station s ON s.idx = p.id >> 40 "
        "WHERE p.shelf = ?1 COLLATE NOCASE AND CASE WHEN ?2 IS NULL THEN p.purpose <= 1 ELSE p.purpose = "
        "?2 END AND (?3 = '' OR s.id = ?3) AND (?4 = '' OR p.location = ?4 COLLATE NOCASE) "
        "ORDER BY j.clock DESC LIMIT 1");
    rows.bind(1, shelf.trimmed()).bind(3, station).bind(4, place.location);
    rows.bindOptional(2, purpose ? std::optional<qint64>(qint64(*purpose)) : std::nullopt);
    if (!rows.step())
        return std::nullopt;
    const RowId id = rows.integer(0);
    rows.reset();
    return id;
}

std::vector<RowId> Session::readingsOf(const QString &shelf, const std::optional<QString> &location) const
{
    std::vector<RowId> readings;
    Statement rows(m->database,
                   "SELECT p.id FROM pass p JOIN journal j ON j.id = p.id WHERE p.shelf = ?1 COLLATE NOCASE "
                   "AND p.purpose <= 1 AND (?2 OR p.location = ?3 COLLATE NOCASE) ORDER BY j.clock DESC");
    rows.bind(1, shelf.trimmed()).bind(2, qint64(!location)).bind(3, location.value_or(QString()));
    while (rows.step())
        readings.push_back(rows.integer(0));
    return readings;
}

std::vector<RowId> Session::passesOf(const QString &shelf, ScanPurpose purpose,
                                     const std::optional<QString> &location) const
{
    std::vector<RowId> passes;
    Statement rows(m->database,
                   "SELECT id FROM pass WHERE shelf = ?1 COLLATE NOCASE AND purpose = ?2 "
                   "AND (?3 OR location COLLATE NOCASE IN ('', ?4))");
    rows.bind(1, shelf.trimmed()).bind(2, qint64(purpose));
    rows.bind(3, qint64(!location)).bind(4, location.value_or(QString()));
    while (rows.step())
        passes.push_back(rows.integer(0));
    return passes;
}

QStringList Session::scannedShelves() const
{
    QStringList shelves;
    Statement rows(m->database, "SELECT DISTINCT shelf FROM pass ORDER BY shelf COLLATE NOCASE");
    while (rows.step())
        shelves.append(rows.text(0));
    return shelves;
}

std::vector<Place> Session::placesOf(const QString &shelf, const QString &station) const
{
    std::vector<Place> places;
    Statement rows(m->database,
                   "SELECT p.location, max(p.site) FROM pass p JOIN station s ON s.idx = p.id >> 40 WHERE "
                   "p.shelf = ?1 COLLATE NOCASE AND (?2 = '' OR s.id = ?2) "
                   "GROUP BY p.location COLLATE NOCASE ORDER BY p.location COLLATE NOCASE");
    rows.bind(1, shelf.trimmed()).bind(2, station);
    while (rows.step())
        places.push_back({rows.text(0), rows.text(1)});
    return places;
}

KnownPass *Session::Impl::knownPass(RowId pass)
{
    const auto known =
        std::find_if(passes.begin(), passes.end(), [&](const KnownPass &p) { return p.id == pass; });
    return known == passes.end() ? nullptr : &*known;
}

bool Session::Impl::isOpenPass(RowId pass)
{
    const KnownPass *known = knownPass(pass);
    return known != nullptr && !known->isFinished;
}

bool Session::Impl::closePass(RowId pass, const Author &author, qint64 now)
{
    JsonText body;
    body.addRaw("pass", journal->reference(pass));
    return journal->append(author, "shelf_finished", body.take(), now) && setFinished(pass, true);
}

bool Session::Impl::setFinished(RowId pass, bool isFinished)
{
    if (KnownPass *known = knownPass(pass))
        known->isFinished = isFinished;
    if (isFinished)
        stockTake->finishPass(pass);
    else
        stockTake->reopenPass(pass);
    Statement update(database, "UPDATE pass SET finished = ? WHERE id = ?");
    return update.bind(1, qint64(isFinished)).bind(2, pass).run();
}

Outcome Session::finishPass(RowId pass, const Author &author)
{
    if (Outcome allowed = m->requireWritable(); !allowed)
        return allowed;
    if (auto loaded = m->loadStockTake(); !loaded)
        return tl::unexpected(loaded.error());
    if (!m->isOpenPass(pass))
        return {};
    return m->change([&](qint64 now) { return m->closePass(pass, author, now) && m->saveTotals(); });
}

} // namespace opname
