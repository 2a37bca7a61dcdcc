#include "opname/workflow/recheck_sample.h"

#include "opname/report/locale_text.h"
#include "opname/report/writers.h"
#include "opname/workflow/supervision_papers.h"
#include "verbs.h"

#include <QJsonArray>

namespace opname {

namespace {

QJsonValue shareOf(const std::optional<ShareEstimate> &estimate)
{
    return estimate ? QJsonValue(estimate->share) : QJsonValue();
}

QJsonValue intervalOf(const std::optional<ShareEstimate> &estimate)
{
    return estimate ? QJsonValue(QJsonArray{estimate->low, estimate->high}) : QJsonValue();
}

QJsonObject resultObject(const RecheckResult &result, int limit, bool isOverLimit)
{
    QJsonArray items;
    for (const RecheckedCopy &copy : result.copies) {
        QJsonObject object = itemObject(copy.item);
        object.insert(QStringLiteral("drawn_among"),
                      RecheckSample::nameOf(copy.wasFound ? RecheckSample::Among::Found
                                                          : RecheckSample::Among::Missing));
        object.insert(QStringLiteral("scanned"), copy.isScanned);
        object.insert(QStringLiteral("error"), result.error ? QJsonValue(copy.isError()) : QJsonValue());
        items.append(object);
    }
    const DrawnSample &sample = result.sample;
    return {{QStringLiteral("items"), items},
            {QStringLiteral("error_rate"), shareOf(result.error)},
            {QStringLiteral("interval"), intervalOf(result.error)},
            {QStringLiteral("errors"), result.error ? QJsonValue(result.errors()) : QJsonValue()},
            {QStringLiteral("scanned"), result.scanned},
            {QStringLiteral("by_counters"), result.byCounters},
            {QStringLiteral("found"),
             QJsonObject{{QStringLiteral("drawn"), sample.found.size()},
                         {QStringLiteral("of"), sample.foundOf},
                         {QStringLiteral("error_rate"), shareOf(result.foundError)},
                         {QStringLiteral("interval"), intervalOf(result.foundError)}}},
            {QStringLiteral("missing"),
             QJsonObject{{QStringLiteral("drawn"), sample.missing.size()},
                         {QStringLiteral("of"), sample.missingOf},
                         {QStringLiteral("error_rate"), shareOf(result.missingError)},
                         {QStringLiteral("interval"), intervalOf(result.missingError)}}},
            {QStringLiteral("limit_percent"), limit},
            {QStringLiteral("over_limit"), isOverLimit},
            {QStringLiteral("size"), sample.size},
            {QStringLiteral("among"), sample.among},
            {QStringLiteral("drawn"), timeText(sample.time)},
            {QStringLiteral("by"), sample.by},
            {QStringLiteral("head"), QString::fromLatin1(sample.head.toHex())},
            {QStringLiteral("rows"), sample.rows},
            {QStringLiteral("seed"), QString::fromLatin1(sample.seed.toHex())}};
}

void printResult(const Call &call, const RecheckResult &result)
{
    const LocaleText format(call.language());
    const auto percent = [&](double share) { return format.percent(qRound64(share * 100'000), 100'000); };
    for (const RecheckedCopy &copy : result.copies)
        call.printLine(QStringLiteral("%1  %2  %3  %4")
                           .arg(copy.item.item.code.leftJustified(12), copy.item.callNumber.leftJustified(24),
                                copy.isScanned ? QStringLiteral("+") : QStringLiteral(" "), copy.item.title));
    call.printLine(CommandLineText::tr("%1 copies drawn, %2 scanned for the sample")
                       .arg(format.number(result.sample.drawn()), format.number(result.scanned)));
    if (result.byCounters > 0)
        call.printLine(CommandLineText::tr("%1 of these by who had counted them; they are in no figure")
                           .arg(format.number(result.byCounters)));
    if (result.error)
        call.printLine(CommandLineText::tr("%1 errors: %2, with 95 % confidence between %3 and %4")
                           .arg(format.number(result.errors()), percent(result.error->share),
                                percent(result.error->low), percent(result.error->high)));
}

/// Whether the sample that stands is the one that is asked for.
bool isAskedFor(const std::optional<RecheckResult> &standing, std::optional<qint64> size,
                std::optional<RecheckSample::Among> among)
{
    return standing && (!size || standing->sample.size == *size)
        && (!among || standing->sample.among == RecheckSample::nameOf(*among));
}

} // namespace

int runSample(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("size"), {}, QStringLiteral("N")},
        {QStringLiteral("among"), {}, QStringLiteral("both|found|missing")},
        QCommandLineOption(QStringLiteral("again")),
        {QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    const auto size = call.number(QStringLiteral("size"), 0, 1);
    if (!size)
        return call.fail(size.error());
    std::optional<RecheckSample::Among> among;
    if (call.has(QStringLiteral("among"))) {
        among = RecheckSample::amongFromName(call.value(QStringLiteral("among")));
        if (!among)
            return call.fail(
                {ErrorKind::Usage, CommandLineText::tr("--among takes both, found or missing."), {}});
    }
    const bool mayDraw = call.has(QStringLiteral("size"));
    if (call.has(QStringLiteral("again")) && !mayDraw)
        return call.fail(
            {ErrorKind::Usage, CommandLineText::tr("--again needs to know how many: --size N."), {}});
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    auto result = RecheckSample(**session).result();
    if (!result)
        return call.fail(result.error());
    const std::optional<qint64> asked = mayDraw ? std::optional(*size) : std::nullopt;
    if (mayDraw && (call.has(QStringLiteral("again")) || !isAskedFor(*result, asked, among))) {
        session->reset();
        session = call.open(Session::Access::Write);
        if (!session)
            return call.fail(session.error());
        const RecheckSample::Among from = among.value_or(RecheckSample::Among::Both);
        const auto drawn = RecheckSample(**session).draw(*size, from, call.author(**session));
        if (!drawn)
            return call.fail(drawn.error(),
                             {{QStringLiteral("items"), QJsonArray()},
                              {QStringLiteral("error_rate"), QJsonValue()},
                              {QStringLiteral("interval"), QJsonValue()}});
        result = RecheckSample(**session).result();
        if (!result)
            return call.fail(result.error());
    }
    if (!*result)
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("No sample was drawn yet. Say how many copies: --size N."),
                          {}});
    if (const QString out = call.value(QStringLiteral("o")); !out.isEmpty()) {
        const auto document = SupervisionPapers::sampleSheet(**session, call.language());
        if (!document)
            return call.fail(document.error());
        if (const auto written = writeDocument(*document, out); !written)
            return call.fail(written.error());
    }
    const RecheckSample sample(**session);
    const auto isOver = sample.isOverLimit();
    if (!isOver)
        return call.fail(isOver.error());
    if (call.isJson())
        call.printObject(resultObject(**result, sample.limitPercent(), *isOver));
    else
        printResult(call, **result);
    return Done;
}

} // namespace opname
