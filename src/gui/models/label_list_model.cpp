#include "label_list_model.h"

#include <limits>

namespace opname {

LabelListModel::LabelListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_keys(std::make_shared<const LabelListKeys>())
{
}

void LabelListModel::setSession(Session *session)
{
    beginResetModel();
    m_session = session;
    m_isHeld = false;
    m_pages.clear();
    m_keys = std::make_shared<const LabelListKeys>();
    endResetModel();
}

void LabelListModel::hold(bool isHeld)
{
    m_isHeld = isHeld;
    if (!m_isHeld)
        forgetRows();
}

void LabelListModel::show(std::shared_ptr<const LabelListKeys> keys)
{
    if (*keys == *m_keys)
        return;
    beginResetModel();
    m_pages.clear();
    m_keys = std::move(keys);
    endResetModel();
}

void LabelListModel::forgetRows()
{
    m_pages.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

LabelListRow LabelListModel::rowAt(int row) const
{
    if (m_session == nullptr)
        return {};
    const LabelListRow *found = m_pages.at(row, rowCount(), [this](int first, int end) {
        std::vector<LabelListRow> rows;
        if (m_isHeld)
            return rows;
        const LabelLists lists(*m_session);
        for (int i = first; i < end; ++i)
            rows.push_back(lists.row(*m_keys, static_cast<std::size_t>(i)));
        return rows;
    });
    return found != nullptr ? *found : LabelListRow();
}

int LabelListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid()
        ? 0
        : static_cast<int>(std::min<std::size_t>(m_keys->size(), std::numeric_limits<int>::max()));
}

int LabelListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant LabelListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return text(rowAt(index.row()), index.column());
}

QString LabelListModel::text(const LabelListRow &row, int column)
{
    switch (column) {
    case Code:
        return row.code;
    case CallNumber:
        return row.callNumber;
    case TitleColumn:
        return row.title;
    case Detail:
        return row.detail;
    default:
        return {};
    }
}

RowSource LabelListModel::shownRows() const
{
    if (m_session == nullptr)
        return [](const RowVisitor &) { return Outcome(); };
    return [path = m_session->path(), keys = m_keys](const RowVisitor &visit) -> Outcome {
        const auto reader = Session::open(path, Session::Access::Read);
        if (!reader)
            return tl::unexpected(reader.error());
        const LabelLists lists(**reader);
        for (std::size_t at = 0; at < keys->size(); ++at) {
            const LabelListRow row = lists.row(*keys, at);
            QStringList cells;
            for (int column = 0; column < ColumnCount; ++column)
                cells.append(text(row, column));
            if (!visit(cells))
                return {};
        }
        return {};
    };
}

QVariant LabelListModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Detail:
        return m_keys->list == LabelList::WithoutCopy ? tr("Author")
            : m_keys->list == LabelList::WithoutCode  ? tr("Place")
                                                      : tr("What is known");
    default:
        return {};
    }
}

} // namespace opname
