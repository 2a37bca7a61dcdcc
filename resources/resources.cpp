#include "opname/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares functions of the global namespace, so it cannot stand inside one.
static void registerEmbeddedFiles()
{
    Q_INIT_RESOURCE(opname);
    Q_INIT_RESOURCE(opname_fonts);
    Q_INIT_RESOURCE(opname_translations);
}

namespace opname {

void initializeResources()
{
    registerEmbeddedFiles();
}

} // namespace opname
