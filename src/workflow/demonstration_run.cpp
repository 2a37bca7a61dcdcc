#include "demonstration_run.h"

#include "opname/workflow/differences.h"
#include "opname/workflow/preparation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace opname {

namespace {

constexpr std::size_t groupSize = 500;

/// The people of the demonstration's library, each at a scanner of their own.
constexpr std::array<const char16_t *, 3> people = {u"Rina Wulandari", u"Budi Santoso", u"Sari Lestari"};

/// What such a library enters before it begins. Content, not texts of the program: it is not translated.
constexpr std::array<std::pair<const char16_t *, const char16_t *>, 10> settings = {{
    {u"team",
     u"Rina Wulandari; Ketua tim, Pustakawan\nBudi Santoso; Pustakawan\nSari Lestari; Pengelola "
     u"Perpustakaan"},
    {u"warnings.weeding_checked", u"yes"},
    {u"warnings.weeded_data_checked", u"yes"},
    {u"warnings.circulation_closed", u"yes"},
    {u"report.recommendations",
     u"Koleksi yang tidak ditemukan dicari sekali lagi sebelum dihapus dari daftar inventaris.\n"
     u"Buku yang berdiri di rak lain dikembalikan ke rak asalnya."},
    {u"city", u"Jakarta"},
    {u"report.number", u"001/LAP/PERPUS/2026"},
    {u"report.assignment_letter", u"ST-012/SES/2026"},
    {u"report.prepared_by", u"Rina Wulandari; 198503122010012004; Penata (III/c); Pustakawan Ahli Muda"},
    {u"report.known_by", u"Dewi Anggraini; 197107081996032001; Pembina (IV/a); Kepala Perpustakaan"},
}};

} // namespace

DemonstrationRun::DemonstrationRun(Session &session, const Demonstration::Wish &wish,
                                   std::function<bool(double)> watcher)
    : m_session(session)
    , m_wish(wish)
    , m_watcher(std::move(watcher))
    , m_library(wish.items, wish.seed)
    , m_lead(author(0))
    , m_desk(session, m_lead)
{
}

QString DemonstrationRun::leader()
{
    return QString::fromUtf16(people.front());
}

Author DemonstrationRun::author(std::size_t person) const
{
    const QString station = m_session.ownStation();
    return {person == 0 ? station : QString(station + u'-' + QString::number(person + 1)),
            QString::fromUtf16(people[person])};
}

Outcome DemonstrationRun::step(int number, const std::function<Outcome()> &work)
{
    if (Outcome started = m_desk.start(number, m_lead.operatorName, {}); !started)
        return started;
    if (Outcome worked = work(); !worked)
        return worked;
    const QString note = number == 5 ? u"Rak ini belum dicacah pada contoh ini."_qs : QString();
    return m_desk.finish(number, m_lead.operatorName, note);
}

Outcome DemonstrationRun::prepare()
{
    Outcome done = step(1, [this] { return takeIn(); });
    for (const int number : {2, 3, 4})
        if (done)
            done = step(number, [] { return Outcome(); });
    return done;
}

Outcome DemonstrationRun::takeIn()
{
    Preparation preparation(m_session, m_lead);
    for (const auto &[key, value] : settings)
        if (Outcome changed = preparation.change(QString::fromUtf16(key), QString::fromUtf16(value));
            !changed)
            return changed;
    return preparation
        .pull(m_library,
              [this](const PullProgress &progress) {
                  return tell(0.2 * double(progress.done) / double(m_wish.items));
              })
        .map([](const PullReport &) {});
}

Outcome DemonstrationRun::count()
{
    if (m_wish.stopWhileScanning) {
        if (Outcome started = m_desk.start(5, m_lead.operatorName, {}); !started)
            return started;
        return walkShelves();
    }
    return step(5, [this]() -> Outcome {
        if (Outcome walked = walkShelves(); !walked)
            return walked;
        if (m_wish.scannedShare < 1)
            return {};
        // Every shelf was walked: what has no place in the order was looked for, too.
        for (const Place &home : m_desk.openHomes())
            if (Outcome declared = m_session.declareHome(home, true, {}, m_lead); !declared)
                return declared;
        return {};
    });
}

