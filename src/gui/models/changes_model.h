#pragma once

#include "opname/workflow/change_list.h"

#include <QAbstractTableModel>

#include <array>

namespace opname {

/// The queue of changes to SLiMS as a table: state in word, shape and colour, what it corrects, before and
/// after. Holds all of them and shows those of one state or all.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Item, Title, What, Before, After, Note, ColumnCount };

    explicit ChangesModel(QObject *parent = nullptr);
    void show(std::vector<ListedChange> changes);
    void showState(std::optional<ChangeState> state);
    void retranslate();

    const ListedChange &at(int row) const { return m_all[m_rows[static_cast<std::size_t>(row)]]; }
    int rowOf(const QString &id) const; ///< −1 when it is not shown
    qint64 count(ChangeState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    qint64 countAll() const { return static_cast<qint64>(m_all.size()); }

    static QString icon(ChangeState state); ///< a shape of its own for every state
    static QColor color(ChangeState state);
    /// "B0001", or "Title 17" of a change that concerns a title.
    static QString subject(const Change &change);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ListedChange &change, int column) const;
    void choose();

    std::vector<ListedChange> m_all;
    std::vector<std::size_t> m_rows; ///< places in m_all
    std::array<qint64, changeStateCount> m_counts{};
    std::optional<ChangeState> m_state;
};

} // namespace opname
