// What sending, publishing and pulling again cost the window's thread, where scans are taken: beside each
// batch, for keeping SLiMS's former rows, and for what a later pull found.

#include "benchmarks.h"
#include "measure.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/former_stock_take.h"
#include "opname/session/prepared_pull.h"
#include "opname/workflow/change_sending.h"
#include "opname/workflow/differences.h"

#include <algorithm>

namespace opname::bench {

namespace {

/// Scans copies on another shelf and decides that their records are wrong.
void decide(Session &session, std::size_t changes)
{
    std::vector<ScanRequest> reads;
    for (Slot slot = 0; reads.size() < changes; ++slot) {
        const auto item = session.catalogue().at(slot);
        if (!item)
            break;
        if (!item->item.code.isEmpty() && !item->item.site.isEmpty())
            reads.push_back({item->item.code,
                             QStringLiteral("Rak Lain"),
                             {item->item.location, QStringLiteral("Rak Lain")},
                             ScanPurpose::Count,
                             LibraryFixture::author()});
    }
    if (!session.record(reads))
        giveUp(QStringLiteral("a scan failed"));
    DecisionRequest request;
    request.kind = DiscrepancyKind::WrongSite;
    request.action = DecisionAction::MoveRecord;
    if (const auto decided = Differences(session).decide(request, LibraryFixture::author()); !decided)
        giveUp(decided.error().message);
}

void batches(Session &session)
{
    ChangeSending sending(session, LibraryFixture::author());
    const QString target = QStringLiteral("mysql://slims@127.0.0.1/senayan");
    const double first = microseconds([&] {
        if (!sending.pendingAtFirst())
            giveUp(QStringLiteral("the queue cannot be read"));
    });
    report(QStringLiteral("reading the queue for the first time"), first / 1000, QStringLiteral("ms"), 50);
    Sample taking;
    Sample giving;
    for (;;) {
        std::vector<Change> batch;
        taking.times.push_back(microseconds([&] {
            if (auto taken = sending.takeNextBatch(target))
                batch = std::move(*taken);
            else
                giveUp(taken.error().message);
        }));
        if (batch.empty())
            break;
        std::vector<ChangeAnswer> answers;
        for (const Change &change : batch)
            answers.push_back({change.id, ChangeState::Applied, {}, {}, 0});
        giving.times.push_back(microseconds([&] {
            if (Outcome given = sending.giveAnswers(answers, target); !given)
                giveUp(given.error().message);
        }));
    }
    report(QStringLiteral("taking a batch of 200, longest"),
           *std::max_element(taking.times.begin(), taking.times.end()) / 1000, QStringLiteral("ms"), 50,
           QStringLiteral("median %1 ms").arg(taking.median() / 1000, 0, 'f', 1));
    report(QStringLiteral("journalling its answers, longest"),
           *std::max_element(giving.times.begin(), giving.times.end()) / 1000, QStringLiteral("ms"), 50,
           QStringLiteral("median %1 ms").arg(giving.median() / 1000, 0, 'f', 1));
}

/// In the steps that the window's thread takes one by one, with scans in between.
void formerRows(Session &session, qint64 rows)
{
    FormerStockTake former(session);
    Sample steps;
    const auto step = [&](const auto &work) {
        steps.times.push_back(microseconds([&] {
            if (const auto done = work(); !done)
                giveUp(done.error().message);
        }));
    };
    FormerStockTake::Row row{1, {}};
    row.row.title = QStringLiteral("Sejarah Perpustakaan di Indonesia: Sebuah Pengantar");
    row.row.callNumber = QStringLiteral("020.9598 Sul s");
    row.row.locationName = QStringLiteral("Perpustakaan Utama");
    // The second time with rows kept before, which are carried over and then dropped.
    for (const qint64 stockTake : {1, 2}) {
        row.stockTakeId = stockTake;
        std::vector<FormerStockTake::Row> next;
        for (qint64 i = 1; i <= rows; ++i) {
            row.row.itemId = i;
            row.row.itemCode = QStringLiteral("B%1").arg(i, 7, 10, QLatin1Char('0'));
            next.push_back(row);
            if (next.size() < FormerStockTake::rowsAStep && i < rows)
                continue;
            step([&] { return former.stage(next); });
            next.clear();
        }
        std::optional<FormerStockTake::Place> place = FormerStockTake::Place();
        while (place)
            step([&]() -> Outcome {
                auto carried = former.carryOver(*place);
                if (!carried)
                    return tl::unexpected(carried.error());
                place = *carried;
                return {};
            });
        const auto digest = former.stagedDigest();
        if (!digest)
            giveUp(digest.error().message);
        step([&] {
            return former.keepStaged(QStringLiteral("mysql://slims@127.0.0.1/senayan"), rows, *digest,
                                     LibraryFixture::author());
        });
        for (bool isMore = true; isMore;)
            step([&]() -> Outcome {
                const auto dropped = former.dropUnkept();
                if (!dropped)
                    return tl::unexpected(dropped.error());
                isMore = *dropped;
                return {};
            });
    }
    report(QStringLiteral("keeping %1 former rows of SLiMS twice, longest step").arg(rows),
           *std::max_element(steps.times.begin(), steps.times.end()) / 1000, QStringLiteral("ms"), 50,
           QStringLiteral("%1 steps, median %2 ms")
               .arg(steps.times.size())
               .arg(steps.median() / 1000, 0, 'f', 1));
}

/// What a pull after the freeze costs the window's thread, where a reading session prepared it.
void laterPull(const QString &path)
{
    auto session = Session::open(path, Session::Access::Write);
    if (!session || !(*session)->stockTake())
        giveUp(QStringLiteral("the session cannot be opened"));
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("mysql://slims@127.0.0.1/senayan");
    // Of those that were lent at the freeze some came back, and as many others were lent.
    std::vector<Loan> loans;
    for (const ListedLoan &lent : (*session)->catalogue().loans())
        loans.push_back(lent.loan);
    loans.resize(loans.size() - std::min<std::size_t>(loans.size(), 500));
    for (Slot slot = 0; slot < 2000; ++slot) {
        const auto found = (*session)->catalogue().at(slot);
        if (!found)
            break;
        Item item = found->item;
        pull.changed.push_back({item.id, item.code, QStringLiteral("site"), item.site, QStringLiteral("x")});
        if (slot % 4 == 0)
            loans.push_back({1'000'000 + slot, item.code, QDate(2026, 11, 2), QDate(2026, 11, 16)});
        item.id += 100'000'000;
        item.code += QStringLiteral("-2");
        if (slot % 20 == 0)
            pull.added.push_back(item);
    }
    pull.loans = std::move(loans);
    std::unique_ptr<PreparedPull> prepared;
    const double preparing = microseconds([&] {
        auto reader = Session::open(path, Session::Access::Read);
        if (!reader)
            giveUp(reader.error().message);
        auto made = PreparedPull::prepare(**reader, std::move(pull));
        if (!made)
            giveUp(made.error().message);
        prepared = std::move(*made);
    });
    Sample steps;
    for (auto step = PreparedPull::Step::GoesOn; step == PreparedPull::Step::GoesOn;)
        steps.times.push_back(microseconds([&] {
            const auto recorded = prepared->record(**session, LibraryFixture::author());
            if (!recorded || *recorded == PreparedPull::Step::Outdated)
                giveUp(QStringLiteral("the pull cannot be journalled"));
            step = *recorded;
        }));
    report(QStringLiteral(
               "a later pull's 2,000 differences, 100 new copies, 1,000 loans and returns, longest step"),
           *std::max_element(steps.times.begin(), steps.times.end()) / 1000, QStringLiteral("ms"), 50,
           QStringLiteral("%1 steps, prepared in %2 ms on another thread")
               .arg(steps.times.size())
               .arg(preparing / 1000, 0, 'f', 0));
}

} // namespace

void benchQueue(LibraryFixture &library, bool isQuick)
{
    const std::size_t changes = isQuick ? 2'000 : 10'000;
    heading(QStringLiteral("Sending, %1 changes").arg(changes));
    const QString path = library.copyOf(100'000, QStringLiteral("sending"));
    {
        auto session = Session::open(path, Session::Access::Write);
        if (!session)
            giveUp(session.error().message);
        decide(**session, changes);
    }
    auto session = Session::open(path, Session::Access::Write);
    if (!session)
        giveUp(session.error().message);
    batches(**session);
    formerRows(**session, 100'000);
    laterPull(library.copyOf(isQuick ? 100'000 : 1'000'000, QStringLiteral("pulled")));
}

} // namespace opname::bench
