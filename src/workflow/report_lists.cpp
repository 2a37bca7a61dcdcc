#include "report_lists.h"

#include "listed_items.h"
#include "opname/session/unrecorded_books.h"

#include <algorithm>
#include <tuple>

namespace opname {

namespace {

/// Whether a home is what was asked for; a home without a site is at no named shelf.
bool isAskedFor(const Place &asked, const ListedItem &item)
{
    const auto agrees = [](const QString &wanted, const QString &has) {
        return wanted.isEmpty() || wanted.compare(has, Qt::CaseInsensitive) == 0;
    };
    return agrees(asked.location, item.item.location)
        && agrees(normalizedSite(asked.site), normalizedSite(item.item.site));
}

} // namespace

ReportLists::ReportLists(Session &session, std::shared_ptr<const ReportText> text)
    : m_session(session)
    , m_text(std::move(text))
{
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
        column("note", noteTitle, paper.note),
    };
    return table;
}

Table::Row ReportLists::rowOf(const ListedItem &item, const QString &note) const
{
    return {{item.item.code, item.callNumber, item.title, item.classNumber,
             item.item.location.isEmpty() ? QString() : m_text->locationName(item.item.location),
             item.item.site, item.collectionTypeName, m_text->statusName(item.item.status),
             item.item.inventoryCode, note},
            {},
            false};
}

QString ReportLists::lostNote(const ListedItem &item, const QString &action) const
{
    const ReportText &text = *m_text;
    QStringList parts;
    if (item.item.price.value_or(0) > 0)
        parts.append(text.format().money(item.item.price, item.item.currency));
    parts.append(
        action == actionName(DecisionAction::MarkMissing) ? text.translate("Report", "to be marked missing")
            : action == actionName(DecisionAction::Keep)  ? text.translate("Report", "status stays as it is")
            : action == actionName(DecisionAction::SearchAgain)
            ? text.translate("Report", "to be searched again")
            : text.translate("Report", "not decided yet"));
    return parts.join(u"; "_qs);
}

Table ReportLists::lost() const
{
    Table table = itemTable(QStringLiteral("missing"), {.inventoryCode = 54, .note = 86},
                            m_text->translate("Report", "Price and decision"));
    table.whenEmpty = m_text->translate("Report", "No copy is missing.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        QHash<QString, QString> actions;
        for (const Decision &decision : lists.m_session.decisions())
            if (decision.kind == kindName(DiscrepancyKind::Missing))
                actions.insert(decision.id, decision.action);
        const auto show = [&](const ListedItem &item) {
            const QString id = discrepancyIdOf(DiscrepancyKind::Missing, item.item.code, item.item.id);
            return visitor(lists.rowOf(item, lists.lostNote(item, actions.value(id))));
        };
        const Recap recap(lists.m_session);
        (void)(lists.m_session.loansKnown() ? recap.visitLost(show) : recap.visitMissing(show));
    };
    return table;
}

Table ReportLists::elsewhere() const
{
    Table table = itemTable(QStringLiteral("elsewhere"), {.note = 140},
                            m_text->translate("Report", "Place and who says so"));
    table.whenEmpty = m_text->translate("Report", "None.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        (void)Recap(lists.m_session).visitElsewhere([&](const Recap::Elsewhere &found) {
            return visitor(lists.rowOf(found.item, found.place + u" ("_qs + found.by + u')'));
        });
    };
    return table;
}

