#include "server_connection.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUuid>
#include <QVariant>
#include <mysql.h>

#include <array>
#include <memory>
#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

// Error numbers of MariaDB and its client library.
constexpr int tooManyConnections = 1040;
constexpr int accessDeniedToDatabase = 1044;
constexpr int accessDenied = 1045;
constexpr int unknownDatabase = 1049;
constexpr int serverShutsDown = 1053;
constexpr int unknownColumn = 1054;
constexpr int duplicateKey = 1062;
constexpr int hostBlocked = 1129;
constexpr int hostNotAllowed = 1130;
constexpr int selectDenied = 1142;
constexpr int columnDenied = 1143;
constexpr int unknownTable = 1146;
constexpr int tooManyOfUser = 1203;
constexpr int outOfRange = 1264;
constexpr int truncated = 1265;
constexpr int wrongValue = 1366;
constexpr int tooLong = 1406;
constexpr int duplicateNamedKey = 1586;
constexpr int accessDeniedWithoutPassword = 1698;
constexpr int connectionKilled = 1927;
constexpr int cannotConnectLocally = 2002;
constexpr int cannotConnect = 2003;
constexpr int unknownHost = 2005;
constexpr int serverGone = 2006;
constexpr int connectionLost = 2013;
constexpr int notTrusted = 2026;
constexpr int connectionLostAt = 2055;
constexpr int statementGone = 2056;
constexpr int encryptionDemanded = 3159;

constexpr std::array pausesBeforeReopening = {0, 500, 2000}; // milliseconds

bool hasGone(int number)
{
    return number == serverGone || number == connectionLost || number == connectionLostAt
        || number == statementGone || number == connectionKilled || number == serverShutsDown;
}

using Rows = std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)>;

} // namespace

bool ServerFailure::isLost() const
{
    return hasGone(number);
}

bool ServerFailure::isDenied() const
{
    return number == selectDenied || number == columnDenied || number == accessDeniedToDatabase;
}

bool ServerFailure::isDuplicate() const
{
    return number == duplicateKey || number == duplicateNamedKey;
}

bool ServerFailure::isMissing() const
{
    return number == unknownTable || number == unknownColumn;
}

bool ServerFailure::isUnfit() const
{
    return number == tooLong || number == outOfRange || number == truncated || number == wrongValue;
}

ServerConnection::ServerConnection(ServerAddress address, QString password, std::stop_token stop)
    : m_address(std::move(address))
    , m_password(std::move(password))
    , m_stop(std::move(stop))
    , m_name(QUuid::createUuid().toString())
{
}

ServerConnection::~ServerConnection()
{
    QSqlDatabase::removeDatabase(m_name);
}

Outcome ServerConnection::open(QStringList setUp)
{
    m_setUp = std::move(setUp);
    return connect();
}

void ServerConnection::close()
{
    QSqlDatabase::removeDatabase(m_name);
}

Outcome ServerConnection::connect()
{
    QSqlDatabase::removeDatabase(m_name);
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QMYSQL")))
        return failure(
            ErrorKind::SlimsUnreachable,
            Text::tr("The database driver is not installed. Install the package libqt6sql6-mysql."));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), m_name);
    // The client library takes "localhost" for a socket file.
    const QString host = m_address.host == u"localhost" && m_address.authorityFile.isEmpty()
        ? QStringLiteral("127.0.0.1")
        : m_address.host;
    // Qt's SSL_CA alone checks neither the server's name nor that there is encryption at all; what the client
    // library takes in place of a host name does. With a library that does not know this, connecting fails.
    database.setHostName(m_address.authorityFile.isEmpty()
                             ? host
                             : QStringLiteral("host={%1};ssl-ca={%2};ssl-verify-server-cert=1;")
                                   .arg(host, m_address.authorityFile));
    database.setPort(m_address.port);
    database.setUserName(m_address.user);
    database.setPassword(m_password);
    database.setDatabaseName(m_address.database);
    database.setConnectOptions(
        QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=10;MYSQL_OPT_READ_TIMEOUT=30;MYSQL_OPT_WRITE_TIMEOUT=30"));
    if (!database.open())
        return tl::unexpected(
            errorOf(database.lastError().nativeErrorCode().toInt(), database.lastError().databaseText()));
    ++m_openings;
    for (const QString &statement : std::as_const(m_setUp))
        if (const ServerResult<void> done = execute(statement); !done)
            return tl::unexpected(done.error().error);
    return {};
}

bool ServerConnection::waited(int milliseconds) const
{
    constexpr int step = 50;
    for (int past = 0; past < milliseconds && !m_stop.stop_requested(); past += step)
        QThread::msleep(step);
    return !m_stop.stop_requested();
}

Outcome ServerConnection::reopen()
{
    for (const int pause : pausesBeforeReopening) {
        if (!waited(pause))
            break;
        const Outcome opened = connect();
        if (opened || opened.error().kind != ErrorKind::SlimsUnreachable)
            return opened;
    }
    return tl::unexpected(errorOfNumber(connectionLost));
}

