#include "opname/platform/pipes.h"

#ifdef Q_OS_UNIX
#include <cerrno>
#include <poll.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace opname {

#ifdef Q_OS_UNIX

bool hasInput(int pipe)
{
    pollfd waiting{pipe, POLLIN, 0};
    return poll(&waiting, 1, 0) > 0;
}

QByteArray readPipe(int pipe, qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    while (true) {
        const ssize_t got = ::read(pipe, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (got >= 0)
            return bytes.first(got);
        if (errno == EAGAIN) { // whoever started the program left its input non-blocking
            pollfd waiting{pipe, POLLIN, 0};
            poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            return {};
        }
    }
}

bool isTerminal(std::FILE *stream)
{
    return isatty(fileno(stream)) != 0;
}

#else

bool hasInput(int)
{
    return false;
}

QByteArray readPipe(int pipe, qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    const int got = _read(pipe, bytes.data(), static_cast<unsigned int>(bytes.size()));
    return got > 0 ? bytes.first(got) : QByteArray();
}

bool isTerminal(std::FILE *stream)
{
    return _isatty(_fileno(stream)) != 0;
}

#endif

} // namespace opname
