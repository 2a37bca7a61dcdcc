#include "opname/workflow/scan_desk.h"
#include "verbs.h"

#include <QFile>

namespace opname {

namespace {

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Command:
        return CommandLineText::tr("command");
    case Verdict::Invalid:
        return CommandLineText::tr("invalid code");
    case Verdict::Unknown:
        return CommandLineText::tr("unknown code");
    case Verdict::Duplicate:
        return CommandLineText::tr("already scanned");
    case Verdict::OnLoan:
        return CommandLineText::tr("on loan, but here");
    case Verdict::Excluded:
        return CommandLineText::tr("not counted");
    case Verdict::OutOfScope:
        return CommandLineText::tr("out of scope");
    case Verdict::Added:
        return CommandLineText::tr("new in SLiMS");
    case Verdict::Misplaced:
        return CommandLineText::tr("wrong shelf");
    case Verdict::Found:
        return CommandLineText::tr("found");
    }
    return {};
}

void printAnswer(const Call &call, qint64 line, const DeskAnswer &answer)
{
    const bool isKnown = answer.slot != noSlot;
    if (call.isJson()) {
        QJsonObject object = {
            {QStringLiteral("line"), line},
            {QStringLiteral("code"), answer.code},
            {QStringLiteral("verdict"), verdictName(answer.verdict)},
            {QStringLiteral("item_code"), isKnown ? QJsonValue(answer.itemCode) : QJsonValue()},
            {QStringLiteral("title"), isKnown ? QJsonValue(answer.title) : QJsonValue()},
            {QStringLiteral("call_number"), isKnown ? QJsonValue(answer.callNumber) : QJsonValue()},
            {QStringLiteral("shelf"), answer.shelf.isEmpty() ? QJsonValue() : QJsonValue(answer.shelf)},
            {QStringLiteral("station"), answer.station},
            {QStringLiteral("number"), answer.number}};
        if (answer.command) {
            object.insert(QStringLiteral("command"), commandName(answer.command->command.kind));
            object.insert(QStringLiteral("done"), answer.command->isDone);
            object.insert(QStringLiteral("message"), answer.command->sentence);
        }
        call.printObject(object);
    } else if (answer.command) {
        call.printLine(answer.command->sentence);
    } else {
        call.printLine(QStringLiteral("%1  %2  %3")
                           .arg(answer.code.left(20).leftJustified(12),
                                verdictText(answer.verdict).leftJustified(18),
                                isKnown ? QString(answer.callNumber + u"  " + answer.title) : QString()));
    }
    std::fflush(stdout);
}

} // namespace

int runScan(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("shelf"), {}, QStringLiteral("S")},
        {QStringLiteral("location"), {}, QStringLiteral("C")},
        {QStringLiteral("site"), {}, QStringLiteral("T")},
        {QStringLiteral("for"), {}, QStringLiteral("count|order|label|move|sample")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE"), QStringLiteral("PATH?")},
                                    options + authorOptions());
        !parsed)
        return call.fail(parsed.error());
    ScanStand stand;
    stand.shelf = call.value(QStringLiteral("shelf"));
    stand.place = {call.value(QStringLiteral("location")), call.value(QStringLiteral("site"))};
    if (call.has(QStringLiteral("for"))) {
        const auto purpose = purposeFromName(call.value(QStringLiteral("for")));
        if (!purpose)
            return call.fail({ErrorKind::Usage,
                              CommandLineText::tr("--for takes count, order, label, move or sample."),
                              {}});
        stand.purpose = *purpose;
    }
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    stand.author = call.author(**session);
    ScanDesk desk(**session);
    const auto visitor = [&](qint64 line, const DeskAnswer &answer) { printAnswer(call, line, answer); };
    const QString path = call.argument(1);
    Outcome scanned;
    if (path.isEmpty() || path == u"-") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
            return call.fail({ErrorKind::File, CommandLineText::tr("Standard input cannot be read."), {}});
        scanned = desk.scanAll(input, stand, visitor);
    } else {
        scanned = desk.scanFile(path, stand, visitor);
    }
    return scanned ? Done : call.fail(scanned.error());
}

} // namespace opname
