#include "opname/workflow/weeding.h"
#include "verbs.h"

#include <QFile>

namespace opname {

namespace {

Result<Weeding::Taken> take(const Call &call, Session &session)
{
    const QString path = call.value(QStringLiteral("from"));
    const Weeding::Way way =
        call.has(QStringLiteral("take-back")) ? Weeding::Way::TakeBack : Weeding::Way::Add;
    if (path != u"-")
        return Weeding(session).take(path, way, call.author(session));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::File,
                       CommandLineText::tr("Standard input cannot be read. Name a file instead."));
    return Weeding(session).take(input, CommandLineText::tr("standard input"), way, call.author(session));
}

} // namespace

void printWeeding(const Call &call, const Weeding::Check &check)
{
    call.printLine(CommandLineText::tr("Weeded copies on the shelf: %1")
                       .arg(Weeding::stateText(check.onShelf, check.present)));
    call.printLine(CommandLineText::tr("Data of weeded copies in SLiMS: %1")
                       .arg(Weeding::stateText(check.data, check.mismatches)));
}

int runWeeded(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {{QStringLiteral("from"), {}, QStringLiteral("PATH|-")},
                                               QCommandLineOption(QStringLiteral("take-back"))};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    const bool takes = call.has(QStringLiteral("from"));
    if (!takes && call.has(QStringLiteral("take-back")))
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("Say which codes to take back: --from PATH, or - for standard "
                                              "input."),
                          {}});
    auto session = call.open(takes ? Session::Access::Write : Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    Weeding::Taken taken;
    if (takes) {
        const auto done = take(call, **session);
        if (!done)
            return call.fail(done.error());
        taken = *done;
    }
    const auto check = Weeding(**session).check();
    if (!check)
        return call.fail(check.error());
    if (call.isJson()) {
        call.printObject({{QStringLiteral("weeded"), check->listed},
                          {QStringLiteral("changed"), taken.changed},
                          {QStringLiteral("present"), check->present},
                          {QStringLiteral("mismatches"), check->mismatches},
                          {QStringLiteral("on_shelf"), Weeding::stateName(check->onShelf)},
                          {QStringLiteral("data"), Weeding::stateName(check->data)}});
        return Done;
    }
    call.printLine(CommandLineText::tr("%1 copies are listed as weeded").arg(check->listed));
    printWeeding(call, *check);
    return Done;
}

} // namespace opname
