#include "lost_copies.h"

#include "opname/domain/discrepancy.h"
#include "opname/session/catalogue_queries.h"

#include <algorithm>

namespace opname {

Result<std::vector<Slot>> lostSlots(Session &session)
{
    std::vector<Slot> lost;
    const auto stock = session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    if (!session.loansKnown())
        return lost;
    std::vector<Slot> elsewhere;
    const QString prefix = discrepancyId(DiscrepancyKind::Missing, {});
    for (const Decision &decision : session.decisions()) {
        if (decision.action != actionName(DecisionAction::Elsewhere) || !decision.id.startsWith(prefix))
            continue;
        const QString code = decision.id.sliced(prefix.size());
        const auto item = code.startsWith(u'#') ? session.catalogue().findById(code.sliced(1).toLongLong())
                                                : session.catalogue().findByCode(code);
        if (item)
            elsewhere.push_back(item->slot);
    }
    std::sort(elsewhere.begin(), elsewhere.end());
    for (Slot slot = 0; slot < (*stock)->itemCount(); ++slot)
        if ((*stock)->item(slot).bucket == Bucket::Expected && (*stock)->presence(slot) == Presence::Missing
            && !std::binary_search(elsewhere.begin(), elsewhere.end(), slot))
            lost.push_back(slot);
    return lost;
}

} // namespace opname
