#include "support/pseudo_terminal.h"

#include <QFile>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace opname::testing {

PseudoTerminal::PseudoTerminal(QString path)
    : m_path(std::move(path))
{
    plug();
}

PseudoTerminal::~PseudoTerminal()
{
    pull();
}

bool PseudoTerminal::plug()
{
    if (isPlugged())
        return true;
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return false;
    const bool isReady = grantpt(terminal) == 0 && unlockpt(terminal) == 0
        && symlink(ptsname(terminal), QFile::encodeName(m_path).constData()) == 0;
    if (!isReady) {
        close(terminal);
        return false;
    }
    m_terminal = terminal;
    return true;
}

void PseudoTerminal::pull()
{
    if (!isPlugged())
        return;
    unlink(QFile::encodeName(m_path).constData());
    close(std::exchange(m_terminal, -1));
}

bool PseudoTerminal::send(const QByteArray &bytes) const
{
    qsizetype sent = 0;
    while (isPlugged() && sent < bytes.size()) {
        const auto count = write(m_terminal, bytes.constData() + sent, std::size_t(bytes.size() - sent));
        if (count <= 0)
            return false;
        sent += count;
    }
    return isPlugged();
}

} // namespace opname::testing
