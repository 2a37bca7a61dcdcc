// Before the freeze: the stock-take that shelf readings are answered from. It is made of the catalogue as it
// is now and kept nowhere; the file holds the codes that were read, and the freeze gives them their slots.

#include "session_state.h"
#include "shelving.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

Result<StockTake::Setup> Session::Impl::readPresentSetup()
{
    StockTake::Setup setup;
    ShelvedLibrary library;
    orderItems.clear();
    const auto keep = [this](qint64, qint64 item) {
        orderItems.add(item);
        return true;
    };
    if (!shelve(database, presentScope(), leftOutStatuses(), library, keep, {}))
        return tl::unexpected(database.takeError());
    orderItems.settle();
    if (!rankKeys(database, library.items, [this](qint64 item) { return orderItems.slotOf(item); }, {}))
        return tl::unexpected(database.takeError());
    Statement lent(database, "SELECT i.id FROM loan l JOIN item i ON i.code_fold = l.code_fold");
    while (lent.step())
        setup.lent.push_back(orderItems.slotOf(lent.integer(0)));
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    setup.items = std::move(library.items);
    setup.homes = std::move(library.homes);
    setup.loansKnown = identity.value(QStringLiteral("loans_known")) == u"1";
    return setup;
}

void Session::Impl::forgetOrderTake()
{
    if (isFrozen())
        return;
    stockTake.reset();
    orderItems.clear();
}

/// What was read before the freeze becomes readings of the frozen catalogue; those that are still open end,
/// so that the next one begins anew.
bool Session::Impl::endEarlyReadings()
{
    return database.execute(
        "UPDATE scan SET slot = (SELECT f.slot FROM item i JOIN frozen f ON f.item = i.id "
        "WHERE i.code_fold = scan.code_fold ORDER BY i.id LIMIT 1), code_fold = NULL "
        "WHERE code_fold IS NOT NULL AND EXISTS(SELECT 1 FROM item i WHERE i.code_fold = scan.code_fold); "
        "UPDATE scan SET slot = (SELECT f.slot FROM reserved_code r JOIN item i ON i.id = r.item AND "
        "i.code_fold IS NULL JOIN frozen f ON f.item = i.id WHERE r.code_fold = scan.code_fold) "
        "WHERE slot IS NULL AND code_fold IN (SELECT code_fold FROM reserved_code WHERE item <> 0); "
        "UPDATE pass SET finished = 1;");
}

Outcome Session::Impl::refuseCounting(std::span<const ScanRequest> reads) const
{
    if (isFrozen())
        return {};
    if (!identity.contains(QStringLiteral("pulled")))
        return failure(ErrorKind::Refused,
                       Text::tr("There is no catalogue yet. Take it in from SLiMS first."));
    const bool counts = std::any_of(reads.begin(), reads.end(), [](const ScanRequest &read) {
        return read.purpose == ScanPurpose::Count;
    });
    if (counts)
        return failure(ErrorKind::Refused,
                       Text::tr("Counting begins after the freeze. Finish activity 4 first."));
    return {};
}

Result<StockTake *> Session::orderTake()
{
    if (Outcome possible = m->refuseCounting({}); !possible)
        return tl::unexpected(possible.error());
    return m->loadStockTake();
}

} // namespace opname
