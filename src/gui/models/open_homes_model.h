#pragma once

#include "opname/domain/scan.h"
#include "opname/domain/totals.h"

#include <QAbstractTableModel>

#include <vector>

namespace opname {

/// The places that closing the counting asks about, a row each, and what was chosen for each: read, or left
/// with a reason. It keeps the choices and writes nothing.
class OpenHomesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Location, Site, Expected, Found, OnLoan, Missing, NotCovered, Read, Left, ColumnCount };
    enum class Choice { None, Read, Left };
    static constexpr int longestReason = 200;

    struct Home {
        Place place;
        QString locationName;
        GroupTotals totals;
        Choice choice = Choice::None;
        QString reason = {}; ///< of a place that is left
        bool isDecided() const
        {
            return choice == Choice::Read || (choice == Choice::Left && !reason.isEmpty());
        }
    };
    struct Summary {
        qint64 undecided = 0; ///< places, as read and left are
        qint64 read = 0;
        qint64 left = 0;
        qint64 booksMissing = 0; ///< books that nobody came near at places that are read
        qint64 booksNotCounted = 0; ///< the same at places that are left
    };

    explicit OpenHomesModel(QObject *parent = nullptr);
    /// The places as they are now. What was chosen for one that stays, stays, and so do the views' selection
    /// and what is being typed.
    void show(std::vector<Home> homes);
    const Home &home(int row) const { return m_homes[static_cast<std::size_t>(row)]; }
    void chooseRead(const QList<int> &rows);
    /// Without a reason the places stay undecided.
    void chooseLeft(const QList<int> &rows, const QString &reason);
    Summary summary() const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosen(); ///< a choice or a reason changed

private:
    QString text(const Home &home, int column) const;
    void tellChange(const QList<int> &rows);

    std::vector<Home> m_homes;
};

} // namespace opname
