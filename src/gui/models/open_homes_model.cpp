#include "open_homes_model.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/report/locale_text.h"
#include "table_rows_model.h"

#include <QBrush>

#include <algorithm>

namespace opname {

namespace {

auto findHome(auto &homes, const Place &place)
{
    return std::find_if(homes.begin(), homes.end(), [&](const auto &home) { return home.place == place; });
}

bool isNumber(int column)
{
    return column >= OpenHomesModel::Expected && column <= OpenHomesModel::NotCovered;
}

qint64 number(const GroupTotals &totals, int column)
{
    return column == OpenHomesModel::Expected ? totals.expected
        : column == OpenHomesModel::Found     ? totals.found
        : column == OpenHomesModel::OnLoan    ? totals.onLoan
        : column == OpenHomesModel::Missing   ? totals.missing
                                              : totals.notCovered;
}

} // namespace

OpenHomesModel::OpenHomesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void OpenHomesModel::show(std::vector<Home> homes)
{
    for (int row = rowCount() - 1; row >= 0; --row)
        if (findHome(homes, home(row).place) == homes.end()) {
            beginRemoveRows({}, row, row);
            m_homes.erase(m_homes.begin() + row);
            endRemoveRows();
        }
    for (Home &home : homes) {
        const auto known = findHome(m_homes, home.place);
        if (known != m_homes.end()) {
            known->totals = home.totals;
            continue;
        }
        beginInsertRows({}, rowCount(), rowCount());
        m_homes.push_back(std::move(home));
        endInsertRows();
    }
    if (!m_homes.empty())
        Q_EMIT dataChanged(index(0, Expected), index(rowCount() - 1, NotCovered));
    Q_EMIT chosen();
}

void OpenHomesModel::chooseRead(const QList<int> &rows)
{
    for (const int row : rows)
        m_homes[static_cast<std::size_t>(row)].choice = Choice::Read;
    tellChange(rows);
}

void OpenHomesModel::chooseLeft(const QList<int> &rows, const QString &reason)
{
    const QString kept = reason.simplified().left(longestReason);
    for (const int row : rows) {
        Home &home = m_homes[static_cast<std::size_t>(row)];
        home.choice = Choice::Left;
        home.reason = kept;
    }
    tellChange(rows);
}

void OpenHomesModel::tellChange(const QList<int> &rows)
{
    for (const int row : rows)
        Q_EMIT dataChanged(index(row, Read), index(row, Left));
    Q_EMIT chosen();
}

OpenHomesModel::Summary OpenHomesModel::summary() const
{
    Summary summary;
    for (const Home &home : m_homes) {
        if (!home.isDecided()) {
            ++summary.undecided;
        } else if (home.choice == Choice::Read) {
            ++summary.read;
            summary.booksMissing += home.totals.notCovered;
        } else {
            ++summary.left;
            summary.booksNotCounted += home.totals.notCovered;
        }
    }
    return summary;
}

void OpenHomesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_homes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int OpenHomesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_homes.size());
}

int OpenHomesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OpenHomesModel::text(const Home &home, int column) const
{
    switch (column) {
    case Location:
        return home.locationName;
    case Site:
        return home.place.site.isEmpty() ? QStringLiteral("–") : home.place.site;
    case Read:
        return {};
    case Left:
        return home.choice != Choice::Left ? QString()
            : home.reason.isEmpty()        ? tr("the reason is missing")
                                           : home.reason;
    default:
        return LocaleText(Language::current()).number(number(home.totals, column));
    }
}

QVariant OpenHomesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Home &row = home(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == Read ? QVariant() : text(row, column);
    case Qt::AccessibleTextRole:
        if (column == Read)
            return row.choice == Choice::Read ? tr("read") : tr("not chosen");
        return column == Left && row.choice != Choice::Left ? tr("not chosen") : text(row, column);
    case Qt::EditRole:
        return column == Left ? row.reason : text(row, column);
    case Qt::CheckStateRole:
        if (column == Read || column == Left)
            return row.choice == (column == Read ? Choice::Read : Choice::Left) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return column == Left && !row.isDecided() ? QVariant(QBrush(Theme::notice())) : QVariant();
    case TableRowsModel::SortRole:
        if (column == Read || column == Left)
            return row.isDecided() ? (row.choice == Choice::Read ? QStringLiteral("1") : u'2' + row.reason)
                                   : QString();
        return isNumber(column) ? QVariant(number(row.totals, column)) : QVariant(text(row, column));
    default:
        return {};
    }
}

bool OpenHomesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Home &row = home(index.row());
    if (role == Qt::CheckStateRole && index.column() == Read)
        chooseRead({index.row()});
    else if (role == Qt::CheckStateRole && index.column() == Left)
        chooseLeft({index.row()}, row.reason);
    else if (role == Qt::EditRole && index.column() == Left
             && (row.choice == Choice::Left || !value.toString().trimmed().isEmpty()))
        chooseLeft({index.row()}, value.toString());
    else
        return false;
    return true;
}

QVariant OpenHomesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Location"),    tr("Shelf location"), tr("Expected"),
                                        tr("Found"),       tr("On loan"),        tr("Missing"),
                                        tr("Not covered"), tr("Read"),           tr("Left, because…")};
    return section < ColumnCount ? names[section] : QString();
}

Qt::ItemFlags OpenHomesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Read || index.column() == Left)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Left)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace opname
