#include "opname/guide.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares functions of the global namespace, so it cannot stand inside one.
static void registerGuides()
{
    Q_INIT_RESOURCE(opname_guides);
}

namespace opname {

void initializeGuides()
{
    registerGuides();
}

} // namespace opname
