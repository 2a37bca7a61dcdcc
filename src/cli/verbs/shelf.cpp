#include "opname/workflow/shelf_reading.h"
#include "verbs.h"

#include <QJsonArray>

namespace opname {

int runShelf(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {{QStringLiteral("shelf"), {}, QStringLiteral("S")},
                                               {QStringLiteral("location"), {}, QStringLiteral("C")},
                                               QCommandLineOption(QStringLiteral("finish"))};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    const QString shelf = call.value(QStringLiteral("shelf"));
    if (shelf.trimmed().isEmpty())
        return call.fail({ErrorKind::Usage, CommandLineText::tr("Say which shelf: --shelf S."), {}});
    const bool finishes = call.has(QStringLiteral("finish"));
    auto session = call.open(finishes ? Session::Access::Write : Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const auto location = call.location(**session);
    if (!location)
        return call.fail(location.error());
    ShelfReading reading(**session);
    if (finishes)
        if (Outcome finished = reading.finish(shelf, call.author(**session), Place{*location, {}}); !finished)
            return call.fail(finished.error());
    const auto summary = reading.summary(shelf, SIZE_MAX, Place{*location, {}});
    if (!summary)
        return call.fail(summary.error());
    if (call.isJson()) {
        QJsonArray moves;
        for (const ShelfMove &move : summary->moves)
            moves.append(QJsonObject{
                {QStringLiteral("item_code"), move.itemCode},
                {QStringLiteral("after"), move.after.isEmpty() ? QJsonValue() : QJsonValue(move.after)},
                {QStringLiteral("before"), move.before.isEmpty() ? QJsonValue() : QJsonValue(move.before)}});
        QJsonArray gaps;
        for (const ShelfBook &gap : summary->gapBooks)
            gaps.append(QJsonObject{{QStringLiteral("item_code"), gap.itemCode}});
        call.printObject({{QStringLiteral("scanned"), summary->scanned},
                          {QStringLiteral("moves"), moves},
                          {QStringLiteral("gaps"), gaps},
                          {QStringLiteral("take_away"), QJsonArray::fromStringList(summary->takeAway())},
                          {QStringLiteral("unplaced"), QJsonArray::fromStringList(summary->unplaced)}});
        return Done;
    }
    call.printLine(CommandLineText::tr("%1 scans, %2 books to move, %3 gaps")
                       .arg(summary->scanned)
                       .arg(summary->moves.size())
                       .arg(summary->gaps.size()));
    for (const ShelfMove &move : summary->moves)
        call.printLine(CommandLineText::tr("Move %1 between %2 and %3")
                           .arg(move.itemCode, move.after.isEmpty() ? QStringLiteral("–") : move.after,
                                move.before.isEmpty() ? QStringLiteral("–") : move.before));
    for (const ShelfBook &gap : summary->gapBooks)
        call.printLine(CommandLineText::tr("Gap: %1").arg(gap.itemCode));
    for (const QString &code : summary->takeAway())
        call.printLine(CommandLineText::tr("Belongs elsewhere: %1").arg(code));
    for (const QString &code : summary->unplaced)
        call.printLine(CommandLineText::tr("Has no place in the order: %1").arg(code));
    return Done;
}

} // namespace opname
