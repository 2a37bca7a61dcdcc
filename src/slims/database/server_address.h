#pragma once

#include "opname/domain/error.h"

#include <QString>
#include <QTimeZone>

namespace opname {

/// Where a SLiMS database is reached, and whose clock its SLiMS writes times by.
struct ServerAddress {
    QString user;
    QString host; ///< an IPv6 address without brackets
    int port = 3306;
    QString database;
    QString authorityFile; ///< certificates to trust; when set, only an encrypted connection to a server that
                           ///< proves to be `host` is used
    QTimeZone timeZone; ///< of SLiMS's PHP; its default is Asia/Jakarta
    QString label() const; ///< "mysql://slims@127.0.0.1:3306/senayan"
};

/// Reads `mysql://USER@HOST:PORT/DATABASE[?timezone=ZONE&ca=FILE&plain=yes]`. Nothing is reached, but the
/// certificate file must be readable (File); anything malformed, a password in it, or another computer
/// without either `ca` or `plain=yes` is Usage.
Result<ServerAddress> readServerAddress(const QString &address);

} // namespace opname
