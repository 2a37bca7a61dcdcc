#pragma once

#include "program_player.h"

#include <QProcess>
#include <QTemporaryDir>

namespace opname {

/// A MariaDB of its own with SLiMS's tables, empty, as an ordinary process on a free port of this computer;
/// ended with the object.
class SlimsServer {
public:
    SlimsServer();
    ~SlimsServer();
    SlimsServer(const SlimsServer &) = delete;
    SlimsServer &operator=(const SlimsServer &) = delete;

    /// Empty when the server answers, else what went wrong.
    QString problem() const { return m_problem; }
    SlimsFixture fixture() const;

private:
    bool install();
    bool start();
    bool connectTo(const QString &database);
    bool makeTables();
    bool execute(const QString &sql);

    QTemporaryDir m_folder;
    QProcess m_server;
    int m_port = 0;
    QString m_problem;
};

} // namespace opname
