#pragma once

#include "opname/session/session.h"
#include "support/wall_clock.h"

#include <QRandomGenerator>
#include <QStringList>

#include <set>

namespace opname::testing {

/// Several stations of one stock-take, and what may happen to them, drawn from a seed: scans, undos, passes,
/// decisions, settings, later pulls, merges by file with files of now and of before, messages that are lost,
/// cut or come twice, clocks that jump, crashes and restarts. The same seed plays the same.
class StationsSimulation {
public:
    /// `folder` exists and is empty; `frozen` is the session of the first station, which is moved from.
    StationsSimulation(quint32 seed, const QString &folder, std::unique_ptr<Session> frozen);
    ~StationsSimulation();

    void run(int steps);
    /// Everybody takes everybody's file in until nothing is new.
    void settle();
    /// What is wrong once all is settled; empty when the stations agree, each verifies, and no scan that was
    /// answered is missing anywhere.
    QStringList problems();

private:
    struct Laptop {
        QString path;
        std::unique_ptr<Session> session;
        QString station;
        std::vector<QString> earlierCopies;
    };
    struct Answered {
        QString station;
        qint64 number = 0;
        QString code;
    };

    int below(int bound) { return m_random.bounded(bound); }
    bool oneIn(int n) { return below(n) == 0; }
    Laptop &any() { return m_laptops[static_cast<std::size_t>(below(static_cast<int>(m_laptops.size())))]; }
    Author author(const Laptop &laptop);
    QString code();
    QString newPath();
    void require(const Outcome &outcome, const char *what);
    void step();
    void scan(Laptop &laptop);
    void takeBack(Laptop &laptop);
    void workOnShelf(Laptop &laptop);
    void note(Laptop &laptop);
    void decide(Laptop &laptop);
    void pullAgain(Laptop &laptop);
    void merge(Laptop &into);
    void exchange(Laptop &from, Laptop &into);
    void crash(Laptop &laptop);
    void restart(Laptop &laptop);
    void handOn(Laptop &laptop);
    void keepCopy(Laptop &laptop);

    QRandomGenerator m_random;
    QString m_folder;
    WallClock m_clock;
    int m_files = 0;
    qint64 m_newItems = 0;
    std::vector<Laptop> m_laptops;
    std::vector<Answered> m_answered;
    QStringList m_problems;
};

} // namespace opname::testing
