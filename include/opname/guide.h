#pragma once

namespace opname {

/// Registers the user guides, the documents they lead to and their pictures under `:/opname/guide/`, as they
/// stand in docs/. Apart from the other embedded files because only the window has a use for them; calling it
/// again does nothing.
void initializeGuides();

} // namespace opname
