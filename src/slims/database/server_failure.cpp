#include "server_failure.h"

#include <QCoreApplication>
#include <QRegularExpression>

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
constexpr int lostInBetween = 2013;
constexpr int notTrusted = 2026;
constexpr int connectionLostAt = 2055;
constexpr int statementGone = 2056;
constexpr int encryptionDemanded = 3159;
constexpr int passwordInClearText = 5010; // or by another way that is not allowed
// Those of MyISAM come with the engine's own number or the server's.
constexpr int wrongIndex = 126;
constexpr int damagedFile = 127;
constexpr int noRecordThere = 134;
constexpr int crashedAtRepair = 144;
constexpr int crashed = 145;
constexpr int corruptIndex = 1034;
constexpr int oldIndex = 1035;
constexpr int markedAsCrashed = 1194;
constexpr int crashedAtLastRepair = 1195;

/// The table's name in "Table './senayan/item' is marked as crashed" or "Index for table 'item.MYI' is
/// corrupt"; empty when none is named.
QString tableIn(const QString &text)
{
    static const QRegularExpression quoted(QStringLiteral("'(?:[^']*/)?([^'/.]+)(?:\\.MY[ID])?'"));
    return quoted.match(text).captured(1);
}

QString hostAndPort(const ServerAddress &address)
{
    return QStringLiteral("%1:%2").arg(address.host).arg(address.port);
}

Error damageOf(const ServerAddress &address, const QString &table)
{
    return {ErrorKind::SlimsRefused,
            table.isEmpty()
                ? Text::tr("A table of SLiMS's database is damaged. Ask whoever runs the server to run "
                           "CHECK TABLE on its tables and REPAIR TABLE on that one, then do it again.")
                : Text::tr("SLiMS's table “%1” is damaged. Ask whoever runs the server at %2 to run "
                           "REPAIR TABLE %1, then do it again.")
                      .arg(table, hostAndPort(address)),
            {}};
}

Error errorOf(const ServerAddress &address, int number, const QString &text)
{
    const QString server = hostAndPort(address);
    switch (number) {
    case accessDenied:
    case accessDeniedWithoutPassword:
        return {ErrorKind::SlimsRefused,
                Text::tr(
                    "The database server at %1 does not accept user “%2” with this password. Check both with "
                    "whoever runs the server.")
                    .arg(server, address.user),
                {}};
    case accessDeniedToDatabase:
        return {ErrorKind::SlimsRefused,
                Text::tr("User “%1” may not use the database “%2”. Ask for the right SELECT on it.")
                    .arg(address.user, address.database),
                {}};
    case unknownDatabase:
        return {ErrorKind::SlimsRefused,
                Text::tr("There is no database “%1” on %2. Check its name in SLiMS's configuration.")
                    .arg(address.database, server),
                {}};
    case unknownColumn:
    case unknownTable:
        return {
            ErrorKind::SlimsRefused,
            Text::tr(
                "“%1” is no database of SLiMS 8 or 9: a table or column is missing. Check the name of the "
                "database.")
                .arg(address.database),
            {}};
    case selectDenied:
    case columnDenied:
        return {
            ErrorKind::SlimsRefused,
            Text::tr("User “%1” may not read all tables that are needed. Ask for the right SELECT on “%2”.")
                .arg(address.user, address.database),
            {}};
    case hostNotAllowed:
    case hostBlocked:
        return {
            ErrorKind::SlimsRefused,
            Text::tr("The database server at %1 takes no connections from this computer. Ask whoever runs "
                     "the server to allow it for user “%2”.")
                .arg(server, address.user),
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
                    .arg(server, address.host),
                {}};
    case encryptionDemanded:
        return {ErrorKind::SlimsRefused,
                Text::tr("The database server at %1 takes encrypted connections only. Add ?ca=FILE with its "
                         "certificate authority to the address.")
                    .arg(server),
                {}};
    case passwordInClearText:
        return {ErrorKind::SlimsRefused,
                Text::tr("The database server at %1 asks for the password itself, which is not sent over a "
                         "connection that proves nothing. Add ?ca=FILE with its certificate authority to the "
                         "address, or have user “%2” identified by mysql_native_password or ed25519.")
                    .arg(server, address.user),
                {}};
    case unknownHost:
        return {ErrorKind::SlimsUnreachable,
                Text::tr("The computer “%1” is not known. Check its name and the network.").arg(address.host),
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
    case lostInBetween:
    case connectionLostAt:
    case statementGone:
    case connectionKilled:
    case serverShutsDown:
        return {
            ErrorKind::SlimsUnreachable,
            Text::tr("The connection to %1 was lost. Check the network and do it again; nothing has changed.")
                .arg(server),
            {}};
    case wrongIndex:
    case damagedFile:
    case noRecordThere:
    case crashedAtRepair:
    case crashed:
    case corruptIndex:
    case oldIndex:
    case markedAsCrashed:
    case crashedAtLastRepair:
        return damageOf(address, tableIn(text));
    default:
        return {
            ErrorKind::SlimsRefused,
            Text::tr("The database server at %1 answered with an error. Show the details to whoever runs it.")
                .arg(server),
            {}};
    }
}

} // namespace

bool ServerFailure::isLost() const
{
    return number == serverGone || number == lostInBetween || number == connectionLostAt
        || number == statementGone || number == connectionKilled || number == serverShutsDown;
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

ServerFailure serverFailure(const ServerAddress &address, int number, const QString &text)
{
    ServerFailure failure{number, errorOf(address, number, text)};
    if (!text.isEmpty())
        failure.error.detail = QStringLiteral("%1 (%2)").arg(text).arg(number);
    return failure;
}

ServerFailure ownNumberTaken(const ServerAddress &address, const QString &table, const ServerFailure &found)
{
    ServerFailure failure{found.number, damageOf(address, table)};
    failure.error.detail = found.error.detail;
    return failure;
}

ServerFailure connectionLost(const ServerAddress &address)
{
    return serverFailure(address, lostInBetween, {});
}

} // namespace opname
