#include "server_connection.h"

#include <QCoreApplication>
#include <QUuid>
#include <QVariant>

#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

// Error numbers of MariaDB and its client library.
constexpr int accessDeniedToDatabase = 1044;
constexpr int accessDenied = 1045;
constexpr int unknownDatabase = 1049;
constexpr int unknownColumn = 1054;
constexpr int selectDenied = 1142;
constexpr int columnDenied = 1143;
constexpr int unknownTable = 1146;
constexpr int cannotConnectLocally = 2002;
constexpr int cannotConnect = 2003;
constexpr int unknownHost = 2005;
constexpr int serverGone = 2006;
constexpr int connectionLost = 2013;

bool hasGone(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    return code == serverGone || code == connectionLost;
}

} // namespace

QString ServerAddress::label() const
{
    return QStringLiteral("mysql://%1@%2:%3/%4").arg(user, host).arg(port).arg(database);
}

ServerConnection::ServerConnection(ServerAddress address, QString password)
    : m_address(std::move(address))
    , m_password(std::move(password))
    , m_name(QUuid::createUuid().toString())
{
}

ServerConnection::~ServerConnection()
{
    QSqlDatabase::removeDatabase(m_name);
}

Outcome ServerConnection::open()
{
    QSqlDatabase::removeDatabase(m_name);
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QMYSQL")))
        return failure(
            ErrorKind::SlimsUnreachable,
            Text::tr("The database driver is not installed. Install the package libqt6sql6-mysql."));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), m_name);
    database.setHostName(m_address.host == u"localhost" ? QStringLiteral("127.0.0.1") : m_address.host);
    database.setPort(m_address.port);
    database.setUserName(m_address.user);
    database.setPassword(m_password);
    database.setDatabaseName(m_address.database);
    database.setConnectOptions(
        QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=10;MYSQL_OPT_READ_TIMEOUT=60;MYSQL_OPT_WRITE_TIMEOUT=60"));
    if (!database.open())
        return tl::unexpected(errorOf(database.lastError()));
    return {};
}

Outcome ServerConnection::select(const QString &sql, const QVariantList &values,
                                 const std::function<bool(const QSqlQuery &)> &visit)
{
    for (int attempt = 0;; ++attempt) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.setForwardOnly(true);
        bool done = values.isEmpty() ? query.exec(sql) : query.prepare(sql);
        if (done && !values.isEmpty()) {
            for (const QVariant &value : values)
                query.addBindValue(value);
            done = query.exec();
        }
        if (done) {
            while (query.next())
                if (!visit(query))
                    return {};
            if (!query.lastError().isValid())
                return {};
            return tl::unexpected(errorOf(query.lastError()));
        }
        const QSqlError error = query.lastError();
        query = QSqlQuery();
        if (attempt > 0 || !hasGone(error))
            return tl::unexpected(errorOf(error));
        if (Outcome reopened = open(); !reopened)
            return reopened;
    }
}

Error ServerConnection::errorOf(const QSqlError &error) const
{
    const QString detail = error.databaseText() + QStringLiteral(" (") + error.nativeErrorCode() + u')';
    const QString server = QStringLiteral("%1:%2").arg(m_address.host).arg(m_address.port);
    switch (error.nativeErrorCode().toInt()) {
    case accessDenied:
        return {ErrorKind::SlimsRefused,
                Text::tr(
                    "The database server at %1 does not accept user “%2” with this password. Check both with "
                    "whoever runs the server.")
                    .arg(server, m_address.user),
                detail};
    case accessDeniedToDatabase:
        return {ErrorKind::SlimsRefused,
                Text::tr("User “%1” may not use the database “%2”. Ask for the right SELECT on it.")
                    .arg(m_address.user, m_address.database),
                detail};
    case unknownDatabase:
        return {ErrorKind::SlimsRefused,
                Text::tr("There is no database “%1” on %2. Check its name in SLiMS's configuration.")
                    .arg(m_address.database, server),
                detail};
    case unknownColumn:
    case unknownTable:
        return {
            ErrorKind::SlimsRefused,
            Text::tr(
                "“%1” is no database of SLiMS 8 or 9: a table or column is missing. Check the name of the "
                "database.")
                .arg(m_address.database),
            detail};
    case selectDenied:
    case columnDenied:
        return {
            ErrorKind::SlimsRefused,
            Text::tr("User “%1” may not read all tables that are needed. Ask for the right SELECT on “%2”.")
                .arg(m_address.user, m_address.database),
            detail};
    case unknownHost:
        return {
            ErrorKind::SlimsUnreachable,
            Text::tr("The computer “%1” is not known. Check its name and the network.").arg(m_address.host),
            detail};
    case cannotConnect:
    case cannotConnectLocally:
        return {
            ErrorKind::SlimsUnreachable,
            Text::tr(
                "Nothing answers at %1. Check that the database server is running and can be reached from "
                "here.")
                .arg(server),
            detail};
    case serverGone:
    case connectionLost:
        return {
            ErrorKind::SlimsUnreachable,
            Text::tr("The connection to %1 was lost. Check the network and do it again; nothing has changed.")
                .arg(server),
            detail};
    default:
        return {
            ErrorKind::SlimsRefused,
            Text::tr("The database server at %1 answered with an error. Show the details to whoever runs it.")
                .arg(server),
            detail};
    }
}

} // namespace opname
