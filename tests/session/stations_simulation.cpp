#include "stations_simulation.h"

#include "opname/session/catalogue_writer.h"
#include "opname/session/journal_exchange.h"
#include "opname/session/label_records.h"
#include "opname/session/session_merge.h"
#include "opname/session/stations.h"
#include "opname/session/unrecorded_books.h"
#include "opname/session/verification.h"
#include "opname/session/weeding_list.h"
#include "support/session_tables.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace opname::testing {

namespace {

constexpr std::size_t mostLaptops = 5;
constexpr std::array people = {"Ani", "Budi", "Citra", "Zaki"};
constexpr std::array shelves = {"Rak A", "Rak B", "Rak C", ""};

} // namespace

StationsSimulation::StationsSimulation(quint32 seed, const QString &folder, std::unique_ptr<Session> frozen)
    : m_random(seed)
    , m_folder(folder)
{
    m_clock.set(1'780'000'000'000);
    Laptop first;
    first.path = frozen->path();
    first.session = std::move(frozen);
    first.station = first.session->ownStation();
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
    Laptop &laptop = any();
    const int drawn = below(100);
    if (drawn < 50)
        scan(laptop);
    else if (drawn < 56)
        takeBack(laptop);
    else if (drawn < 62)
        workOnShelf(laptop);
    else if (drawn < 67)
        note(laptop);
    else if (drawn < 71)
        decide(laptop);
    else if (drawn < 73)
        pullAgain(laptop);
    else if (drawn < 80)
        merge(laptop);
    else if (drawn < 87)
        exchange(any(), laptop);
    else if (drawn < 90)
        m_clock.set(1'780'000'000'000 + (below(2000) - 1000) * 3'600'000LL);
    else if (drawn < 94)
        crash(laptop);
    else if (drawn < 97)
        restart(laptop);
    else if (drawn < 99)
        keepCopy(laptop);
    else if (m_laptops.size() < mostLaptops)
        handOn(laptop);
}

void StationsSimulation::scan(Laptop &laptop)
{
    std::vector<ScanRequest> reads;
    for (int i = below(4); i >= 0; --i) {
        const QString shelf = QString::fromLatin1(shelves[static_cast<std::size_t>(below(shelves.size()))]);
        const ScanPurpose purpose = oneIn(9) ? ScanPurpose::Label
            : oneIn(9)                       ? ScanPurpose::Order
                                             : ScanPurpose::Count;
        const Place place{oneIn(4) ? QStringLiteral("SL") : QString(), {}};
        reads.push_back({code(), shelf, place, purpose, author(laptop)});
    }
    const auto answers = laptop.session->record(reads);
    if (!answers)
        return require(tl::unexpected(answers.error()), "scan");
    for (const ScanAnswer &answer : *answers)
        m_answered.push_back({answer.station, answer.number, answer.code});
}

void StationsSimulation::takeBack(Laptop &laptop)
{
    // Any that is known here, also another station's.
    const auto scans = laptop.session->lastLiveScans(1 + below(6), {});
    if (scans.empty())
        return;
    const RowId one = scans[static_cast<std::size_t>(below(static_cast<int>(scans.size())))];
    const auto undone = laptop.session->undo(std::span(&one, 1), author(laptop));
    if (!undone)
        require(tl::unexpected(undone.error()), "undo");
}

void StationsSimulation::workOnShelf(Laptop &laptop)
{
    const QString shelf = QString::fromLatin1(shelves[static_cast<std::size_t>(below(3))]);
    const auto pass = laptop.session->latestPass(shelf);
    if (!pass)
        return;
    if (oneIn(3)) {
        const auto undone = laptop.session->undoPass(*pass, author(laptop));
        if (!undone)
            require(tl::unexpected(undone.error()), "undo of a shelf");
    } else {
        require(laptop.session->finishPass(*pass, author(laptop)), "finishing a shelf");
    }
}

void StationsSimulation::note(Laptop &laptop)
{
    Session &session = *laptop.session;
    const Author who = author(laptop);
    switch (below(7)) {
    case 0:
        return require(
            session.noteCondition({QStringLiteral("B001"), static_cast<Condition>(below(3)), 0}, who),
            "condition");
    case 1: {
        const auto added = WeedingList(session).add({code(), code()}, QStringLiteral("-"), who);
        return added ? void() : require(tl::unexpected(added.error()), "weeding");
    }
    case 2: {
        const auto taken = WeedingList(session).takeBack({code()}, QStringLiteral("-"), who);
        return taken ? void() : require(tl::unexpected(taken.error()), "weeding");
    }
    case 3: {
        UnrecordedBook book;
        book.title = QStringLiteral("Tanpa label");
        const auto noted = UnrecordedBooks(session).note(book, who);
        return noted ? void() : require(tl::unexpected(noted.error()), "a book without a record");
    }
    case 4:
        return require(session.changeSetting(QStringLiteral("gap"), QString::number(below(4)), who),
                       "setting");
    case 5:
        return require(
            LabelRecords(session).reserve({QStringLiteral("C%1").arg(below(50))}, QStringLiteral("C00"), who),
            "reserving codes");
    default:
        return require(
            session.declareHome({QStringLiteral("SL"), QStringLiteral("Rak A")}, oneIn(2), {}, who),
            "declaring a home");
    }
}

