#include "search_index.h"

#include "item_slots.h"
#include "search_words.h"

namespace opname {

namespace {

#define OPNAME_SEARCHED_COLUMNS                                                                              \
    "t.title, t.authors, t.call_number, t.class, i.call_number, i.key_class, t.isbn, f.slot "

/// Item codes are not among them: a million words that begin alike would make every search for a beginning
/// slow, and the codes have an index of their own.
void readWords(const Statement &row, QByteArray &words)
{
    words.clear();
    for (int column = 0; column < 6; ++column)
        appendSearchWords(words, row.view(column));
    appendIsbnWords(words, row.view(6));
}

} // namespace

IndexedWords::IndexedWords(Database &database)
    : m_row(database,
            "SELECT " OPNAME_SEARCHED_COLUMNS
            "FROM shelf_list f JOIN item i ON i.id = f.item LEFT JOIN title t ON t.id = i.title "
            "WHERE f.slot = ?")
{
}

const QByteArray &IndexedWords::of(Slot slot)
{
    m_words.clear();
    m_row.bind(1, qint64(slot));
    if (m_row.step()) {
        readWords(m_row, m_words);
        m_row.reset();
    }
    return m_words;
}

bool buildSearchIndex(Database &database, const std::function<bool(double)> &watcher)
{
    const qint64 total = std::max<qint64>(1, database.integer("SELECT count(*) FROM shelf_list"));
    if (!database.execute("INSERT INTO search(search) VALUES('delete-all')"))
        return false;
    // Sorted after the join: the shelf's order would fetch items and titles from all over the file.
    Statement rows(database,
                   "SELECT " OPNAME_SEARCHED_COLUMNS
                   "FROM item i CROSS JOIN frozen f ON f.item = i.id LEFT JOIN title t ON t.id = i.title "
                   "ORDER BY f.slot");
    Statement insert(database, "INSERT INTO search(rowid, words) VALUES(?, ?)");
    QByteArray words;
    qint64 done = 0;
    while (rows.step()) {
        if (done++ % 4096 == 0 && watcher && !watcher(0.9 * double(done) / double(total)))
            return false;
        readWords(rows, words);
        if (!insert.bind(1, rows.integer(7)).bindText(2, words).run())
            return false;
    }
    // One piece is searched faster than the several that the load leaves behind.
    return !database.hasFailed() && database.execute("INSERT INTO search(search) VALUES('optimize')")
        && (!watcher || watcher(1));
}

bool addToSearchIndex(Database &database, Slot slot)
{
    IndexedWords indexed(database);
    Statement insert(database, "INSERT INTO search(rowid, words) VALUES(?, ?)");
    return insert.bind(1, qint64(slot)).bindText(2, indexed.of(slot)).run();
}

bool searchIndexAgrees(Database &database)
{
    constexpr qint64 mostChecked = 200;
    constexpr qsizetype mostWords = 16;
    IndexedWords indexed(database);
    Statement find(database, "SELECT 1 FROM search WHERE search MATCH ?1 AND rowid = ?2");
    const auto isFound = [&](qint64 slot) {
        QByteArrayList words = indexed.of(static_cast<Slot>(slot)).split(' ');
        words.removeAll(QByteArray());
        if (words.isEmpty())
            return true;
        find.bindText(1, '"' + words.mid(0, mostWords).join("\" \"") + '"').bind(2, slot);
        if (!find.step())
            return false;
        find.reset();
        return true;
    };
    const qint64 end = slotsGivenOut(database);
    for (qint64 slot = 0; slot < end; slot += 1 + end / mostChecked)
        if (!isFound(slot))
            return false;
    return end == 0 || isFound(end - 1);
}

#undef OPNAME_SEARCHED_COLUMNS

} // namespace opname
