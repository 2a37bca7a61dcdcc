#pragma once

#include "server_connection.h"

#include <memory>
#include <variant>
#include <vector>

struct st_mysql_stmt;

namespace opname {

/// A value bound to a statement; monostate is NULL.
using ServerValue = std::variant<std::monostate, qint64, QString>;

/// One statement with places for values, prepared at its first run and kept; prepared again when the
/// connection was opened anew. It runs once each time it is asked to: whoever asks decides what a lost
/// connection means. Used on the thread of its connection, and not after it.
class ServerStatement {
public:
    /// `sql` is the program's own, with a `?` for each value.
    ServerStatement(ServerConnection &connection, QString sql);
    ~ServerStatement();
    ServerStatement(ServerStatement &&) noexcept;
    ServerStatement &operator=(ServerStatement &&) = delete;

    /// Answers how many rows it changed: for an UPDATE those that had other values before.
    ServerResult<qint64> run(const std::vector<ServerValue> &values);
    /// Visits the rows it finds, once all have arrived; answers how many.
    ServerResult<qint64> find(const std::vector<ServerValue> &values,
                              const std::function<void(const ServerRow &)> &visit);
    /// What the server warned of at the last run; empty when it did not.
    QString warnings();
    qint64 insertedId() const; ///< the AUTO_INCREMENT number of the last run

private:
    struct Closing {
        void operator()(st_mysql_stmt *statement) const;
    };

    ServerResult<void> prepare();
    ServerResult<void> execute(const std::vector<ServerValue> &values);
    ServerFailure failure() const;

    ServerConnection &m_connection;
    QByteArray m_sql;
    std::unique_ptr<st_mysql_stmt, Closing> m_statement;
    int m_opening = 0; ///< of the connection, that it was prepared on
};

} // namespace opname
