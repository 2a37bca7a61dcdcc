#pragma once

#include "document_template.h"
#include "official_figures.h"
#include "opname/workflow/goods_reconciliation.h"
#include "opname/workflow/official_documents.h"
#include "report_text.h"

namespace opname {

/// Who signs in a role ("prepared", "known" or "responsible"), as the settings have it: one person a line,
/// "name; NIP; rank; position". Nobody entered: one who is still to be named.
std::vector<Signatures::Signer> signersOf(const Session &session, const QString &role);

/// The day that the papers bear: the setting's, else today.
QDate paperDate(const Session &session);

/// Everything that a paper's text may have filled in. Each count `x` is there in words as `x_words`, each
/// value of copies as `x_value` and `x_value_words`.
TemplateValues officialValues(Session &session, OfficialPaper paper, const OfficialFigures &figures,
                              const GoodsReconciliation &goods, const ReportText &text);

} // namespace opname
