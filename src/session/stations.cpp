#include "opname/session/stations.h"

#include "json_text.h"
#include "session_state.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <map>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Stations)
};

QString leadIn(Database &database)
{
    Statement handed(
        database,
        "SELECT h.subject FROM handing h JOIN journal j ON j.id = h.row JOIN station s ON s.idx = "
        "h.row >> 40 WHERE h.kind = 'lead_handed_over' ORDER BY j.clock DESC, s.id DESC LIMIT 1");
    QString lead;
    if (handed.step()) {
        lead = handed.text(0);
        handed.reset();
        return lead;
    }
    Statement first(database, "SELECT id FROM station ORDER BY idx LIMIT 1");
    if (first.step()) {
        lead = first.text(0);
        first.reset();
    }
    return lead;
}

} // namespace

bool isStationOf(QStringView station, QStringView computer)
{
    return station == computer
        || (station.startsWith(computer) && station.size() > computer.size()
            && station[computer.size()] == u'-');
}

qint64 CodeShare::firstFrom(qint64 number) const
{
    const qint64 block = number / blockSize;
    qint64 turn = block <= offset ? 0 : (block - offset + stride - 1) / stride;
    if (const qint64 part = turn % parts; part > 0 && part <= handed)
        turn += handed + 1 - part;
    const qint64 own = offset + turn * stride;
    return own == block ? number : own * blockSize;
}

bool Session::Impl::isLead(const Author &author)
{
    return database.integer("SELECT EXISTS(SELECT 1 FROM handing)") == 0
        || isStationOf(author.station, leadIn(database));
}

bool Session::Impl::keepHanding(RowId row, const QString &kind, const QString &subject, const QString &note)
{
    Statement insert(database, "INSERT INTO handing(row, kind, subject, note) VALUES(?, ?, ?, ?)");
    return insert.bind(1, row).bind(2, kind).bind(3, subject).bind(4, note).run();
}

Outcome Session::Impl::requireLead(const Author &author)
{
    const bool leads = isLead(author);
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    if (leads)
        return {};
    return failure(ErrorKind::Refused,
                   Text::tr("Station %1 leads this stock-take: it freezes, closes activities and sends "
                            "changes. Do it there, or have the lead handed over first.")
                       .arg(leadIn(database)));
}

Stations::Stations(Session &session)
    : m_session(session)
{
}

QString Stations::lead() const
{
    return leadIn(m_session.m->database);
}

bool Stations::leads(const Author &author) const
{
    return m_session.m->isLead(author);
}

Outcome Stations::requireLead(const Author &author) const
{
    return m_session.m->requireLead(author);
}

std::vector<StationState> Stations::all() const
{
    Session::Impl &state = *m_session.m;
    Database &database = state.database;
    const QString lead = leadIn(database);
    const QString here = m_session.ownStation();
    std::map<qint64, StationState> byIndex;
    Statement stations(database, "SELECT idx, id FROM station ORDER BY idx");
    Statement newest(database,
                     "SELECT id, time FROM journal WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1");
    while (stations.step()) {
        const qint64 first = stations.integer(0) << stationShift;
        newest.bind(1, first).bind(2, first + (1LL << stationShift) - 1);
        if (!newest.step())
            continue;
        StationState &station = byIndex[stations.integer(0)];
        station.name = stations.text(1);
        station.isOwn = isStationOf(station.name, here);
        station.leads = station.name == lead;
        station.rows = newest.integer(0) & ((1LL << stationShift) - 1);
        station.lastSeen = newest.integer(1);
        newest.reset();
    }
    Statement work(database,
                   "SELECT s.id >> 40, o.name, sum(s.flags & 5 = 1) FROM scan s JOIN operator o ON o.idx = "
                   "s.operator GROUP BY 1, s.operator ORDER BY o.name");
    while (work.step()) {
        StationState &station = byIndex[work.integer(0)];
        station.operators.append(work.text(1));
        station.scans += work.integer(2);
    }
    Statement open(
        database,
        "SELECT p.id >> 40, p.shelf FROM pass p JOIN journal j ON j.id = p.id WHERE p.finished = 0 "
        "ORDER BY j.clock DESC");
    while (open.step()) {
        QStringList &shelves = byIndex[open.integer(0)].shelves;
        if (!shelves.contains(open.text(1), Qt::CaseInsensitive))
            shelves.append(open.text(1));
    }
    std::vector<StationState> all;
    for (auto &[index, station] : byIndex)
        if (station.rows > 0)
            all.push_back(std::move(station));
    return all;
}

Outcome Stations::handLeadTo(const QString &station, const QString &note, const Author &author)
{
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return allowed;
    const QString lead = leadIn(state.database);
    if (station == lead)
        return {};
    if (!state.journal->stationIndex(station) && station != author.station)
        return failure(ErrorKind::Usage,
                       Text::tr("There is no station “%1” yet. Merge its file first.").arg(station));
    if (!state.isLead(author)) {
        if (station != author.station)
            return tl::unexpected(state.requireLead(author).error());
        if (note.trimmed().isEmpty())
            return failure(ErrorKind::Refused,
                           Text::tr("Station %1 leads this stock-take. To take the lead without it, say why.")
                               .arg(lead));
    }
    JsonText body;
    body.add("to", station).add("note", note);
    return state.write(author, "lead_handed_over", body.take(), [&](const JournalRow &row) {
        return state.keepHanding(row.id, row.kind, station, note);
    });
}

