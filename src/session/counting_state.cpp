// The stock-take in memory, made from the file, and its totals kept in the file.

#include "json_text.h"
#include "session_state.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

void bindGroup(Statement &statement, qint64 id, const GroupTotals &group)
{
    statement.bind(1, id).bind(2, group.expected).bind(3, group.found).bind(4, group.missing);
    statement.bind(5, group.notCovered).bind(6, group.onLoan).bind(7, group.scans);
}

void bindWhole(Statement &statement, const Totals &t)
{
    statement.bind(1, t.expected)
        .bind(2, t.found)
        .bind(3, t.missing)
        .bind(4, t.notCovered)
        .bindOptional(5, t.onLoan);
    statement.bind(6, t.scans)
        .bind(7, t.presentOnLoan)
        .bind(8, t.excluded)
        .bind(9, t.outOfScope)
        .bind(10, t.added);
    statement.bind(11, t.unknown)
        .bind(12, t.unknownCodes)
        .bind(13, t.duplicates)
        .bind(14, t.invalid)
        .bind(15, t.misplaced);
}

GroupTotals groupFrom(const Statement &row, int first)
{
    return {row.integer(first),     row.integer(first + 1), row.integer(first + 4),
            row.integer(first + 2), row.integer(first + 3), row.integer(first + 5)};
}

} // namespace

ScanEvent scanEventOf(const Statement &row, std::size_t items, std::size_t operators)
{
    ScanEvent event;
    event.id = row.integer(0);
    const qint64 slot = row.integer(1); // 0 also stands for none
    if (slot >= 0 && slot < static_cast<qint64>(items) && (slot > 0 || !row.isNull(1)))
        event.slot = static_cast<Slot>(slot);
    event.pass = row.integer(2);
    event.operatorIndex =
        static_cast<std::uint32_t>(std::clamp<qint64>(row.integer(3), 0, static_cast<qint64>(operators)));
    const qint64 flags = row.integer(4);
    event.isInvalid = (flags & ScanFlag::Invalid) != 0;
    event.isCommand = (flags & ScanFlag::Command) != 0;
    event.purpose = static_cast<ScanPurpose>(flags >> ScanFlag::purposeShift & 7);
    event.orderCounts = (flags & ScanFlag::OrderCounts) != 0;
    if (event.slot == noSlot)
        event.unknownCode = row.blob(5);
    if (event.pass == 0)
        event.place = {row.text(6), row.text(7)};
    return event;
}

KnownPass knownPassOf(const Statement &row)
{
    std::optional<KeyRange> range;
    if (!row.isNull(6))
        range =
            KeyRange{static_cast<std::uint32_t>(row.integer(6)), static_cast<std::uint32_t>(row.integer(7))};
    return {row.integer(0),
            row.text(1),
            {row.text(2), row.text(3)},
            static_cast<ScanPurpose>(row.integer(4) & 7),
            row.integer(5) != 0,
            range,
            row.integer(8) != 0};
}

void visitTotals(StockTake &stockTake,
                 const std::function<void(qint64, const Totals *, const GroupTotals *)> &visitor)
{
    visitor(wholeTotal, &stockTake.totals(), nullptr);
    for (std::uint8_t group = 0; group < classGroupCount; ++group)
        visitor(firstClassTotal + group, nullptr, &stockTake.classTotals(group));
    for (std::uint32_t index = 0; index < stockTake.operatorCount(); ++index)
        visitor(firstOperatorTotal + index, nullptr, &stockTake.operatorTotals(index));
    for (std::uint32_t home = 0; home < stockTake.homeCount(); ++home)
        visitor(firstHomeTotal + home, nullptr, &stockTake.homeTotals(home));
}

bool Session::Impl::saveAllTotals()
{
    bool succeeded = true;
    visitTotals(*stockTake, [&](qint64 row, const Totals *whole, const GroupTotals *group) {
        if (whole != nullptr) {
            bindWhole(statements->saveTotal, *whole);
            succeeded = succeeded && statements->saveTotal.run();
        } else {
            bindGroup(statements->saveGroup, row, *group);
            succeeded = succeeded && statements->saveGroup.run();
        }
    });
    stockTake->takeTouchedGroups();
    return succeeded;
}

