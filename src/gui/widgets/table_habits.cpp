#include "table_habits.h"

#include "../models/table_rows_model.h"
#include "../shell/text_scale.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace opname {

TableHabits::TableHabits(QTableView *view, WorkProgress *progress)
    : QObject(view)
    , m_view(view)
    , m_head(view->horizontalHeader())
    , m_saving(new DocumentSaving(progress, this))
    , m_sorting(new QSortFilterProxyModel(this))
    , m_menu(new QMenu(view))
    , m_columns(new QMenu(m_menu))
    , m_orders(new QMenu(m_menu))
    , m_copy(addAction(QStringLiteral("copyRowsAction"), QKeySequence::Copy, &TableHabits::copyRows))
    , m_copyCell(addAction(QStringLiteral("copyCellAction"), QKeySequence(QStringLiteral("Ctrl+Shift+C")),
                           &TableHabits::copyCell))
    , m_export(addAction(QStringLiteral("exportRowsAction"), QKeySequence(QStringLiteral("Ctrl+Shift+X")),
                         &TableHabits::exportRows))
    , m_hidden(QSettings().value(settingName("hidden")).toStringList())
    , m_drawn(QSettings().value(settingName("widths")).toMap())
    , m_leastHeight(view->minimumHeight())
{
    dress();
    TextScale::current().follow(this, [this] { fitLetters(); });
    addAction(QStringLiteral("showTableMenuAction"), QKeySequence(QStringLiteral("Shift+F10")),
              &TableHabits::showMenu);
    m_sorting->setSortRole(TableRowsModel::SortRole);
    m_sorting->setSortLocaleAware(true);
    m_menu->setObjectName(QStringLiteral("tableMenu"));
    m_columns->setObjectName(QStringLiteral("columnsMenu"));
    m_orders->setObjectName(QStringLiteral("ordersMenu"));
    m_menu->addActions({m_copy, m_copyCell, m_export});
    m_menu->addSeparator();
    m_menu->addMenu(m_orders);
    m_menu->addMenu(m_columns);
    connect(m_columns, &QMenu::aboutToShow, this, &TableHabits::fillColumns);
    connect(m_orders, &QMenu::aboutToShow, this, &TableHabits::fillOrders);

    m_view->installEventFilter(this);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { m_menu->popup(m_view->viewport()->mapToGlobal(at)); });
    QHeaderView *head = m_head;
    head->installEventFilter(this);
    head->viewport()->installEventFilter(this);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QWidget::customContextMenuRequested, this,
            [this, head](const QPoint &at) { m_columns->popup(head->viewport()->mapToGlobal(at)); });
    connect(head, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { keepWidth(column, width); });
    connect(head, &QHeaderView::sortIndicatorChanged, this, &TableHabits::applyWidths);
    connect(m_saving, &DocumentSaving::failed, this, &TableHabits::failed);
    connect(m_saving, &DocumentSaving::saved, this,
            [this](const QString &path) { Q_EMIT told(tr("The list was written to %1.").arg(path)); });
    if (m_view->model() != nullptr)
        follow(m_view->model());
    retranslate();
}

QAction *TableHabits::addAction(const QString &name, const QKeySequence &keys, void (TableHabits::*does)())
{
    auto *action = new QAction(m_view);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, does);
    return action;
}

void TableHabits::dress()
{
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setDefaultAlignment(
        Qt::Alignment::fromInt(int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextWordWrap)));
    m_view->horizontalHeader()->setHighlightSections(false);
}

void TableHabits::showSorted(QAbstractItemModel *model)
{
    m_sorting->setSourceModel(model);
    follow(m_sorting);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_sorting->sort(-1);
    retranslate();
}

void TableHabits::showInItsOrder(QAbstractItemModel *model)
{
    follow(model);
    m_view->setSortingEnabled(false);
    m_view->horizontalHeader()->setSectionsClickable(false);
    retranslate();
}

void TableHabits::follow(QAbstractItemModel *model)
{
    if (m_view->model() != nullptr)
        m_view->model()->disconnect(this);
    if (m_view->model() != model)
        m_view->setModel(model);
    m_isRead = false;
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_isRead = false;
        applyColumns();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { readMore(first, last); });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { readChanged(from.row(), to.row()); });
    connect(model, &QAbstractItemModel::headerDataChanged, this, &TableHabits::applyColumns);
    connect(model, &QAbstractItemModel::columnsInserted, this, &TableHabits::applyColumns);
    applyColumns();
}

void TableHabits::setOrderText(const QString &text)
{
    m_orderText = text;
    retranslate();
}

void TableHabits::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copyCell->setText(tr("Copy this cell"));
    m_export->setText(tr("Export…"));
    m_columns->setTitle(tr("Columns"));
    m_orders->setTitle(tr("Sort by"));
    m_orders->menuAction()->setVisible(m_view->isSortingEnabled());
    const QString order = !m_orderText.isEmpty() ? m_orderText
        : m_view->isSortingEnabled()
        ? tr("A click sorts by this column.")
        : tr("This list has an order of its own and cannot be sorted by a column.");
    QHeaderView *head = m_view->horizontalHeader();
    head->viewport()->setToolTip(order + u' ' + tr("A right click chooses columns."));
    head->setAccessibleDescription(order);
}

QString TableHabits::settingName(const char *what) const
{
    return u"tables/"_qs + m_view->objectName() + u'/' + QLatin1String(what);
}

QString TableHabits::headOf(int column) const
{
    return m_view->model() == nullptr ? QString()
                                      : m_view->model()->headerData(column, Qt::Horizontal).toString();
}

QStringList TableHabits::headsOf(const QList<int> &columns) const
{
    QStringList texts;
    for (const int column : columns)
        texts.append(headOf(column));
    return texts;
}

