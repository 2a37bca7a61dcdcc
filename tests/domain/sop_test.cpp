#include "opname/domain/sop.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

using Step = ActivityEvent::Step;
using Answer = SopProgress::Answer;

ActivityEvent event(Step step, int number, const QString &note = {}, int minute = 0)
{
    return {step, number, QDateTime(QDate(2026, 11, 24), QTime(1, minute), Qt::UTC), QStringLiteral("Ani"),
            note};
}

SopProgress finishedUpTo(int last)
{
    SopProgress progress;
    for (const int number : sopActivityNumbers) {
        if (number > last)
            break;
        progress.apply(event(Step::Started, number));
        progress.apply(event(Step::Finished, number));
    }
    return progress;
}

TEST(SopProgress, HasTheNineActivitiesOfTheDocument)
{
    EXPECT_TRUE(isSopActivity(1));
    EXPECT_FALSE(isSopActivity(6));
    EXPECT_TRUE(isSopActivity(10));
    EXPECT_FALSE(isSopActivity(0));
    EXPECT_FALSE(isSopActivity(11));
    EXPECT_EQ(SopProgress().activities().size(), 9U);
}

TEST(SopProgress, BlocksAllButTheFirstAtTheBeginning)
{
    const SopProgress progress;
    EXPECT_EQ(progress.activity(1).state, ActivityState::NotStarted);
    EXPECT_EQ(progress.activity(1).blockedBy, 0);
    EXPECT_EQ(progress.activity(2).state, ActivityState::Blocked);
    EXPECT_EQ(progress.activity(2).blockedBy, 1);
    EXPECT_EQ(progress.activity(7).blockedBy, 5) << "there is no 6";
}

TEST(SopProgress, OpensTheNextWhenOneIsFinished)
{
    const SopProgress progress = finishedUpTo(1);
    EXPECT_EQ(progress.activity(1).state, ActivityState::Done);
    EXPECT_EQ(progress.activity(2).state, ActivityState::NotStarted);
    EXPECT_EQ(progress.activity(3).state, ActivityState::Blocked);
    EXPECT_EQ(progress.ask(event(Step::Started, 2)), Answer::Allowed);
}

TEST(SopProgress, AsksAReasonOutOfTurnAndRemembersTheDeviation)
{
    SopProgress progress = finishedUpTo(1);
    EXPECT_EQ(progress.ask(event(Step::Started, 3)), Answer::NeedsReason);
    EXPECT_EQ(progress.ask(event(Step::Started, 3, QStringLiteral("  "))), Answer::NeedsReason);
    const ActivityEvent early = event(Step::Started, 3, QStringLiteral("label habis"));
    ASSERT_EQ(progress.ask(early), Answer::Allowed);
    progress.apply(early);
    ASSERT_EQ(progress.deviations().size(), 1U);
    EXPECT_EQ(progress.deviations()[0].missingBefore, 2);
    EXPECT_EQ(progress.deviations()[0].event.note, QStringLiteral("label habis"));
    EXPECT_TRUE(progress.activity(3).deviated);
    EXPECT_FALSE(progress.activity(2).deviated);
}

TEST(SopProgress, HasNothingToDoWhenAStepIsRepeated)
{
    SopProgress progress = finishedUpTo(1);
    EXPECT_EQ(progress.ask(event(Step::Finished, 1)), Answer::NothingToDo);
    EXPECT_EQ(progress.ask(event(Step::Started, 1)), Answer::NothingToDo);
    progress.apply(event(Step::Started, 2));
    EXPECT_EQ(progress.ask(event(Step::Started, 2)), Answer::NothingToDo);
    EXPECT_EQ(progress.ask(event(Step::Reopened, 2, QStringLiteral("x"))), Answer::NothingToDo);
}

TEST(SopProgress, RefusesCountingBeforeTheFreezeWhateverTheReason)
{
    const SopProgress progress = finishedUpTo(3);
    EXPECT_EQ(progress.ask(event(Step::Started, 5, QStringLiteral("mendesak"))), Answer::RefusedBeforeFreeze);
    EXPECT_EQ(progress.ask(event(Step::Finished, 5, QStringLiteral("mendesak"))),
              Answer::RefusedBeforeFreeze);
    EXPECT_EQ(finishedUpTo(4).ask(event(Step::Started, 5)), Answer::Allowed);
}

TEST(SopProgress, KeepsCountingOpenWhenTheFreezeActivityIsReopened)
{
    SopProgress progress = finishedUpTo(4);
    progress.apply(event(Step::Reopened, 4, QStringLiteral("pinjaman terlambat dicatat")));
    EXPECT_EQ(progress.ask(event(Step::Started, 5)), Answer::NeedsReason) << "frozen all the same";
    EXPECT_EQ(progress.ask(event(Step::Started, 5, QStringLiteral("mendesak"))), Answer::Allowed);
}

