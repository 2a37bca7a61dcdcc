#include "opname/workflow/connection.h"

#include "opname/slims/web_address.h"

#include <QUrl>
#include <QUrlQuery>

namespace opname {

namespace {

const QString authorityOption = QStringLiteral("ca");
const QString timeZoneOption = QStringLiteral("timezone");
const QString consentOption = QStringLiteral("plain");

bool isDatabaseAddress(const QString &address)
{
    return address.startsWith(u"mysql:");
}

void addOption(QUrlQuery &query, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value, "/")));
}

} // namespace

bool isLibraryAddress(const QString &address)
{
    return isDatabaseAddress(address) || address.startsWith(u"http://") || address.startsWith(u"https://");
}

QString sourceLabel(const QString &address)
{
    if (!isLibraryAddress(address)) {
        const auto source = openCatalogueSource(address, {});
        return source ? (*source)->label() : address;
    }
    // Neither a certificate file that is not there at the moment nor a consent make it another SLiMS.
    QUrl url(address);
    QUrlQuery query(url);
    query.removeAllQueryItems(authorityOption);
    url.setQuery(query.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
    if (const auto source = openCatalogueSource(withPlainConsent(url.toString(QUrl::FullyEncoded)), {}))
        return (*source)->label();
    return url.toString(QUrl::RemovePassword | QUrl::RemoveQuery | QUrl::RemoveFragment
                        | QUrl::StripTrailingSlash);
}

SourceSecrets secretsFor(const QString &address, const QString &secret)
{
    return isDatabaseAddress(address) ? SourceSecrets{secret, {}} : SourceSecrets{{}, secret};
}

ConnectionAddress ConnectionAddress::fromText(const QString &address)
{
    QUrl url(address);
    const QUrlQuery query(url);
    ConnectionAddress parts;
    parts.kind = isDatabaseAddress(address) ? Kind::Database : Kind::Web;
    parts.hasPlainConsent = query.queryItemValue(consentOption) == u"yes";
    parts.authorityFile = query.queryItemValue(authorityOption, QUrl::FullyDecoded);
    if (parts.kind == Kind::Web) {
        parts.site = url.toString(QUrl::RemoveQuery);
        return parts;
    }
    parts.host = url.host();
    parts.port = url.port(3306);
    parts.database = url.path(QUrl::FullyDecoded).mid(1);
    parts.user = url.userName(QUrl::FullyDecoded);
    parts.timeZone = query.queryItemValue(timeZoneOption, QUrl::FullyDecoded);
    return parts;
}

QString ConnectionAddress::text() const
{
    QUrlQuery query;
    QUrl url;
    if (kind == Kind::Web) {
        url = QUrl(site.trimmed());
    } else {
        url.setScheme(QStringLiteral("mysql"));
        url.setHost(host.trimmed());
        url.setPort(port);
        url.setUserName(user.trimmed(), QUrl::DecodedMode);
        url.setPath(u'/' + database.trimmed(), QUrl::DecodedMode);
        addOption(query, timeZoneOption, timeZone.trimmed());
    }
    if (hasPlainConsent)
        query.addQueryItem(consentOption, QStringLiteral("yes"));
    addOption(query, authorityOption, authorityFile.trimmed());
    if (!query.isEmpty())
        url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace opname