Outcome ServerConnection::select(const QString &sql, const std::function<void(const ServerRow &)> &visit)
{
    const QByteArray utf8 = sql.toUtf8();
    for (int attempt = 0;; ++attempt) {
        MYSQL *const server = handle();
        if (server == nullptr)
            return tl::unexpected(errorOfNumber(connectionLost));
        if (mysql_real_query(server, utf8.constData(), static_cast<unsigned long>(utf8.size())) == 0) {
            if (const Rows rows(mysql_store_result(server), mysql_free_result); rows) {
                while (const MYSQL_ROW fields = mysql_fetch_row(rows.get()))
                    visit(ServerRow(fields, mysql_fetch_lengths(rows.get())));
                return {};
            }
        }
        const int number = static_cast<int>(mysql_errno(server));
        if (attempt == 2 || !hasGone(number))
            return tl::unexpected(errorOf(number, QString::fromUtf8(mysql_error(server))));
        if (Outcome reopened = reopen(); !reopened)
            return reopened;
    }
}

ServerResult<void> ServerConnection::execute(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    MYSQL *const server = handle();
    if (server == nullptr)
        return tl::unexpected(failureOf(connectionLost, {}));
    if (mysql_real_query(server, utf8.constData(), static_cast<unsigned long>(utf8.size())) != 0)
        return tl::unexpected(
            failureOf(static_cast<int>(mysql_errno(server)), QString::fromUtf8(mysql_error(server))));
    const Rows rows(mysql_store_result(server), mysql_free_result);
    return {};
}

MYSQL *ServerConnection::handle() const
{
    const QSqlDatabase database = QSqlDatabase::database(m_name, false);
    if (!database.isValid())
        return nullptr;
    const QVariant handle = database.driver()->handle();
    return qstrcmp(handle.typeName(), "st_mysql*") == 0 ? *static_cast<MYSQL *const *>(handle.constData())
                                                        : nullptr;
}

Error ServerConnection::stopped()
{
    return {ErrorKind::Cancelled,
            Text::tr("Talking to SLiMS was stopped. What it has answered until then is kept."),
            {}};
}

ServerFailure ServerConnection::failureOf(int number, const QString &text) const
{
    return {number, errorOf(number, text)};
}

Error ServerConnection::errorOf(int number, const QString &text) const
{
    Error told = errorOfNumber(number);
    told.detail = QStringLiteral("%1 (%2)").arg(text).arg(number);
    return told;
}

Error ServerConnection::errorOfNumber(int number) const
{
    const QString server = QStringLiteral("%1:%2").arg(m_address.host).arg(m_address.port);
    switch (number) {
    case accessDenied:
    case accessDeniedWithoutPassword:
        return {ErrorKind::SlimsRefused,
                Text::tr(
                    "The database server at %1 does not accept user “%2” with this password. Check both with "
                    "whoever runs the server.")
                    .arg(server, m_address.user),
                {}};
    case accessDeniedToDatabase:
        return {ErrorKind::SlimsRefused,
                Text::tr("User “%1” may not use the database “%2”. Ask for the right SELECT on it.")
                    .arg(m_address.user, m_address.database),
                {}};
    case unknownDatabase:
        return {ErrorKind::SlimsRefused,
                Text::tr("There is no database “%1” on %2. Check its name in SLiMS's configuration.")
                    .arg(m_address.database, server),
                {}};
    case unknownColumn:
    case unknownTable:
        return {
            ErrorKind::SlimsRefused,
            Text::tr(
                "“%1” is no database of SLiMS 8 or 9: a table or column is missing. Check the name of the "
                "database.")
                .arg(m_address.database),
            {}};
    case selectDenied:
    case columnDenied:
        return {
            ErrorKind::SlimsRefused,
            Text::tr("User “%1” may not read all tables that are needed. Ask for the right SELECT on “%2”.")
                .arg(m_address.user, m_address.database),
            {}};
    case hostNotAllowed:
    case hostBlocked:
        return {
            ErrorKind::SlimsRefused,
            Text::tr("The database server at %1 takes no connections from this computer. Ask whoever runs "
                     "the server to allow it for user “%2”.")
                .arg(server, m_address.user),
            {}};
    case tooManyConnections:
    case tooManyOfUser:
        return {ErrorKind::SlimsRefused,
                Text::tr("The database server at %1 has too many connections open. Try again in a while.")
                    .arg(server),
                {}};
    case notTrusted:
        return {ErrorKind::SlimsUnreachable,
                Text::tr("The server at %1 could not prove that it is “%2”, so nothing was sent to it. Check "
                         "the certificate file, and that the server has encryption switched on.")
                    .arg(server, m_address.host),
                {}};
    case encryptionDemanded:
        return {ErrorKind::SlimsRefused,
                Text::tr("The database server at %1 takes encrypted connections only. Add ?ca=FILE with its "
                         "certificate authority to the address.")
                    .arg(server),
                {}};
    case unknownHost:
        return {
            ErrorKind::SlimsUnreachable,
            Text::tr("The computer “%1” is not known. Check its name and the network.").arg(m_address.host),
            {}};
    case cannotConnect:
    case cannotConnectLocally:
        return {
            ErrorKind::SlimsUnreachable,
            Text::tr(
                "Nothing answers at %1. Check that the database server is running and can be reached from "
                "here.")
                .arg(server),
            {}};
    case serverGone:
    case connectionLost:
    case connectionLostAt:
    case statementGone:
    case connectionKilled:
    case serverShutsDown:
        return {
            ErrorKind::SlimsUnreachable,
            Text::tr("The connection to %1 was lost. Check the network and do it again; nothing has changed.")
                .arg(server),
            {}};
    default:
        return {
            ErrorKind::SlimsRefused,
            Text::tr("The database server at %1 answered with an error. Show the details to whoever runs it.")
                .arg(server),
            {}};
    }
}

} // namespace opname
