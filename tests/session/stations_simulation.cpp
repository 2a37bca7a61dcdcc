#include "stations_simulation.h"

#include "opname/session/journal_exchange.h"
#include "opname/session/label_records.h"
#include "opname/session/session_merge.h"
#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "support/session_tables.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace opname::testing {

namespace {

constexpr std::size_t mostLaptops = 5;
constexpr std::array people = {"Ani", "Budi", "Citra", "Zaki"};

QString logOf(const QString &path)
{
    return path + QStringLiteral("-wal");
}

} // namespace

StationsSimulation::StationsSimulation(quint32 seed, const QString &folder, std::unique_ptr<Session> frozen)
    : m_random(seed)
    , m_folder(folder)
{
    m_clock.set(1'780'000'000'000);
    Laptop first;
    first.path = frozen->path();
    first.session = std::move(frozen);
    // Names that are the same in every play: where clocks are equal they decide.
    first.station = Stations(*first.session).lead();
    m_laptops.push_back(std::move(first));
    handOn(m_laptops.front());
    handOn(m_laptops.front());
}

StationsSimulation::~StationsSimulation() = default;

Author StationsSimulation::author(const Laptop &laptop)
{
    const QString who = QString::fromLatin1(people[static_cast<std::size_t>(below(people.size()))]);
    return {laptop.station + (oneIn(8) ? QStringLiteral("-2") : QString()), who};
}

QString StationsSimulation::code()
{
    if (oneIn(12))
        return QStringLiteral("X%1").arg(below(4));
    if (oneIn(12))
        return QStringLiteral("N%1").arg(below(6));
    if (oneIn(14) && !m_givenOut.empty())
        return *std::next(m_givenOut.begin(), below(static_cast<int>(m_givenOut.size())));
    if (oneIn(40))
        return QStringLiteral("terlalu-panjang-untuk-kode");
    return QStringLiteral("B%1").arg(below(14), 3, 10, QLatin1Char('0'));
}

QString StationsSimulation::newPath()
{
    return m_folder + QStringLiteral("/%1.opname").arg(++m_files);
}

void StationsSimulation::require(const Outcome &outcome, const char *what)
{
    if (!outcome)
        m_problems.append(
            QStringLiteral("%1: %2 (%3)")
                .arg(QString::fromLatin1(what), outcome.error().message, outcome.error().detail));
}

void StationsSimulation::run(int steps)
{
    for (int i = 0; i < steps && m_problems.isEmpty(); ++i)
        step();
}

void StationsSimulation::step()
{
    deliverOne();
    Laptop &laptop = any();
    const int drawn = below(100);
    if (drawn < 70 && isSigned(laptop))
        meetSignature(laptop);
    else if (drawn < 40)
        scan(laptop);
    else if (drawn < 45)
        takeBack(laptop);
    else if (drawn < 50)
        workOnShelf(laptop);
    else if (drawn < 54)
        note(laptop);
    else if (drawn < 57)
        decide(laptop);
    else if (drawn < 59)
        pullAgain(laptop);
    else if (drawn < 62)
        giveOutCodes(laptop);
    else if (drawn < 64)
        handLeadOver(laptop);
    else if (drawn < 66)
        closeOrReopen(laptop);
    else if (drawn < 69)
        signOff(laptop);
    else if (drawn < 70)
        handOn(laptop);
    else if (drawn < 76)
        merge(laptop);
    else if (drawn < 77)
        mergeAPart(laptop);
    else if (drawn < 85)
        exchange(any(), laptop);
    else if (drawn < 88)
        m_clock.set(1'780'000'000'000 + (below(2000) - 1000) * 3'600'000LL);
    else if (drawn < 91)
        crash(laptop);
    else if (drawn < 94)
        crashWhileWriting(laptop);
    else if (drawn < 97)
        restart(laptop);
    else
        keepCopy(laptop);
}