TEST(SopProgress, RefusesTheSignOffBeforeTheRecapIsFinished)
{
    const SopProgress progress = finishedUpTo(8);
    EXPECT_EQ(progress.ask(event(Step::Started, 10, QStringLiteral("mendesak"))), Answer::Allowed);
    EXPECT_EQ(progress.ask(event(Step::Finished, 10, QStringLiteral("mendesak"))),
              Answer::RefusedBeforeRecap);
    EXPECT_EQ(finishedUpTo(9).ask(event(Step::Finished, 10)), Answer::Allowed);

    SopProgress reopened = finishedUpTo(9);
    reopened.apply(event(Step::Reopened, 9, QStringLiteral("satu buku ditemukan")));
    EXPECT_EQ(reopened.ask(event(Step::Finished, 10)), Answer::RefusedBeforeRecap);
}

TEST(SopProgress, RefusesNothingElse)
{
    for (const int number : sopActivityNumbers) {
        for (const Step step : {Step::Started, Step::Finished}) {
            const Answer answer = SopProgress().ask(event(step, number, QStringLiteral("alasan")));
            if (number == 5)
                EXPECT_EQ(answer, Answer::RefusedBeforeFreeze);
            else if (number == 10 && step == Step::Finished)
                EXPECT_EQ(answer, Answer::RefusedBeforeRecap);
            else
                EXPECT_EQ(answer, Answer::Allowed) << number;
        }
    }
}

TEST(SopProgress, NotesAFreezeThatCameEarly)
{
    SopProgress progress = finishedUpTo(1);
    progress.apply(event(Step::Finished, 4));
    ASSERT_EQ(progress.deviations().size(), 1U);
    EXPECT_EQ(progress.deviations()[0].missingBefore, 3);
}

TEST(SopProgress, ReopensWithAReasonOnlyAndRecordsIt)
{
    SopProgress progress = finishedUpTo(5);
    EXPECT_EQ(progress.ask(event(Step::Reopened, 5)), Answer::NeedsReason);
    const ActivityEvent reopening = event(Step::Reopened, 5, QStringLiteral("rak terlewat"));
    ASSERT_EQ(progress.ask(reopening), Answer::Allowed);
    progress.apply(reopening);
    EXPECT_EQ(progress.activity(5).state, ActivityState::UnderWay);
    EXPECT_FALSE(progress.activity(5).finished.isValid());
    ASSERT_EQ(progress.deviations().size(), 1U);
    EXPECT_EQ(progress.deviations()[0].missingBefore, 0);
    EXPECT_EQ(progress.ask(event(Step::Finished, 5)), Answer::Allowed);
}

TEST(SopProgress, TellsTheFirstStartAndTheLastFinish)
{
    SopProgress progress;
    progress.apply(event(Step::Started, 1, {}, 1));
    progress.apply(event(Step::Finished, 1, {}, 2));
    progress.apply(event(Step::Reopened, 1, QStringLiteral("x"), 3));
    progress.apply(event(Step::Finished, 1, {}, 4));
    EXPECT_EQ(progress.activity(1).started.time().minute(), 1);
    EXPECT_EQ(progress.activity(1).finished.time().minute(), 4);
}

TEST(SopProgress, AReasonThatIsGivenLaterIsTheReasonOfAnEarlyBeginning)
{
    for (const Step step : {Step::Started, Step::Finished}) {
        SopProgress progress = finishedUpTo(5);
        progress.apply(event(Step::Started, 8, {}, 1));
        EXPECT_EQ(progress.startedWithoutReasonBefore(8), 7);
        progress.apply(event(Step::Started, 7));
        progress.apply(event(Step::Finished, 7));
        EXPECT_EQ(progress.ask(event(Step::Finished, 8)), Answer::NeedsReason) << "nobody said why it began";
        EXPECT_EQ(progress.ask(event(Step::Started, 8)), Answer::NothingToDo);
        const ActivityEvent given = event(step, 8, QStringLiteral("rak sudah kosong"), 2);
        ASSERT_EQ(progress.ask(given), Answer::Allowed);
        progress.apply(given);
        ASSERT_EQ(progress.deviations().size(), 1U);
        EXPECT_EQ(progress.deviations()[0].event.note, QStringLiteral("rak sudah kosong"));
        EXPECT_EQ(progress.deviations()[0].missingBefore, 7);
        EXPECT_EQ(progress.activity(8).started.time().minute(), 1) << "it began when it began";
        EXPECT_EQ(progress.activity(8).state,
                  step == Step::Started ? ActivityState::UnderWay : ActivityState::Done);
        EXPECT_EQ(progress.startedWithoutReasonBefore(8), 0);
        EXPECT_EQ(progress.ask(event(Step::Started, 8, QStringLiteral("lagi"))), Answer::NothingToDo);
    }
}

TEST(SopProgress, ABeginningThatAnotherStationTellsAgainIsNoSecondDeviation)
{
    SopProgress progress = finishedUpTo(5);
    progress.apply(event(Step::Started, 8, {}, 1));
    progress.apply(event(Step::Started, 8, {}, 2));
    EXPECT_EQ(progress.deviations().size(), 1U);
    progress.apply(event(Step::Finished, 8, QStringLiteral("mendesak"), 3));
    progress.apply(event(Step::Started, 8, {}, 4));
    EXPECT_EQ(progress.activity(8).state, ActivityState::Done) << "what is done stays so";
    EXPECT_EQ(progress.deviations().size(), 2U) << "begun and finished out of turn";
}

} // namespace
} // namespace opname
