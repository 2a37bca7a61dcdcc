// What every table does alike: columns, copying, sorting, exporting, keys.

#include "column_heads.h"
#include "in_dialog.h"
#include "models/table_rows_model.h"
#include "widgets/searchable_table.h"
#include "window_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace opname {
namespace {

QAction *actionOf(QTableView *view, const char *name)
{
    return view->findChild<QAction *>(QLatin1String(name));
}

QString textAt(const QTableView *view, int row, int column)
{
    return view->model()->index(row, column).data().toString();
}

/// As the menu of the heads does.
QAction *columnChoice(QTableView *view, const QString &head)
{
    auto *columns = view->findChild<QMenu *>(QStringLiteral("columnsMenu"));
    Q_EMIT columns->aboutToShow();
    const QList<QAction *> choices = columns->actions();
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const QAction *choice) { return choice->text() == head; });
    return found == choices.end() ? nullptr : *found;
}

TableRowsModel::Row rowOf(const QStringList &cells)
{
    TableRowsModel::Row row;
    row.cells = cells;
    return row;
}

/// A list of two copies.
class SmallTable {
public:
    SmallTable()
        : m_model({QStringLiteral("Kode"), QStringLiteral("Judul"), QStringLiteral("Rak")})
        , m_table(QStringLiteral("small"))
    {
        m_model.setRows(
            {rowOf({u"B2"_qs, u"Dua\tkali\nlipat"_qs, u"A"_qs}), rowOf({u"B1"_qs, u"=SATU()"_qs, u"B"_qs})});
        m_table.setRows(&m_model);
    }
    SearchableTable &table() { return m_table; }
    QTableView *view() { return &m_table.view(); }
    QString copied()
    {
        view()->selectAll();
        actionOf(view(), "copyRowsAction")->trigger();
        return QApplication::clipboard()->text();
    }

private:
    TableRowsModel m_model;
    SearchableTable m_table;
};

TEST(TableHabitsTest, RowsAreCopiedWithTheirHeadsAndACellStaysACell)
{
    SmallTable small;
    EXPECT_EQ(small.copied(), u"Kode\tJudul\tRak\nB2\tDua kali lipat\tA\nB1\t=SATU()\tB\n");
    small.view()->setCurrentIndex(small.view()->model()->index(0, 1));
    actionOf(small.view(), "copyCellAction")->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), u"Dua kali lipat");
}

TEST(TableHabitsTest, HiddenAndPrivateColumnsAreNotCopied)
{
    SmallTable small;
    columnChoice(small.view(), QStringLiteral("Judul"))->setChecked(false);
    EXPECT_EQ(small.copied(), u"Kode\tRak\nB2\tA\nB1\tB\n");
    small.table().habits().setPrivateColumn(2);
    EXPECT_EQ(small.copied(), u"Kode\nB2\nB1\n");
}

TEST(TableHabitsTest, HiddenColumnIsRememberedUntilColumnsAreAsAtFirst)
{
    {
        SmallTable small;
        columnChoice(small.view(), QStringLiteral("Judul"))->setChecked(false);
        EXPECT_TRUE(small.view()->isColumnHidden(1));
    }
    SmallTable again;
    EXPECT_TRUE(again.view()->isColumnHidden(1));
    EXPECT_FALSE(columnChoice(again.view(), QStringLiteral("Judul"))->isChecked());
    actionOf(again.view(), "resetColumnsAction")->trigger();
    EXPECT_FALSE(again.view()->isColumnHidden(1));
    SmallTable third;
    EXPECT_FALSE(third.view()->isColumnHidden(1));
}

