#include "opname/session/prepared_pull.h"

#include "later_pull_record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

constexpr std::size_t differencesAStep = 300;
constexpr std::size_t mostMeanwhile = 500; // scans and opened shelves that the last step takes in

/// The last row of each station.
QHash<qint64, RowId> heads(Database &database)
{
    QHash<qint64, RowId> heads;
    Statement rows(database,
                   "SELECT t.idx, (SELECT max(id) FROM journal WHERE id BETWEEN t.idx << 40 AND ((t.idx + 1) "
                   "<< 40) - 1) FROM station t");
    while (rows.step())
        heads.insert(rows.integer(0), rows.integer(1));
    return heads;
}

/// A row that the journal got later, but for those that no total follows from.
struct LaterRow {
    qint64 seq = 0;
    RowId id = 0;
    QByteArray kind;
    QByteArray body; ///< of what ends or takes back
};
std::vector<LaterRow> rowsSince(Database &database, const QHash<qint64, RowId> &heads)
{
    std::vector<LaterRow> since;
    Statement stations(database, "SELECT idx FROM station");
    Statement rows(
        database,
        "SELECT seq, id, kind, CASE WHEN kind IN ('shelf_finished', 'scans_undone') THEN body END FROM "
        "journal WHERE id > ? AND id < ? AND kind NOT IN ('condition_noted', "
        "'weeded_listed', 'weeded_taken_back', 'item_changed', 'item_vanished', "
        "'item_returned', 'activity', "
        "'result_published', 'slims_stock_take_saved', 'changes_sent', 'codes_reserved', 'labels_printed', "
        "'unrecorded_noted', 'duplicate_label_noted', 'sample_drawn', 'station_handed', "
        "'lead_handed_over', 'goods_numbers_taken', "
        "'loan_confirmed') "
        "LIMIT ?");
    while (stations.step()) {
        const qint64 first = stations.integer(0) << stationShift;
        rows.bind(1, std::max(heads.value(stations.integer(0)), first))
            .bind(2, first + (1LL << stationShift));
        rows.bind(3, qint64(mostMeanwhile) + 1);
        while (rows.step())
            since.push_back({rows.integer(0), rows.integer(1), rows.blob(2), rows.blob(3)});
    }
    std::sort(since.begin(), since.end(), [](const LaterRow &a, const LaterRow &b) { return a.seq < b.seq; });
    return since;
}

} // namespace

struct PreparedPull::State {
    explicit State(LaterPull found)
        : pull(std::move(found))
    {
    }

    /// The picture that the pull will leave, of what was scanned until now.
    Outcome makePicture(Session::Impl &reader)
    {
        for (const AddedItem &fresh : added) {
            CountedItem item;
            item.keyRank = static_cast<std::uint32_t>(fresh.rank);
            item.hasClass = fresh.key.hasClass();
            item.classGroup = classGroup(mainClass(fresh.key.classNumber));
            const QByteArray fold =
                fresh.item->code.trimmed().isEmpty() ? QByteArray() : foldedCode(fresh.item->code);
            const Slot slot =
                take->addItem(item, {fresh.item->location, normalizedSite(fresh.item->site)}, false, fold);
            if (!fold.isEmpty())
                slots.insert(fold, slot);
        }
        const bool becomesKnown = pull.loans && !take->loansKnown();
        if (!added.empty() || becomesKnown || !exchange.lent.empty() || !exchange.returned.empty())
            take->setLent(lentSlots(reader), take->loansKnown() || pull.loans.has_value());
        if (!added.empty())
            findRecognized(reader);
        return reader.database.outcome(!reader.database.hasFailed());
    }

