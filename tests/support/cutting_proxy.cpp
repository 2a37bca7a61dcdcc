#include "cutting_proxy.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace opname::testing {

namespace {

constexpr int patience = 20; // milliseconds between looks at the stop token
constexpr int longestAnswer = 20'000; // milliseconds, of a server whose disk is slow

sockaddr_in here(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void withoutDelay(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

bool sendAll(int socket, const char *bytes, ssize_t size)
{
    while (size > 0) {
        const ssize_t sent = send(socket, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        size -= sent;
    }
    return true;
}

/// Passes what is there on; false at the end of the connection.
bool pass(int from, int to)
{
    std::array<char, 1 << 16> buffer;
    const ssize_t size = recv(from, buffer.data(), buffer.size(), 0);
    return size > 0 && sendAll(to, buffer.data(), size);
}

} // namespace

CuttingProxy::CuttingProxy(int serverPort)
    : m_serverPort(serverPort)
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = here(0);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) == 0 && listen(m_listener, 8) == 0
        && getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
}

CuttingProxy::~CuttingProxy()
{
    m_thread.request_stop();
    m_thread.join();
    close(m_listener);
}

void CuttingProxy::arm(int number, Cut cut, bool staysDown, std::function<void()> meanwhile)
{
    const std::lock_guard lock(m_mutex);
    m_cutAt = number;
    m_cut = cut;
    m_staysDown = staysDown;
    m_meanwhile = std::move(meanwhile);
    m_messages = 0;
    m_hasCut = false;
}

void CuttingProxy::serve(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (poll(&waiting, 1, patience) <= 0)
            continue;
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        withoutDelay(client);
        if (!m_hasCut || !m_staysDown)
            relay(client, stop);
        close(client);
    }
}

void CuttingProxy::relay(int client, const std::stop_token &stop)
{
    const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    withoutDelay(server);
    const sockaddr_in address = here(m_serverPort);
    bool isUp = connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    while (isUp && !stop.stop_requested()) {
        std::array<pollfd, 2> both{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (poll(both.data(), both.size(), patience) <= 0)
            continue;
        if (both[1].revents != 0)
            isUp = pass(server, client);
        if (isUp && both[0].revents != 0)
            isUp = passFromClient(client, server);
    }
    close(server);
}

bool CuttingProxy::passFromClient(int client, int server)
{
    std::unique_lock lock(m_mutex);
    if (++m_messages != m_cutAt || m_hasCut)
        return pass(client, server);
    if (m_cut == Cut::Answer && pass(client, server)) {
        // The answer says that the message was dealt with. Some have none: the client goes on at once.
        std::array<pollfd, 2> either{pollfd{server, POLLIN, 0}, pollfd{client, POLLIN, 0}};
        poll(either.data(), either.size(), longestAnswer);
    }
    m_hasCut = true;
    const auto meanwhile = std::exchange(m_meanwhile, nullptr);
    lock.unlock();
    if (meanwhile)
        meanwhile();
    return false;
}

} // namespace opname::testing
