#include "order_page.h"

#include "opname/workflow/shelf_reading.h"

namespace opname {

OrderPage::OrderPage(QWidget *parent)
    : ListPage(QStringLiteral("orderPage"), QStringLiteral("order"), parent)
    , m_summary(new QLabel(this))
    , m_rows(new TableRowsModel({}, this))
{
    m_summary->setObjectName(QStringLiteral("orderSummaryLabel"));
    m_summary->setWordWrap(true);
    content()->addWidget(m_summary);
    content()->addWidget(&table(), 1);
    retranslate();
}

void OrderPage::retranslate()
{
    setHead(
        8,
        tr("Put these books back where they belong, then scan the shelf again until nothing is left here."));
    m_rows->setHeaders({tr("Shelf"), tr("Item code"), tr("What to do"), tr("Behind"), tr("Before")});
    table().setRows(m_rows);
    table().setEmptyText(tr("No shelf that was scanned has a book out of order."));
    table().setColumnWidths({130, 120, 300, 140, 140});
}

std::function<ListPage::Show(Session &, const BackgroundTask::Watcher &)> OrderPage::loader()
{
    return [this, text = locale()](Session &session, const BackgroundTask::Watcher &watcher) -> Show {
        std::vector<TableRowsModel::Row> rows;
        qint64 shelves = 0;
        qint64 scanned = 0;
        qint64 moves = 0;
        ShelfReading reading(session);
        const auto add = [&](const QString &shelf, const QString &code, const QString &what,
                             const QString &after, const QString &before) {
            TableRowsModel::Row row;
            row.cells = {shelf, code, what, after, before};
            rows.push_back(std::move(row));
        };
        for (const QString &shelf : session.scannedShelves()) {
            const auto summary = reading.summary(shelf);
            if (!summary || !watcher(-1, ++shelves, 0))
                continue;
            scanned += summary->scanned;
            moves += static_cast<qint64>(summary->moves.size());
            for (const ShelfMove &move : summary->moves)
                add(shelf, move.itemCode, tr("Move within the shelf"), move.after, move.before);
            for (const QString &code : summary->takeAway)
                add(shelf, code, tr("Belongs to another shelf: take it away"), {}, {});
        }
        return [this, rows = std::move(rows), shelves, scanned, moves, text]() mutable {
            m_summary->setText(tr("%1 shelves read, %2 scans, %3 books out of order (%4).")
                                   .arg(text.number(shelves), text.number(scanned), text.number(moves),
                                        text.percent(moves, scanned)));
            m_rows->setRows(std::move(rows));
        };
    };
}

} // namespace opname
