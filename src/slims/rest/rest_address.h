#pragma once

#include "opname/domain/error.h"

#include <QByteArray>
#include <QUrl>

namespace opname {

/// Where a SLiMS is reached over the web: `http(s)://HOST[:PORT]/PATH[?ca=FILE&plain=yes]`.
class RestAddress {
public:
    /// Usage for an address that is malformed, holds a name or a password, or would travel unencrypted to
    /// another computer without `plain=yes`; File when the certificate file cannot be read.
    static Result<RestAddress> parse(const QString &text);

    QString label() const; ///< without what follows the path
    QString host() const { return m_site.host(); }
    /// Host, and the port when it was written: how messages name the server.
    QString server() const;
    bool isEncrypted() const { return m_site.scheme() == u"https"; }
    bool isThisComputer() const;
    /// Certificates to trust instead of the system's; empty: the system's.
    QString authorityFile() const { return m_authorityFile; }
    bool hasPlainConsent() const { return m_hasPlainConsent; }

    /// The address of one of SLiMS's API routes, "opname/ping" for example. `parameters` are ours:
    /// "&after=7".
    QByteArray api(const QByteArray &route, const QByteArray &parameters = {}) const;

private:
    QUrl m_site; ///< scheme, host, port and path, which does not end in '/'
    QString m_authorityFile;
    bool m_hasPlainConsent = false;
};

} // namespace opname
