#pragma once

#include "opname/workflow/background_exchange.h"
#include "opname/workflow/connected_scanners.h"
#include "session_document.h"
#include "slims_link.h"

#include <QToolButton>
#include <QWidget>

namespace opname {

/// Top right, always visible: who signed the stock-take off, scanner, SLiMS, the other stations while they
/// are met over it, changes not yet sent, operator. Each opens what fixes it.
class StatusChips : public QWidget {
    Q_OBJECT

public:
    explicit StatusChips(QWidget *parent = nullptr);
    /// Without a document nothing is shown; of a busy one, what was known before.
    void refresh(SessionDocument *document);
    /// The last try to reach SLiMS; nothing when there was none. Shown with the next refresh.
    void setReach(const std::optional<SlimsLink::Reach> &reach) { m_reach = reach; }
    /// How the scanners are, and when one was last heard; shown at once.
    void setScanners(const ConnectedScanners::Summary &scanners);
    void setLastRead(const QString &time);
    /// How the exchange with other stations goes, `text` in words; shown at once, while it runs.
    void setExchange(const ExchangeState &state, const QString &text);

Q_SIGNALS:
    void scannerWanted();
    void slimsWanted();
    void queueWanted();
    void operatorWanted();
    void signOffWanted();
    void stationsWanted();

private:
    void showScanner();
    void showSlims(const Session &session);
    void showQueue(Session &session);
    void showSignOff(Session &session);

    QToolButton *m_signOff; ///< only while the stock-take is signed off
    QToolButton *m_scanner;
    QToolButton *m_slims;
    QToolButton *m_stations; ///< only while it is exchanged with them
    QToolButton *m_queue;
    QToolButton *m_operator;
    std::optional<SlimsLink::Reach> m_reach;
    ConnectedScanners::Summary m_scanners;
    QString m_lastRead;
};

} // namespace opname
