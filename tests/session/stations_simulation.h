#pragma once

#include "opname/session/session.h"
#include "support/wall_clock.h"

#include <QRandomGenerator>
#include <QStringList>

#include <set>

namespace opname::testing {

/// Several stations of one stock-take, and what may happen to them, drawn from a seed: scans, undos, passes,
/// decisions, settings, notes of conditions, later pulls, codes given out and labels printed, merges by file
/// with files of now and of before and with parts of files, messages that are lost, cut, late or come twice,
/// copies for another computer, the lead handed over or taken, counting closed early and opened again,
/// signatures and their end, clocks that jump, crashes, also in the middle of writing, and restarts. The same
/// seed plays the same.
class StationsSimulation {
public:
    /// `folder` exists and is empty; `frozen` is the session of the first station, which is moved from.
    StationsSimulation(quint32 seed, const QString &folder, std::unique_ptr<Session> frozen);
    ~StationsSimulation();

    void run(int steps);
    /// Who signed opens again, what is under way arrives, and everybody takes everybody's file in until
    /// nothing is new.
    void settle();
    /// What is wrong once all is settled; empty when the stations agree, each verifies, no scan that was
    /// answered is missing anywhere, and no two stations gave out the same code.
    QStringList problems();
    /// Names of rare things that happened so far.
    const std::set<QString> &happened() const { return m_happened; }

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
    struct Letter {
        std::size_t to = 0; ///< the laptop
        std::vector<JournalRow> rows;
    };

    int below(int bound) { return m_random.bounded(bound); }
    bool oneIn(int n) { return below(n) == 0; }
    Laptop &any() { return m_laptops[static_cast<std::size_t>(below(static_cast<int>(m_laptops.size())))]; }
    Author author(const Laptop &laptop);
    QString code();
    QString newPath();
    void require(const Outcome &outcome, const char *what);
    void step();

    // Work at a station (stations_simulation_work.cpp).
    std::vector<ScanRequest> draw(const Laptop &laptop);
    void scan(Laptop &laptop);
    void takeBack(Laptop &laptop);
    void workOnShelf(Laptop &laptop);
    void note(Laptop &laptop);
    void decide(Laptop &laptop);
    void pullAgain(Laptop &laptop);
    void giveOutCodes(Laptop &laptop);
    void handLeadOver(Laptop &laptop);
    void closeOrReopen(Laptop &laptop);
    void signOff(Laptop &laptop);
    static bool isSigned(const Laptop &laptop);
    void meetSignature(Laptop &laptop);
    void openAgain(Laptop &laptop);

    // Between stations, and what becomes of files.
    void merge(Laptop &into);
    void mergeAPart(Laptop &into);
    void exchange(Laptop &from, Laptop &into);
    void deliver(const Letter &letter);
    void deliverOne();
    void crash(Laptop &laptop);
    void crashWhileWriting(Laptop &laptop);
    void goOnWith(Laptop &laptop, const QString &path);
    void restart(Laptop &laptop);
    void handOn(Laptop &laptop);
    void keepCopy(Laptop &laptop);

    QRandomGenerator m_random;
    QString m_folder;
    WallClock m_clock;
    int m_files = 0;
    std::vector<Laptop> m_laptops;
    std::vector<Answered> m_answered;
    std::vector<Letter> m_underWay;
    std::set<QString> m_givenOut; ///< codes
    int m_signatures = 0;
    std::set<QString> m_happened;
    QStringList m_problems;
};

} // namespace opname::testing
