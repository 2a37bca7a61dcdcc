#pragma once

#include "library_fixture.h"
#include "opname/slims/catalogue_source.h"
#include "support/mariadb_server.h"

namespace opname::bench {

/// Seconds that taking a catalogue into a new session takes. Ends the program when it fails, or when it is
/// not of `expected` items.
double pullSeconds(LibraryFixture &library, const QString &address, const SourceSecrets &secrets,
                   qint64 expected);

/// What a second pull takes, after the freeze, of a library in which one item of a thousand has changed, as
/// a part of the first pull: reports it, limit a fifth. The library is changed by this. Ends the program when
/// a pull fails, or when it does not find exactly what changed.
void reportSecondPull(LibraryFixture &library, testing::MariaDbServer &server, const QString &address,
                      const SourceSecrets &secrets, qint64 items, const QString &way);

/// Resident memory of `opnamectl pull` at its highest, in MB. The token is empty for a database.
double pullMemory(LibraryFixture &library, const QString &address, const QString &token);

} // namespace opname::bench
