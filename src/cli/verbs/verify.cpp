#include "opname/session/publications.h"
#include "opname/session/sign_offs.h"
#include "opname/session/verification.h"
#include "opname/workflow/report_check.h"
#include "verbs.h"

#include <QJsonArray>

namespace opname {

namespace {

QString hex(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex());
}

/// What outside the file holds a head hash of this journal: signatures, SLiMS's system log, the report.
QJsonArray anchorsOf(Session &session, const std::optional<ReportAnchor> &report)
{
    QJsonArray anchors;
    if (report) {
        QJsonObject anchor = report->toJson();
        anchor.insert(QStringLiteral("kind"), QStringLiteral("report"));
        anchors.append(anchor);
    }
    for (const SignOff &signOff : SignOffs(session).all())
        anchors.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("signature")},
                                   {QStringLiteral("name"), signOff.name},
                                   {QStringLiteral("role"), signOff.role},
                                   {QStringLiteral("time"), timeText(signOff.time.toMSecsSinceEpoch())},
                                   {QStringLiteral("head"), hex(signOff.head)},
                                   {QStringLiteral("stands"), signOff.isStanding}});
    if (const auto publication = Publications(session).last())
        anchors.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("published")},
                                   {QStringLiteral("to"), publication->target},
                                   {QStringLiteral("time"), timeText(publication->time)},
                                   {QStringLiteral("head"), publication->headHash}});
    return anchors;
}

QJsonValue findingJson(const std::optional<ReportFinding> &finding)
{
    if (!finding)
        return {};
    return QJsonObject{{QStringLiteral("belongs"), finding->belongs()},
                       {QStringLiteral("answer"), reportAnswerName(finding->answer)},
                       {QStringLiteral("rows_since"), finding->rowsSince},
                       {QStringLiteral("sentence"), finding->sentence()},
                       {QStringLiteral("reasons"), QJsonArray::fromStringList(finding->reasons)}};
}

} // namespace

int runVerify(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")},
                                    {{QStringLiteral("report"), {}, QStringLiteral("PATH")}});
        !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    VerificationResult result = Verification::verify(**session);
    std::optional<ReportFinding> finding;
    if (call.has(QStringLiteral("report"))) {
        auto checked = ReportCheck(**session).check(call.value(QStringLiteral("report")));
        if (!checked)
            return call.fail(checked.error());
        finding = std::move(*checked);
        if (!finding->belongs())
            result.problems << finding->sentence() << finding->reasons;
    }
    if (call.isJson()) {
        QJsonObject answer{{QStringLiteral("ok"), result.isOk()},
                           {QStringLiteral("problems"), QJsonArray::fromStringList(result.problems)},
                           {QStringLiteral("anchors"),
                            anchorsOf(**session, finding ? finding->anchor : std::optional<ReportAnchor>())},
                           {QStringLiteral("rows"), result.rows},
                           {QStringLiteral("head"), hex(result.head)},
                           {QStringLiteral("report"), findingJson(finding)}};
        call.printObject(answer);
    } else {
        for (const QString &problem : std::as_const(result.problems))
            call.printLine(problem);
        if (finding && finding->belongs())
            call.printLine(finding->sentence());
        if (result.isOk())
            call.printLine(CommandLineText::tr("In order: %1 journal rows, head %2")
                               .arg(result.rows)
                               .arg(hex(result.head)));
    }
    return result.isOk() ? Done : AnswerIsNo;
}

} // namespace opname
