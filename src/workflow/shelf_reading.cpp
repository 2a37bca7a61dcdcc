#include "opname/workflow/shelf_reading.h"

#include "opname/session/catalogue_queries.h"
#include "opname/workflow/shelf_row.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShelfReading)
};

} // namespace

QStringList ShelfSummary::takeAway() const
{
    QStringList codes;
    for (const ShelfStranger &book : strangers)
        codes.append(book.itemCode);
    return codes;
}

ShelfReading::ShelfReading(Session &session, std::optional<ScanPurpose> purpose)
    : m_session(session)
    , m_purpose(purpose)
{
}

Result<RowId> ShelfReading::pass(const QString &shelf, const Place &place) const
{
    if (const std::optional<RowId> pass = m_session.latestPass(shelf, m_purpose, {}, place))
        return *pass;
    return failure(
        ErrorKind::Usage,
        Text::tr("The shelf “%1” was not scanned yet. Read it first, or check its name.").arg(shelf));
}

const ShelfBook &ShelfReading::book(Slot slot) const
{
    constexpr qsizetype mostKept = 20'000;
    const auto known = m_books.constFind(slot);
    if (known != m_books.cend())
        return *known;
    if (m_books.size() >= mostKept)
        m_books.clear();
    const std::optional<ListedItem> item = m_session.catalogue().at(slot);
    return *m_books.insert(slot,
                           item ? ShelfBook{item->item.code, item->callNumber, item->title} : ShelfBook());
}

Result<ShelfSummary> ShelfReading::summary(const QString &shelf, std::size_t mostListed,
                                           const Place &place) const
{
    const Result<RowId> newest = pass(shelf, place);
    if (!newest)
        return tl::unexpected(newest.error());
    return summaryOf(*newest, shelf, mostListed);
}

std::optional<RowId> ShelfReading::openPass(const ScanStand &stand) const
{
    const ScanRequest next{{}, stand.shelf, stand.place, m_purpose.value_or(stand.purpose), stand.author};
    return m_session.currentPass(next);
}

bool ShelfReading::isUnderWay(const ScanStand &stand) const
{
    return openPass(stand).has_value();
}

Result<RowId> ShelfReading::passAt(const ScanStand &stand) const
{
    if (const std::optional<RowId> open = openPass(stand))
        return *open;
    if (const auto own = m_session.latestPass(stand.shelf, m_purpose, stand.author.station, stand.place))
        return *own;
    return pass(stand.shelf, stand.place);
}

Result<ShelfSummary> ShelfReading::summaryAt(const ScanStand &stand, std::size_t mostListed) const
{
    const Result<RowId> meant = passAt(stand);
    if (!meant)
        return tl::unexpected(meant.error());
    return summaryOf(*meant, stand.shelf, mostListed);
}

Result<ShelfSummary> ShelfReading::summaryOf(RowId meant, const QString &shelf, std::size_t mostListed) const
{
    auto stock = m_session.orderTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const auto reading = (*stock)->passReading(meant);
    if (!reading)
        return failure(
            ErrorKind::NotASession,
            Text::tr("The shelf “%1” was not scanned yet. Read it first, or check its name.").arg(shelf));

    const auto codeOf = [&](Slot slot) { return book(slot).itemCode; };
    ShelfSummary summary;
    summary.pass = meant;
    summary.scanned = static_cast<qint64>(reading->scans);
    summary.isFinished = reading->isFinished;
    summary.books = (*stock)->shelfTotals(meant);
    summary.strays = static_cast<qint64>(reading->strays.size());
    summary.ofOtherShelves = toOtherShelves(*reading, **stock);
    summary.gaps = reading->gaps;
    const auto listed = [&](const auto &all) {
        return std::span(all).first(std::min(mostListed, all.size()));
    };
    for (const Slot slot : listed(reading->gaps))
        summary.gapBooks.push_back(book(slot));
    for (const Slot slot : listed(reading->takeAway)) {
        const CountedItem &item = (*stock)->item(slot);
        summary.strangers.push_back({codeOf(slot), (*stock)->home(item.home), item.bucket != Bucket::Excluded,
                                     (*stock)->isLent(slot)});
    }
    for (const Slot slot : listed(reading->unplaced))
        summary.unplaced.append(codeOf(slot));
    for (const RowId scan : listed(reading->unknownScans))
        summary.unplaced.append(m_session.codeOf(scan));
    for (const Slot stray : listed(reading->strays)) {
        const ShelfNeighbours between = neighboursOf(stray, reading->inOrder, **stock);
        summary.moves.push_back({codeOf(stray), codeOf(between.after), codeOf(between.before)});
    }
    return summary;
}

Outcome ShelfReading::finish(const QString &shelf, const Author &author, const Place &place)
{
    const Result<RowId> newest = pass(shelf, place);
    if (!newest)
        return tl::unexpected(newest.error());
    return m_session.finishPass(*newest, author);
}

} // namespace opname
