#include "opname/report/locale_text.h"
#include "verbs.h"

#include <QDateTime>

namespace opname {

namespace {

/// Before the freeze nothing is counted, also what is not known.
std::optional<qint64> knownOnLoan(const Session &session, const Totals &totals)
{
    return session.isFrozen() || session.loansKnown() ? totals.onLoan : std::nullopt;
}

} // namespace

QString timeText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

QJsonObject totalsObject(const Session &session)
{
    const Totals t = session.totals();
    const std::optional<qint64> onLoan = knownOnLoan(session, t);
    return {{QStringLiteral("frozen"), session.isFrozen()},
            {QStringLiteral("expected"), t.expected},
            {QStringLiteral("found"), t.found},
            {QStringLiteral("missing"), t.missing},
            {QStringLiteral("not_covered"), t.notCovered},
            {QStringLiteral("on_loan"), onLoan ? QJsonValue(*onLoan) : QJsonValue()},
            {QStringLiteral("present_on_loan"), t.presentOnLoan},
            {QStringLiteral("excluded"), t.excluded},
            {QStringLiteral("out_of_scope"), t.outOfScope},
            {QStringLiteral("added"), t.added},
            {QStringLiteral("unknown"), t.unknown},
            {QStringLiteral("unknown_codes"), t.unknownCodes},
            {QStringLiteral("duplicates"), t.duplicates},
            {QStringLiteral("invalid"), t.invalid},
            {QStringLiteral("misplaced"), t.misplaced},
            {QStringLiteral("scans"), t.scans}};
}

void printTotals(const Call &call, const Session &session)
{
    const Totals t = session.totals();
    const LocaleText locale(call.language());
    const auto line = [&](const QString &name, qint64 value) {
        call.printLine(name.leftJustified(34) + locale.number(value).rightJustified(10));
    };
    if (!session.isFrozen())
        call.printLine(
            CommandLineText::tr("Not frozen yet: nothing is counted before the end of activity 4."));
    line(CommandLineText::tr("Expected"), t.expected);
    line(CommandLineText::tr("Found"), t.found);
    line(CommandLineText::tr("  of these lent in SLiMS"), t.presentOnLoan);
    line(CommandLineText::tr("  of these on another shelf"), t.misplaced);
    if (const auto onLoan = knownOnLoan(session, t))
        line(CommandLineText::tr("On loan"), *onLoan);
    else
        call.printLine(CommandLineText::tr("On loan").leftJustified(34)
                       + CommandLineText::tr("unknown").rightJustified(10));
    line(CommandLineText::tr("Missing"), t.missing);
    line(CommandLineText::tr("Not covered yet"), t.notCovered);
    line(CommandLineText::tr("Left-out status, present"), t.excluded);
    line(CommandLineText::tr("Out of scope, present"), t.outOfScope);
    line(CommandLineText::tr("Added since the freeze, present"), t.added);
    line(CommandLineText::tr("Unknown codes"), t.unknownCodes);
    line(CommandLineText::tr("Scans"), t.scans);
    line(CommandLineText::tr("  of these duplicates"), t.duplicates);
    line(CommandLineText::tr("  of these unknown"), t.unknown);
    line(CommandLineText::tr("  of these invalid"), t.invalid);
}

int runStatus(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, {}); !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    if (call.isJson())
        call.printObject(totalsObject(**session));
    else
        printTotals(call, **session);
    return Done;
}

} // namespace opname
