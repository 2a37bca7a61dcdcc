#include "opname/workflow/differences.h"

#include "workflow_library.h"

namespace opname {

using testing::librarian;

namespace {

class DifferenceDecisionsTest : public testing::WorkflowLibrary { };

DecisionRequest request(DiscrepancyKind kind, DecisionAction action, const QStringList &items = {})
{
    DecisionRequest wanted;
    wanted.kind = kind;
    wanted.action = action;
    wanted.itemCodes = items;
    return wanted;
}

} // namespace

TEST_F(DifferenceDecisionsTest, DecisionOnMissingWaitsForTheCloseOfCounting)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    const auto early = decide(request(DiscrepancyKind::Missing, DecisionAction::MarkMissing));
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().kind, ErrorKind::Refused);
    closeCounting();
    EXPECT_EQ(decide(request(DiscrepancyKind::Missing, DecisionAction::MarkMissing)).value_or(-1), 1);
}

TEST_F(DifferenceDecisionsTest, NothingIsDecidedMissingWhileLoansAreUnknown)
{
    freeze(false);
    walkExcept({QStringLiteral("B0005")});
    closeCounting();
    const auto decided = decide(request(DiscrepancyKind::Missing, DecisionAction::MarkMissing));
    ASSERT_FALSE(decided);
    EXPECT_EQ(decided.error().kind, ErrorKind::Refused);
}

TEST_F(DifferenceDecisionsTest, DecidingTheSameAgainChangesNothing)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0012")});
    closeCounting();
    EXPECT_EQ(decide(request(DiscrepancyKind::Missing, DecisionAction::MarkMissing)).value_or(-1), 2);
    const qint64 rows = m_session->journalLength();
    EXPECT_EQ(decide(request(DiscrepancyKind::Missing, DecisionAction::MarkMissing)).value_or(-1), 0);
    EXPECT_EQ(m_session->journalLength(), rows);

    DecisionRequest elsewhere =
        request(DiscrepancyKind::Missing, DecisionAction::Elsewhere, {QStringLiteral("b0005")});
    elsewhere.note = QStringLiteral("Ruang pamer, menurut Budi");
    EXPECT_EQ(decide(elsewhere).value_or(-1), 1);
    const std::vector<Discrepancy> missing = differences(DiscrepancyKind::Missing);
    ASSERT_EQ(missing.size(), 2U);
    ASSERT_TRUE(missing.front().decision && missing.back().decision);
    EXPECT_EQ(missing.front().decision->action, QStringLiteral("elsewhere"));
    EXPECT_EQ(missing.front().decision->by, QStringLiteral("Rina"));
    EXPECT_EQ(missing.back().decision->action, QStringLiteral("mark_missing"));
}

TEST_F(DifferenceDecisionsTest, WrongPairAndForeignIdAndUnknownItemAreUsage)
{
    freeze();
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    const auto expectUsage = [&](const DecisionRequest &wrong) {
        const auto decided = decide(wrong);
        ASSERT_FALSE(decided);
        EXPECT_EQ(decided.error().kind, ErrorKind::Usage);
        EXPECT_FALSE(decided.error().message.isEmpty());
    };
    expectUsage(request(DiscrepancyKind::FoundAgain, DecisionAction::Discard));
    expectUsage(request(DiscrepancyKind::FoundAgain, DecisionAction::Keep, {QStringLiteral("B9999")}));
    DecisionRequest foreign = request(DiscrepancyKind::FoundAgain, DecisionAction::Keep);
    foreign.ids = {QStringLiteral("missing:B0016")};
    expectUsage(foreign);
}

TEST_F(DifferenceDecisionsTest, ActionsAskForWhatTheyNeed)
{
    freeze();
    scan(QStringLiteral("X77"), QStringLiteral("Rak A"));
    DecisionRequest mistyped = request(DiscrepancyKind::UnknownCode, DecisionAction::Mistyped);
    EXPECT_FALSE(decide(mistyped));
    mistyped.code = QStringLiteral("B9999");
    EXPECT_FALSE(decide(mistyped));
    mistyped.code = QStringLiteral("B0003");
    EXPECT_FALSE(decide(mistyped)) << "all unknown codes cannot mean one copy";
    mistyped.itemCodes = {QStringLiteral("X77")};
    EXPECT_EQ(decide(mistyped).value_or(-1), 1);
    DecisionRequest copy = request(DiscrepancyKind::UnknownCode, DecisionAction::NewCopy);
    EXPECT_FALSE(decide(copy));
    copy.titleId = 3;
    EXPECT_EQ(decide(copy).value_or(-1), 1);
    EXPECT_FALSE(decide(request(DiscrepancyKind::Missing, DecisionAction::Elsewhere)));
    DecisionRequest set = request(DiscrepancyKind::BadData, DecisionAction::Set);
    set.field = QStringLiteral("password");
    EXPECT_FALSE(decide(set));
}

