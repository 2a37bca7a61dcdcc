#pragma once

#include "program_player.h"
#include "support/mariadb_server.h"

namespace opname {

/// A MariaDB of its own with SLiMS's tables, empty, for cases that are played through the program.
class SlimsServer {
public:
    SlimsServer()
    {
        if (!m_server.start() || !m_server.createSenayan())
            m_problem = m_server.errorText();
    }
    /// Empty when the server answers, else what went wrong.
    QString problem() const { return m_problem; }
    SlimsFixture fixture() const { return {m_server.connection(), m_server.sourceAddress(), QString()}; }

private:
    testing::MariaDbServer m_server;
    QString m_problem;
};

} // namespace opname
