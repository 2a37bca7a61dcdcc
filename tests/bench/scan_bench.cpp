// One durable scan against a bare commit, and codes from a file against the bare grouped insert.

#include "bare_journal.h"
#include "benchmarks.h"
#include "measure.h"
#include "opname/session/code_table.h"
#include "opname/workflow/scan_desk.h"

#include <QFile>

#include <algorithm>
#include <random>

namespace opname::bench {

namespace {

std::unique_ptr<Session> openForWriting(const QString &path)
{
    auto session = Session::open(path, Session::Access::Write);
    if (!session)
        giveUp(session.error().message);
    return std::move(*session);
}

void readCodes(Session &session)
{
    auto codes = CodeTable::read(session);
    if (!codes)
        giveUp(codes.error().message);
    session.useCodes(std::move(*codes));
}

struct Ratios {
    double median = 0;
    double p99 = 0;
};

/// Both logs are grown past a checkpoint first; who goes first is swapped every round.
Ratios scanAgainstBareCommit(LibraryFixture &library, qint64 items, int rounds)
{
    const QString path = library.copyOf(items, QStringLiteral("scan-%1").arg(items));
    auto session = openForWriting(path);
    readCodes(*session); // as the window does behind its opening
    BareJournal bare(library.folder() + QStringLiteral("/bare-%1.sqlite").arg(items));
    const int warmUp = 1500;
    std::vector<QString> codes = library.codes(*session, static_cast<std::size_t>(items));
    std::shuffle(codes.begin(), codes.end(), std::mt19937(7));
    codes.resize(std::min(codes.size(), static_cast<std::size_t>(rounds + warmUp)));
    const QByteArray body = R"({"code":"B0001234","pass":17,"verdict":"found"})";

    Sample ours;
    Sample bares;
    std::size_t next = 0;
    const auto scan = [&] {
        const ScanRequest request{
            codes[next++ % codes.size()], {}, {}, ScanPurpose::Count, LibraryFixture::author()};
        if (!session->record(std::span(&request, 1)))
            giveUp(QStringLiteral("a scan failed"));
    };
    for (int i = 0; i < warmUp; ++i) {
        scan();
        bare.insertOne(body);
    }
    for (int i = 0; i < rounds; ++i) {
        if (i % 2 == 0) {
            ours.times.push_back(microseconds(scan));
            bares.times.push_back(microseconds([&] { bare.insertOne(body); }));
        } else {
            bares.times.push_back(microseconds([&] { bare.insertOne(body); }));
            ours.times.push_back(microseconds(scan));
        }
    }
    const QString size = QStringLiteral("%1 items").arg(items);
    report(QStringLiteral("durable scan / bare commit, median, ") + size, ours.median() / bares.median(),
           QStringLiteral("x"), 1.4,
           QStringLiteral("%1 against %2 µs").arg(ours.median(), 0, 'f', 0).arg(bares.median(), 0, 'f', 0));
    report(QStringLiteral("durable scan / bare commit, p99, ") + size, ours.p99() / bares.p99(),
           QStringLiteral("x"), 2.0,
           QStringLiteral("%1 against %2 µs").arg(ours.p99(), 0, 'f', 0).arg(bares.p99(), 0, 'f', 0));
    return {ours.median() / bares.median(), ours.p99() / bares.p99()};
}

void codesFromFile(LibraryFixture &library, qint64 items, std::size_t count)
{
    const QString path = library.copyOf(items, QStringLiteral("file-%1").arg(items));
    auto session = openForWriting(path);
    const std::vector<QString> codes = library.codes(*session, count);
    const QString list = library.folder() + QStringLiteral("/codes.txt");
    {
        QFile file(list);
        if (!file.open(QIODevice::WriteOnly))
            giveUp(QStringLiteral("no room for the list of codes"));
        for (const QString &code : codes)
            file.write(code.toUtf8() + '\n');
    }
    ScanDesk desk(*session);
    ScanStand stand;
    stand.author = LibraryFixture::author();
    std::size_t answered = 0;
    double ours = 0;
    ours = microseconds([&] {
        QFile file(list);
        if (!file.open(QIODevice::ReadOnly)
            || !desk.scanAll(file, stand, [&](qint64, const ScanAnswer &) { ++answered; }))
            giveUp(QStringLiteral("the list could not be scanned"));
    });
    std::vector<QByteArray> bodies;
    const Outcome visited = session->visitJournal(0, [&](const JournalRow &row) {
        if (row.kind == u"scan")
            bodies.push_back(row.body);
        return true;
    });
    if (!visited || bodies.size() != answered || answered != codes.size())
        giveUp(QStringLiteral("scans were lost"));
    BareJournal bare(library.folder() + QStringLiteral("/bare-grouped.sqlite"));
    const double bares = microseconds([&] {
        for (std::size_t i = 0; i < bodies.size(); i += 500)
            bare.insertMany({bodies.begin() + static_cast<std::ptrdiff_t>(i),
                             bodies.begin() + static_cast<std::ptrdiff_t>(std::min(bodies.size(), i + 500))});
    });
    report(QStringLiteral("%1 codes from a file / bare grouped insert, %2 items").arg(count).arg(items),
           ours / bares, QStringLiteral("x"), 8,
           QStringLiteral("%1 codes a second").arg(double(codes.size()) / (ours / 1e6), 0, 'f', 0));
}

} // namespace

void benchScanning(LibraryFixture &library, bool isQuick)
{
    heading(QStringLiteral("Scanning"));
    const int rounds = isQuick ? 1000 : 6000;
    const Ratios small = scanAgainstBareCommit(library, 10'000, rounds);
    const qint64 large = isQuick ? 100'000 : 1'000'000;
    const Ratios big = scanAgainstBareCommit(library, large, rounds);
    report(QStringLiteral("median ratio at %1 items / at 10000 items").arg(large), big.median / small.median,
           QStringLiteral("x"), 1.15);
    codesFromFile(library, large, isQuick ? 20'000 : 100'000);
}

} // namespace opname::bench
