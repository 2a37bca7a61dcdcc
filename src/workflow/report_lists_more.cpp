// Item lists beside the main ones: loans long overdue, copies found again, damaged copies, books without a
// record or with another copy's label.

#include "listed_items.h"
#include "opname/session/duplicate_labels.h"
#include "opname/session/loan_confirmations.h"
#include "opname/session/unrecorded_books.h"
#include "report_lists.h"

namespace opname {

namespace {

/// What is not known stays empty, to be written in.
void addConfirmation(Table::Row &row, const LoanConfirmation *confirmed, const ReportText &text)
{
    for (const QDate day : {confirmed != nullptr ? confirmed->asked : QDate(),
                            confirmed != nullptr ? confirmed->answered : QDate()}) {
        row.cells.append(day.isValid() ? text.format().date(day) : QString());
        row.raw.push_back(day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue());
    }
    if (confirmed == nullptr) {
        row.cells.append({QString(), QString()});
        row.raw.resize(static_cast<std::size_t>(row.cells.size()));
        return;
    }
    QString result = borrowerAnswerText(confirmed->result, text);
    if (!confirmed->note.isEmpty())
        result += u"; "_qs + confirmed->note;
    row.cells.append({result, confirmed->note});
    row.raw.emplace_back(borrowerAnswerName(confirmed->result));
    row.raw.emplace_back(confirmed->note);
}

} // namespace

Table ReportLists::longOverdue(QDate day) const
{
    const ReportText &text = *m_text;
    Table table =
        itemTable(QStringLiteral("long_overdue"), {.title = 150, .location = 0, .site = 0, .note = 66},
                  text.translate("Report", "Due on"));
    table.whenEmpty = m_session.loansKnown()
        ? text.translate("Report", "No loan is overdue by more than a year.")
        : text.translate("Report", "The loans were not known.");
    const auto add = [&](const char *name, const QString &title, double width, TableColumn::Content content) {
        table.columns.push_back(
            {QLatin1String(name), title, TableColumn::Alignment::Left, width, content, width > 0});
    };
    add("asked", text.translate("Report", "Asked on"), 52, TableColumn::Content::Day);
    add("answered", text.translate("Report", "Answered on"), 56, TableColumn::Content::Day);
    add("result", text.translate("Report", "What the borrower said"), 84, TableColumn::Content::Value);
    add("answer_note", text.translate("Report", "Note"), 0, TableColumn::Content::Value);
    table.rows = [lists = *this, day](const Table::Visitor &visitor) {
        const QHash<qint64, LoanConfirmation> confirmed = LoanConfirmations(lists.m_session).ofOpenLoans();
        const auto isMeant = [&](const Loan &loan) { return isLongOverdue(loan, day); };
        lists.visitLent(isMeant, [&](const ListedItem &item, const Loan &loan) {
            Table::Row row = lists.rowOf(item, lists.m_text->format().date(loan.dueDate), &loan);
            const auto known = confirmed.constFind(loan.id);
            addConfirmation(row, known != confirmed.cend() ? &*known : nullptr, *lists.m_text);
            return visitor(row);
        });
    };
    return table;
}

const std::vector<ReportLists::LentCopy> &ReportLists::lent() const
{
    if (!*m_lent) {
        m_lent->emplace();
        note(Recap(m_session).visitLoans([this](const ListedLoan &loan) {
            (*m_lent)->push_back({loan.slot, loan.loan});
            return true;
        }));
    }
    return **m_lent;
}

void ReportLists::visitLent(const std::function<bool(const Loan &)> &isMeant,
                            const std::function<bool(const ListedItem &, const Loan &)> &visitor) const
{
    QHash<Slot, const Loan *> loans;
    std::vector<Slot> wanted;
    for (const LentCopy &copy : lent())
        if (isMeant(copy.loan)) {
            loans.insert(copy.slot, &copy.loan);
            wanted.push_back(copy.slot);
        }
    note(visitItems(m_session, wanted,
                    [&](const ListedItem &item) { return visitor(item, *loans.value(item.slot)); }));
}

Table ReportLists::foundAgain(std::shared_ptr<const std::vector<Slot>> copies) const
{
    Table table = foundCopies(QStringLiteral("found_again"), std::move(copies));
    table.whenEmpty = m_text->translate("Report", "No copy that was lost was found again.");
    return table;
}

Table ReportLists::foundLater(std::shared_ptr<const std::vector<Slot>> copies) const
{
    Table table = foundCopies(QStringLiteral("found_later"), std::move(copies));
    table.whenEmpty = m_text->translate("Report", "None.");
    return table;
}

Table ReportLists::foundCopies(const QString &name, std::shared_ptr<const std::vector<Slot>> copies) const
{
    Table table =
        itemTable(name, {.location = 0, .status = 60, .note = 96}, m_text->translate("Report", "Found at"));
    table.rows = [lists = *this, copies = std::move(copies)](const Table::Visitor &visitor) {
        const auto stock = lists.m_session.stockTake();
        if (!stock)
            return lists.note(tl::unexpected(stock.error()));
        lists.note(visitItems(lists.m_session, *copies, [&](const ListedItem &item) {
            const auto scan = (*stock)->lastScan(item.slot);
            return visitor(
                lists.rowOf(item, lists.m_text->placeName(scan ? (*stock)->placeOf(*scan) : Place())));
        }));
    };
    return table;
}

Table ReportLists::damaged(std::vector<NotedCondition> copies) const
{
    Table table =
        itemTable(QStringLiteral("damaged"), {.note = 86}, m_text->translate("Report", "Condition"));
    table.whenEmpty = m_text->translate("Report", "No copy was noted as damaged.");
    table.rows = [lists = *this, copies = std::move(copies)](const Table::Visitor &visitor) {
        for (const NotedCondition &noted : copies) {
            const auto item = lists.m_session.catalogue().findByCode(noted.itemCode);
            if (item && !visitor(lists.rowOf(*item, conditionText(noted.condition, *lists.m_text))))
                return;
        }
    };
    return table;
}

QHash<QString, Decision> ReportLists::decisionsOf(DiscrepancyKind kind) const
{
    QHash<QString, Decision> decided;
    for (const Decision &decision : m_session.decisions())
        if (decision.kind == kindName(kind))
            decided.insert(decision.id, decision);
    return decided;
}

QString ReportLists::bookNote(const QString &by, qint64 time, const QString &words,
                              const Decision &decision) const
{
    const ReportText &text = *m_text;
    QStringList notes{text.translate("Report", "by %1, %2")
                          .arg(by, text.format().dateTime(QDateTime::fromMSecsSinceEpoch(time, Qt::UTC)))};
    if (!words.isEmpty())
        notes.append(words);
    notes.append(decision.action == actionName(DecisionAction::NewCopy)
                     ? text.translate("Report", "becomes the new copy %1").arg(decision.code)
                     : decision.action.isEmpty() ? text.translate("Report", "not decided yet")
                                                 : text.translate("Report", "is left as it is"));
    return notes.join(u"; "_qs);
}

Table ReportLists::unrecorded() const
{
    Table table = itemTable(QStringLiteral("unrecorded"),
                            {.itemCode = 0,
                             .callNumber = 0,
                             .title = 190,
                             .location = 0,
                             .site = 70,
                             .inventoryCode = 70,
                             .received = 0,
                             .source = 0,
                             .price = 0,
                             .note = 143},
                            m_text->translate("Report", "Noted"));
    table.whenEmpty = m_text->translate("Report", "None.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        const QHash<QString, Decision> decided = lists.decisionsOf(DiscrepancyKind::Unrecorded);
        for (const UnrecordedBook &book : UnrecordedBooks(lists.m_session).all()) {
            QStringList cells(ColumnCount);
            cells[Title] = book.title;
            cells[Site] = book.shelf;
            cells[InventoryCode] = book.inventoryCode;
            cells[Note] = lists.bookNote(book.by, book.time, book.note,
                                         decided.value(discrepancyId(DiscrepancyKind::Unrecorded, book.id)));
            if (!visitor({cells, {}, false}))
                return;
        }
    };
    return table;
}

Table ReportLists::duplicateLabels() const
{
    Table table = itemTable(QStringLiteral("duplicate_label"),
                            {.callNumber = 70,
                             .title = 140,
                             .location = 0,
                             .inventoryCode = 0,
                             .received = 0,
                             .source = 0,
                             .price = 0,
                             .note = 145},
                            m_text->translate("Report", "Noted"));
    table.whenEmpty = m_text->translate("Report", "None.");
    table.rows = [lists = *this](const Table::Visitor &visitor) {
        const QHash<QString, Decision> decided = lists.decisionsOf(DiscrepancyKind::DuplicateLabel);
        for (const DuplicateLabel &label : DuplicateLabels(lists.m_session).all()) {
            QStringList cells(ColumnCount);
            cells[ItemCode] = label.itemCode;
            if (const auto copy =
                    label.slot == noSlot ? std::nullopt : lists.m_session.catalogue().at(label.slot)) {
                cells[CallNumber] = copy->callNumber;
                cells[Title] = copy->title;
            }
            cells[Site] = label.shelf;
            cells[Note] = lists.bookNote(
                label.by, label.time, label.note,
                decided.value(discrepancyId(DiscrepancyKind::DuplicateLabel, label.reference)));
            if (!visitor({cells, {}, false}))
                return;
        }
    };
    return table;
}

} // namespace opname
