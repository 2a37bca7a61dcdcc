#pragma once

#include "opname/session/catalogue_writer.h"
#include "opname/session/session.h"

#include <memory>

namespace opname {

/// A pull after the freeze, to be journalled in steps of a few milliseconds while people go on scanning. What
/// takes long is prepared on another thread with a reading session: the state of the stock-take as the pull
/// will leave it, and what differs. The writer's steps then write rows and take in what was scanned
/// meanwhile. Use on one thread at a time.
class PreparedPull {
public:
    /// Takes about a second for a million items. Voids what the reader's stockTake() answered before.
    static Result<std::unique_ptr<PreparedPull>> prepare(Session &reader, LaterPull pull);
    ~PreparedPull();

    const LaterPull &pull() const;

    enum class Step {
        GoesOn, ///< some rows are journalled; call again, after scans
        Done, ///< all is journalled
        Outdated ///< what happened meanwhile is more than scanning: prepare again, or use recordLaterPull()
    };
    /// One transaction with the writing session, on its thread. A pull that comes no further than some steps
    /// has journalled true differences; repeated, they are not written again.
    Result<Step> record(Session &writer, const Author &author);

private:
    struct State;
    explicit PreparedPull(std::unique_ptr<State> state);
    std::unique_ptr<State> m;
};

} // namespace opname