void StationsSimulation::merge(Laptop &into)
{
    QStringList paths;
    for (int i = below(2); i >= 0; --i) {
        const Laptop &other = any();
        paths.append(oneIn(3) && !other.earlierCopies.empty() ? other.earlierCopies[static_cast<std::size_t>(
                         below(static_cast<int>(other.earlierCopies.size())))]
                                                              : other.path);
    }
    const auto merged = SessionMerge(*into.session).take(paths);
    if (!merged)
        return require(tl::unexpected(merged.error()), "merge");
    for (const MergedFile &file : *merged) {
        const bool isUnderSignature = file.answer == MergedFile::Answer::SignedOff && m_signatures > 0;
        if (file.isQuarantined() && !isUnderSignature)
            m_problems.append(file.account);
    }
}

/// As much of a file as was copied when the stick was pulled out.
void StationsSimulation::mergeAPart(Laptop &into)
{
    const QString path = newPath();
    QFile::copy(any().path, path);
    QFile::resize(path, QFileInfo(path).size() * (100 + below(800)) / 1000);
    const QByteArray head = into.session->headHash();
    const auto merged = SessionMerge(*into.session).take({path});
    if (merged && !merged->front().isQuarantined())
        m_problems.append(QStringLiteral("a part of a file was taken for the whole"));
    if (into.session->headHash() != head)
        m_problems.append(QStringLiteral("a part of a file changed something"));
    m_happened.insert(QStringLiteral("part of a file"));
}

/// Batches of rows, some of which never come, some late, and some of which come again.
void StationsSimulation::exchange(Laptop &from, Laptop &into)
{
    if (&from == &into)
        return;
    JournalExchange here(*into.session);
    for (const StationHead &head : JournalExchange(*from.session).heads()) {
        if (oneIn(4)) // lost
            continue;
        const std::vector<StationHead> known = here.heads();
        const auto mine = std::find_if(known.begin(), known.end(),
                                       [&](const StationHead &own) { return own.station == head.station; });
        qint64 since = mine == known.end() ? 0 : mine->number;
        since = std::max<qint64>(0, since - (oneIn(3) ? below(4) : 0));
        const auto rows = JournalExchange(*from.session).rowsSince(head.station, since, oneIn(2) ? 3 : 1000);
        if (!rows)
            return require(tl::unexpected(rows.error()), "rows for a message");
        const Letter letter{static_cast<std::size_t>(&into - m_laptops.data()), *rows};
        if (oneIn(5)) {
            m_underWay.push_back(letter);
            continue;
        }
        for (int times = oneIn(4) ? 2 : 1; times > 0; --times)
            deliver(letter);
    }
}

void StationsSimulation::deliver(const Letter &letter)
{
    const Laptop &into = m_laptops[letter.to];
    const auto taken = JournalExchange(*into.session).take(letter.rows);
    if (!taken) {
        if (taken.error().kind != ErrorKind::Refused || !isSigned(into))
            require(tl::unexpected(taken.error()), "a message");
        return;
    }
    if (!taken->refusals.empty())
        m_problems.append(QStringLiteral("refused: %1").arg(taken->refusals.front().station));
}

/// One that was late, if its time has come; it may come once more.
void StationsSimulation::deliverOne()
{
    if (m_underWay.empty() || !oneIn(4))
        return;
    const auto place = m_underWay.begin() + below(static_cast<int>(m_underWay.size()));
    const Letter letter = *place;
    if (!oneIn(4))
        m_underWay.erase(place);
    deliver(letter);
    m_happened.insert(QStringLiteral("late message"));
}

/// What lies on the disk at a moment is all that is left.
void StationsSimulation::crash(Laptop &laptop)
{
    const QString path = newPath();
    QFile::copy(laptop.path, path);
    if (QFile::exists(logOf(laptop.path)))
        QFile::copy(logOf(laptop.path), logOf(path));
    goOnWith(laptop, path);
}

/// Any part of what was being written may be on the disk. It had no answer, so it may be there or not, but
/// whole.
void StationsSimulation::crashWhileWriting(Laptop &laptop)
{
    if (isSigned(laptop))
        return crash(laptop);
    const QString path = newPath();
    // The log may be taken into the file behind the writing; it is whole on the disk before that.
    QFile::copy(laptop.path, path);
    const qint64 before = QFileInfo(logOf(laptop.path)).size();
    const qint64 rows = laptop.session->journalLength();
    const auto unanswered = laptop.session->record(draw(laptop));
    if (!unanswered)
        return require(tl::unexpected(unanswered.error()), "scan before a crash");
    QFile::copy(logOf(laptop.path), logOf(path));
    const qint64 written = QFileInfo(logOf(path)).size() - before;
    const int share = std::min(below(1300), 1000); // thousandths of it
    if (written > 0)
        QFile::resize(logOf(path), before + written * share / 1000);
    goOnWith(laptop, path);
    if (laptop.session != nullptr)
        m_happened.insert(laptop.session->journalLength() == rows ? QStringLiteral("writing lost")
                                                                  : QStringLiteral("writing kept"));
}

