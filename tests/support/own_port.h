#pragma once

namespace opname::testing {

/// A TCP port of this computer that no other test gets as long as this process lives, also while nobody
/// listens there: a server that is killed comes back where it was. Below those that the system gives out by
/// itself. 0 when there is none.
int ownPort();

} // namespace opname::testing
