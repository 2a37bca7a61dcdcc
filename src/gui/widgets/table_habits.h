#pragma once

#include "column_contents.h"
#include "document_saving.h"
#include "row_reading.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QPointer>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVariant>

class QAction;
class QKeyEvent;
class QMenu;

namespace opname {

/// What every table of the program looks like and does alike. A click on a head sorts where the list has no
/// order of its own; a right click there chooses columns, which are remembered with their widths under the
/// table's object name. A table that is too narrow for its columns gives each what its head and contents
/// take, at the cost of long words, then folds the heads into two lines, and only then is scrolled sideways;
/// a width that the user drew stays. Ctrl+C copies the selected rows with their heads, Home and End go to the
/// first and last row, and the menu of the table (right click, Menu key, Shift+F10) has it all for the
/// keyboard, exporting what is shown included. Belongs to the view.
class TableHabits : public QObject {
    Q_OBJECT

public:
    /// The view has its object name by now. `progress` shows a long export and must outlive the view; without
    /// one it goes unseen.
    explicit TableHabits(QTableView *view, WorkProgress *progress = nullptr);
    /// Shows a model that fits in memory through sorting(), at first in the order it has.
    void showSorted(QAbstractItemModel *model);
    /// Shows a model in the one order that it has.
    void showInItsOrder(QAbstractItemModel *model);
    QSortFilterProxyModel *sorting() const { return m_sorting; }
    /// Said at the heads instead of the usual sentence on sorting.
    void setOrderText(const QString &text);
    /// For a model that reads itself in pages: where an export takes the rows from, on another thread. Asked
    /// on the window's thread, for the rows as they are shown then, with all columns of the model.
    void setSource(std::function<RowSource()> source) { m_source = std::move(source); }
    /// A column that the program itself takes away or brings back; the user chooses among the others.
    void setColumnShown(int column, bool isShown);
    /// What the contents take, in logical pixels with the usual letters, where the user has drawn no other
    /// width.
    void setColumnWidths(const QList<int> &widths);
    /// Which column takes the rest of the width, where the view stretches its last section. Unless it is said
    /// here that is the last one or, as numbers stay beside each other, the widest one of words.
    void setFillingColumn(int column);
    /// A column that is neither copied nor exported; -1: none.
    void setPrivateColumn(int column) { m_privateColumn = column; }

Q_SIGNALS:
    void told(const QString &message);
    void failed(const opname::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *addAction(const QString &name, const QKeySequence &keys, void (TableHabits::*does)());
    void dress();
    void follow(QAbstractItemModel *model);
    void retranslate();
    void applyColumns();
    void applyWidths();
    void applyUsualWidths(const QList<int> &shown, int filling);
    void applyNarrowWidths(const QList<int> &shown, int filling);
    bool isTooNarrow(const QList<int> &shown) const;
    ColumnShare shareOf(int column, bool foldsHeads, int shortest) const;
    void readContents();
    void readMore(int first, int last);
    void readChanged(int first, int last);
    bool isFree(int column) const;
    bool holdsNumbers(int column) const;
    int fillingColumn(const QList<int> &shown) const;
    QFontMetrics headLetters() const;
    int headWidth(int column) const;
    int foldedHeadWidth(int column) const;
    void fitHeads(const QList<int> &shown);
    int usualWidth(int column) const;
    int widthOf(int column) const;
    void fitLetters();
    void fillColumns();
    void fillOrders();
    void chooseColumn(int column, bool isShown);
    void resetColumns();
    void keepWidth(int column, int width);
    bool goToEnd(const QKeyEvent &struck);
    void showMenu();
    void copyRows();
    void copyCell();
    void exportRows();
    void save(const QString &path, const QStringList &heads, const QList<int> &columns,
              const RowSource &source);
    QString settingName(const char *what) const;
    QString headOf(int column) const;
    QStringList headsOf(const QList<int> &columns) const;
    QList<int> shownColumns() const;
    QList<int> copiedColumns() const;
    std::vector<RowReading::Stretch> selectedStretches() const;

    QTableView *m_view;
    QPointer<QHeaderView> m_head; ///< its
    DocumentSaving *m_saving;
    QSortFilterProxyModel *m_sorting;
    QMenu *m_menu;
    QMenu *m_columns;
    QMenu *m_orders;
    QAction *m_copy;
    QAction *m_copyCell;
    QAction *m_export;
    std::function<RowSource()> m_source;
    RowReading m_copying;
    RowReading m_exporting;
    QString m_orderText;
    QStringList m_hidden; ///< heads of columns that the user wants away
    QVariantMap m_drawn; ///< widths that the user has drawn, by head
    int m_leastHeight; ///< of the view with the usual letters
    QList<int> m_widths;
    ColumnContents m_contents; ///< of a table that was too narrow
    bool m_isRead = false; ///< its contents, since its rows were others
    bool m_isToBeRead = false; ///< before it is painted
    QSet<int> m_takenAway; ///< columns, by the program
    int m_privateColumn = -1;
    bool m_isDrawing = false;
    int m_filling = -1; ///< column that is to take the rest; -1: none was said
    bool m_leavesRest = false; ///< the last column would take the rest, were no other to and were it enough
};

} // namespace opname
