#pragma once

#include "opname/domain/catalogue.h"

#include <QJsonObject>

#include <vector>

namespace opname {

/// What the bodies of rows of a later pull tell, read back.
Item addedItemOf(const QJsonObject &body);
Title addedTitleOf(const QJsonObject &body); ///< of a body with a `title`
std::vector<Loan> loansOf(const QJsonObject &body, const char *key); ///< "lent" or "returned"
std::vector<qint64> extendedLoansOf(const QJsonObject &body); ///< ids of loans in "lent"

} // namespace opname
