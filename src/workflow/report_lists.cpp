#include "report_lists.h"

#include "listed_items.h"
#include "opname/session/reading_moment.h"

#include <algorithm>

namespace opname {

namespace {

/// Whether a home is what was asked for; a home without a site is at no named shelf.
bool isAskedFor(const Place &asked, const Place &home)
{
    const auto agrees = [](const QString &wanted, const QString &has) {
        return wanted.isEmpty() || wanted.compare(has, Qt::CaseInsensitive) == 0;
    };
    return agrees(asked.location, home.location)
        && agrees(normalizedSite(asked.site), normalizedSite(home.site));
}

constexpr qint64 rowsAtOnce = 256;

QJsonValue dayValue(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

} // namespace

ReportLists::ReportLists(Session &session, std::shared_ptr<const ReportText> text)
    : m_session(session)
    , m_text(std::move(text))
    , m_outcome(session)
    , m_lent(std::make_shared<std::optional<std::vector<LentCopy>>>())
{
}

std::function<Outcome()> ReportLists::outcome() const
{
    return m_outcome.question();
}

Table ReportLists::itemTable(const QString &name, const Paper &paper, const QString &noteTitle) const
{
    const ReportText &text = *m_text;
    const auto column = [](const char *machineName, const QString &title, double width) {
        return TableColumn{QLatin1String(machineName), title, TableColumn::Alignment::Left, width};
    };
    Table table;
    table.name = name;
    table.isItemList = true;
    table.columns = {
        column("item_code", text.translate("Report", "Item code"), paper.itemCode),
        column("call_number", text.translate("Report", "Call number"), paper.callNumber),
        column("title", text.translate("Report", "Title"), paper.title),
        column("class", text.translate("Report", "Class"), 0),
        column("location", text.translate("Report", "Location"), paper.location),
        column("site", text.translate("Report", "Shelf location"), paper.site),
        column("collection_type", text.translate("Report", "Collection type"), 0),
        column("status", text.translate("Report", "Item status"), paper.status),
        column("inventory_code", text.translate("Report", "Inventory code"), paper.inventoryCode),
        column("received", text.translate("Report", "Year"), paper.received),
        column("source", text.translate("Report", "Source"), paper.source),
        column("price", text.translate("Report", "Price"), paper.price),
        column("currency", text.translate("Report", "Currency"), 0),
        column("loan_date", text.translate("Report", "Lent on"), 0),
        column("due_date", text.translate("Report", "Due on"), 0),
        column("note", noteTitle, paper.note),
    };
    for (const std::size_t day : {Received, LoanDate, DueDate})
        table.columns[day].content = TableColumn::Content::Day;
    table.columns[Price].alignment = TableColumn::Alignment::Right;
    return table;
}

Table::Row ReportLists::rowOf(const ListedItem &item, const QString &note, const Loan *loan) const
{
    Table::Row row;
    row.raw.assign(ColumnCount, QJsonValue(QJsonValue::Undefined));
    const auto dayText = [&](std::size_t column, QDate day) {
        row.raw[column] = dayValue(day);
        return day.isValid() ? m_text->format().date(day) : QString();
    };
    // A price of 0 is what SLiMS keeps when nobody entered one.
    const std::optional<qint64> price =
        item.item.price.value_or(0) > 0 ? item.item.price : std::optional<qint64>();
    row.raw[Received] = dayValue(item.item.receivedDate);
    row.cells = {
        item.item.code,
        item.callNumber,
        item.title,
        item.classNumber,
        item.item.location.isEmpty() ? QString() : m_text->locationName(item.item.location),
        item.item.site,
        item.collectionTypeName,
        m_text->statusName(item.item.status),
        item.item.inventoryCode,
        item.item.receivedDate.isValid() ? QString::number(item.item.receivedDate.year()) : QString(),
        sourceText(item.item.source),
        price ? m_text->format().money(price, item.item.currency) : m_text->translate("Report", "unknown"),
        price ? item.item.currency : QString(),
        dayText(LoanDate, loan != nullptr ? loan->loanDate : QDate()),
        dayText(DueDate, loan != nullptr ? loan->dueDate : QDate()),
        note};
    row.raw[Price] = price ? QJsonValue(*price) : QJsonValue();
    return row;
}

QString ReportLists::sourceText(int source) const
{
    return source == 1 ? m_text->translate("Report", "Purchase")
        : source == 2  ? m_text->translate("Report", "Gift")
                       : QString();
}

QString ReportLists::lostNote(const QString &action) const
{
    const ReportText &text = *m_text;
    return action == actionName(DecisionAction::MarkMissing)
        ? text.translate("Report", "to be marked missing")
        : action == actionName(DecisionAction::Keep) ? text.translate("Report", "status stays as it is")
        : action == actionName(DecisionAction::SearchAgain) ? text.translate("Report", "to be searched again")
                                                            : text.translate("Report", "not decided yet");
}

Table ReportLists::lost() const
{
    Table table = itemTable(QStringLiteral("missing"), {.note = 80}, m_text->translate("Report", "Decision"));
    table.whenEmpty = m_text->translate("Report", "No copy is missing.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        QHash<QString, QString> actions;
        for (const Decision &decision : lists.m_session.decisions())
            if (decision.kind == kindName(DiscrepancyKind::Missing))
                actions.insert(decision.id, decision.action);
        const auto show = [&](const ListedItem &item) {
            const QString id = discrepancyIdOf(DiscrepancyKind::Missing, item.item.code, item.item.id);
            return visitor(lists.rowOf(item, lists.lostNote(actions.value(id))));
        };
        const Recap recap(lists.m_session);
        lists.note(lists.m_session.loansKnown() ? recap.visitLost(show) : recap.visitMissing(show));
    };
    return table;
}

Table ReportLists::elsewhere() const
{
    Table table = itemTable(QStringLiteral("elsewhere"), {.note = 120},
                            m_text->translate("Report", "Place and who says so"));
    table.whenEmpty = m_text->translate("Report", "None.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        lists.note(Recap(lists.m_session).visitElsewhere([&](const Recap::Elsewhere &found) {
            return visitor(lists.rowOf(found.item, found.place + u" ("_qs + found.by + u')'));
        }));
    };
    return table;
}

