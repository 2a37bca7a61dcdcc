#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <functional>
#include <optional>
#include <vector>

namespace opname {

/// The lists behind the figures of a result.
enum class ResultList {
    Expected,
    Found,
    Lost, ///< missing, and not decided to be elsewhere; while loans are unknown, all that is missing
    Missing, ///< as the totals count it
    OnLoan,
    NotCovered,
    Misplaced,
    PresentOnLoan,
    Excluded, ///< present, as the next two
    OutOfScope,
    Added
};

/// Which copies of a list; what is not said does not matter.
struct ResultFilter {
    std::optional<std::uint8_t> classGroup; ///< of StockTake
    std::optional<Place> home;
};

/// The copies behind a figure of the totals, of a class or of a home: as many as the figure says, except new
/// copies that wait to enter SLiMS, which have no record yet. Use on the session's thread.
class ResultLists {
public:
    explicit ResultLists(Session &session);

    /// In shelf order; no copy is read. Refused before the freeze.
    Result<std::vector<Slot>> copies(ResultList list, const ResultFilter &filter = {}) const;
    /// Reads copies of such a list in pieces; ends when the visitor answers false. `scannedAt` has empty
    /// parts where they are not known.
    Outcome visit(const std::vector<Slot> &copies,
                  const std::function<bool(const ListedItem &, const Place &scannedAt)> &visitor) const;

private:
    Session &m_session;
};

} // namespace opname