    std::vector<Slot> lentSlots(Session::Impl &reader) const
    {
        QSet<QByteArray> folds;
        if (pull.loans) {
            for (const Loan &loan : *pull.loans)
                folds.insert(foldedCode(loan.itemCode));
        } else {
            Statement loans(reader.database, "SELECT code_fold FROM loan");
            while (loans.step())
                folds.insert(loans.blob(0));
        }
        std::vector<Slot> lent;
        Statement find(reader.database,
                       "SELECT f.slot FROM item i JOIN frozen f ON f.item = i.id WHERE i.code_fold = ?");
        for (const QByteArray &fold : std::as_const(folds)) {
            find.bind(1, fold);
            while (find.step())
                lent.push_back(static_cast<Slot>(find.integer(0)));
            if (const auto slot = slots.constFind(fold); slot != slots.cend())
                lent.push_back(*slot);
        }
        return lent;
    }

    void findRecognized(Session::Impl &reader)
    {
        Statement scans(reader.database,
                        "SELECT id, code_fold FROM scan WHERE slot IS NULL AND code_fold IS NOT NULL");
        while (scans.step())
            if (slots.contains(scans.blob(1)))
                recognized.push_back(scans.integer(0));
    }

    /// Whether `rows` are scans and what goes with scanning, which the picture can take in.
    static bool canFollow(const std::vector<LaterRow> &rows)
    {
        return rows.size() <= mostMeanwhile && std::all_of(rows.begin(), rows.end(), [](const LaterRow &row) {
                   return row.kind == "scan" || row.kind == "shelf_opened" || row.kind == "shelf_finished"
                       || row.kind == "scans_undone";
               });
    }

    /// Whether the scans that the picture does not have stand behind those it has, as each one's own do.
    /// Those of another station may have come later than they were made.
    bool standBehind(Session::Impl &writer, const std::vector<LaterRow> &rows) const
    {
        Statement clock(writer.database, "SELECT clock FROM journal WHERE id = ?");
        const auto placeOf = [&](RowId scan) {
            JournalPlace place{0, writer.journal->stationName(scan).toUtf8(), scan};
            if (clock.bind(1, scan).step())
                place.clock = clock.integer(0);
            clock.reset();
            return place;
        };
        JournalPlace last;
        if (take->scanCount() > 0)
            last = placeOf(take->scanState(take->scanCount() - 1).id);
        for (const LaterRow &row : rows) {
            if (row.kind != "scan" || take->indexOf(row.id))
                continue;
            JournalPlace place = placeOf(row.id);
            if (place < last)
                return false;
            last = std::move(place);
        }
        return true;
    }

    bool follow(Session::Impl &writer, const std::vector<LaterRow> &rows)
    {
        Statement find(writer.database,
                       "SELECT id, slot, pass, operator, flags, code_fold, location, site FROM scan WHERE id "
                       "= ?");
        for (const LaterRow &row : rows) {
            const KnownPass *pass = row.kind == "shelf_opened" ? writer.knownPass(row.id) : nullptr;
            if (pass != nullptr && !passes.contains(row.id)) {
                take->openPass({pass->id, pass->shelf, pass->place, pass->isCounting, pass->range});
                if (pass->isFinished) // also by a row that came before this one
                    take->finishPass(pass->id);
            }
            if (!row.body.isNull())
                followEnd(writer, QJsonDocument::fromJson(row.body).object());
            if (row.kind != "scan" || take->indexOf(row.id) || !find.bind(1, row.id).step())
                continue;
            const ScanEvent event =
                scanEventOf(find, take->itemCount(), static_cast<std::size_t>(writer.operators.size()));
            take->scan(event);
            if ((find.integer(4) & ScanFlag::Live) == 0)
                take->undo(event.id);
            find.reset();
        }
        return !writer.database.hasFailed();
    }

    /// Scans taken back, a shelf finished or opened once more: the picture may have it already.
    void followEnd(Session::Impl &writer, const QJsonObject &body)
    {
        for (const QJsonValue &scan : body.value(u"scans").toArray())
            take->undo(writer.journal->rowOf(scan.toArray()));
        if (!body.contains(u"pass"))
            return;
        const RowId pass = writer.journal->rowOf(body.value(u"pass").toArray());
        if (const KnownPass *known = writer.knownPass(pass); known != nullptr && known->isFinished)
            take->finishPass(pass);
        else
            take->reopenPass(pass);
    }

