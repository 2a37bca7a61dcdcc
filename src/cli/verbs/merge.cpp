#include "opname/session/session_merge.h"
#include "verbs.h"

#include <QJsonArray>

#include <cmath>

namespace opname {

namespace {

QJsonObject answerOf(const std::vector<MergedFile> &files)
{
    qint64 received = 0;
    qint64 quarantined = 0;
    QJsonArray list;
    for (const MergedFile &file : files) {
        received += file.received;
        quarantined += file.quarantined;
        list.append(QJsonObject{{QStringLiteral("file"), file.path},
                                {QStringLiteral("answer"), mergeAnswerName(file.answer)},
                                {QStringLiteral("received"), file.received},
                                {QStringLiteral("quarantined"), file.quarantined},
                                {QStringLiteral("account"), file.account}});
    }
    return {{QStringLiteral("sent"), 0},
            {QStringLiteral("received"), received},
            {QStringLiteral("quarantined"), quarantined},
            {QStringLiteral("files"), list}};
}

} // namespace

int runMerge(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE"), QStringLiteral("OTHER…")}, {});
        !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const auto merged = SessionMerge(**session).take(call.arguments().mid(1), [&](double share) {
        call.tellProgress(std::lround(share * 100), 100);
        return true;
    });
    if (!merged)
        return call.fail(merged.error());
    const bool isWhole = std::none_of(merged->begin(), merged->end(),
                                      [](const MergedFile &file) { return file.isQuarantined(); });
    if (call.isJson())
        call.printObject(answerOf(*merged));
    else
        for (const MergedFile &file : *merged)
            call.printLine(file.account);
    return isWhole ? Done : AnswerIsNo;
}

} // namespace opname
