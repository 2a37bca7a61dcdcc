#include "server_address.h"

#include "opname/slims/web_address.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

} // namespace

QString ServerAddress::label() const
{
    const QString bracketed = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return QStringLiteral("mysql://%1@%2:%3/%4").arg(user, bracketed).arg(port).arg(database);
}

Result<ServerAddress> readServerAddress(const QString &address)
{
    static const QRegularExpression hostName(QStringLiteral("^[A-Za-z0-9._:-]+$"));
    const QUrl url(address, QUrl::StrictMode);
    ServerAddress server{
        url.userName(QUrl::FullyDecoded),    url.host(), url.port(3306),
        url.path(QUrl::FullyDecoded).mid(1), {},         QTimeZone(QByteArrayLiteral("Asia/Jakarta"))};
    if (!url.password().isEmpty())
        return failure(
            ErrorKind::Usage,
            Text::tr("A password must not stand in an address, where others can read it. Leave it out "
                     "and set OPNAME_PASSWORD."));
    if (!url.isValid() || server.user.isEmpty() || !hostName.match(server.host).hasMatch()
        || server.database.isEmpty() || server.database.contains(u'/'))
        return failure(
            ErrorKind::Usage,
            Text::tr(
                "The address of the database is not complete. Write mysql://USER@HOST:PORT/DATABASE, for "
                "example mysql://slims@127.0.0.1:3306/senayan."));
    bool hasPlainConsent = false;
    for (const auto &[option, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (option == u"ca") {
            // A closing brace ends a value where the client library reads the name, see ServerConnection.
            const QFileInfo file(value);
            if (!file.isFile() || !file.isReadable() || value.contains(u'}'))
                return failure(
                    ErrorKind::File,
                    Text::tr("The certificate file “%1” cannot be read. Check its path and rights.")
                        .arg(value));
            server.authorityFile = file.absoluteFilePath();
        } else if (option == u"plain" && value == u"yes") {
            hasPlainConsent = true;
        } else if (option != u"timezone") {
            return failure(ErrorKind::Usage,
                           Text::tr("An address of a database knows timezone=ZONE, ca=FILE and plain=yes, "
                                    "not “%1”. Leave that out.")
                               .arg(option));
        } else if (server.timeZone = QTimeZone(value.toUtf8()); !server.timeZone.isValid()) {
            return failure(ErrorKind::Usage,
                           Text::tr("There is no time zone “%1”. Write it as in Asia/Jakarta.").arg(value));
        }
    }
    if (server.authorityFile.isEmpty() && !isThisComputer(server.host) && !hasPlainConsent)
        return failure(
            ErrorKind::Usage,
            Text::tr(
                "The way to the database on “%1” is not encrypted: anybody on the network could read what "
                "it answers and pretend to be it. Name the certificate of its authority (?ca=FILE), or "
                "add ?plain=yes to the address when you accept that.")
                .arg(server.host));
    return server;
}

} // namespace opname
