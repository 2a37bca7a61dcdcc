#include "../arrays_answer.h"
#include "opname/report/locale_text.h"
#include "opname/report/writers.h"
#include "opname/session/older_session.h"
#include "opname/workflow/previous_stock_take.h"
#include "opname/workflow/supervision_papers.h"
#include "verbs.h"

#include <QJsonArray>

#include <algorithm>

namespace opname {

namespace {

QString fateText(CopyFate fate)
{
    switch (fate) {
    case CopyFate::FoundAgain:
        return CommandLineText::tr("Lost then, found now");
    case CopyFate::LostTwice:
        return CommandLineText::tr("Lost both times");
    case CopyFate::NewlyLost:
        return CommandLineText::tr("New losses");
    case CopyFate::StillMarked:
        return CommandLineText::tr("Lost then, marked missing since and not seen");
    case CopyFate::NotSeen:
        return CommandLineText::tr("Lost then, now on loan, elsewhere or not counted");
    case CopyFate::Vanished:
        return CommandLineText::tr("No longer in the catalogue");
    }
    return {};
}

QJsonArray trendArray(const std::vector<SessionPoint> &points)
{
    QJsonArray trend;
    for (const SessionPoint &point : points)
        trend.append(QJsonObject{{QStringLiteral("session"), point.id},
                                 {QStringLiteral("name"), point.name},
                                 {QStringLiteral("begun"), timeText(point.made.toMSecsSinceEpoch())},
                                 {QStringLiteral("expected"), point.totals.expected},
                                 {QStringLiteral("found"), point.totals.found},
                                 {QStringLiteral("missing"), point.totals.missing},
                                 {QStringLiteral("not_covered"), point.totals.notCovered},
                                 {QStringLiteral("on_loan"),
                                  point.totals.onLoan ? QJsonValue(*point.totals.onLoan) : QJsonValue()}});
    return trend;
}

Outcome printJson(const Call &call, Session &newer, Session &older, const SessionComparison &comparison,
                  const std::vector<SessionPoint> &trend)
{
    ArraysAnswer answer(call);
    Outcome visited;
    QJsonObject counts;
    for (std::size_t i = 0; i < copyFateCount && visited; ++i) {
        const auto fate = static_cast<CopyFate>(i);
        const QString name = fateName(fate);
        counts.insert(name, comparison.count(fate));
        answer.beginArray(name.toLatin1().constData());
        visited = comparison.visit(newer, older, fate, [&](const ComparedCopy &copy) {
            answer.add(itemObject(copy.item));
            return true;
        });
        answer.endArray();
    }
    answer.finish({{QStringLiteral("counts"), counts},
                   {QStringLiteral("remarks"),
                    QJsonArray::fromStringList(comparison.remarks(LocaleText(call.language())))},
                   {QStringLiteral("trend"), trendArray(trend)}});
    return visited;
}

Outcome printText(const Call &call, Session &newer, Session &older, const SessionComparison &comparison,
                  const std::vector<SessionPoint> &trend)
{
    const LocaleText format(call.language());
    for (const QString &remark : comparison.remarks(format))
        call.printLine(remark);
    for (const SessionPoint &point : trend)
        call.printLine(QStringLiteral("%1  %2 / %3  (%4)")
                           .arg(point.name.leftJustified(30), format.number(point.totals.found),
                                format.number(point.totals.expected),
                                format.percent(point.totals.found, point.totals.expected)));
    Outcome visited;
    for (std::size_t i = 0; i < copyFateCount && visited; ++i) {
        const auto fate = static_cast<CopyFate>(i);
        call.printLine(fateText(fate) + u": "_qs + format.number(comparison.count(fate)));
        visited = comparison.visit(newer, older, fate, [&](const ComparedCopy &copy) {
            call.printLine(QStringLiteral("  %1  %2  %3")
                               .arg(copy.item.item.code.leftJustified(12),
                                    copy.item.callNumber.leftJustified(24), copy.item.title));
            return true;
        });
    }
    return visited;
}

} // namespace

int runCompare(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("trend"), {}, QStringLiteral("FILE")},
        QCommandLineOption(QStringLiteral("keep")),
        {QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE"), QStringLiteral("OLDER")}, options);
        !parsed)
        return call.fail(parsed.error());
    const bool isKept = call.has(QStringLiteral("keep"));
    auto newer = call.open(isKept ? Session::Access::Write : Session::Access::Read);
    if (!newer)
        return call.fail(newer.error());
    auto older = OlderSession::open(call.argument(1));
    if (!older)
        return call.fail(older.error());
    std::vector<SessionPoint> further;
    for (const QString &path : call.values(QStringLiteral("trend"))) {
        const auto other = OlderSession::open(path);
        if (!other)
            return call.fail(other.error());
        further.push_back(SessionComparison::pointOf(other->session()));
    }
    const auto comparison = SessionComparison::compare(**newer, older->session());
    if (!comparison)
        return call.fail(comparison.error(),
                         {{QStringLiteral("lost_twice"), QJsonArray()},
                          {QStringLiteral("found_again"), QJsonArray()},
                          {QStringLiteral("newly_lost"), QJsonArray()}});
    if (isKept) {
        const auto previous = PreviousStockTake::of(*comparison, call.argument(1));
        if (Outcome kept = previous.keepIn(**newer, call.author(**newer)); !kept)
            return call.fail(kept.error());
    }
    if (const QString out = call.value(QStringLiteral("o")); !out.isEmpty()) {
        const auto document =
            SupervisionPapers::comparison(**newer, older->session(), *comparison, further, call.language());
        if (!document)
            return call.fail(document.error());
        if (const auto written = writeDocument(*document, out); !written)
            return call.fail(written.error());
    }
    std::vector<SessionPoint> trend = comparison->points();
    trend.insert(trend.end(), further.begin(), further.end());
    std::sort(trend.begin(), trend.end(),
              [](const SessionPoint &a, const SessionPoint &b) { return a.made < b.made; });
    const Outcome printed = call.isJson() ? printJson(call, **newer, older->session(), *comparison, trend)
                                          : printText(call, **newer, older->session(), *comparison, trend);
    return printed ? Done : call.fail(printed.error());
}

} // namespace opname
