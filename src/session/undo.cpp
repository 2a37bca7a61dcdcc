// Scans taken back, and the queries that say which.

#include "json_text.h"
#include "opname/session/stations.h"
#include "session_state.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace opname {

std::vector<RowId> Session::Impl::stillLive(std::span<const RowId> scans) const
{
    std::vector<RowId> live;
    QSet<RowId> seen;
    for (const RowId scan : scans) {
        const std::optional<std::size_t> index = stockTake->indexOf(scan);
        if (!index || seen.contains(scan) || !stockTake->scanState(*index).isLive)
            continue;
        seen.insert(scan);
        live.push_back(scan);
    }
    return live;
}

bool Session::Impl::takeBack(const std::vector<RowId> &live, RowId wholePass, const Author &author,
                             qint64 now)
{
    QByteArray list = "[";
    for (const RowId scan : live)
        list += (list.size() > 1 ? "," : "") + journal->reference(scan);
    JsonText body;
    body.addRaw("scans", list + ']');
    if (wholePass != 0)
        body.addRaw("pass", journal->reference(wholePass));
    if (!journal->append(author, "scans_undone", body.take(), now))
        return false;
    for (const RowId scan : live) {
        stockTake->undo(scan);
        if (!statements->killScan.bind(1, scan).run())
            return false;
    }
    return wholePass == 0 || setFinished(wholePass, false);
}

