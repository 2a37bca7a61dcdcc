#pragma once

#include "empty_text.h"
#include "message_bar.h"
#include "table_habits.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QWidget>

namespace opname {

/// The program's one way to show a list: filter field above, count beside it, a table with TableHabits, and a
/// sentence where it has no rows. A model that fits in memory is sorted and filtered here; one that reads
/// itself in pages is shown in its own order.
class SearchableTable : public QWidget {
    Q_OBJECT

public:
    explicit SearchableTable(const QString &name, QWidget *parent = nullptr);
    /// Shows a model through the sorting proxy.
    void setRows(QAbstractItemModel *model);
    /// Shows a model directly; filtering is then told through searched(), and exports take their rows from
    /// `source`.
    void setPagedModel(QAbstractItemModel *model, std::function<RowSource()> source);
    /// What it is a list of: read out, and the name proposed for its exports.
    void setTitle(const QString &title);
    /// Where there are no rows: why, and what to do.
    void setEmptyText(const QString &text);
    void setColumnWidths(const QList<int> &widths) { m_habits->setColumnWidths(widths); }
    TableHabits &habits() { return *m_habits; }
    QTableView &view() { return *m_view; }
    QLineEdit &searchLineEdit() { return *m_search; }
    /// Where each row of pixels counts: the filter field goes into the caller's line, the count is not told.
    void moveSearchTo(QBoxLayout &line);
    /// Keeps a little away from the tabs that it is one of.
    void standBelowTabs();
    /// The model's rows that are selected.
    QList<int> selectedRows() const;
    /// The model's rows that the filter leaves, in the order shown.
    QList<int> shownRows() const;

Q_SIGNALS:
    void searched(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateState();
    int modelRow(const QModelIndex &index) const;

    QLineEdit *m_search;
    QLabel *m_count;
    QTableView *m_view;
    EmptyText *m_empty;
    WorkProgress *m_progress; ///< of an export
    MessageBar *m_message; ///< what became of it
    TableHabits *m_habits;
    bool m_isPaged = false;
    QString m_title;
    QString m_emptyText;
};

} // namespace opname
