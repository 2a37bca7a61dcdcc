#include "opname/session/label_records.h"

#include "json_text.h"
#include "opname/domain/item_code.h"
#include "session_state.h"

#include <algorithm>
#include <span>

namespace opname {

namespace {

/// Bodies stay short enough to be read by a person and sent between stations.
constexpr qsizetype codesOfARow = 1000;

/// What is kept of codes: a row of the journal for some of them, and the row beside each in a table.
struct Record {
    const char *kind;
    const char *field;
    const char *insert;
};

constexpr Record reservation = {
    "codes_reserved", "pattern",
    "INSERT OR REPLACE INTO reserved_code(code_fold, code, row, item) VALUES(?, ?, ?, 0)"};
constexpr Record printing = {"labels_printed", "sheet",
                             "INSERT OR REPLACE INTO printed_label(code_fold, code, row) VALUES(?, ?, ?)"};

QByteArray arrayOf(std::span<const qint64> numbers)
{
    QByteArray array = "[";
    for (const qint64 number : numbers)
        array += (array.size() > 1 ? QByteArray(",") : QByteArray()) + QByteArray::number(number);
    return array + ']';
}

/// `items` are none, or one a code.
bool append(Session::Impl &state, const Record &record, const QStringList &codes,
            std::span<const qint64> items, const QString &value, const Author &author, qint64 now)
{
    std::vector<RowId> written;
    Statement insert(state.database, record.insert);
    Statement setItem;
    if (!items.empty())
        setItem = Statement(state.database, "UPDATE reserved_code SET item = ? WHERE code_fold = ?");
    for (qsizetype first = 0; first < codes.size(); first += codesOfARow) {
        const QStringList some = codes.mid(first, codesOfARow);
        JsonText body;
        body.add(record.field, value).addRaw("codes", JsonText::arrayOf(some));
        const auto theirs = items.empty()
            ? items
            : items.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(some.size()));
        if (!theirs.empty())
            body.addRaw("items", arrayOf(theirs));
        JournalRow row;
        if (!state.journal->append(author, record.kind, body.take(), now, &row))
            return false;
        written.push_back(row.id);
        for (qsizetype i = 0; i < some.size(); ++i) {
            const QByteArray fold = foldedCode(some[i]);
            if (!insert.bind(1, fold).bind(2, some[i]).bind(3, row.id).run())
                return false;
            if (!theirs.empty() && !setItem.bind(1, theirs[static_cast<std::size_t>(i)]).bind(2, fold).run())
                return false;
        }
    }
    return items.empty() || state.recognizeReserved(written);
}

Outcome write(Session::Impl &state, const Record &record, const QStringList &codes,
              std::span<const qint64> items, const QString &value, const Author &author)
{
    if (Outcome allowed = state.requireWritable(); !allowed || codes.isEmpty())
        return allowed;
    return state.change([&](qint64 now) { return append(state, record, codes, items, value, author, now); });
}

} // namespace

bool Session::Impl::recognizeReserved(const std::vector<RowId> &rows)
{
    Statement codes(
        database,
        "SELECT r.code_fold, r.item, f.slot FROM reserved_code r JOIN item i ON i.id = r.item AND "
        "i.code_fold IS NULL LEFT JOIN frozen f ON f.item = i.id WHERE r.row = ?");
    bool isAny = stockTake == nullptr;
    for (const RowId row : rows) {
        codes.bind(1, row);
        while (stockTake != nullptr && codes.step()) {
            const Slot slot =
                isFrozen() ? static_cast<Slot>(codes.integer(2)) : orderItems.slotOf(codes.integer(1));
            if (slot < stockTake->itemCount() && stockTake->recognize(codes.blob(0), slot))
                isAny = true;
        }
    }
    // The file's own rows get slots at the freeze, and from then on at once.
    if (!isAny || !isFrozen())
        return !database.hasFailed();
    Statement update(
        database,
        "UPDATE scan SET slot = (SELECT f.slot FROM reserved_code r JOIN item i ON i.id = r.item "
        "AND i.code_fold IS NULL JOIN frozen f ON f.item = i.id WHERE r.code_fold = "
        "scan.code_fold) WHERE slot IS NULL AND code_fold IN (SELECT code_fold FROM reserved_code "
        "WHERE row = ?)");
    const qint64 before = database.integer("SELECT total_changes()");
    for (const RowId row : rows)
        if (!update.bind(1, row).run())
            return false;
    if (stockTake != nullptr)
        return saveTotals();
    return database.integer("SELECT total_changes()") == before || renewTotals();
}

LabelRecords::LabelRecords(Session &session)
    : m_session(session)
{
}

Outcome LabelRecords::reserve(const QStringList &codes, const QString &pattern, const Author &author,
                              const std::vector<qint64> &items)
{
    Q_ASSERT(items.empty() || items.size() == static_cast<std::size_t>(codes.size()));
    return write(*m_session.m, reservation, codes, items, pattern, author);
}

QStringList LabelRecords::reserved() const
{
    QStringList codes;
    Statement rows(
        m_session.m->database,
        "SELECT r.code FROM reserved_code r JOIN journal j ON j.id = r.row ORDER BY j.seq, r.code");
    while (rows.step())
        codes.append(rows.text(0));
    return codes;
}

bool LabelRecords::isReserved(QStringView code) const
{
    Statement row(m_session.m->database, "SELECT 1 FROM reserved_code WHERE code_fold = ?");
    row.bind(1, foldedCode(code));
    const bool is = row.step();
    row.reset();
    return is;
}

qint64 LabelRecords::itemOf(QStringView code) const
{
    Statement row(m_session.m->database, "SELECT item FROM reserved_code WHERE code_fold = ?");
    row.bind(1, foldedCode(code));
    const qint64 item = row.step() ? row.integer(0) : 0;
    row.reset();
    return item;
}

