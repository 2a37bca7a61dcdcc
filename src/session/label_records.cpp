#include "opname/session/label_records.h"

#include "json_text.h"
#include "opname/domain/item_code.h"
#include "session_state.h"

#include <algorithm>

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

constexpr Record reservation = {"codes_reserved", "pattern",
                                "INSERT OR REPLACE INTO reserved_code(code_fold, code, row) VALUES(?, ?, ?)"};
constexpr Record printing = {"labels_printed", "sheet",
                             "INSERT OR REPLACE INTO printed_label(code_fold, code, row) VALUES(?, ?, ?)"};

bool append(Session::Impl &state, const Record &record, const QStringList &codes, const QString &value,
            const Author &author, qint64 now)
{
    Statement insert(state.database, record.insert);
    for (qsizetype first = 0; first < codes.size(); first += codesOfARow) {
        const QStringList some = codes.mid(first, codesOfARow);
        JsonText body;
        body.add(record.field, value).addRaw("codes", JsonText::arrayOf(some));
        JournalRow row;
        if (!state.journal->append(author, record.kind, body.take(), now, &row))
            return false;
        for (const QString &code : some)
            if (!insert.bind(1, foldedCode(code)).bind(2, code).bind(3, row.id).run())
                return false;
    }
    return true;
}

Outcome write(Session::Impl &state, const Record &record, const QStringList &codes, const QString &value,
              const Author &author)
{
    if (Outcome allowed = state.requireWritable(); !allowed || codes.isEmpty())
        return allowed;
    return state.change([&](qint64 now) { return append(state, record, codes, value, author, now); });
}

} // namespace

LabelRecords::LabelRecords(Session &session)
    : m_session(session)
{
}

Outcome LabelRecords::reserve(const QStringList &codes, const QString &pattern, const Author &author)
{
    return write(*m_session.m, reservation, codes, pattern, author);
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
    return write(*m_session.m, printing, codes, sheet, author);
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
