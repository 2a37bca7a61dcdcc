#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QThread>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace opname::testing {

/// What happens to one request on its way. Counts are bytes, headers among them; -1: does not happen.
struct Fault {
    std::chrono::milliseconds delay{0}; ///< before it is passed on
    qint64 cutRequestAfter = -1; ///< both connections end there
    qint64 cutAnswerAfter = -1;
    qint64 stallAnswerAfter = -1; ///< nothing more comes, and nothing ends
    bool isTwice = false; ///< the server gets it a second time, on another connection
    bool losesAnswer = false; ///< the server has answered it all; the client sees the connection end
    std::optional<QByteArray> instead; ///< sent in place of the server's answer, which is not asked; then the
                                       ///< connection ends unless the bytes say `Content-Length`
};

/// Stands between a client and a web server on this computer and does to each request what the plan says; it
/// has a thread of its own. Without a server it answers what the plan puts `instead`.
class FaultProxy {
public:
    /// Asked for each request on the proxy's thread: its number from 0, its head and, when it has come, body.
    using Plan = std::function<Fault(int number, const QByteArray &request)>;

    explicit FaultProxy(quint16 serverPort = 0);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    /// With a certificate and its key (PEM files) the client has to speak TLS.
    bool start(const QString &certificate = {}, const QString &key = {});
    void setPlan(Plan plan);
    quint16 port() const { return m_port; }
    int requests() const { return m_requests; }
    int connections() const { return m_connections; }

private:
    class Door;
    friend class Link;
    Fault faultOf(const QByteArray &request);

    QThread m_thread;
    std::unique_ptr<Door> m_door;
    std::mutex m_mutex;
    Plan m_plan;
    quint16 m_serverPort;
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_connections = 0;
};

} // namespace opname::testing
