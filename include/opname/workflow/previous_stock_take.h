#pragma once

#include "opname/workflow/session_comparison.h"

#include <array>
#include <optional>

namespace opname {

/// The stock-take before this one, as a report compares with it. What was found by comparing is kept in the
/// session as a setting, so that the report can be made again without the earlier file. Values only.
struct PreviousStockTake {
    SessionPoint point; ///< identity, name, beginning and totals of the earlier one
    std::array<qint64, copyFateCount> fates = {}; ///< copies by CopyFate, as of the comparison
    QDateTime compared; ///< UTC, whole seconds
    QString file; ///< name of the earlier file, without its folder

    static PreviousStockTake of(const SessionComparison &comparison, const QString &olderPath);
    qint64 count(CopyFate fate) const { return fates[static_cast<std::size_t>(fate)]; }

    /// What the session keeps; nothing when it keeps none, or what is no such value.
    static std::optional<PreviousStockTake> keptIn(const Session &session);
    /// Keeps it in place of what was kept before. Refused while the session is signed off.
    Outcome keepIn(Session &session, const Author &author) const;
};

} // namespace opname
