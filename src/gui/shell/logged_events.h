#pragma once

#include "opname/scanner/scanner_state.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <optional>

namespace opname {

class ConnectedScanners;
class MessageBar;
class SessionDocument;
class SlimsLink;
class StationsLink;

/// Writes into the program's log what happens in the window: sessions, freeze, pulls, scanners, connections,
/// and the errors that are shown. Counts and names of files, but no code and nobody's name. Lives on the
/// window's thread; what it listens to has to outlive it.
class LoggedEvents : public QObject {
    Q_OBJECT

public:
    LoggedEvents(ConnectedScanners *scanners, SlimsLink *slims, StationsLink *stations, MessageBar *message,
                 QObject *parent = nullptr);
    /// Another session, or none; it has to be told before a document goes away, or as it goes.
    void setDocument(SessionDocument *document);

private:
    void noteScanner(const QString &id);
    void noteReach();
    void noteStations();

    ConnectedScanners *m_scanners;
    SlimsLink *m_slims;
    StationsLink *m_stations;
    QString m_file; ///< of the open session; empty: none
    bool m_wasFrozen = false;
    QHash<QString, ScannerState> m_states; ///< by scanner
    std::optional<bool> m_wasReached; ///< SLiMS, in this session
    std::optional<bool> m_wasConnected; ///< with the other stations
};

} // namespace opname