TEST(TableHabitsTest, LastColumnCannotBeTakenAwayNorOneOfTheProgramsBeChosen)
{
    SmallTable small;
    small.table().habits().setColumnShown(2, false);
    EXPECT_TRUE(small.view()->isColumnHidden(2));
    EXPECT_EQ(columnChoice(small.view(), QStringLiteral("Rak")), nullptr);
    columnChoice(small.view(), QStringLiteral("Judul"))->setChecked(false);
    EXPECT_FALSE(columnChoice(small.view(), QStringLiteral("Kode"))->isEnabled());
    EXPECT_TRUE(columnChoice(small.view(), QStringLiteral("Judul"))->isEnabled());
}

TEST(TableHabitsTest, HomeAndEndGoToTheFirstAndLastRow)
{
    SmallTable small;
    QTest::keyClick(small.view(), Qt::Key_End);
    EXPECT_EQ(small.view()->currentIndex().row(), 1);
    EXPECT_EQ(small.table().selectedRows(), QList<int>{1});
    QTest::keyClick(small.view(), Qt::Key_Home, Qt::ShiftModifier);
    EXPECT_EQ(small.view()->currentIndex().row(), 0);
    EXPECT_EQ(small.table().selectedRows().size(), 2);
}

TEST(TableHabitsTest, HeadIsNotCutByANarrowWidthAndFoldsInANarrowList)
{
    TableRowsModel model(
        {u"Kode"_qs, u"Sebuah judul kolom yang panjang"_qs, u"Status eksemplar di SLiMS"_qs});
    SearchableTable table(QStringLiteral("narrow"));
    table.setRows(&model);
    table.setColumnWidths({300, 20});
    table.resize(1000, 200);
    table.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&table));
    QTest::qWait(50);
    const QHeaderView *head = table.view().horizontalHeader();
    const auto wordsOf = [&](int column) {
        return QFontMetrics(head->font())
            .horizontalAdvance(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    };
    EXPECT_EQ(head->sectionSize(0), 300);
    EXPECT_GT(head->sectionSize(1), wordsOf(1));
    EXPECT_EQ(head->length(), head->viewport()->width()) << "the last takes what is left";
    const int oneLine = head->height();
    table.resize(400, 200);
    QTest::qWait(50);
    EXPECT_EQ(head->length(), head->viewport()->width()) << "nothing is scrolled to";
    EXPECT_LT(head->sectionSize(1), wordsOf(1));
    EXPECT_GE(head->height(), oneLine + QFontMetrics(head->font()).height()) << "two lines";
    testing::expectWholeHeads(table, "narrow list");
    table.resize(1000, 200);
    QTest::qWait(50);
    EXPECT_EQ(head->length(), head->viewport()->width());
    EXPECT_EQ(head->height(), oneLine);
}

TEST(TableHabitsTest, HeadOfThreeWordsTakesTwoLinesAndIsWholeWhereThereIsRoom)
{
    TableRowsModel model(
        {u"Out of place"_qs, u"Out of order"_qs, u"Out of shelf"_qs, u"Out of stock"_qs, u"Out of scope"_qs});
    model.setRows({rowOf({u"1"_qs, u"2"_qs, u"3"_qs, u"4"_qs, u"5"_qs})});
    SearchableTable table(QStringLiteral("words"));
    table.setRows(&model);
    table.setColumnWidths({150, 150, 150, 150, 150});
    table.resize(1000, 200);
    table.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&table));
    QTest::qWait(50);
    const QHeaderView *head = table.view().horizontalHeader();
    const int oneLine = head->height();
    const int line = QFontMetrics(head->font()).height();
    const int words = QFontMetrics(head->font()).horizontalAdvance(u"Out of place"_qs);
    table.resize(5 * words, 200);
    QTest::qWait(50);
    EXPECT_GE(head->height(), oneLine + line);
    EXPECT_LT(head->height(), oneLine + 2 * line - 2) << "no third line";
    EXPECT_EQ(head->length(), head->viewport()->width());
    EXPECT_GT(head->sectionSize(0), words) << "the others leave room";
}

