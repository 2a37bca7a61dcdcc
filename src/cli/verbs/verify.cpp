#include "opname/session/verification.h"
#include "verbs.h"

#include <QJsonArray>

namespace opname {

int runVerify(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")},
                                    {{QStringLiteral("report"), {}, QStringLiteral("PATH")}});
        !parsed)
        return call.fail(parsed.error());
    if (call.has(QStringLiteral("report")))
        return call.fail({ErrorKind::NotAvailable,
                          CommandLineText::tr("Comparing a printed report is not available in this version."),
                          {}});
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const VerificationResult result = Verification::verify(**session);
    if (call.isJson()) {
        call.printObject({{QStringLiteral("ok"), result.isOk()},
                          {QStringLiteral("problems"), QJsonArray::fromStringList(result.problems)},
                          {QStringLiteral("anchors"), QJsonArray()},
                          {QStringLiteral("rows"), result.rows},
                          {QStringLiteral("head"), QString::fromLatin1(result.head.toHex())}});
    } else {
        for (const QString &problem : result.problems)
            call.printLine(problem);
        if (result.isOk())
            call.printLine(CommandLineText::tr("In order: %1 journal rows, head %2")
                               .arg(result.rows)
                               .arg(QString::fromLatin1(result.head.toHex())));
    }
    return result.isOk() ? Done : AnswerIsNo;
}

} // namespace opname
