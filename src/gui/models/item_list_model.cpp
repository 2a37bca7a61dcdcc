#include "item_list_model.h"

#include <QColor>

#include <limits>

namespace opname {

namespace {

constexpr qint64 rowsAtOnce = 500; ///< of an export

} // namespace

ItemListModel::ItemListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ItemListModel::setList(Session *session, std::shared_ptr<const ShelfRows> list)
{
    beginResetModel();
    m_session = list == nullptr ? nullptr : session;
    m_knowsState = m_session != nullptr && m_session->isWritable() && m_session->isFrozen();
    m_isHeld = false;
    m_list = m_session == nullptr ? nullptr : std::move(list);
    m_pages.clear();
    m_rows.clear();
    m_isRange = true;
    m_range = {0, m_list == nullptr ? 0 : m_list->count};
    m_count = m_range.count();
    endResetModel();
}

void ItemListModel::hold(bool isHeld)
{
    m_isHeld = isHeld;
    if (m_isHeld)
        return;
    m_pages.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ItemListModel::showRange(RowRange range)
{
    beginResetModel();
    m_isRange = true;
    m_rows.clear();
    m_range = range;
    m_count = range.count();
    m_pages.clear();
    endResetModel();
}

void ItemListModel::showRows(std::vector<qint64> listRows)
{
    beginResetModel();
    m_isRange = false;
    m_rows = std::move(listRows);
    m_count = static_cast<qint64>(m_rows.size());
    m_pages.clear();
    endResetModel();
}

void ItemListModel::showInReverse(bool isReversed)
{
    if (isReversed == m_isReversed)
        return;
    beginResetModel();
    m_isReversed = isReversed;
    m_pages.clear();
    endResetModel();
}

qint64 ItemListModel::listRowAt(int row) const
{
    const qint64 at = m_isReversed ? m_count - 1 - row : row;
    return m_isRange ? m_range.first + at : m_rows[static_cast<std::size_t>(at)];
}

Slot ItemListModel::slotAt(int row) const
{
    return m_list == nullptr ? noSlot : m_list->slot(listRowAt(row));
}

std::optional<int> ItemListModel::rowOf(qint64 listRow) const
{
    if (!m_isRange || listRow < m_range.first || listRow >= m_range.end)
        return std::nullopt;
    const qint64 at = listRow - m_range.first;
    return static_cast<int>(m_isReversed ? m_count - 1 - at : at);
}

int ItemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>(std::min<qint64>(m_count, std::numeric_limits<int>::max()));
}

int ItemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

const ListedItem *ItemListModel::itemAt(int row) const
{
    if (m_session == nullptr || m_list == nullptr)
        return nullptr;
    return m_pages.at(row, rowCount(), [this](int first, int end) -> std::vector<ListedItem> {
        if (m_isHeld)
            return {};
        std::vector<qint64> wanted;
        for (int i = first; i < end; ++i)
            wanted.push_back(listRowAt(i));
        return m_session->catalogue().at(*m_list, wanted);
    });
}

QString ItemListModel::stateText(Slot slot) const
{
    auto stock = m_knowsState && !m_isHeld ? m_session->stockTake() : Result<StockTake *>(nullptr);
    return stock && *stock != nullptr ? stateText(**stock, slot) : QString();
}

QString ItemListModel::statusText(const ListedItem &item)
{
    return item.item.status.isEmpty() ? tr("Available") : item.statusName;
}

QString ItemListModel::stateText(StockTake &take, Slot slot)
{
    if (slot >= take.itemCount())
        return {};
    switch (take.item(slot).bucket) {
    case Bucket::Excluded:
        return take.isPresent(slot) ? tr("Here, not counted") : tr("Not counted");
    case Bucket::OutOfScope:
        return take.isPresent(slot) ? tr("Here, out of scope") : tr("Out of scope");
    case Bucket::Added:
        return take.isPresent(slot) ? tr("Here, added") : tr("Added");
    case Bucket::Expected:
        break;
    }
    switch (take.presence(slot)) {
    case Presence::Present:
        return take.isMisplaced(slot) ? tr("Found, on another shelf") : tr("Found");
    case Presence::OnLoan:
        return tr("On loan");
    case Presence::Missing:
        return tr("Missing");
    case Presence::NotCovered:
        return tr("Not scanned yet");
    }
    return {};
}

QVariant ItemListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == SlotRole)
        return slotAt(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const ListedItem *item = itemAt(index.row());
    if (item == nullptr)
        return {};
    return index.column() == Count ? stateText(slotAt(index.row())) : text(*item, index.column());
}

QString ItemListModel::text(const ListedItem &item, int column)
{
    switch (column) {
    case Code:
        return item.item.code.isEmpty() ? tr("(no code)") : item.item.code;
    case CallNumber:
        return item.callNumber;
    case TitleColumn:
        return item.title;
    case Location:
        return item.locationName;
    case Site:
        return item.item.site;
    case CollectionType:
        return item.collectionTypeName;
    case Status:
        return statusText(item);
    default:
        return {};
    }
}

RowSource ItemListModel::shownRows() const
{
    if (m_session == nullptr || m_list == nullptr)
        return [](const RowVisitor &) { return Outcome(); };
    std::vector<qint64> single;
    if (!m_isRange)
        for (int row = 0; row < rowCount(); ++row)
            single.push_back(listRowAt(row));
    return [path = m_session->path(), isCounted = m_knowsState, list = m_list, range = m_range,
            single = std::move(single), isRange = m_isRange, isReversed = m_isReversed,
            count = m_count](const RowVisitor &visit) -> Outcome {
        const auto reader = Session::open(path, Session::Access::Read);
        if (!reader)
            return tl::unexpected(reader.error());
        auto stock = isCounted ? (*reader)->stockTake() : Result<StockTake *>(nullptr);
        if (!stock)
            return tl::unexpected(stock.error());
        std::vector<qint64> wanted;
        for (qint64 first = 0; first < count; first += rowsAtOnce) {
            wanted.clear();
            for (qint64 row = first; row < std::min(count, first + rowsAtOnce); ++row)
                wanted.push_back(!isRange         ? single[static_cast<std::size_t>(row)]
                                     : isReversed ? range.end - 1 - row
                                                  : range.first + row);
            std::size_t at = 0;
            for (const ListedItem &item : (*reader)->catalogue().at(*list, wanted)) {
                QStringList cells;
                for (int column = 0; column < ColumnCount; ++column)
                    cells.append(text(item, column));
                if (*stock != nullptr)
                    cells[Count] = stateText(**stock, list->slot(wanted[at]));
                ++at;
                if (!visit(cells))
                    return {};
            }
        }
        return {};
    };
}

QVariant ItemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Item code");
    case CallNumber:
        return tr("Call number");
    case TitleColumn:
        return tr("Title");
    case Location:
        return tr("Location");
    case Site:
        return tr("Shelf location");
    case CollectionType:
        return tr("Collection type");
    case Status:
        return tr("Item status");
    case Count:
        return tr("Stock-take");
    default:
        return {};
    }
}

void ItemListModel::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Count), index(rowCount() - 1, Count));
}

} // namespace opname
