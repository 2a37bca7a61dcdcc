#include "single_window.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace opname {

QString SingleWindow::serverName(const QString &path)
{
    const QByteArray digest =
        QCryptographicHash::hash(QFileInfo(path).canonicalFilePath().toUtf8(), QCryptographicHash::Sha256)
            .toHex();
    return QStringLiteral("opname-") + QString::fromLatin1(digest.left(24));
}

bool SingleWindow::raiseOther(const QString &path)
{
    if (!QFileInfo::exists(path))
        return false;
    QLocalSocket socket;
    socket.connectToServer(serverName(path));
    return socket.waitForConnected(300);
}

void SingleWindow::listen(const QString &path)
{
    m_server.reset();
    if (path.isEmpty())
        return;
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(serverName(path));
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        delete m_server->nextPendingConnection();
        Q_EMIT raiseWanted();
    });
    m_server->listen(serverName(path));
}

} // namespace opname
