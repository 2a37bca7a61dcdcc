#include "figure_table.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"

#include <QHeaderView>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace opname {

namespace {

// Pixels with the usual letters:
constexpr int leastNumber = 60; // as wide as heads and figures are, at least
constexpr int usualWords = 120; // of the first column, which takes what is left

} // namespace

class FigureTable::Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(FigureTable *table)
        : QStyledItemDelegate(table)
        , m_table(table)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!m_table->isLink(index))
            return;
        option->palette.setColor(QPalette::Text, Theme::accent());
        option->font.setUnderline(true);
    }

private:
    FigureTable *m_table;
};

FigureTable::FigureTable(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_view(new QTableView(this))
    , m_rows(new TableRowsModel({}, this))
{
    m_heading->setObjectName(name + QStringLiteral("HeadingLabel"));
    m_heading->setProperty("heading", true);
    m_empty->setProperty("soft", true);
    m_empty->setWordWrap(true);
    m_view->setObjectName(name + QStringLiteral("TableView"));
    m_message->setObjectName(name + QStringLiteral("MessageLabel"));
    m_habits = new TableHabits(m_view);
    m_habits->showSorted(m_rows);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_habits->setFillingColumn(0);
    m_view->setItemDelegate(new Delegate(this));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setMouseTracking(true);
    m_view->horizontalHeader()->setMinimumSectionSize(40);
    TextScale::current().follow(m_view, [this] {
        m_view->verticalHeader()->setDefaultSectionSize(TextSize::scaled(Spacing::figureRow));
        m_view->setMinimumHeight(TextSize::scaled(90));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_heading);
    layout->addWidget(m_empty);
    layout->addWidget(m_message);
    layout->addWidget(m_view, 1);
    layout->addStretch(0);
    const auto choose = [this](const QModelIndex &index) {
        if (isLink(index))
            Q_EMIT figureChosen(m_habits->sorting()->mapToSource(index).row(), index.column());
    };
    connect(m_habits, &TableHabits::told, m_message, &MessageBar::tell);
    connect(m_habits, &TableHabits::failed, m_message, &MessageBar::showError);
    connect(m_view, &QTableView::clicked, this, choose);
    // Enter and Return; a style that activates by a single click would have chosen it already.
    connect(m_view, &QTableView::activated, this, [this, choose](const QModelIndex &index) {
        if (!m_view->style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, m_view))
            choose(index);
    });
}

void FigureTable::setHeading(const QString &heading, const QString &emptyText)
{
    m_heading->setText(heading);
    m_empty->setText(emptyText);
    m_view->setAccessibleName(heading);
}

bool FigureTable::isLink(const QModelIndex &index) const
{
    const QString text = index.data().toString();
    return m_links.contains(index.column()) && text != u"0" && text != u"–" && !text.isEmpty();
}

void FigureTable::setTable(QStringList headers, std::vector<TableRowsModel::Row> rows, QList<int> links)
{
    m_links = std::move(links);
    const qsizetype columns = headers.size();
    const bool isEmpty = rows.empty();
    const QModelIndex current = m_view->currentIndex();
    QList<int> numbers;
    for (int column = 1; column < columns; ++column)
        numbers.append(column);
    m_rows->setTable(std::move(headers), std::move(rows), std::move(numbers));
    if (current.isValid())
        m_view->setCurrentIndex(m_view->model()->index(current.row(), current.column()));
    m_empty->setVisible(isEmpty);
    m_view->setVisible(!isEmpty);
    QList<int> widths(columns, leastNumber);
    widths.first() = usualWords;
    m_habits->setColumnWidths(widths);
}

} // namespace opname
