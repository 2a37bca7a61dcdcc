#pragma once

#include "opname/workflow/background_exchange.h"
#include "session_document.h"
#include "slims_link.h"

#include <QPointer>

namespace opname {

/// The exchange of the open session with other stations, live over a connection to SLiMS. Which one is kept
/// in the computer's settings by its name, for each stock-take; secrets are SlimsLink's. Lives on the
/// window's thread.
class StationsLink : public QObject {
    Q_OBJECT

public:
    explicit StationsLink(SlimsLink *slims, QObject *parent = nullptr);

    /// Another session, or none: the exchange of the former ends, which takes a second at most, and that of
    /// this one begins where it was switched on.
    void setDocument(SessionDocument *document);
    /// Asked before rows of others are taken in: dialogs and other work may rely on what is there.
    void setMayTake(std::function<bool()> mayTake);

    QStringList connectionNames() const; ///< to choose from; first that of the session's catalogue
    QString connectionName() const { return m_connection; } ///< empty: switched off
    bool isOn() const { return !m_connection.isEmpty(); }
    void switchOn(const QString &connectionName); ///< one of those
    void switchOff();
    ExchangeState state() const;

    /// How it goes, in a sentence or two; empty while it is switched off.
    QString text() const;

Q_SIGNALS:
    void stateChanged();

private:
    void begin();
    void takeOver(qint64 rows, BackgroundExchange::Reach reach);

    SlimsLink *m_slims;
    QPointer<SessionDocument> m_document;
    std::function<bool()> m_mayTake;
    QString m_connection;
    QString m_problem; ///< why it could not begin
    std::unique_ptr<BackgroundExchange> m_exchange;
};

} // namespace opname
