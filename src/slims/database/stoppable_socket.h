#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace opname {

/// Ends a connection some time after a stop was asked for: whoever talks over it has a second to come to an
/// end in good order, and whoever waits for the other side then finds the connection closed. The socket stays
/// the caller's, to be closed by the caller later.
class StoppableSocket {
public:
    StoppableSocket(int socket, std::stop_token stop);
    ~StoppableSocket();
    StoppableSocket(const StoppableSocket &) = delete;
    StoppableSocket &operator=(const StoppableSocket &) = delete;

private:
    void watch(const std::stop_token &over, const std::stop_token &stop);

    int m_socket; ///< a number of our own, which stays when the caller's is closed and given out again
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::jthread m_watch; ///< only where a stop can be asked for
};

} // namespace opname
