#pragma once

#include "database.h"
#include "opname/session/journal_row.h"

#include <QJsonObject>

namespace opname {

/// Keeps what a journal row `loan_confirmed` says in its table, instead of what an older one said of the
/// copy. Inside the caller's transaction; false on failure.
bool keepLoanConfirmation(Database &database, RowId row, const QJsonObject &body);

} // namespace opname
