#include "opname/session/change_queue.h"
#include "opname/session/verification.h"
#include "workflow_library.h"

namespace opname {

using testing::librarian;

namespace {

class DecidedChangesTest : public testing::WorkflowLibrary {
protected:
    void SetUp() override
    {
        WorkflowLibrary::SetUp();
        freeze();
    }

    Result<int> decide(DiscrepancyKind kind, DecisionAction action, const QString &code,
                       const std::function<void(DecisionRequest &)> &more = {})
    {
        DecisionRequest request;
        request.kind = kind;
        request.action = action;
        request.itemCodes = {code};
        if (more)
            more(request);
        return Differences(*m_session).decide(request, librarian());
    }

    std::vector<Change> waiting() const
    {
        std::vector<Change> changes;
        for (const QueuedChange &queued : **ChangeQueue(*m_session).all())
            if (queued.state == ChangeState::Waiting)
                changes.push_back(queued.change);
        return changes;
    }

    void apply(const QString &id)
    {
        ChangeQueue queue(*m_session);
        ASSERT_TRUE(queue.recordSent({id}, QStringLiteral("uji"), librarian()));
        const ChangeAnswer answer{id, ChangeState::Applied, {}, {}, 0};
        ASSERT_TRUE(queue.recordAnswers(std::span(&answer, 1), QStringLiteral("uji"), librarian()));
    }
};

TEST_F(DecidedChangesTest, ACopyFoundAgainGetsTheStatusBackThatItHad)
{
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    const auto give = [&](const char *status) {
        return decide(DiscrepancyKind::FoundAgain, DecisionAction::MakeAvailable, QStringLiteral("B0016"),
                      [&](DecisionRequest &request) { request.value = QString::fromLatin1(status); });
    };
    EXPECT_EQ(give("R"), 1);
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].before, u"MIS");
    EXPECT_EQ(waiting()[0].after, u"R");
    EXPECT_EQ(give("R"), 0);
    for (const char *wrong : {"MIS", "ZZ"})
        EXPECT_EQ(give(wrong).error().kind, ErrorKind::Usage) << wrong;
    EXPECT_EQ(give(""), 1);
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].after, QString());
}

TEST_F(DecidedChangesTest, ACopyFoundAgainBecomesAvailableFromWhatItWas)
{
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    ASSERT_EQ(decide(DiscrepancyKind::FoundAgain, DecisionAction::MakeAvailable, QStringLiteral("B0016")), 1);
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].kind, ChangeKind::ItemStatus);
    EXPECT_EQ(waiting()[0].itemId, 16);
    EXPECT_EQ(waiting()[0].before, QStringLiteral("MIS"));
    EXPECT_EQ(waiting()[0].after, QString());
    ASSERT_EQ(decide(DiscrepancyKind::FoundAgain, DecisionAction::Keep, QStringLiteral("B0016")), 1);
    EXPECT_TRUE(waiting().empty());
}

TEST_F(DecidedChangesTest, MovingTheRecordOfAnotherRoomTakesItsShelfAlong)
{
    scan(QStringLiteral("B0014"), QStringLiteral("Rak A"));
    ASSERT_EQ(decide(DiscrepancyKind::WrongLocation, DecisionAction::MoveRecord, QStringLiteral("B0014")), 1);
    ASSERT_EQ(waiting().size(), 2U);
    EXPECT_EQ(waiting()[0].kind, ChangeKind::ItemLocation);
    EXPECT_EQ(waiting()[0].before, QStringLiteral("P2"));
    EXPECT_EQ(waiting()[0].after, QStringLiteral("SL"));
    EXPECT_EQ(waiting()[1].kind, ChangeKind::ItemSite);
    EXPECT_EQ(waiting()[1].after, QStringLiteral("Rak A"));
}

TEST_F(DecidedChangesTest, MovingTheBookAsksNothingOfSlims)
{
    scan(QStringLiteral("B0001"), QStringLiteral("Rak B"));
    ASSERT_EQ(decide(DiscrepancyKind::WrongSite, DecisionAction::MoveBook, QStringLiteral("B0001")), 1);
    EXPECT_TRUE(waiting().empty());
    ASSERT_EQ(decide(DiscrepancyKind::WrongSite, DecisionAction::MoveRecord, QStringLiteral("B0001")), 1);
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].before, QStringLiteral("Rak A"));
    EXPECT_EQ(waiting()[0].after, QStringLiteral("Rak B"));
}

TEST_F(DecidedChangesTest, TheValueBeforeIsTheNewestThatIsKnown)
{
    std::vector<Item> now = items();
    now[15].status = QStringLiteral("R");
    pullAgain(now, loans());
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    ASSERT_EQ(decide(DiscrepancyKind::FoundAgain, DecisionAction::MakeAvailable, QStringLiteral("B0016")), 1);
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].before, QStringLiteral("R")) << "a later pull found it so";
    apply(waiting()[0].id);
    ASSERT_TRUE(
        m_session->noteCondition({QStringLiteral("B0016"), Condition::HeavilyDamaged, 0}, librarian()));
    ASSERT_EQ(decide(DiscrepancyKind::Condition, DecisionAction::SetRepair, QStringLiteral("B0016")), 1);
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].before, QString()) << "what was applied since";
}

TEST_F(DecidedChangesTest, WhatSlimsHasAlreadyIsNotQueued)
{
    ASSERT_TRUE(
        m_session->noteCondition({QStringLiteral("B0017"), Condition::HeavilyDamaged, 0}, librarian()));
    ASSERT_EQ(decide(DiscrepancyKind::Condition, DecisionAction::SetRepair, QStringLiteral("B0017")), 1);
    EXPECT_TRUE(waiting().empty()) << "it is in repair";
}

