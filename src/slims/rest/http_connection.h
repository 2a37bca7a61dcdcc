#pragma once

#include "http_answer.h"
#include "rest_address.h"

#include <chrono>
#include <memory>
#include <stop_token>
#include <vector>

namespace opname {

/// How long a connection waits.
struct HttpPatience {
    std::chrono::milliseconds connecting{10'000};
    std::chrono::milliseconds silence{60'000}; ///< without a byte in either direction, once connected
    std::chrono::milliseconds longestRetryAfter{60'000};
    std::vector<std::chrono::milliseconds> pauses{std::chrono::milliseconds(500),
                                                  std::chrono::milliseconds(2000),
                                                  std::chrono::milliseconds(5000)}; ///< before trying again
};

/// One connection to SLiMS's web server, kept open between requests; used on one thread. Certificates are
/// always checked. The token goes in headers only, to this server only: redirections are not followed. Calls
/// block; a stop that is asked for ends them within a tenth of a second (Cancelled).
class HttpConnection {
public:
    HttpConnection(RestAddress address, QByteArray token, std::stop_token stop, HttpPatience patience = {});
    ~HttpConnection();
    HttpConnection &operator=(const HttpConnection &) = delete;

    /// A further connection to the same server, as patient and ended by the same stop.
    HttpConnection another() const { return HttpConnection(*this); }

    /// Sends the request. What may be repeated is sent again after a while when the connection broke before
    /// anything of the body came, or the server was busy (429, 502, 503, 504); what may not is only after
    /// 429. An answer of any status is an answer; a failure is what kept one from coming.
    Result<HttpAnswer> send(const HttpRequest &request, const HttpSink &sink);

    /// Waits before the given attempt, from 0. False when there is none left or a stop was asked for.
    bool pause(std::size_t attempt) const;
    bool isStopped() const { return m_stop.stop_requested(); }
    static Error cancelled();

    const RestAddress &address() const { return m_address; }
    /// The error without the token, should a server have sent it back.
    Error withoutToken(Error error) const;

private:
    struct Handles;
    struct Transfer;
    HttpConnection(const HttpConnection &other);
    void prepare(const HttpRequest &request, Transfer &transfer);
    int run(Transfer &transfer);
    bool waited(std::chrono::milliseconds time) const;
    bool waitBefore(const HttpRequest &request, const HttpAnswer &answer, std::size_t attempt) const;

    RestAddress m_address;
    QByteArray m_token;
    std::stop_token m_stop;
    HttpPatience m_patience;
    std::unique_ptr<Handles> m_handles;
    bool m_hasAnswered = false; ///< until then a wrong address is told at once
};

} // namespace opname