/// 100, 200, 90 and 90 wide in a list of 900.
class FourColumns {
public:
    FourColumns()
        : m_model(QStringList())
        , m_table(QStringLiteral("four"))
    {
    }
    bool show(const QList<int> &numbers)
    {
        m_model.setTable({u"Kode"_qs, u"Kelompok"_qs, u"Jumlah"_qs, u"Nilai"_qs},
                         {rowOf({u"1"_qs, u"Kelas 000"_qs, u"13"_qs, u"Rp5.000"_qs})}, numbers);
        m_table.setRows(&m_model);
        m_table.setColumnWidths({100, 200, 90, 90});
        m_table.resize(900, 200);
        m_table.show();
        const bool isShown = QTest::qWaitForWindowExposed(&m_table);
        QTest::qWait(50);
        return isShown;
    }
    SearchableTable &table() { return m_table; }
    const QHeaderView *head() { return m_table.view().horizontalHeader(); }
    QList<int> widths()
    {
        QList<int> all;
        for (int column = 0; column < 4; ++column)
            all.append(head()->sectionSize(column));
        return all;
    }
    bool standsRight(int column)
    {
        const QAbstractItemModel *model = m_table.view().model();
        const auto isRight = [](const QVariant &alignment) {
            return (alignment.toInt() & int(Qt::AlignRight)) != 0;
        };
        const bool isHeadRight = isRight(model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole));
        EXPECT_EQ(isRight(model->index(0, column).data(Qt::TextAlignmentRole)), isHeadRight) << column;
        return isHeadRight;
    }

private:
    TableRowsModel m_model;
    SearchableTable m_table;
};

TEST(TableHabitsTest, NumbersStandRightUnderTheirHeadsBesideEachOther)
{
    FourColumns four;
    ASSERT_TRUE(four.show({2, 3}));
    for (int column = 0; column < 4; ++column)
        EXPECT_EQ(four.standsRight(column), column >= 2) << column;
    const int rest = four.head()->viewport()->width() - 100 - 90 - 90;
    EXPECT_EQ(four.widths(), (QList<int>{100, rest, 90, 90})) << "the widest words take the rest";
    four.table().resize(400, 200);
    QTest::qWait(50);
    EXPECT_EQ(four.head()->length(), four.head()->viewport()->width()) << "nothing is scrolled to";
    testing::expectWholeHeads(four.table(), "narrow list");

    ASSERT_TRUE(four.show({})); // another list in the same table
    EXPECT_FALSE(four.standsRight(3));
    EXPECT_EQ(four.head()->sectionSize(1), 200);
    EXPECT_EQ(four.head()->length(), four.head()->viewport()->width());
}

TEST(TableHabitsTest, ColumnThatWasNamedTakesTheRest)
{
    FourColumns four;
    four.table().habits().setFillingColumn(0);
    ASSERT_TRUE(four.show({}));
    EXPECT_EQ(four.widths(), (QList<int>{four.head()->viewport()->width() - 380, 200, 90, 90}));
    columnChoice(&four.table().view(), QStringLiteral("Kode"))->setChecked(false);
    QTest::qWait(50);
    EXPECT_EQ(four.head()->length(), four.head()->viewport()->width()) << "the last again";
    actionOf(&four.table().view(), "resetColumnsAction")->trigger();
}

TEST(TableHabitsTest, WidthThatTheUserDrewStaysHoweverNarrow)
{
    const auto show = [](SmallTable &small) {
        small.table().setColumnWidths({100, 300});
        small.table().resize(700, 200);
        small.table().show();
        return QTest::qWaitForWindowExposed(&small.table());
    };
    int drawn = 0;
    {
        SmallTable small;
        ASSERT_TRUE(show(small));
        const int before = small.view()->columnWidth(1);
        testing::drawColumn(small.view(), 1, 40 - before);
        drawn = small.view()->columnWidth(1);
        ASSERT_LT(drawn, before);
        small.view()->sortByColumn(1, Qt::AscendingOrder);
        EXPECT_EQ(small.view()->columnWidth(1), drawn);
    }
    SmallTable again;
    ASSERT_TRUE(show(again));
    EXPECT_EQ(again.view()->columnWidth(1), drawn);
    ASSERT_NE(columnChoice(again.view(), QStringLiteral("Judul")), nullptr);
    actionOf(again.view(), "resetColumnsAction")->trigger();
    EXPECT_GT(again.view()->columnWidth(1), drawn);
}

