#pragma once

#include <QDateTime>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace opname {

/// The SOP's own activity numbers. The issued document has no 6.
inline constexpr std::array<int, 9> sopActivityNumbers = {1, 2, 3, 4, 5, 7, 8, 9, 10};
bool isSopActivity(int number);
int activityBefore(int number); ///< whose output it needs; 0 of the first, and of what is none

enum class ActivityState { NotStarted, UnderWay, Done, Blocked };
QString activityStateName(ActivityState state); ///< "under_way"

/// One step taken in an activity, as the journal tells it.
struct ActivityEvent {
    enum class Step { Started, Finished, Reopened };
    Step step = Step::Started;
    int number = 0;
    QDateTime at; ///< UTC
    QString by;
    QString note; ///< the reason, when out of turn
};

struct ActivityProgress {
    int number = 0;
    ActivityState state = ActivityState::NotStarted;
    QDateTime started; ///< first step, UTC; invalid when not started
    QDateTime finished; ///< last finish, UTC; invalid unless done
    int blockedBy = 0; ///< the activity whose output is missing, 0 when none
    bool deviated = false; ///< something was done out of turn
};

/// A step taken out of turn, for the report. Work begins an activity without asking; the reason that is given
/// with a later step of that activity is then the note of this one, too.
struct Deviation {
    ActivityEvent event;
    int missingBefore = 0; ///< the activity that was not finished; 0 for a reopening
};

/// The state of the nine activities. Each one's output is the next one's input, but gates advise: only what
/// the domain rules refuse is refused.
class SopProgress {
public:
    enum class Answer {
        Allowed,
        NothingToDo, ///< repeated: writes no row
        NeedsReason, ///< out of turn, or begun so without a reason: allowed with a note
        RefusedBeforeFreeze, ///< activity 5 before the freeze
        RefusedBeforeRecap ///< activity 10 signed off before 9 is finished
    };

    Answer ask(const ActivityEvent &event) const;
    void apply(const ActivityEvent &event);

    ActivityProgress activity(int number) const;
    std::vector<ActivityProgress> activities() const;
    const std::vector<Deviation> &deviations() const { return m_deviations; }
    bool isFinished(int number) const { return activity(number).state == ActivityState::Done; }
    /// The activity that was missing when work began this one out of turn, as long as nobody said why; 0: no
    /// reason is wanted. A start with a note gives it.
    int startedWithoutReasonBefore(int number) const;

private:
    std::vector<ActivityEvent> m_events;
    std::vector<Deviation> m_deviations;
};

} // namespace opname
