// What a person waits for: status, a page of the shelf list, shelf order, coverage, verification.

#include "benchmarks.h"
#include "measure.h"
#include "opname/domain/call_number.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/verification.h"
#include "opname/workflow/shelf_row.h"

#include <QProcess>

#include <algorithm>

namespace opname::bench {

namespace {

std::unique_ptr<Session> opened(const QString &path, Session::Access access)
{
    auto session = Session::open(path, access);
    if (!session)
        giveUp(session.error().message);
    return std::move(*session);
}

void record(Session &session, const std::vector<QString> &codes, const QString &shelf,
            ScanPurpose purpose = ScanPurpose::Count)
{
    std::vector<ScanRequest> group;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        group.push_back({codes[i], shelf, {}, purpose, LibraryFixture::author()});
        if (group.size() == 1000 || i + 1 == codes.size()) {
            if (!session.record(group))
                giveUp(QStringLiteral("a scan failed"));
            group.clear();
        }
    }
}

Sample repeated(int times, const std::function<void()> &work)
{
    Sample sample;
    for (int i = 0; i < times; ++i)
        sample.times.push_back(microseconds(work));
    return sample;
}

void statusFromProcessStart(const QString &path)
{
    const QString program = QStringLiteral(OPNAME_BINARY_DIR "/opnamectl");
    const Sample status = repeated(40, [&] {
        if (QProcess::execute(QStringLiteral("/bin/sh"),
                              {QStringLiteral("-c"), QStringLiteral("\"$0\" --json status \"$1\" >/dev/null"),
                               program, path})
            != 0)
            giveUp(QStringLiteral("status failed"));
    });
    const Sample nothing = repeated(40, [&] {
        QProcess::execute(QStringLiteral("/bin/sh"),
                          {QStringLiteral("-c"), QStringLiteral("/bin/true >/dev/null")});
    });
    report(QStringLiteral("status from process start, median"), (status.median() - nothing.median()) / 1000,
           QStringLiteral("ms"), 10,
           QStringLiteral("starting /bin/true the same way, %1 ms, taken off")
               .arg(nothing.median() / 1000, 0, 'f', 1));
}

/// Codes of books that all stand in order, whatever rooms they come from.
std::vector<QString> codesInOrder(const Session &session, std::size_t count)
{
    std::vector<std::pair<QByteArray, QString>> books;
    const Outcome visited = session.catalogue().visit(0, [&](const ListedItem &item) {
        if (!item.item.code.isEmpty())
            books.emplace_back(callNumberKey(item.callNumber, session.profile()).bytes, item.item.code);
        return books.size() < count;
    });
    if (!visited)
        giveUp(visited.error().message);
    std::sort(books.begin(), books.end());
    std::vector<QString> codes;
    for (const auto &[key, code] : books)
        codes.push_back(code);
    return codes;
}

/// A shelf of so many books as it was read, every fortieth of them too late: from a session that is opened
/// for it, with the moves and the books they belong between. The library itself, which every reading needs,
/// is told apart: the same of a session that has no scan yet.
void orderFromTheFile(LibraryFixture &library, qint64 items, std::size_t scans)
{
    const QString unread = library.copyOf(items, QStringLiteral("unread"));
    const QString path = library.copyOf(items, QStringLiteral("order"));
    {
        auto session = opened(path, Session::Access::Write);
        std::vector<QString> codes = codesInOrder(*session, scans);
        for (std::size_t i = 0; i + 25 < codes.size(); i += 40)
            std::rotate(codes.begin() + static_cast<std::ptrdiff_t>(i),
                        codes.begin() + static_cast<std::ptrdiff_t>(i + 1),
                        codes.begin() + static_cast<std::ptrdiff_t>(i + 25));
        record(*session, codes, QStringLiteral("Gudang"), ScanPurpose::Order);
    }
    std::size_t moves = 0;
    Sample whole;
    Sample opening;
    for (int round = 0; round < 9; ++round) {
        opening.times.push_back(microseconds([&] {
            if (!opened(unread, Session::Access::Read)->orderTake())
                giveUp(QStringLiteral("the library cannot be read"));
        }));
        whole.times.push_back(microseconds([&] {
            const auto session = opened(path, Session::Access::Read);
            const auto row = readShelfRow(*session, QStringLiteral("Gudang"));
            if (!row)
                giveUp(row.error().message);
            moves = row->carries.size();
        }));
    }
    report(
        QStringLiteral("%1 scans read from the file, their order and moves, %2 items").arg(scans).arg(items),
        (whole.median() - opening.median()) / 1000, QStringLiteral("ms"), scans == 100'000 ? 50 : 0,
        QStringLiteral("%1 moves; opening the library, %2 ms, taken off")
            .arg(moves)
            .arg(opening.median() / 1000, 0, 'f', 1));
}

} // namespace

