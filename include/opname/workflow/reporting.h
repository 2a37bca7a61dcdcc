#pragma once

#include "opname/report/writers.h"
#include "opname/session/session.h"
#include "opname/workflow/report_making.h"
#include "opname/workflow/shelf_plan.h"

namespace opname {

/// Activity 10: the report from the session's state. Documents say "id" or "en" whatever the program's
/// language is. Their item lists read from the session while they are written, so write them on its thread
/// and keep it until then; the figures are those of the moment of asking.
class Reporting {
public:
    explicit Reporting(Session &session);
    /// The whole report, which carries its ReportAnchor. Refused before the freeze. A session of a reader is
    /// to be held at one moment until it is written (ReadingMoment).
    Result<Document> report(const QString &language) const;
    /// The same as it was made once: from a session of the same head every figure and every list is the same.
    Result<Document> report(const ReportMaking &making) const;
    /// The charts of the report alone, without its lists: for the window. Refused before the freeze.
    Result<std::vector<Chart>> charts(const QString &language) const;
    /// The items of a place in shelf order, before the freeze as well; empty parts: any. Refused without a
    /// catalogue.
    Result<Document> shelfList(const Place &place, const QString &language) const;
    /// The plan of shelves as it is pinned up: who does what on which day, and what every shelf holds, with
    /// boxes to tick.
    Document shelfPlan(std::shared_ptr<const ShelfPlan> plan, const QString &language) const;
    /// Shelves of a plan (indices), each on pages of its own: the bar code that opens it, then its copies
    /// with boxes to tick. Refused when there are none.
    Result<Document> shelfPages(std::shared_ptr<const ShelfPlan> plan, const std::vector<std::size_t> &which,
                                const QString &language) const;
    /// Lost, elsewhere and on-loan copies with the value of the lost ones. Refused before the freeze.
    Result<Document> recap(const QString &language) const;

    /// What the data check finds, by kind, with what it proposes; its sentences are in the program's
    /// language. Holds all that was found. Refused without a catalogue.
    Result<Document> dataCheck(const QString &language) const;

    /// The changes that are still to be done in SLiMS, for typing them in by hand.
    Document changes(const QString &language) const;

private:
    Session &m_session;
};

} // namespace opname
