#include "opname/slims/demo_library.h"

#include "demo_shelving.h"
#include "opname/domain/call_number.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

constexpr std::size_t batchSize = 2000;

enum Salt : quint64 { Lost = 30, LentHere, MissingHere, RepairHere, Astray, Moved, Unknown, Place };

Error cancelled()
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("CatalogueSource",
                                        "Taking the catalogue in was cancelled; nothing has changed."),
            {}};
}

/// What truly stands on the shelves of one site, before anything has strayed: in call-number order.
struct StandingBook {
    qint64 index = 0;
    QByteArray key;
};

std::vector<StandingBook> standing(const DemoShelving &shelving, qint64 site)
{
    std::vector<StandingBook> books;
    for (qint64 index = shelving.firstOf(site); index < shelving.endOf(site); ++index) {
        const Item item = shelving.item(index);
        if (shelving.chance(index, Lost, 25)
            || (shelving.isLent(index) && !shelving.chance(index, LentHere, 40))
            || (item.status == missingStatusId() && !shelving.chance(index, MissingHere, 250))
            || (item.status == u"R" && !shelving.chance(index, RepairHere, 300)))
            continue;
        if (shelving.chance(index, Moved, 5))
            continue; // it stands on the next shelf, see below
        const QString titles = shelving.title(item.titleId - 1).callNumber;
        books.push_back({index, callNumberKey(effectiveCallNumber(item.callNumber, titles)).bytes});
    }
    std::stable_sort(books.begin(), books.end(),
                     [](const StandingBook &a, const StandingBook &b) { return a.key < b.key; });
    return books;
}

} // namespace

DemoLibrary::DemoLibrary(qint64 items, quint64 seed)
    : m_items(items)
    , m_seed(seed)
{
}

QString DemoLibrary::label() const
{
    return m_seed == 1 ? QStringLiteral("demo:%1").arg(m_items)
                       : QStringLiteral("demo:%1:%2").arg(m_items).arg(m_seed);
}

Result<PullCounts> DemoLibrary::pull(CatalogueReceiver &receiver, const PullWatcher &watcher)
{
    const DemoShelving shelving(m_items, m_seed);
    PullCounts counts;
    ReferenceLists lists;
    lists.locations = {{QStringLiteral("SL"), QStringLiteral("Perpustakaan Utama")},
                       {QStringLiteral("P2"), QStringLiteral("Lantai 2")},
                       {QStringLiteral("REF"), QStringLiteral("Ruang Referensi")}};
    lists.collectionTypes = {{QStringLiteral("1"), QStringLiteral("Referensi")},
                             {QStringLiteral("2"), QStringLiteral("Buku Teks")},
                             {QStringLiteral("3"), QStringLiteral("Fiksi")}};
    lists.gmds = {{QStringLiteral("1"), QStringLiteral("Teks")},
                  {QStringLiteral("2"), QStringLiteral("Rekaman Video")}};
    lists.statuses = {{QStringLiteral("R"), QStringLiteral("Perbaikan"), true, true},
                      {QStringLiteral("NL"), QStringLiteral("Tidak Dipinjamkan"), true, true},
                      {missingStatusId(), QStringLiteral("Hilang"), true, true}};
    if (Outcome taken = receiver.takeReferences(std::move(lists)); !taken)
        return tl::unexpected(taken.error());

    std::vector<Title> titles;
    std::vector<Item> items;
    std::vector<Loan> loans;
    for (qint64 index = 0; index < m_items; ++index) {
        if (!shelving.isFurtherCopy(index))
            titles.push_back(shelving.title(index));
        items.push_back(shelving.item(index));
        if (shelving.isLent(index))
            loans.push_back(shelving.loan(index));
        if (items.size() < batchSize && index + 1 < m_items)
            continue;
        counts.titles += static_cast<qint64>(titles.size());
        counts.items += static_cast<qint64>(items.size());
        if (Outcome taken = receiver.takeTitles(std::exchange(titles, {})); !taken)
            return tl::unexpected(taken.error());
        if (Outcome taken = receiver.takeItems(std::exchange(items, {})); !taken)
            return tl::unexpected(taken.error());
        if (watcher && !watcher({PullProgress::Stage::Items, counts.items, m_items}))
            return tl::unexpected(cancelled());
    }
    counts.loans = static_cast<qint64>(loans.size());
    if (Outcome taken = receiver.takeLoans(std::move(loans)); !taken)
        return tl::unexpected(taken.error());
    return counts;
}

void DemoLibrary::walkShelves(const std::function<void(const DemoShelfBook &)> &visit) const
{
    const DemoShelving shelving(m_items, m_seed);
    for (qint64 site = 0; site < shelving.siteCount(); ++site) {
        const QString location = shelving.location(site);
        const QString name = shelving.siteName(site);
        std::vector<QString> codes;
        for (const StandingBook &book : standing(shelving, site))
            codes.push_back(shelving.item(book.index).code);
        // A few were put back a hand's breadth away, or on the shelf that follows theirs.
        const auto insertAt = [&](const QString &code, quint64 draw) {
            codes.insert(codes.begin() + static_cast<std::ptrdiff_t>(draw % (codes.size() + 1)), code);
        };
        for (qint64 index = shelving.firstOf(site); index < shelving.endOf(site); ++index) {
            if (shelving.chance(index, Astray, 8)) {
                const QString code = shelving.item(index).code;
                if (const auto book = std::find(codes.begin(), codes.end(), code); book != codes.end()) {
                    codes.erase(book);
                    insertAt(code, shelving.draw(index, Place));
                }
            }
            if (shelving.chance(index, Unknown, 3))
                insertAt(QStringLiteral("L%1").arg(shelving.draw(index, Unknown) % 90000 + 10000),
                         shelving.draw(index, Place));
        }
        if (site > 0)
            for (qint64 index = shelving.firstOf(site - 1); index < shelving.endOf(site - 1); ++index)
                if (shelving.chance(index, Moved, 5) && !shelving.chance(index, Lost, 25)
                    && !shelving.isLent(index) && shelving.item(index).status.isEmpty())
                    insertAt(shelving.item(index).code, shelving.draw(index, Place));
        for (const QString &code : codes)
            visit({code, location, name});
    }
}

} // namespace opname
