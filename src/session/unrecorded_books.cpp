#include "opname/session/unrecorded_books.h"

#include "book_words.h"
#include "json_text.h"
#include "session_state.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(UnrecordedBooks)
};

/// In the order of read().
#define OPNAME_UNRECORDED_BOOKS                                                                              \
    "SELECT u.id, u.title, u.inventory, u.shelf, u.condition, u.note, j.operator, j.time "                   \
    "FROM unrecorded u JOIN journal j ON j.id = u.row "

UnrecordedBook read(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2),   row.text(3), conditionFromName(row.text(4)),
            row.text(5), row.text(6), row.integer(7)};
}

QString nameOf(const std::optional<Condition> &condition)
{
    return condition ? conditionName(*condition) : QString();
}

Outcome check(const UnrecordedBook &book)
{
    if (book.title.isEmpty())
        return failure(ErrorKind::Usage,
                       Text::tr("Say what the book is called: its title, or what stands on it."));
    for (const auto &[text, longest] : {std::pair(&book.title, UnrecordedBooks::longestText),
                                        std::pair(&book.inventoryCode, UnrecordedBooks::longestName),
                                        std::pair(&book.shelf, UnrecordedBooks::longestName),
                                        std::pair(&book.note, UnrecordedBooks::longestText)})
        if (Outcome sound = checkBookWords(*text, longest); !sound)
            return sound;
    return {};
}

} // namespace

UnrecordedBooks::UnrecordedBooks(Session &session)
    : m_session(session)
{
}

Result<QString> UnrecordedBooks::note(const UnrecordedBook &described, const Author &author)
{
    UnrecordedBook book = described;
    for (QString *text : {&book.title, &book.inventoryCode, &book.shelf, &book.note})
        *text = text->simplified();
    if (Outcome sound = check(book); !sound)
        return tl::unexpected(sound.error());
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    const Outcome written = state.change([&](qint64 now) {
        const RowId next = state.journal->nextId(author.station);
        if (next == 0)
            return false;
        book.id = ChangeLedger::idOf(state.id, author.station, next & ((1LL << stationShift) - 1));
        JsonText body;
        body.add("id", book.id).add("title", book.title).add("inventory", book.inventoryCode);
        body.add("shelf", book.shelf).add("condition", nameOf(book.condition)).add("note", book.note);
        JournalRow row;
        if (!state.journal->append(author, "unrecorded_noted", body.take(), now, &row))
            return false;
        Statement insert(state.database,
                         "INSERT INTO unrecorded(id, row, title, inventory, shelf, condition, note) "
                         "VALUES(?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, book.id).bind(2, row.id).bind(3, book.title).bind(4, book.inventoryCode);
        return insert.bind(5, book.shelf).bind(6, nameOf(book.condition)).bind(7, book.note).run();
    });
    if (!written)
        return tl::unexpected(written.error());
    return book.id;
}

std::vector<UnrecordedBook> UnrecordedBooks::all() const
{
    std::vector<UnrecordedBook> books;
    Statement rows(m_session.m->database, OPNAME_UNRECORDED_BOOKS "ORDER BY j.clock, u.id");
    while (rows.step())
        books.push_back(read(rows));
    return books;
}

std::optional<UnrecordedBook> UnrecordedBooks::find(const QString &id) const
{
    Statement row(m_session.m->database, OPNAME_UNRECORDED_BOOKS "WHERE u.id = ?");
    row.bind(1, id);
    if (!row.step())
        return std::nullopt;
    UnrecordedBook book = read(row);
    row.reset();
    return book;
}

#undef OPNAME_UNRECORDED_BOOKS

} // namespace opname