void StationsSimulation::goOnWith(Laptop &laptop, const QString &path)
{
    laptop.session.reset();
    laptop.path = path;
    restart(laptop);
}

void StationsSimulation::restart(Laptop &laptop)
{
    laptop.session.reset();
    auto opened = Session::open(laptop.path, Session::Access::Write);
    if (!opened) {
        require(tl::unexpected(opened.error()), "opening again");
        return;
    }
    laptop.session = std::move(*opened);
}

void StationsSimulation::keepCopy(Laptop &laptop)
{
    const QString path = newPath();
    require(laptop.session->saveCopy(path), "a copy");
    laptop.earlierCopies.push_back(path);
}

void StationsSimulation::handOn(Laptop &laptop)
{
    if (m_laptops.size() >= mostLaptops)
        return;
    Laptop fresh;
    fresh.path = newPath();
    require(Stations(*laptop.session).handOn(fresh.path, {}, {laptop.station, QStringLiteral("Ani")}),
            "handing on");
    restart(fresh);
    if (fresh.session == nullptr)
        return;
    fresh.station = QStringLiteral("S%1").arg(m_laptops.size() + 1);
    m_laptops.push_back(std::move(fresh));
}

void StationsSimulation::settle()
{
    if (!m_problems.isEmpty()) // a session may be closed
        return;
    for (Laptop &laptop : m_laptops)
        openAgain(laptop);
    for (const Letter &letter : m_underWay)
        deliver(letter);
    m_underWay.clear();
    bool isNew = true;
    while (isNew && m_problems.isEmpty()) {
        isNew = false;
        QStringList accounts;
        for (Laptop &into : m_laptops) {
            for (const Laptop &from : m_laptops) {
                const auto merged = SessionMerge(*into.session).take({from.path});
                if (!merged)
                    return require(tl::unexpected(merged.error()), "settling");
                isNew = isNew || merged->front().received > 0;
                if (merged->front().isQuarantined())
                    accounts.append(merged->front().account);
            }
        }
        // A signature is in the way until its end has come round.
        if (!isNew)
            m_problems += accounts;
    }
}

QStringList StationsSimulation::problems()
{
    if (!m_problems.isEmpty())
        return m_problems;
    const QStringList first = sessionTables(m_laptops.front().path);
    for (const Laptop &laptop : m_laptops) {
        const QStringList wrong = Verification::verify(*laptop.session).problems;
        for (const QString &problem : wrong)
            m_problems.append(laptop.station + u": "_qs + problem);
        if (const QString differs = firstDifference(first, sessionTables(laptop.path)); !differs.isEmpty())
            m_problems.append(laptop.station + u" has other tables: "_qs + differs);
        std::set<std::pair<QString, qint64>> kept;
        require(laptop.session->visitJournal(0,
                                             [&](const JournalRow &row) {
                                                 if (row.kind == u"scan")
                                                     kept.emplace(row.station, row.number);
                                                 return true;
                                             }),
                "reading the journal");
        for (const Answered &answered : m_answered)
            if (!kept.contains({answered.station, answered.number}))
                m_problems.append(QStringLiteral("%1 lost scan %2 of %3")
                                      .arg(laptop.station)
                                      .arg(answered.number)
                                      .arg(answered.station));
        const QStringList reserved = LabelRecords(*laptop.session).reserved();
        for (const QString &code : m_givenOut)
            if (!reserved.contains(code))
                m_problems.append(
                    QStringLiteral("%1 does not know that %2 was given out").arg(laptop.station, code));
        if (isSigned(laptop))
            m_problems.append(laptop.station + QStringLiteral(" is still signed off"));
    }
    return m_problems;
}

} // namespace opname::testing
