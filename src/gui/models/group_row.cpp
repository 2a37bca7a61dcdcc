#include "group_row.h"

namespace opname {

TableRowsModel::Row GroupRow::of(const QString &name, const GroupTotals &totals, const LocaleText &text)
{
    TableRowsModel::Row row;
    row.cells = {name,
                 text.number(totals.expected),
                 text.number(totals.found),
                 text.number(totals.missing),
                 text.number(totals.notCovered),
                 text.number(totals.onLoan),
                 text.percent(totals.found, totals.expected)};
    const double share = totals.expected > 0 ? double(totals.found) / double(totals.expected) : 0;
    row.sortKeys = {name, totals.expected, totals.found, totals.missing, totals.notCovered, totals.onLoan,
                    share};
    return row;
}

} // namespace opname
