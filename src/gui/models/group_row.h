#pragma once

#include "opname/domain/totals.h"
#include "opname/report/locale_text.h"
#include "table_rows_model.h"

namespace opname {

/// What is counted of a class or a place as one row, with the share of the expected copies that was found.
struct GroupRow {
    enum Column { Name, Expected, Found, Missing, NotCovered, OnLoan, Share };
    static TableRowsModel::Row of(const QString &name, const GroupTotals &totals, const LocaleText &text);
};

} // namespace opname
