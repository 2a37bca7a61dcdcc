#include "bare_journal.h"

#include "measure.h"

#include <sqlite3.h>

namespace opname::bench {

BareJournal::BareJournal(const QString &path)
{
    sqlite3_open(path.toUtf8().constData(), &m_database);
    sqlite3_exec(m_database,
                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;"
                 "CREATE TABLE journal(id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, clock INTEGER NOT NULL, "
                 "time INTEGER NOT NULL, "
                 "operator TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL)",
                 nullptr, nullptr, nullptr);
    const auto prepare = [&](const char *sql, sqlite3_stmt **statement) {
        if (sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, nullptr)
            != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
    };
    prepare("INSERT INTO journal VALUES(?, ?, ?, ?, 'Rina', 'scan', ?, ?)", &m_insert);
    prepare("BEGIN IMMEDIATE", &m_begin);
    prepare("COMMIT", &m_commit);
}

BareJournal::~BareJournal()
{
    sqlite3_finalize(m_insert);
    sqlite3_finalize(m_begin);
    sqlite3_finalize(m_commit);
    sqlite3_close(m_database);
}

void BareJournal::insert(const QByteArray &body)
{
    static const QByteArray hash(32, 'h');
    ++m_number;
    for (int column = 1; column <= 4; ++column)
        sqlite3_bind_int64(m_insert, column, m_number + column * 1000000LL);
    sqlite3_bind_text(m_insert, 5, body.constData(), static_cast<int>(body.size()), SQLITE_STATIC);
    sqlite3_bind_blob(m_insert, 6, hash.constData(), 32, SQLITE_STATIC);
    if (sqlite3_step(m_insert) != SQLITE_DONE)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
    sqlite3_reset(m_insert);
}

void BareJournal::insertOne(const QByteArray &body)
{
    insert(body); // its own transaction
}

void BareJournal::insertMany(const std::vector<QByteArray> &bodies)
{
    sqlite3_step(m_begin);
    sqlite3_reset(m_begin);
    for (const QByteArray &body : bodies)
        insert(body);
    sqlite3_step(m_commit);
    sqlite3_reset(m_commit);
}

} // namespace opname::bench
