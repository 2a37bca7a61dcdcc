#pragma once

#include "list_outcome.h"
#include "opname/workflow/circulation_watch.h"
#include "opname/workflow/recap.h"
#include "opname/workflow/shelf_plan.h"
#include "report_chapters.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace opname {

/// The item lists of a report. Their rows are read from the session while a writer takes them; all lists of a
/// document share their columns, and that of long overdue loans has more behind them.
class ReportLists {
public:
    /// The tables keep `session` and share `text`.
    ReportLists(Session &session, std::shared_ptr<const ReportText> text);

    Table lost() const; ///< while loans are unknown: all that were not found, undecided
    Table elsewhere() const;
    Table onLoan() const;
    /// Loans that were due over a year before `day`, with what their borrowers confirmed, or room to write
    /// it.
    Table longOverdue(QDate day) const;
    Table foundAgain(std::shared_ptr<const std::vector<Slot>> copies) const;
    Table foundLater(std::shared_ptr<const std::vector<Slot>> copies) const; ///< after activity 5 was closed
    Table damaged(std::vector<NotedCondition> copies) const;
    Table present(Recap::PresentList list) const;
    Table unknown() const;
    Table unrecorded() const; ///< books with neither label nor record, and what was decided of them
    Table duplicateLabels() const; ///< books with another copy's label, likewise
    /// Loans and returns since the freeze, in the order in which pulls found them.
    Table circulation(std::vector<CirculationEvent> events) const;
    /// Items of a place (empty parts: any) in shelf order.
    Table shelfList(const Place &place) const;
    /// Copies of a planned shelf with boxes to tick, those of the codes `lent` noted; name and caption tell
    /// which shelf.
    Table shelf(const PlannedShelf &shelf, std::shared_ptr<const ShelfRows> rows,
                std::shared_ptr<const QSet<QString>> lent) const;
    /// What they, or who counts for them, could not read to its end.
    void note(const Outcome &read) const { m_outcome.note(read); }
    std::function<Outcome()> outcome() const; ///< of them all, for Document::wereRead

    /// How wide the columns stand on paper, in points; 0 leaves one to the data formats, which have all of
    /// them.
    struct Paper {
        double itemCode = 62;
        double callNumber = 78;
        double title = 178;
        double location = 70;
        double site = 56;
        double status = 0;
        double inventoryCode = 80;
        double received = 34;
        double source = 52;
        double price = 62;
        double note = 0;
    };

private:
    /// Columns of every list that are spoken of by number.
    enum Column : std::size_t {
        ItemCode,
        CallNumber,
        Title,
        Site = 5,
        InventoryCode = 8,
        Received,
        Source,
        Price,
        Currency,
        LoanDate,
        DueDate,
        Note,
        ColumnCount
    };
    Table itemTable(const QString &name, const Paper &paper, const QString &noteTitle) const;
    Table::Row rowOf(const ListedItem &item, const QString &note = {}, const Loan *loan = nullptr) const;
    /// Copies with their status and where they were scanned last.
    Table foundCopies(const QString &name, std::shared_ptr<const std::vector<Slot>> copies) const;
    QString sourceText(int source) const;
    QString lostNote(const QString &action) const;
    /// Who noted a book, when and with which words, and what was decided of it.
    QString bookNote(const QString &by, qint64 time, const QString &words, const Decision &decision) const;
    QHash<QString, Decision> decisionsOf(DiscrepancyKind kind) const; ///< by id
    using ItemVisitor = std::function<bool(const ListedItem &)>;
    struct LentCopy {
        Slot slot = noSlot;
        Loan loan;
    };
    /// Read once for all lists: SLiMS's loans hang together by codes, which takes longest.
    const std::vector<LentCopy> &lent() const;
    /// Copies on loan for which `isMeant`, with their loans.
    void visitLent(const std::function<bool(const Loan &)> &isMeant,
                   const std::function<bool(const ListedItem &, const Loan &)> &visitor) const;
    Outcome visitPlace(const Place &place, const ItemVisitor &visitor) const;
    Outcome visitRows(const ShelfRows &rows, RowRange range, const ItemVisitor &visitor) const;

    Session &m_session;
    std::shared_ptr<const ReportText> m_text;
    ListOutcome m_outcome; ///< of all lists
    std::shared_ptr<std::optional<std::vector<LentCopy>>> m_lent; ///< likewise
};

} // namespace opname
