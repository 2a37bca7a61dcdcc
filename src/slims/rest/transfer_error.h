#pragma once

#include "opname/domain/error.h"
#include "rest_address.h"

namespace opname {

/// What kept an answer from coming, as libcurl tells it.
struct TransferFailure {
    int code = 0; ///< CURLcode
    long verification = 0; ///< X509_V_… of the server's certificate
    QString text; ///< libcurl's words, without secrets
};

/// The sentence for it: SlimsUnreachable, or File for a certificate file that is none.
Error transferError(const RestAddress &address, const TransferFailure &failure);

} // namespace opname
