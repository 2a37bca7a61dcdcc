#include "searchable_table.h"

#include "../models/table_rows_model.h"
#include "../shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

namespace opname {

namespace {

const QString searchAction = QStringLiteral("searchAction");

} // namespace

SearchableTable::SearchableTable(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_view(new QTableView(this))
    , m_empty(new QLabel(m_view->viewport()))
    , m_proxy(new QSortFilterProxyModel(this))
{
    m_search->setObjectName(name + QStringLiteral("SearchLineEdit"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Theme::icon(QStringLiteral("search"), Theme::softText()), QLineEdit::LeadingPosition)
        ->setObjectName(searchAction);
    m_search->setMaximumWidth(360);
    m_count->setProperty("soft", true);
    m_view->setObjectName(name + QStringLiteral("TableView"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(30);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setTabKeyNavigation(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("soft", true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->viewport()->installEventFilter(this); // a list behind a tab has no size until it is shown
    installEventFilter(this);

    m_proxy->setSortRole(TableRowsModel::SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortLocaleAware(true);

    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    top->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);

    auto *copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(copy);
    connect(copy, &QAction::triggered, this, &SearchableTable::copySelection);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_isPaged)
            m_proxy->setFilterFixedString(text.trimmed());
        Q_EMIT searched(text);
        updateState();
    });
    for (auto signal : {&QAbstractItemModel::modelReset})
        connect(m_proxy, signal, this, &SearchableTable::updateState);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &SearchableTable::updateState);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &SearchableTable::updateState);
    updateState();
}

void SearchableTable::setRows(QAbstractItemModel *model)
{
    m_isPaged = false;
    m_proxy->setSourceModel(model);
    m_view->setModel(m_proxy);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_proxy->sort(-1);
    updateState();
}

void SearchableTable::setPagedModel(QAbstractItemModel *model)
{
    m_isPaged = true;
    m_view->setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &SearchableTable::updateState);
    updateState();
}

void SearchableTable::moveSearchTo(QBoxLayout &line)
{
    line.addWidget(m_search, 1);
    m_count->hide();
}

void SearchableTable::setEmptyText(const QString &text)
{
    m_emptyText = text;
    updateState();
}

void SearchableTable::setColumnWidths(const QList<int> &widths)
{
    for (int i = 0; i < widths.size(); ++i)
        m_view->setColumnWidth(i, widths[i]);
}

QList<int> SearchableTable::selectedRows() const
{
    QList<int> rows;
    if (m_view->selectionModel() == nullptr)
        return rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(m_isPaged ? index.row() : m_proxy->mapToSource(index).row());
    return rows;
}

QList<int> SearchableTable::shownRows() const
{
    QList<int> rows;
    for (int row = 0; m_view->model() != nullptr && row < m_view->model()->rowCount(); ++row)
        rows.append(m_isPaged ? row : m_proxy->mapToSource(m_proxy->index(row, 0)).row());
    return rows;
}

void SearchableTable::updateState()
{
    m_search->setPlaceholderText(tr("Search…"));
    m_search->setAccessibleName(tr("Search this list"));
    // The icon is a control with a name of its own.
    m_search->findChild<QAction *>(searchAction)->setText(m_search->accessibleName());
    m_view->setAccessibleName(tr("List"));
    const int rows = m_view->model() == nullptr ? 0 : m_view->model()->rowCount();
    m_count->setText(rows == 1 ? tr("1 row") : tr("%1 rows").arg(QLocale().toString(rows)));
    m_empty->setText(m_search->text().isEmpty() ? m_emptyText : tr("Nothing matches the search."));
    m_empty->setVisible(rows == 0);
    placeEmptyText();
}

void SearchableTable::placeEmptyText()
{
    m_empty->setGeometry(m_view->viewport()->rect().adjusted(40, 20, -40, -20));
}

bool SearchableTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        placeEmptyText();
    if (watched == this && event->type() == QEvent::LanguageChange)
        updateState();
    return QWidget::eventFilter(watched, event);
}

void SearchableTable::copySelection()
{
    QString text;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_view->model()->columnCount(); ++column)
            if (column != m_uncopiedColumn)
                cells.append(index.siblingAtColumn(column).data().toString());
        text += cells.join(u'\t') + u'\n';
    }
    QApplication::clipboard()->setText(text);
}

} // namespace opname
