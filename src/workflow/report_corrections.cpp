// What became of the decided corrections to SLiMS.

#include "opname/session/change_queue.h"
#include "opname/workflow/change_list.h"
#include "report_chapters.h"

#include <QSet>

#include <array>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

struct Counts {
    qint64 applied = 0; ///< with those that SLiMS had already
    qint64 byHand = 0;
    qint64 waiting = 0;
    qint64 sent = 0; ///< and not answered: SLiMS may have them
    qint64 conflict = 0;
    qint64 refused = 0;
    qint64 takenBack = 0; ///< out of SLiMS
    qint64 all = 0;
};

/// What became of changes that SLiMS took, by their ids.
struct Reversals {
    QSet<QString> reversed; ///< SLiMS took the reverse
    QSet<QString> restored; ///< and then the reverse of that
};

Reversals reversalsOf(const std::vector<QueuedChange> &all)
{
    Reversals found;
    // A reverse was queued after what it takes back.
    for (auto queued = all.rbegin(); queued != all.rend(); ++queued) {
        if (queued->takesBack.isEmpty())
            continue;
        if (queued->isDone() || found.restored.contains(queued->change.id))
            found.reversed.insert(queued->takesBack);
        else if (found.reversed.contains(queued->change.id))
            found.restored.insert(queued->takesBack);
    }
    return found;
}

/// Whose fate is told by another row: a reverse that is done by what it took back, a change that was given up
/// by the one decided in its place.
bool isToldElsewhere(const QueuedChange &queued, const Reversals &reversals)
{
    const QString &id = queued.change.id;
    if (!queued.takesBack.isEmpty())
        return queued.isDone() || queued.state == ChangeState::TakenBack;
    return queued.state == ChangeState::TakenBack && !reversals.reversed.contains(id)
        && !reversals.restored.contains(id);
}

void count(Counts &counts, const QueuedChange &queued, const Reversals &reversals)
{
    ++counts.all;
    switch (queued.state) {
    case ChangeState::Waiting:
        ++counts.waiting;
        break;
    case ChangeState::Sent:
        ++counts.sent;
        break;
    case ChangeState::Applied:
    case ChangeState::Already:
        ++(queued.isByHand ? counts.byHand : counts.applied);
        break;
    case ChangeState::Conflict:
        ++counts.conflict;
        break;
    case ChangeState::Refused:
        ++counts.refused;
        break;
    case ChangeState::TakenBack:
        ++(reversals.reversed.contains(queued.change.id) ? counts.takenBack : counts.applied);
        break;
    }
}

QString kindText(ChangeKind kind, const ReportText &text)
{
    static constexpr std::array<const char *, changeKindCount> names = {
        QT_TRANSLATE_NOOP("Report", "Status of a copy"),
        QT_TRANSLATE_NOOP("Report", "Location of a copy"),
        QT_TRANSLATE_NOOP("Report", "Shelf location of a copy"),
        QT_TRANSLATE_NOOP("Report", "Call number of a copy"),
        QT_TRANSLATE_NOOP("Report", "Call number of a title"),
        QT_TRANSLATE_NOOP("Report", "Classification of a title"),
        QT_TRANSLATE_NOOP("Report", "New copy")};
    return text.translate("Report", names[static_cast<std::size_t>(kind)]);
}

Table countTable(const std::array<Counts, changeKindCount> &byKind, const Counts &sum, const ReportText &text)
{
    std::vector<Table::Row> rows;
    const auto add = [&](const QString &name, const Counts &counts, bool isTotal) {
        Table::Row row{{name}, {QJsonValue(name)}, isTotal};
        for (const qint64 value : {counts.applied, counts.byHand, counts.waiting, counts.sent,
                                   counts.conflict, counts.refused, counts.takenBack, counts.all}) {
            row.cells.append(text.format().number(value));
            row.raw.push_back(QJsonValue(value));
        }
        rows.push_back(std::move(row));
    };
    for (std::size_t kind = 0; kind < byKind.size(); ++kind)
        if (byKind[kind].all > 0)
            add(kindText(static_cast<ChangeKind>(kind), text), byKind[kind], false);
    if (sum.all > 0)
        add(text.translate("Report", "Total"), sum, true);
    Table table;
    table.name = QStringLiteral("corrections");
    const auto number = [](const char *name, const QString &title) {
        return TableColumn{QLatin1String(name), title, Alignment::Right, 1};
    };
    table.columns = {{QStringLiteral("kind"), text.translate("Report", "Correction"), Alignment::Left, 2.4},
                     number("applied", text.translate("Report", "Applied")),
                     number("by_hand", text.translate("Report", "By hand")),
                     number("waiting", text.translate("Report", "Not sent")),
                     number("sent", text.translate("Report", "Sent, no answer")),
                     number("conflict", text.translate("Report", "In conflict")),
                     number("refused", text.translate("Report", "Refused")),
                     number("taken_back", text.translate("Report", "Taken back")),
                     number("all", text.translate("Report", "All"))};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "No correction was decided.");
    return table;
}

/// What SLiMS did not take, with its own value or its reason.
Outcome addUnapplied(Blocks &blocks, Session &session, const ReportText &text)
{
    const ChangeList list(session, text.language());
    std::vector<Table::Row> rows;
    for (const ChangeState state : {ChangeState::Conflict, ChangeState::Refused}) {
        const Outcome visited = list.visit(state, [&](const ListedChange &change) {
            const QString &code = change.queued.change.itemCode;
            rows.push_back(
                {{code.isEmpty() ? change.title : code, change.what, change.before, change.after,
                  state == ChangeState::Conflict ? text.translate("Report", "SLiMS has “%1”").arg(change.now)
                                                 : change.queued.reason},
                 {},
                 false});
            return true;
        });
        if (!visited)
            return visited;
    }
    if (rows.empty())
        return {};
    Table table;
    table.name = QStringLiteral("corrections_not_taken");
    table.caption = text.translate("Report", "Corrections that SLiMS did not take");
    table.columns = {
        {QStringLiteral("copy"), text.translate("Report", "Copy or title"), Alignment::Left, 1.6},
        {QStringLiteral("what"), text.translate("Report", "Correction"), Alignment::Left, 1.4},
        {QStringLiteral("before"), text.translate("Report", "Before"), Alignment::Left, 1.3},
        {QStringLiteral("after"), text.translate("Report", "After"), Alignment::Left, 1.3},
        {QStringLiteral("reason"), text.translate("Report", "Answer of SLiMS"), Alignment::Left, 2.4}};
    table.rows = streamOf(std::move(rows));
    blocks.push_back(std::move(table));
    return {};
}

} // namespace

Outcome addCorrections(Blocks &blocks, Session &session, const ReportText &text)
{
    const auto queue = ChangeQueue(session).all();
    if (!queue)
        return tl::unexpected(queue.error());
    std::array<Counts, changeKindCount> byKind;
    Counts sum;
    const Reversals reversals = reversalsOf(**queue);
    for (const QueuedChange &queued : **queue) {
        if (isToldElsewhere(queued, reversals))
            continue;
        count(byKind[static_cast<std::size_t>(queued.change.kind)], queued, reversals);
        count(sum, queued, reversals);
    }
    blocks.push_back(Heading{2, text.translate("Report", "Corrections to SLiMS")});
    blocks.push_back(countTable(byKind, sum, text));
    return addUnapplied(blocks, session, text);
}

} // namespace opname
