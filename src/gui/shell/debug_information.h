#pragma once

#include "opname/domain/totals.h"

#include <QString>
#include <QStringList>

namespace opname {

class ConnectedScanners;
class Session;
class SlimsLink;

/// What a session tells of itself to whoever helps: counts alone. `names` is what must not be told.
struct SessionFacts {
    bool isOpen = false;
    bool isFrozen = false;
    bool loansKnown = false;
    qint64 items = 0;
    qint64 titles = 0;
    qint64 journalRows = 0;
    qint64 stations = 0;
    qint64 operators = 0;
    qint64 format = 0; ///< of the file
    Totals totals;
    QStringList activities; ///< "4 finished"
    QStringList names; ///< of its people, its institution and itself

    /// A pass over all scans: of a reading session, on another thread than the window's.
    static SessionFacts of(Session &session);
};

/// What somebody who helps from afar has to know, as text to send: version, system, screens, language and
/// theme, the facts of the session, kinds and names of scanners, how SLiMS is reached, the last lines of the
/// program's log. No password, token, host or account, nobody's name, no code. In English whatever the
/// window's language, for those who help. `operatorName`: who scans now, left out like the others.
QString debugInformation(const SessionFacts &session, const ConnectedScanners &scanners, SlimsLink &slims,
                         const QString &operatorName);

} // namespace opname