Result<int> Session::undo(std::span<const RowId> scans, const Author &author)
{
    if (Outcome allowed = m->requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    if (auto loaded = m->loadStockTake(); !loaded)
        return tl::unexpected(loaded.error());
    const std::vector<RowId> live = m->stillLive(scans);
    if (live.empty())
        return 0;
    const Outcome written =
        m->change([&](qint64 now) { return m->takeBack(live, 0, author, now) && m->saveTotals(); });
    if (!written)
        return tl::unexpected(written.error());
    return static_cast<int>(live.size());
}

Result<int> Session::undoPass(RowId pass, const Author &author)
{
    if (Outcome allowed = m->requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    if (auto loaded = m->loadStockTake(); !loaded)
        return tl::unexpected(loaded.error());
    const KnownPass *known = m->knownPass(pass);
    const std::vector<RowId> live = m->stillLive(liveScansOf(pass));
    if (known == nullptr || (live.empty() && !known->isFinished))
        return 0;
    const Outcome written =
        m->change([&](qint64 now) { return m->takeBack(live, pass, author, now) && m->saveTotals(); });
    if (!written)
        return tl::unexpected(written.error());
    return static_cast<int>(live.size());
}

std::vector<RowId> Session::liveScansOf(RowId pass) const
{
    std::vector<RowId> scans;
    // They stand behind the row that opened it, at its station: what was scanned before is not passed over.
    Statement rows(m->database,
                   "SELECT id FROM scan WHERE id > ?1 AND id < ?2 AND pass = ?1 AND flags & 5 "
                   "= 1 ORDER BY id");
    rows.bind(1, pass).bind(2, ((pass >> stationShift) + 1) << stationShift);
    while (rows.step())
        scans.push_back(rows.integer(0));
    return scans;
}

std::optional<Session::CountedScan> Session::lastCountingScan(const QString &station) const
{
    const std::optional<std::uint32_t> index = m->journal->stationIndex(station);
    if (!index)
        return std::nullopt;
    Statement row(m->database,
                  "SELECT id, slot FROM scan WHERE flags & 7 = 1 AND (flags >> 3 & 7 = 0 OR flags & 64 != 0) "
                  "AND id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1");
    row.bind(1, qint64(*index) << stationShift).bind(2, (qint64(*index + 1) << stationShift) - 1);
    if (!row.step())
        return std::nullopt;
    CountedScan scan{row.integer(0), row.isNull(1) ? noSlot : static_cast<Slot>(row.integer(1))};
    row.reset();
    return scan;
}

std::vector<RowId> Session::lastLiveScans(int count, const QString &station) const
{
    std::vector<RowId> scans;
    const std::optional<std::uint32_t> index = m->journal->stationIndex(station);
    if (!station.isEmpty() && !index)
        return scans;
    const bool all = station.isEmpty();
    Statement rows(
        m->database,
        all ? "SELECT s.id FROM scan s JOIN journal j ON j.id = s.id WHERE s.flags & 5 = 1 ORDER BY j.clock "
              "DESC LIMIT ?1"
            : "SELECT id FROM scan WHERE flags & 5 = 1 AND id BETWEEN ?2 AND ?3 ORDER BY id DESC LIMIT ?1");
    rows.bind(1, qint64(count));
    if (!all)
        rows.bind(2, qint64(*index) << stationShift).bind(3, (qint64(*index + 1) << stationShift) - 1);
    while (rows.step())
        scans.push_back(rows.integer(0));
    return scans;
}

std::vector<RowId> Session::laterScans() const
{
    std::vector<RowId> scans;
    const qint64 closed = m->database.integer(
        "SELECT min(j.clock) FROM activity a JOIN journal j ON j.id = a.row WHERE a.number = 5 AND a.step = "
        "'finished'");
    if (closed == 0)
        return scans;
    Statement stations(m->database, "SELECT idx FROM station");
    Statement rows(
        m->database,
        "SELECT s.id, j.clock, json_extract(j.body, '$.later') FROM scan s JOIN journal j ON j.id = "
        "s.id WHERE s.flags & 5 = 1 AND s.id BETWEEN ? AND ? ORDER BY s.id DESC");
    while (stations.step()) {
        const RowId first = stations.integer(0) << stationShift;
        rows.bind(1, first).bind(2, first + (1LL << stationShift) - 1);
        // Newest first: a station that knew of the close wrote on with a later clock.
        while (rows.step() && rows.integer(1) > closed)
            if (rows.integer(2) != 0)
                scans.push_back(rows.integer(0));
        rows.reset();
    }
    return scans;
}

std::vector<ScanAnswer> Session::lastAnswers(int count) const
{
    const QString own = ownStation();
    std::vector<std::pair<qint64, RowId>> scans; // clock, row
    QHash<RowId, QString> names; // of own stations, by their rows' common part
    Statement stations(m->database, "SELECT idx, id FROM station");
    Statement last(m->database,
                   "SELECT j.clock, s.id FROM scan s JOIN journal j ON j.id = s.id WHERE s.flags & 5 = 1 AND "
                   "s.id BETWEEN ? AND ? ORDER BY s.id DESC LIMIT ?");
    while (stations.step()) {
        const QString name = stations.text(1);
        if (!isStationOf(name, own))
            continue;
        const RowId first = stations.integer(0) << stationShift;
        names.insert(first, name);
        last.bind(1, first).bind(2, first + (1LL << stationShift) - 1).bind(3, qint64(count));
        while (last.step())
            scans.emplace_back(last.integer(0), last.integer(1));
    }
    std::sort(scans.begin(), scans.end());
    if (scans.size() > static_cast<std::size_t>(count))
        scans.erase(scans.begin(), scans.end() - count);

    std::vector<ScanAnswer> answers;
    Statement row(
        m->database,
        "SELECT j.time, json_extract(j.body, '$.code'), json_extract(j.body, '$.verdict'), s.slot, "
        "ifnull(p.shelf, ''), json_extract(j.body, '$.later'), j.operator FROM journal j JOIN scan s "
        "ON s.id = j.id LEFT JOIN pass p ON p.id = s.pass WHERE j.id = ?");
    for (const auto &[clock, id] : scans) {
        if (!row.bind(1, id).step())
            continue;
        ScanAnswer answer;
        answer.id = id;
        answer.number = id & ((1LL << stationShift) - 1);
        answer.station = names.value(id - answer.number);
        answer.time = row.integer(0);
        answer.code = row.text(1);
        answer.verdict = verdictFromName(row.text(2)).value_or(Verdict::Unknown);
        answer.shelf = row.text(4);
        answer.isLater = row.integer(5) != 0;
        answer.operatorName = row.text(6);
        if (const auto item = row.isNull(3) ? std::optional<ListedItem>()
                                            : m->catalogue->at(static_cast<Slot>(row.integer(3)))) {
            answer.slot = item->slot;
            answer.itemCode = item->item.code.trimmed().isEmpty() ? answer.code : item->item.code;
            answer.title = item->title;
            answer.callNumber = item->callNumber;
            answer.home = {item->item.location, item->item.site};
        }
        row.reset();
        answers.push_back(std::move(answer));
    }
    return answers;
}

QString Session::codeOf(RowId scan) const
{
    Statement row(m->database,
                  "SELECT json_extract(body, '$.code') FROM journal WHERE id = ? AND kind = 'scan'");
    row.bind(1, scan);
    if (!row.step())
        return {};
    const QString code = row.text(0);
    row.reset();
    return code;
}

QString Session::stationOf(RowId row) const
{
    Statement station(m->database, "SELECT id FROM station WHERE idx = ?");
    if (!station.bind(1, row >> stationShift).step())
        return {};
    const QString name = station.text(0);
    station.reset();
    return name;
}

std::optional<RowId> Session::findScan(const QString &station, qint64 number) const
{
    const std::optional<std::uint32_t> index = m->journal->stationIndex(station);
    if (!index)
        return std::nullopt;
    const RowId id = (qint64(*index) << stationShift) + number;
    Statement row(m->database, "SELECT 1 FROM scan WHERE id = ?");
    row.bind(1, id);
    if (!row.step())
        return std::nullopt;
    row.reset();
    return id;
}

} // namespace opname
