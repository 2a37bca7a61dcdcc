#include "opname/slims/web_address.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace opname {

namespace {

const QString consent = QStringLiteral("plain");

} // namespace

bool isThisComputer(const QString &host)
{
    static const QRegularExpression four(
        QStringLiteral("^127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"));
    return host == u"localhost" || host == u"::1" || four.match(host).hasMatch();
}

bool travelsUnencrypted(const QString &source)
{
    const QUrl url(source, QUrl::StrictMode);
    // A web server's certificate is asked for by https, a database's by naming who vouches for it.
    const bool isPlain = url.scheme() == u"http"
        || (url.scheme() == u"mysql" && QUrlQuery(url).queryItemValue(QStringLiteral("ca")).isEmpty());
    return url.isValid() && isPlain && !url.host().isEmpty() && !isThisComputer(url.host());
}

bool hasPlainConsent(const QString &source)
{
    return QUrlQuery(QUrl(source, QUrl::StrictMode)).queryItemValue(consent) == u"yes";
}

QString withPlainConsent(const QString &source)
{
    QUrl url(source, QUrl::StrictMode);
    QUrlQuery query(url);
    query.removeAllQueryItems(consent);
    query.addQueryItem(consent, QStringLiteral("yes"));
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace opname
