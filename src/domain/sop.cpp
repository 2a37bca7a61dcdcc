#include "opname/domain/sop.h"

#include <algorithm>

namespace opname {

namespace {

constexpr int freezeActivity = 4;
constexpr int scanActivity = 5;
constexpr int recapActivity = 9;
constexpr int reportActivity = 10;

} // namespace

bool isSopActivity(int number)
{
    return std::find(sopActivityNumbers.begin(), sopActivityNumbers.end(), number)
        != sopActivityNumbers.end();
}

int activityBefore(int number)
{
    const auto here = std::find(sopActivityNumbers.begin(), sopActivityNumbers.end(), number);
    return here == sopActivityNumbers.begin() || here == sopActivityNumbers.end() ? 0 : *std::prev(here);
}

QString activityStateName(ActivityState state)
{
    switch (state) {
    case ActivityState::NotStarted:
        return QStringLiteral("not_started");
    case ActivityState::UnderWay:
        return QStringLiteral("under_way");
    case ActivityState::Done:
        return QStringLiteral("done");
    case ActivityState::Blocked:
        return QStringLiteral("blocked");
    }
    return {};
}

SopProgress::Answer SopProgress::ask(const ActivityEvent &event) const
{
    using Step = ActivityEvent::Step;
    const ActivityState state = activity(event.number).state;
    const bool wasFrozen = std::any_of(m_events.begin(), m_events.end(), [](const ActivityEvent &e) {
        return e.number == freezeActivity && e.step == Step::Finished;
    });

    switch (event.step) {
    case Step::Reopened:
        if (state != ActivityState::Done)
            return Answer::NothingToDo;
        return event.note.trimmed().isEmpty() ? Answer::NeedsReason : Answer::Allowed;
    case Step::Started:
        if (state == ActivityState::UnderWay || state == ActivityState::Done)
            return Answer::NothingToDo;
        break;
    case Step::Finished:
        if (state == ActivityState::Done)
            return Answer::NothingToDo;
        if (event.number == reportActivity && !isFinished(recapActivity))
            return Answer::RefusedBeforeRecap;
        break;
    }
    if (event.number == scanActivity && !wasFrozen)
        return Answer::RefusedBeforeFreeze;
    // The freeze is its own gate: what it needs is asked when it is made, and it is noted as a deviation when
    // early.
    if (event.number == freezeActivity && event.step == Step::Finished)
        return Answer::Allowed;
    const int before = activityBefore(event.number);
    if (before != 0 && !isFinished(before) && event.note.trimmed().isEmpty())
        return Answer::NeedsReason;
    return Answer::Allowed;
}

void SopProgress::apply(const ActivityEvent &event)
{
    const int before = activityBefore(event.number);
    if (event.step == ActivityEvent::Step::Reopened)
        m_deviations.push_back({event, 0});
    else if (before != 0 && !isFinished(before))
        m_deviations.push_back({event, before});
    m_events.push_back(event);
}

ActivityProgress SopProgress::activity(int number) const
{
    ActivityProgress progress;
    progress.number = number;
    for (const ActivityEvent &event : m_events) {
        if (event.number != number)
            continue;
        if (!progress.started.isValid())
            progress.started = event.at;
        const bool isFinish = event.step == ActivityEvent::Step::Finished;
        progress.finished = isFinish ? event.at : QDateTime();
        progress.state = isFinish ? ActivityState::Done : ActivityState::UnderWay;
    }
    if (progress.state == ActivityState::NotStarted) {
        const int before = activityBefore(number);
        if (before != 0 && !isFinished(before)) {
            progress.state = ActivityState::Blocked;
            progress.blockedBy = before;
        }
    }
    progress.deviated = std::any_of(m_deviations.begin(), m_deviations.end(),
                                    [number](const Deviation &d) { return d.event.number == number; });
    return progress;
}

std::vector<ActivityProgress> SopProgress::activities() const
{
    std::vector<ActivityProgress> all;
    for (const int number : sopActivityNumbers)
        all.push_back(activity(number));
    return all;
}

} // namespace opname
