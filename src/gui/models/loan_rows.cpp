#include "loan_rows.h"

namespace opname {

namespace {

constexpr int dueColumn = 1;
constexpr int eventColumn = 1;

} // namespace

LoanRows LoanRows::of(Session &session, const LocaleText &text)
{
    LoanRows rows;
    const QDate today = QDate::currentDate();
    const QHash<qint64, LoanConfirmation> confirmed = LoanConfirmations(session).ofOpenLoans();
    for (const ListedLoan &loan : session.catalogue().loans())
        if (loan.isInScope)
            rows.add(loan, today, text, confirmed);
    rows.isKnown = session.loansKnown() || !session.hasCatalogue();
    const CirculationWatch watch(session);
    rows.source = watch.loansSource().value_or(QString());
    if (session.isFrozen())
        rows.circulated = eventRows(watch.events().value_or(std::vector<CirculationEvent>()), text);
    return rows;
}

void LoanRows::add(const ListedLoan &loan, QDate today, const LocaleText &text,
                   const QHash<qint64, LoanConfirmation> &confirmed)
{
    const bool isOverdue = loan.loan.dueDate.isValid() && loan.loan.dueDate < today;
    const bool isOld = isOverdue && loan.loan.dueDate.addYears(1) < today;
    QString state = isOverdue ? tr("overdue") : tr("on loan");
    if (isOld)
        state = confirmed.contains(loan.loan.id) ? confirmationText(confirmed.value(loan.loan.id), text)
                                                 : tr("not asked yet");
    TableRowsModel::Row row;
    row.cells = {loan.loan.itemCode, text.date(loan.loan.dueDate), state, loan.callNumber,
                 loan.title,         text.date(loan.loan.loanDate)};
    row.sortKeys = {
        loan.loan.itemCode, loan.loan.dueDate, isOld ? QVariant(state) : QVariant(isOverdue ? 1 : 2),
        loan.callNumber,    loan.title,        loan.loan.loanDate};
    row.key = loan.loan.id;
    row.emphasis = isOld ? QStringLiteral("bad") : isOverdue ? QStringLiteral("notice") : QString();
    row.emphasised = dueColumn;
    overdue += isOverdue && !isOld ? 1 : 0;
    (isOld ? old : open).push_back(std::move(row));
}

std::vector<TableRowsModel::Row> LoanRows::eventRows(const std::vector<CirculationEvent> &events,
                                                     const LocaleText &text)
{
    std::vector<TableRowsModel::Row> rows;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        TableRowsModel::Row row;
        const QDateTime found = event->found.toLocalTime();
        row.cells = {event->itemCode,          eventName(event->kind), text.dateTime(event->found),
                     event->callNumber,        event->title,           text.date(event->loanDate),
                     text.date(event->dueDate)};
        row.sortKeys = {event->itemCode, eventName(event->kind), found,         event->callNumber,
                        event->title,    event->loanDate,        event->dueDate};
        row.emphasis = event->kind == CirculationEvent::Kind::Extended ? QString() : QStringLiteral("notice");
        row.emphasised = eventColumn;
        rows.push_back(std::move(row));
    }
    return rows;
}

QStringList LoanRows::loanHeaders()
{
    return {tr("Item code"), tr("Due date"), tr("State"), tr("Call number"), tr("Title"), tr("Lent on")};
}

QStringList LoanRows::oldHeaders()
{
    QStringList headers = loanHeaders();
    headers[2] = tr("Confirmation of the borrower");
    return headers;
}

QString LoanRows::confirmationText(const LoanConfirmation &said, const LocaleText &text)
{
    if (said.result != BorrowerAnswer::NoAnswer)
        return tr("%1 (%2)").arg(answerName(said.result), text.date(said.answered));
    return said.asked.isValid() ? tr("asked on %1, no answer").arg(text.date(said.asked))
                                : answerName(said.result);
}

QString LoanRows::answerName(BorrowerAnswer answer)
{
    switch (answer) {
    case BorrowerAnswer::HasIt:
        return tr("has it");
    case BorrowerAnswer::Returned:
        return tr("says it was returned");
    case BorrowerAnswer::Lost:
        return tr("says it is lost");
    case BorrowerAnswer::NoAnswer:
        return tr("no answer");
    case BorrowerAnswer::Other:
        return tr("another answer");
    }
    return {};
}

QStringList LoanRows::eventHeaders()
{
    return {tr("Item code"), tr("What happened"), tr("Found at"), tr("Call number"),
            tr("Title"),     tr("Lent on"),       tr("Due date")};
}

QString LoanRows::eventName(CirculationEvent::Kind kind)
{
    switch (kind) {
    case CirculationEvent::Kind::Lent:
        return tr("lent");
    case CirculationEvent::Kind::Returned:
        return tr("returned");
    case CirculationEvent::Kind::Extended:
        return tr("extended");
    }
    return {};
}

} // namespace opname
