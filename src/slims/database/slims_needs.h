#pragma once

#include "opname/slims/library_system.h"

#include <QStringList>

#include <vector>

namespace opname {

/// What a statement does with a table, in the words of GRANT.
enum class TableRight { Select, Insert, Update, Delete };

QString tableRightName(TableRight right); ///< "SELECT"

/// What a task needs of one table: the columns, and the right to them. Delete is of the whole table.
struct TableNeed {
    SlimsTask task;
    QString table;
    TableRight right;
    QStringList columns;
};

/// Everything that Opname does with SLiMS's tables, as SLiMS 8 and 9 have them. What only some of their
/// versions have (`biblio_log`, the newer columns of `system_log`) is not in it.
const std::vector<TableNeed> &slimsNeeds();
/// What a title's log takes, where SLiMS keeps one, and what tells whether it does.
const std::vector<TableNeed> &titleLogNeeds();
/// What showing who borrows takes; of no task, because nothing depends on it.
const std::vector<TableNeed> &borrowerNeeds();

} // namespace opname
