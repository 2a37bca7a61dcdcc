#pragma once

#include "opname/domain/error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <functional>

namespace opname {

/// Where a SLiMS database is reached.
struct ServerAddress {
    QString user;
    QString host;
    int port = 3306;
    QString database;
    QString label() const;
};

/// One connection, used on the thread that made it. It is opened again when the server has dropped it.
class ServerConnection {
public:
    ServerConnection(ServerAddress address, QString password);
    ~ServerConnection();
    ServerConnection(const ServerConnection &) = delete;
    ServerConnection &operator=(const ServerConnection &) = delete;

    Outcome open();
    /// Runs a query and visits its rows. One that fails because the server went away is run once more on a
    /// new connection, unless rows were visited already. `visit` answers false to stop.
    Outcome select(const QString &sql, const QVariantList &values,
                   const std::function<bool(const QSqlQuery &)> &visit);

private:
    Error errorOf(const QSqlError &error) const;

    ServerAddress m_address;
    QString m_password;
    QString m_name;
};

} // namespace opname
