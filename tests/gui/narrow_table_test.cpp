// How a table that is narrower than its columns would like shares the room.

#include "column_heads.h"
#include "models/table_rows_model.h"
#include "widgets/searchable_table.h"

#include <QAbstractTableModel>
#include <QAction>
#include <QFontMetrics>
#include <QHeaderView>
#include <QMenu>
#include <QSet>
#include <QTableView>
#include <QtTest>

#include <gtest/gtest.h>

namespace opname {
namespace {

/// Loans of long titles, none of which has a remark, in a list narrower than its columns would like.
class NarrowLoans {
public:
    NarrowLoans()
        : m_model({u"Kode"_qs, u"Tgl. Pinjam"_qs, u"Keterangan"_qs, u"Judul"_qs, u"Masalah"_qs,
                   u"Tgl. Harus Kembali"_qs})
        , m_table(QStringLiteral("narrowLoans"))
    {
        setRemarks({});
        m_table.setRows(&m_model);
        m_table.setColumnWidths({100, 60, 300, 250, 250, 60});
    }
    void setRemarks(const QString &remark)
    {
        std::vector<TableRowsModel::Row> rows;
        for (int row = 0; row < 30; ++row)
            rows.push_back(rowWith(row, remark));
        m_model.setRows(std::move(rows));
    }
    TableRowsModel &model() { return m_model; }
    static TableRowsModel::Row rowWith(int row, const QString &remark)
    {
        TableRowsModel::Row cells;
        cells.cells = {u"B00%1"_qs.arg(10 + row),
                       u"28 September 2026"_qs,
                       remark,
                       u"Sejarah Politik Indonesia di Asia Tenggara, jilid yang ke-%1"_qs.arg(10 + row),
                       u"Eksemplar maupun judulnya tidak punya nomor panggil"_qs,
                       u"30 September 2026"_qs};
        return cells;
    }
    bool show(int width)
    {
        m_table.resize(width, 300);
        m_table.show();
        const bool isShown = QTest::qWaitForWindowExposed(&m_table);
        QTest::qWait(50);
        return isShown;
    }
    SearchableTable &table() { return m_table; }
    const QHeaderView *head() { return m_table.view().horizontalHeader(); }
    int width(int column) { return head()->sectionSize(column); }
    int wordsOf(int row, int column)
    {
        return m_table.view().fontMetrics().horizontalAdvance(
            m_table.view().model()->index(row, column).data().toString());
    }

private:
    TableRowsModel m_model;
    SearchableTable m_table;
};

TEST(NarrowTableTest, CutsLongTitlesAndNoDateAndLeavesNoRoomToAnEmptyColumn)
{
    NarrowLoans loans;
    ASSERT_TRUE(loans.show(800));
    EXPECT_EQ(loans.head()->length(), loans.head()->viewport()->width()) << "nothing is scrolled to";
    for (const int column : {0, 1, 5})
        EXPECT_GT(loans.width(column), loans.wordsOf(0, column)) << column;
    EXPECT_LT(loans.width(2), 150) << "no remark is wider than its head";
    EXPECT_LT(loans.width(3), loans.wordsOf(0, 3));
    EXPECT_LT(loans.width(4), loans.width(3)) << "what each row says is read once";
    testing::expectWholeHeads(loans.table(), "narrow list");
}

TEST(NarrowTableTest, KeepsTheWidthThatTheUserDrew)
{
    NarrowLoans loans;
    ASSERT_TRUE(loans.show(800));
    const int before = loans.width(3);
    testing::drawColumn(&loans.table().view(), 3, 25);
    EXPECT_EQ(loans.width(3), before + 25);
    loans.table().resize(820, 300);
    QTest::qWait(50);
    EXPECT_EQ(loans.width(3), before + 25);
    Q_EMIT loans.table().view().findChild<QMenu *>(QStringLiteral("columnsMenu"))->aboutToShow();
    loans.table().view().findChild<QAction *>(QStringLiteral("resetColumnsAction"))->trigger();
}

TEST(NarrowTableTest, MakesRoomForARemarkThatComesLater)
{
    const QString remark = u"dikembalikan hari ini"_qs;
    NarrowLoans loans;
    ASSERT_TRUE(loans.show(860));
    ASSERT_LT(loans.width(2), loans.table().view().fontMetrics().horizontalAdvance(remark));
    loans.model().replace(3, NarrowLoans::rowWith(3, remark));
    EXPECT_GT(loans.width(2), loans.wordsOf(3, 2));
    loans.setRemarks({});
    QTest::qWait(50);
    EXPECT_LT(loans.width(2), 150) << "other rows";
}

/// Rows without end, as a list that reads itself has them: counts those that are looked at.
class ManyRows : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 200'000; }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        m_seen.insert(index.row());
        return role == Qt::DisplayRole
            ? QVariant(u"Sebuah judul yang panjang sekali, nomor %1"_qs.arg(index.row()))
            : QVariant();
    }
    qsizetype seen() const { return m_seen.size(); }

private:
    mutable QSet<int> m_seen;
};

TEST(NarrowTableTest, IsFittedByTheRowsInSight)
{
    ManyRows model;
    SearchableTable table(QStringLiteral("many"));
    table.setPagedModel(&model, {});
    table.setColumnWidths({300, 300, 300, 300});
    table.resize(700, 300);
    table.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&table));
    QTest::qWait(50);
    const QHeaderView *head = table.view().horizontalHeader();
    EXPECT_EQ(head->length(), head->viewport()->width());
    EXPECT_LT(model.seen(), 100);
}

} // namespace
} // namespace opname
