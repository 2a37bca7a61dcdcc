#include "label_subjects.h"

#include "opname/session/catalogue_queries.h"

namespace opname {

LabelSubjects::LabelSubjects(Session &session)
    : m_session(session)
    , m_records(session)
    , m_changes(session)
{
}

LabelSubjects::Subject LabelSubjects::of(const QString &code)
{
    const CatalogueQueries &catalogue = m_session.catalogue();
    if (const auto item = catalogue.findByCode(code))
        return {item->item.code, item->callNumber, item->title, item->item.titleId, true};
    if (const auto awaited = m_changes.awaitedCopy(code); awaited && *awaited != nullptr) {
        const Change *change = &(*awaited)->change;
        Subject subject{change->itemCode, change->newCopy.callNumber, {}, change->titleId, true};
        if (const auto title = catalogue.title(change->titleId)) {
            subject.title = title->title;
            subject.callNumber = effectiveCallNumber(subject.callNumber, title->callNumber).toString();
        }
        return subject;
    }
    return {code, {}, {}, 0, m_records.isReserved(code)};
}

} // namespace opname
