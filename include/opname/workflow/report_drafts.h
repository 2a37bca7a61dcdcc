#pragma once

#include "opname/session/session.h"
#include "opname/workflow/circulation_watch.h"
#include "opname/workflow/recap.h"
#include "opname/workflow/report_making.h"

#include <array>
#include <map>

namespace opname {

/// The parts of the report that a person writes.
enum class ReportPart { Background, Method, Obstacles, Conclusions, Recommendations };
inline constexpr int reportPartCount = 5;
QString reportPartSetting(ReportPart part); ///< "report.background"

/// Copies on loan, as of the day of the newest catalogue.
struct LoanCounts {
    qint64 lent = 0;
    qint64 overdue = 0;
    qint64 longOverdue = 0; ///< by more than a year
};

/// Proposals for what a person writes in the report, from its figures. The report prints them marked as
/// drafts until something is written in their place. Paragraphs are separated by line feeds.
class ReportDrafts {
public:
    /// Reads what the drafts rest on; with many lost copies without a price that takes seconds, so for a
    /// reading session on another thread. `language` is "id" or "en". Refused before the freeze.
    static Result<ReportDrafts> make(Session &session, const QString &language);
    /// Those of a report that is made so.
    static Result<ReportDrafts> make(Session &session, const ReportMaking &making);

    const QString &of(ReportPart part) const { return m_drafts[static_cast<std::size_t>(part)]; }
    // What they rest on, which takes longest to read and the report needs as well.
    const LostWorth &worth() const { return m_worth; }
    const std::vector<CirculationEvent> &circulation() const { return m_circulation; } ///< since the freeze
    const LoanCounts &loans() const { return m_loans; }
    const std::vector<NotedCondition> &conditions() const { return m_conditions; } ///< of present copies
    using ByKind = std::map<QString, GroupTotals>; ///< expected copies by the id of their kind
    const ByKind &byCollectionType() const { return m_types; }
    const ByKind &byGmd() const { return m_gmds; }

private:
    ReportDrafts() = default;
    std::array<QString, reportPartCount> m_drafts;
    LostWorth m_worth;
    std::vector<CirculationEvent> m_circulation;
    LoanCounts m_loans;
    std::vector<NotedCondition> m_conditions;
    ByKind m_types;
    ByKind m_gmds;
};

} // namespace opname
