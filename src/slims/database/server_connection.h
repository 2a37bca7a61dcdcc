#pragma once

#include "server_failure.h"
#include "server_row.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

struct st_mysql;

namespace opname {

class StoppableSocket;

/// One connection, used on one thread. It is opened again when the server has dropped it. A stop that is
/// asked for from any thread ends connecting at once, and what it waits for after a second (Cancelled); only
/// the system's look-up of a host's name is waited for. It is the client library's own, because a QSqlQuery
/// costs more for a field than the server does.
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
    st_mysql *handle() const { return m_server.get(); }
    ServerFailure failureOf(int number, const QString &text) const;
    static Error stopped(); ///< Cancelled
    const ServerAddress &address() const { return m_address; }

private:
    struct Closing {
        void operator()(st_mysql *server) const;
    };

    Outcome connect();
    bool waited(int milliseconds) const;

    ServerAddress m_address;
    QString m_password;
    std::stop_token m_stop;
    QStringList m_setUp;
    std::unique_ptr<st_mysql, Closing> m_server;
    std::unique_ptr<StoppableSocket> m_stoppable;
    int m_openings = 0;
};

} // namespace opname
