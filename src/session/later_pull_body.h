#pragma once

#include "opname/domain/catalogue.h"

#include <QJsonObject>

#include <vector>

namespace opname {

/// Whom a row of `later_difference` is about, as its column `item` holds it: a copy by its number, a title by
/// its number below 0.
inline qint64 laterSubject(qint64 itemId, qint64 titleId)
{
    return titleId != 0 ? -titleId : itemId;
}

/// What `later_difference` holds in `after` of a copy that had vanished and is there again.
inline const QString &cameBack()
{
    static const QString text = QStringLiteral("returned");
    return text;
}

/// What the bodies of rows of a later pull tell, read back.
qint64 changedSubjectOf(const QJsonObject &body); ///< of an item_changed
Item addedItemOf(const QJsonObject &body);
Title addedTitleOf(const QJsonObject &body); ///< of a body with a `title`
std::vector<Loan> loansOf(const QJsonObject &body, const char *key); ///< "lent" or "returned"
std::vector<qint64> extendedLoansOf(const QJsonObject &body); ///< ids of loans in "lent"

} // namespace opname
