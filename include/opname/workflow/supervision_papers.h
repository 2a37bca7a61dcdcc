#pragma once

#include "opname/report/document.h"
#include "opname/session/session.h"
#include "opname/workflow/session_comparison.h"

namespace opname {

class ReportText;

/// What a supervisor and those who search take along on paper. Documents say "id" or "en" whatever the
/// program's language is, and hold all their rows: they may be written on any thread, without the sessions.
class SupervisionPapers {
public:
    /// The hunting list in walking order, with boxes to tick. `older` may be nothing.
    static Result<Document> huntingList(Session &session, Session *older, const QString &language);
    /// The newest sample, for the second person: where each copy belongs, and a box to tick. It does not say
    /// what the count said. Refused when none was drawn.
    static Result<Document> sampleSheet(Session &session, const QString &language);
    /// Two stock-takes beside each other, with the lists behind the figures; `points` are further ones for
    /// the trend, in any order.
    static Result<Document> comparison(Session &newer, Session &older, const SessionComparison &comparison,
                                       const std::vector<SessionPoint> &points, const QString &language);
    /// How many of each hundred expected copies were found and were missing, from stock-take to stock-take;
    /// without groups when there are fewer than two.
    static Chart trend(const Session &session, std::vector<SessionPoint> points, const QString &language);
};

/// The newest sample as a chapter of a report: what was drawn and how, the counting error with its 95 %
/// Wilson interval, in a sentence and a table. Adds nothing when no sample was drawn.
Outcome addRecheck(std::vector<Block> &blocks, Session &session, const ReportText &text);

} // namespace opname
