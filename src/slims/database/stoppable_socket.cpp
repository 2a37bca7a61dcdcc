#include "stoppable_socket.h"

#include "opname/platform/sockets.h"

#include <chrono>
#include <utility>

namespace opname {

namespace {

constexpr std::chrono::seconds goodOrder(1);

} // namespace

StoppableSocket::StoppableSocket(int socket, std::stop_token stop)
    : m_socket(copyOfSocket(socket))
{
    if (stop.stop_possible())
        m_watch =
            std::jthread([this, stop = std::move(stop)](const std::stop_token &over) { watch(over, stop); });
}

StoppableSocket::~StoppableSocket()
{
    m_watch.request_stop();
    if (m_watch.joinable())
        m_watch.join();
    if (m_socket >= 0)
        closeSocket(m_socket);
}

void StoppableSocket::watch(const std::stop_token &over, const std::stop_token &stop)
{
    const std::stop_callback asked(stop, [this] {
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    });
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, over, [&] { return stop.stop_requested(); }))
        return;
    m_changed.wait_for(lock, over, goodOrder, [] { return false; });
    if (!over.stop_requested())
        endConnection(m_socket);
}

} // namespace opname
