#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include "opname/domain/error.h"

#include <functional>

namespace opname {

/// One request. With a body, which is JSON, it is a POST, else a GET.
struct HttpRequest {
    QByteArray address;
    QByteArray body;
    bool mayRepeat = false; ///< whether sending it twice does no harm
    qint64 mostBytes = 8 << 20; ///< of a good answer, unpacked; more ends it
};

/// What a server answered.
struct HttpAnswer {
    long status = 0;
    QByteArray contentType;
    QByteArray body; ///< the beginning of an answer that is not 200
    QString sentOnTo; ///< the address that a redirection names
    qint64 retryAfter = 0; ///< seconds that the server asks to wait; 0 when it names none
    bool isCut = false; ///< the connection broke after a part of the body had come
    QString cutDetail;
};

/// Takes the body of a good answer (200) as it comes. A failure ends the transfer with that error.
using HttpSink = std::function<Outcome(QByteArrayView bytes)>;

} // namespace opname
