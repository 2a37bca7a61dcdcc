#include "../early_beginnings.h"
#include "../source_secrets.h"
#include "opname/workflow/change_sending.h"
#include "opname/workflow/publishing.h"
#include "verbs.h"

namespace opname {

namespace {

QJsonObject reportObject(const SendingReport &report)
{
    return {{QStringLiteral("applied"), report.applied},
            {QStringLiteral("already"), report.already},
            {QStringLiteral("conflicts"), report.conflicts},
            {QStringLiteral("failed"), report.failed},
            {QStringLiteral("pending"), report.pending}};
}

QJsonObject publicationObject(const Publishing::Report &report)
{
    const Publication &publication = report.publication;
    return {{QStringLiteral("stock_take"), publication.stockTakeId},
            {QStringLiteral("rows"), publication.rows},
            {QStringLiteral("exists"), publication.exists},
            {QStringLiteral("missing"), publication.missing},
            {QStringLiteral("on_loan"), publication.onLoan},
            {QStringLiteral("not_covered"), publication.uncounted},
            {QStringLiteral("took_part"), publication.tookPart},
            {QStringLiteral("was_there"), report.wasThere},
            {QStringLiteral("former_rows_saved"), report.formerRowsSaved},
            {QStringLiteral("head"), publication.headHash}};
}

Result<SendingReport> send(Call &call, Session &session, LibrarySystem &library, bool isDryRun)
{
    ChangeSending sending(session, call.author(session));
    const auto pending = sending.pendingAtFirst();
    if (!pending)
        return tl::unexpected(pending.error());
    const auto tasks = sending.pendingTasks();
    if (!tasks)
        return tl::unexpected(tasks.error());
    const auto facts = library.examine();
    if (!facts)
        return tl::unexpected(facts.error());
    if (Outcome allowed = ChangeSending::checkRights(*facts, *tasks); !allowed)
        return tl::unexpected(allowed.error());
    if (isDryRun || *pending == 0)
        return sending.report();
    return sending.sendAll(library, [&](qint64 done, qint64 total) {
        call.tellProgress(done, total);
        return true;
    });
}

void printReport(const Call &call, const SendingReport &report)
{
    call.printLine(CommandLineText::tr("%1 applied, %2 were so already, %3 conflicts, %4 refused, %5 pending")
                       .arg(report.applied)
                       .arg(report.already)
                       .arg(report.conflicts)
                       .arg(report.failed)
                       .arg(report.pending));
}

void printPublication(const Call &call, const Publishing::Report &report)
{
    const Publication &publication = report.publication;
    call.printLine(
        CommandLineText::tr(
            "Written into SLiMS as stock-take %1: %2 there, %3 missing, %4 on loan, %5 not covered")
            .arg(publication.stockTakeId)
            .arg(publication.exists)
            .arg(publication.missing)
            .arg(publication.onLoan)
            .arg(publication.uncounted));
    if (report.formerRowsSaved > 0)
        call.printLine(CommandLineText::tr("%1 rows of SLiMS's former stock-take are kept in the session.")
                           .arg(report.formerRowsSaved));
}

/// What would be written, as far as that is known beforehand.
QJsonObject planObject(const PublishPlan &plan)
{
    return {{QStringLiteral("stock_take"), plan.active ? QJsonValue(plan.active->id) : QJsonValue()},
            {QStringLiteral("exists"), plan.result.exists},
            {QStringLiteral("missing"), plan.result.missing},
            {QStringLiteral("on_loan"), plan.result.onLoan},
            {QStringLiteral("not_covered"), plan.notCovered},
            {QStringLiteral("took_part"), plan.active.has_value()},
            {QStringLiteral("head"), plan.result.headHash},
            {QStringLiteral("dry_run"), true}};
}

Result<QJsonObject> publish(Call &call, Session &session, LibrarySystem &library,
                            const PublishConsent &consent, bool isDryRun)
{
    Publishing publishing(session, call.author(session));
    const auto plan = publishing.plan(library, consent);
    if (!plan)
        return tl::unexpected(plan.error());
    if (Outcome agreed = Publishing::checkConsent(*plan, consent); !agreed)
        return tl::unexpected(agreed.error());
    if (plan->active)
        call.tell(Publishing::takingPartWarning(*plan->active));
    if (isDryRun) {
        if (!call.isJson())
            call.printLine(
                CommandLineText::tr(
                    "Would be written into SLiMS: %1 there, %2 missing, %3 on loan, %4 not covered")
                    .arg(plan->result.exists)
                    .arg(plan->result.missing)
                    .arg(plan->result.onLoan)
                    .arg(plan->notCovered));
        return planObject(*plan);
    }
    const auto published = publishing.publish(library, *plan, [&](qint64 done) {
        call.tellProgress(done, 0);
        return true;
    });
    if (!published)
        return tl::unexpected(published.error());
    if (!call.isJson())
        printPublication(call, *published);
    return publicationObject(*published);
}

} // namespace

int runPush(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = authorOptions();
    for (const char *name : {"dry-run", "publish", "partial", "take-part"})
        options.append(QCommandLineOption(QString::fromLatin1(name)));
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE"), QStringLiteral("SOURCE")}, options);
        !parsed)
        return call.fail(parsed.error());
    const bool publishes = call.has(QStringLiteral("publish"));
    const bool isDryRun = call.has(QStringLiteral("dry-run"));
    if (!publishes && (call.has(QStringLiteral("partial")) || call.has(QStringLiteral("take-part"))))
        return call.fail(
            {ErrorKind::Usage, CommandLineText::tr("--partial and --take-part belong to --publish."), {}});
    auto session = call.open(isDryRun ? Session::Access::Read : Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const EarlyBeginnings early(call, **session);
    auto library = openLibrarySystem(call.argument(1), sourceSecrets(call.argument(1)));
    if (!library)
        return call.fail(library.error());
    const auto report = send(call, **session, **library, isDryRun);
    if (!report)
        return call.fail(report.error());
    QJsonObject answer = reportObject(*report);
    if (!call.isJson())
        printReport(call, *report);
    if (publishes) {
        const PublishConsent consent{call.has(QStringLiteral("partial")),
                                     call.has(QStringLiteral("take-part"))};
        const auto published = publish(call, **session, **library, consent, isDryRun);
        if (!published)
            return call.fail(published.error(), answer);
        answer.insert(QStringLiteral("published"), *published);
    }
    if (call.isJson())
        call.printObject(answer);
    return report->conflicts > 0 || report->failed > 0 ? AnswerIsNo : Done;
}

} // namespace opname
