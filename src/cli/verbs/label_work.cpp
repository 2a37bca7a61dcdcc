// Activity 3 at the command line: its lists, the queue of labels, codes for copies without one, new copies.

#include "label_work.h"

#include "../list_answer.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/code_assignment.h"
#include "opname/workflow/label_lists.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/new_copies.h"

#include <QJsonArray>

#include <algorithm>

namespace opname {

namespace {

/// In the order of LabelList.
const QStringList &listNames()
{
    static const QStringList names = {QStringLiteral("queue"), QStringLiteral("without-code"),
                                      QStringLiteral("without-copy"), QStringLiteral("unknown"),
                                      QStringLiteral("not-attached")};
    return names;
}

int showList(Call &call)
{
    const qsizetype which = listNames().indexOf(call.value(QStringLiteral("list")));
    if (which < 0)
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("--list takes one of %1.").arg(listNames().join(u", "_qs)),
                          {}});
    auto answer = ListAnswer::begin(call, QStringLiteral("labels"));
    if (!answer)
        return call.fail(answer.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const LabelLists lists(**session);
    const auto keys = lists.keys(static_cast<LabelList>(which), {}, {});
    if (!keys)
        return call.fail(keys.error());
    for (std::size_t at = 0; at < keys->size(); ++at) {
        answer->add(
            [&] {
                const LabelListRow row = lists.row(*keys, at);
                QJsonObject object{{QStringLiteral("item_code"), row.code},
                                   {QStringLiteral("title_id"), row.titleId},
                                   {QStringLiteral("call_number"), row.callNumber},
                                   {QStringLiteral("title"), row.title},
                                   {QStringLiteral("detail"), row.detail}};
                if (row.itemId != 0)
                    object.insert(QStringLiteral("item_id"), row.itemId);
                return object;
            },
            [&] {
                const LabelListRow row = lists.row(*keys, at);
                const QString key = row.code.isEmpty() && which == qsizetype(LabelList::WithoutCopy)
                    ? QString::number(row.titleId)
                    : row.code;
                return QStringLiteral("%1  %2  %3  %4")
                    .arg(key.leftJustified(20), row.callNumber.leftJustified(24), row.title, row.detail);
            });
    }
    answer->finish();
    return Done;
}

int tellCodes(const Call &call, const QStringList &codes)
{
    if (call.isJson())
        call.printObject({{QStringLiteral("codes"), QJsonArray::fromStringList(codes)}});
    else
        for (const QString &code : codes)
            call.printLine(code);
    return Done;
}

int changeQueue(Call &call, Session &session)
{
    LabelQueue queue(session);
    Outcome changed;
    for (const QString &code : call.values(QStringLiteral("queue")))
        if (!session.catalogue().findByCode(code))
            return call.fail(
                {ErrorKind::Usage,
                 CommandLineText::tr("SLiMS has no copy with the item code “%1”. Check the code.").arg(code),
                 {}});
    if (call.has(QStringLiteral("queue")))
        changed = queue.add(call.values(QStringLiteral("queue")), call.author(session));
    if (changed && call.has(QStringLiteral("take-off")))
        changed = queue.remove(call.values(QStringLiteral("take-off")), call.author(session));
    return changed ? tellCodes(call, queue.itemCodes()) : call.fail(changed.error());
}

QString patternOf(const Call &call, Session &session)
{
    return call.has(QStringLiteral("pattern")) ? call.value(QStringLiteral("pattern"))
                                               : CodeAssignment(session).patterns().first();
}

int giveCodes(Call &call, Session &session)
{
    const auto keys = LabelLists(session).keys(LabelList::WithoutCode, {}, {});
    if (!keys)
        return call.fail(keys.error());
    std::vector<qint64> items;
    std::copy_if(keys->ids.begin(), keys->ids.end(), std::back_inserter(items),
                 [&](qint64 item) { return !keys->given.contains(item); });
    if (items.empty())
        return tellCodes(call, {});
    items.resize(std::min<std::size_t>(items.size(), CodeAssignment::mostCodes));
    CodeAssignment assignment(session);
    const QString pattern = patternOf(call, session);
    const auto codes = assignment.nextFree(static_cast<qint64>(items.size()), pattern, call.author(session));
    if (!codes)
        return call.fail(codes.error(), {{QStringLiteral("codes"), QJsonArray()}});
    Outcome given = assignment.assignTo(items, *codes, pattern, call.author(session));
    if (given)
        given = LabelQueue(session).add(*codes, call.author(session));
    return given ? tellCodes(call, *codes) : call.fail(given.error());
}

int makeNewCopy(Call &call, Session &session)
{
    const auto title = call.number(QStringLiteral("new-copy"), 0, 1);
    if (!title)
        return call.fail(title.error());
    NewCopyRequest copy;
    copy.titleId = *title;
    copy.code = call.value(QStringLiteral("code"));
    copy.facts.location = call.value(QStringLiteral("location"));
    copy.facts.site = call.value(QStringLiteral("site"));
    if (copy.code.isEmpty()) {
        const auto code = CodeAssignment(session).nextFree(1, patternOf(call, session), call.author(session));
        if (!code)
            return call.fail(code.error());
        copy.code = code->first();
    }
    if (Outcome queued = NewCopies(session).queue({copy}, call.author(session)); !queued)
        return call.fail(queued.error());
    return tellCodes(call, {copy.code});
}

} // namespace

QList<QCommandLineOption> labelWorkOptions()
{
    return QList<QCommandLineOption>{{QStringLiteral("list"), {}, QStringLiteral("LIST")},
                                     {QStringLiteral("queue"), {}, QStringLiteral("CODE")},
                                     {QStringLiteral("take-off"), {}, QStringLiteral("CODE")},
                                     {QStringLiteral("give"), {}},
                                     {QStringLiteral("new-copy"), {}, QStringLiteral("TITLE-ID")},
                                     {QStringLiteral("code"), {}, QStringLiteral("CODE")},
                                     {QStringLiteral("location"), {}, QStringLiteral("L")},
                                     {QStringLiteral("site"), {}, QStringLiteral("T")}}
    + ListAnswer::options();
}

std::optional<int> runLabelWork(Call &call)
{
    if (call.has(QStringLiteral("list")))
        return showList(call);
    const bool changesQueue = call.has(QStringLiteral("queue")) || call.has(QStringLiteral("take-off"));
    if (!changesQueue && !call.has(QStringLiteral("give")) && !call.has(QStringLiteral("new-copy")))
        return std::nullopt;
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    if (changesQueue)
        return changeQueue(call, **session);
    return call.has(QStringLiteral("give")) ? giveCodes(call, **session) : makeNewCopy(call, **session);
}

} // namespace opname
