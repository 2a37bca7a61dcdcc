#include "opname/session/title_queries.h"

#include "session_state.h"
#include "word_conditions.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TitleQueries)
};

/// Runs a question that may be ended, and tells that apart from a failure.
Outcome ask(Database &database, const TitleQueries::Proceed &proceed, const std::function<void()> &question)
{
    bool isStopped = false;
    const TitleQueries::Proceed watched = [&] {
        isStopped = isStopped || (proceed && !proceed());
        return !isStopped;
    };
    {
        const Interruption interruption(database, watched);
        question();
    }
    if (!database.hasFailed())
        return {};
    Error error = database.takeError();
    if (isStopped)
        return failure(ErrorKind::Cancelled, Text::tr("The search was stopped."));
    return tl::unexpected(std::move(error));
}

} // namespace

TitleQueries::TitleQueries(const Session &session)
    : m_session(session)
{
}

Result<std::vector<qint64>> TitleQueries::read(QByteArray sql, std::initializer_list<const char *> columns,
                                               const QString &words, const QByteArray &end,
                                               const Proceed &proceed) const
{
    const WordConditions conditions(words);
    sql += conditions.sql(columns);
    sql += end;
    std::vector<qint64> ids;
    Database &database = m_session.m->database;
    const Outcome asked = ask(database, proceed, [&] {
        Statement rows(database, sql.constData());
        conditions.bindTo(rows);
        while (rows.step())
            ids.push_back(rows.integer(0));
    });
    if (!asked)
        return tl::unexpected(asked.error());
    return ids;
}

Result<std::vector<qint64>> TitleQueries::find(const QString &words, std::size_t limit,
                                               const Proceed &proceed) const
{
    return read("SELECT t.id FROM title t WHERE 1", {"t.title", "t.authors", "t.call_number", "t.isbn"},
                words, " ORDER BY t.id LIMIT " + QByteArray::number(static_cast<qulonglong>(limit)), proceed);
}

Result<std::vector<qint64>> TitleQueries::withoutCopy(const QString &words, const Proceed &proceed) const
{
    return read("SELECT t.id FROM title t WHERE t.id NOT IN (SELECT title FROM item)",
                {"t.title", "t.authors", "t.call_number", "t.isbn"}, words, " ORDER BY t.id", proceed);
}

Result<std::vector<qint64>> TitleQueries::copiesWithoutCode(const QString &words,
                                                            const Proceed &proceed) const
{
    return read("SELECT i.id FROM item i LEFT JOIN title t ON t.id = i.title WHERE i.code_fold IS NULL",
                {"t.title", "t.authors", "i.call_number", "t.call_number", "i.inventory_code"}, words,
                " ORDER BY i.id", proceed);
}

Result<QHash<qint64, qint64>> TitleQueries::copiesOf(const std::vector<qint64> &titles,
                                                     const Proceed &proceed) const
{
    QHash<qint64, qint64> copies;
    QByteArray ids;
    for (const qint64 title : titles)
        ids += (ids.isEmpty() ? QByteArray() : QByteArray(",")) + QByteArray::number(title);
    Database &database = m_session.m->database;
    const Outcome asked = ask(database, proceed, [&] {
        const QByteArray sql = "SELECT title, count(*) FROM item WHERE title IN (" + ids + ") GROUP BY title";
        Statement rows(database, sql.constData());
        while (rows.step())
            copies.insert(rows.integer(0), rows.integer(1));
    });
    if (!asked)
        return tl::unexpected(asked.error());
    return copies;
}

} // namespace opname