bool Session::Impl::renewTotals()
{
    stockTake.reset();
    orderItems.clear();
    statements.reset(); // those of before the freeze find other things
    if (auto loaded = loadStockTake(); !loaded) {
        database.keepFailure(loaded.error());
        return false;
    }
    return saveAllTotals();
}

bool Session::Impl::saveTotals()
{
    if (!isFrozen())
        return true;
    const StockTake::TouchedGroups touched = stockTake->takeTouchedGroups();
    bindWhole(statements->saveTotal, stockTake->totals());
    bool succeeded = statements->saveTotal.run();
    const auto save = [&](qint64 row, const GroupTotals &group) {
        bindGroup(statements->saveGroup, row, group);
        succeeded = succeeded && statements->saveGroup.run();
    };
    for (std::uint8_t group = 0; group < classGroupCount; ++group)
        if ((touched.classes >> group & 1U) != 0)
            save(firstClassTotal + group, stockTake->classTotals(group));
    for (const std::uint32_t index : touched.operators)
        save(firstOperatorTotal + index, stockTake->operatorTotals(index));
    for (const std::uint32_t home : touched.homes)
        save(firstHomeTotal + home, stockTake->homeTotals(home));
    return succeeded;
}

Result<StockTake::Setup> Session::Impl::readSetup(LoanData loans)
{
    StockTake::Setup setup;
    setup.loansKnown = identity.value(QStringLiteral("loans_known")) == u"1";
    bool isNumber = false;
    Statement gap(database, "SELECT value FROM setting WHERE key = 'gap'");
    if (gap.step()) {
        const int longest = gap.text(0).toInt(&isNumber);
        if (isNumber && longest >= 0)
            setup.longestGap = static_cast<std::uint32_t>(longest);
        gap.reset();
    }
    const qint64 items = database.integer("SELECT ifnull(sum(items), 0) FROM home");
    if (items > 0 && items < 100'000'000)
        setup.items.reserve(static_cast<std::size_t>(items));
    bool sound = true;
    Statement rows(database, "SELECT idx, location, site, first_slot, items, facts FROM home ORDER BY idx");
    while (sound && rows.step()) {
        sound = rows.integer(0) == static_cast<qint64>(setup.homes.size())
            && rows.integer(3) == static_cast<qint64>(setup.items.size())
            && readFacts(rows.view(5), static_cast<std::uint32_t>(setup.homes.size()), setup)
            && rows.integer(3) + rows.integer(4) == static_cast<qint64>(setup.items.size());
        setup.homes.push_back({rows.text(1), rows.text(2)});
    }
    rows.reset();
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    if (!sound)
        return failure(
            ErrorKind::NotASession,
            Text::tr("The frozen catalogue of this session is damaged. Open the newest copy from its "
                     "backup folder."),
            QStringLiteral("home"));
    if (loans == LoanData::Newest && !readLaterLoans(setup))
        return tl::unexpected(database.takeError());
    return setup;
}

bool Session::Impl::readPasses()
{
    passes.clear();
    Statement rows(database,
                   "SELECT p.id, p.shelf, p.location, p.site, p.purpose, p.counts, p.lowest, p.highest, "
                   "p.finished FROM pass p JOIN journal j ON j.id = p.id JOIN station s ON s.idx = p.id >> "
                   "40 ORDER BY j.clock, s.id");
    while (rows.step())
        passes.push_back(knownPassOf(rows));
    return !database.hasFailed();
}

