#pragma once

#include "opname/domain/error.h"

#include "server_address.h"
#include "server_row.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

struct st_mysql;

namespace opname {

/// A statement that failed: the server's number for it beside what the user is told.
struct ServerFailure {
    int number = 0;
    Error error;
    bool isLost() const; ///< the server went away: whether the statement was carried out is not known
    bool isDenied() const; ///< the account lacks a right
    bool isDuplicate() const; ///< a key is taken
    bool isMissing() const; ///< there is no such table or column
    bool isUnfit() const; ///< the column cannot hold the value: too long, characters it does not know
};
template <typename T> using ServerResult = tl::expected<T, ServerFailure>;

/// One connection, used on the thread that made it. It is opened again when the server has dropped it.
/// Qt Sql opens it; rows are read from the client library below it, because a QSqlQuery costs more for a
/// field than the server does.
class ServerConnection {
public:
    ServerConnection(ServerAddress address, QString password, std::stop_token stop);
    ~ServerConnection();
    ServerConnection(const ServerConnection &) = delete;
    ServerConnection &operator=(const ServerConnection &) = delete;

    /// `setUp` are statements to begin every connection with.
    Outcome open(QStringList setUp = {});
    void close();
    /// Opens it anew after it was lost, if that works within a few seconds.
    Outcome reopen();
    /// Runs a query and visits its rows once all have arrived. A query that fails because the server went
    /// away is run again on a new connection, if one can be had within a few seconds.
    Outcome select(const QString &sql, const std::function<void(const ServerRow &)> &visit);
    /// Runs one statement once, whatever comes of it.
    ServerResult<void> execute(const QString &sql);

    /// How often it was opened: what was prepared before belongs to the connection before.
    int openings() const { return m_openings; }
    /// The client library's own handle, for statements; null while there is no connection.
    st_mysql *handle() const;
    ServerFailure failureOf(int number, const QString &text) const;
    static Error stopped(); ///< Cancelled
    const ServerAddress &address() const { return m_address; }

private:
    Outcome connect();
    bool waited(int milliseconds) const;
    Error errorOf(int number, const QString &text) const;
    Error errorOfNumber(int number) const;

    ServerAddress m_address;
    QString m_password;
    std::stop_token m_stop;
    QString m_name;
    QStringList m_setUp;
    int m_openings = 0;
};

} // namespace opname
