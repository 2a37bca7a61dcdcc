#pragma once

#include "opname/session/verification.h"

namespace opname {

/// Checks that every station's journal rows are numbered without a gap, that their clock ascends and that
/// each hash covers its row and the one before. Adds the number of rows, and a problem for each station whose
/// rows were altered, with the first place.
void checkJournalChains(Session::Impl &state, VerificationResult &result);

} // namespace opname
