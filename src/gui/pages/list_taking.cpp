#include "list_taking.h"

namespace opname {

std::unique_ptr<BackgroundTaking> listTakingOf(SessionDocument &document, WorkProgress &progress)
{
    auto taking = std::make_unique<BackgroundTaking>(document.session());
    taking->hold(document.isBusy());
    QObject::connect(&document, &SessionDocument::busyChanged, taking.get(), &BackgroundTaking::hold);
    QObject::connect(&progress, &WorkProgress::cancelWanted, taking.get(), &BackgroundTaking::cancel);
    QObject::connect(taking.get(), &BackgroundTaking::progressed, &progress, &WorkProgress::tell);
    return taking;
}

} // namespace opname
