// A new copy that was decided on counts as added from then on, not only when a pull brings it.

#include "opname/session/change_queue.h"
#include "opname/session/verification.h"
#include "small_library.h"

namespace opname {
namespace {

using testing::librarian;

class AwaitedCopiesTest : public testing::SmallLibrary {
protected:
    void decide(const QString &action, const QString &newCode = {})
    {
        Decision decision;
        decision.kind = QStringLiteral("unknown_code");
        decision.id = QStringLiteral("unknown_code:X1");
        decision.action = action;
        if (!newCode.isEmpty()) {
            Change change;
            change.kind = ChangeKind::NewCopy;
            change.itemCode = newCode;
            change.titleId = 3;
            decision.changes.push_back(change);
        }
        ASSERT_TRUE(m_session->decide(std::span(&decision, 1), librarian()));
    }

    void waitForX1()
    {
        freeze();
        scan(QStringLiteral("X1"), QStringLiteral("Rak A"));
        scan(QStringLiteral("x1"), QStringLiteral("Rak B"));
        decide(QStringLiteral("new_copy"), QStringLiteral("X1"));
    }

    void answer(ChangeState state)
    {
        ChangeQueue queue(*m_session);
        const QString id = (*queue.all())->back().change.id;
        ASSERT_TRUE(queue.recordSent({id}, QStringLiteral("uji"), librarian()));
        const ChangeAnswer answer{id, state, {}, QStringLiteral("karena"), 77};
        ASSERT_TRUE(queue.recordAnswers(std::span(&answer, 1), QStringLiteral("uji"), librarian()));
    }

    /// Live, as a reader has it, and by a replay of the journal.
    void expectCounts(qint64 added, qint64 unknown, qint64 duplicates)
    {
        for (const bool anew : {false, true}) {
            if (anew)
                reopen();
            for (const Totals &totals : {m_session->totals(), (*m_session->stockTake())->totals()}) {
                EXPECT_EQ(totals.added, added) << anew;
                EXPECT_EQ(totals.unknown, unknown) << anew;
                EXPECT_EQ(totals.unknownCodes, unknown > 0 ? 1 : 0) << anew;
                EXPECT_EQ(totals.duplicates, duplicates) << anew;
                EXPECT_TRUE(totals.balances()) << anew;
            }
            EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "") << anew;
        }
    }
};

TEST_F(AwaitedCopiesTest, ScansOfItsCodeAreAddedLiveAndOnReplay)
{
    waitForX1();
    expectCounts(1, 0, 1);
    const ScanAnswer again = scan(QStringLiteral("X1"));
    EXPECT_EQ(again.verdict, Verdict::Duplicate);
    EXPECT_EQ(again.title, u"Judul 2") << "which copy it will be is known";
    expectCounts(1, 0, 2);
    ASSERT_EQ(m_session->undo(m_session->lastLiveScans(3, {}), librarian()), 3);
    EXPECT_EQ(scan(QStringLiteral("X1")).verdict, Verdict::Added);
    expectCounts(1, 0, 0);
}

TEST_F(AwaitedCopiesTest, ItIsUnknownAgainWhenGivenUp)
{
    waitForX1();
    decide(QStringLiteral("discard"));
    expectCounts(0, 2, 0);
    decide(QStringLiteral("new_copy"), QStringLiteral("X1"));
    decide(QStringLiteral("new_copy"), QStringLiteral("Y1"));
    expectCounts(0, 2, 0);
    EXPECT_EQ(scan(QStringLiteral("Y1")).verdict, Verdict::Added) << "the copy got another code";
    EXPECT_EQ(scan(QStringLiteral("X1")).verdict, Verdict::Unknown);
}

TEST_F(AwaitedCopiesTest, ItStaysAddedOnceSlimsHasItAndWhenThePullBringsIt)
{
    waitForX1();
    answer(ChangeState::Applied);
    expectCounts(1, 0, 1);
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("uji");
    pull.added = {item(77, QStringLiteral("X1"), QStringLiteral("155 Abc d"), QStringLiteral("Rak A"))};
    ASSERT_TRUE(m_session->recordLaterPull(pull, librarian()));
    expectCounts(1, 0, 1);
    EXPECT_NE(scan(QStringLiteral("X1")).slot, noSlot);
    expectCounts(1, 0, 2);
}

TEST_F(AwaitedCopiesTest, WhatSlimsRefusesDoesNotWaitUntilItIsSentAnew)
{
    waitForX1();
    answer(ChangeState::Refused);
    expectCounts(0, 2, 0);
    ChangeQueue queue(*m_session);
    const QString id = (*queue.all())->back().change.id;
    ASSERT_EQ(queue.resolve({id}, true, librarian()), 1);
    expectCounts(1, 0, 1);
    ASSERT_EQ(
        ChangeQueue(*m_session).markDone({(*ChangeQueue(*m_session).all())->back().change.id}, librarian()),
        1);
    expectCounts(1, 0, 1);
}

TEST_F(AwaitedCopiesTest, LoansOfAnotherPullLeaveItAdded)
{
    waitForX1();
    ASSERT_TRUE(m_session->replaceLoans({{9, QStringLiteral("B002"), QDate(2026, 2, 1), QDate(2026, 2, 15)}},
                                        QStringLiteral("uji"), librarian()));
    expectCounts(1, 0, 1);
}

} // namespace
} // namespace opname
