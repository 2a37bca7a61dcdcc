#pragma once

#include <QProcess>
#include <QSqlDatabase>
#include <QStringList>
#include <QTemporaryDir>

namespace opname::testing {

/// A real MariaDB as an ordinary process on a free port of this computer, with a data folder of its own;
/// ended with the object. Use on one thread.
class MariaDbServer {
public:
    MariaDbServer();
    ~MariaDbServer();
    MariaDbServer(const MariaDbServer &) = delete;
    MariaDbServer &operator=(const MariaDbServer &) = delete;

    /// Also after stop(): on the same port, with the same data. `options` are mariadbd's own.
    bool start(const QStringList &options = {});
    /// After stop(), with what whoever runs it does then: the library's tables of MyISAM are repaired, as
    /// their own look at themselves passes over counts that were lost.
    bool startMended(const QStringList &options = {});
    void stop(); ///< at once, as a pulled plug would
    /// Makes the database `senayan` anew with SLiMS's tables, empty.
    bool createSenayan();
    /// As whoever runs the database makes it, by the script.
    bool createJournalTable() { return execute(journalTableScript()); }
    static QString journalTableScript();
    /// Connects to it once more, after start() of what was stopped.
    bool openSenayan() { return connectTo(database()); }
    /// Fills it with the demonstration library, in bounded memory.
    bool fillFromDemo(qint64 items, quint64 seed);
    bool execute(const QString &sql);

    QString user() const { return QStringLiteral("root"); }
    int port() const { return m_port; }
    qint64 processId() const { return m_server.processId(); }
    QString database() const { return QStringLiteral("senayan"); }
    QString sourceAddress() const { return QStringLiteral("mysql://root@127.0.0.1:%1/senayan").arg(m_port); }
    QSqlDatabase connection() const { return QSqlDatabase::database(m_connection, false); }
    QString errorText() const { return m_problem; }

private:
    QProcessEnvironment environment() const;
    bool install();
    bool connectTo(const QString &database);

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_connection;
    int m_port = 0;
    QString m_problem;
};

} // namespace opname::testing
