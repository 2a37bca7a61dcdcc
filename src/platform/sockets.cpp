#include "opname/platform/sockets.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#else
#include <chrono>
#include <thread>
#endif

namespace opname {

#ifdef Q_OS_UNIX

SocketState waitForSocket(int socket, const SocketState &asked, int milliseconds)
{
    pollfd waiting{socket, 0, 0};
    waiting.events = static_cast<short>((asked.canRead ? POLLIN : 0) | (asked.canWrite ? POLLOUT : 0)
                                        | (asked.isUrgent ? POLLPRI : 0));
    poll(&waiting, 1, milliseconds);
    SocketState state;
    state.canRead = (waiting.revents & POLLIN) != 0;
    state.canWrite = (waiting.revents & POLLOUT) != 0;
    state.isUrgent = (waiting.revents & POLLPRI) != 0;
    state.hasEnded = (waiting.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
    return state;
}

int copyOfSocket(int socket)
{
    return fcntl(socket, F_DUPFD_CLOEXEC, 0);
}

void endConnection(int socket)
{
    ::shutdown(socket, SHUT_RDWR);
}

void closeSocket(int socket)
{
    ::close(socket);
}

#else

SocketState waitForSocket(int, const SocketState &asked, int)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return asked;
}

int copyOfSocket(int)
{
    return -1;
}

void endConnection(int) { }

void closeSocket(int) { }

#endif

} // namespace opname
