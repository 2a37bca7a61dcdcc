#include "loan_rows.h"

namespace opname {

LoanRows LoanRows::of(Session &session, const LocaleText &text)
{
    LoanRows rows;
    const QDate today = QDate::currentDate();
    for (const ListedLoan &loan : session.catalogue().loans())
        if (loan.isInScope)
            rows.add(loan, today, text);
    rows.isKnown = session.loansKnown() || !session.hasCatalogue();
    const CirculationWatch watch(session);
    rows.source = watch.loansSource().value_or(QString());
    if (session.isFrozen())
        rows.circulated = eventRows(watch.events().value_or(std::vector<CirculationEvent>()), text);
    return rows;
}

void LoanRows::add(const ListedLoan &loan, QDate today, const LocaleText &text)
{
    const bool isOverdue = loan.loan.dueDate.isValid() && loan.loan.dueDate < today;
    const bool isOld = isOverdue && loan.loan.dueDate.addYears(1) < today;
    TableRowsModel::Row row;
    row.cells = {loan.loan.itemCode,
                 text.date(loan.loan.dueDate),
                 isOld           ? tr("overdue by over a year")
                     : isOverdue ? tr("overdue")
                                 : tr("on loan"),
                 loan.callNumber,
                 loan.title,
                 text.date(loan.loan.loanDate)};
    row.sortKeys = {loan.loan.itemCode, loan.loan.dueDate, isOld ? 0 : isOverdue ? 1 : 2,
                    loan.callNumber,    loan.title,        loan.loan.loanDate};
    row.key = loan.loan.id;
    row.emphasis = isOld ? QStringLiteral("bad") : isOverdue ? QStringLiteral("notice") : QString();
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
        rows.push_back(std::move(row));
    }
    return rows;
}

QStringList LoanRows::loanHeaders()
{
    return {tr("Item code"), tr("Due date"), tr("State"), tr("Call number"), tr("Title"), tr("Lent on")};
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
