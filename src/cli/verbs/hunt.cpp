#include "opname/workflow/hunt.h"

#include "../list_answer.h"
#include "opname/report/writers.h"
#include "opname/session/older_session.h"
#include "opname/workflow/supervision_papers.h"
#include "verbs.h"

namespace opname {

namespace {

QJsonObject placeObject(const HuntPlace &found)
{
    const auto text = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    QJsonObject object = itemObject(found.copy);
    object.insert(QStringLiteral("reason"), Hunt::reasonName(found.reason));
    object.insert(QStringLiteral("rank"), found.rank);
    object.insert(QStringLiteral("at_location"), text(found.place.location));
    object.insert(QStringLiteral("at_site"), text(found.place.site));
    object.insert(QStringLiteral("beside"), found.beside ? text(found.beside->item.code) : QJsonValue());
    return object;
}

} // namespace

int runHunt(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("older"), {}, QStringLiteral("FILE")},
        {QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + ListAnswer::options());
        !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    std::optional<OlderSession> older;
    if (call.has(QStringLiteral("older"))) {
        auto opened = OlderSession::open(call.value(QStringLiteral("older")));
        if (!opened)
            return call.fail(opened.error());
        older.emplace(std::move(*opened));
    }
    Session *earlier = older ? &older->session() : nullptr;
    if (const QString out = call.value(QStringLiteral("o")); !out.isEmpty()) {
        const auto document = SupervisionPapers::huntingList(**session, earlier, call.language());
        if (!document)
            return call.fail(document.error());
        if (const auto written = writeDocument(*document, out); !written)
            return call.fail(written.error());
    }
    auto list = ListAnswer::begin(call, QStringLiteral("hunt"));
    if (!list)
        return call.fail(list.error());
    const Outcome visited = Hunt(**session, earlier).visit([&](const HuntPlace &found) {
        list->add([&] { return placeObject(found); },
                  [&] {
                      const QString place = QString(found.place.location + u' ' + found.place.site).trimmed();
                      return QStringLiteral("%1  %2  %3  %4  %5")
                          .arg(place.leftJustified(20),
                               (found.beside ? found.beside->callNumber : QString()).leftJustified(20),
                               found.copy.item.code.leftJustified(12), found.copy.title,
                               u'(' + Hunt::reasonText(found.reason) + u')');
                  });
        return true;
    });
    if (!visited)
        return call.fail(visited.error());
    list->finish();
    return Done;
}

} // namespace opname