Outcome DemonstrationRun::walkShelves()
{
    Outcome outcome;
    std::vector<ScanRequest> shelf;
    const auto finishShelf = [&] {
        if (outcome && !shelf.empty())
            outcome = scanShelf(shelf);
        shelf.clear();
    };
    m_library.walkShelves([&](const DemoShelfBook &book) {
        const Place place{book.location, book.site};
        if (!shelf.empty() && !(shelf.front().place == place))
            finishShelf();
        if (outcome && double(m_scanned) < m_wish.scannedShare * double(m_wish.items))
            shelf.push_back({book.code, book.site.isEmpty() ? u"Tanpa nama "_qs + book.location : book.site,
                             place, ScanPurpose::Count, author(m_shelves % people.size())});
    });
    finishShelf();
    return outcome;
}

Outcome DemonstrationRun::scanShelf(const std::vector<ScanRequest> &shelf)
{
    for (std::size_t at = 0; at < shelf.size(); at += groupSize) {
        const std::span<const ScanRequest> group(shelf.data() + at, std::min(groupSize, shelf.size() - at));
        if (auto answers = m_session.record(group); !answers)
            return tl::unexpected(answers.error());
    }
    const ScanRequest &first = shelf.front();
    auto pass = m_session.openPass(first.shelf, first.place, first.author);
    if (!pass)
        return tl::unexpected(pass.error());
    if (Outcome finished = m_session.finishPass(*pass, first.author); !finished)
        return finished;
    m_scanned += static_cast<qint64>(shelf.size());
    ++m_shelves;
    if (!tell(0.2 + 0.6 * std::min(1.0, double(m_scanned) / double(m_wish.items))))
        return failure(ErrorKind::Cancelled,
                       QCoreApplication::translate(
                           "Demonstration", "The demonstration was cancelled; its session was removed."));
    return {};
}

Outcome DemonstrationRun::conclude()
{
    Outcome done = step(7, [this] { return correctData(); });
    if (done)
        done = step(8, [] { return Outcome(); });
    if (done)
        done = step(9, [this] { return decideMissing(); });
    if (done)
        done = step(10, [] { return Outcome(); });
    return done;
}

Outcome DemonstrationRun::correctData()
{
    Differences differences(m_session);
    for (const auto &[kind, action] : {std::pair(DiscrepancyKind::FoundAgain, DecisionAction::MakeAvailable),
                                       std::pair(DiscrepancyKind::OnLoanPresent, DecisionAction::Refer),
                                       std::pair(DiscrepancyKind::WrongLocation, DecisionAction::MoveBook),
                                       std::pair(DiscrepancyKind::WrongSite, DecisionAction::MoveBook)}) {
        DecisionRequest request;
        request.kind = kind;
        request.action = action;
        if (auto decided = differences.decide(request, m_lead); !decided)
            return tl::unexpected(decided.error());
    }
    return {};
}

Outcome DemonstrationRun::decideMissing()
{
    Differences differences(m_session);
    QStringList codes;
    const Outcome visited = differences.visit(DiscrepancyKind::Missing, [&](const Discrepancy &missing) {
        codes.append(missing.itemCode);
        return true;
    });
    if (!visited)
        return visited;
    // A few turned up in other hands, a few are looked for once more, the others are lost.
    const QStringList elsewhere = codes.mid(0, 2);
    const QStringList again = codes.mid(2, 3);
    const QStringList lost = codes.mid(5);
    const QString place = u"Pameran buku di Aula, menurut Sari Lestari"_qs;
    for (const auto &[some, action, note] : {std::tuple(elsewhere, DecisionAction::Elsewhere, place),
                                             std::tuple(again, DecisionAction::SearchAgain, QString()),
                                             std::tuple(lost, DecisionAction::MarkMissing, QString())}) {
        DecisionRequest request;
        request.itemCodes = some;
        request.action = action;
        request.note = note;
        if (some.isEmpty())
            continue;
        if (auto decided = differences.decide(request, m_lead); !decided)
            return tl::unexpected(decided.error());
    }
    return {};
}

} // namespace opname