    const LaterPull pull;
    std::vector<AddedItem> added; ///< of the pull
    LoanExchange exchange;
    QHash<qint64, RowId> seen; ///< the last rows that the picture surely has
    QSet<RowId> passes; ///< that it has
    QHash<QByteArray, Slot> slots; ///< of added items, by folded code
    std::vector<RowId> recognized; ///< scans that are an added item's from now on
    std::unique_ptr<StockTake> take; ///< the picture; none when it was used
    qint64 firstSlot = 0; ///< of added items
    std::size_t noted = 0; ///< differences that are journalled
};

PreparedPull::PreparedPull(std::unique_ptr<State> state)
    : m(std::move(state))
{
}

PreparedPull::~PreparedPull() = default;

const LaterPull &PreparedPull::pull() const
{
    return m->pull;
}

Result<std::unique_ptr<PreparedPull>> PreparedPull::prepare(Session &reader, LaterPull pull)
{
    Session::Impl &state = *reader.m;
    auto prepared = std::make_unique<State>(std::move(pull));
    // Before the picture is made: what arrives in between is in it and is passed over later.
    prepared->seen = heads(state.database);
    state.stockTake.reset();
    if (auto loaded = reader.stockTake(); !loaded)
        return tl::unexpected(loaded.error());
    prepared->take = std::move(state.stockTake);
    for (const KnownPass &pass : state.passes)
        prepared->passes.insert(pass.id);
    prepared->firstSlot = static_cast<qint64>(prepared->take->itemCount());
    prepared->added = addedItems(state.database, reader.profile(), prepared->pull);
    if (prepared->pull.loans)
        prepared->exchange = exchangeOf(state.database, *prepared->pull.loans);
    if (Outcome made = prepared->makePicture(state); !made)
        return tl::unexpected(made.error());
    prepared->take->settle(); // else the writer's step would go through all shelves
    return std::unique_ptr<PreparedPull>(new PreparedPull(std::move(prepared)));
}

Result<PreparedPull::Step> PreparedPull::record(Session &writer, const Author &author)
{
    Session::Impl &state = *writer.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    if (m->pull.differences() - m->noted > differencesAStep) {
        const Outcome noted = state.change([&](qint64) {
            return LaterPullRecord(state, author).noteDifferences(m->pull, m->noted, differencesAStep);
        });
        if (!noted)
            return tl::unexpected(noted.error());
        m->noted += differencesAStep;
        return Step::GoesOn;
    }
    if (auto loaded = writer.stockTake(); !loaded)
        return tl::unexpected(loaded.error());
    const std::vector<LaterRow> since = rowsSince(state.database, m->seen);
    const qint64 nextSlot = slotsGivenOut(state.database);
    if (state.database.hasFailed())
        return tl::unexpected(state.database.takeError());
    if (!m->take || nextSlot != m->firstSlot || !State::canFollow(since) || !m->standBehind(state, since))
        return Step::Outdated;
    std::vector<RowId> scans = m->recognized;
    for (const LaterRow &row : since)
        if (row.kind == "scan" && !m->added.empty())
            scans.push_back(row.id);
    const Outcome written = state.change([&](qint64) {
        LaterPullRecord record(state, author);
        if (!record.addItems(m->added) || !record.recognizeScans(scans)
            || !record.noteDifferences(m->pull, m->noted, differencesAStep)
            || (m->pull.loans && !record.exchangeLoans(m->exchange)) || !record.summarize(m->pull)
            || !m->follow(state, since))
            return false;
        std::swap(state.stockTake, m->take); // the former one is given up with this
        return state.saveAllTotals();
    });
    if (!written) {
        m->take.reset();
        return tl::unexpected(written.error());
    }
    return Step::Done;
}

} // namespace opname
