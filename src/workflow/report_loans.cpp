// What was out of the house, and what moved while the shelves were counted.

#include "report_chapters.h"

#include <algorithm>
#include <array>

namespace opname {

bool isLongOverdue(const Loan &loan, QDate day)
{
    return loan.dueDate.isValid() && day.isValid() && loan.dueDate.addYears(1) < day;
}

QString borrowerAnswerText(BorrowerAnswer answer, const ReportText &text)
{
    switch (answer) {
    case BorrowerAnswer::HasIt:
        return text.translate("Report", "has it");
    case BorrowerAnswer::Returned:
        return text.translate("Report", "says it was returned");
    case BorrowerAnswer::Lost:
        return text.translate("Report", "says it is lost");
    case BorrowerAnswer::NoAnswer:
        return text.translate("Report", "no answer");
    case BorrowerAnswer::Other:
        return text.translate("Report", "another answer");
    }
    return {};
}

QDate loansDay(const Session &session, const ReportText &text)
{
    return session.pulled().isValid() ? text.format().day(session.pulled()) : QDate();
}

Result<LoanCounts> countLoans(Session &session, const ReportText &text)
{
    const QDate day = loansDay(session, text);
    LoanCounts counts;
    const Outcome visited = Recap(session).visitLoans([&](const ListedLoan &loan) {
        ++counts.lent;
        counts.overdue += loan.loan.dueDate.isValid() && loan.loan.dueDate < day ? 1 : 0;
        counts.longOverdue += isLongOverdue(loan.loan, day) ? 1 : 0;
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    return counts;
}

qint64 movedOf(const std::vector<CirculationEvent> &circulation)
{
    return std::count_if(circulation.begin(), circulation.end(), [](const CirculationEvent &event) {
        return event.kind != CirculationEvent::Kind::Extended;
    });
}

void addLoans(Blocks &blocks, const Session &session, const ReportDrafts &drafts, const ReportText &text)
{
    blocks.push_back(Heading{2, text.translate("Report", "Loans")});
    if (!session.loansKnown()) {
        blocks.push_back(Paragraph{text.translate("Report", "The loans were not known.")});
        return;
    }
    const QDate day = loansDay(session, text);
    const auto &[lent, overdue, longOverdue] = drafts.loans();
    std::array<qint64, 3> moved = {};
    for (const CirculationEvent &event : drafts.circulation())
        ++moved[static_cast<std::size_t>(event.kind)];
    const LocaleText &format = text.format();
    Facts facts;
    const auto add = [&](const QString &name, const QString &value) { facts.rows.emplace_back(name, value); };
    add(text.translate("Report", "Copies on loan"), format.number(lent));
    add(text.translate("Report", "Overdue on %1").arg(format.date(day)),
        format.number(overdue) + u" ("_qs + format.percent(overdue, lent) + u')');
    add(text.translate("Report", "Overdue by more than a year"), format.number(longOverdue));
    add(text.translate("Report", "Lent during the count"), format.number(moved[0]));
    add(text.translate("Report", "Returned during the count"), format.number(moved[1]));
    add(text.translate("Report", "Extended during the count"), format.number(moved[2]));
    blocks.push_back(std::move(facts));
    blocks.push_back(Paragraph{
        text.translate("Report",
                       "Loans are known as of the moments at which they were taken in. A copy that was lent "
                       "and brought back between two of these is in none of the figures above."),
        true});
}

} // namespace opname
