#include "official_lists.h"

#include "listed_items.h"
#include "opname/domain/currency.h"

#include <algorithm>

namespace opname {

namespace {

/// Columns of every list, by number.
struct Column {
    enum Index : std::size_t {
        RowNumber,
        ItemCode,
        CallNumber,
        Title,
        ClassNumber,
        Location,
        Site,
        CollectionType,
        Status,
        Inventory,
        Received,
        Source,
        Price,
        CurrencyName,
        GoodsCode,
        RegisterNumber,
        ConditionName,
        State,
        Note,
        ColumnCount
    };
};

bool isPresent(CopyState state)
{
    return state == CopyState::Found || state == CopyState::FoundOutside;
}

} // namespace

OfficialLists::OfficialLists(Session &session, std::shared_ptr<const ReportText> text,
                             std::shared_ptr<const CopyStates> states,
                             std::shared_ptr<const OfficialFigures> figures)
    : m_session(session)
    , m_text(std::move(text))
    , m_states(std::move(states))
    , m_figures(std::move(figures))
    , m_outcome(session)
    , m_hasNumbers(GoodsRegister(session).count().value_or(0) > 0)
{
}

std::function<Outcome()> OfficialLists::outcome() const
{
    return m_outcome.question();
}

Table OfficialLists::itemTable(const QString &name, const Paper &paper) const
{
    const ReportText &text = *m_text;
    using Alignment = TableColumn::Alignment;
    const auto column = [](const char *machineName, const QString &title, double width,
                           Alignment alignment = Alignment::Left) {
        return TableColumn{QLatin1String(machineName), title, alignment, width};
    };
    Table table;
    table.name = name;
    table.isItemList = true;
    table.whenEmpty = text.translate("Report", "None.");
    // What no copy has needs no room.
    const double goods = m_hasNumbers ? paper.goodsCode : 0;
    table.columns = {
        column("row", text.translate("Report", "No."), paper.row, Alignment::Right),
        column("item_code", text.translate("Report", "Item code"), paper.itemCode),
        column("call_number", text.translate("Report", "Call number"), paper.callNumber),
        column("title", text.translate("Report", "Title"), paper.title + (paper.goodsCode - goods)),
        column("class", text.translate("Report", "Class"), 0),
        column("location", text.translate("Report", "Location"), paper.location),
        column("site", text.translate("Report", "Shelf location"), 0),
        column("collection_type", text.translate("Report", "Collection type"), 0),
        column("status", text.translate("Report", "Item status"), 0),
        column("inventory_code", text.translate("Report", "Inventory code"), paper.inventoryCode),
        column("received", text.translate("Report", "Acquired"), paper.acquired),
        column("source", text.translate("Report", "Acquired by"), paper.source),
        column("price", text.translate("Report", "Recorded value"), paper.price, Alignment::Right),
        column("currency", text.translate("Report", "Currency"), 0),
        column("goods_code", text.translate("Report", "Goods code"), goods),
        column("register_number", text.translate("Report", "NUP"), m_hasNumbers ? paper.registerNumber : 0,
               Alignment::Right),
        column("condition", text.translate("Report", "Condition"), paper.condition),
        column("state", text.translate("Report", "State"), paper.state),
        column("note", text.translate("Report", "Note"), paper.note)};
    table.columns[Column::Received].content = TableColumn::Content::Day;
    return table;
}

QString OfficialLists::stateText(CopyState state) const
{
    const ReportText &text = *m_text;
    switch (state) {
    case CopyState::Found:
    case CopyState::FoundOutside:
        return text.translate("Report", "Found");
    case CopyState::OnLoan:
        return text.translate("Report", "On loan");
    case CopyState::Elsewhere:
        return text.translate("Report", "Elsewhere");
    case CopyState::Lost:
        return text.translate("Report", "Not found");
    case CopyState::Undecided:
        return text.translate("Report", "Not found, loans unknown");
    case CopyState::NotCovered:
        return text.translate("Report", "Not covered yet");
    case CopyState::Outside:
        break;
    }
    return text.translate("Report", "Not counted");
}

QString OfficialLists::textOf(std::optional<Condition> condition) const
{
    return condition ? conditionText(*condition, *m_text) : u"–"_qs;
}

Table::Row OfficialLists::rowOf(qint64 number, const ListedItem &item) const
{
    const CopyState state = m_states->stateOf(item.slot);
    const auto condition = isPresent(state) ? m_states->conditionOf(item.item.code) : std::nullopt;
    const auto price = recordedPrice(item.item);
    const auto goods = m_hasNumbers ? GoodsRegister(m_session).find(item.item.code) : std::nullopt;
    const QDate received = item.item.receivedDate;
    QStringList cells(Column::ColumnCount);
    const auto set = [&](Column::Index column, const QString &text) {
        cells[static_cast<qsizetype>(column)] = text;
    };
    set(Column::RowNumber, QString::number(number));
    set(Column::ItemCode, item.item.code);
    set(Column::CallNumber, item.callNumber);
    set(Column::Title, item.title);
    set(Column::ClassNumber, item.classNumber);
    set(Column::Location,
        item.item.location.isEmpty() ? QString() : m_text->locationName(item.item.location));
    set(Column::Site, item.item.site);
    set(Column::CollectionType, item.collectionTypeName);
    set(Column::Status, m_text->statusName(item.item.status));
    set(Column::Inventory, item.item.inventoryCode);
    set(Column::Received, received.isValid() ? QString::number(received.year()) : u"–"_qs);
    set(Column::Source,
        item.item.source == 1       ? m_text->translate("Report", "Purchase")
            : item.item.source == 2 ? m_text->translate("Report", "Gift")
                                    : QString());
    set(Column::Price,
        price ? m_text->format().money(price, item.item.currency) : m_text->translate("Report", "unknown"));
    set(Column::CurrencyName, price ? item.item.currency : QString());
    set(Column::GoodsCode, goods ? goods->goodsCode : QString());
    set(Column::RegisterNumber, goods ? QString::number(goods->number) : QString());
    set(Column::ConditionName, textOf(condition));
    set(Column::State, stateText(state));
    Table::Row row{std::move(cells), {}, false};
    row.raw.assign(Column::ColumnCount, QJsonValue(QJsonValue::Undefined));
    row.raw[Column::RowNumber] = number;
    row.raw[Column::Received] =
        received.isValid() ? QJsonValue(received.toString(Qt::ISODate)) : QJsonValue();
    row.raw[Column::Price] = price ? QJsonValue(*price) : QJsonValue();
    row.raw[Column::RegisterNumber] = goods ? QJsonValue(goods->number) : QJsonValue();
    row.raw[Column::ConditionName] = condition ? QJsonValue(opname::conditionName(*condition)) : QJsonValue();
    return row;
}

Table::Row OfficialLists::rowOf(qint64 number, const ExcessBook &book) const
{
    QStringList cells(Column::ColumnCount);
    cells[Column::RowNumber] = QString::number(number);
    cells[Column::ItemCode] = book.code;
    cells[Column::Title] =
        book.title.isEmpty() ? m_text->translate("Report", "(no record in SLiMS)") : book.title;
    cells[Column::Site] = book.shelf;
    cells[Column::Inventory] = book.inventoryCode;
    cells[Column::Received] = u"–"_qs;
    cells[Column::Price] = m_text->translate("Report", "unknown");
    cells[Column::ConditionName] = textOf(book.condition);
    cells[Column::State] = m_text->translate("Report", "In excess");
    QStringList notes;
    for (const QString &note : {book.shelf, book.note})
        if (!note.isEmpty())
            notes.append(note);
    cells[Column::Note] = notes.join(u"; "_qs);
    Table::Row row{std::move(cells), {}, false};
    row.raw.assign(Column::ColumnCount, QJsonValue(QJsonValue::Undefined));
    row.raw[Column::RowNumber] = number;
    for (const std::size_t none : {Column::Received, Column::Price, Column::RegisterNumber})
        row.raw[none] = QJsonValue();
    row.raw[Column::ConditionName] =
        book.condition ? QJsonValue(opname::conditionName(*book.condition)) : QJsonValue();
    return row;
}

Table OfficialLists::worksheet() const
{
    // On paper that lies.
    const double inventory = m_hasNumbers ? 0 : 82; // there is room for one of the two numbers
    Table table = itemTable(QStringLiteral("worksheet"),
                            {.row = 28,
                             .itemCode = 62,
                             .callNumber = 96,
                             .title = 196 - inventory,
                             .inventoryCode = inventory,
                             .acquired = 56,
                             .price = 72,
                             .goodsCode = 68,
                             .registerNumber = 36,
                             .condition = 72,
                             .state = 82});
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        qint64 number = 0;
        bool goesOn = true;
        lists.m_outcome.note(lists.m_session.catalogue().visit(0, [&](const ListedItem &item) {
            if (item.slot < lists.m_states->count()
                && lists.m_states->stateOf(item.slot) != CopyState::Outside)
                goesOn = visitor(lists.rowOf(++number, item));
            return goesOn;
        }));
        for (const ExcessBook &book : lists.m_figures->excess)
            if (!goesOn || !(goesOn = visitor(lists.rowOf(++number, book))))
                return;
    };
    return table;
}

