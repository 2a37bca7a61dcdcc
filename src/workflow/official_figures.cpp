#include "official_figures.h"

#include "opname/session/duplicate_labels.h"

#include <QSet>

namespace opname {

PriceSum &OfficialFigures::ofCondition(std::optional<Condition> condition)
{
    if (!condition)
        return unnoted;
    switch (*condition) {
    case Condition::Good:
        break;
    case Condition::LightlyDamaged:
        return lightlyDamaged;
    case Condition::HeavilyDamaged:
        return heavilyDamaged;
    }
    return good;
}

Result<std::vector<ExcessBook>> excessBooks(Session &session)
{
    QHash<QString, QString> newCodes; // of books without a label of their own
    QSet<QString> misread;
    for (const Decision &decision : session.decisions()) {
        if ((decision.kind == kindName(DiscrepancyKind::Unrecorded)
             || decision.kind == kindName(DiscrepancyKind::DuplicateLabel))
            && decision.action == actionName(DecisionAction::NewCopy))
            newCodes.insert(decision.id, decision.code);
        if (decision.kind == kindName(DiscrepancyKind::UnknownCode)
            && (decision.action == actionName(DecisionAction::Mistyped)
                || decision.action == actionName(DecisionAction::Discard)))
            misread.insert(decision.id);
    }
    std::vector<ExcessBook> books;
    QSet<QByteArray> codes;
    const Outcome visited = Recap(session).visitUnknown(
        [&](const Recap::UnknownCode &read) {
            if (misread.contains(discrepancyId(DiscrepancyKind::UnknownCode, read.code)))
                return true;
            codes.insert(foldedCode(read.code));
            books.push_back({read.code, {}, read.shelf, {}, {}, {}});
            return true;
        },
        Recap::Awaited::Included);
    if (!visited)
        return tl::unexpected(visited.error());
    const auto isCounted = [&](DiscrepancyKind kind, const QString &id) {
        const QString code = newCodes.value(discrepancyId(kind, id));
        return !code.isEmpty()
            && (codes.contains(foldedCode(code)) || session.catalogue().findByCode(code).has_value());
    };
    for (const UnrecordedBook &book : UnrecordedBooks(session).all())
        if (!isCounted(DiscrepancyKind::Unrecorded, book.id))
            books.push_back({{}, book.title, book.shelf, book.inventoryCode, book.condition, book.note});
    for (const DuplicateLabel &label : DuplicateLabels(session).all())
        if (!isCounted(DiscrepancyKind::DuplicateLabel, label.reference))
            books.push_back({label.itemCode, {}, label.shelf, {}, {}, label.note});
    return books;
}

Result<OfficialFigures> OfficialFigures::of(Session &session, const CopyStates &states)
{
    OfficialFigures figures;
    const Outcome visited = session.catalogue().visit(0, [&](const ListedItem &item) {
        if (item.slot >= states.count())
            return true;
        const CopyState state = states.stateOf(item.slot);
        if (states.bucketOf(item.slot) == Bucket::Expected)
            figures.expected.add(item.item);
        PriceSum *sum = nullptr;
        switch (state) {
        case CopyState::Found:
            sum = &figures.found;
            break;
        case CopyState::FoundOutside:
            sum = &figures.foundOutside;
            break;
        case CopyState::OnLoan:
            sum = &figures.onLoan;
            break;
        case CopyState::Elsewhere:
            sum = &figures.elsewhere;
            break;
        case CopyState::Lost:
            sum = &figures.lost;
            break;
        case CopyState::Undecided:
            sum = &figures.undecided;
            break;
        case CopyState::NotCovered:
            sum = &figures.notCovered;
            break;
        case CopyState::Outside:
            return true;
        }
        sum->add(item.item);
        if (state == CopyState::Found || state == CopyState::FoundOutside)
            figures.ofCondition(states.conditionOf(item.item.code)).add(item.item);
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    auto excess = excessBooks(session);
    if (!excess)
        return tl::unexpected(excess.error());
    figures.excess = std::move(*excess);
    return figures;
}

} // namespace opname
