#include "opname/workflow/demonstration.h"

#include "opname/report/writers.h"
#include "opname/slims/demo_library.h"
#include "opname/workflow/differences.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/sop_desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace opname {

namespace {

constexpr std::size_t groupSize = 500;

/// The people of the demonstration's library, each at a scanner of their own.
constexpr std::array<const char16_t *, 3> scanningPeople = {u"Rina Wulandari", u"Budi Santoso",
                                                            u"Sari Lestari"};

/// One run of the whole SOP.
class DemonstrationRun {
public:
    DemonstrationRun(Session &session, const Demonstration::Wish &wish,
                     const std::function<bool(double)> &watcher)
        : m_session(session)
        , m_wish(wish)
        , m_watcher(watcher)
        , m_library(wish.items, wish.seed)
        , m_lead(author(0))
        , m_desk(session, m_lead)
    {
    }

    Outcome prepare()
    {
        Preparation preparation(m_session, m_lead);
        const std::array<std::pair<const char16_t *, QString>, 5> settings = {{
            {u"team",
             u"Rina Wulandari; Ketua tim, Pustakawan\nBudi Santoso; Pustakawan\nSari Lestari; Pengelola "
             u"Perpustakaan"_qs},
            {u"warnings.weeding_checked", u"yes"_qs},
            {u"warnings.weeded_data_checked", u"yes"_qs},
            {u"warnings.circulation_closed", u"yes"_qs},
            {u"report.recommendations",
             u"Koleksi yang tidak ditemukan dicari sekali lagi sebelum dihapus dari daftar inventaris.\n"
             u"Buku yang berdiri di rak lain dikembalikan ke rak asalnya."_qs},
        }};
        Outcome done = step(1, [&]() -> Outcome {
            for (const auto &[key, value] : settings)
                if (Outcome changed = preparation.change(QString::fromUtf16(key), value); !changed)
                    return changed;
            const auto pulled = preparation.pull(m_library, [this](const PullProgress &progress) {
                return tell(0.2 * double(progress.done) / double(std::max<qint64>(1, m_wish.items)));
            });
            return pulled.map([](const PullReport &) {});
        });
        for (const int number : {2, 3, 4})
            if (done)
                done = step(number, [] { return Outcome(); });
        return done;
    }

