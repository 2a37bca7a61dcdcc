#include "scan_commands.h"

#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/shelf_plan.h"
#include "opname/workflow/shelf_row.h"

#include <algorithm>

namespace opname {

namespace {

ScanRequest requestAt(const ScanStand &stand)
{
    return {{}, stand.shelf, stand.place, stand.purpose, stand.author};
}

QString shelfOf(const ScanStand &stand)
{
    const QString shelf = stand.shelf.trimmed();
    return shelf.isEmpty() ? normalizedSite(stand.place.site) : shelf;
}

bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

ScanCommands::ScanCommands(Session &session)
    : m_session(session)
{
}

std::optional<Command> ScanCommands::commandIn(const QString &read) const
{
    // Nearly every read is a book: it is told apart before anything is copied.
    if (!read.contains(commandMark(), Qt::CaseInsensitive))
        return std::nullopt;
    return parseCommand(bareCode(read, m_session.scannerDecoration()));
}

Result<ScanCommands::Plan> ScanCommands::plan(const Command &command, const ScanStand &stand)
{
    Plan plan;
    CommandAnswer &answer = plan.answer;
    answer.command = command;
    answer.stand = standAfter(command, stand);
    Outcome planned;
    switch (command.kind) {
    case CommandKind::Unknown:
        answer.sentence =
            tr("“%1” is no command of this version. Print the command card again.").arg(command.argument);
        break;
    case CommandKind::Undo:
        planned = planUndo(plan, stand);
        break;
    case CommandKind::FinishShelf:
        planned = planFinish(plan, stand);
        break;
    case CommandKind::NoteCondition:
        planned = planCondition(plan, stand);
        break;
    case CommandKind::SwitchOperator:
        answer.isDone = true;
        answer.sentence = tr("%1 is scanning now.").arg(answer.stand.author.operatorName);
        break;
    case CommandKind::OpenShelf:
        answer.isDone = true;
        answer.shelf = answer.stand.shelf;
        answer.sentence = tr("Shelf “%1” is being scanned now.").arg(answer.shelf);
        break;
    }
    if (!planned)
        return tl::unexpected(planned.error());
    return plan;
}

Outcome ScanCommands::planUndo(Plan &plan, const ScanStand &stand)
{
    const std::vector<RowId> last = m_session.lastLiveScans(1, stand.author.station);
    CommandAnswer &answer = plan.answer;
    if (last.empty()) {
        answer.sentence = tr("There is no scan left to take back.");
        return {};
    }
    const auto stock = m_session.orderTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const std::optional<std::size_t> index = (*stock)->indexOf(last.front());
    plan.effect.undone = last;
    answer.isDone = true;
    answer.scan = last.front();
    answer.itemCode = m_session.codeOf(answer.scan);
    const QString title = index ? titleOf((*stock)->scanState(*index).slot) : QString();
    answer.sentence = title.isEmpty() ? tr("Taken back: %1").arg(answer.itemCode)
                                      : tr("Taken back: %1, %2").arg(answer.itemCode, title);
    return {};
}

Outcome ScanCommands::planFinish(Plan &plan, const ScanStand &stand)
{
    CommandAnswer &answer = plan.answer;
    answer.shelf = shelfOf(stand);
    if (answer.shelf.isEmpty()) {
        answer.sentence = tr("No shelf is being scanned. Scan the barcode of the shelf first, or choose it.");
        return {};
    }
    const auto stock = m_session.orderTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const std::optional<RowId> pass = m_session.currentPass(requestAt(stand));
    const auto reading = pass ? (*stock)->passReading(*pass) : std::nullopt;
    if (!reading) {
        answer.sentence = m_session.latestPass(answer.shelf, stand.purpose, stand.author.station)
            ? tr("Shelf “%1” is finished already.").arg(answer.shelf)
            : tr("Nothing was scanned on shelf “%1” yet.").arg(answer.shelf);
        return {};
    }
    plan.effect.finishedPass = *pass;
    answer.isDone = true;
    const QString gaps = tr("%n gap(s)", nullptr, static_cast<int>(reading->gaps.size()));
    QString moves = tr("%n book(s) to move", nullptr, static_cast<int>(reading->strays.size()));
    if (const qint64 others = toOtherShelves(*reading, **stock); others > 0)
        moves += u", "_qs + tr("%n of other shelves", nullptr, static_cast<int>(others));
    if (stand.purpose != ScanPurpose::Count) {
        const QString scans = tr("%n scan(s)", nullptr, static_cast<int>(reading->scans));
        answer.sentence = tr("Shelf “%1” is finished: %2, %3, %4.").arg(answer.shelf, scans, gaps, moves);
        return {};
    }
    const GroupTotals books = (*stock)->shelfTotals(*pass);
    const auto number = [](qint64 count) { return QString::number(count); };
    answer.sentence = tr("Shelf “%1” is finished: %2 expected, %3 found, %4 on loan, %5 missing; %6, %7.")
                          .arg(answer.shelf, number(books.expected), number(books.found),
                               number(books.onLoan), number(books.missing), gaps, moves);
    return {};
}

Outcome ScanCommands::planCondition(Plan &plan, const ScanStand &stand)
{
    CommandAnswer &answer = plan.answer;
    const std::optional<Session::CountedScan> last = m_session.lastCountingScan(stand.author.station);
    if (!last) {
        answer.sentence = tr("No copy was scanned yet. Scan the book first, then its condition.");
        return {};
    }
    answer.scan = last->id;
    answer.itemCode = m_session.codeOf(last->id);
    const std::vector<ListedItem> found = m_session.catalogue().at(std::vector<Slot>{last->slot});
    // The copy before it is another book: a condition meant for this one must not go there.
    if (last->slot == noSlot || found.empty()) {
        answer.sentence = tr("SLiMS does not know %1, so its condition cannot be noted. Note it after the "
                             "copy has a record.")
                              .arg(answer.itemCode);
        return {};
    }
    ListedItem copy = found.front();
    if (copy.item.code.trimmed().isEmpty())
        copy.item.code = answer.itemCode; // one that it was given
    answer.isDone = true;
    answer.itemCode = copy.item.code;
    const Condition condition = answer.command.condition;
    if (m_session.conditionOf(copy.item.code) != condition)
        plan.effect.condition = ConditionNote{copy.item.code, condition, last->id};
    switch (condition) {
    case Condition::Good:
        answer.sentence = tr("In good condition: %1, %2").arg(copy.item.code, copy.title);
        break;
    case Condition::LightlyDamaged:
        answer.sentence = tr("Lightly damaged: %1, %2").arg(copy.item.code, copy.title);
        break;
    case Condition::HeavilyDamaged:
        answer.sentence = tr("Heavily damaged: %1, %2").arg(copy.item.code, copy.title);
        break;
    }
    return {};
}

ScanStand ScanCommands::standAfter(const Command &command, ScanStand stand) const
{
    if (command.kind == CommandKind::SwitchOperator) {
        stand.author.operatorName = knownOperator(command.argument);
    } else if (command.kind == CommandKind::OpenShelf) {
        stand = atShelf(command.argument, std::move(stand));
    }
    return stand;
}

ScanStand ScanCommands::atShelf(const QString &named, ScanStand stand) const
{
    const std::vector<std::pair<Place, GroupTotals>> homes = m_session.homeTotals();
    const auto [location, name] = locationAndShelf(named);
    stand.shelf = knownShelf(name);
    stand.place.site.clear();
    if (!location.isEmpty()) {
        stand.place.location = location;
        for (const auto &[home, totals] : homes)
            if (isSameName(home.location, location) && isSameName(home.site, name))
                stand.shelf = stand.place.site = home.site;
        return stand;
    }
    // The location that was stated goes on, unless the shelf is known to stand elsewhere only.
    bool isSite = false;
    bool isThere = false;
    for (const auto &[home, totals] : homes) {
        const bool isNamed = isSameName(home.site, stand.shelf);
        isSite = isSite || isNamed;
        isThere = isThere || (isNamed && isSameName(home.location, stand.place.location));
    }
    if (isSite && !isThere)
        stand.place.location.clear();
    // Books without a site stand on a shelf that is called as their location.
    if (const QString own = locationCalled(stand.shelf); !isSite && !own.isEmpty() && !isDefined(stand.shelf))
        stand.place.location = own;
    return stand;
}

/// A shelf that has a slash in its own name is known, or what stands before it is no location.
std::pair<QString, QString> ScanCommands::locationAndShelf(const QString &named) const
{
    bool isWhole = !named.contains(u'/') || isDefined(named);
    for (const auto &[home, totals] : m_session.homeTotals())
        isWhole = isWhole || isSameName(home.site, named);
    if (isWhole)
        return {QString(), named};
    for (qsizetype slash = named.indexOf(u'/'); slash >= 0; slash = named.indexOf(u'/', slash + 1)) {
        const QString location = locationCalled(named.left(slash).trimmed());
        const QString shelf = named.mid(slash + 1).trimmed();
        if (!location.isEmpty() && !shelf.isEmpty())
            return {location, shelf};
    }
    return {QString(), named};
}

QString ScanCommands::locationCalled(const QString &name) const
{
    for (const auto &[home, totals] : m_session.homeTotals())
        if (isSameName(home.location, name))
            return home.location;
    for (const ReferenceEntry &location : m_session.catalogue().references().locations)
        if (isSameName(location.id, name) || isSameName(location.name, name))
            return location.id;
    return {};
}

bool ScanCommands::isDefined(const QString &shelf) const
{
    const std::vector<std::pair<QString, QString>> defined = definedShelves(m_session);
    return std::any_of(defined.begin(), defined.end(),
                       [&shelf](const auto &known) { return isSameName(known.first, shelf); });
}

QString ScanCommands::knownOperator(const QString &name) const
{
    for (const OperatorWork &work : m_session.operatorTotals())
        if (isSameName(work.name, name))
            return work.name;
    return name;
}

QString ScanCommands::knownShelf(const QString &name) const
{
    for (const auto &[home, totals] : m_session.homeTotals())
        if (isSameName(home.site, name))
            return home.site;
    for (const QString &shelf : m_session.scannedShelves())
        if (isSameName(shelf, name))
            return shelf;
    return name;
}

QString ScanCommands::titleOf(Slot slot) const
{
    const std::optional<ListedItem> item = slot == noSlot ? std::nullopt : m_session.catalogue().at(slot);
    return item ? item->title : QString();
}

} // namespace opname
