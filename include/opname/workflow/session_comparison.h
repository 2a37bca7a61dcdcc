#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <QStringList>

#include <array>
#include <functional>
#include <vector>

namespace opname {

class LocaleText;

/// What became of a copy between two stock-takes.
enum class CopyFate {
    FoundAgain, ///< lost then, present now
    LostTwice, ///< lost then and lost now
    NewlyLost, ///< lost now and not lost then, also when it was not there then
    StillMarked, ///< lost then, now of a status that means missing and not seen: nobody expects it any more
    NotSeen, ///< lost then; now on loan, elsewhere, not covered, out of scope or of another left-out status
    Vanished ///< in the catalogue then and not any more
};
inline constexpr std::size_t copyFateCount = 6;

/// A copy with what became of it.
struct ComparedCopy {
    ListedItem item; ///< as the newer session's catalogue has it; of what vanished, as the older one's
    Place scannedAt; ///< where a present copy was scanned last; empty parts are not known
};

/// One session in a row of several, for the trend.
struct SessionPoint {
    QString id;
    QString name;
    QDateTime made; ///< UTC
    Totals totals;
};

/// The names of stock-takes that are told beside each other, in their order: those that share a name are told
/// apart by when they were begun.
QStringList distinctNames(const std::vector<SessionPoint> &points, const LocaleText &text);

/// Two stock-takes of one library, the later one and an earlier one: which losses were found again, which
/// were not, which are new. Lost is what the recap has as lost in each of them. Copies are the same when
/// their codes are, as SLiMS compares codes; when both catalogues come from the same SLiMS their ids must
/// agree as well, since a code may have been given to another copy. Copies without a code are left out,
/// and remarked when they are lost. Memory grows by the state of both sessions and a few bytes a copy that is
/// told.
class SessionComparison {
public:
    /// Compares. Reads the older session on a thread of its own while this one reads the newer; neither may
    /// be used elsewhere meanwhile. Refused when either was not frozen, Usage when they are the same session;
    /// `proceed` is asked often, and answering false is Cancelled.
    static Result<SessionComparison> compare(Session &newer, Session &older,
                                             const std::function<bool()> &proceed = {});

    qint64 count(CopyFate fate) const { return static_cast<qint64>(listOf(fate).size()); }
    /// By place and shelf order; what vanished by code. The sessions are those that were compared. Ends when
    /// the visitor answers false.
    Outcome visit(Session &newer, Session &older, CopyFate fate,
                  const std::function<bool(const ComparedCopy &)> &visitor) const;

    /// Sentences a reader must know, translated: another library, an older session that is the newer one,
    /// loans that were unknown, codes that were given to other copies, lost copies without a code.
    QStringList remarks(const LocaleText &text) const;
    /// Both sessions, the earlier first.
    const std::vector<SessionPoint> &points() const { return m_points; }
    static SessionPoint pointOf(const Session &session);

private:
    const std::vector<qint64> &listOf(CopyFate fate) const
    {
        return m_copies[static_cast<std::size_t>(fate)];
    }
    std::vector<qint64> &listOf(CopyFate fate) { return m_copies[static_cast<std::size_t>(fate)]; }
    struct LostCopy;
    struct Losses;
    static Result<Losses> lossesOf(Session &session);
    Outcome compareLost(Session &newer, Session &older, const std::vector<LostCopy> &lostNow,
                        const std::vector<LostCopy> &lostThen);
    Outcome compareCatalogues(Session &newer, Session &older, const std::function<bool()> &proceed);

    std::array<std::vector<qint64>, copyFateCount> m_copies; ///< newer slots; of what vanished older ids
    std::vector<SessionPoint> m_points;
    std::array<bool, 2> m_loansKnown = {}; ///< of the points, same order
    qint64 m_olderCodes = 0;
    qint64 m_otherCopies = 0; ///< lost ones whose code another copy has now
    qint64 m_lostThenWithoutCode = 0;
    qint64 m_lostNowWithoutCode = 0;
};

/// The machine name of a fate, as the command line has it: "found_again".
QString fateName(CopyFate fate);

} // namespace opname