Outcome Stations::handOn(const QString &path, const QString &note, const Author &author)
{
    Session::Impl &state = *m_session.m;
    if (!m_session.isFrozen())
        return failure(ErrorKind::Refused,
                       Text::tr("Copies for other laptops are made after the freeze, so that all count the "
                                "same copies. Finish activity 4 first."));
    if (Outcome allowed = state.requireWritable(); !allowed)
        return allowed;
    if (QFileInfo::exists(path))
        return failure(
            ErrorKind::File,
            Text::tr("“%1” already exists and was left untouched. Choose another name.").arg(path));
    const QString copy = QUuid::createUuid().toString(QUuid::Id128).left(12);
    JsonText body;
    body.add("copy", copy).add("from", state.identity.value(QStringLiteral("copy"))).add("note", note);
    Outcome journalled = state.write(author, "station_handed", body.take(), [&](const JournalRow &row) {
        return state.keepHanding(row.id, row.kind, copy, note);
    });
    if (!journalled)
        return journalled;
    // Under another name until it is a station of its own: a copy that is not would go on with our numbers.
    const QString unfinished = path + QStringLiteral(".new");
    const auto giveUp = [&](Error error) -> Outcome {
        QFile::remove(unfinished);
        return tl::unexpected(std::move(error));
    };
    if (Outcome copied = state.saveCopy(unfinished); !copied)
        return giveUp(copied.error());
    {
        Database made;
        if (Outcome opened = made.open(unfinished, Database::Mode::ReadWrite); !opened)
            return giveUp(opened.error());
        Statement mark(made, "INSERT OR REPLACE INTO identity(key, value) VALUES('copy', ?)");
        const bool isMarked = mark.bind(1, copy).run();
        mark = Statement();
        if (!isMarked)
            return giveUp(made.takeError());
        made.close();
    }
    if (!QFile::rename(unfinished, path))
        return giveUp(
            {ErrorKind::File,
             Text::tr("The copy “%1” could not be written. Check the folder and the free space.").arg(path),
             {}});
    return {};
}

CodeShare Stations::codeShare(const Author &author) const
{
    Session::Impl &state = *m_session.m;
    std::map<QString, CodeShare> shares{{QString(), CodeShare()}};
    Statement rows(state.database,
                   "SELECT h.subject, ifnull(json_extract(j.body, '$.from'), '') FROM handing h JOIN journal "
                   "j ON j.id = h.row JOIN station s ON s.idx = h.row >> 40 WHERE h.kind = 'station_handed' "
                   "ORDER BY j.clock, s.id");
    while (rows.step()) {
        CodeShare &giver = shares[rows.text(1)];
        // One that was divided so often has nothing left to give.
        const bool canGive = giver.handed + 1 < CodeShare::parts && giver.stride < (1LL << 40);
        giver.handed += canGive ? 1 : 0;
        shares[rows.text(0)] = canGive
            ? CodeShare{giver.offset + giver.handed * giver.stride, giver.stride * CodeShare::parts, 0}
            : CodeShare{0, 1LL << 50, 0};
    }
    const QString copy = state.identity.value(QStringLiteral("copy"));
    const auto own = shares.find(copy);
    CodeShare share = own == shares.end() ? CodeShare() : own->second;
    // A file that was merely copied has no share of its own: a far part of the common one is the least likely
    // to meet another's.
    if (copy.isEmpty() && !state.isLead(author) && !isStationOf(author.station, leadIn(state.database))) {
        const auto far = static_cast<unsigned char>(Sha256::of(author.station.toUtf8()).at(0));
        share = {CodeShare::parts / 2 + far % (CodeShare::parts / 2), CodeShare::parts, 0};
    }
    return share;
}

std::vector<ShelfClaim> Stations::othersOn(const QString &shelf, const QString &location,
                                           const Author &author) const
{
    Database &database = m_session.m->database;
    std::vector<ShelfClaim> claims;
    Statement open(database,
                   "SELECT t.id, p.id, j.time FROM pass p JOIN journal j ON j.id = p.id JOIN station t ON "
                   "t.idx = p.id >> 40 WHERE p.finished = 0 AND p.shelf = ?1 COLLATE NOCASE AND (?2 = '' OR "
                   "p.location = '' OR p.location = ?2 COLLATE NOCASE) ORDER BY j.clock DESC");
    Statement last(
        database,
        "SELECT j.operator, j.time FROM scan s JOIN journal j ON j.id = s.id WHERE s.id > ?1 AND s.id < ?2 "
        "AND s.pass = ?1 ORDER BY s.id DESC LIMIT 1");
    open.bind(1, shelf.trimmed()).bind(2, location);
    while (open.step()) {
        const QString station = open.text(0);
        const bool isTold = std::any_of(claims.begin(), claims.end(),
                                        [&](const ShelfClaim &claim) { return claim.station == station; });
        if (station == author.station || isTold)
            continue;
        ShelfClaim claim{station, {}, open.integer(2)};
        const RowId pass = open.integer(1);
        last.bind(1, pass).bind(2, ((pass >> stationShift) + 1) << stationShift);
        if (last.step()) {
            claim.operatorName = last.text(0);
            claim.lastSeen = last.integer(1);
            last.reset();
        }
        claims.push_back(std::move(claim));
    }
    return claims;
}

} // namespace opname
