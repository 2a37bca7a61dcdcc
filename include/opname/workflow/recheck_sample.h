#pragma once

#include "opname/domain/wilson.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/recheck_samples.h"
#include "opname/session/session.h"

#include <vector>

namespace opname {

/// A copy of a sample with what the second person saw.
struct RecheckedCopy {
    ListedItem item;
    bool wasFound = false; ///< drawn among the found ones, else among the missing ones
    bool isScanned = false; ///< for `sample`, after the drawing
    QString by; ///< who scanned it, a second person before all others
    bool isByCounter = false; ///< nobody but who had counted it scanned it: it is in no share
    /// The count said there and nobody sees it, or not there and somebody does.
    bool isError() const { return wasFound != isScanned; }
};

/// A sample and what came of it so far. What was not scanned counts as not there, so the errors of a check
/// that is still going on are too many.
struct RecheckResult {
    DrawnSample sample;
    std::vector<RecheckedCopy> copies; ///< in walking order
    qint64 scanned = 0;
    qint64 byCounters = 0; ///< of these, by nobody but who had counted them
    qint64 foundErrors = 0; ///< of those drawn among the found
    qint64 missingErrors = 0;
    QStringList by; ///< the second persons who checked, each once
    /// Shares of errors with their 95 % Wilson intervals, of the copies that are not `byCounters`; nothing
    /// before the first scan for `sample` by a second person.
    std::optional<ShareEstimate> error;
    std::optional<ShareEstimate> foundError; ///< nothing either when none was drawn there
    std::optional<ShareEstimate> missingError;

    qint64 errors() const { return foundErrors + missingErrors; }
    qint64 judged() const { return sample.drawn() - byCounters; } ///< copies that `error` is of
    qint64 unscannedFound() const; ///< drawn among the found, and not scanned
};

/// A random sample for a second person to check: copies drawn among the found and among the missing, each
/// with the same chance, by a seed that follows from the journal, so that the drawing can be repeated and
/// audited. The numbers of the two are in proportion, at least one of each, so that the share of errors is
/// the whole count's. Lost copies decided to be elsewhere are in neither. A second person is one of another
/// name than who counted the copy first, capitals aside; where either name is not known, anybody is. Use on
/// the session's thread.
class RecheckSample {
public:
    enum class Among { Both, Found, Missing };

    explicit RecheckSample(Session &session);

    /// Draws and journals a sample. Usage for a size below 1 or above RecheckSamples::mostCopies; Refused
    /// before the freeze and while there is nothing to draw from. Copies without a code are not drawn; fewer
    /// than asked for are when there are not so many.
    Result<DrawnSample> draw(qint64 size, Among among, const Author &author);
    /// Of the newest sample; nothing when none was drawn.
    Result<std::optional<RecheckResult>> result() const;
    /// The share of errors, in percent, above which a sign-off needs a reason (`sample.limit`, else 5).
    int limitPercent() const;
    /// Whether the newest sample that was checked has more errors than that; false when there is none.
    Result<bool> isOverLimit() const;

    static QString nameOf(Among among); ///< "both", "found", "missing"
    static std::optional<Among> amongFromName(QStringView name);

private:
    Session &m_session;
};

} // namespace opname