TEST_F(DecidedChangesTest, ANewCopyGetsThePlaceWhereItsCodeWasRead)
{
    scan(QStringLiteral("BARU-1"), QStringLiteral("Rak B"));
    const auto newCopy = [](qint64 title) {
        return [title](DecisionRequest &request) { request.titleId = title; };
    };
    ASSERT_EQ(
        decide(DiscrepancyKind::UnknownCode, DecisionAction::NewCopy, QStringLiteral("BARU-1"), newCopy(3)),
        1);
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].kind, ChangeKind::NewCopy);
    EXPECT_EQ(waiting()[0].itemCode, QStringLiteral("BARU-1"));
    EXPECT_EQ(waiting()[0].titleId, 3);
    EXPECT_EQ(waiting()[0].newCopy.location, QStringLiteral("SL"));
    EXPECT_EQ(waiting()[0].newCopy.site, QStringLiteral("Rak B"));
    const auto wrong =
        decide(DiscrepancyKind::UnknownCode, DecisionAction::NewCopy, QStringLiteral("BARU-1"), newCopy(999));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::Usage);
    const auto taken = decide(DiscrepancyKind::UnknownCode, DecisionAction::NewCopy, QStringLiteral("BARU-1"),
                              [](DecisionRequest &request) {
                                  request.titleId = 3;
                                  request.code = QStringLiteral("b0001");
                              });
    ASSERT_FALSE(taken);
    EXPECT_EQ(waiting().size(), 1U);
}

TEST_F(DecidedChangesTest, ValuesThatSlimsCannotHoldOrDoesNotKnowAreRefusedBeforeAnythingIsWritten)
{
    const auto set = [&](const QString &field, const QString &value) {
        DecisionRequest request;
        request.kind = DiscrepancyKind::BadData;
        request.action = DecisionAction::Set;
        request.itemCodes = {QStringLiteral("B0001")};
        request.field = field;
        request.value = value;
        return Differences(*m_session).decide(request, librarian());
    };
    for (const auto &[field, value] : {std::pair(QStringLiteral("site"), QString(51, u'x')),
                                       {QStringLiteral("location"), QStringLiteral("XX")},
                                       {QStringLiteral("status"), QStringLiteral("ZZ")},
                                       {QStringLiteral("call_number"), QStringLiteral("1\n2")},
                                       {QStringLiteral("classification"), QStringLiteral("\U0001F600")},
                                       {QStringLiteral("title"), QStringLiteral("x")}}) {
        const auto answer = set(field, value);
        ASSERT_FALSE(answer) << field.toStdString();
        EXPECT_EQ(answer.error().kind, ErrorKind::Usage);
        EXPECT_FALSE(answer.error().message.isEmpty());
    }
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(m_session->decisionCount(), 0);
}

TEST_F(DecidedChangesTest, WhatWasSentAndComesBackWithALaterPullIsNoDifference)
{
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    ASSERT_EQ(decide(DiscrepancyKind::FoundAgain, DecisionAction::MakeAvailable, QStringLiteral("B0016")), 1);
    apply(waiting()[0].id);
    std::vector<Item> now = items();
    now[15].status.clear();
    now[0].site = QStringLiteral("Rak C");
    pullAgain(now, loans());
    EXPECT_EQ(codes(DiscrepancyKind::ChangedDuring), QStringList(QStringLiteral("B0001")));
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(DecidedChangesTest, AClassThatWasSentAndComesBackWithALaterPullIsNoDifference)
{
    Decision decision;
    decision.kind = QStringLiteral("bad_data");
    decision.id = QStringLiteral("bad_data:B0003");
    decision.action = QStringLiteral("set");
    Change change;
    change.kind = ChangeKind::TitleClass;
    change.titleId = 3;
    change.after = QStringLiteral("150");
    decision.changes.push_back(change);
    ASSERT_TRUE(m_session->decide(std::span(&decision, 1), librarian()));
    ASSERT_EQ(waiting().size(), 1U);
    apply(waiting()[0].id);
    pullAgain(items(), loans(), [](std::vector<Title> &titles) {
        titles[2].classification = QStringLiteral("150");
        titles[3].classification = QStringLiteral("150");
    });
    const std::vector<Discrepancy> changed = differences(DiscrepancyKind::ChangedDuring);
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0].id, u"changed_during:#title-4");
    EXPECT_EQ(changed[0].itemCode, QString()) << "it is no copy";
    EXPECT_EQ(changed[0].title, u"Judul 4");
    EXPECT_TRUE(changed[0].detail.contains(u"150")) << changed[0].detail.toStdString();
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(DecidedChangesTest, AScanAtWhatIsNoLocationOfSlimsCorrectsNothing)
{
    scan(QStringLiteral("B0001"), {}, {QStringLiteral("Lantai 2"), {}});
    DecisionRequest request;
    request.kind = DiscrepancyKind::WrongLocation;
    request.action = DecisionAction::MoveRecord;
    request.itemCodes = {QStringLiteral("B0001")};
    const auto decided = WorkflowLibrary::decide(request);
    ASSERT_FALSE(decided);
    EXPECT_EQ(decided.error().kind, ErrorKind::Usage);
    EXPECT_TRUE(decided.error().message.contains(u"Lantai 2")) << decided.error().message.toStdString();
    EXPECT_TRUE(waiting().empty());
}

} // namespace
} // namespace opname
