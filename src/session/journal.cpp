#include "journal.h"

#include "json_text.h"

#include <QtEndian>

#include <algorithm>

namespace opname {

namespace {

void addNumber(QByteArray &bytes, qint64 number)
{
    const qint64 bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

void addText(QByteArray &bytes, QByteArrayView utf8)
{
    addNumber(bytes, utf8.size());
    bytes += utf8;
}

} // namespace

Journal::Journal(Database &database, const QString &sessionId)
    : m_database(database)
    , m_sessionId(sessionId)
    , m_insert(database,
               "INSERT INTO journal(id, seq, clock, time, operator, kind, body, hash) VALUES(?, ?, ?, ?, ?, "
               "?, ?, ?)")
{
    reload();
}

QByteArray Journal::genesis(const QString &sessionId)
{
    return Sha256::of(sessionId.toUtf8());
}

QByteArray Journal::hashOf(Sha256 &hash, QByteArrayView previous, const HashedRow &row)
{
    QByteArray bytes;
    bytes.reserve(previous.size() + row.station.size() + row.operatorName.size() + row.kind.size()
                  + row.body.size() + 7 * 8);
    bytes += previous;
    addText(bytes, row.station);
    addNumber(bytes, row.number);
    addNumber(bytes, row.clock);
    addNumber(bytes, row.time);
    addText(bytes, row.operatorName);
    addText(bytes, row.kind);
    addText(bytes, row.body);
    hash.add(bytes);
    return hash.take();
}

bool Journal::reload()
{
    std::vector<Head> heads;
    Statement stations(m_database, "SELECT idx, id FROM station ORDER BY idx");
    Statement last(m_database,
                   "SELECT id, hash FROM journal WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1");
    while (stations.step()) {
        const qint64 index = stations.integer(0);
        if (index != static_cast<qint64>(heads.size()))
            break;
        Head head{stations.text(1), 0, genesis(m_sessionId)};
        last.bind(1, index << stationShift).bind(2, ((index + 1) << stationShift) - 1);
        if (last.step()) {
            head.number = last.integer(0) & ((1LL << stationShift) - 1);
            head.hash = last.blob(1);
            last.reset();
        }
        heads.push_back(std::move(head));
    }
    stations.reset();
    // One's own rows ascend in both, so the newest of each station has its highest clock and place.
    qint64 seq = 0;
    qint64 clock = 0;
    Statement newest(m_database, "SELECT seq, clock FROM journal WHERE id = ?");
    for (std::size_t index = 0; index < heads.size(); ++index) {
        newest.bind(1, static_cast<qint64>(index << stationShift) + heads[index].number);
        if (newest.step()) {
            seq = std::max(seq, newest.integer(0));
            clock = std::max(clock, newest.integer(1));
            newest.reset();
        }
    }
    if (m_database.hasFailed())
        return false;
    m_heads = std::move(heads);
    m_seq = seq;
    m_clock = clock;
    return true;
}

Journal::Head *Journal::headOf(const QString &station)
{
    const auto known =
        std::find_if(m_heads.begin(), m_heads.end(), [&](const Head &h) { return h.station == station; });
    if (known != m_heads.end())
        return &*known;
    Statement insert(m_database, "INSERT INTO station(idx, id) VALUES(?, ?)");
    if (!insert.bind(1, static_cast<qint64>(m_heads.size())).bind(2, station).run())
        return nullptr;
    m_heads.push_back({station, 0, genesis(m_sessionId)});
    return &m_heads.back();
}

RowId Journal::nextId(const QString &station)
{
    const Head *head = headOf(station);
    return head == nullptr ? 0
                           : (static_cast<qint64>(head - m_heads.data()) << stationShift) + head->number + 1;
}

bool Journal::append(const Author &author, const char *kind, const QByteArray &body, qint64 time,
                     JournalRow *written)
{
    Head *head = headOf(author.station);
    if (head == nullptr)
        return false;
    JournalRow row;
    row.station = author.station;
    row.number = head->number + 1;
    row.id = (static_cast<qint64>(head - m_heads.data()) << stationShift) + row.number;
    row.seq = m_seq + 1;
    row.clock = m_clock + 1;
    row.time = time;
    row.operatorName = author.operatorName;
    row.kind = QString::fromLatin1(kind);
    row.body = body;
    row.hash = hashOf(
        m_hash, head->hash,
        {row.station.toUtf8(), row.number, row.clock, row.time, row.operatorName.toUtf8(), kind, row.body});
    m_insert.bind(1, row.id).bind(2, row.seq).bind(3, row.clock).bind(4, row.time).bind(5, row.operatorName);
    m_insert.bind(6, row.kind).bindText(7, row.body).bind(8, row.hash);
    if (!m_insert.run())
        return false;
    head->number = row.number;
    head->hash = row.hash;
    m_seq = row.seq;
    m_clock = row.clock;
    if (written != nullptr)
        *written = std::move(row);
    return true;
}

QByteArray Journal::headHash() const
{
    return hashOf(m_heads);
}

QByteArray Journal::headHashBefore(std::initializer_list<QByteArrayView> kinds) const
{
    std::vector<Head> heads = m_heads;
    Statement rows(m_database, "SELECT id, kind FROM journal ORDER BY seq DESC");
    Statement before(m_database, "SELECT hash FROM journal WHERE id = ?");
    while (rows.step() && std::find(kinds.begin(), kinds.end(), rows.view(1)) != kinds.end()) {
        Head &head = heads[static_cast<std::size_t>(rows.integer(0) >> stationShift)];
        --head.number;
        before.bind(1, rows.integer(0) - 1);
        if (before.step())
            head.hash = before.blob(0);
        before.reset();
    }
    rows.reset();
    return hashOf(heads);
}

std::optional<JournalPoint> Journal::pointOf(const QByteArray &head) const
{
    std::vector<Head> heads = m_heads;
    for (Head &start : heads)
        start.number = 0;
    Statement rows(m_database, "SELECT id, hash FROM journal ORDER BY seq");
    bool isFound = false;
    JournalPoint point;
    while (rows.step()) {
        if (isFound) {
            ++point.rowsSince;
            continue;
        }
        const auto station = static_cast<std::size_t>(rows.integer(0) >> stationShift);
        if (station >= heads.size()) // it came after this file was opened
            break;
        Head &own = heads[station];
        own.number = rows.integer(0) & ((1LL << stationShift) - 1);
        own.hash = rows.blob(1);
        isFound = hashOf(heads) == head;
    }
    if (!isFound)
        return std::nullopt;
    for (const Head &reached : heads)
        if (reached.number > 0)
            point.rows.emplace_back(reached.station, reached.number);
    return point;
}

QByteArray Journal::hashOf(const std::vector<Head> &heads)
{
    std::vector<const Head *> sorted;
    for (const Head &head : heads)
        if (head.number > 0)
            sorted.push_back(&head);
    std::sort(sorted.begin(), sorted.end(),
              [](const Head *a, const Head *b) { return a->station < b->station; });
    QByteArray bytes;
    for (const Head *head : sorted) {
        addText(bytes, head->station.toUtf8());
        addNumber(bytes, head->number);
        bytes += head->hash;
    }
    return Sha256::of(bytes);
}

std::optional<std::uint32_t> Journal::stationIndex(const QString &station) const
{
    const auto known =
        std::find_if(m_heads.begin(), m_heads.end(), [&](const Head &h) { return h.station == station; });
    if (known == m_heads.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(known - m_heads.begin());
}

QString Journal::stationName(RowId row) const
{
    const auto index = static_cast<std::size_t>(row >> stationShift);
    return index < m_heads.size() ? m_heads[index].station : QString();
}

RowId Journal::rowOf(const QJsonArray &reference) const
{
    const std::optional<std::uint32_t> station = stationIndex(reference.at(0).toString());
    return station ? (qint64(*station) << stationShift) + reference.at(1).toInteger() : -1;
}

QByteArray Journal::reference(RowId row) const
{
    QByteArray reference = "[";
    JsonText::appendQuoted(reference, stationName(row));
    return reference + ',' + QByteArray::number(row & ((1LL << stationShift) - 1)) + ']';
}

bool Journal::visit(qint64 sinceSeq, const std::function<bool(const JournalRow &)> &visitor,
                    const QStringList &kinds)
{
    QByteArray sql = QByteArrayLiteral("SELECT id, seq, clock, time, operator, kind, body, hash FROM journal "
                                       "WHERE seq > ?");
    if (!kinds.isEmpty())
        sql += " AND kind IN (?" + QByteArray(", ?").repeated(kinds.size() - 1) + ')';
    // Received order is id order as long as one station wrote all; reading it sorted is the database's
    // affair.
    sql += m_heads.size() == 1 ? " ORDER BY id" : " ORDER BY seq";
    Statement rows(m_database, sql.constData());
    rows.bind(1, sinceSeq);
    for (int i = 0; i < kinds.size(); ++i)
        rows.bind(i + 2, kinds[i]);
    JournalRow row;
    while (rows.step()) {
        row.id = rows.integer(0);
        row.seq = rows.integer(1);
        row.station = stationName(row.id);
        row.number = row.id & ((1LL << stationShift) - 1);
        row.clock = rows.integer(2);
        row.time = rows.integer(3);
        row.operatorName = rows.text(4);
        row.kind = rows.text(5);
        row.body = rows.blob(6);
        row.hash = rows.blob(7);
        if (!visitor(row))
            break;
    }
    rows.reset();
    return !m_database.hasFailed();
}

} // namespace opname
