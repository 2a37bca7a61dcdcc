#include "label_subjects.h"

#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/change_queue.h"

namespace opname {

LabelSubjects::LabelSubjects(Session &session)
    : m_session(session)
    , m_records(session)
{
}

const Change *LabelSubjects::newCopy(const QString &code)
{
    if (!m_newCopies) {
        m_newCopies.emplace();
        if (const auto queue = ChangeQueue(m_session).all())
            for (const QueuedChange &queued : **queue)
                if (queued.change.kind == ChangeKind::NewCopy && (queued.isPending() || queued.isDone()))
                    m_newCopies->insert(foldedCode(queued.change.itemCode), queued.change);
    }
    const auto found = m_newCopies->constFind(foldedCode(code));
    return found == m_newCopies->cend() ? nullptr : &*found;
}

LabelSubjects::Subject LabelSubjects::of(const QString &code)
{
    const CatalogueQueries &catalogue = m_session.catalogue();
    if (const auto item = catalogue.findByCode(code))
        return {item->item.code, item->callNumber, item->title, item->item.titleId, true};
    if (const Change *change = newCopy(code)) {
        Subject subject{change->itemCode, change->newCopy.callNumber, {}, change->titleId, true};
        if (const auto title = catalogue.title(change->titleId)) {
            subject.title = title->title;
            subject.callNumber = effectiveCallNumber(subject.callNumber, title->callNumber).toString();
        }
        return subject;
    }
    Subject subject{code, {}, {}, 0, m_records.isReserved(code)};
    if (const qint64 itemId = subject.isKnown ? m_records.itemOf(code) : 0; itemId != 0)
        if (const auto item = catalogue.findById(itemId)) {
            subject.callNumber = item->callNumber;
            subject.title = item->title;
            subject.titleId = item->item.titleId;
        }
    return subject;
}

} // namespace opname
