#include "goods_mapping_dialog.h"

#include "../models/table_rows_model.h"
#include "../widgets/reading_order.h"
#include "../widgets/searchable_table.h"
#include "ui_goods_mapping_dialog.h"

namespace opname {

GoodsMappingDialog::GoodsMappingDialog(const GoodsMapping::Taken &taken, const LocaleText &text,
                                       QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::GoodsMappingDialog>())
{
    m_ui->setupUi(this);
    m_ui->summaryLabel->setText(summary(taken, text));
    m_ui->skippedLabel->setText(tr("Rows that were not taken: %1. Correct them in the list and take it in "
                                   "again; what is known already stays.")
                                    .arg(text.number(taken.skippedRows)));
    auto *model = new TableRowsModel({}, this);
    model->setHeaders({tr("Line"), tr("Reason")}, {0});
    std::vector<TableRowsModel::Row> rows;
    for (const SkippedRow &skipped : taken.skipped) {
        TableRowsModel::Row row;
        row.cells = {text.number(skipped.line), skipped.reason};
        row.sortKeys = {skipped.line, skipped.reason};
        rows.push_back(std::move(row));
    }
    model->setRows(std::move(rows));
    auto *table = new SearchableTable(QStringLiteral("skippedRows"), this);
    table->setRows(model);
    table->setColumnWidths({80, 560});
    table->setTitle(tr("Rows that were not taken"));
    m_ui->tableLayout->addWidget(table);
    tabInReadingOrder(*this);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &GoodsMappingDialog::accept);
}

GoodsMappingDialog::~GoodsMappingDialog() = default;

QString GoodsMappingDialog::summary(const GoodsMapping::Taken &taken, const LocaleText &text)
{
    QString sentence =
        tr("%1 taken, %2 of them new or changed; %3 with a goods code and NUP now.")
            .arg(tr("%Ln row(s)", nullptr, static_cast<int>(taken.rows)), text.number(taken.changed),
                 tr("%Ln copy or copies", nullptr, static_cast<int>(taken.mapped)));
    if (taken.notInSlims > 0)
        sentence += u' '
            + tr("%Ln item code(s) are of no copy in SLiMS.", nullptr, static_cast<int>(taken.notInSlims));
    return sentence;
}

} // namespace opname
