#pragma once

#include "opname/session/session.h"

namespace opname {

/// A whole stock-take of the synthetic library, every activity, so that a newcomer has something to look at
/// and the command line something to prove itself with.
class Demonstration {
public:
    struct Wish {
        QString name = QStringLiteral("Stock Opname Perpustakaan Contoh"); ///< of the stock-take
        qint64 items = 3000;
        quint64 seed = 1;
        bool stopAfterFreeze = false; ///< leave the scanning to the user
        /// Leave what is beyond scannedShare, and all that follows it, to the user: activity 5 stays open.
        bool stopWhileScanning = false;
        double scannedShare = 1.0; ///< how much of the shelves is scanned
        QString reportPath = {}; ///< empty: beside the session, `.pdf`
        QString language = QStringLiteral("id");
    };
    struct Done {
        std::unique_ptr<Session> session;
        QString reportPath; ///< empty when stopped before
    };
    /// The people, places and written remarks are Indonesian; `language` is the report's. Times are the
    /// clock's. A file that exists stays untouched (File); after a failure, or when the watcher (told 0 … 1)
    /// answers false (Cancelled), no session is left behind. The PDF needs a QGuiApplication of any platform.
    static Result<Done> make(const QString &sessionPath, const Wish &wish,
                             const std::function<bool(double)> &watcher = {});
};

} // namespace opname
