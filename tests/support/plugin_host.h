#pragma once

#include "mariadb_server.h"

#include <QProcess>
#include <QString>
#include <QStringList>

namespace opname::testing {

/// The SLiMS plugin served by PHP on a free port of this computer, called as SLiMS calls it, over the
/// database `senayan` of a MariaDbServer. Ended with the object, workers and all. Use on one thread.
class PluginHost {
public:
    PluginHost();
    ~PluginHost();
    PluginHost(const PluginHost &) = delete;
    PluginHost &operator=(const PluginHost &) = delete;

    /// Where there is no staff yet it makes user 1, "Admin", who may all. `workers` calls are served at once,
    /// each within SLiMS's usual 64 MB. Also after stop(): on the same port.
    bool start(MariaDbServer &server, int workers = 4);
    void stop(); ///< at once, calls and all

    /// "http://127.0.0.1:PORT/", to which `index.php?p=…` is added.
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/").arg(m_port); }
    /// A staff user with rights such as "bibliography.w", "stock_take.r"; one that is there gets these
    /// instead.
    bool addStaff(int userId, const QString &realName, const QStringList &rights);
    /// A token of a staff user, issued by the plugin itself; empty on failure.
    QString createToken(int userId);
    QString errorText() const { return m_problem; }

    /// Before start(): SLiMS's time zone and whether it keeps `biblio_log`.
    void setTimeZone(const QString &zone) { m_zone = zone; }
    void setBiblioLog(bool isOn) { m_biblioLog = isOn; }

private:
    QProcessEnvironment environment() const;
    bool addModules();

    MariaDbServer *m_server = nullptr;
    QProcess m_php;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    int m_workers = 1;
    QString m_zone = QStringLiteral("Asia/Jakarta");
    bool m_biblioLog = true;
    QString m_problem;
};

} // namespace opname::testing
