#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace opname::bench {

/// The peer: a bare SQLite table with WAL and synchronous=FULL, one row a commit or many.
class BareJournal {
public:
    explicit BareJournal(const QString &path);
    ~BareJournal();
    void insertOne(const QByteArray &body);
    void insertMany(const std::vector<QByteArray> &bodies);

private:
    void insert(const QByteArray &body);
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    long long m_number = 0;
};

} // namespace opname::bench