Table OfficialLists::present(std::optional<Condition> condition) const
{
    Table table = itemTable(condition ? opname::conditionName(*condition) : QStringLiteral("unnoted"),
                            {.callNumber = 66, .goodsCode = 58, .registerNumber = 28});
    table.rows = [lists = *this, condition](const Table::Visitor &visitor) {
        qint64 number = 0;
        const CopyStates &states = *lists.m_states;
        if (!condition) {
            return lists.m_outcome.note(lists.m_session.catalogue().visit(0, [&](const ListedItem &item) {
                return item.slot >= states.count() || !isPresent(states.stateOf(item.slot))
                    || states.conditionOf(item.item.code) || visitor(lists.rowOf(++number, item));
            }));
        }
        std::vector<Slot> meant;
        for (const NotedCondition &noted : lists.m_session.conditions()) {
            if (noted.condition != *condition)
                continue;
            const auto item = lists.m_session.catalogue().findByCode(noted.itemCode);
            if (item && item->slot < states.count() && isPresent(states.stateOf(item->slot)))
                meant.push_back(item->slot);
        }
        std::sort(meant.begin(), meant.end());
        lists.m_outcome.note(visitItems(lists.m_session, meant, [&](const ListedItem &item) {
            return visitor(lists.rowOf(++number, item));
        }));
    };
    return table;
}

