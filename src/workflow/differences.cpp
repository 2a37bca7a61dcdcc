#include "opname/workflow/differences.h"

#include "data_differences.h"
#include "decided_changes.h"
#include "difference_lists.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/sop_desk.h"

#include <QSet>

#include <algorithm>

namespace opname {

namespace {

bool isSame(const Decision &a, const Decision &b)
{
    return a.action == b.action && a.code == b.code && a.titleId == b.titleId && a.field == b.field
        && a.value == b.value && a.note == b.note;
}

void attach(const QHash<QString, Decision> &decisions, Discrepancy &found)
{
    const auto decision = decisions.constFind(found.id);
    if (decision != decisions.cend() && (found.value.isEmpty() || decision->value == found.value))
        found.decision = *decision;
}

bool asksForProposals(const DecisionRequest &request)
{
    return request.kind == DiscrepancyKind::BadData && request.action == DecisionAction::Set
        && request.field.isEmpty() && request.value.isEmpty();
}

/// Whether what was found allows the action, where the kind alone does not tell.
bool suits(const Discrepancy &found, const DecisionRequest &request, bool isGroup)
{
    // Marked missing by the hundred are only copies that could have been scanned, and of which no book is
    // here under another code.
    if (isGroup && found.kind == DiscrepancyKind::Missing && request.action == DecisionAction::MarkMissing)
        return !found.itemCode.trimmed().isEmpty() && found.readAs.isEmpty();
    if (asksForProposals(request))
        return found.correction.has_value();
    const auto condition = conditionFromName(found.value);
    return found.kind != DiscrepancyKind::Condition || !condition || isAllowed(*condition, request.action);
}

/// The request as it is of one difference.
DecisionRequest requestOf(const Discrepancy &found, DecisionRequest request)
{
    if (asksForProposals(request) && found.correction) {
        request.field = found.correction->field;
        request.value = found.correction->value;
    }
    return request;
}

/// Whether SLiMS may have no copy with the code.
bool mayLackRecord(DiscrepancyKind kind)
{
    return kind == DiscrepancyKind::UnknownCode || kind == DiscrepancyKind::Unrecorded
        || kind == DiscrepancyKind::DuplicateLabel || kind == DiscrepancyKind::WeededPresent
        || kind == DiscrepancyKind::WeededMismatch;
}

/// Codes of new copies that wait and are decided anew.
Result<QStringList> codesGivenUp(Session &session, const std::vector<Decision> &decisions)
{
    const auto queue = ChangeQueue(session).all();
    if (!queue)
        return tl::unexpected(queue.error());
    QSet<QString> ids;
    for (const Decision &decision : decisions)
        ids.insert(decision.id);
    QStringList codes;
    for (const QueuedChange &queued : **queue)
        if (queued.change.kind == ChangeKind::NewCopy && queued.state == ChangeState::Waiting
            && ids.contains(queued.discrepancy))
            codes.append(queued.change.itemCode);
    return codes;
}

/// New copies whose code is not the one that was read from the book.
QStringList codesWithoutLabel(const std::vector<Decision> &decisions)
{
    QStringList codes;
    for (const Decision &decision : decisions)
        for (const Change &change : decision.changes)
            if (change.kind == ChangeKind::NewCopy
                && decision.id != discrepancyId(DiscrepancyKind::UnknownCode, change.itemCode))
                codes.append(change.itemCode);
    return codes;
}

} // namespace

Differences::Differences(Session &session)
    : m_session(session)
{
}

QHash<QString, Decision> Differences::decisionsOf(std::optional<DiscrepancyKind> kind) const
{
    QHash<QString, Decision> decisions;
    for (Decision &decision : m_session.decisions())
        if (!kind || decision.kind == kindName(*kind))
            decisions.insert(decision.id, std::move(decision));
    return decisions;
}

Outcome Differences::visit(const std::function<bool(const Discrepancy &)> &visitor) const
{
    const QHash<QString, Decision> decisions = decisionsOf({});
    bool goesOn = true;
    const auto show = [&](Discrepancy &found) {
        attach(decisions, found);
        goesOn = visitor(found);
        return goesOn;
    };
    const auto visitAll = [&](auto &lists) {
        Outcome visited;
        for (int kind = 0; kind < discrepancyKindCount && goesOn && visited; ++kind)
            visited = lists.visit(static_cast<DiscrepancyKind>(kind), show);
        return visited;
    };
    if (!m_session.isFrozen()) {
        DataDifferences early(m_session);
        return visitAll(early);
    }
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    DifferenceLists lists(m_session, **stock);
    return visitAll(lists);
}

Outcome Differences::visit(DiscrepancyKind kind,
                           const std::function<bool(const Discrepancy &)> &visitor) const
{
    return visit(kind, {}, visitor);
}

Outcome Differences::visit(DiscrepancyKind kind, const QStringList &ids,
                           const std::function<bool(const Discrepancy &)> &visitor) const
{
    if (!m_session.isFrozen() && !DataDifferences::has(kind))
        return {};
    const QHash<QString, Decision> decisions = decisionsOf(kind);
    const auto show = [&](Discrepancy &found) {
        attach(decisions, found);
        return visitor(found);
    };
    if (!m_session.isFrozen()) {
        DataDifferences early(m_session);
        if (!ids.isEmpty())
            early.meanOnly(kind, ids);
        return early.visit(kind, show);
    }
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    DifferenceLists lists(m_session, **stock);
    if (!ids.isEmpty())
        lists.meanOnly(kind, ids);
    return lists.visit(kind, show);
}

Result<std::vector<Differences::Count>> Differences::counts() const
{
    std::vector<Count> counts;
    for (int kind = 0; kind < discrepancyKindCount; ++kind)
        counts.push_back({static_cast<DiscrepancyKind>(kind), 0, 0});
    const Outcome visited = visit([&](const Discrepancy &found) {
        Count &count = counts[static_cast<std::size_t>(found.kind)];
        ++count.total;
        count.decided += found.decision ? 1 : 0;
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    return counts;
}

Outcome Differences::checkRequest(const DecisionRequest &request) const
{
    if (!isAllowed(request.kind, request.action)) {
        QStringList allowed;
        for (const DecisionAction action : allowedActions(request.kind))
            allowed.append(actionName(action));
        return failure(ErrorKind::Usage,
                       tr("“%1” cannot be decided of %2. Possible are: %3.")
                           .arg(actionName(request.action), kindName(request.kind), allowed.join(u", "_qs)));
    }
    for (const QString &id : request.ids)
        if (!id.startsWith(kindName(request.kind) + u':'))
            return failure(ErrorKind::Usage,
                           tr("“%1” is no discrepancy of kind %2. See the list of differences.")
                               .arg(id, kindName(request.kind)));
    if (!mayLackRecord(request.kind))
        for (const QString &code : request.itemCodes)
            if (!m_session.catalogue().findByCode(code))
                return failure(ErrorKind::Usage,
                               tr("SLiMS has no copy with the item code “%1”. Check the code.").arg(code));
    switch (request.action) {
    case DecisionAction::Mistyped:
        if (!m_session.catalogue().findByCode(request.code))
            return failure(ErrorKind::Usage, tr("Say which item code was meant, one that SLiMS has."));
        break;
    case DecisionAction::Set:
        if (asksForProposals(request))
            break;
        return DecidedChanges::checkField(request.field, request.value, m_session.catalogue().references());
    case DecisionAction::MakeAvailable:
        if (request.value.trimmed() == missingStatusId())
            return failure(
                ErrorKind::Usage,
                tr("That status says that the copy is missing. Give the one it had before, or none "
                   "for available."));
        return DecidedChanges::checkField(QStringLiteral("status"), request.value.trimmed(),
                                          m_session.catalogue().references());
    case DecisionAction::NewCopy:
        if (request.titleId <= 0)
            return failure(ErrorKind::Usage, tr("Say of which title it is a copy (--title-id)."));
        break;
    case DecisionAction::Elsewhere:
        if (request.note.trimmed().isEmpty())
            return failure(ErrorKind::Usage, tr("Say where the book is and who says so, as a note."));
        break;
    default:
        break;
    }
    return {};
}

Outcome Differences::checkGates(const DecisionRequest &request) const
{
    const bool isGroup = request.ids.isEmpty() && request.itemCodes.isEmpty();
    if (isGroup && !mayDecideAsGroup(request.kind))
        return failure(
            ErrorKind::Usage,
            tr("%1 is decided one by one. Name the copy or the discrepancy.").arg(kindName(request.kind)));
    if (isGroup && request.action == DecisionAction::Mistyped)
        return failure(ErrorKind::Usage, tr("Say which of the codes that were read means this copy."));
    if (request.kind != DiscrepancyKind::Missing)
        return {};
    if (!m_session.sopProgress().isFinished(5))
        return failure(ErrorKind::Refused,
                       tr("What is missing is decided after counting is closed. Finish activity 5 first."));
    if (!m_session.loansKnown())
        return failure(
            ErrorKind::Refused,
            tr("The loans are not known, so nothing may be decided missing. Take the loans in first."));
    return {};
}

/// Deriving all differences for one of them would keep the scans waiting. What its id does not lead to, as
/// two copies may have one code, is looked for among all.
Result<std::vector<Decision>> Differences::changedBy(const DecisionRequest &request) const
{
    qsizetype met = 0;
    if (!request.ids.isEmpty() && request.itemCodes.isEmpty() && DifferenceLists::isFoundById(request.kind)) {
        auto changed = changedBy(request, request.ids, met);
        if (!changed || met == QSet<QString>(request.ids.begin(), request.ids.end()).size())
            return changed;
    }
    return changedBy(request, {}, met);
}

Result<std::vector<Decision>> Differences::changedBy(const DecisionRequest &request, const QStringList &meant,
                                                     qsizetype &met) const
{
    const bool isGroup = request.ids.isEmpty() && request.itemCodes.isEmpty();
    const QSet<QString> ids(request.ids.begin(), request.ids.end());
    QSet<QByteArray> codes;
    for (const QString &code : request.itemCodes)
        codes.insert(foldedCode(code));
    std::vector<Decision> changed;
    QString unsuited;
    StockTake *stock = nullptr;
    if (m_session.isFrozen()) {
        auto loaded = m_session.stockTake();
        if (!loaded)
            return tl::unexpected(loaded.error());
        stock = *loaded;
    }
    DecidedChanges changes(m_session, stock);
    Outcome derived;
    const Outcome visited = visit(request.kind, meant, [&](const Discrepancy &found) {
        if (!isGroup && !ids.contains(found.id) && !codes.contains(foldedCode(found.itemCode)))
            return true;
        ++met;
        if (!request.problem.isEmpty() && request.problem != found.problem)
            return true;
        if (!suits(found, request, isGroup)) {
            if (!isGroup)
                unsuited = found.itemCode.isEmpty() ? found.id : found.itemCode;
            return isGroup;
        }
        const DecisionRequest asked = requestOf(found, request);
        Decision decision;
        decision.kind = kindName(request.kind);
        decision.id = found.id;
        decision.action = actionName(request.action);
        decision.code = request.code;
        decision.titleId = request.titleId;
        decision.field = asked.field;
        decision.value = found.value.isEmpty() ? asked.value : found.value;
        decision.note = request.note.trimmed();
        if (found.decision && isSame(*found.decision, decision))
            return true;
        auto wanted = changes.of(found, asked);
        if (!wanted) {
            derived = tl::unexpected(wanted.error());
            return false;
        }
        decision.changes = std::move(*wanted);
        changed.push_back(std::move(decision));
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    if (!derived)
        return tl::unexpected(derived.error());
    if (!unsuited.isEmpty() && asksForProposals(request))
        return failure(ErrorKind::Usage,
                       tr("For %1 there is no proposal. Say which field takes which value.").arg(unsuited));
    if (!unsuited.isEmpty())
        return failure(ErrorKind::Usage,
                       tr("%1 is in good condition. Only damaged copies are set to repair.").arg(unsuited));
    return changed;
}

Result<int> Differences::decide(const DecisionRequest &request, const Author &author)
{
    if (Outcome sound = checkRequest(request); !sound)
        return tl::unexpected(sound.error());
    if (Outcome allowed = checkGates(request); !allowed)
        return tl::unexpected(allowed.error());
    const auto changed = changedBy(request);
    if (!changed)
        return tl::unexpected(changed.error());
    const auto givenUp = codesGivenUp(m_session, *changed);
    if (!givenUp)
        return tl::unexpected(givenUp.error());
    // Before the freeze correcting data belongs to its check in activity 1; what is missing, to the recap.
    if (!changed->empty() && m_session.isFrozen())
        if (Outcome begun =
                SopDesk(m_session, author).begin(request.kind == DiscrepancyKind::Missing ? 9 : 7);
            !begun)
            return tl::unexpected(begun.error());
    if (Outcome decided = m_session.decide(*changed, author); !decided)
        return tl::unexpected(decided.error());
    LabelQueue labels(m_session);
    Outcome queued = labels.remove(*givenUp, author);
    if (queued)
        queued = labels.add(codesWithoutLabel(*changed), author);
    if (!queued)
        return tl::unexpected(queued.error());
    return static_cast<int>(changed->size());
}

Result<std::vector<Differences::Planned>> Differences::preview(const DecisionRequest &request) const
{
    if (Outcome sound = checkRequest(request); !sound)
        return tl::unexpected(sound.error());
    auto changed = changedBy(request);
    if (!changed)
        return tl::unexpected(changed.error());
    std::vector<Planned> planned;
    for (Decision &decision : *changed)
        if (!decision.changes.empty())
            planned.push_back({decision.id, std::move(decision.changes)});
    return planned;
}

const QStringList &Differences::correctableFields()
{
    return DecidedChanges::correctableFields();
}

} // namespace opname
