#include "source_name.h"

#include <QCoreApplication>

namespace opname {

QString sourceName(const QString &label)
{
    return label.startsWith(u"demo:") ? QCoreApplication::translate("SourceName", "Demonstration library")
                                      : label;
}

} // namespace opname