Table OfficialLists::excess() const
{
    Table table = itemTable(QStringLiteral("excess"),
                            {.itemCode = 84,
                             .title = 170,
                             .inventoryCode = 70,
                             .acquired = 0,
                             .price = 0,
                             .condition = 50,
                             .note = 75});
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        qint64 number = 0;
        for (const ExcessBook &book : lists.m_figures->excess)
            if (!visitor(lists.rowOf(++number, book)))
                return;
    };
    return table;
}

Table OfficialLists::lostTable(const QString &name, std::function<bool(const Item &)> isMeant) const
{
    const double more = m_hasNumbers ? 0 : 20; // for the inventory code and the price, where there is room
    Table table = itemTable(name,
                            {.title = 97 - more - more / 4,
                             .inventoryCode = 54 + more,
                             .source = 52,
                             .price = 58 + more / 4,
                             .goodsCode = 58,
                             .registerNumber = 28});
    table.whenEmpty = m_session.loansKnown() ? m_text->translate("Report", "No copy is missing.")
                                             : m_text->translate("Report", "The loans were not known.");
    table.rows = [lists = *this, isMeant = std::move(isMeant)](const Table::Visitor &visitor) {
        qint64 number = 0;
        lists.m_outcome.note(Recap(lists.m_session).visitLost([&](const ListedItem &item) {
            return !isMeant(item.item) || visitor(lists.rowOf(++number, item));
        }));
    };
    return table;
}

Table OfficialLists::lost() const
{
    return lostTable(QStringLiteral("lost"), [](const Item &) { return true; });
}

Table OfficialLists::lostWithPrice(const QString &currency) const
{
    return lostTable(u"lost_"_qs + currency.toLower(), [currency](const Item &item) {
        return recordedPrice(item).has_value() && currencyName(item.currency) == currency;
    });
}

Table OfficialLists::lostWithoutPrice() const
{
    return lostTable(QStringLiteral("lost_without_price"),
                     [](const Item &item) { return !recordedPrice(item).has_value(); });
}

Table OfficialLists::slotList(const QString &name, std::vector<Slot> slotNumbers) const
{
    Table table = itemTable(name, {.callNumber = 72, .title = 125, .state = 66});
    table.rows = [lists = *this, slotNumbers = std::move(slotNumbers)](const Table::Visitor &visitor) {
        qint64 number = 0;
        lists.m_outcome.note(visitItems(lists.m_session, slotNumbers, [&](const ListedItem &item) {
            return visitor(lists.rowOf(++number, item));
        }));
    };
    return table;
}

} // namespace opname
