// What scripts ask often. Nothing here may lead to a library beyond the session's: starting a program that
// draws pages and reaches servers takes longer than these answers.

#include "global_options.h"
#include "opname/cli/command_line.h"
#include "verbs/verbs.h"

#include <QCoreApplication>

namespace opname {

bool isQuickVerb(const QStringList &arguments)
{
    const GlobalOptions options = globalOptions(arguments);
    return !options.isWrong && (options.verb == u"status" || options.verb == u"journal");
}

int runQuickVerb(const QStringList &arguments)
{
    const GlobalOptions options = globalOptions(arguments);
    installTranslation(options);
    Call call(options.verb, options.isJson, options.language);
    return call.afterWriting(options.verb == u"status" ? runStatus(call, options.rest)
                                                       : runJournal(call, options.rest));
}

} // namespace opname
