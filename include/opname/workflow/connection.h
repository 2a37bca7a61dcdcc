#pragma once

#include "opname/slims/catalogue_source.h"

#include <QString>

namespace opname {

/// A SLiMS that this computer knows by a name. A value; it never holds a secret.
struct Connection {
    QString name; ///< as the user calls it, unique whatever its case
    QString address; ///< as SOURCE of the command line: `mysql://…` or `http(s)://…`

    bool operator==(const Connection &) const = default;
};

/// Whether an address names a SLiMS that wants a password or a token, and can be sent to: a database or a
/// place on the web, not a file or a demonstration library.
bool isLibraryAddress(const QString &address);

/// What CatalogueSource::label answers for an address, found without opening anything: the same SLiMS,
/// whatever certificate or time zone the address states. Secrets are kept under it, and the session holds it
/// of the source that its catalogue came from.
QString sourceLabel(const QString &address);

/// A password or a token as the address needs it.
SourceSecrets secretsFor(const QString &address, const QString &secret);

/// An address taken apart, for a form that people fill in. Any text can be taken apart and what comes of any
/// fields is a text; openCatalogueSource says what is wrong with it.
struct ConnectionAddress {
    enum class Kind { Database, Web };

    Kind kind = Kind::Database;
    QString host; ///< of a database
    int port = 3306; ///< of a database
    QString database;
    QString user; ///< of a database
    QString timeZone; ///< of SLiMS's server: "Asia/Jakarta"; empty when not stated
    QString site; ///< on the web: "https://perpustakaan.example.org/slims"
    bool hasPlainConsent = false; ///< all may travel unencrypted (`plain=yes`)
    QString authorityFile; ///< path of the certificates to trust; empty: of a database no encryption, on the
                           ///< web those of the system

    static ConnectionAddress fromText(const QString &address);
    QString text() const;
};

} // namespace opname
