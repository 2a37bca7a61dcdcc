#pragma once

#include "opname/workflow/find_copy.h"

#include <QAbstractTableModel>

#include <vector>

namespace opname {

/// What a search for a copy found, in two sections, each under a heading row that cannot be chosen.
class FoundCopiesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Code, CallNumber, TitleColumn, Authors, Home, State, ColumnCount };

    explicit FoundCopiesModel(QObject *parent = nullptr);
    /// The stock-take says what became of each copy; it is not kept. Without one, before the freeze, SLiMS's
    /// status does.
    void show(FoundCopies copies, StockTake *take);
    void clear();
    const FoundCopy *copyAt(int row) const; ///< nothing at a heading
    int rowOf(qint64 item) const; ///< by SLiMS's id; −1 when it is not shown
    QList<int> headingRows() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString heading; ///< empty: a copy
        FoundCopy copy;
        QString state;
    };
    void append(const QString &heading, std::vector<FoundCopy> copies, StockTake *take);
    QString text(const Row &row, int column) const;

    bool m_isCounting = true;
    std::vector<Row> m_rows;
};

} // namespace opname
