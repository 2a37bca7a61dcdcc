#include "journal_chains.h"

#include "session_state.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Verification)
};

} // namespace

void checkJournalChains(Session::Impl &state, VerificationResult &result)
{
    Sha256 hash;
    Statement stations(state.database, "SELECT idx, id FROM station ORDER BY idx");
    Statement rows(state.database,
                   "SELECT id, clock, time, operator, kind, body, hash FROM journal WHERE id BETWEEN ? "
                   "AND ? ORDER BY id");
    qint64 seen = 0;
    while (stations.step()) {
        const QString station = stations.text(1);
        Journal::HashedRow row;
        row.station = station.toUtf8();
        QByteArray previous = Journal::genesis(state.id);
        qint64 number = 0;
        qint64 clock = 0;
        rows.bind(1, stations.integer(0) << stationShift)
            .bind(2, ((stations.integer(0) + 1) << stationShift) - 1);
        while (rows.step()) {
            row.number = rows.integer(0) & ((1LL << stationShift) - 1);
            row.clock = rows.integer(1);
            row.time = rows.integer(2);
            if (row.operatorName != rows.view(3))
                row.operatorName = rows.blob(3);
            row.kind = rows.view(4);
            row.body = rows.view(5);
            ++number;
            ++seen;
            if (row.number != number || row.clock <= clock
                || Journal::hashOf(hash, previous, row) != rows.view(6)) {
                result.problems.append(
                    Text::tr("The journal of station %1 was altered at row %2. Compare with the printed "
                             "report or another station's file.")
                        .arg(station)
                        .arg(row.number));
                rows.reset();
                break;
            }
            clock = row.clock;
            previous = rows.blob(6);
        }
    }
    result.rows = state.database.integer("SELECT count(*) FROM journal");
    if (result.rows != seen && result.problems.isEmpty())
        result.problems.append(Text::tr("The journal has rows of no known station."));
}

} // namespace opname
