#include "http_connection.h"

#include "transfer_error.h"

#include <QCoreApplication>
#include <QFile>
#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsWeb)
};

using Clock = std::chrono::steady_clock;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

constexpr qsizetype mostOfRefusal = 64 << 10;
constexpr qint64 mostOfRefusalRead = 1 << 20;

void prepareLibrary()
{
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(once)
}

Headers headersWith(const QByteArray &token, bool hasBody)
{
    curl_slist *list = curl_slist_append(nullptr, "Accept: application/json, application/x-ndjson");
    // Asking whether a body is welcome costs a round trip, and a second where the server does not answer
    // that.
    list = curl_slist_append(list, "Expect:");
    if (hasBody)
        list = curl_slist_append(list, "Content-Type: application/json");
    if (!token.isEmpty()) {
        const QByteArray bearer = "Authorization: Bearer " + token;
        list = curl_slist_append(list, bearer.constData());
        // Some web servers keep the first from PHP.
        const QByteArray own = "X-Opname-Token: " + token;
        list = curl_slist_append(list, own.constData());
    }
    return {list, curl_slist_free_all};
}

/// Whether it is worth trying again although no answer has ever come: a name or a certificate stays wrong.
bool isLasting(int code)
{
    constexpr std::array lasting = {CURLE_COULDNT_RESOLVE_HOST,     CURLE_COULDNT_RESOLVE_PROXY,
                                    CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
                                    CURLE_SSL_CONNECT_ERROR,        CURLE_UNSUPPORTED_PROTOCOL,
                                    CURLE_WEIRD_SERVER_REPLY};
    return std::find(lasting.begin(), lasting.end(), code) != lasting.end();
}

bool isBusy(long status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

} // namespace

struct HttpConnection::Handles {
    std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)> multi{curl_multi_init(), curl_multi_cleanup};
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy{curl_easy_init(), curl_easy_cleanup};
    std::array<char, CURL_ERROR_SIZE> text{};
};

/// One attempt.
struct HttpConnection::Transfer {
    CURL *easy;
    const HttpRequest &request;
    const HttpSink &sink;
    Headers headers;
    HttpAnswer answer;
    Outcome taken; ///< what the sink says
    qint64 bytes = 0;
    bool isTooLarge = false;

    static std::size_t write(char *data, std::size_t, std::size_t size, void *transfer)
    {
        return static_cast<Transfer *>(transfer)->take({data, static_cast<qsizetype>(size)}) ? size : 0;
    }

    bool take(QByteArrayView part)
    {
        curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer.status);
        bytes += part.size();
        if (answer.status != 200) {
            answer.body += part.first(std::min(part.size(), mostOfRefusal - answer.body.size()));
            return bytes <= mostOfRefusalRead;
        }
        isTooLarge = bytes > request.mostBytes;
        if (!isTooLarge)
            taken = sink(part);
        return !isTooLarge && taken;
    }
};

HttpConnection::HttpConnection(RestAddress address, QByteArray token, std::stop_token stop,
                               HttpPatience patience)
    : m_address(std::move(address))
    , m_token(std::move(token))
    , m_stop(std::move(stop))
    , m_patience(std::move(patience))
{
    prepareLibrary();
    m_handles = std::make_unique<Handles>();
}

HttpConnection::HttpConnection(const HttpConnection &other)
    : HttpConnection(other.m_address, other.m_token, other.m_stop, other.m_patience)
{
    m_hasAnswered = other.m_hasAnswered;
}

HttpConnection::~HttpConnection() = default;

Error HttpConnection::cancelled()
{
    return {ErrorKind::Cancelled, Text::tr("Talking to SLiMS was cancelled."), {}};
}

void HttpConnection::prepare(const HttpRequest &request, Transfer &transfer)
{
    CURL *const easy = transfer.easy;
    // Keeps connections and sessions, forgets every option of the request before.
    curl_easy_reset(easy);
    m_handles->text.front() = '\0';
    transfer.headers = headersWith(m_token, !request.body.isEmpty());
    curl_easy_setopt(easy, CURLOPT_URL, request.address.constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, m_address.isEncrypted() ? "https" : "http");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer.headers.get());
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "Opname");
    if (!request.body.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.constData());
    }
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!m_address.authorityFile().isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_CAINFO, QFile::encodeName(m_address.authorityFile()).constData());
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    }
    if (m_address.isThisComputer())
        curl_easy_setopt(easy, CURLOPT_PROXY, ""); // the token must not leave this computer
    else
        curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING,
                         "gzip"); // dearer than what it saves within one computer
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT,
                     1L); // a name that is being looked up does not hold a stop back
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_patience.connecting.count()));
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_handles->text.data());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::write);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
}

