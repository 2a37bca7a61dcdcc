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
        for (qsizetype i = 0; i < some.size(); ++i) {
            const QByteArray fold = foldedCode(some[i]);
            if (!insert.bind(1, fold).bind(2, some[i]).bind(3, row.id).run())
                return false;
            if (!theirs.empty() && !setItem.bind(1, theirs[static_cast<std::size_t>(i)]).bind(2, fold).run())
                return false;
        }
    }
    return true;
}

Outcome write(Session::Impl &state, const Record &record, const QStringList &codes,
              std::span<const qint64> items, const QString &value, const Author &author)
{
    if (Outcome allowed = state.requireWritable(); !allowed || codes.isEmpty())
        return allowed;
    return state.change([&](qint64 now) { return append(state, record, codes, items, value, author, now); });
}

} // namespace

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
