#include "rest_address.h"

#include "opname/slims/web_address.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrlQuery>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsWeb)
};

const QString consent = QStringLiteral("plain");

} // namespace

Result<RestAddress> RestAddress::parse(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return failure(ErrorKind::Usage,
                       Text::tr("A name or password must not stand in an address, where others can read it. "
                                "Leave it out; the plugin asks for a token, which is set in OPNAME_TOKEN."));
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasFragment())
        return failure(ErrorKind::Usage,
                       Text::tr("The address of SLiMS is not complete. Write it as in the browser, for "
                                "example https://opac.example.org/slims."));
    RestAddress address;
    for (const auto &[option, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (option == u"ca") {
            const QFileInfo file(value);
            if (!file.isFile() || !file.isReadable())
                return failure(
                    ErrorKind::File,
                    Text::tr("The certificate file “%1” cannot be read. Check its path and rights.")
                        .arg(value));
            address.m_authorityFile = file.absoluteFilePath();
        } else if (option == consent && value == u"yes") {
            address.m_hasPlainConsent = true;
        } else {
            return failure(
                ErrorKind::Usage,
                Text::tr(
                    "An address of SLiMS on the web knows ca=FILE and plain=yes, not “%1”. Leave that out.")
                    .arg(option));
        }
    }
    address.m_site = url.adjusted(QUrl::RemoveQuery | QUrl::NormalizePathSegments);
    QString path = address.m_site.path(QUrl::FullyEncoded);
    if (path.endsWith(u"/index.php"))
        path.chop(10);
    while (path.endsWith(u'/'))
        path.chop(1);
    address.m_site.setPath(path, QUrl::StrictMode);
    if (!address.isEncrypted() && !address.isThisComputer() && !address.m_hasPlainConsent)
        return failure(
            ErrorKind::Usage,
            Text::tr("The way to “%1” is not encrypted: anybody on the network could read the token and act "
                     "with it. Write https:// instead, or add ?plain=yes to the address when you accept "
                     "that.")
                .arg(address.host()));
    return address;
}

QString RestAddress::label() const
{
    return m_site.toString();
}

QString RestAddress::server() const
{
    const QString bracketed = host().contains(u':') ? QString(u'[' + host() + u']') : host();
    return m_site.port() < 0 ? bracketed : QStringLiteral("%1:%2").arg(bracketed).arg(m_site.port());
}

bool RestAddress::isThisComputer() const
{
    return opname::isThisComputer(host());
}

QByteArray RestAddress::api(const QByteArray &route, const QByteArray &parameters) const
{
    return m_site.toEncoded() + "/index.php?p=api/" + route + parameters;
}

} // namespace opname
