// What became of the corrections, however often they were sent, typed in, decided anew and taken back.

#include "opname/session/change_queue.h"
#include "opname/workflow/reporting.h"
#include "report_document.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;
using testing::rowsOfTable;

class ReportCorrectionsTest : public testing::WorkflowLibrary {
protected:
    /// Five copies are lost, and marked so.
    void SetUp() override
    {
        WorkflowLibrary::SetUp();
        freeze();
        walkExcept({QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0006"),
                    QStringLiteral("B0007"), QStringLiteral("B0008")});
        closeCounting();
        DecisionRequest request;
        request.action = DecisionAction::MarkMissing;
        ASSERT_EQ(decide(request).value_or(-1), 5);
        for (const QueuedChange &queued : all())
            m_ids.append(queued.change.id);
        ASSERT_EQ(m_ids.size(), 5);
    }

    std::vector<QueuedChange> all()
    {
        const auto queue = ChangeQueue(*m_session).all();
        EXPECT_TRUE(queue);
        return queue ? **queue : std::vector<QueuedChange>();
    }

    void send(const QStringList &ids)
    {
        ASSERT_TRUE(ChangeQueue(*m_session).recordSent(ids, QStringLiteral("uji"), librarian()));
    }

    void answer(const QString &id, ChangeState state)
    {
        const std::vector<ChangeAnswer> answers = {{id, state, QStringLiteral("R"), {}, 0}};
        ASSERT_TRUE(ChangeQueue(*m_session).recordAnswers(answers, QStringLiteral("uji"), librarian()));
    }

    /// Takes a change out of SLiMS again; answers the id of its reverse.
    QString takeBack(const QString &id)
    {
        EXPECT_EQ(ChangeQueue(*m_session).takeBack({id}, librarian()).value_or(-1), 1);
        const QString reverse = all().back().change.id;
        send({reverse});
        answer(reverse, ChangeState::Applied);
        return reverse;
    }

    /// Applied, by hand, not sent, sent and not answered, in conflict, refused, taken back, all.
    QString counts()
    {
        const auto document = Reporting(*m_session).report(QStringLiteral("en"));
        EXPECT_TRUE(document) << (document ? "" : document.error().message.toStdString());
        if (!document)
            return {};
        const auto rows = rowsOfTable(*document, QStringLiteral("corrections"));
        return rows.empty() ? QString() : rows.back().cells.mid(1).join(u' ');
    }

    QStringList m_ids;
};

TEST_F(ReportCorrectionsTest, WhatWasTakenBackIsNoLongerAppliedAndIsCountedOnce)
{
    send(m_ids);
    for (const QString &id : m_ids)
        answer(id, ChangeState::Applied);
    EXPECT_EQ(counts(), u"5 0 0 0 0 0 0 5");
    ASSERT_EQ(ChangeQueue(*m_session).takeBack({m_ids[0]}, librarian()).value_or(-1), 1);
    EXPECT_EQ(counts(), u"5 0 1 0 0 0 0 6") << "it stands in SLiMS until its reverse is sent";
    const QString reverse = all().back().change.id;
    send({reverse});
    answer(reverse, ChangeState::Applied);
    EXPECT_EQ(counts(), u"4 0 0 0 0 0 1 5");
    takeBack(m_ids[1]);
    EXPECT_EQ(counts(), u"3 0 0 0 0 0 2 5");
    takeBack(reverse);
    EXPECT_EQ(counts(), u"4 0 0 0 0 0 1 5") << "its first value stands in SLiMS again";
}

TEST_F(ReportCorrectionsTest, WhatWasDecidedAnewIsNotCountedAsTakenBack)
{
    send({m_ids[0], m_ids[1]});
    answer(m_ids[0], ChangeState::Conflict);
    answer(m_ids[1], ChangeState::Conflict);
    EXPECT_EQ(counts(), u"0 0 3 0 2 0 0 5");
    ChangeQueue queue(*m_session);
    ASSERT_EQ(queue.resolve({m_ids[0]}, true, librarian()).value_or(-1), 1);
    EXPECT_EQ(counts(), u"0 0 4 0 1 0 0 5") << "ours is sent again";
    ASSERT_EQ(queue.resolve({m_ids[1]}, false, librarian()).value_or(-1), 1);
    EXPECT_EQ(counts(), u"0 0 4 0 0 0 0 4") << "theirs stays, and never was another";
    DecisionRequest request;
    request.action = DecisionAction::Elsewhere;
    request.itemCodes = {QStringLiteral("B0008")};
    request.note = QStringLiteral("Pameran");
    ASSERT_EQ(decide(request).value_or(-1), 1);
    EXPECT_EQ(counts(), u"0 0 3 0 0 0 0 3") << "given up before it was sent";
}

TEST_F(ReportCorrectionsTest, SentWithoutAnAnswerAndTypedInByHandAreToldApart)
{
    send({m_ids[0], m_ids[1]});
    answer(m_ids[0], ChangeState::Already);
    ASSERT_EQ(ChangeQueue(*m_session).markDone({m_ids[2]}, librarian()).value_or(-1), 1);
    EXPECT_EQ(counts(), u"1 1 2 1 0 0 0 5");
}

} // namespace
} // namespace opname