void StationsSimulation::decide(Laptop &laptop)
{
    Decision decision;
    decision.kind = QStringLiteral("wrong_site");
    decision.id = QStringLiteral("wrong_site:%1").arg(below(5));
    decision.action = oneIn(2) ? QStringLiteral("move_book") : QStringLiteral("move_record");
    if (oneIn(2)) {
        Change change;
        change.kind = oneIn(2) ? ChangeKind::NewCopy : ChangeKind::ItemSite;
        change.itemId = change.kind == ChangeKind::NewCopy ? 0 : 1 + below(10);
        change.itemCode = QStringLiteral("X%1").arg(below(4));
        change.titleId = change.kind == ChangeKind::NewCopy ? 1 : 0;
        change.after = QStringLiteral("Rak B");
        decision.changes.push_back(change);
    }
    require(laptop.session->decide(std::span(&decision, 1), author(laptop)), "decision");
}

void StationsSimulation::pullAgain(Laptop &laptop)
{
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("uji");
    // Stations may pull the same new copy, each without knowing of the other.
    for (int i = below(3); i >= 0; --i) {
        const int number = below(6);
        Item item;
        item.id = 100 + number;
        item.titleId = 1;
        item.code = QStringLiteral("N%1").arg(number);
        item.callNumber = QStringLiteral("1%1 Baru").arg(number * 10, 2, 10, QLatin1Char('0'));
        item.location = QStringLiteral("SL");
        item.site = QStringLiteral("Rak A");
        pull.added.push_back(item);
    }
    if (oneIn(2))
        pull.changed.push_back({3, QStringLiteral("B002"), QStringLiteral("site"), QStringLiteral("Rak A"),
                                oneIn(2) ? QStringLiteral("Rak B") : QStringLiteral("Rak C")});
    if (oneIn(2))
        pull.loans = std::vector<Loan>{{1 + below(3), QStringLiteral("B00%1").arg(below(8)),
                                        QDate(2026, 11, 1 + below(3)), QDate(2026, 12, 1)}};
    require(laptop.session->recordLaterPull(pull, author(laptop)), "a later pull");
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
    for (const MergedFile &file : *merged)
        if (file.isQuarantined())
            m_problems.append(file.account);
}

/// Batches of rows, some of which never come and some of which come again.
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
        for (int times = oneIn(4) ? 2 : 1; times > 0; --times) {
            const auto taken = here.take(*rows);
            if (!taken)
                return require(tl::unexpected(taken.error()), "a message");
            if (!taken->refusals.empty())
                m_problems.append(QStringLiteral("refused: %1").arg(taken->refusals.front().station));
        }
    }
}

/// What lies on the disk at a moment is all that is left.
void StationsSimulation::crash(Laptop &laptop)
{
    const QString path = newPath();
    for (const char *suffix : {"", "-wal"})
        if (QFile::exists(laptop.path + QLatin1String(suffix)))
            QFile::copy(laptop.path + QLatin1String(suffix), path + QLatin1String(suffix));
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
    Laptop fresh;
    fresh.path = newPath();
    require(Stations(*laptop.session).handOn(fresh.path, {}, {laptop.station, QStringLiteral("Ani")}),
            "handing on");
    restart(fresh);
    if (fresh.session == nullptr)
        return;
    fresh.station = fresh.session->ownStation();
    m_laptops.push_back(std::move(fresh));
}

void StationsSimulation::settle()
{
    bool isNew = true;
    while (isNew && m_problems.isEmpty()) {
        isNew = false;
        for (Laptop &into : m_laptops) {
            for (const Laptop &from : m_laptops) {
                const auto merged = SessionMerge(*into.session).take({from.path});
                if (!merged)
                    return require(tl::unexpected(merged.error()), "settling");
                isNew = isNew || merged->front().received > 0;
                if (merged->front().isQuarantined())
                    m_problems.append(merged->front().account);
            }
        }
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
    }
    return m_problems;
}

} // namespace opname::testing
