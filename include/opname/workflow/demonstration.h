#pragma once

#include "opname/session/session.h"

namespace opname {

/// A whole stock-take of the synthetic library, every activity, so that a newcomer has something to look at
/// and the command line something to prove itself with.
class Demonstration {
public:
    struct Wish {
        qint64 items = 3000;
        quint64 seed = 1;
        bool stopAfterFreeze = false; ///< leave the scanning to the user
        double scannedShare = 1.0; ///< how much of the shelves is scanned
        QString reportPath = {}; ///< empty: beside the session, `.pdf`
        QString language = QStringLiteral("id");
    };
    struct Done {
        std::unique_ptr<Session> session;
        QString reportPath; ///< empty when stopped before
    };
    static Result<Done> make(const QString &sessionPath, const Wish &wish,
                             const std::function<bool(double)> &watcher = {});
};

} // namespace opname