TEST_F(DifferenceDecisionsTest, WhatIsNamedByItsIdIsPlannedAsAmongAllOfItsKind)
{
    std::vector<Item> all = items();
    all[10].callNumber = QStringLiteral("50  Abc d"); // B0011
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    for (const char *code : {"B0001", "B0002"})
        scan(QLatin1String(code), QStringLiteral("Rak B"));
    for (const char *code : {"B0014", "B0016", "X77", "X78", "x77"})
        scan(QLatin1String(code), QStringLiteral("Rak A"));
    const Differences desk(*m_session);
    int compared = 0;
    for (const auto &[kind, action] : {std::pair(DiscrepancyKind::WrongSite, DecisionAction::MoveRecord),
                                       std::pair(DiscrepancyKind::WrongLocation, DecisionAction::MoveRecord),
                                       std::pair(DiscrepancyKind::FoundAgain, DecisionAction::MakeAvailable),
                                       std::pair(DiscrepancyKind::BadData, DecisionAction::Set)}) {
        const auto whole = desk.preview(request(kind, action));
        ASSERT_TRUE(whole) << whole.error().message.toStdString();
        ASSERT_FALSE(whole->empty()) << kindName(kind).toStdString();
        for (const Differences::Planned &planned : *whole) {
            DecisionRequest named = request(kind, action);
            named.ids = {planned.discrepancy};
            const auto one = desk.preview(named);
            ASSERT_TRUE(one) << one.error().message.toStdString();
            ASSERT_EQ(one->size(), 1U) << planned.discrepancy.toStdString();
            EXPECT_EQ(one->front().discrepancy, planned.discrepancy);
            EXPECT_TRUE(one->front().changes == planned.changes) << planned.discrepancy.toStdString();
            ++compared;
        }
    }
    EXPECT_GE(compared, 5);
    DecisionRequest copy = request(DiscrepancyKind::UnknownCode, DecisionAction::NewCopy);
    copy.ids = {QStringLiteral("unknown_code:X77")};
    copy.titleId = 3;
    const auto planned = desk.preview(copy);
    ASSERT_TRUE(planned) << planned.error().message.toStdString();
    ASSERT_EQ(planned->size(), 1U);
    EXPECT_EQ(planned->front().changes.front().itemCode, QStringLiteral("X77"));
    EXPECT_EQ(planned->front().changes.front().newCopy.site, QStringLiteral("Rak A"));
    DecisionRequest home = request(DiscrepancyKind::WrongSite, DecisionAction::MoveRecord);
    home.ids = {QStringLiteral("wrong_site:B0003")};
    EXPECT_EQ(decide(home).value_or(-1), 0) << "it stands where it belongs";
}

TEST_F(DifferenceDecisionsTest, CopyThatWasReadUnderAMistypedCodeIsNotMarkedMissingWithTheOthers)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0012")});
    const ScanAnswer torn = scan(QStringLiteral("B00O5"), QStringLiteral("Rak A"));
    ASSERT_EQ(torn.verdict, Verdict::Unknown);
    closeCounting();
    DecisionRequest mistyped =
        request(DiscrepancyKind::UnknownCode, DecisionAction::Mistyped, {QStringLiteral("B00O5")});
    mistyped.code = QStringLiteral("b0005");
    ASSERT_EQ(decide(mistyped).value_or(-1), 1);
    EXPECT_EQ(decide(request(DiscrepancyKind::Missing, DecisionAction::MarkMissing)).value_or(-1), 1);
    const Discrepancy here = differences(DiscrepancyKind::Missing).front();
    EXPECT_EQ(here.itemCode, QStringLiteral("B0005"));
    EXPECT_FALSE(here.decision);
    EXPECT_EQ(here.proposal, DecisionAction::SearchAgain);
    EXPECT_TRUE(here.detail.contains(u"B00O5")) << here.detail.toStdString();

    // The misread book was put away unread after all: then the copy is as lost as any other.
    const std::vector<RowId> scans{torn.id};
    ASSERT_TRUE(m_session->undo(scans, librarian()));
    EXPECT_EQ(differences(DiscrepancyKind::Missing).front().proposal, DecisionAction::MarkMissing);
    EXPECT_EQ(decide(request(DiscrepancyKind::Missing, DecisionAction::MarkMissing)).value_or(-1), 1);
}

TEST_F(DifferenceDecisionsTest, LeftOutStatusesAreDecidedOneByOne)
{
    freeze();
    scan(QStringLiteral("B0017"), QStringLiteral("Rak A"));
    const auto group = decide(request(DiscrepancyKind::ExcludedPresent, DecisionAction::Keep));
    ASSERT_FALSE(group);
    EXPECT_EQ(group.error().kind, ErrorKind::Usage);
    EXPECT_EQ(
        decide(request(DiscrepancyKind::ExcludedPresent, DecisionAction::Keep, {QStringLiteral("B0017")}))
            .value_or(-1),
        1);
}

TEST_F(DifferenceDecisionsTest, ItemWithoutSuchADifferenceCountsNothing)
{
    freeze();
    EXPECT_EQ(decide(request(DiscrepancyKind::FoundAgain, DecisionAction::Keep, {QStringLiteral("B0001")}))
                  .value_or(-1),
              0);
}

TEST_F(DifferenceDecisionsTest, CountsTellHowManyAreDecided)
{
    freeze();
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    scan(QStringLiteral("X1"), QStringLiteral("Rak A"));
    scan(QStringLiteral("X2"), QStringLiteral("Rak A"));
    DecisionRequest discard =
        request(DiscrepancyKind::UnknownCode, DecisionAction::Discard, {QStringLiteral("X1")});
    ASSERT_TRUE(decide(discard));
    const auto counts = Differences(*m_session).counts();
    ASSERT_TRUE(counts);
    ASSERT_EQ(counts->size(), std::size_t(discrepancyKindCount));
    const auto &unknown = counts->at(static_cast<std::size_t>(DiscrepancyKind::UnknownCode));
    EXPECT_EQ(unknown.total, 2);
    EXPECT_EQ(unknown.decided, 1);
    EXPECT_EQ(counts->at(static_cast<std::size_t>(DiscrepancyKind::FoundAgain)).total, 1);
}

} // namespace opname
