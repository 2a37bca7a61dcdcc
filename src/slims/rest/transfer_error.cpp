#include "transfer_error.h"

#include <QCoreApplication>
#include <curl/curl.h>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsWeb)
};

// Results of checking a certificate, as OpenSSL numbers them (X509_V_ERR_…).
constexpr long notMade = 1; // with libcurl: the chain was good, the name was not
constexpr long notYetValid = 9;
constexpr long expired = 10;

QString certificateSentence(const RestAddress &address, long verification)
{
    switch (verification) {
    case expired:
        return Text::tr("The certificate of %1 has expired, so nothing was sent to it. Ask whoever runs the "
                        "server to renew it, and check this computer's date.")
            .arg(address.server());
    case notYetValid:
        return Text::tr("The certificate of %1 is not valid yet, so nothing was sent to it. Check this "
                        "computer's date.")
            .arg(address.server());
    case notMade:
        return Text::tr("The certificate that %1 shows is another server's, so nothing was sent to it. Write "
                        "the address with the name that the certificate is for.")
            .arg(address.server());
    default:
        return Text::tr("The certificate of %1 is not vouched for by anyone whom this computer trusts, so "
                        "nothing was sent to it. If it is your own, add ?ca=FILE with the certificate of "
                        "its authority to the address.")
            .arg(address.server());
    }
}

} // namespace

Error transferError(const RestAddress &address, const TransferFailure &failure)
{
    Error error{ErrorKind::SlimsUnreachable, {}, {}};
    error.detail = QStringLiteral("%1 (%2)").arg(failure.text).arg(failure.code);
    switch (failure.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        error.message =
            Text::tr("The computer “%1” is not known. Check its name and the network.").arg(address.host());
        break;
    case CURLE_COULDNT_RESOLVE_PROXY:
        error.message = Text::tr("The proxy that this computer is set to use is not known. Check the "
                                 "variables http_proxy and https_proxy, and the network.");
        break;
    case CURLE_COULDNT_CONNECT:
        error.message = Text::tr("Nothing answers at %1. Check the address, and that the web server is "
                                 "running and can be reached from here.")
                            .arg(address.server());
        break;
    case CURLE_OPERATION_TIMEDOUT:
        error.message = Text::tr("%1 does not answer. Check the network, or try again when the server has "
                                 "less to do.")
                            .arg(address.server());
        break;
    case CURLE_PEER_FAILED_VERIFICATION:
        error.message = certificateSentence(address, failure.verification);
        break;
    case CURLE_SSL_CACERT_BADFILE:
        error.kind = ErrorKind::File;
        error.message = Text::tr("The file “%1” holds no certificate that can be read. Name the "
                                 "authority's certificate as a PEM file.")
                            .arg(address.authorityFile());
        break;
    case CURLE_SSL_CONNECT_ERROR:
        error.message =
            Text::tr("No encrypted connection to %1 could be made. Check that the address and its "
                     "port are those of a web server with https.")
                .arg(address.server());
        break;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
        error.message = Text::tr("What answers at %1 is no web server. Check the address and its port.")
                            .arg(address.server());
        break;
    default:
        error.message = Text::tr("The connection to %1 was lost. Check the network and do it again; nothing "
                                 "is done twice.")
                            .arg(address.server());
        break;
    }
    return error;
}

} // namespace opname