Table ReportLists::onLoan() const
{
    Table table = itemTable(QStringLiteral("on_loan"), {.title = 145, .note = 112},
                            m_text->translate("Report", "Lent – due"));
    table.whenEmpty = m_session.loansKnown() ? m_text->translate("Report", "No copy is on loan.")
                                             : m_text->translate("Report", "The loans were not known.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        (void)Recap(lists.m_session).visitOnLoan([&](const ListedItem &item, const ListedLoan &loan) {
            const LocaleText &format = lists.m_text->format();
            return visitor(lists.rowOf(
                item, format.date(loan.loan.loanDate) + u" – "_qs + format.date(loan.loan.dueDate)));
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
    Table table =
        itemTable(QLatin1String(name),
                  {.status = isExcluded ? 60.0 : 0, .inventoryCode = isExcluded ? 0 : 54.0, .note = 80},
                  m_text->translate("Report", "Found at"));
    table.whenEmpty = m_text->translate("Report", "None.");
    table.rows = [lists = *this, list](const Table::Visitor &visitor) {
        (void)Recap(lists.m_session).visitPresent(list, [&](const ListedItem &item, const Place &scannedAt) {
            const bool isAtHome =
                fits(scannedAt, {item.item.location, item.item.site}) && !(scannedAt == Place());
            return visitor(lists.rowOf(item,
                                       isAtHome ? lists.m_text->translate("Report", "its own place")
                                                : lists.m_text->placeName(scannedAt)));
        });
    };
    return table;
}

Table ReportLists::unknown() const
{
    Table table =
        itemTable(QStringLiteral("unknown"),
                  {.itemCode = 90, .callNumber = 0, .title = 0, .location = 0, .site = 0, .note = 383},
                  m_text->translate("Report", "Scanned"));
    table.whenEmpty = m_text->translate("Report", "None.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        const ReportText &text = *lists.m_text;
        (void)Recap(lists.m_session).visitUnknown([&](const Recap::UnknownCode &unknown) {
            const QString note =
                text.translate("Report", "%1×; last at %2 by %3, %4")
                    .arg(text.format().number(unknown.scans),
                         unknown.shelf.isEmpty() ? text.translate("Report", "place not stated")
                                                 : unknown.shelf,
                         unknown.operatorName,
                         text.format().dateTime(QDateTime::fromMSecsSinceEpoch(unknown.time, Qt::UTC)));
            QStringList cells{unknown.code};
            cells.resize(9);
            cells.append(note);
            return visitor({cells, {}, false});
        });
    };
    return table;
}

Table ReportLists::unrecorded() const
{
    Table table = itemTable(QStringLiteral("unrecorded"),
                            {.itemCode = 0,
                             .callNumber = 0,
                             .title = 190,
                             .location = 0,
                             .site = 70,
                             .inventoryCode = 70,
                             .note = 143},
                            m_text->translate("Report", "Noted"));
    table.whenEmpty = m_text->translate("Report", "None.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        const ReportText &text = *lists.m_text;
        QHash<QString, Decision> decided;
        for (const Decision &decision : lists.m_session.decisions())
            if (decision.kind == kindName(DiscrepancyKind::Unrecorded))
                decided.insert(decision.id, decision);
        for (const UnrecordedBook &book : UnrecordedBooks(lists.m_session).all()) {
            const Decision decision = decided.value(discrepancyId(DiscrepancyKind::Unrecorded, book.id));
            QStringList notes{
                text.translate("Report", "by %1, %2")
                    .arg(book.by,
                         text.format().dateTime(QDateTime::fromMSecsSinceEpoch(book.time, Qt::UTC)))};
            if (!book.note.isEmpty())
                notes.append(book.note);
            notes.append(decision.action == actionName(DecisionAction::NewCopy)
                             ? text.translate("Report", "becomes the new copy %1").arg(decision.code)
                             : decision.action == actionName(DecisionAction::Keep)
                             ? text.translate("Report", "is left as it is")
                             : text.translate("Report", "not decided yet"));
            QStringList cells(10);
            cells[2] = book.title;
            cells[5] = book.shelf;
            cells[8] = book.inventoryCode;
            cells[9] = notes.join(u"; "_qs);
            if (!visitor({cells, {}, false}))
                return;
        }
    };
    return table;
}

Table ReportLists::shelfList(const Place &place) const
{
    Table table = itemTable(QStringLiteral("shelf_list"), {.title = 140, .status = 62, .inventoryCode = 55},
                            m_text->translate("Report", "Note"));
    table.whenEmpty = m_text->translate("Report", "No copy belongs here.");
    table.rows = [lists = *this, place](const Table::Visitor &visitor) {
        (void)lists.visitPlace(place, [&](const ListedItem &item) { return visitor(lists.rowOf(item)); });
    };
    return table;
}

Table ReportLists::circulation(std::vector<CirculationEvent> events) const
{
    Table table = itemTable(QStringLiteral("circulation"), {.title = 145, .note = 160},
                            m_text->translate("Report", "What happened and when it was found"));
    table.whenEmpty = m_text->translate("Report", "Nothing was lent or returned during the count.");
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

Outcome ReportLists::visitPlace(const Place &place,
                                const std::function<bool(const ListedItem &)> &visitor) const
{
    const CatalogueQueries &catalogue = m_session.catalogue();
    if (!m_session.isFrozen())
        return visitUnfrozen(place, visitor);
    // A location's items stand together in shelf order; a site can be in several locations.
    Slot first = 0;
    if (!place.location.isEmpty())
        first = catalogue.firstSlotOf({place.location, QString()});
    if (first == noSlot)
        return {};
    return catalogue.visit(first,
                           [&](const ListedItem &item) { return !isAskedFor(place, item) || visitor(item); });
}

Outcome ReportLists::visitUnfrozen(const Place &place,
                                   const std::function<bool(const ListedItem &)> &visitor) const
{
    // Shelving comes before the freeze, which is what fixes the shelf order: until then it is made for the
    // occasion.
    struct Standing {
        QByteArray key;
        ListedItem item;
    };
    const CallNumberProfile profile = m_session.profile();
    std::vector<Standing> items;
    const Outcome read = m_session.catalogue().visit(0, [&](const ListedItem &item) {
        if (isAskedFor(place, item))
            items.push_back({callNumberKey(item.callNumber, profile).bytes, item});
        return true;
    });
    if (!read)
        return read;
    std::sort(items.begin(), items.end(), [](const Standing &a, const Standing &b) {
        return std::tie(a.item.item.location, a.item.item.site, a.key, a.item.item.code)
            < std::tie(b.item.item.location, b.item.item.site, b.key, b.item.item.code);
    });
    for (const Standing &standing : items)
        if (!visitor(standing.item))
            break;
    return {};
}

} // namespace opname