Result<StockTake *> Session::Impl::loadStockTake()
{
    if (stockTake != nullptr)
        return stockTake.get();
    // A reader's picture is of one moment, the first call's, for as long as the session is open.
    std::optional<Transaction> snapshot;
    if (!isWritable)
        snapshot.emplace(database, Transaction::Kind::Read);
    auto setup = isFrozen() ? readSetup() : readPresentSetup();
    if (!setup)
        return tl::unexpected(setup.error());
    homes = setup->homes;
    auto fresh = std::make_unique<StockTake>(std::move(*setup));

    Statement added(
        database,
        "SELECT a.key_rank, a.has_class, a.class_group, ifnull(i.location, ''), ifnull(i.site, ''), "
        "i.code_fold IN (SELECT code_fold FROM loan) FROM added a JOIN item i ON i.id = "
        "a.item ORDER BY a.slot");
    while (added.step()) {
        CountedItem item;
        item.keyRank = static_cast<std::uint32_t>(added.integer(0));
        item.hasClass = added.integer(1) != 0;
        item.classGroup = static_cast<std::uint8_t>(std::min<qint64>(added.integer(2), classGroupCount - 1));
        fresh->addItem(item, {added.text(3), added.text(4)}, added.integer(5) != 0);
    }
    Statement awaited(database,
                      "SELECT code FROM change WHERE kind = 'new_copy' AND state IN ('waiting', 'sent', "
                      "'applied', 'already')");
    while (awaited.step())
        fresh->setAwaited(foldedCode(awaited.text(0)), true);
    operators.clear();
    Statement names(database, "SELECT name FROM operator ORDER BY idx");
    while (names.step())
        operators.insert(names.text(0), static_cast<std::uint32_t>(operators.size()));
    if (!readPasses())
        return tl::unexpected(database.takeError());
    for (const KnownPass &pass : passes)
        fresh->openPass({pass.id, pass.shelf, pass.place, pass.isCounting, pass.range});

    // One station's numbers ascend with its clock, so only several stations need the journal's order.
    const char *sql = database.integer("SELECT count(*) FROM station") <= 1
        ? "SELECT id, slot, pass, operator, flags, code_fold, location, site FROM scan ORDER BY id"
        : "SELECT s.id, s.slot, s.pass, s.operator, s.flags, s.code_fold, s.location, s.site FROM scan s "
          "JOIN journal j ON j.id = s.id JOIN station t ON t.idx = s.id >> 40 ORDER BY j.clock, t.id";
    if (!isFrozen())
        sql = "SELECT s.id, ifnull((SELECT min(i.id) FROM item i WHERE i.code_fold = s.code_fold), "
              "(SELECT r.item FROM reserved_code r JOIN item i ON i.id = r.item AND i.code_fold IS NULL "
              "WHERE r.code_fold = s.code_fold)), s.pass, s.operator, s.flags, s.code_fold, "
              "s.location, s.site FROM scan s "
              "JOIN journal j ON j.id = s.id JOIN station t ON t.idx = s.id >> 40 ORDER BY j.clock, t.id";
    Statement scans(database, sql);
    const bool hasSlots = isFrozen();
    const std::size_t slotsOfFile = hasSlots ? fresh->itemCount() : 0;
    const auto operatorCount = static_cast<std::size_t>(operators.size());
    while (scans.step()) {
        ScanEvent event = scanEventOf(scans, slotsOfFile, operatorCount);
        if (!hasSlots && !scans.isNull(1)) {
            event.slot = orderItems.slotOf(scans.integer(1));
            event.unknownCode.clear();
        }
        fresh->scan(event);
        if ((scans.integer(4) & ScanFlag::Live) == 0)
            fresh->undo(event.id);
    }
    for (const KnownPass &pass : passes)
        if (pass.isFinished)
            fresh->finishPass(pass.id);
    Statement declared(database, "SELECT home, read FROM declared_home ORDER BY home");
    while (declared.step())
        if (declared.integer(0) >= 0 && declared.integer(0) < static_cast<qint64>(fresh->homeCount()))
            fresh->declareHome(static_cast<std::uint32_t>(declared.integer(0)), declared.integer(1) != 0);
    if (!readCountingClosed())
        return tl::unexpected(database.takeError());
    fresh->takeTouchedGroups();
    if (isWritable && statements == nullptr)
        statements = std::make_unique<CountingStatements>(database, isFrozen());
    if (database.hasFailed()) {
        statements.reset();
        return tl::unexpected(database.takeError());
    }
    stockTake = std::move(fresh);
    return stockTake.get();
}

