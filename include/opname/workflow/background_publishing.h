#pragma once

#include "opname/slims/catalogue_source.h"
#include "opname/workflow/publishing.h"

#include <QObject>

#include <memory>

namespace opname {

/// Activity 9's publication while people go on scanning, in two steps with the user's consent in between.
/// SLiMS is talked to on a thread of its own, which reads figures and rows from a session of its own; what is
/// journalled is written on the session's thread, from the event loop, SLiMS's former rows in steps of some
/// milliseconds with scans in between (`scripts/bench sending`). Lives on the session's thread, which must
/// outlive it; not while the session works elsewhere. Each step ends with one signal; one that is asked for
/// during another is passed over. Destroying it stops, waits for SLiMS, and journals what was written.
class BackgroundPublishing : public QObject {
    Q_OBJECT

public:
    explicit BackgroundPublishing(Session &session, QObject *parent = nullptr);
    ~BackgroundPublishing() override;

    /// Asks SLiMS and the session what publishing would write: planned() or failed(). Writes nothing.
    void plan(const QString &source, const SourceSecrets &secrets);
    /// Does what was planned last, with what the user agreed to: finished() or failed(); without a plan
    /// nothing. The figures are taken anew. Refused where plan and consent do not fit. May be repeated.
    void publish(const PublishConsent &consent, const Author &author);
    /// failed() with Cancelled. What was begun in SLiMS has no end there until it is repeated.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    void planned(const opname::PublishPlan &plan);
    void progressed(qint64 done, qint64 total); ///< rows written; at most twenty times a second
    void finished(const opname::Publishing::Report &report);
    void failed(const opname::Error &error);

private:
    struct State;
    void write();
    Outcome record();
    void fail(const Error &error);

    Session &m_session;
    std::unique_ptr<State> m;
};

} // namespace opname
