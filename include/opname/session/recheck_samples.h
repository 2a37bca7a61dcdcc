#pragma once

#include "opname/domain/error.h"
#include "opname/domain/stock_take.h"
#include "opname/session/journal_row.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace opname {

class Session;

/// Copies that were drawn for a second person to check, as the journal keeps them.
struct DrawnSample {
    RowId row = 0; ///< of the journal
    qint64 time = 0; ///< UTC, milliseconds since 1970
    QString by;
    qint64 size = 0; ///< asked for
    QString among; ///< "both", "found" or "missing"
    QByteArray head; ///< the journal's head hash at the drawing: what was found and missing is as of there
    qint64 rows = 0; ///< of the journal then
    QByteArray seed; ///< of the drawing (SeededDraw), 32 bytes
    qint64 foundOf = 0; ///< how many there were to draw from
    qint64 missingOf = 0;
    QStringList found; ///< item codes, in the order drawn
    QStringList missing;

    qint64 drawn() const { return found.size() + missing.size(); }
};

/// The samples of a session, in its journal (`sample_drawn`). Use on the session's thread; a call that writes
/// returns after its transaction is on disk, and one that fails has changed nothing.
class RecheckSamples {
public:
    static constexpr qint64 mostCopies = 10'000; ///< in one sample: one journal row holds it

    explicit RecheckSamples(Session &session);

    /// Journals a sample; row, time and by are filled in here. Usage for more copies than `mostCopies`.
    Result<DrawnSample> keep(DrawnSample sample, const Author &author);
    Result<std::optional<DrawnSample>> last() const; ///< the newest
    Result<qint64> count() const; ///< of all that were ever drawn

    struct CheckedCopy {
        Slot slot = noSlot;
        QString by; ///< who scanned it
    };
    /// Known copies with a live scan for `sample` that was made after that one was drawn, each scan once.
    Result<std::vector<CheckedCopy>> checkedSince(const DrawnSample &sample) const;

private:
    Session &m_session;
};

} // namespace opname
