#include "../source_secrets.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/station_exchange.h"
#include "verbs.h"

#include <QJsonArray>

namespace opname {

namespace {

QJsonObject answerOf(const ExchangeReport &report)
{
    QJsonArray quarantines;
    for (const ExchangeReport::Quarantine &quarantine : report.quarantines)
        quarantines.append(QJsonObject{{QStringLiteral("station"), quarantine.station},
                                       {QStringLiteral("number"), quarantine.number},
                                       {QStringLiteral("account"), quarantine.account}});
    return {{QStringLiteral("sent"), report.sent},
            {QStringLiteral("received"), report.received},
            {QStringLiteral("quarantined"), report.quarantined},
            {QStringLiteral("unsent"), report.unsent},
            {QStringLiteral("stations"), quarantines}};
}

void printReport(const Call &call, const ExchangeReport &report)
{
    const LocaleText format(call.language());
    call.printLine(CommandLineText::tr("%1 rows sent, %2 received, %3 quarantined")
                       .arg(format.number(report.sent), format.number(report.received),
                            format.number(report.quarantined)));
    if (report.unsent > 0)
        call.printLine(
            CommandLineText::tr("%1 rows of other stations are not at SLiMS yet. Their laptops send "
                                "them; with --all this one does.")
                .arg(format.number(report.unsent)));
    for (const ExchangeReport::Quarantine &quarantine : report.quarantines)
        call.printLine(quarantine.account);
}

} // namespace

int runJoin(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE"), QStringLiteral("SOURCE")},
                                    {QCommandLineOption(QStringLiteral("all"))});
        !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const QString source = call.argument(1);
    const auto post = openJournalPost(source, (*session)->id(), sourceSecrets(source));
    if (!post)
        return call.fail(post.error());
    StationExchange exchange(**session,
                             call.has(QStringLiteral("all")) ? StationExchange::Sends::All
                                                             : StationExchange::sendsFor(**post));
    const Outcome done = exchange.exchangeAll(**post, [&](const ExchangeReport &report) {
        call.tellProgress(report.sent + report.received, 0);
        return true;
    });
    const ExchangeReport report = exchange.report();
    if (!done)
        return call.fail(done.error(), answerOf(report));
    if (call.isJson())
        call.printObject(answerOf(report));
    else
        printReport(call, report);
    return report.quarantined > 0 ? AnswerIsNo : Done;
}

} // namespace opname
