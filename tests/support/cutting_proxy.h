#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace opname::testing {

/// Stands between a client and a server on this computer, for a protocol in which the client asks and waits,
/// and spoils one exchange. Messages from the client are counted over all its connections, from 1.
class CuttingProxy {
public:
    enum class Cut {
        Request, ///< the message never arrives, and the connection ends
        Answer ///< it arrives, and the connection ends with the answer under way
    };

    explicit CuttingProxy(int serverPort);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    int port() const { return m_port; }
    /// Begins to count anew. At message `number` the connection is cut and `meanwhile` runs on the proxy's
    /// thread; afterwards new connections pass unless `staysDown`. Number 0 cuts nothing.
    void arm(int number, Cut cut, bool staysDown, std::function<void()> meanwhile = {});
    int messages() const { return m_messages; }
    bool hasCut() const { return m_hasCut; }

private:
    void serve(const std::stop_token &stop);
    void relay(int client, const std::stop_token &stop);
    bool passFromClient(int client, int server);

    int m_serverPort;
    int m_listener;
    int m_port = 0;
    std::mutex m_mutex;
    int m_cutAt = 0;
    Cut m_cut = Cut::Request;
    bool m_staysDown = false;
    std::function<void()> m_meanwhile;
    std::atomic<int> m_messages = 0;
    std::atomic<bool> m_hasCut = false;
    std::jthread m_thread;
};

} // namespace opname::testing
