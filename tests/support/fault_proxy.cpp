#include "fault_proxy.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <utility>

namespace opname::testing {

/// One connection of a client and, for each of its requests, one to the server.
class Link : public QObject {
public:
    Link(FaultProxy &proxy, QTcpSocket *client, quint16 serverPort, QObject *parent)
        : QObject(parent)
        , m_proxy(proxy)
        , m_client(client)
        , m_serverPort(serverPort)
    {
        client->setParent(this);
        connect(client, &QTcpSocket::readyRead, this, &Link::readClient);
        connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        readClient();
    }

private:
    void readClient()
    {
        m_request += m_client->readAll();
        while (!m_isBusy) {
            const qsizetype head = m_request.indexOf("\r\n\r\n");
            if (head < 0)
                return;
            const qsizetype size = head + 4 + lengthIn(m_request.first(head));
            if (m_request.size() < size)
                return;
            const QByteArray request = m_request.first(size);
            m_request.remove(0, size);
            begin(request);
        }
    }

    static qsizetype lengthIn(const QByteArray &head)
    {
        const QByteArray lower = head.toLower();
        const qsizetype at = lower.indexOf("\r\ncontent-length:");
        if (at < 0)
            return 0;
        return lower.mid(at + 17, lower.indexOf("\r\n", at + 2) - at - 17).trimmed().toLongLong();
    }

    void begin(const QByteArray &request)
    {
        m_isBusy = true;
        m_fault = m_proxy.faultOf(request);
        QTimer::singleShot(m_fault.delay, this, [this, request] { passOn(request); });
    }

    void passOn(const QByteArray &request)
    {
        if (m_fault.instead || m_serverPort == 0) {
            const QByteArray answer = m_fault.instead.value_or(QByteArray());
            m_client->write(answer);
            m_isBusy = false;
            if (answer.indexOf("Content-Length") < 0)
                m_client->disconnectFromHost();
            return;
        }
        if (m_fault.cutRequestAfter == 0) {
            m_client->abort(); // of no bytes no socket tells that they were written
            return;
        }
        if (m_fault.isTwice) {
            auto *const second = new QTcpSocket(this);
            second->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
            second->write(request);
        }
        auto *const server = new QTcpSocket(this);
        m_passed = 0;
        connect(server, &QTcpSocket::readyRead, this, [this, server] { passBack(server); });
        connect(server, &QTcpSocket::disconnected, this, [this, server] {
            passBack(server);
            server->deleteLater();
            if (m_fault.losesAnswer)
                m_client->abort();
            else if (m_fault.stallAnswerAfter < 0)
                m_client->disconnectFromHost();
        });
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
        server->write(
            m_fault.cutRequestAfter < 0
                ? request
                : request.first(std::min(m_fault.cutRequestAfter, static_cast<qint64>(request.size()))));
        if (m_fault.cutRequestAfter >= 0)
            connect(server, &QTcpSocket::bytesWritten, this, [this, server] {
                server->abort();
                m_client->abort();
            });
    }

    void passBack(QTcpSocket *server)
    {
        QByteArray bytes = server->isOpen() ? server->readAll() : QByteArray();
        if (m_fault.losesAnswer)
            return;
        const qint64 most = m_fault.cutAnswerAfter >= 0 ? m_fault.cutAnswerAfter : m_fault.stallAnswerAfter;
        const bool isLast = most >= 0 && m_passed + bytes.size() > most;
        if (isLast)
            bytes.truncate(std::max<qint64>(0, most - m_passed));
        m_passed += bytes.size();
        m_client->write(bytes);
        if (isLast && m_fault.cutAnswerAfter >= 0) {
            m_client->disconnectFromHost();
            server->abort();
        }
    }

    FaultProxy &m_proxy;
    QTcpSocket *m_client;
    quint16 m_serverPort;
    QByteArray m_request;
    Fault m_fault;
    qint64 m_passed = 0;
    bool m_isBusy = false;
};

/// Lets clients in, with TLS when there is a certificate.
class FaultProxy::Door : public QTcpServer {
public:
    Door(FaultProxy &proxy, const QString &certificate, const QString &key)
        : m_proxy(proxy)
    {
        if (certificate.isEmpty())
            return;
        m_tls = QSslConfiguration::defaultConfiguration();
        m_tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        QFile file(key);
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray pem = file.readAll();
            const QSslKey elliptic(pem, QSsl::Ec);
            m_tls.setPrivateKey(elliptic.isNull() ? QSslKey(pem, QSsl::Rsa) : elliptic);
        }
        m_isEncrypted = true;
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++m_proxy.m_connections;
        if (!m_isEncrypted) {
            auto *const plain = new QTcpSocket;
            plain->setSocketDescriptor(descriptor);
            new Link(m_proxy, plain, m_proxy.m_serverPort, this);
            return;
        }
        auto *const client = new QSslSocket(this);
        client->setSslConfiguration(m_tls);
        client->setSocketDescriptor(descriptor);
        connect(client, &QSslSocket::encrypted, this,
                [this, client] { new Link(m_proxy, client, m_proxy.m_serverPort, this); });
        connect(client, &QSslSocket::errorOccurred, this, [client] { client->abort(); });
        client->startServerEncryption();
    }

private:
    FaultProxy &m_proxy;
    QSslConfiguration m_tls;
    bool m_isEncrypted = false;
};

FaultProxy::FaultProxy(quint16 serverPort)
    : m_serverPort(serverPort)
{
}

FaultProxy::~FaultProxy()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_door.get(), [this] { m_door.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

bool FaultProxy::start(const QString &certificate, const QString &key)
{
    m_door = std::make_unique<Door>(*this, certificate, key);
    m_door->moveToThread(&m_thread);
    m_thread.start();
    bool isListening = false;
    QMetaObject::invokeMethod(
        m_door.get(),
        [&] {
            isListening = m_door->listen(QHostAddress::LocalHost);
            m_port = m_door->serverPort();
        },
        Qt::BlockingQueuedConnection);
    return isListening;
}

void FaultProxy::setPlan(Plan plan)
{
    const std::lock_guard lock(m_mutex);
    m_plan = std::move(plan);
}

Fault FaultProxy::faultOf(const QByteArray &request)
{
    const int number = m_requests++;
    const std::lock_guard lock(m_mutex);
    return m_plan ? m_plan(number, request) : Fault();
}

} // namespace opname::testing
