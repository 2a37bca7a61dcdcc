// Item lists beside the main ones: loans long overdue, copies found again, damaged copies.

#include "listed_items.h"
#include "report_lists.h"

namespace opname {

Table ReportLists::longOverdue(QDate day) const
{
    const ReportText &text = *m_text;
    Table table =
        itemTable(QStringLiteral("long_overdue"), {.title = 150, .location = 0, .site = 0, .note = 66},
                  text.translate("Report", "Due on"));
    table.whenEmpty = m_session.loansKnown()
        ? text.translate("Report", "No loan is overdue by more than a year.")
        : text.translate("Report", "The loans were not known.");
    // Borrowers are never taken in, so what they answered is written down by hand.
    const auto pen = [](const char *name, const QString &title, double width) {
        return TableColumn{QLatin1String(name), title, TableColumn::Alignment::Left, width,
                           TableColumn::Content::Blank};
    };
    table.columns.push_back(pen("asked", text.translate("Report", "Asked on"), 52));
    table.columns.push_back(pen("answered", text.translate("Report", "Answered on"), 56));
    table.columns.push_back(pen("result", text.translate("Report", "Result"), 84));
    table.rows = [lists = *this, day](const Table::Visitor &visitor) {
        QHash<Slot, Loan> loans;
        std::vector<Slot> lent;
        (void)Recap(lists.m_session).visitLoans([&](const ListedLoan &loan) {
            if (isLongOverdue(loan.loan, day)) {
                loans.insert(loan.slot, loan.loan);
                lent.push_back(loan.slot);
            }
            return true;
        });
        (void)visitItems(lists.m_session.catalogue(), lent, [&](const ListedItem &item) {
            const Loan loan = loans.value(item.slot);
            Table::Row row = lists.rowOf(item, lists.m_text->format().date(loan.dueDate), &loan);
            row.cells.append({QString(), QString(), QString()});
            row.raw.resize(static_cast<std::size_t>(row.cells.size()), QJsonValue(QJsonValue::Undefined));
            return visitor(row);
        });
    };
    return table;
}

Table ReportLists::foundAgain(std::shared_ptr<const std::vector<Slot>> copies) const
{
    Table table = itemTable(QStringLiteral("found_again"), {.location = 0, .status = 60, .note = 96},
                            m_text->translate("Report", "Found at"));
    table.whenEmpty = m_text->translate("Report", "No copy that was lost was found again.");
    table.rows = [lists = *this, copies = std::move(copies)](const Table::Visitor &visitor) {
        const auto stock = lists.m_session.stockTake();
        if (!stock)
            return;
        (void)visitItems(lists.m_session.catalogue(), *copies, [&](const ListedItem &item) {
            const auto scan = (*stock)->lastScan(item.slot);
            return visitor(
                lists.rowOf(item, lists.m_text->placeName(scan ? (*stock)->placeOf(*scan) : Place())));
        });
    };
    return table;
}

Table ReportLists::damaged() const
{
    Table table =
        itemTable(QStringLiteral("damaged"), {.note = 86}, m_text->translate("Report", "Condition"));
    table.whenEmpty = m_text->translate("Report", "No copy was noted as damaged.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        for (const NotedCondition &noted : lists.m_session.conditions()) {
            if (!isDamaged(noted.condition))
                continue;
            const auto item = lists.m_session.catalogue().findByCode(noted.itemCode);
            if (item && !visitor(lists.rowOf(*item, conditionText(noted.condition, *lists.m_text))))
                return;
        }
    };
    return table;
}

} // namespace opname
