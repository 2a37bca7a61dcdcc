#include "opname/workflow/demonstration.h"
#include "verbs.h"

namespace opname {

int runDemo(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")},
                                    {{QStringLiteral("items"), {}, QStringLiteral("N")},
                                     {QStringLiteral("seed"), {}, QStringLiteral("N")}});
        !parsed)
        return call.fail(parsed.error());
    const auto items = call.number(QStringLiteral("items"), 3000, 1);
    const auto seed = call.number(QStringLiteral("seed"), 1);
    if (!items || !seed)
        return call.fail(items ? seed.error() : items.error());
    Demonstration::Wish wish;
    wish.items = *items;
    wish.seed = static_cast<quint64>(*seed);
    wish.language = call.language();
    const auto made = Demonstration::make(call.argument(0), wish, [&](double share) {
        call.tellProgress(static_cast<qint64>(share * 100), 100);
        return true;
    });
    if (!made)
        return call.fail(made.error());
    if (call.isJson()) {
        QJsonObject object = totalsObject(*made->session);
        object.insert(QStringLiteral("report"), made->reportPath);
        call.printObject(object);
    } else {
        printTotals(call, *made->session);
        call.printLine(CommandLineText::tr("Report: %1").arg(made->reportPath));
    }
    return Done;
}

} // namespace opname
