#include "source_name.h"

#include "opname/workflow/connection.h"

#include <QCoreApplication>

namespace opname {

QString sourceName(const QString &label)
{
    return isDemonstration(label) ? QCoreApplication::translate("SourceName", "Demonstration library")
                                  : label;
}

} // namespace opname
