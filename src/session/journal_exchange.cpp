#include "opname/session/journal_exchange.h"

#include "journal_arrivals.h"
#include "signature_place.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

JournalExchange::JournalExchange(Session &session)
    : m_session(session)
{
}

std::vector<StationHead> JournalExchange::heads() const
{
    std::vector<StationHead> heads;
    for (const Journal::Head &head : m_session.m->journal->heads())
        if (head.number > 0)
            heads.push_back({head.station, head.number, head.hash});
    return heads;
}

Result<std::vector<JournalRow>> JournalExchange::rowsSince(const QString &station, qint64 number,
                                                           std::size_t most) const
{
    std::vector<JournalRow> rows;
    Session::Impl &state = *m_session.m;
    const auto index = state.journal->stationIndex(station);
    if (!index)
        return rows;
    const qint64 first = qint64(*index) << stationShift;
    Statement stored(
        state.database,
        "SELECT id, seq, clock, time, operator, kind, body, hash FROM journal WHERE id > ? AND id "
        "< ? ORDER BY id LIMIT ?");
    stored.bind(1, first + std::max<qint64>(number, 0))
        .bind(2, first + (1LL << stationShift))
        .bind(3, static_cast<qint64>(most));
    while (stored.step())
        rows.push_back({stored.integer(0), stored.integer(1), station, stored.integer(0) - first,
                        stored.integer(2), stored.integer(3), stored.text(4), stored.text(5), stored.blob(6),
                        stored.blob(7)});
    if (state.database.hasFailed())
        return tl::unexpected(state.database.takeError());
    return rows;
}

Result<JournalExchange::Arrival> JournalExchange::take(std::span<const JournalRow> rows, Effort effort)
{
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWriter(); !allowed)
        return tl::unexpected(allowed.error());
    const Outcome open = state.requireNotSigned();
    if (!open && open.error().kind != ErrorKind::Refused)
        return tl::unexpected(open.error());
    if (!m_session.isFrozen())
        return failure(ErrorKind::Refused,
                       QCoreApplication::translate("SessionMerge",
                                                   "Stations work together after the freeze. Finish activity "
                                                   "4 first."));
    std::vector<const JournalRow *> sorted;
    for (const JournalRow &row : rows)
        sorted.push_back(&row);
    std::stable_sort(sorted.begin(), sorted.end(), [](const JournalRow *a, const JournalRow *b) {
        return std::tie(a->station, a->number) < std::tie(b->station, b->number);
    });
    const auto signature = open ? std::nullopt : newestSignature(state.database);
    bool isReopened = false;
    Arrival arrival;
    JournalArrivals arrivals(state);
    for (std::size_t first = 0, end = 0; first < sorted.size(); first = end) {
        const QString &station = sorted[first]->station;
        bool isSound = true;
        for (; end < sorted.size() && sorted[end]->station == station; ++end) {
            const JournalRow &row = *sorted[end];
            if (end > first && sorted[end - 1]->number == row.number && sorted[end - 1]->hash == row.hash)
                continue; // sent twice
            isSound = isSound
                && arrivals.add(station,
                                {row.clock, row.number, row.clock, row.time, row.operatorName.toUtf8(),
                                 row.kind.toUtf8(), row.body, row.hash});
        }
        if (const auto problem = arrivals.problem()) {
            arrival.refusals.push_back({station, problem->number});
            arrival.quarantined += static_cast<qint64>(end - first);
            arrivals.dropDelivery();
            continue;
        }
        arrival.received += arrivals.delivered();
        arrivals.keepDelivery();
        const auto theirs = std::span(sorted).subspan(first, end - first);
        isReopened = isReopened || std::any_of(theirs.begin(), theirs.end(), [&](const JournalRow *row) {
                         return reopensBehind(*row, signature);
                     });
    }
    if (state.database.hasFailed())
        return tl::unexpected(state.database.takeError());
    if (arrival.received == 0)
        return arrival;
    if (!open && !isReopened)
        return tl::unexpected(open.error());
    if (effort == Effort::Small && !arrivals.canInterleave(rowsTakenLightly)) {
        if (state.database.hasFailed())
            return tl::unexpected(state.database.takeError());
        Arrival putOff;
        putOff.isPutOff = true;
        return putOff;
    }
    {
        Transaction transaction(state.database);
        if (transaction.hasBegun() && arrivals.write() && state.commit(transaction)) {
            if (std::any_of(rows.begin(), rows.end(),
                            [](const JournalRow &row) { return row.kind == u"item_added"; }))
                state.codeTable.reset(); // copies may have other slots
            arrival.isAllAnew = arrivals.isAllAnew();
            return arrival;
        }
    }
    Error error = state.database.takeError();
    state.forgetDerived();
    return tl::unexpected(std::move(error));
}

} // namespace opname
