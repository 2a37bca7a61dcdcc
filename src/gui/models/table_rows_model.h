#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace opname {

/// Rows of text that fit in memory: loans, differences, totals, recent scans. Sorted and searched through a
/// proxy.
class TableRowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Row {
        QStringList cells;
        QVariantList sortKeys; ///< empty, or one a cell
        QVariant key; ///< what the row stands for
        QString emphasis; ///< "", "notice" or "bad": shown in words by a cell, too
        int emphasised = -1; ///< the column that is coloured so; -1: all
    };
    enum Roles { SortRole = Qt::UserRole + 1, KeyRole, EmphasisRole };

    explicit TableRowsModel(QStringList headers, QObject *parent = nullptr);
    /// `numbers`: the columns of what is counted or paid. They stand right, as their heads do.
    void setHeaders(QStringList headers, QList<int> numbers = {});
    void setRows(std::vector<Row> rows);
    /// Also when the number of columns changes.
    void setTable(QStringList headers, std::vector<Row> rows, QList<int> numbers = {});
    void prepend(Row row, int mostRows);
    void replace(int at, Row row); ///< with as many cells
    const Row &row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<int> m_numbers;
    std::vector<Row> m_rows;
};

} // namespace opname
