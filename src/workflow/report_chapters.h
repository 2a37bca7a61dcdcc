#pragma once

#include "opname/domain/borrower_answer.h"
#include "opname/report/document.h"
#include "opname/session/session.h"
#include "opname/workflow/class_order.h"
#include "opname/workflow/recap.h"
#include "opname/workflow/report_drafts.h"
#include "report_text.h"

#include <array>
#include <memory>

namespace opname {

using Blocks = std::vector<Block>;

/// Rows of a summary, which are few enough to be held.
inline std::function<void(const Table::Visitor &)> streamOf(std::vector<Table::Row> rows)
{
    return [rows = std::move(rows)](const Table::Visitor &visitor) {
        for (const Table::Row &row : rows)
            if (!visitor(row))
                return;
    };
}

/// Title block, footer and data that every document of a session has.
Document documentOf(Session &session, const ReportText &text, const QString &title);
/// "300 Social sciences", by a group of StockTake.
QString className(std::uint8_t group, const ReportText &text);

/// A loan that was due more than a year before that day.
bool isLongOverdue(const Loan &loan, QDate day);
/// The day that loans are overdue or not by: that of the newest catalogue.
QDate loansDay(const Session &session, const ReportText &text);
QString conditionText(Condition condition, const ReportText &text);
QString borrowerAnswerText(BorrowerAnswer answer, const ReportText &text);

/// Letterhead of every document: logo and address.
void addLetterhead(Document &document, const Session &session);
/// Number, date and place, for the report's cover.
std::vector<std::pair<QString, QString>> coverOf(const Session &session, const ReportText &text);
/// People of a setting, one a line: name; NIP; rank; position. One without a name when nobody was entered:
/// dots to write on.
std::vector<Signatures::Signer> signersOf(const Session &session, const QString &key, const QString &role);
/// Who prepared the report and who takes note of it, with room to sign; the letter that assigned the team.
void addSigners(Blocks &blocks, const Session &session, const ReportText &text);

/// What the result is and from what: the state of the session, the journal's head hash, the result in a few
/// sentences.
void addSummary(Blocks &blocks, Session &session, const ReportText &text);
/// The SOP's own data: number, legal basis, related SOPs, qualifications, equipment, warnings with their
/// confirmation.
void addBasis(Blocks &blocks, Session &session, const std::vector<CirculationEvent> &circulation,
              const ReportText &text);
/// Team, scope, method, the activities as planned, as the SOP has them and as they were, and what was done
/// out of turn.
void addExecution(Blocks &blocks, Session &session, const ReportText &text);
/// Totals with their balance, the groups, the value of what is lost, and what became of it all.
Outcome addFigures(Blocks &blocks, Session &session, const ReportDrafts &drafts, const ReportText &text);
/// By class, location, shelf and operator.
void addGroups(Blocks &blocks, const Session &session, const ReportText &text);
/// By collection type, GMD and condition.
void addKinds(Blocks &blocks, Session &session, const ReportDrafts &drafts, const ReportText &text);
/// Corrections to SLiMS by kind and state, and those that met another value or a refusal.
Outcome addCorrections(Blocks &blocks, Session &session, const ReportText &text);
Result<LoanCounts> countLoans(Session &session, const ReportText &text);
/// Loans and returns that SLiMS shows although circulation was to be closed. An extension moves no book.
qint64 movedOf(const std::vector<CirculationEvent> &circulation);
/// On loan, overdue, and how many moved while the shelves were counted.
void addLoans(Blocks &blocks, const Session &session, const ReportDrafts &drafts, const ReportText &text);
/// Copies scanned by day and operator.
Outcome addPace(Blocks &blocks, Session &session, const ReportText &text);
/// Homes that nobody came near, with their reasons.
void addNotCovered(Blocks &blocks, Session &session, const ReportText &text);
/// Each shelf that was read: its books, and how many of them stood out of place, at its first reading and at
/// its last.
Outcome addShelfOrder(Blocks &blocks, Session &session, const ReportText &text);
/// This stock-take beside the previous one, where they were compared (PreviousStockTake).
void addPrevious(Blocks &blocks, const Session &session, const ReportText &text);
/// What the data check finds, by kind. The tables keep `session`.
Outcome addDataCheck(Blocks &blocks, Session &session, const ReportText &text);
/// A chapter that a person writes; until it is written the draft, marked as one.
void addWritten(Blocks &blocks, const Session &session, ReportPart part, const ReportDrafts &drafts,
                const ReportText &text);

/// What the lost copies cost: recorded prices by currency, estimates apart, copies without either.
void addLostValue(Blocks &blocks, Session &session, const LostWorth &worth, const ReportText &text);
/// Lost copies by class with their recorded value, as table and chart.
void addLostByClass(Blocks &blocks, const LostWorth &worth, const ReportText &text);

/// Who signed, and what the report as it stands can be checked by: the last chapter, and the document's
/// anchor. What comes after it is in no digest.
void addBelief(Document &document, Session &session, const ReportText &text);

/// Identity, totals and head of the session, for machines.
QJsonObject summaryData(Session &session);

} // namespace opname