void benchReading(LibraryFixture &library, bool isQuick)
{
    const qint64 items = isQuick ? 100'000 : 1'000'000;
    const std::size_t scans = isQuick ? 20'000 : 200'000;
    heading(QStringLiteral("Reading, %1 items, %2 scans").arg(items).arg(scans));
    const QString path = library.copyOf(items, QStringLiteral("reading"));
    {
        auto session = opened(path, Session::Access::Write);
        const std::vector<QString> codes = library.codes(*session, scans);
        // Half on one shelf of 100,000 books as somebody might do it, half shelf by shelf unstated.
        record(*session, {codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(codes.size() / 2)},
               QStringLiteral("Gudang"));
        record(*session, {codes.begin() + static_cast<std::ptrdiff_t>(codes.size() / 2), codes.end()},
               QString());
    }
    statusFromProcessStart(path);

    auto session = opened(path, Session::Access::Read);
    const CatalogueQueries &catalogue = session->catalogue();
    std::vector<Slot> page(64);
    Slot first = static_cast<Slot>(items / 2);
    const Sample pages = repeated(50, [&] {
        for (Slot &slot : page)
            slot = first++;
        if (catalogue.at(page).size() != page.size())
            giveUp(QStringLiteral("a page was not whole"));
    });
    report(QStringLiteral("a page of 64 rows of the shelf list, warm, median"), pages.median() / 1000,
           QStringLiteral("ms"), 10);

    double load = 0;
    StockTake *stock = nullptr;
    load = microseconds([&] {
        auto loaded = session->stockTake();
        if (!loaded)
            giveUp(loaded.error().message);
        stock = *loaded;
        stock->settle();
    });
    report(QStringLiteral("coverage and totals in full, from the file"), load / 1000, QStringLiteral("ms"),
           500);
    const auto pass = session->latestPass(QStringLiteral("Gudang"));
    if (!pass)
        giveUp(QStringLiteral("the pass was lost"));
    std::size_t books = 0;
    const Sample order = repeated(7, [&] {
        const auto reading = stock->passReading(*pass);
        books = reading ? reading->inOrder.size() + reading->strays.size() : 0;
    });
    report(QStringLiteral("shelf order and gaps of %1 scans, in memory").arg(books), order.median() / 1000,
           QStringLiteral("ms"), 50);
    orderFromTheFile(library, isQuick ? 20'000 : 100'000, isQuick ? 20'000 : 100'000);
    orderFromTheFile(library, items, isQuick ? 20'000 : 100'000);

    VerificationResult verified;
    const double chain = microseconds([&] { verified = Verification::verify(*session, false); });
    if (!verified.isOk())
        giveUp(verified.problems.join(u' '));
    report(QStringLiteral("verify %1 journal rows: chain, replay, tables").arg(verified.rows), chain / 1e6,
           QStringLiteral("s"), 1);
    const double whole = microseconds([&] { verified = Verification::verify(*session, true); });
    report(QStringLiteral("the same with file integrity and catalogue digest"), whole / 1e6,
           QStringLiteral("s"), 0);
}

} // namespace opname::bench
