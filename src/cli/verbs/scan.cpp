#include "../early_beginnings.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/scan_desk.h"
#include "verbs.h"

#include <QFile>
#include <QHash>

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

/// Where a copy belongs that is to be carried away, and that it was found late; empty for most.
QString remarkOn(const DeskAnswer &answer, const QHash<QString, QString> &locations)
{
    QStringList remarks;
    if (answer.verdict == Verdict::OutOfScope || answer.verdict == Verdict::Misplaced) {
        QStringList home{locations.value(answer.home.location, answer.home.location), answer.home.site};
        home.removeAll(QString());
        remarks.append(CommandLineText::tr("its place is %1").arg(home.join(u", "_qs)));
    }
    if (answer.foundLater())
        remarks.append(CommandLineText::tr("found later"));
    return remarks.isEmpty() ? QString() : QString(u"  ("_qs + remarks.join(u"; "_qs) + u')');
}

void printAnswer(const Call &call, qint64 line, const DeskAnswer &answer,
                 const QHash<QString, QString> &locations)
{
    const bool isKnown = !answer.itemCode.isEmpty();
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
            {QStringLiteral("number"), answer.number},
            {QStringLiteral("home"),
             isKnown ? QJsonValue(QJsonObject{{QStringLiteral("location"), answer.home.location},
                                              {QStringLiteral("site"), answer.home.site}})
                     : QJsonValue()},
            {QStringLiteral("later"), answer.isLater}};
        if (answer.command) {
            object.insert(QStringLiteral("command"), commandName(answer.command->command.kind));
            object.insert(QStringLiteral("done"), answer.command->isDone);
            object.insert(QStringLiteral("message"), answer.command->sentence);
        }
        call.printObject(object);
    } else if (answer.command) {
        call.printLine(answer.command->sentence);
    } else {
        call.printLine(
            QStringLiteral("%1  %2  %3")
                .arg(answer.code.left(20).leftJustified(12), verdictText(answer.verdict).leftJustified(18),
                     isKnown ? QString(answer.callNumber + u"  " + answer.title + remarkOn(answer, locations))
                             : QString()));
    }
    std::fflush(stdout);
}

/// A row of a file that is no read: told with the same fields and why.
void printLeftOut(const Call &call, const ScanListEntry &row)
{
    const QString reason = scanListFaultText(row.fault);
    if (call.isJson()) {
        QJsonObject object{{QStringLiteral("line"), row.line},
                           {QStringLiteral("code"), row.code},
                           {QStringLiteral("left_out"), reason}};
        for (const char *unknown :
             {"verdict", "item_code", "title", "call_number", "shelf", "station", "number", "home", "later"})
            object.insert(QLatin1String(unknown), QJsonValue());
        call.printObject(object);
    } else {
        call.printLine(QStringLiteral("%1  %2").arg(row.code.left(20).leftJustified(12), reason));
    }
}

/// What the user says of the file; the rest is guessed where it is evident.
Result<ScanListOptions> listOptions(const Call &call)
{
    static const QHash<QString, QChar> separators = {{QStringLiteral("lines"), QChar()},
                                                     {QStringLiteral("comma"), u','},
                                                     {QStringLiteral("semicolon"), u';'},
                                                     {QStringLiteral("tab"), u'\t'},
                                                     {QStringLiteral("bar"), u'|'}};
    ScanListOptions options = ScanListOptions::cautious();
    if (call.has(QStringLiteral("format"))) {
        const auto separator = separators.constFind(call.value(QStringLiteral("format")));
        if (separator == separators.cend())
            return failure(ErrorKind::Usage,
                           CommandLineText::tr("--format takes lines, comma, semicolon, tab or bar."));
        options.separator = *separator;
    }
    if (call.has(QStringLiteral("column"))) {
        const QString column = call.value(QStringLiteral("column")).trimmed();
        bool isNumber = false;
        const int number = column.toInt(&isNumber);
        if (column.isEmpty() || (isNumber && number < 1))
            return failure(ErrorKind::Usage,
                           CommandLineText::tr("--column takes a column's name or its number from 1."));
        if (isNumber)
            options.codeColumn = number - 1;
        else
            options.columnName = column;
    }
    return options;
}

} // namespace

int runScan(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> known = {
        {QStringLiteral("shelf"), {}, QStringLiteral("S")},
        {QStringLiteral("location"), {}, QStringLiteral("C")},
        {QStringLiteral("site"), {}, QStringLiteral("T")},
        {QStringLiteral("for"), {}, QStringLiteral("count|order|label|move|sample")},
        {QStringLiteral("column"), {}, QStringLiteral("NAME|N")},
        {QStringLiteral("format"), {}, QStringLiteral("lines|comma|semicolon|tab|bar")}};
    if (Outcome parsed =
            call.parse(arguments, {QStringLiteral("FILE"), QStringLiteral("PATH?")}, known + authorOptions());
        !parsed)
        return call.fail(parsed.error());
    ScanStand stand;
    stand.shelf = call.value(QStringLiteral("shelf"));
    if (call.has(QStringLiteral("for"))) {
        const auto purpose = purposeFromName(call.value(QStringLiteral("for")));
        if (!purpose)
            return call.fail({ErrorKind::Usage,
                              CommandLineText::tr("--for takes count, order, label, move or sample."),
                              {}});
        stand.purpose = *purpose;
    }
    const auto options = listOptions(call);
    if (!options)
        return call.fail(options.error());
    const QString path = call.argument(1);
    const bool isStandardInput = path.isEmpty() || path == u"-";
    if (isStandardInput && (call.has(QStringLiteral("column")) || call.has(QStringLiteral("format"))))
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("--column and --format are for a file; standard input is read "
                                              "one code a line."),
                          {}});
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const EarlyBeginnings early(call, **session);
    const auto place = call.place(**session);
    if (!place)
        return call.fail(place.error());
    stand.place = *place;
    stand.author = call.author(**session);
    ScanDesk desk(**session);
    QHash<QString, QString> locations;
    for (const ReferenceEntry &location : (*session)->catalogue().references().locations)
        locations.insert(location.id, location.name);
    const auto visitor = [&](qint64 line, const DeskAnswer &answer) {
        printAnswer(call, line, answer, locations);
    };
    Outcome scanned;
    if (isStandardInput) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
            return call.fail({ErrorKind::File,
                              CommandLineText::tr("Standard input cannot be read. Name a file instead."),
                              {}});
        scanned = desk.scanAll(input, stand, visitor);
    } else {
        scanned = desk.scanFile(path, stand, visitor, *options,
                                [&](const ScanListEntry &row) { printLeftOut(call, row); });
    }
    return scanned ? Done : call.fail(scanned.error());
}

} // namespace opname
