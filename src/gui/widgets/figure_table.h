#pragma once

#include "../models/table_rows_model.h"
#include "message_bar.h"
#include "table_habits.h"

#include <QLabel>
#include <QTableView>
#include <QWidget>

namespace opname {

/// A small table of figures under a heading, with TableHabits. Names stand left, figures right; a figure that
/// has a list behind it looks like a link and opens it, by mouse or by Enter.
class FigureTable : public QWidget {
    Q_OBJECT

public:
    /// Parts are named after `name`: "classesTableView".
    explicit FigureTable(const QString &name, QWidget *parent = nullptr);
    void setHeading(const QString &heading, const QString &emptyText);
    /// `links`: the columns that open a list; a figure of "0" or "–" opens none.
    void setTable(QStringList headers, std::vector<TableRowsModel::Row> rows, QList<int> links);
    QTableView &view() { return *m_view; }
    const TableRowsModel::Row &row(int at) const { return m_rows->row(at); }

Q_SIGNALS:
    void figureChosen(int row, int column); ///< as set, however sorted

private:
    class Delegate;
    bool isLink(const QModelIndex &index) const;

    QLabel *m_heading;
    QLabel *m_empty;
    MessageBar *m_message; ///< what became of an export
    QTableView *m_view;
    TableHabits *m_habits;
    TableRowsModel *m_rows;
    QList<int> m_links;
};

} // namespace opname
