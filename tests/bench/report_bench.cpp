// The report of a million copies, twenty thousand of them lost, in every format.

#include "benchmarks.h"
#include "measure.h"
#include "opname/workflow/reporting.h"

#include <QFile>

#include <algorithm>

namespace opname::bench {

namespace {

/// All but every fiftieth copy scanned, and every place read.
void count(Session &session, LibraryFixture &library, qint64 items)
{
    const std::vector<QString> codes = library.codes(session, static_cast<std::size_t>(items));
    std::vector<ScanRequest> reads;
    constexpr std::size_t atOnce = 5'000;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i % 50 != 0)
            reads.push_back({codes[i], {}, {}, ScanPurpose::Count, LibraryFixture::author()});
        if (reads.size() < atOnce && i + 1 < codes.size())
            continue;
        if (auto recorded = session.record(reads); !recorded)
            giveUp(recorded.error().message);
        reads.clear();
    }
    for (const auto &[home, totals] : session.homeTotals())
        if (Outcome declared = session.declareHome(home, true, {}, LibraryFixture::author()); !declared)
            giveUp(declared.error().message);
}

/// One list of a hundred thousand rows.
void benchSpreadsheet(LibraryFixture &library, bool isQuick)
{
    const qint64 items = isQuick ? 10'000 : 100'000;
    auto reader = Session::open(library.copyOf(items, QStringLiteral("list")), Session::Access::Read);
    if (!reader)
        giveUp(reader.error().message);
    const auto document = Reporting(**reader).shelfList({}, QStringLiteral("id"));
    if (!document)
        giveUp(document.error().message);
    double most = Memory::now().resident;
    qint64 rows = 0;
    const double time = microseconds([&] {
        const auto done =
            writeDocument(*document, library.folder() + QStringLiteral("/list.xlsx"), [&](qint64 written) {
                if (written % 5'000 == 0)
                    most = std::max(most, Memory::now().resident);
                return true;
            });
        if (!done)
            giveUp(done.error().message);
        rows = done->rows;
    });
    report(QStringLiteral("a list of %1 rows as xlsx").arg(rows), time / 1e6, QStringLiteral("s"),
           isQuick ? 0 : 5);
    report(QStringLiteral("memory while it is written"), std::max(most, Memory::now().resident),
           QStringLiteral("MB"), isQuick ? 0 : 150);
}

} // namespace

void benchReport(LibraryFixture &library, bool isQuick)
{
    const qint64 items = isQuick ? 20'000 : 1'000'000;
    heading(QStringLiteral("Report of %1 copies").arg(items));
    benchSpreadsheet(library, isQuick); // before memory is what a million items leave of it
    const QString session = library.copyOf(items, QStringLiteral("report"));
    {
        auto writer = Session::open(session, Session::Access::Write);
        if (!writer)
            giveUp(writer.error().message);
        count(**writer, library, items);
    }
    for (const auto &[ending, seconds] : {std::pair("pdf", 15), std::pair("xlsx", 0), std::pair("html", 0),
                                          std::pair("csv", 0), std::pair("json", 0)}) {
        auto reader = Session::open(session, Session::Access::Read);
        if (!reader)
            giveUp(reader.error().message);
        const QString path = library.folder() + QStringLiteral("/report.") + QLatin1String(ending);
        const double before = Memory::now().resident;
        double most = 0;
        WrittenReport written;
        double asking = 0;
        const double all = microseconds([&] {
            Result<Document> document = failure(ErrorKind::NotAvailable, QString());
            asking = microseconds([&] { document = Reporting(**reader).report(QStringLiteral("id")); });
            if (!document)
                giveUp(document.error().message);
            const auto done = writeDocument(*document, path, [&](qint64 rows) {
                if (rows % 5'000 == 0)
                    most = std::max(most, Memory::now().resident);
                return true;
            });
            if (!done)
                giveUp(done.error().message);
            written = *done;
        });
        report(QStringLiteral("report as ") + QLatin1String(ending), all / 1e6, QStringLiteral("s"),
               isQuick ? 0 : seconds,
               QStringLiteral("figures %1 s, %2 pages, %3 rows, %4 kB")
                   .arg(asking / 1e6, 0, 'f', 1)
                   .arg(written.pages)
                   .arg(written.rows)
                   .arg(QFile(path).size() / 1024));
        report(QStringLiteral("memory while it is written"), std::max(most, Memory::now().resident),
               QStringLiteral("MB"), isQuick ? 0 : 300,
               QStringLiteral("%1 MB before").arg(before, 0, 'f', 0));
    }
}

} // namespace opname::bench
