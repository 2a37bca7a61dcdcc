#pragma once

#include "opname/session/former_stock_take.h"
#include "opname/slims/library_system.h"

#include <functional>

namespace opname {

/// A step that writes into the session, on the session's thread.
using SessionStep = std::function<Outcome(Session &session)>;
/// Has a step done and answers what it answered, or why it was not waited for; it may be done all the same.
using SessionSteps = std::function<Outcome(const SessionStep &step)>;

/// Keeps the rows of SLiMS's former stock-take in the session before they are overwritten: asks SLiMS for
/// them, and has what differs from the rows kept before written in steps of a few milliseconds. `reader` may
/// be a reading session of another thread or the writing one. Repeated with the same rows it writes nothing.
/// Memory holds one step's rows. Answers how many rows SLiMS had; a failure leaves what was kept before.
Result<qint64> saveFormerRows(LibrarySystem &library, Session &reader, const SessionSteps &steps,
                              const QString &target, const Author &author);

} // namespace opname
