#include "opname/cli/command_line.h"

#include "global_options.h"
#include "verbs/verbs.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace opname {

namespace {

struct Verb {
    const char *name;
    VerbFunction run; ///< nothing: not available in this version
};

constexpr std::array verbs = {
    Verb{"new", runNew},
    Verb{"set", runSet},
    Verb{"pull", runPull},
    Verb{"check", runCheck},
    Verb{"freeze", runFreeze},
    Verb{"scan", runScan},
    Verb{"undo", runUndo},
    Verb{"condition", runCondition},
    Verb{"unrecorded", runUnrecorded},
    Verb{"card", runCard},
    Verb{"labels", runLabels},
    Verb{"status", runStatus},
    Verb{"shelf", runShelf},
    Verb{"shelflist", runShelfList},
    Verb{"shelves", runShelves},
    Verb{"callnumbers", runCallNumbers},
    Verb{"loans", runLoans},
    Verb{"weeded", runWeeded},
    Verb{"differences", runDifferences},
    Verb{"decide", runDecide},
    Verb{"changes", runChanges},
    Verb{"take-back", runTakeBack},
    Verb{"mark-done", runMarkDone},
    Verb{"conflicts", runConflicts},
    Verb{"push", runPush},
    Verb{"recap", runRecap},
    Verb{"hunt", runHunt},
    Verb{"sample", runSample},
    Verb{"compare", runCompare},
    Verb{"report", runReport},
    Verb{"documents", runDocuments},
    Verb{"map", runMap},
    Verb{"sop", runSop},
    Verb{"journal", runJournal},
    Verb{"verify", runVerify},
    Verb{"sign", runSign},
    Verb{"demo", runDemo},
    Verb{"join", runJoin},
    Verb{"merge", runMerge},
    Verb{"stations", runStations},
};

QString verbNames()
{
    QStringList names;
    for (const Verb &verb : verbs)
        if (verb.run != nullptr)
            names.append(QString::fromLatin1(verb.name));
    return names.join(u' ');
}

} // namespace

bool drawsPages(const QStringList &arguments)
{
    const GlobalOptions options = globalOptions(arguments);
    const bool writesDocuments = options.verb == u"report" || options.verb == u"shelflist"
        || options.verb == u"recap" || options.verb == u"card" || options.verb == u"changes"
        || options.verb == u"labels" || options.verb == u"shelves" || options.verb == u"check"
        || options.verb == u"verify" || options.verb == u"hunt" || options.verb == u"sample"
        || options.verb == u"compare" || options.verb == u"documents";
    return options.verb == u"demo"
        || (writesDocuments && std::any_of(options.rest.begin(), options.rest.end(), [](const QString &a) {
                return a.endsWith(u".pdf", Qt::CaseInsensitive);
            }));
}

int runCommandLine(const QStringList &arguments)
{
    const GlobalOptions options = globalOptions(arguments);
    installTranslation(options);
    Call call(options.verb, options.isJson, options.language);
    if (options.isWrong)
        return call.fail({ErrorKind::Usage, CommandLineText::tr("--lang takes id or en."), {}});
    if (options.verb == u"--version") {
        call.printLine(QStringLiteral("opnamectl ") + QCoreApplication::applicationVersion());
        return Done;
    }
    if (options.verb.isEmpty() || options.verb == u"--help" || options.verb == u"help") {
        call.printLine(CommandLineText::tr("Usage: opnamectl [--json] [--lang id|en] VERB FILE [OPTION…]"));
        call.printLine(CommandLineText::tr("Verbs: %1").arg(verbNames()));
        return options.verb.isEmpty() ? WrongUsage : Done;
    }
    const auto verb = std::find_if(verbs.begin(), verbs.end(),
                                   [&](const Verb &v) { return options.verb == QLatin1String(v.name); });
    if (verb == verbs.end())
        return call.fail(
            {ErrorKind::Usage,
             CommandLineText::tr("There is no verb “%1”. Verbs are: %2.").arg(options.verb, verbNames()),
             {}});
    if (verb->run == nullptr)
        return call.fail({ErrorKind::NotAvailable,
                          CommandLineText::tr("“%1” is not available in this version.").arg(options.verb),
                          {}});
    return call.afterWriting(verb->run(call, options.rest));
}

} // namespace opname
