#pragma once

#include "library_fixture.h"

namespace opname::bench {

void benchScanning(LibraryFixture &library, bool isQuick);
void benchReading(LibraryFixture &library, bool isQuick);
void benchFinding(LibraryFixture &library, bool isQuick);
void benchPulling(LibraryFixture &library, bool isQuick);
void benchSending(LibraryFixture &library, bool isQuick);
void benchQueue(LibraryFixture &library, bool isQuick);
void benchMerging(LibraryFixture &library, bool isQuick);
void benchJoining(LibraryFixture &library, bool isQuick);
void benchPreparing(LibraryFixture &library, bool isQuick);
void benchLabels(LibraryFixture &library, bool isQuick);
void benchShelves(LibraryFixture &library, bool isQuick);
void benchReport(LibraryFixture &library, bool isQuick);
void benchSupervising(LibraryFixture &library, bool isQuick);
void benchRest(LibraryFixture &library, bool isQuick);
void benchDesk(LibraryFixture &library, bool isQuick);
void benchLongDay(LibraryFixture &library, bool isQuick);

} // namespace opname::bench
