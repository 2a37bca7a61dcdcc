#include "found_copies_model.h"

#include "../shell/theme.h"
#include "item_list_model.h"
#include "place_names.h"

#include <QBrush>
#include <QFont>

#include <algorithm>

namespace opname {

FoundCopiesModel::FoundCopiesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FoundCopiesModel::show(FoundCopies copies, StockTake *take)
{
    beginResetModel();
    m_isCounting = take != nullptr;
    m_rows.clear();
    append(tr("Nearest item codes"), std::move(copies.byCode), take);
    append(tr("By title, author, call number or ISBN"), std::move(copies.byWords), take);
    endResetModel();
}

void FoundCopiesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void FoundCopiesModel::append(const QString &heading, std::vector<FoundCopy> copies, StockTake *take)
{
    if (copies.empty())
        return;
    m_rows.push_back({heading, {}, {}});
    for (FoundCopy &copy : copies) {
        QString state = take != nullptr ? ItemListModel::stateText(*take, copy.item.slot)
                                        : ItemListModel::statusText(copy.item);
        m_rows.push_back({{}, std::move(copy), std::move(state)});
    }
}

const FoundCopy *FoundCopiesModel::copyAt(int row) const
{
    if (row < 0 || row >= rowCount() || !m_rows[static_cast<std::size_t>(row)].heading.isEmpty())
        return nullptr;
    return &m_rows[static_cast<std::size_t>(row)].copy;
}

int FoundCopiesModel::rowOf(qint64 item) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &each) {
        return each.heading.isEmpty() && each.copy.item.item.id == item;
    });
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

QList<int> FoundCopiesModel::headingRows() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row)
        if (copyAt(row) == nullptr)
            rows.append(row);
    return rows;
}

int FoundCopiesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FoundCopiesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString FoundCopiesModel::text(const Row &row, int column) const
{
    const ListedItem &item = row.copy.item;
    switch (column) {
    case Code:
        return item.item.code.trimmed().isEmpty() ? tr("(no code)") : item.item.code;
    case CallNumber:
        return item.callNumber;
    case TitleColumn:
        return item.title;
    case Authors:
        return item.authors;
    case Home:
        return PlaceNames().text({item.locationName, item.item.site});
    case State:
        return row.copy.isOnThisShelf ? tr("%1, this shelf").arg(row.state) : row.state;
    default:
        return {};
    }
}

QVariant FoundCopiesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.heading.isEmpty()) {
        QFont font;
        font.setBold(true);
        switch (role) {
        case Qt::DisplayRole:
            return index.column() == 0 ? QVariant(row.heading) : QVariant();
        case Qt::FontRole:
            return font;
        case Qt::ForegroundRole:
            return QBrush(Theme::softText());
        default:
            return {};
        }
    }
    if (role == Qt::ToolTipRole && index.column() == State && !row.copy.item.statusName.isEmpty())
        return tr("Item status in SLiMS: %1").arg(row.copy.item.statusName);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(row, index.column());
    return {};
}

QVariant FoundCopiesModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Authors:
        return tr("Author");
    case Home:
        return tr("Shelf");
    case State:
        return m_isCounting ? tr("Stock-take") : tr("Item status");
    default:
        return {};
    }
}

Qt::ItemFlags FoundCopiesModel::flags(const QModelIndex &index) const
{
    return copyAt(index.row()) == nullptr ? Qt::NoItemFlags : QAbstractTableModel::flags(index);
}

} // namespace opname
