#include "opname/domain/sop.h"

#include <algorithm>

namespace opname {

namespace {

constexpr int freezeActivity = 4;
constexpr int scanActivity = 5;
constexpr int recapActivity = 9;
constexpr int reportActivity = 10;

bool hasReason(const ActivityEvent &event)
{
    return !event.note.trimmed().isEmpty();
}

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
        return hasReason(event) ? Answer::Allowed : Answer::NeedsReason;
    case Step::Started:
        if (state == ActivityState::UnderWay || state == ActivityState::Done)
            return startedWithoutReasonBefore(event.number) != 0 && hasReason(event) ? Answer::Allowed
                                                                                     : Answer::NothingToDo;
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
    const bool isOutOfTurn = before != 0 && !isFinished(before);
    if ((isOutOfTurn || startedWithoutReasonBefore(event.number) != 0) && !hasReason(event))
        return Answer::NeedsReason;
    return Answer::Allowed;
}

void SopProgress::apply(const ActivityEvent &event)
{
    using Step = ActivityEvent::Step;
    // Begun already, by another station or to give the reason: what was begun first stands.
    const ActivityState state = activity(event.number).state;
    const bool isRepeated =
        event.step == Step::Started && (state == ActivityState::UnderWay || state == ActivityState::Done);
    if (event.step != Step::Reopened && hasReason(event))
        for (Deviation &deviation : m_deviations)
            if (deviation.event.number == event.number && !hasReason(deviation.event))
                deviation.event.note = event.note;
    if (isRepeated)
        return;
    const int before = activityBefore(event.number);
    if (event.step == Step::Reopened)
        m_deviations.push_back({event, 0});
    else if (before != 0 && !isFinished(before))
        m_deviations.push_back({event, before});
    m_events.push_back(event);
}

int SopProgress::startedWithoutReasonBefore(int number) const
{
    const auto open = std::find_if(m_deviations.begin(), m_deviations.end(), [number](const Deviation &d) {
        return d.event.number == number && d.event.step == ActivityEvent::Step::Started
            && !hasReason(d.event);
    });
    return open == m_deviations.end() ? 0 : open->missingBefore;
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
