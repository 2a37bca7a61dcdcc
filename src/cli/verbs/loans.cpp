#include "../list_answer.h"
#include "opname/session/loan_confirmations.h"
#include "opname/workflow/preparation.h"
#include "verbs.h"

#include <QJsonArray>

namespace opname {

namespace {

QJsonArray linesOf(const std::vector<LoansTaken::Line> &lines)
{
    QJsonArray array;
    for (const LoansTaken::Line &line : lines)
        array.append(
            QJsonObject{{QStringLiteral("line"), line.line}, {QStringLiteral("code"), line.itemCode}});
    return array;
}

/// What needs a look is told on standard error, too; answered are the fields that follow the list.
QJsonObject tellTaken(const Call &call, const LoansTaken &taken)
{
    for (const LoansTaken::Line &line : taken.unknown)
        call.tell(CommandLineText::tr("Line %1: the catalogue has no copy “%2”.")
                      .arg(line.line)
                      .arg(line.itemCode));
    for (const LoansTaken::Line &line : taken.repeated)
        call.tell(CommandLineText::tr("Line %1: “%2” stood there before; the newer loan was kept.")
                      .arg(line.line)
                      .arg(line.itemCode));
    return {{QStringLiteral("unknown"), linesOf(taken.unknown)},
            {QStringLiteral("repeated"), linesOf(taken.repeated)}};
}

Result<QDate> dateOf(const Call &call, const QString &option)
{
    if (!call.has(option))
        return QDate();
    const QDate date = QDate::fromString(call.value(option), Qt::ISODate);
    if (!date.isValid())
        return failure(ErrorKind::Usage,
                       CommandLineText::tr("--%1 takes a date such as 2026-11-24.").arg(option));
    return date;
}

/// What the options say of a borrower's confirmation.
Result<LoanConfirmation> confirmationOf(const Call &call)
{
    const auto asked = dateOf(call, QStringLiteral("asked"));
    if (!asked)
        return tl::unexpected(asked.error());
    const auto answered = dateOf(call, QStringLiteral("answered"));
    if (!answered)
        return tl::unexpected(answered.error());
    const auto result = borrowerAnswerFromName(call.value(QStringLiteral("result")));
    if (!result)
        return failure(ErrorKind::Usage,
                       CommandLineText::tr("--result takes has_it, returned, lost, no_answer or other."));
    LoanConfirmation said;
    said.asked = *asked;
    said.answered = *answered;
    said.result = *result;
    said.note = call.value(QStringLiteral("note"));
    return said;
}

/// Whether the options belong together.
Outcome checkOptions(const Call &call)
{
    const bool confirms = call.has(QStringLiteral("confirm"));
    if (confirms && call.has(QStringLiteral("from")))
        return failure(ErrorKind::Usage,
                       CommandLineText::tr("Take the loans in first (--from), then confirm (--confirm)."));
    for (const char *option : {"asked", "answered", "result", "note"})
        if (!confirms && call.has(QLatin1String(option)))
            return failure(ErrorKind::Usage,
                           CommandLineText::tr("--%1 belongs to --confirm CODE.").arg(QLatin1String(option)));
    return {};
}

QJsonValue dateValue(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject objectOf(const ListedLoan &loan, const std::optional<LoanConfirmation> &confirmed)
{
    const LoanConfirmation said = confirmed.value_or(LoanConfirmation());
    const auto text = [&](const QString &value) { return confirmed ? QJsonValue(value) : QJsonValue(); };
    return {{QStringLiteral("item_code"), loan.loan.itemCode},
            {QStringLiteral("title"), loan.title},
            {QStringLiteral("loan_date"), dateValue(loan.loan.loanDate)},
            {QStringLiteral("due_date"), dateValue(loan.loan.dueDate)},
            {QStringLiteral("asked"), dateValue(said.asked)},
            {QStringLiteral("answered"), dateValue(said.answered)},
            {QStringLiteral("result"), text(borrowerAnswerName(said.result))},
            {QStringLiteral("note"), text(said.note)}};
}

QString lineOf(const ListedLoan &loan, const std::optional<LoanConfirmation> &confirmed)
{
    const QString line = QStringLiteral("%1  %2  %3")
                             .arg(loan.loan.itemCode.leftJustified(12),
                                  loan.loan.dueDate.toString(Qt::ISODate).leftJustified(10), loan.title);
    return confirmed ? QString(line + u"  ["_qs + borrowerAnswerName(confirmed->result) + u']') : line;
}

} // namespace

int runLoans(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("from"), {}, QStringLiteral("PATH")},
        {QStringLiteral("confirm"), {}, QStringLiteral("CODE")},
        {QStringLiteral("asked"), {}, QStringLiteral("DATE")},
        {QStringLiteral("answered"), {}, QStringLiteral("DATE")},
        {QStringLiteral("result"), {}, QStringLiteral("has_it|returned|lost|no_answer|other")},
        {QStringLiteral("note"), {}, QStringLiteral("T")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")},
                                    ListAnswer::options() + authorOptions() + options);
        !parsed)
        return call.fail(parsed.error());
    if (Outcome checked = checkOptions(call); !checked)
        return call.fail(checked.error());
    const bool takes = call.has(QStringLiteral("from"));
    const bool confirms = call.has(QStringLiteral("confirm"));
    const Result<LoanConfirmation> said =
        confirms ? confirmationOf(call) : Result<LoanConfirmation>(LoanConfirmation());
    if (!said)
        return call.fail(said.error());
    auto session = call.open(takes || confirms ? Session::Access::Write : Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    QJsonObject taking;
    if (takes) {
        const auto taken =
            Preparation(**session, call.author(**session)).takeLoansFrom(call.value(QStringLiteral("from")));
        if (!taken)
            return call.fail(taken.error(), {{QStringLiteral("loans"), QJsonValue()}});
        taking = tellTaken(call, *taken);
    }
    if (confirms) {
        const auto noted = LoanConfirmations(**session).note(call.values(QStringLiteral("confirm")), *said,
                                                             call.author(**session));
        if (!noted)
            return call.fail(noted.error(), {{QStringLiteral("loans"), QJsonValue()}});
    }
    auto list = ListAnswer::begin(call, QStringLiteral("loans"));
    if (!list)
        return call.fail(list.error());
    if (!(*session)->loansKnown()) {
        list->finishUnknown();
        call.tell(
            CommandLineText::tr("The loans are not known. Take them in: opnamectl loans FILE --from PATH"));
        return Done;
    }
    const QHash<qint64, LoanConfirmation> confirmed = LoanConfirmations(**session).ofOpenLoans();
    for (const ListedLoan &loan : (*session)->catalogue().loans()) {
        if (!loan.isInScope)
            continue;
        std::optional<LoanConfirmation> known;
        if (const auto found = confirmed.constFind(loan.loan.id); found != confirmed.cend())
            known = *found;
        list->add([&] { return objectOf(loan, known); }, [&] { return lineOf(loan, known); });
    }
    list->finish(taking);
    return Done;
}

} // namespace opname
