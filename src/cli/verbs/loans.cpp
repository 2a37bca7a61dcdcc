#include "../list_answer.h"
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

} // namespace

int runLoans(Call &call, const QStringList &arguments)
{
    if (Outcome parsed =
            call.parse(arguments, {QStringLiteral("FILE")},
                       ListAnswer::options() + authorOptions()
                           + QList<QCommandLineOption>{{QStringLiteral("from"), {}, QStringLiteral("PATH")}});
        !parsed)
        return call.fail(parsed.error());
    const bool takes = call.has(QStringLiteral("from"));
    auto session = call.open(takes ? Session::Access::Write : Session::Access::Read);
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
    auto list = ListAnswer::begin(call, QStringLiteral("loans"));
    if (!list)
        return call.fail(list.error());
    if (!(*session)->loansKnown()) {
        list->finishUnknown();
        call.tell(
            CommandLineText::tr("The loans are not known. Take them in: opnamectl loans FILE --from PATH"));
        return Done;
    }
    for (const ListedLoan &loan : (*session)->catalogue().loans()) {
        if (!loan.isInScope)
            continue;
        const auto date = [](QDate day) {
            return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
        };
        list->add(
            [&] {
                return QJsonObject{{QStringLiteral("item_code"), loan.loan.itemCode},
                                   {QStringLiteral("title"), loan.title},
                                   {QStringLiteral("loan_date"), date(loan.loan.loanDate)},
                                   {QStringLiteral("due_date"), date(loan.loan.dueDate)}};
            },
            [&] {
                return QStringLiteral("%1  %2  %3")
                    .arg(loan.loan.itemCode.leftJustified(12),
                         loan.loan.dueDate.toString(Qt::ISODate).leftJustified(10), loan.title);
            });
    }
    list->finish(taking);
    return Done;
}

} // namespace opname
