#pragma once

#include "opname/session/journal_exchange.h"
#include "opname/session/session.h"
#include "support/mariadb_server.h"

#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace opname::bench {

/// What goes on around a desk during a day: SLiMS's database, its circulation, the network to it, and a
/// colleague who counts at another station. All of it is on a thread of its own, so that what it takes is no
/// stall of the window's: calls wait in an event loop, in which the window goes on. What fails ends the
/// program.
class Surroundings {
public:
    /// SLiMS with the demonstration library of that size, and its place for stations to meet.
    explicit Surroundings(qint64 items);
    ~Surroundings();
    Surroundings(const Surroundings &) = delete;
    Surroundings &operator=(const Surroundings &) = delete;

    const QString &address() const { return m_address; } ///< as SOURCE of the command line

    /// So many copies are lent, and so many are brought back.
    void circulate(int copies);
    /// SLiMS is gone, as by a pulled plug, until findNetwork().
    void loseNetwork();
    void findNetwork();
    /// Copies that SLiMS says stand on shelves whose names begin so.
    qint64 copiesOn(const QString &beginning);

    /// The colleague has a copy of the session that was made for another computer.
    void setColleague(const QString &session) { m_colleague = session; }
    /// The colleague meets the other stations, counts these, and meets them again: as somebody who is
    /// connected all the time has what the others counted a moment before.
    void countElsewhere(const std::vector<QString> &codes);
    /// How far the colleague's journal has come; number 0: not begun.
    const StationHead &colleague() const { return m_head; }

private:
    /// Answers what is wrong; nothing when all went well.
    using Work = std::function<QString()>;
    void run(const Work &work);
    QString countAndMeet(const std::vector<QString> &codes);

    QThread m_thread;
    QObject m_place; ///< lives on the thread
    std::unique_ptr<testing::MariaDbServer> m_server; ///< of the thread
    QString m_address;
    QString m_colleague;
    StationHead m_head;
    qint64 m_lent = 0; ///< id of the last copy that was lent here
};

} // namespace opname::bench
