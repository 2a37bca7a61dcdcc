#pragma once

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QWidget>

namespace opname {

/// The program's one way to show a table: search field above, count beside it, sortable columns, copy with
/// Ctrl+C. The proxy sorts and searches models that fit in memory; a model that reads itself in pages is
/// shown without one.
class SearchableTable : public QWidget {
    Q_OBJECT

public:
    explicit SearchableTable(const QString &name, QWidget *parent = nullptr);
    /// Shows a model through the sorting proxy.
    void setRows(QAbstractItemModel *model);
    /// Shows a model directly; searching is then told through searched().
    void setPagedModel(QAbstractItemModel *model);
    void setEmptyText(const QString &text);
    void setColumnWidths(const QList<int> &widths);
    QTableView &view() { return *m_view; }
    QLineEdit &searchLineEdit() { return *m_search; }
    /// Where each row of pixels counts: the search field goes into the caller's line, the count is not told.
    void moveSearchTo(QBoxLayout &line);
    /// The model's rows that are selected.
    QList<int> selectedRows() const;
    /// The model's rows that the search leaves, in the order shown.
    QList<int> shownRows() const;
    /// A column that Ctrl+C leaves out; -1: none.
    void setUncopiedColumn(int column) { m_uncopiedColumn = column; }

Q_SIGNALS:
    void searched(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateState();
    void placeEmptyText();
    void copySelection();

    QLineEdit *m_search;
    QLabel *m_count;
    QTableView *m_view;
    QLabel *m_empty;
    QSortFilterProxyModel *m_proxy;
    bool m_isPaged = false;
    int m_uncopiedColumn = -1;
    QString m_emptyText;
};

} // namespace opname
