// Conditions of copies, and what else the reading of a command changes.

#include "json_text.h"
#include "opname/session/catalogue_queries.h"
#include "session_state.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

bool Session::Impl::appendCondition(const ConditionNote &note, const Author &author, qint64 now)
{
    JsonText body;
    body.add("code", note.itemCode).add("condition", conditionName(note.condition));
    if (note.scan != 0)
        body.addRaw("scan", journal->reference(note.scan));
    JournalRow row;
    if (!journal->append(author, "condition_noted", body.take(), now, &row))
        return false;
    Statement insert(database,
                     "INSERT OR REPLACE INTO condition(code_fold, code, row, condition) VALUES(?, ?, ?, ?)");
    insert.bind(1, foldedCode(note.itemCode)).bind(2, note.itemCode).bind(3, row.id);
    return insert.bind(4, conditionName(note.condition)).run();
}

bool Session::Impl::applyEffect(const CommandEffect &effect, const Author &author, qint64 now)
{
    const std::vector<RowId> live = stillLive(effect.undone);
    return (live.empty() || takeBack(live, 0, author, now))
        && (!isOpenPass(effect.finishedPass) || closePass(effect.finishedPass, author, now))
        && (!effect.condition || appendCondition(*effect.condition, author, now));
}

Outcome Session::noteCondition(const ConditionNote &note, const Author &author)
{
    if (Outcome allowed = m->requireWritable(); !allowed)
        return allowed;
    const std::optional<ListedItem> item = catalogue().findByCode(note.itemCode);
    if (!item)
        return failure(
            ErrorKind::Usage,
            Text::tr("SLiMS has no copy with the item code “%1”. Check the code.").arg(note.itemCode));
    if (conditionOf(item->item.code) == note.condition)
        return {};
    ConditionNote exact = note;
    exact.itemCode = item->item.code;
    return m->change([&](qint64 now) { return m->appendCondition(exact, author, now); });
}

std::vector<NotedCondition> Session::conditions() const
{
    std::vector<NotedCondition> all;
    Statement rows(m->database,
                   "SELECT c.code, c.condition, j.operator, j.time FROM condition c JOIN journal j ON j.id = "
                   "c.row ORDER BY c.code");
    while (rows.step())
        if (const auto condition = conditionFromName(rows.text(1)))
            all.push_back({rows.text(0), *condition, rows.text(2), rows.integer(3)});
    return all;
}

std::optional<Condition> Session::conditionOf(QStringView itemCode) const
{
    Statement row(m->database, "SELECT condition FROM condition WHERE code_fold = ?");
    row.bind(1, foldedCode(itemCode));
    if (!row.step())
        return std::nullopt;
    const std::optional<Condition> condition = conditionFromName(row.text(0));
    row.reset();
    return condition;
}

} // namespace opname
