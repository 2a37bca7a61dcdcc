#include "separator.h"

namespace opname {

QCommandLineOption separatorOption()
{
    return {QStringLiteral("separator"), {}, QStringLiteral("C")};
}

Outcome separate(const Call &call, Document &document)
{
    if (!call.has(QStringLiteral("separator")))
        return {};
    const QString wanted = call.value(QStringLiteral("separator"));
    if (wanted != u"," && wanted != u";")
        return failure(ErrorKind::Usage, CommandLineText::tr("“--separator” takes a comma or a semicolon."));
    document.csvSeparator = wanted.front();
    return {};
}

} // namespace opname
