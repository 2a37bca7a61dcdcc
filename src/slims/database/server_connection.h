#pragma once

#include "opname/domain/error.h"

#include "server_row.h"

#include <QString>

#include <functional>
#include <stop_token>

struct st_mysql;

namespace opname {

/// Where a SLiMS database is reached.
struct ServerAddress {
    QString user;
    QString host; ///< an IPv6 address without brackets
    int port = 3306;
    QString database;
    QString authorityFile; ///< certificates to trust; when set, only an encrypted connection to a server that
                           ///< proves to be `host` is used
    QString label() const;
};

/// One connection, used on the thread that made it. It is opened again when the server has dropped it.
/// Qt Sql opens it; rows are read from the client library below it, because a QSqlQuery costs more for a
/// field than the server does.
class ServerConnection {
public:
    ServerConnection(ServerAddress address, QString password, std::stop_token stop);
    ~ServerConnection();
    ServerConnection(const ServerConnection &) = delete;
    ServerConnection &operator=(const ServerConnection &) = delete;

    Outcome open();
    /// Runs a query and visits its rows once all have arrived. A query that fails because the server went
    /// away is run again on a new connection, if one can be had within a few seconds.
    Outcome select(const QString &sql, const std::function<void(const ServerRow &)> &visit);

private:
    Outcome reopen();
    bool waited(int milliseconds) const;
    st_mysql *handle() const;
    Error errorOf(int number, const QString &text) const;
    Error errorOfNumber(int number) const;

    ServerAddress m_address;
    QString m_password;
    std::stop_token m_stop;
    QString m_name;
};

} // namespace opname
