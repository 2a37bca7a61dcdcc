#include "opname/session/change_queue.h"

#include "opname/session/verification.h"
#include "small_library.h"

#include <QSet>
#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

class ChangeQueueTest : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        SmallLibrary::SetUp();
        freeze();
    }

    static Change statusOf(qint64 item, const QString &before, const QString &after)
    {
        Change change;
        change.kind = ChangeKind::ItemStatus;
        change.itemId = item;
        change.itemCode = QStringLiteral("B%1").arg(item - 1, 3, 10, QLatin1Char('0'));
        change.before = before;
        change.after = after;
        return change;
    }

    void decide(const QString &code, const QString &action, std::vector<Change> changes)
    {
        Decision decision;
        decision.kind = QStringLiteral("missing");
        decision.id = QStringLiteral("missing:") + code;
        decision.action = action;
        decision.changes = std::move(changes);
        const Outcome decided = m_session->decide(std::span(&decision, 1), librarian());
        ASSERT_TRUE(decided) << decided.error().detail.toStdString();
    }

    std::vector<QueuedChange> all() const { return **ChangeQueue(*m_session).all(); }
    ChangeState stateOf(const QString &id) const { return (*ChangeQueue(*m_session).find(id))->state; }
    Outcome send(const QStringList &ids)
    {
        return ChangeQueue(*m_session).recordSent(ids, QStringLiteral("uji"), librarian());
    }
    Outcome answer(const QString &id, ChangeState state, const QString &now = {}, const QString &reason = {})
    {
        const ChangeAnswer answer{id, state, now, reason, 0};
        return ChangeQueue(*m_session)
            .recordAnswers(std::span(&answer, 1), QStringLiteral("uji"), librarian());
    }
    QString queueOne()
    {
        decide(QStringLiteral("B001"), QStringLiteral("mark_missing"),
               {statusOf(2, {}, QStringLiteral("MIS"))});
        return all().back().change.id;
    }
    void expectVerifies()
    {
        EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
    }
};

TEST_F(ChangeQueueTest, ADecisionQueuesItsChangesWithAKeyThatStaysTheSame)
{
    const QString id = queueOne();
    EXPECT_EQ(id.size(), 16);
    reopen();
    const auto changes = all();
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].change.id, id);
    EXPECT_EQ(changes[0].state, ChangeState::Waiting);
    EXPECT_EQ(changes[0].change.itemCode, QStringLiteral("B001"));
    EXPECT_EQ(changes[0].change.after, QStringLiteral("MIS"));
    EXPECT_EQ(changes[0].discrepancy, QStringLiteral("missing:B001"));
    expectVerifies();
}

TEST_F(ChangeQueueTest, EverythingOfANewCopyIsKept)
{
    Change copy;
    copy.kind = ChangeKind::NewCopy;
    copy.itemCode = QStringLiteral("B0\"99");
    copy.titleId = 3;
    copy.newCopy = {QStringLiteral("SL"), QStringLiteral("Rak 'A'"), QStringLiteral("1"),
                    QStringLiteral("005 Jan p"), QStringLiteral("INV\\1")};
    decide(QStringLiteral("B001"), QStringLiteral("new_copy"), {copy});
    const std::vector<QueuedChange> before = all();
    reopen();
    EXPECT_EQ(all(), before);
    EXPECT_EQ(all()[0].change.newCopy, copy.newCopy);
    expectVerifies();
}

TEST_F(ChangeQueueTest, ANewDecisionGivesUpWhatWasNotSentAndKeepsWhatWas)
{
    const QString first = queueOne();
    decide(QStringLiteral("B001"), QStringLiteral("keep"), {});
    EXPECT_EQ(stateOf(first), ChangeState::TakenBack);
    const QString second = queueOne();
    ASSERT_TRUE(send({second}));
    decide(QStringLiteral("B001"), QStringLiteral("keep"), {});
    EXPECT_EQ(stateOf(second), ChangeState::Sent);
    expectVerifies();
}

TEST_F(ChangeQueueTest, WhatWasSentAndNotAnsweredIsStillToBeSentAfterACrash)
{
    const QString id = queueOne();
    ASSERT_TRUE(send({id}));
    reopen();
    EXPECT_EQ(stateOf(id), ChangeState::Sent);
    EXPECT_TRUE(all()[0].isPending());
    ASSERT_TRUE(send({id}));
    EXPECT_EQ(all()[0].attempts, 2);
    ASSERT_TRUE(answer(id, ChangeState::Applied));
    EXPECT_EQ(stateOf(id), ChangeState::Applied);
    ASSERT_TRUE(answer(id, ChangeState::Conflict, QStringLiteral("R")));
    EXPECT_EQ(stateOf(id), ChangeState::Applied) << "what is done stays done";
    expectVerifies();
}

TEST_F(ChangeQueueTest, WhatWasAppliedCanBeTakenBackOnceAndTheOriginalThenSaysSo)
{
    const QString id = queueOne();
    ChangeQueue queue(*m_session);
    EXPECT_EQ(queue.takeBack({id}, librarian()), 0) << "nothing was sent";
    ASSERT_TRUE(send({id}));
    ASSERT_TRUE(answer(id, ChangeState::Applied));
    EXPECT_EQ(queue.takeBack({id, id}, librarian()), 1);
    EXPECT_EQ(queue.takeBack({id}, librarian()), 0) << "it waits already";
    const QueuedChange reverse = all().back();
    EXPECT_EQ(reverse.change.before, QStringLiteral("MIS"));
    EXPECT_EQ(reverse.change.after, QString());
    EXPECT_EQ(reverse.takesBack, id);
    EXPECT_EQ(stateOf(id), ChangeState::Applied);
    ASSERT_TRUE(send({reverse.change.id}));
    ASSERT_TRUE(answer(reverse.change.id, ChangeState::Applied));
    EXPECT_EQ(stateOf(id), ChangeState::TakenBack);
    EXPECT_EQ(*ChangeQueue(*m_session).valueAfterQueued(ChangeKind::ItemStatus, 2), QString());
    expectVerifies();
}

