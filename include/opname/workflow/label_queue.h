#pragma once

#include "opname/session/session.h"

namespace opname {

/// Copies whose label has to be printed again, in the order in which they were asked for. Kept in the session
/// as a journalled setting.
class LabelQueue {
public:
    explicit LabelQueue(Session &session);

    /// Asking twice changes nothing. Usage for a copy without a code: activity 3 lists it already.
    Outcome add(const QString &itemCode, const Author &author);
    Outcome add(const QStringList &itemCodes, const Author &author); ///< all of them, or none
    /// Takes copies out whose labels were printed, or are not wanted any more; others are passed over.
    Outcome remove(const QStringList &itemCodes, const Author &author);
    QStringList itemCodes() const;

private:
    Session &m_session;
};

} // namespace opname