QList<int> TableHabits::shownColumns() const
{
    QList<int> columns;
    for (int column = 0; m_view->model() != nullptr && column < m_view->model()->columnCount(); ++column)
        if (!m_view->isColumnHidden(column))
            columns.append(column);
    return columns;
}

QList<int> TableHabits::copiedColumns() const
{
    QList<int> columns = shownColumns();
    columns.removeAll(m_privateColumn);
    return columns;
}

void TableHabits::applyColumns()
{
    if (m_head == nullptr) // the view goes away, and its rows after its heads
        return;
    const int count = m_view->model()->columnCount();
    const auto isWanted = [this](int column) { return !m_hidden.contains(headOf(column)); };
    bool showsAny = false;
    for (int column = 0; column < count; ++column)
        showsAny = showsAny || (isWanted(column) && !m_takenAway.contains(column));
    for (int column = 0; column < count; ++column) {
        // Lists of other columns can be shown under one name: one of them at least is seen.
        const bool isHidden = m_takenAway.contains(column) || (showsAny && !isWanted(column));
        if (m_view->isColumnHidden(column) != isHidden)
            m_view->setColumnHidden(column, isHidden);
    }
    applyWidths();
}

void TableHabits::setColumnShown(int column, bool isShown)
{
    if (isShown)
        m_takenAway.remove(column);
    else
        m_takenAway.insert(column);
    if (m_view->model() != nullptr)
        applyColumns();
}

void TableHabits::fillColumns()
{
    m_columns->clear();
    const QList<int> shown = shownColumns();
    for (int column = 0; m_view->model() != nullptr && column < m_view->model()->columnCount(); ++column) {
        if (m_takenAway.contains(column))
            continue;
        QAction *choice = m_columns->addAction(headOf(column));
        choice->setCheckable(true);
        choice->setChecked(shown.contains(column));
        choice->setEnabled(shown.size() > 1 || !shown.contains(column));
        connect(choice, &QAction::toggled, this,
                [this, column](bool isShown) { chooseColumn(column, isShown); });
    }
    m_columns->addSeparator();
    QAction *reset = m_columns->addAction(tr("As at first"));
    reset->setObjectName(QStringLiteral("resetColumnsAction"));
    connect(reset, &QAction::triggered, this, &TableHabits::resetColumns);
}

void TableHabits::fillOrders()
{
    m_orders->clear();
    const QHeaderView *head = m_view->horizontalHeader();
    for (const int column : shownColumns()) {
        QAction *choice = m_orders->addAction(headOf(column));
        choice->setCheckable(true);
        choice->setChecked(head->sortIndicatorSection() == column);
        connect(choice, &QAction::triggered, this, [this, head, column] {
            const bool turnsRound =
                head->sortIndicatorSection() == column && head->sortIndicatorOrder() == Qt::AscendingOrder;
            m_view->sortByColumn(column, turnsRound ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void TableHabits::chooseColumn(int column, bool isShown)
{
    m_hidden.removeAll(headOf(column));
    if (!isShown)
        m_hidden.append(headOf(column));
    QSettings().setValue(settingName("hidden"), m_hidden);
    applyColumns();
}

void TableHabits::resetColumns()
{
    m_hidden.clear();
    m_drawn.clear();
    QSettings().remove(settingName("hidden"));
    QSettings().remove(settingName("widths"));
    applyColumns();
}

bool TableHabits::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view) {
        if (event->type() == QEvent::LanguageChange) {
            retranslate();
            applyWidths();
        } else if (event->type() == QEvent::KeyPress && goToEnd(*static_cast<QKeyEvent *>(event))) {
            return true;
        }
    } else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        m_isDrawing = static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    } else if (event->type() == QEvent::MouseButtonRelease && std::exchange(m_isDrawing, false)) {
        if (m_drawn != QSettings().value(settingName("widths")).toMap())
            QSettings().setValue(settingName("widths"), m_drawn);
        QTimer::singleShot(0, this, &TableHabits::applyWidths); // once Qt is done with the drawing
    } else if (event->type() == QEvent::Resize || event->type() == QEvent::Show
               || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyWidths();
    }
    return QObject::eventFilter(watched, event);
}

/// Home and End mean rows where rows are what is chosen; Qt's go to the first and last column.
bool TableHabits::goToEnd(const QKeyEvent &struck)
{
    const bool isHome = struck.key() == Qt::Key_Home;
    const bool isExtending = struck.modifiers() == Qt::ShiftModifier;
    const QAbstractItemModel *model = m_view->model();
    if ((!isHome && struck.key() != Qt::Key_End) || (struck.modifiers() != Qt::NoModifier && !isExtending)
        || m_view->selectionBehavior() != QAbstractItemView::SelectRows || model == nullptr
        || model->rowCount() == 0)
        return false;
    const QModelIndex from = m_view->currentIndex();
    const QModelIndex to = model->index(isHome ? 0 : model->rowCount() - 1, std::max(0, from.column()));
    if (!isExtending || m_view->selectionMode() != QAbstractItemView::ExtendedSelection || !from.isValid()) {
        m_view->setCurrentIndex(to);
    } else {
        const QItemSelection rows = isHome ? QItemSelection(to, from) : QItemSelection(from, to);
        m_view->selectionModel()->select(rows, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_view->selectionModel()->setCurrentIndex(to, QItemSelectionModel::NoUpdate);
    }
    m_view->scrollTo(to);
    return true;
}

void TableHabits::showMenu()
{
    const QRect viewport = m_view->viewport()->rect();
    const QRect at = m_view->visualRect(m_view->currentIndex()).intersected(viewport);
    m_menu->popup(m_view->viewport()->mapToGlobal(at.isValid() ? at.bottomLeft() : viewport.topLeft()));
}

} // namespace opname
