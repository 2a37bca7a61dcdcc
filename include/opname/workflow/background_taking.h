#pragma once

#include "opname/workflow/goods_mapping.h"
#include "opname/workflow/weeding.h"

#include <QObject>

#include <memory>

namespace opname {

/// A list of a file, taken while people go on scanning: weeded copies, or numbers of the asset books. The
/// file is read and checked on a thread of its own, with a session of its own; what it says is journalled on
/// the session's thread, a row of some hundred entries at a time, from the event loop. Lives on the session's
/// thread; the session must outlive it. A start ends with one signal; while one is running it is passed over.
///
/// A file that cannot be read or is refused leaves nothing. Where it is stopped while rows are written, or
/// writing fails, those that were written are kept, which the error says; the same file taken again completes
/// them. Destroying it stops without waiting and without a signal.
class BackgroundTaking : public QObject {
    Q_OBJECT

public:
    explicit BackgroundTaking(Session &session, QObject *parent = nullptr);
    ~BackgroundTaking() override;

    /// Adds to the list of weeded copies (Weeding::take); ends with weedingTaken() or failed().
    void startWeeding(const QString &path, const Author &author);
    /// GoodsMapping::take; ends with numbersTaken() or failed().
    void startNumbers(const QString &path, const Author &author);
    void cancel(); ///< failed() with Cancelled, unless all is taken already
    bool isRunning() const;
    /// While the session works on another thread nothing is journalled.
    void hold(bool isHeld);

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); ///< rows of the file; `total` is 0 while it is read
    void weedingTaken(const opname::Weeding::Taken &taken);
    void numbersTaken(const opname::GoodsMapping::Taken &taken);
    void failed(const opname::Error &error);

private:
    struct State;
    class List;
    class WeededCodes;
    class GoodsNumbers;
    void begin(std::shared_ptr<List> list, const QString &path, const Author &author);
    void recordNext();
    void fail(Error error);

    Session &m_session;
    std::unique_ptr<State> m;
};

} // namespace opname
