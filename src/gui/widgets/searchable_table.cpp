#include "searchable_table.h"

#include "../shell/theme.h"
#include "arrow_keys.h"
#include "search_sign.h"

#include <QAction>
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
    , m_empty(new EmptyText(m_view))
    , m_progress(new WorkProgress(name + QStringLiteral("Export"), this))
    , m_message(new MessageBar(this))
{
    m_search->setObjectName(name + QStringLiteral("SearchLineEdit"));
    m_search->setClearButtonEnabled(true);
    addSearchSign(*m_search)->setObjectName(searchAction);
    m_search->setMaximumWidth(360);
    m_count->setProperty("soft", true);
    m_message->setObjectName(name + QStringLiteral("MessageLabel"));
    m_view->setObjectName(name + QStringLiteral("TableView"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_habits = new TableHabits(m_view, m_progress);
    installEventFilter(this);

    new ArrowKeys(m_search, m_view);

    QSortFilterProxyModel *rows = m_habits->sorting();
    rows->setFilterKeyColumn(-1);
    rows->setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    top->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_view, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this, rows](const QString &text) {
        if (!m_isPaged)
            rows->setFilterFixedString(text.trimmed());
        Q_EMIT searched(text);
        updateState();
    });
    connect(m_habits, &TableHabits::told, m_message, &MessageBar::tell);
    connect(m_habits, &TableHabits::failed, m_message, &MessageBar::showError);
    connect(rows, &QAbstractItemModel::modelReset, this, &SearchableTable::updateState);
    connect(rows, &QAbstractItemModel::rowsInserted, this, &SearchableTable::updateState);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, &SearchableTable::updateState);
    updateState();
}

void SearchableTable::setRows(QAbstractItemModel *model)
{
    m_isPaged = false;
    m_habits->showSorted(model);
    updateState();
}

void SearchableTable::setPagedModel(QAbstractItemModel *model, std::function<RowSource()> source)
{
    m_isPaged = true;
    m_habits->showInItsOrder(model);
    m_habits->setSource(std::move(source));
    connect(model, &QAbstractItemModel::modelReset, this, &SearchableTable::updateState);
    updateState();
}

void SearchableTable::setTitle(const QString &title)
{
    m_title = title;
    updateState();
}

void SearchableTable::moveSearchTo(QBoxLayout &line)
{
    line.addWidget(m_search, 1);
    m_count->hide();
}

void SearchableTable::standBelowTabs()
{
    layout()->setContentsMargins(0, Spacing::small, 0, 0);
}

void SearchableTable::setEmptyText(const QString &text)
{
    m_emptyText = text;
    updateState();
}

int SearchableTable::modelRow(const QModelIndex &index) const
{
    return m_isPaged ? index.row() : m_habits->sorting()->mapToSource(index).row();
}

QList<int> SearchableTable::selectedRows() const
{
    QList<int> rows;
    if (m_view->selectionModel() == nullptr)
        return rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(modelRow(index));
    return rows;
}

QList<int> SearchableTable::shownRows() const
{
    QList<int> rows;
    for (int row = 0; m_view->model() != nullptr && row < m_view->model()->rowCount(); ++row)
        rows.append(modelRow(m_view->model()->index(row, 0)));
    return rows;
}

void SearchableTable::updateState()
{
    m_search->setPlaceholderText(tr("Filter…"));
    m_search->setAccessibleName(tr("Filter this list"));
    // The icon is a control with a name of its own.
    m_search->findChild<QAction *>(searchAction)->setText(m_search->accessibleName());
    m_progress->setStoppingText(tr("Stopping…"));
    m_view->setAccessibleName(m_title.isEmpty() ? tr("List") : m_title);
    const int rows = m_view->model() == nullptr ? 0 : m_view->model()->rowCount();
    m_count->setText(rows == 1 ? tr("1 row") : tr("%1 rows").arg(QLocale().toString(rows)));
    m_empty->say(m_search->text().isEmpty()
                     ? m_emptyText
                     : tr("No row matches the filter. Type less, or empty the field above."));
}

bool SearchableTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == this && event->type() == QEvent::LanguageChange) {
        m_progress->retranslate();
        updateState();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace opname
