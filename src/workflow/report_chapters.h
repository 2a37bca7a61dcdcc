#pragma once

#include "opname/report/document.h"
#include "opname/session/session.h"
#include "report_text.h"

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

/// What the result is and from what: the state of the session, the journal's head hash, the result in a few
/// sentences.
void addSummary(Blocks &blocks, Session &session, const ReportText &text);
/// The SOP's own data: number, legal basis, related SOPs, qualifications, equipment, warnings with their
/// confirmation.
void addBasis(Blocks &blocks, Session &session, const ReportText &text);
/// Team, scope, the activities against their standard times, and what was done out of turn.
void addExecution(Blocks &blocks, Session &session, const ReportText &text);
/// Totals with their balance, the groups, the value of what is lost.
void addFigures(Blocks &blocks, Session &session, const ReportText &text);
/// By class, location, shelf and operator.
void addGroups(Blocks &blocks, const Session &session, const ReportText &text);
/// Homes that nobody came near, with their reasons.
void addNotCovered(Blocks &blocks, Session &session, const ReportText &text);
/// Each shelf that was read: its books, and how many of them stood out of place, at its first reading and at
/// its last.
Outcome addShelfOrder(Blocks &blocks, Session &session, const ReportText &text);
/// What the data check finds, by kind. The tables keep `session`.
Outcome addDataCheck(Blocks &blocks, Session &session, const ReportText &text);
/// What a person wrote into the settings under this key, as a chapter; nothing when it is empty.
void addWritten(Blocks &blocks, const Session &session, const QString &key, const QString &heading);

/// What the lost copies cost, in sentences: recorded prices by currency, copies without a price apart.
void addLostValue(Blocks &blocks, Session &session, const ReportText &text);

/// Who signed, and what the report as it stands can be checked by: the last chapter, and the document's
/// anchor. What comes after it is in no digest.
void addBelief(Document &document, Session &session, const ReportText &text);

/// Identity, totals and head of the session, for machines.
QJsonObject summaryData(Session &session);

} // namespace opname
