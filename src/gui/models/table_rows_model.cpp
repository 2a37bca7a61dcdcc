#include "table_rows_model.h"

#include "../shell/theme.h"

#include <QBrush>

namespace opname {

namespace {

constexpr int asNumber = int(Qt::AlignRight | Qt::AlignVCenter);

} // namespace

TableRowsModel::TableRowsModel(QStringList headers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headers(std::move(headers))
{
}

void TableRowsModel::setHeaders(QStringList headers, QList<int> numbers)
{
    setTable(std::move(headers), std::move(m_rows), std::move(numbers));
}

void TableRowsModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void TableRowsModel::setTable(QStringList headers, std::vector<Row> rows, QList<int> numbers)
{
    beginResetModel();
    m_headers = std::move(headers);
    m_numbers = std::move(numbers);
    m_rows = std::move(rows);
    endResetModel();
}

void TableRowsModel::prepend(Row row, int mostRows)
{
    beginInsertRows({}, 0, 0);
    m_rows.insert(m_rows.begin(), std::move(row));
    endInsertRows();
    if (rowCount() > mostRows) {
        beginRemoveRows({}, mostRows, rowCount() - 1);
        m_rows.resize(static_cast<std::size_t>(mostRows));
        endRemoveRows();
    }
}

void TableRowsModel::replace(int at, Row row)
{
    m_rows[static_cast<std::size_t>(at)] = std::move(row);
    Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
}

int TableRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TableRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant TableRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) // a view asks for its current cell, which may be none, when something is copied
        return {};
    const Row &r = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return r.cells.value(index.column());
    case SortRole:
        return index.column() < r.sortKeys.size() ? r.sortKeys[index.column()]
                                                  : QVariant(r.cells.value(index.column()));
    case KeyRole:
        return r.key;
    case EmphasisRole:
        return r.emphasis;
    case Qt::TextAlignmentRole:
        return m_numbers.contains(index.column()) ? QVariant(asNumber) : QVariant();
    case Qt::ForegroundRole:
        if (r.emphasised >= 0 && r.emphasised != index.column())
            return {};
        if (r.emphasis == u"bad")
            return QBrush(Theme::bad());
        if (r.emphasis == u"notice")
            return QBrush(Theme::notice());
        return {};
    default:
        return {};
    }
}

QVariant TableRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && m_numbers.contains(section))
        return asNumber | int(Qt::TextWordWrap);
    return role == Qt::DisplayRole ? QVariant(m_headers.value(section)) : QVariant();
}

} // namespace opname
