#include "opname/workflow/differences.h"

#include "difference_lists.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Differences", text);
}

} // namespace

Differences::Differences(Session &session)
    : m_session(session)
{
}

Outcome Differences::visit(const std::function<bool(const Discrepancy &)> &visitor) const
{
    bool goesOn = true;
    for (int kind = 0; kind < discrepancyKindCount && goesOn; ++kind) {
        const Outcome visited =
            visit(static_cast<DiscrepancyKind>(kind), [&](const Discrepancy &discrepancy) {
                goesOn = visitor(discrepancy);
                return goesOn;
            });
        if (!visited)
            return visited;
    }
    return {};
}

Outcome Differences::visit(DiscrepancyKind kind,
                           const std::function<bool(const Discrepancy &)> &visitor) const
{
    if (!m_session.isFrozen())
        return {};
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    QHash<QString, Decision> decisions;
    for (Decision &decision : m_session.decisions())
        decisions.insert(decision.id, std::move(decision));
    return DifferenceLists(m_session, **stock).visit(kind, [&](Discrepancy &discrepancy) {
        if (const auto decision = decisions.constFind(discrepancy.id); decision != decisions.cend())
            discrepancy.decision = *decision;
        return visitor(discrepancy);
    });
}

Result<std::vector<Differences::Count>> Differences::counts() const
{
    std::vector<Count> counts;
    for (int kind = 0; kind < discrepancyKindCount; ++kind)
        counts.push_back({static_cast<DiscrepancyKind>(kind), 0, 0});
    const Outcome visited = visit([&](const Discrepancy &discrepancy) {
        Count &count = counts[static_cast<std::size_t>(discrepancy.kind)];
        ++count.total;
        count.decided += discrepancy.decision ? 1 : 0;
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    return counts;
}

Result<int> Differences::decide(const DecisionRequest &request, const Author &author)
{
    if (!isAllowed(request.kind, request.action)) {
        QStringList allowed;
        for (const DecisionAction action : allowedActions(request.kind))
            allowed.append(actionName(action));
        return failure(ErrorKind::Usage,
                       tr("“%1” cannot be decided of %2. Possible are: %3.")
                           .arg(actionName(request.action), kindName(request.kind), allowed.join(u", "_qs)));
    }
    const bool isGroup = request.ids.isEmpty() && request.itemCodes.isEmpty();
    if (isGroup && !mayDecideAsGroup(request.kind))
        return failure(
            ErrorKind::Usage,
            tr("%1 is decided one by one. Name the item or the discrepancy.").arg(kindName(request.kind)));
    if (request.action == DecisionAction::Mistyped && request.code.isEmpty())
        return failure(ErrorKind::Usage, tr("Say which code was meant (--code)."));
    if (request.action == DecisionAction::Set && request.field.isEmpty())
        return failure(ErrorKind::Usage, tr("Say which field takes which value (--field and --value)."));
    if (request.action == DecisionAction::NewCopy && request.titleId == 0)
        return failure(ErrorKind::Usage, tr("Say of which title it is a copy (--title-id)."));
    if (request.action == DecisionAction::Elsewhere && request.note.trimmed().isEmpty())
        return failure(ErrorKind::Usage, tr("Say where the book is and who says so, as a note."));
    if (request.kind == DiscrepancyKind::Missing) {
        if (!m_session.sopProgress().isFinished(5))
            return failure(
                ErrorKind::Refused,
                tr("What is missing is decided after counting is closed. Finish activity 5 first."));
        if (!m_session.loansKnown() && request.action == DecisionAction::MarkMissing)
            return failure(
                ErrorKind::Refused,
                tr("The loans are not known, so nothing may be decided missing. Take the loans in first."));
    }

    std::vector<Decision> changed;
    qint64 matched = 0;
    const Outcome visited = visit(request.kind, [&](const Discrepancy &discrepancy) {
        const bool isMeant = isGroup || request.ids.contains(discrepancy.id)
            || std::any_of(request.itemCodes.begin(), request.itemCodes.end(), [&](const QString &code) {
                                 return foldedCode(code) == foldedCode(discrepancy.itemCode);
                             });
        if (!isMeant)
            return true;
        ++matched;
        Decision decision;
        decision.kind = kindName(request.kind);
        decision.id = discrepancy.id;
        decision.action = actionName(request.action);
        decision.code = request.code;
        decision.titleId = request.titleId;
        decision.field = request.field;
        decision.value = request.value;
        decision.note = request.note;
        const auto isSame = [](const Decision &a, const Decision &b) {
            return a.action == b.action && a.code == b.code && a.titleId == b.titleId && a.field == b.field
                && a.value == b.value && a.note == b.note;
        };
        if (!discrepancy.decision || !isSame(*discrepancy.decision, decision))
            changed.push_back(std::move(decision));
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    if (!isGroup && matched == 0)
        return failure(ErrorKind::Usage,
                       tr("There is no discrepancy %1 of this item. See the list of differences.")
                           .arg(kindName(request.kind)));
    if (Outcome decided = m_session.decide(changed, author); !decided)
        return tl::unexpected(decided.error());
    return static_cast<int>(changed.size());
}

} // namespace opname
