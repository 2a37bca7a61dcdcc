#include "slims_server.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace opname {

namespace {

const QString connectionName = QStringLiteral("slims");

int freePort()
{
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    int port = 0;
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), size) == 0
        && getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        port = ntohs(address.sin_port);
    close(listener);
    return port;
}

} // namespace

SlimsServer::SlimsServer()
{
    if (install() && start() && makeTables())
        return;
    if (m_problem.isEmpty())
        m_problem = QString::fromLocal8Bit(m_server.readAllStandardError());
}

SlimsServer::~SlimsServer()
{
    QSqlDatabase::removeDatabase(connectionName);
    m_server.terminate();
    if (!m_server.waitForFinished(10000))
        m_server.kill();
    m_server.waitForFinished(10000);
}

bool SlimsServer::install()
{
    QProcess install;
    install.setProcessChannelMode(QProcess::MergedChannels);
    install.start(QStringLiteral("mariadb-install-db"),
                  {QStringLiteral("--no-defaults"), QStringLiteral("--user=root"),
                   QStringLiteral("--datadir=") + m_folder.filePath(QStringLiteral("data")),
                   QStringLiteral("--auth-root-authentication-method=normal"),
                   QStringLiteral("--skip-test-db")});
    if (install.waitForFinished(120000) && install.exitCode() == 0)
        return true;
    m_problem = QStringLiteral("mariadb-install-db: ") + install.errorString() + u' '
        + QString::fromLocal8Bit(install.readAll());
    return false;
}

bool SlimsServer::start()
{
    m_port = freePort();
    m_server.start(QStringLiteral("mariadbd"),
                   {QStringLiteral("--no-defaults"), QStringLiteral("--user=root"),
                    QStringLiteral("--datadir=") + m_folder.filePath(QStringLiteral("data")),
                    QStringLiteral("--socket=") + m_folder.filePath(QStringLiteral("s.sock")),
                    QStringLiteral("--pid-file=") + m_folder.filePath(QStringLiteral("m.pid")),
                    QStringLiteral("--port=%1").arg(m_port), QStringLiteral("--bind-address=127.0.0.1"),
                    QStringLiteral("--innodb-flush-log-at-trx-commit=0"),
                    QStringLiteral("--innodb-buffer-pool-size=64M")});
    for (int attempt = 0; attempt < 300 && m_server.state() != QProcess::NotRunning; ++attempt) {
        if (connectTo(QString()))
            return execute(QStringLiteral("CREATE DATABASE slims CHARACTER SET utf8mb3 COLLATE "
                                          "utf8mb3_unicode_ci"))
                && connectTo(QStringLiteral("slims"));
        QThread::msleep(100);
        m_server.waitForReadyRead(0);
    }
    return false;
}

bool SlimsServer::connectTo(const QString &database)
{
    QSqlDatabase::removeDatabase(connectionName);
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), connectionName);
    connection.setHostName(QStringLiteral("127.0.0.1"));
    connection.setPort(m_port);
    connection.setUserName(QStringLiteral("root"));
    connection.setDatabaseName(database);
    return connection.open();
}

bool SlimsServer::makeTables()
{
    QFile tables(QStringLiteral(OPNAME_TEST_DATA "/rules/slims_tables.sql"));
    if (!tables.open(QIODevice::ReadOnly)) {
        m_problem = tables.errorString();
        return false;
    }
    const QStringList statements = QString::fromUtf8(tables.readAll()).split(u';', Qt::SkipEmptyParts);
    for (const QString &statement : statements)
        if (!statement.trimmed().isEmpty() && !execute(statement))
            return false;
    return true;
}

bool SlimsServer::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(connectionName));
    if (query.exec(sql))
        return true;
    m_problem = query.lastError().text();
    return false;
}

SlimsFixture SlimsServer::fixture() const
{
    return {QSqlDatabase::database(connectionName),
            QStringLiteral("mysql://root@127.0.0.1:%1/slims").arg(m_port), QString()};
}

} // namespace opname