Table ReportLists::onLoan() const
{
    Table table = itemTable(QStringLiteral("on_loan"), {.location = 0, .note = 120},
                            m_text->translate("Report", "Lent – due"));
    table.whenEmpty = m_session.loansKnown() ? m_text->translate("Report", "No copy is on loan.")
                                             : m_text->translate("Report", "The loans were not known.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        const auto isAny = [](const Loan &) { return true; };
        lists.visitLent(isAny, [&](const ListedItem &item, const Loan &loan) {
            const LocaleText &format = lists.m_text->format();
            return visitor(
                lists.rowOf(item, format.date(loan.loanDate) + u" – "_qs + format.date(loan.dueDate), &loan));
        });
    };
    return table;
}

Table ReportLists::present(Recap::PresentList list) const
{
    using List = Recap::PresentList;
    const char *name = list == List::Excluded ? "excluded"
        : list == List::OutOfScope            ? "out_of_scope"
        : list == List::Added                 ? "added"
                                              : "misplaced";
    const bool isExcluded = list == List::Excluded;
    Table table = itemTable(QLatin1String(name),
                            {.location = isExcluded ? 0 : 70.0, .status = isExcluded ? 60.0 : 0, .note = 96},
                            m_text->translate("Report", "Found at"));
    table.whenEmpty = m_text->translate("Report", "None.");
    table.rows = [lists = *this, list](const Table::Visitor &visitor) {
        lists.note(
            Recap(lists.m_session).visitPresent(list, [&](const ListedItem &item, const Place &scannedAt) {
                const bool isAtHome =
                    fits(scannedAt, {item.item.location, item.item.site}) && !(scannedAt == Place());
                return visitor(lists.rowOf(item,
                                           isAtHome ? lists.m_text->translate("Report", "its own place")
                                                    : lists.m_text->placeName(scannedAt)));
            }));
    };
    return table;
}

Table ReportLists::unknown() const
{
    Table table = itemTable(QStringLiteral("unknown"),
                            {.itemCode = 90,
                             .callNumber = 0,
                             .title = 0,
                             .location = 0,
                             .site = 0,
                             .inventoryCode = 0,
                             .received = 0,
                             .source = 0,
                             .price = 0,
                             .note = 383},
                            m_text->translate("Report", "Scanned"));
    table.whenEmpty = m_text->translate("Report", "None.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        const ReportText &text = *lists.m_text;
        lists.note(Recap(lists.m_session).visitUnknown([&](const Recap::UnknownCode &unknown) {
            const QString note =
                text.translate("Report", "%1×; last at %2 by %3, %4")
                    .arg(text.format().number(unknown.scans),
                         unknown.shelf.isEmpty() ? text.translate("Report", "place not stated")
                                                 : unknown.shelf,
                         unknown.operatorName,
                         text.format().dateTime(QDateTime::fromMSecsSinceEpoch(unknown.time, Qt::UTC)));
            QStringList cells{unknown.code};
            cells.resize(Note);
            cells.append(note);
            return visitor({cells, {}, false});
        }));
    };
    return table;
}

Table ReportLists::shelfList(const Place &place) const
{
    Table table = itemTable(QStringLiteral("shelf_list"),
                            {.itemCode = 48,
                             .callNumber = 64,
                             .title = 140,
                             .location = 64,
                             .site = 40,
                             .status = 62,
                             .inventoryCode = 55,
                             .received = 0,
                             .source = 0,
                             .price = 0},
                            m_text->translate("Report", "Note"));
    table.whenEmpty = m_text->translate("Report", "No copy belongs here.");
    table.rows = [lists = *this, place](const Table::Visitor &visitor) {
        lists.note(
            lists.visitPlace(place, [&](const ListedItem &item) { return visitor(lists.rowOf(item)); }));
    };
    return table;
}

