#include "early_beginnings.h"

namespace opname {

EarlyBeginnings::EarlyBeginnings(const Call &call, const Session &session)
    : m_call(call)
    , m_session(session)
{
    const SopProgress progress = session.sopProgress();
    for (const int number : sopActivityNumbers)
        if (progress.startedWithoutReasonBefore(number) != 0)
            m_before.insert(number);
}

EarlyBeginnings::~EarlyBeginnings()
{
    const SopProgress progress = m_session.sopProgress();
    for (const int number : sopActivityNumbers)
        if (const int missing = progress.startedWithoutReasonBefore(number);
            missing != 0 && !m_before.contains(number))
            m_call.tell(CommandLineText::tr("Activity %1 was begun before activity %2 was finished. Give the "
                                            "reason for the report: sop FILE --start %1 --note …")
                            .arg(number)
                            .arg(missing));
}

} // namespace opname
