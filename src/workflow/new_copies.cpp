#include "opname/workflow/new_copies.h"

#include "decided_changes.h"
#include "opname/domain/item_code.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/sop_desk.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NewCopies)
};

constexpr int labelActivity = 3;
constexpr qsizetype longestInventoryCode = 200; // item.inventory_code

/// What the decision to make a copy is kept under; no difference has this kind.
QString kindOfDecision()
{
    return QStringLiteral("new_copy");
}

QString idOfDecision(const QString &code)
{
    return kindOfDecision() + u':' + code;
}

Decision decisionOn(const QString &code, DecisionAction action)
{
    Decision decision;
    decision.kind = kindOfDecision();
    decision.id = idOfDecision(code);
    decision.action = actionName(action);
    decision.code = code;
    return decision;
}

bool knows(const std::vector<ReferenceEntry> &entries, const QString &id)
{
    return id.isEmpty() || std::any_of(entries.begin(), entries.end(), [&](const ReferenceEntry &entry) {
               return entry.id == id;
           });
}

} // namespace

NewCopies::NewCopies(Session &session)
    : m_session(session)
{
}

Outcome NewCopies::check(const NewCopyRequest &copy, const ReferenceLists &references) const
{
    if (Outcome possible =
            DecidedChanges::checkNewCopy(m_session, copy.code, copy.titleId, idOfDecision(copy.code));
        !possible)
        return possible;
    if (!knows(references.locations, copy.facts.location))
        return failure(
            ErrorKind::Usage,
            Text::tr("SLiMS has no location “%1”. Choose one of its own.").arg(copy.facts.location));
    if (!knows(references.collectionTypes, copy.facts.collectionType))
        return failure(ErrorKind::Usage,
                       Text::tr("SLiMS has no collection type “%1”. Choose one of its own.")
                           .arg(copy.facts.collectionType));
    for (const auto &[text, longest] :
         {std::pair(&copy.facts.site, qsizetype(maximumLength(ChangeKind::ItemSite))),
          std::pair(&copy.facts.callNumber, qsizetype(maximumLength(ChangeKind::ItemCallNumber))),
          std::pair(&copy.facts.inventoryCode, longestInventoryCode)})
        if (text->size() > longest)
            return failure(ErrorKind::Usage,
                           Text::tr("“%1…” is too long: SLiMS holds %2 characters there. Shorten it.")
                               .arg(text->left(40), QString::number(longest)));
    return {};
}

Outcome NewCopies::queue(const std::vector<NewCopyRequest> &copies, const Author &author)
{
    const ReferenceLists references = m_session.catalogue().references();
    std::vector<Decision> decisions;
    QStringList codes;
    QSet<QByteArray> seen;
    for (const NewCopyRequest &copy : copies) {
        if (Outcome possible = check(copy, references); !possible)
            return possible;
        if (seen.contains(foldedCode(copy.code)))
            return failure(
                ErrorKind::Usage,
                Text::tr("Each new copy needs an item code of its own. Give it one that no other has."));
        seen.insert(foldedCode(copy.code));
        Change change;
        change.kind = ChangeKind::NewCopy;
        change.itemCode = copy.code;
        change.titleId = copy.titleId;
        change.newCopy = copy.facts;
        change.newCopy.site = normalizedSite(copy.facts.site);
        Decision decision = decisionOn(copy.code, DecisionAction::NewCopy);
        decision.titleId = copy.titleId;
        decision.changes = {std::move(change)};
        decisions.push_back(std::move(decision));
        if (!copy.hasLabel)
            codes.append(copy.code);
    }
    if (Outcome decided = m_session.decide(decisions, author); !decided)
        return decided;
    if (Outcome begun = SopDesk(m_session, author).begin(labelActivity); !begun)
        return begun;
    return LabelQueue(m_session).add(codes, author);
}

bool NewCopies::canBeGivenUp(const QString &code) const
{
    const auto queue = ChangeQueue(m_session).all();
    return queue && std::any_of((*queue)->begin(), (*queue)->end(), [&](const QueuedChange &queued) {
               return queued.state == ChangeState::Waiting && queued.discrepancy == idOfDecision(code);
           });
}

Result<int> NewCopies::giveUp(const QStringList &codes, const Author &author)
{
    std::vector<Decision> decisions;
    QStringList given;
    for (const QString &code : codes)
        if (canBeGivenUp(code) && !given.contains(code)) {
            decisions.push_back(decisionOn(code, DecisionAction::Discard));
            given.append(code);
        }
    if (Outcome decided = m_session.decide(decisions, author); !decided)
        return tl::unexpected(decided.error());
    if (Outcome removed = LabelQueue(m_session).remove(given, author); !removed)
        return tl::unexpected(removed.error());
    return static_cast<int>(decisions.size());
}

} // namespace opname
