#include "plugin_host.h"

#include "own_port.h"

#include <QSqlQuery>
#include <QTcpSocket>
#include <QThread>

#include <csignal>
#include <unistd.h>

namespace opname::testing {

namespace {

const QStringList modules{QStringLiteral("bibliography"), QStringLiteral("circulation"),
                          QStringLiteral("membership"),   QStringLiteral("master_file"),
                          QStringLiteral("stock_take"),   QStringLiteral("system"),
                          QStringLiteral("reporting"),    QStringLiteral("serial_control")};

QString hostFile(const QString &name)
{
    return QStringLiteral(OPNAME_PLUGIN_HOST "/") + name;
}

} // namespace

PluginHost::PluginHost()
{
    // Workers outlive their parent, so they are a group of their own that is ended as one.
    m_php.setChildProcessModifier([] { ::setsid(); });
}

PluginHost::~PluginHost()
{
    stop();
}

void PluginHost::stop()
{
    if (m_php.state() == QProcess::NotRunning)
        return;
    ::kill(-static_cast<pid_t>(m_php.processId()), SIGKILL);
    m_php.waitForFinished(10000);
}

QProcessEnvironment PluginHost::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OPNAME_HOST_PORT"), QString::number(m_server->port()));
    environment.insert(QStringLiteral("OPNAME_HOST_DATABASE"), m_server->database());
    environment.insert(QStringLiteral("OPNAME_HOST_ZONE"), m_zone);
    environment.insert(QStringLiteral("OPNAME_HOST_BIBLIO_LOG"),
                       m_biblioLog ? QStringLiteral("on") : QStringLiteral("off"));
    if (m_workers > 1)
        environment.insert(QStringLiteral("PHP_CLI_SERVER_WORKERS"), QString::number(m_workers));
    return environment;
}

bool PluginHost::start(MariaDbServer &server, int workers)
{
    m_server = &server;
    m_workers = workers;
    if (!addModules())
        return false;
    if (m_port == 0) {
        m_port = ownPort();
    }
    m_php.setProcessEnvironment(environment());
    m_php.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_php.setStandardOutputFile(QProcess::nullDevice());
    m_php.start(QStringLiteral("php"),
                {QStringLiteral("-d"), QStringLiteral("memory_limit=64M"), QStringLiteral("-d"),
                 QStringLiteral("session.save_path=") + m_folder.path(), QStringLiteral("-S"),
                 QStringLiteral("127.0.0.1:%1").arg(m_port), QStringLiteral("-t"), hostFile(QString())});
    for (int attempt = 0; attempt < 400 && m_php.waitForStarted(1000); ++attempt) {
        QTcpSocket probe;
        probe.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (probe.waitForConnected(1000))
            return true;
        QThread::msleep(25);
    }
    m_problem = QStringLiteral("php: ") + m_php.errorString();
    return false;
}

bool PluginHost::addModules()
{
    QSqlQuery staff(m_server->connection());
    if (!staff.exec(QStringLiteral("SELECT count(*) FROM user")) || !staff.next()) {
        m_problem = QStringLiteral("there is no senayan database yet");
        return false;
    }
    for (int index = 0; index < modules.size(); ++index)
        if (!m_server->execute(
                QStringLiteral("INSERT IGNORE INTO mst_module (module_id, module_name, module_path) "
                               "VALUES (%1, '%2', '%2')")
                    .arg(index + 1)
                    .arg(modules[index])))
            return false;
    QStringList all;
    for (const QString &module : modules)
        all << module + QStringLiteral(".r") << module + QStringLiteral(".w");
    return staff.value(0).toInt() > 0 || addStaff(1, QStringLiteral("Admin"), all);
}

bool PluginHost::addStaff(int userId, const QString &realName, const QStringList &rights)
{
    // A group of the same number holds the rights, away from the groups that a test makes itself.
    const int group = 1000 + userId;
    QSqlQuery user(m_server->connection());
    user.prepare(QStringLiteral("REPLACE INTO user (user_id, username, realname, passwd, `groups`) "
                                "VALUES (?, ?, ?, '', ?)"));
    user.addBindValue(userId);
    user.addBindValue(QStringLiteral("user%1").arg(userId));
    user.addBindValue(realName);
    user.addBindValue(QStringLiteral("a:1:{i:0;s:4:\"%1\";}").arg(group));
    if (!user.exec()
        || !m_server->execute(QStringLiteral("DELETE FROM group_access WHERE group_id = %1").arg(group)))
        return false;
    for (int index = 0; index < modules.size(); ++index)
        if (!m_server->execute(
                QStringLiteral("INSERT INTO group_access (group_id, module_id, r, w) VALUES (%1, %2, %3, %4)")
                    .arg(group)
                    .arg(index + 1)
                    .arg(rights.contains(modules[index] + QStringLiteral(".r")) ? 1 : 0)
                    .arg(rights.contains(modules[index] + QStringLiteral(".w")) ? 1 : 0)))
            return false;
    return true;
}

QString PluginHost::createToken(int userId)
{
    QProcess issue;
    issue.setProcessEnvironment(environment());
    issue.start(QStringLiteral("php"), {hostFile(QStringLiteral("token.php")), QString::number(userId)});
    issue.waitForFinished(20000);
    const QString token = QString::fromLatin1(issue.readAllStandardOutput());
    if (issue.exitCode() == 0 && token.size() == 64)
        return token;
    m_problem = token + QString::fromLocal8Bit(issue.readAllStandardError());
    return {};
}

} // namespace opname::testing
