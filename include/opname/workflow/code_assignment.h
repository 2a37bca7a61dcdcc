#pragma once

#include "opname/domain/code_pattern.h"
#include "opname/session/session.h"

namespace opname {

/// Gives the next free codes of a library's pattern to copies that have none yet, and keeps them reserved in
/// the session.
class CodeAssignment {
public:
    /// Most codes of one call.
    static constexpr qint64 mostCodes = 10'000;

    explicit CodeAssignment(Session &session);

    /// Usage with a sentence that says how a pattern is written.
    static Result<CodePattern> patternFrom(const QString &text);
    /// Several, one a line; the setting `codes.pattern`. Usage with the first that is none.
    static Result<std::vector<CodePattern>> patternsFrom(const QString &lines);
    /// Patterns to choose from, the one to offer first: the session's own, SLiMS's, and without either the
    /// one that most of the newest codes of the catalogue are of. Reads two thousand codes at most. Never
    /// empty.
    QStringList patterns() const;

    /// Codes of the station's share (CodeShare), so that no two stations give out the same one, behind the
    /// highest that is taken; gaps below it, left by copies that are gone, come last, when
    /// the pattern's digits are used up. Taken is what the catalogue holds, what was reserved, what a queued
    /// change gives to a new copy, and what was scanned although no copy has it. Usage when the pattern is
    /// none or `count` is not 1 to mostCodes, Refused when too few are free; then nothing is reserved.
    Result<QStringList> assign(qint64 count, const QString &pattern, const Author &author);

    /// What assign() would give, by this computer's own station unless another author is told, without
    /// reserving it. Reads every code of the library, half a second of a
    /// million: on a task with a reading session.
    Result<QStringList> nextFree(qint64 count, const QString &pattern, const Author &author = {}) const;
    /// Reserves codes, as nextFree() gave them, for copies of SLiMS that have none: one each. Usage when the
    /// numbers differ or a copy is none or has a code; Refused when a code was taken meanwhile. Then nothing
    /// is reserved.
    Outcome assignTo(const std::vector<qint64> &itemIds, const QStringList &codes, const QString &pattern,
                     const Author &author);

private:
    Session &m_session;
};

} // namespace opname
