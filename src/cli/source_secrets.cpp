#include "source_secrets.h"

#include "opname/workflow/connection.h"
#include "opname/workflow/connection_secrets.h"

namespace opname {

SourceSecrets sourceSecrets(const QString &source)
{
    const char *variable = source.startsWith(u"mysql:") ? "OPNAME_PASSWORD" : "OPNAME_TOKEN";
    if (!isLibraryAddress(source))
        return {};
    return secretsFor(source,
                      qEnvironmentVariableIsSet(variable)
                          ? qEnvironmentVariable(variable)
                          : ConnectionSecrets::readNow(sourceLabel(source), std::chrono::seconds(2)));
}

} // namespace opname
