#pragma once

#include "../shell/session_document.h"
#include "../widgets/work_progress.h"
#include "opname/workflow/background_taking.h"

#include <memory>

namespace opname {

/// What takes lists into a document's session: it waits while the session works elsewhere, `progress` shows
/// how far it is and stops it. What became of a list is told by its signals. The document and the bar outlive
/// it.
std::unique_ptr<BackgroundTaking> listTakingOf(SessionDocument &document, WorkProgress &progress);

} // namespace opname
