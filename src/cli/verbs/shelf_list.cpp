#include "../separator.h"
#include "../written_answer.h"
#include "opname/workflow/reporting.h"
#include "verbs.h"

namespace opname {

namespace {

/// On paper shelf after shelf, each under its bar code, with boxes to tick; as a table the items of a place.
Result<Document> documentOf(const Call &call, Session &session, const Place &place)
{
    const Reporting reporting(session);
    if (!call.has(QStringLiteral("per-shelf")) && !call.has(QStringLiteral("shelf"))
        && !call.value(QStringLiteral("o")).endsWith(u".pdf", Qt::CaseInsensitive))
        return reporting.shelfList(place, call.language());
    auto plan = ShelfPlan::make(session, 5);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto shared = std::make_shared<const ShelfPlan>(std::move(*plan));
    return reporting.shelfPages(shared, shared->shelvesOf(call.value(QStringLiteral("shelf")), place),
                                call.language());
}

} // namespace

int runShelfList(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("location"), {}, QStringLiteral("C")},
        {QStringLiteral("site"), {}, QStringLiteral("T")},
        {QStringLiteral("shelf"), {}, QStringLiteral("S")},
        {QStringLiteral("per-shelf"), {}},
        {QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")},
        separatorOption()};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const QString out = call.value(QStringLiteral("o"));
    if (out.isEmpty())
        return call.fail({ErrorKind::Usage, CommandLineText::tr("Say where it goes: -o OUT."), {}});
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const auto place = call.place(**session);
    if (!place)
        return call.fail(place.error());
    auto document = documentOf(call, **session, *place);
    if (!document)
        return call.fail(document.error(), {{QStringLiteral("rows"), 0}});
    const auto written = writeAsAsked(call, *document, out);
    if (!written)
        return call.fail(written.error());
    if (call.isJson())
        call.printObject({{QStringLiteral("rows"), written->rows}});
    else
        call.printLine(CommandLineText::tr("%1 rows written to %2").arg(written->rows).arg(out));
    return Done;
}

} // namespace opname
