#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

struct sqlite3_stmt;

namespace opname {

class Database;

/// A prepared statement, kept for life: preparing again costs as much as running. Bind from 1, read columns
/// from 0. A failed step is kept in the database until somebody asks for it (Database::takeError).
class Statement {
public:
    Statement() = default;
    Statement(Database &database, const char *sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, double value) = delete;
    Statement &bind(int index, QStringView text);
    Statement &bind(int index, const QByteArray &blob);
    Statement &bindText(int index, const QByteArray &utf8);
    Statement &bindNull(int index);
    Statement &bindOptional(int index, const std::optional<qint64> &value);

    /// True while there is a row. Resets itself after the last one and after a failure.
    bool step();
    /// Runs a statement that answers no rows. False on failure, and while one is kept that nobody took.
    bool run();
    void reset();

    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QByteArrayView view(int column) const; ///< valid until the next step or reset
    bool isNull(int column) const;
    bool isPrepared() const { return m_statement != nullptr; }

private:
    QByteArray &bound(int index);

    Database *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    std::vector<QByteArray> m_bound; ///< what the statement reads from, its room kept from row to row
};

} // namespace opname