class TablePagesTest : public testing::WindowTest {
protected:
    QTableView *loans()
    {
        m_window.showActivity(4);
        auto *view = find<QTableView>("loansTableView");
        EXPECT_TRUE(waitFor([&] { return view->model()->rowCount() > 1; }));
        return view;
    }

    /// The lines of the file that an export of the table writes, without its byte order mark.
    QStringList exported(QTableView *view)
    {
        const QString name = QStringLiteral("daftar-%1.csv").arg(++m_exports);
        const QString path = m_folder.filePath(name);
        testing::inDialog<QFileDialog>(
            [&] { actionOf(view, "exportRowsAction")->trigger(); },
            [&](QFileDialog &dialog) {
                dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
                QMetaObject::invokeMethod(&dialog, "accept");
            });
        const auto *message = view->parentWidget()->findChild<MessageBar *>();
        EXPECT_TRUE(waitFor([&] { return message->text().contains(name); }, 20'000));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        text.remove(QChar(0xfeff));
        return text.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    }

    static QStringList firstCells(const QStringList &lines)
    {
        QStringList cells;
        for (qsizetype line = 1; line < lines.size(); ++line)
            cells.append(lines[line].section(u',', 0, 0));
        return cells;
    }

    static QStringList shownCodes(const QTableView *view)
    {
        QStringList codes;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            codes.append(textAt(view, row, 0));
        return codes;
    }

private:
    int m_exports = 0;
};

TEST_F(TablePagesTest, ClickOnAHeadSortsAndTheExportHasTheRowsAsTheyAreShown)
{
    QTableView *view = loans();
    QHeaderView *head = view->horizontalHeader();
    const QStringList before = shownCodes(view);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                      {head->sectionViewportPosition(0) + head->sectionSize(0) / 2, head->height() / 2});
    const QStringList sorted = shownCodes(view);
    EXPECT_TRUE(std::is_sorted(sorted.begin(), sorted.end()));
    EXPECT_NE(sorted, before);
    const QStringList lines = exported(view);
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_TRUE(lines.first().startsWith(view->model()->headerData(0, Qt::Horizontal).toString()));
    EXPECT_EQ(firstCells(lines), sorted);

    find<QLineEdit>("loansSearchLineEdit")->setText(sorted.last());
    EXPECT_EQ(firstCells(exported(view)), QStringList{sorted.last()});
}

TEST_F(TablePagesTest, ListThatReadsItselfIsExportedWholeInItsOrder)
{
    m_window.showActivity(2);
    auto *view = find<QTableView>("shelfListTableView");
    ASSERT_EQ(view->model()->rowCount(), 600);
    EXPECT_FALSE(view->isSortingEnabled());
    EXPECT_EQ(firstCells(exported(view)), shownCodes(view));
    view->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder); // by the call number, turned round
    EXPECT_EQ(firstCells(exported(view)), shownCodes(view));
}

TEST_F(TablePagesTest, ColumnStaysAwayWhenTheListIsReadAnew)
{
    QTableView *view = loans();
    const QString head = view->model()->headerData(2, Qt::Horizontal).toString();
    columnChoice(view, head)->setChecked(false);
    m_window.showActivity(5);
    EXPECT_EQ(loans(), view);
    EXPECT_TRUE(view->isColumnHidden(2));
    const QStringList lines = exported(view);
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_FALSE(lines.first().split(u',').contains(head));
}

} // namespace
} // namespace opname
