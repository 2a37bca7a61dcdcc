#pragma once

#include "document_template.h"
#include "official_figures.h"
#include "opname/workflow/goods_reconciliation.h"
#include "opname/workflow/official_documents.h"
#include "report_chapters.h"

namespace opname {

/// The setting with the people of a role: "prepared", "known" or "responsible".
QString signersSetting(const QString &role);

/// The day that the papers bear: the setting's, else today.
QDate paperDate(const Session &session, const ReportText &text);

/// Everything that a paper's text may have filled in. Each count `x` is there in words as `x_words`, each
/// value of copies as `x_value` and `x_value_words`.
TemplateValues officialValues(Session &session, OfficialPaper paper, const OfficialFigures &figures,
                              const GoodsReconciliation &goods, const ReportText &text);

} // namespace opname
