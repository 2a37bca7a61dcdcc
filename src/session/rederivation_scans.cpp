// The rows of `scan`, and how those that arrive from another station come among those that are here.

#include "rederivation.h"

#include <algorithm>
#include <map>

namespace opname {

namespace {

ScanPurpose purposeOf(const ScanBody &body)
{
    return body.purpose.isEmpty() ? ScanPurpose::Count
                                  : purposeFromName(body.purpose).value_or(ScanPurpose::Count);
}

} // namespace

bool Rederivation::takeIn(std::vector<ArrivedScan> scans)
{
    m_keepsScans = true;
    return clear() && settleAddedItems() && loadOperators() && insertArrived(scans) && replay()
        && orderOperators() && saveChanges() && m_state.renewTotals();
}

/// What was scanned of a code before a copy without one was given it.
bool Rederivation::recognizeReserved()
{
    return m_state.database.execute(
        "UPDATE scan SET slot = (SELECT f.slot FROM reserved_code r JOIN item i ON i.id = r.item AND "
        "i.code_fold IS NULL JOIN frozen f ON f.item = i.id WHERE r.code_fold = scan.code_fold) "
        "WHERE slot IS NULL AND code_fold IN (SELECT code_fold FROM reserved_code WHERE item <> 0)");
}

bool Rederivation::applyScan(const Row &row)
{
    const ScanBody body = ScanBody::read(row.body);
    const std::optional<qint64> who = operatorIndex(row.operatorName);
    if (!who)
        return false;
    std::optional<qint64> slot;
    QByteArray fold;
    bool isReserved = false;
    if (codeShape(body.code) == CodeShape::Item) {
        fold = foldedCode(body.code);
        bool isStillToCome = false;
        if (m_findSlot.bind(1, fold).step()) {
            slot = m_findSlot.integer(0);
            isStillToCome = m_notYetAdded.contains(m_findSlot.integer(1));
            m_findSlot.reset();
        }
        if ((!slot || isStillToCome) && m_findReserved.bind(1, fold).step()) {
            slot = m_findReserved.integer(0);
            isReserved = true;
            m_findReserved.reset();
        }
    }
    return insertScan(row.id, body, *who, slot, slot && !isReserved ? QByteArray() : fold);
}

bool Rederivation::insertScan(RowId id, const ScanBody &body, qint64 operatorIndex,
                              std::optional<qint64> slot, const QByteArray &fold)
{
    m_insertScan.bind(1, id).bindOptional(2, slot);
    m_insertScan.bindOptional(
        3, body.pass ? std::optional((id >> stationShift << stationShift) + *body.pass) : std::nullopt);
    m_insertScan.bind(4, operatorIndex);
    m_insertScan.bind(5, scanFlags(codeShape(body.code), purposeOf(body), body.counts));
    if (fold.isEmpty())
        m_insertScan.bindNull(6);
    else
        m_insertScan.bind(6, fold);
    if (body.location.isEmpty())
        m_insertScan.bindNull(7);
    else
        m_insertScan.bind(7, body.location);
    return m_insertScan.run();
}

/// Looked up in the order of their codes, which is that of the index.
bool Rederivation::insertArrived(std::vector<ArrivedScan> &scans)
{
    std::sort(scans.begin(), scans.end(),
              [](const ArrivedScan &a, const ArrivedScan &b) { return a.id < b.id; });
    struct Wanted {
        QByteArray fold;
        std::size_t scan = 0;
    };
    std::vector<ScanBody> bodies;
    std::vector<Wanted> wanted;
    bodies.reserve(scans.size());
    wanted.reserve(scans.size());
    for (const ArrivedScan &scan : scans) {
        bodies.push_back(ScanBody::read(scan.body));
        if (codeShape(bodies.back().code) == CodeShape::Item)
            wanted.push_back({foldedCode(bodies.back().code), bodies.size() - 1});
    }
    std::sort(wanted.begin(), wanted.end(), [](const Wanted &a, const Wanted &b) { return a.fold < b.fold; });
    std::vector<std::optional<qint64>> slotOf(scans.size());
    std::vector<QByteArray> folds(scans.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::size_t scan = wanted[i].scan;
        if (i > 0 && wanted[i].fold == wanted[i - 1].fold) {
            slotOf[scan] = slotOf[wanted[i - 1].scan];
        } else if (m_findSlot.bind(1, wanted[i].fold).step()) {
            slotOf[scan] = m_findSlot.integer(0);
            m_findSlot.reset();
        }
        if (!slotOf[scan])
            folds[scan] = wanted[i].fold;
    }
    for (std::size_t i = 0; i < scans.size(); ++i) {
        const std::optional<qint64> who = operatorIndex(scans[i].operatorName);
        if (!who || !insertScan(scans[i].id, bodies[i], *who, slotOf[i], folds[i]))
            return false;
    }
    return !m_state.database.hasFailed();
}

bool Rederivation::loadOperators()
{
    Statement rows(m_state.database, "SELECT idx, name FROM operator");
    while (rows.step())
        m_operators.insert(rows.blob(1), rows.integer(0));
    return !m_state.database.hasFailed();
}

/// Numbered as they first scan.
std::optional<qint64> Rederivation::operatorIndex(QByteArrayView name)
{
    const QByteArray key = name.toByteArray();
    const auto known = m_operators.constFind(key);
    if (known != m_operators.cend())
        return *known;
    const qint64 index = m_operators.size();
    Statement insert(m_state.database, "INSERT INTO operator(idx, name) VALUES(?, ?)");
    if (!insert.bind(1, index).bindText(2, key).run())
        return std::nullopt;
    m_operators.insert(key, index);
    return index;
}

/// Those who arrived may have scanned before some who are here: all are numbered anew where that is so.
bool Rederivation::orderOperators()
{
    Database &database = m_state.database;
    std::map<qint64, JournalPlace> firsts;
    Statement rows(database, "SELECT operator, min(id) FROM scan GROUP BY operator, id >> 40");
    Statement clock(database, "SELECT clock FROM journal WHERE id = ?");
    while (rows.step()) {
        JournalPlace first{0, m_state.journal->stationName(rows.integer(1)).toUtf8(), rows.integer(1)};
        if (!clock.bind(1, first.row).step())
            continue;
        first.clock = clock.integer(0);
        clock.reset();
        const auto [known, isNew] = firsts.try_emplace(rows.integer(0), first);
        if (!isNew && first < known->second)
            known->second = first;
    }
    std::vector<qint64> order;
    for (const auto &[index, first] : firsts)
        order.push_back(index);
    std::sort(order.begin(), order.end(), [&](qint64 a, qint64 b) { return firsts.at(a) < firsts.at(b); });
    QByteArray numbers;
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i] != static_cast<qint64>(i))
            numbers += " WHEN " + QByteArray::number(order[i]) + " THEN " + QByteArray::number(qint64(i));
    if (numbers.isEmpty())
        return !database.hasFailed();
    const QByteArray renumber =
        "UPDATE scan SET operator = CASE operator" + numbers + " ELSE operator END; DELETE FROM operator";
    if (!database.execute(renumber.constData()))
        return false;
    QHash<qint64, QByteArray> names;
    for (auto known = m_operators.cbegin(); known != m_operators.cend(); ++known)
        names.insert(*known, known.key());
    Statement insert(database, "INSERT INTO operator(idx, name) VALUES(?, ?)");
    for (std::size_t i = 0; i < order.size(); ++i)
        if (!insert.bind(1, qint64(i)).bindText(2, names.value(order[i])).run())
            return false;
    return !database.hasFailed();
}

} // namespace opname