TEST_F(ChangeQueueTest, AValueThatSlimsHadBeforeAnythingWasSentIsNotTakenBack)
{
    const QString id = queueOne();
    ASSERT_TRUE(send({id}));
    ASSERT_TRUE(answer(id, ChangeState::Already));
    EXPECT_EQ(ChangeQueue(*m_session).takeBack({id}, librarian()), 0);
    const QString other = [&] {
        decide(QStringLiteral("B002"), QStringLiteral("mark_missing"),
               {statusOf(3, {}, QStringLiteral("MIS"))});
        return all().back().change.id;
    }();
    ASSERT_TRUE(send({other}));
    ASSERT_TRUE(send({other}));
    ASSERT_TRUE(answer(other, ChangeState::Already));
    EXPECT_EQ(ChangeQueue(*m_session).takeBack({other}, librarian()), 1)
        << "the first answer may have been lost";
}

TEST_F(ChangeQueueTest, AConflictIsEndedByTheirsOrDecidedAnewOnTheirValue)
{
    const QString id = queueOne();
    ASSERT_TRUE(send({id}));
    ASSERT_TRUE(answer(id, ChangeState::Conflict, QStringLiteral("R")));
    EXPECT_EQ(*ChangeQueue(*m_session).valueAfterQueued(ChangeKind::ItemStatus, 2), QStringLiteral("R"));
    EXPECT_EQ(ChangeQueue(*m_session).resolve({id}, true, librarian()), 1);
    const QueuedChange again = all().back();
    EXPECT_NE(again.change.id, id);
    EXPECT_EQ(again.change.before, QStringLiteral("R"));
    EXPECT_EQ(again.change.after, QStringLiteral("MIS"));
    EXPECT_EQ(stateOf(id), ChangeState::TakenBack);
    EXPECT_EQ(ChangeQueue(*m_session).resolve({id}, true, librarian()), 0);
    ASSERT_TRUE(send({again.change.id}));
    ASSERT_TRUE(answer(again.change.id, ChangeState::Refused, {}, QStringLiteral("Tidak ada hak.")));
    EXPECT_EQ(all().back().reason, QStringLiteral("Tidak ada hak."));
    EXPECT_EQ(ChangeQueue(*m_session).resolve({again.change.id}, false, librarian()), 1);
    EXPECT_EQ(stateOf(again.change.id), ChangeState::TakenBack);
    expectVerifies();
}

TEST_F(ChangeQueueTest, ManyConflictsAreEndedTogether)
{
    decide(QStringLiteral("B001"), QStringLiteral("mark_missing"),
           {statusOf(2, {}, QStringLiteral("MIS")), statusOf(3, {}, QStringLiteral("MIS")),
            statusOf(4, {}, QStringLiteral("MIS"))});
    QStringList ids;
    for (const QueuedChange &queued : all())
        ids.append(queued.change.id);
    ASSERT_TRUE(send(ids));
    ASSERT_TRUE(answer(ids[0], ChangeState::Conflict, QStringLiteral("R")));
    ASSERT_TRUE(answer(ids[1], ChangeState::Conflict, QStringLiteral("NL")));
    ASSERT_TRUE(answer(ids[2], ChangeState::Applied));
    EXPECT_EQ(ChangeQueue(*m_session).resolve(ids + ids, true, librarian()), 2);
    EXPECT_EQ(stateOf(ids[2]), ChangeState::Applied);
    const auto queued = all();
    ASSERT_EQ(queued.size(), 5U);
    EXPECT_EQ(queued[3].change.before, u"R");
    EXPECT_EQ(queued[4].change.before, u"NL");
    EXPECT_EQ(queued[4].change.after, u"MIS");
    expectVerifies();
}

TEST_F(ChangeQueueTest, WhatAPersonTypedIntoSlimsIsMarkedDoneOnce)
{
    const QString id = queueOne();
    ChangeQueue queue(*m_session);
    EXPECT_EQ(queue.markDone({id, QStringLiteral("nonesuch")}, librarian()), 1);
    EXPECT_EQ(queue.markDone({id}, librarian()), 0);
    EXPECT_TRUE(all()[0].isByHand);
    EXPECT_EQ(stateOf(id), ChangeState::Applied);
    const auto counts = *queue.counts();
    EXPECT_EQ(counts[static_cast<std::size_t>(ChangeState::Applied)], 1);
    EXPECT_EQ(counts[static_cast<std::size_t>(ChangeState::Waiting)], 0);
    expectVerifies();
}

TEST_F(ChangeQueueTest, ATableThatDiffersFromTheJournalShows)
{
    queueOne();
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(m_path).constData(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "UPDATE change SET after = 'R'", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    reopen();
    EXPECT_FALSE(Verification::verify(*m_session).isOk());
}

} // namespace
} // namespace opname
