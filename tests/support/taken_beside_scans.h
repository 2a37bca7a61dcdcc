#pragma once

#include "opname/session/session.h"
#include "support/full_counts.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTest>

#include <functional>

namespace opname::testing {

/// So many lines as the window cannot take in in one go unnoticed.
inline constexpr int manyLines = 100'000;

/// The same of asset book numbers, each of which takes longer: several steps in the short form.
inline int manyNumbers()
{
    return wantsFullCounts() ? manyLines : manyLines / 5;
}

/// A file of these lines below a first one; `line` gives the one of a number from 0.
inline bool writeLines(const QString &path, const QByteArray &first, int count,
                       const std::function<QByteArray(int)> &line)
{
    QFile file(path);
    QByteArray lines = first;
    for (int i = 0; i < count; ++i)
        lines.append(line(i)).append('\n');
    return file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size();
}

/// "W0000012"
inline QByteArray numbered(char letter, int number)
{
    return letter + QByteArray::number(number).rightJustified(7, '0');
}

/// Scans the first 500 copies again and again while a list is taken; answers how many scans were answered
/// before its end, -1 when one was not. `scan` scans a slot and answers whether it was answered.
inline int scansWhile(const std::function<bool()> &isTaking, const std::function<bool(Slot)> &scan)
{
    int answered = 0;
    const QDeadlineTimer patience(300'000);
    for (Slot slot = 0; isTaking() && !patience.hasExpired(); slot = (slot + 1) % 500) {
        if (!scan(slot))
            return -1;
        QTest::qWait(10); // nobody shoots without a pause
        answered += isTaking() ? 1 : 0;
    }
    return answered;
}

/// How many scans stand in the journal between the first and the last row of a kind.
inline int scansAmong(const Session &session, const QString &kind)
{
    int scans = 0;
    int among = 0;
    bool hasBegun = false;
    (void)session.visitJournal({kind, QStringLiteral("scan")}, [&](const JournalRow &row) {
        if (row.kind != kind) {
            scans += hasBegun ? 1 : 0;
        } else {
            hasBegun = true;
            among = scans;
        }
        return true;
    });
    return among;
}

} // namespace opname::testing