Result<StockTake *> Session::stockTake()
{
    if (!isFrozen())
        return failure(ErrorKind::Refused,
                       Text::tr("Nothing is counted before the freeze. Finish activity 4 first."));
    return m->loadStockTake();
}

Totals Session::totals() const
{
    Totals t;
    if (m->identity.value(QStringLiteral("loans_known"), QStringLiteral("1")) != u"1")
        t.onLoan = std::nullopt;
    Statement row(m->database,
                  "SELECT expected, found, missing, not_covered, on_loan, scans, present_on_loan, excluded, "
                  "out_of_scope, added, "
                  "unknown, unknown_codes, duplicates, invalid, misplaced FROM total WHERE id = 0");
    if (!row.step())
        return t;
    t.expected = row.integer(0);
    t.found = row.integer(1);
    t.missing = row.integer(2);
    t.notCovered = row.integer(3);
    t.onLoan = row.isNull(4) ? std::nullopt : std::optional<qint64>(row.integer(4));
    t.scans = row.integer(5);
    t.presentOnLoan = row.integer(6);
    t.excluded = row.integer(7);
    t.outOfScope = row.integer(8);
    t.added = row.integer(9);
    t.unknown = row.integer(10);
    t.unknownCodes = row.integer(11);
    t.duplicates = row.integer(12);
    t.invalid = row.integer(13);
    t.misplaced = row.integer(14);
    row.reset();
    return t;
}

std::vector<GroupTotals> Session::classTotals() const
{
    std::vector<GroupTotals> classes(classGroupCount);
    Statement rows(m->database,
                   "SELECT id, expected, found, missing, not_covered, on_loan, scans FROM total WHERE id "
                   "BETWEEN 1 AND 12");
    while (rows.step())
        classes[static_cast<std::size_t>(rows.integer(0) - firstClassTotal)] = groupFrom(rows, 1);
    return classes;
}

std::vector<std::pair<Place, GroupTotals>> Session::homeTotals() const
{
    std::vector<std::pair<Place, GroupTotals>> homes;
    Statement rows(
        m->database,
        "SELECT h.location, h.site, t.expected, t.found, t.missing, t.not_covered, t.on_loan, t.scans "
        "FROM home h JOIN total t ON t.id = h.idx + 10000 ORDER BY h.idx");
    while (rows.step())
        homes.emplace_back(Place{rows.text(0), rows.text(1)}, groupFrom(rows, 2));
    return homes;
}

std::vector<OperatorWork> Session::operatorTotals() const
{
    std::vector<OperatorWork> operators;
    Statement rows(m->database,
                   "SELECT o.name, t.expected, t.found, t.missing, t.not_covered, t.on_loan, t.scans "
                   "FROM operator o JOIN total t ON t.id = o.idx + 100 ORDER BY o.name");
    while (rows.step())
        operators.push_back({rows.text(0), groupFrom(rows, 1)});
    return operators;
}

std::vector<Session::DeclaredHome> Session::declaredHomes() const
{
    std::vector<DeclaredHome> declared;
    Statement rows(m->database,
                   "SELECT h.location, h.site, d.read, d.reason, j.clock > ifnull((SELECT max(k.clock) FROM "
                   "activity a JOIN journal k ON k.id = a.row WHERE a.number = 5 AND a.step = 'reopened'), "
                   "-1) FROM declared_home d JOIN home h ON h.idx = d.home JOIN journal j ON j.id = d.row "
                   "ORDER BY d.home");
    while (rows.step())
        declared.push_back(
            {{rows.text(0), rows.text(1)}, rows.integer(2) != 0, rows.text(3), rows.integer(4) != 0});
    return declared;
}

} // namespace opname