    Outcome count()
    {
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

    Outcome conclude()
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

    bool tell(double share) { return !m_watcher || m_watcher(share); }

private:
    Author author(std::size_t person) const
    {
        const QString station = m_session.ownStation();
        return {person == 0 ? station : QString(station + u'-' + QString::number(person + 1)),
                QString::fromUtf16(scanningPeople[person])};
    }

    Outcome step(int number, const std::function<Outcome()> &work)
    {
        if (Outcome started = m_desk.start(number, m_lead.operatorName, {}); !started)
            return started;
        if (Outcome worked = work(); !worked)
            return worked;
        const QString note = number == 5 ? u"Rak ini belum dicacah pada contoh ini."_qs : QString();
        return m_desk.finish(number, m_lead.operatorName, note);
    }

    Outcome walkShelves()
    {
        Outcome outcome;
        std::vector<ScanRequest> shelf;
        m_library.walkShelves([&](const DemoShelfBook &book) {
            if (!outcome)
                return;
            const bool isNext = !shelf.empty()
                && (shelf.front().place.location != book.location || shelf.front().place.site != book.site);
            if (isNext)
                outcome = scanShelf(shelf);
            if (outcome && double(m_scanned) < m_wish.scannedShare * double(m_wish.items))
                shelf.push_back({book.code,
                                 book.site.isEmpty() ? u"Tanpa nama "_qs + book.location : book.site,
                                 {book.location, book.site},
                                 ScanPurpose::Count,
                                 author(m_shelves % scanningPeople.size())});
        });
        if (outcome && !shelf.empty())
            outcome = scanShelf(shelf);
        return outcome;
    }

    Outcome scanShelf(std::vector<ScanRequest> &shelf)
    {
        for (std::size_t at = 0; at < shelf.size(); at += groupSize) {
            const std::span<const ScanRequest> group(shelf.data() + at,
                                                     std::min(groupSize, shelf.size() - at));
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
        shelf.clear();
        if (!tell(0.2 + 0.6 * std::min(1.0, double(m_scanned) / double(std::max<qint64>(1, m_wish.items)))))
            return failure(ErrorKind::Cancelled,
                           QCoreApplication::translate(
                               "Demonstration", "The demonstration was cancelled; its session was removed."));
        return {};
    }

    Outcome correctData()
    {
        Differences differences(m_session);
        const auto decideAll = [&](DiscrepancyKind kind, DecisionAction action) {
            DecisionRequest request;
            request.kind = kind;
            request.action = action;
            return differences.decide(request, m_lead).map([](int) {});
        };
        for (const auto &[kind, action] :
             {std::pair(DiscrepancyKind::FoundAgain, DecisionAction::MakeAvailable),
              std::pair(DiscrepancyKind::OnLoanPresent, DecisionAction::Refer),
              std::pair(DiscrepancyKind::WrongLocation, DecisionAction::MoveBook),
              std::pair(DiscrepancyKind::WrongSite, DecisionAction::MoveBook)})
            if (Outcome decided = decideAll(kind, action); !decided)
                return decided;
        return {};
    }

    Outcome decideMissing()
    {
        Differences differences(m_session);
        QStringList codes;
        const Outcome visited = differences.visit(DiscrepancyKind::Missing, [&](const Discrepancy &missing) {
            codes.append(missing.itemCode);
            return true;
        });
        if (!visited)
            return visited;
        const auto decide = [&](const QStringList &some, DecisionAction action,
                                const QString &note) -> Outcome {
            if (some.isEmpty())
                return {};
            DecisionRequest request;
            request.itemCodes = some;
            request.action = action;
            request.note = note;
            return differences.decide(request, m_lead).map([](int) {});
        };
        // A few turned up in other hands, a few are looked for once more, the others are lost.
        if (Outcome decided = decide(codes.mid(0, 2), DecisionAction::Elsewhere,
                                     u"Pameran buku di Aula, menurut Sari Lestari"_qs);
            !decided)
            return decided;
        if (Outcome decided = decide(codes.mid(2, 3), DecisionAction::SearchAgain, {}); !decided)
            return decided;
        return decide(codes.mid(5), DecisionAction::MarkMissing, {});
    }

    Session &m_session;
    const Demonstration::Wish &m_wish;
    const std::function<bool(double)> &m_watcher;
    DemoLibrary m_library;
    Author m_lead;
    SopDesk m_desk;
    qint64 m_scanned = 0;
    std::size_t m_shelves = 0;
};

Result<QString> writeReport(Session &session, const QString &sessionPath, const Demonstration::Wish &wish)
{
    const QFileInfo file(sessionPath);
    const QString path = wish.reportPath.isEmpty()
        ? file.dir().filePath(file.completeBaseName() + QStringLiteral(".pdf"))
        : wish.reportPath;
    auto document = Reporting(session).report(wish.language);
    if (!document)
        return tl::unexpected(document.error());
    if (auto written = writeDocument(*document, path); !written)
        return tl::unexpected(written.error());
    return path;
}

} // namespace

Result<Demonstration::Done> Demonstration::make(const QString &sessionPath, const Wish &wish,
                                                const std::function<bool(double)> &watcher)
{
    if (wish.items < 1)
        return failure(ErrorKind::Usage,
                       QCoreApplication::translate("Demonstration", "A library needs at least one copy."));
    const Author maker{QString(), QString::fromUtf16(scanningPeople.front())};
    auto session = Session::create(sessionPath, {u"Stock Opname Perpustakaan Contoh"_qs, {}, {}}, maker);
    if (!session)
        return tl::unexpected(session.error());
    Done done;
    done.session = std::move(*session);
    const QString backups = sessionPath + QStringLiteral("-backups");
    const auto abandon = [&](Error error) {
        done.session.reset();
        QFile::remove(sessionPath);
        QDir(backups).removeRecursively();
        return tl::unexpected(std::move(error));
    };
    DemonstrationRun run(*done.session, wish, watcher);
    if (Outcome prepared = run.prepare(); !prepared)
        return abandon(prepared.error());
    if (wish.stopAfterFreeze)
        return done;
    if (Outcome counted = run.count(); !counted)
        return abandon(counted.error());
    if (Outcome concluded = run.conclude(); !concluded)
        return abandon(concluded.error());
    run.tell(0.9);
    auto report = writeReport(*done.session, sessionPath, wish);
    if (!report)
        return abandon(report.error());
    done.reportPath = *report;
    run.tell(1.0);
    return done;
}

} // namespace opname