int HttpConnection::run(Transfer &transfer)
{
    CURLM *const multi = m_handles->multi.get();
    curl_multi_add_handle(multi, transfer.easy);
    int result = CURLE_OK;
    curl_off_t seen = 0;
    auto last = Clock::now();
    for (int running = 1; running > 0;) {
        curl_multi_perform(multi, &running);
        curl_off_t down = 0;
        curl_off_t up = 0;
        long header = 0;
        curl_easy_getinfo(transfer.easy, CURLINFO_SIZE_DOWNLOAD_T, &down);
        curl_easy_getinfo(transfer.easy, CURLINFO_SIZE_UPLOAD_T, &up);
        curl_easy_getinfo(transfer.easy, CURLINFO_HEADER_SIZE, &header);
        // Read after the sink returned: a receiver that takes its time is not the server's silence.
        const auto now = Clock::now();
        if (down + up + header != std::exchange(seen, down + up + header))
            last = now;
        if (running > 0 && m_stop.stop_requested())
            result = CURLE_ABORTED_BY_CALLBACK;
        else if (running > 0 && now - last > m_patience.silence)
            result = CURLE_OPERATION_TIMEDOUT;
        if (result != CURLE_OK)
            break;
        if (running > 0)
            curl_multi_poll(multi, nullptr, 0, 50, nullptr);
    }
    int left = 0;
    while (const CURLMsg *const message = curl_multi_info_read(multi, &left))
        if (message->msg == CURLMSG_DONE)
            result = message->data.result;
    curl_multi_remove_handle(multi, transfer.easy);
    return result;
}

Result<HttpAnswer> HttpConnection::send(const HttpRequest &request, const HttpSink &sink)
{
    for (std::size_t attempt = 0;; ++attempt) {
        if (m_stop.stop_requested())
            return tl::unexpected(cancelled());
        CURL *const easy = m_handles->easy.get();
        Transfer transfer{easy, request, sink, Headers(nullptr, curl_slist_free_all), {}, {}};
        prepare(request, transfer);
        const int code = run(transfer);

        HttpAnswer &answer = transfer.answer;
        curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer.status);
        m_hasAnswered = m_hasAnswered || answer.status != 0;
        if (!transfer.taken)
            return tl::unexpected(transfer.taken.error());
        if (transfer.isTooLarge)
            return failure(
                ErrorKind::SlimsRefused,
                Text::tr("The answer of %1 is longer than any that the plugin gives. Check that the "
                         "address is SLiMS's.")
                    .arg(m_address.server()),
                QStringLiteral("more than %1 bytes").arg(request.mostBytes));
        if (code == CURLE_ABORTED_BY_CALLBACK)
            return tl::unexpected(cancelled());
        if (code == CURLE_OK || (answer.status != 200 && answer.status != 0 && transfer.bytes > 0)) {
            const char *text = nullptr;
            curl_easy_getinfo(easy, CURLINFO_CONTENT_TYPE, &text);
            answer.contentType = QByteArray(text).left(200);
            text = nullptr;
            curl_easy_getinfo(easy, CURLINFO_REDIRECT_URL, &text);
            answer.sentOnTo = QString::fromUtf8(QByteArray(text).left(300));
            curl_off_t seconds = 0;
            curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &seconds);
            answer.retryAfter = std::max<qint64>(seconds, 0);
            if (isBusy(answer.status) && waitBefore(request, answer, attempt))
                continue;
            if (m_stop.stop_requested())
                return tl::unexpected(cancelled());
            return std::move(answer);
        }

        TransferFailure failed{code, 0, QString::fromUtf8(m_handles->text.data())};
        if (failed.text.isEmpty())
            failed.text = QString::fromUtf8(curl_easy_strerror(static_cast<CURLcode>(code)));
        curl_easy_getinfo(easy, CURLINFO_SSL_VERIFYRESULT, &failed.verification);
        const Error error = withoutToken(transferError(m_address, failed));
        if (answer.status == 200 && transfer.bytes > 0) {
            answer.isCut = true;
            answer.cutDetail = error.detail;
            return std::move(answer);
        }
        if (!request.mayRepeat || !m_hasAnswered || isLasting(code) || !pause(attempt))
            return tl::unexpected(m_stop.stop_requested() ? cancelled() : error);
    }
}

bool HttpConnection::waitBefore(const HttpRequest &request, const HttpAnswer &answer,
                                std::size_t attempt) const
{
    if (!request.mayRepeat && answer.status != 429)
        return false;
    if (answer.retryAfter == 0 || attempt >= m_patience.pauses.size())
        return pause(attempt);
    const std::chrono::seconds asked(answer.retryAfter);
    return asked <= m_patience.longestRetryAfter && waited(asked);
}

bool HttpConnection::pause(std::size_t attempt) const
{
    return attempt < m_patience.pauses.size() && waited(m_patience.pauses[attempt]);
}

bool HttpConnection::waited(std::chrono::milliseconds time) const
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any stopped;
    stopped.wait_for(lock, m_stop, time, [] { return false; });
    return !m_stop.stop_requested();
}

Error HttpConnection::withoutToken(Error error) const
{
    // Shorter ones are words that messages need.
    if (m_token.size() >= 8) {
        const QString token = QString::fromLatin1(m_token);
        error.message.replace(token, QStringLiteral("…"));
        error.detail.replace(token, QStringLiteral("…"));
    }
    return error;
}

} // namespace opname
