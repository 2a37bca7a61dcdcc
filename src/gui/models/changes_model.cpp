#include "changes_model.h"

#include "../shell/theme.h"
#include "table_rows_model.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace opname {

namespace {

/// Seen on a selected row, too.
QIcon stateIcon(ChangeState state)
{
    const QString name = ChangesModel::icon(state);
    QIcon icon(Theme::pixmap(name, 16, ChangesModel::color(state)));
    icon.addPixmap(Theme::pixmap(name, 16, QGuiApplication::palette().color(QPalette::HighlightedText)),
                   QIcon::Selected);
    return icon;
}

} // namespace

ChangesModel::ChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ChangesModel::show(std::vector<ListedChange> changes)
{
    beginResetModel();
    m_all = std::move(changes);
    m_counts = {};
    for (const ListedChange &change : m_all)
        ++m_counts[static_cast<std::size_t>(change.queued.state)];
    choose();
    endResetModel();
}

void ChangesModel::showState(std::optional<ChangeState> state)
{
    beginResetModel();
    m_state = state;
    choose();
    endResetModel();
}

void ChangesModel::choose()
{
    m_rows.clear();
    for (std::size_t place = 0; place < m_all.size(); ++place)
        if (!m_state || m_all[place].queued.state == *m_state)
            m_rows.push_back(place);
}

void ChangesModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int ChangesModel::rowOf(const QString &id) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](std::size_t place) { return m_all[place].queued.change.id == id; });
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

QString ChangesModel::icon(ChangeState state)
{
    switch (state) {
    case ChangeState::Waiting:
        return QStringLiteral("clock");
    case ChangeState::Sent:
        return QStringLiteral("arrow-right");
    case ChangeState::Applied:
        return QStringLiteral("check");
    case ChangeState::Already:
        return QStringLiteral("duplicate");
    case ChangeState::Conflict:
        return QStringLiteral("warning");
    case ChangeState::Refused:
        return QStringLiteral("error");
    case ChangeState::TakenBack:
        return QStringLiteral("undo");
    }
    return {};
}

QColor ChangesModel::color(ChangeState state)
{
    switch (state) {
    case ChangeState::Applied:
    case ChangeState::Already:
        return Theme::good();
    case ChangeState::Conflict:
        return Theme::notice();
    case ChangeState::Refused:
        return Theme::bad();
    case ChangeState::Waiting:
    case ChangeState::Sent:
        return Theme::accent();
    case ChangeState::TakenBack:
        break;
    }
    return Theme::softText();
}

QString ChangesModel::subject(const Change &change)
{
    return change.itemCode.isEmpty() ? tr("Title %1").arg(change.titleId) : change.itemCode;
}

QString ChangesModel::text(const ListedChange &change, int column) const
{
    const QueuedChange &queued = change.queued;
    switch (column) {
    case State:
        return change.state;
    case Item:
        return subject(queued.change);
    case Title:
        return change.title;
    case What:
        return change.what;
    case Before:
        return change.before;
    case After:
        return change.after;
    default:
        break;
    }
    if (queued.state == ChangeState::Conflict)
        return tr("SLiMS has: %1").arg(change.now);
    if (!queued.reason.isEmpty() && queued.state == ChangeState::Refused)
        return queued.reason;
    if (queued.isByHand)
        return tr("typed in by hand");
    return queued.takesBack.isEmpty() ? QString() : tr("takes a change back");
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ListedChange &change = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(change, index.column());
    case TableRowsModel::SortRole:
        return index.column() == State ? QVariant(static_cast<int>(change.queued.state))
                                       : QVariant(text(change, index.column()));
    case TableRowsModel::KeyRole:
        return change.queued.change.id;
    case Qt::DecorationRole:
        if (index.column() == State)
            return stateIcon(change.queued.state);
        return {};
    case Qt::ForegroundRole:
        if (index.column() == State)
            return QBrush(color(change.queued.state));
        return {};
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("State"),  tr("Item code"), tr("Title"), tr("Corrects"),
                                        tr("Before"), tr("After"),     tr("Note")};
    return names[section];
}

} // namespace opname
