// Rows of a later pull that tell what differs from the frozen catalogue, each only when it is news.

#include "json_text.h"
#include "later_pull_body.h"
#include "later_pull_record.h"

#include <algorithm>

namespace opname {

bool LaterPullRecord::isKnown(const char *kind, qint64 item, const QString &code, const QString &field,
                              const QString &after)
{
    m_findDifference.bindText(1, kind).bind(2, item).bind(3, code).bind(4, field);
    if (!m_findDifference.step())
        return false;
    const bool same = m_findDifference.text(0) == after;
    m_findDifference.reset();
    return same;
}

bool LaterPullRecord::keep(RowId row, const char *kind, qint64 item, const QString &code,
                           const QString &field, const QString &before, const QString &after)
{
    m_keepDifference.bind(1, row).bindText(2, kind).bind(3, item).bind(4, code).bind(5, field);
    return m_keepDifference.bind(6, before).bind(7, after).run();
}

bool LaterPullRecord::keepUnknown(RowId row, const char *kind, qint64 item, const QString &code,
                                  const QString &field, const QString &before, const QString &after)
{
    return isKnown(kind, item, code, field, after) || keep(row, kind, item, code, field, before, after);
}

bool LaterPullRecord::notePresence(const std::pair<qint64, QString> &copy, bool isThere)
{
    const auto &[id, code] = copy;
    const QString after = isThere ? cameBack() : QString();
    if (isKnown("vanished", id, code, QString(), after))
        return true;
    JsonText body;
    body.add("id", id).add("code", code);
    JournalRow row;
    return append(isThere ? "item_returned" : "item_vanished", body.take(), row)
        && keep(row.id, "vanished", id, code, QString(), QString(), after);
}

bool LaterPullRecord::noteChange(const LaterPull::Changed &change)
{
    const qint64 subject = laterSubject(change.itemId, change.titleId);
    if (isKnown("changed_during", subject, change.itemCode, change.field, change.after))
        return true;
    JsonText body;
    body.add("id", change.itemId);
    if (change.titleId != 0)
        body.add("title_id", change.titleId);
    body.add("code", change.itemCode)
        .add("field", change.field)
        .add("before", change.before)
        .add("after", change.after);
    JournalRow row;
    return append("item_changed", body.take(), row)
        && keep(row.id, "changed_during", subject, change.itemCode, change.field, change.before,
                change.after);
}

bool LaterPullRecord::noteDifferences(const LaterPull &pull, std::size_t first, std::size_t count)
{
    const std::size_t changes = pull.vanished.size() + pull.returned.size();
    const std::size_t all = pull.differences();
    const std::size_t end = first + std::min(count, all - std::min(first, all));
    for (std::size_t i = first; i < end; ++i) {
        const bool isNoted = i < pull.vanished.size() ? notePresence(pull.vanished[i], false)
            : i < changes ? notePresence(pull.returned[i - pull.vanished.size()], true)
                          : noteChange(pull.changed[i - changes]);
        if (!isNoted)
            return false;
    }
    return true;
}

} // namespace opname
