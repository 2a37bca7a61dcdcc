#include "global_options.h"

#include <QCoreApplication>
#include <QTranslator>

namespace opname {

GlobalOptions globalOptions(const QStringList &arguments)
{
    GlobalOptions options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == u"--json") {
            options.isJson = true;
        } else if (argument == u"--lang" || argument.startsWith(u"--lang=")) {
            options.language = argument.contains(u'=') ? argument.section(u'=', 1) : arguments.value(++i);
            options.isWrong = options.isWrong || (options.language != u"id" && options.language != u"en");
        } else if (options.verb.isEmpty()) {
            options.verb = argument;
        } else {
            options.rest.append(argument);
        }
    }
    return options;
}

void installTranslation(const GlobalOptions &options)
{
    static QTranslator translator;
    if (translator.load(QStringLiteral(":/opname/translations/opname_%1.qm")
                            .arg(options.isWrong ? QStringLiteral("id") : options.language)))
        QCoreApplication::installTranslator(&translator);
}

} // namespace opname