QHash<qint64, QString> LabelRecords::codesOfItems() const
{
    QHash<qint64, QString> codes;
    Statement rows(m_session.m->database,
                   "SELECT r.item, r.code FROM reserved_code r JOIN journal j ON j.id = r.row "
                   "WHERE r.item <> 0 ORDER BY j.seq, r.code");
    while (rows.step())
        codes.insert(rows.integer(0), rows.text(1));
    return codes;
}

Outcome LabelRecords::visitTaken(const std::function<void(QByteArrayView)> &visitor) const
{
    Database &database = m_session.m->database;
    for (const char *sql :
         {"SELECT code_fold FROM item INDEXED BY item_code WHERE code_fold IS NOT NULL",
          "SELECT code_fold FROM reserved_code",
          "SELECT code_fold FROM scan WHERE slot IS NULL AND code_fold IS NOT NULL AND flags & 1 = 1"}) {
        Statement rows(database, sql);
        while (rows.step())
            visitor(rows.view(0));
    }
    return database.outcome(!database.hasFailed());
}

QStringList LabelRecords::newestCodes(int most) const
{
    QStringList codes;
    Statement rows(m_session.m->database,
                   "SELECT code FROM item WHERE code_fold IS NOT NULL ORDER BY id DESC LIMIT ?");
    rows.bind(1, qint64(most));
    while (rows.step())
        codes.append(rows.text(0));
    return codes;
}

Outcome LabelRecords::recordPrinted(const QStringList &codes, const QString &sheet, const Author &author)
{
    return write(*m_session.m, printing, codes, {}, sheet, author);
}

bool LabelRecords::isPrinted(QStringView code) const
{
    Statement row(m_session.m->database, "SELECT 1 FROM printed_label WHERE code_fold = ?");
    row.bind(1, foldedCode(code));
    const bool is = row.step();
    row.reset();
    return is;
}

bool LabelRecords::isAwaitingAttachment(QStringView code) const
{
    Session::Impl &state = *m_session.m;
    const QByteArray fold = foldedCode(code);
    Statement row(state.database,
                  "SELECT j.clock FROM printed_label p JOIN journal j ON j.id = p.row WHERE p.code_fold = ?");
    if (!row.bind(1, fold).step())
        return false;
    const qint64 printed = row.integer(0);
    row.reset();
    const auto stock = state.loadStockTake();
    if (!stock)
        return true; // the scan itself tells of the failure
    const auto item = m_session.catalogue().findByCode(code);
    const Slot slot = !item ? noSlot : state.isFrozen() ? item->slot : state.orderItems.slotOf(item->item.id);
    Statement clock(state.database, "SELECT clock FROM journal WHERE id = ?");
    for (const RowId scan : (*stock)->liveScansFor(ScanPurpose::Label, slot, fold)) {
        clock.bind(1, scan);
        const bool isLater = clock.step() && clock.integer(0) > printed;
        clock.reset();
        if (isLater)
            return false;
    }
    return true;
}

std::vector<LabelRecords::ForeignScan> LabelRecords::foreignScans() const
{
    std::vector<ForeignScan> all;
    Statement rows(
        m_session.m->database,
        "SELECT json_extract(j.body, '$.code'), j.operator, j.time, ifnull(p.shelf, ''), "
        "s.flags >> 3 & 7 = 0 OR s.flags & 64 != 0 FROM scan s JOIN journal j ON j.id = s.id LEFT JOIN pass "
        "p ON p.id = s.pass WHERE s.slot IS NULL AND s.code_fold IS NOT NULL AND s.flags & 1 = 1 "
        "AND NOT EXISTS(SELECT 1 FROM item i WHERE i.code_fold = s.code_fold) "
        "AND NOT EXISTS(SELECT 1 FROM reserved_code r JOIN item i ON i.id = r.item AND i.code_fold IS NULL "
        "WHERE r.code_fold = s.code_fold) "
        "AND NOT (s.flags >> 3 & 7 = ?1 AND (EXISTS(SELECT 1 FROM reserved_code r WHERE r.code_fold = "
        "s.code_fold) OR EXISTS(SELECT 1 FROM printed_label l WHERE l.code_fold = s.code_fold))) "
        "ORDER BY j.clock");
    rows.bind(1, static_cast<qint64>(ScanPurpose::Label));
    while (rows.step())
        all.push_back({rows.text(0), rows.text(1), rows.integer(2), rows.text(3), rows.integer(4) != 0});
    return all;
}

std::vector<PrintedLabel> LabelRecords::printed() const
{
    Database &database = m_session.m->database;
    QHash<QByteArray, qint64> scannedBack; // the last clock
    Statement scans(database,
                    "SELECT ifnull(s.code_fold, i.code_fold), j.clock FROM scan s JOIN journal j ON j.id = "
                    "s.id LEFT JOIN shelf_list l ON l.slot = s.slot LEFT JOIN item i ON i.id = l.item "
                    "WHERE s.flags & 1 = 1 AND s.flags >> 3 & 7 = ?");
    scans.bind(1, static_cast<qint64>(ScanPurpose::Label));
    while (scans.step()) {
        qint64 &last = scannedBack[scans.blob(0)];
        last = std::max(last, scans.integer(1));
    }
    std::vector<PrintedLabel> all;
    Statement rows(database,
                   "SELECT p.code, p.code_fold, j.operator, j.time, j.clock FROM printed_label p "
                   "JOIN journal j ON j.id = p.row ORDER BY j.clock, p.code");
    while (rows.step())
        all.push_back(
            {rows.text(0), rows.text(2), rows.integer(3), scannedBack.value(rows.blob(1)) > rows.integer(4)});
    return all;
}

} // namespace opname
