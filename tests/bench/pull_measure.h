#pragma once

#include "library_fixture.h"
#include "opname/slims/catalogue_source.h"

namespace opname::bench {

/// Seconds that taking a catalogue into a new session takes. Ends the program when it fails, or when it is
/// not of `expected` items.
double pullSeconds(LibraryFixture &library, const QString &address, const SourceSecrets &secrets,
                   qint64 expected);

/// Resident memory of `opnamectl pull` at its highest, in MB. The token is empty for a database.
double pullMemory(LibraryFixture &library, const QString &address, const QString &token);

} // namespace opname::bench