Table ReportLists::circulation(std::vector<CirculationEvent> events) const
{
    Table table = itemTable(QStringLiteral("circulation"), {.location = 0, .site = 0, .note = 150},
                            m_text->translate("Report", "What happened and when it was found"));
    table.whenEmpty = m_text->translate("Report", "No loan and no return during the count was seen.");
    table.rows = [lists = *this, events = std::move(events)](const Table::Visitor &visitor) {
        const ReportText &text = *lists.m_text;
        for (const CirculationEvent &event : events) {
            const QString what = event.kind == CirculationEvent::Kind::Lent
                ? text.translate("Report", "Lent on %1, found %2")
                : event.kind == CirculationEvent::Kind::Returned
                ? text.translate("Report", "Returned, lent on %1, found %2")
                : text.translate("Report", "Loan of %1 extended, found %2");
            auto item = lists.m_session.catalogue().findByCode(event.itemCode);
            if (!item)
                item.emplace().item.code = event.itemCode;
            if (!visitor(lists.rowOf(
                    *item,
                    what.arg(text.format().date(event.loanDate), text.format().dateTime(event.found)))))
                return;
        }
    };
    return table;
}

Outcome ReportLists::visitRows(const ShelfRows &rows, RowRange range, const ItemVisitor &visitor) const
{
    const CatalogueQueries &catalogue = m_session.catalogue();
    if (range.count() <= 0)
        return {};
    if (rows.isFrozen())
        return catalogue.visit(static_cast<Slot>(range.first), [&](const ListedItem &item) {
            return qint64(item.slot) < range.end && visitor(item);
        });
    std::vector<qint64> wanted;
    for (qint64 at = range.first; at < range.end; at += rowsAtOnce) {
        wanted.clear();
        for (qint64 row = at; row < std::min(range.end, at + rowsAtOnce); ++row)
            wanted.push_back(row);
        const std::vector<ListedItem> items = catalogue.at(rows, wanted);
        if (Outcome were = ReadingMoment::wereRead(m_session); !were)
            return were;
        for (const ListedItem &item : items)
            if (!visitor(item))
                return {};
    }
    return {};
}

Outcome ReportLists::visitPlace(const Place &place, const ItemVisitor &visitor) const
{
    const auto rows = m_session.catalogue().shelfRows();
    if (!rows)
        return tl::unexpected(rows.error());
    bool goesOn = true;
    const ItemVisitor watched = [&](const ListedItem &item) { return goesOn = visitor(item); };
    qint64 behindHomes = 0;
    for (const ShelfRows::Home &home : rows->homes) {
        behindHomes = home.end();
        if (!isAskedFor(place, home.place))
            continue;
        if (Outcome visited = visitRows(*rows, {home.first, home.end()}, watched); !visited || !goesOn)
            return visited;
    }
    return visitRows(*rows, {behindHomes, rows->count}, [&](const ListedItem &item) {
        return !isAskedFor(place, {item.item.location, item.item.site}) || watched(item);
    });
}

Table ReportLists::shelf(const PlannedShelf &shelf, std::shared_ptr<const ShelfRows> rows,
                         std::shared_ptr<const QSet<QString>> lent) const
{
    const ReportText &text = *m_text;
    Table table = itemTable(shelf.name,
                            {.itemCode = 62,
                             .callNumber = 96,
                             .title = 190,
                             .location = 0,
                             .site = 0,
                             .inventoryCode = 0,
                             .received = 0,
                             .source = 0,
                             .price = 0,
                             .note = 62},
                            text.translate("Report", "Note"));
    table.caption = shelf.name;
    table.columns.insert(table.columns.begin(),
                         TableColumn{QStringLiteral("done"), QString(), TableColumn::Alignment::Left, 14,
                                     TableColumn::Content::TickBox});
    // Who walks along a shelf looks for the call number first.
    std::swap(table.columns[1], table.columns[2]);
    table.whenEmpty = text.translate("Report", "No copy belongs here.");
    table.rows = [lists = *this, range = shelf.rows, rows = std::move(rows), lent = std::move(lent),
                  onLoan = text.translate("Report", "On loan")](const Table::Visitor &visitor) {
        lists.note(lists.visitRows(*rows, range, [&](const ListedItem &item) {
            Table::Row row = lists.rowOf(item, lent->contains(item.item.code) ? onLoan : QString());
            row.cells.prepend(QString());
            row.raw.insert(row.raw.begin(), QJsonValue(QJsonValue::Undefined));
            row.cells.swapItemsAt(1, 2);
            std::swap(row.raw[1], row.raw[2]);
            return visitor(row);
        }));
    };
    return table;
}

} // namespace opname
