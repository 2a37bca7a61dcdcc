#include "labels_page.h"

#include "opname/workflow/label_queue.h"
#include "opname/workflow/preparation.h"

namespace opname {

LabelsPage::LabelsPage(QWidget *parent)
    : ListPage(QStringLiteral("labelsPage"), QStringLiteral("labels"), parent)
    , m_rows(new TableRowsModel({}, this))
{
    content()->addWidget(&table(), 1);
    retranslate();
}

void LabelsPage::retranslate()
{
    setHead(3,
            tr("These copies cannot be scanned or sorted as they are. Correct them in SLiMS before day one; "
               "printing labels comes with a later version."));
    m_rows->setHeaders({tr("Item code"), tr("What is wrong")});
    table().setRows(m_rows);
    table().setEmptyText(tr("Every copy has a code and a call number that can be used."));
    table().setColumnWidths({160});
}

std::function<ListPage::Show(Session &, const BackgroundTask::Watcher &)> LabelsPage::loader()
{
    return [this](Session &session, const BackgroundTask::Watcher &watcher) -> Show {
        std::vector<TableRowsModel::Row> rows;
        for (const QString &code : LabelQueue(session).itemCodes()) {
            TableRowsModel::Row row;
            row.cells = {code, tr("Its label could not be read; it waits for a new one.")};
            rows.push_back(std::move(row));
        }
        qint64 seen = 0;
        const Outcome checked = Preparation(session, {}).check([&](const DataProblem &problem) {
            TableRowsModel::Row row;
            row.cells = {problem.itemCode.isEmpty() ? tr("(no code) #%1").arg(problem.itemId)
                                                    : problem.itemCode,
                         problem.detail};
            rows.push_back(std::move(row));
            return watcher(-1, ++seen, 0);
        });
        return [this, rows = std::move(rows), isWhole = checked.has_value()]() mutable {
            if (isWhole)
                m_rows->setRows(std::move(rows));
        };
    };
}

} // namespace opname
