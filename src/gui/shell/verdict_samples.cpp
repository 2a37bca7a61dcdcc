#include "verdict_samples.h"

#include "opname/domain/command.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/catalogue_writer.h"
#include "opname/slims/demo_library.h"
#include "opname/workflow/preparation.h"

#include <functional>

namespace opname {

namespace {

constexpr qint64 items = 600;

/// The first copy that is meant, as it was frozen.
QString firstCode(Session &session, StockTake &stock, const std::function<bool(Slot)> &isMeant)
{
    for (Slot slot = 0; slot < stock.itemCount(); ++slot)
        if (isMeant(slot))
            if (const auto item = session.catalogue().at(slot); item && !item->item.code.isEmpty())
                return item->item.code;
    return {};
}

/// A copy that entered SLiMS after the freeze.
Outcome addCopy(Session &session, const QString &code, const Place &place, const Author &author)
{
    Item added;
    added.id = 10 * items;
    added.titleId = 1;
    added.code = code;
    added.location = place.location;
    added.site = place.site;
    LaterPull later;
    later.sourceLabel = session.catalogueSource();
    later.added.push_back(added);
    return session.recordLaterPull(later, author);
}

} // namespace

Result<VerdictSamples> VerdictSamples::make(const QString &path, const Author &author)
{
    auto session = Session::create(path, {QStringLiteral("Stock Opname 2026"), {}, {}}, author);
    if (!session)
        return tl::unexpected(session.error());
    DemoLibrary library(items, 5);
    Preparation preparation(**session, author);
    if (const auto pulled = preparation.pull(library, [](const PullProgress &) { return true; }); !pulled)
        return tl::unexpected(pulled.error());
    Scope scope;
    for (const ReferenceEntry &location : (*session)->catalogue().references().locations)
        scope.locations.append(location.id);
    scope.locations.removeLast();
    if (Outcome changed = (*session)->changeScope(scope, author); !changed)
        return tl::unexpected(changed.error());
    if (const auto frozen = preparation.freeze(false); !frozen)
        return tl::unexpected(frozen.error());
    const QString newCode = QStringLiteral("B9000001");
    VerdictSamples samples;
    for (const auto &[home, totals] : (*session)->homeTotals())
        if (totals.expected > 5 && !home.site.isEmpty())
            samples.place = home;
    samples.shelf = samples.place.site;
    if (Outcome added = addCopy(**session, newCode, samples.place, author); !added)
        return tl::unexpected(added.error());

    const auto stock = (*session)->stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    StockTake &state = **stock;
    const auto code = [&](const std::function<bool(Slot)> &isMeant) {
        return firstCode(**session, state, isMeant);
    };
    const auto isHere = [&](Slot slot) { return state.home(state.item(slot).home) == samples.place; };
    const auto isIn = [&](Slot slot, Bucket bucket) { return state.item(slot).bucket == bucket; };
    const auto isPlain = [&](Slot slot) { return isIn(slot, Bucket::Expected) && !state.isLent(slot); };
    const QString found = code([&](Slot slot) { return isPlain(slot) && isHere(slot); });
    samples.codes = {
        {Verdict::Found, found},
        {Verdict::Duplicate, found},
        {Verdict::OnLoan,
         code([&](Slot slot) { return isIn(slot, Bucket::Expected) && state.isLent(slot); })},
        {Verdict::Excluded, code([&](Slot slot) { return isIn(slot, Bucket::Excluded); })},
        {Verdict::OutOfScope, code([&](Slot slot) { return isIn(slot, Bucket::OutOfScope); })},
        {Verdict::Misplaced, code([&](Slot slot) { return isPlain(slot) && !isHere(slot); })},
        {Verdict::Added, newCode},
        {Verdict::Unknown, QStringLiteral("L48213")},
        {Verdict::Invalid, QStringLiteral("9786020332950-X-1234567")},
        {Verdict::Command, commandCode({CommandKind::FinishShelf, {}, Condition::Good}).value_or(QString())}};
    return samples;
}

} // namespace opname
