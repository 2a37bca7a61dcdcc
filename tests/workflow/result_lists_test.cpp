#include "opname/workflow/result_lists.h"

#include "opname/workflow/dashboard.h"
#include "opname/workflow/lost_groups.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class ResultListsTest : public testing::WorkflowLibrary {
protected:
    void SetUp() override
    {
        testing::WorkflowLibrary::SetUp();
        freeze();
        walkExcept({QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0012")});
        scan(QStringLiteral("B0001"), QStringLiteral("Rak B"));
        scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
        scan(QStringLiteral("ASING"), QStringLiteral("Rak A"));
    }

    qint64 count(ResultList list, const ResultFilter &filter = {})
    {
        const auto copies = ResultLists(*m_session).copies(list, filter);
        EXPECT_TRUE(copies);
        return copies ? static_cast<qint64>(copies->size()) : -1;
    }
};

TEST_F(ResultListsTest, EveryListIsAsLongAsItsFigure)
{
    const Totals t = m_session->totals();
    EXPECT_EQ(count(ResultList::Expected), t.expected);
    EXPECT_EQ(count(ResultList::Found), t.found);
    EXPECT_EQ(count(ResultList::Missing), t.missing);
    EXPECT_EQ(count(ResultList::Lost), t.missing);
    EXPECT_EQ(count(ResultList::OnLoan), t.onLoan);
    EXPECT_EQ(count(ResultList::NotCovered), t.notCovered);
    EXPECT_EQ(count(ResultList::Misplaced), t.misplaced);
    EXPECT_EQ(count(ResultList::PresentOnLoan), t.presentOnLoan);
    EXPECT_EQ(count(ResultList::Excluded), t.excluded);
    EXPECT_EQ(count(ResultList::OutOfScope), t.outOfScope);
    EXPECT_EQ(count(ResultList::Added), t.added);
    EXPECT_GT(t.misplaced, 0);
    EXPECT_GT(t.excluded, 0);
}

TEST_F(ResultListsTest, ListsOfClassesAndHomesAreAsLongAsTheirFigures)
{
    const DashboardFigures figures = DashboardFigures::of(*m_session);
    for (std::uint8_t group = 0; group < classGroupCount; ++group) {
        const ResultFilter filter{group, std::nullopt};
        EXPECT_EQ(count(ResultList::Expected, filter), figures.classes[group].expected) << int(group);
        EXPECT_EQ(count(ResultList::Found, filter), figures.classes[group].found) << int(group);
        EXPECT_EQ(count(ResultList::Missing, filter), figures.classes[group].missing) << int(group);
        EXPECT_EQ(count(ResultList::NotCovered, filter), figures.classes[group].notCovered) << int(group);
    }
    for (const auto &[home, totals] : figures.homes) {
        const ResultFilter filter{std::nullopt, home};
        EXPECT_EQ(count(ResultList::Expected, filter), totals.expected);
        EXPECT_EQ(count(ResultList::Missing, filter), totals.missing);
        EXPECT_EQ(count(ResultList::OnLoan, filter), totals.onLoan);
    }
}

TEST_F(ResultListsTest, CopiesComeWithWhereTheyWereScanned)
{
    const ResultLists lists(*m_session);
    const auto misplaced = lists.copies(ResultList::Misplaced);
    ASSERT_TRUE(misplaced);
    int visited = 0;
    ASSERT_TRUE(lists.visit(*misplaced, [&](const ListedItem &item, const Place &at) {
        EXPECT_EQ(item.item.code, QStringLiteral("B0001"));
        EXPECT_EQ(at.site, QStringLiteral("Rak B"));
        return ++visited > 0;
    }));
    EXPECT_EQ(visited, 1);
}

TEST_F(ResultListsTest, WhatIsDecidedToBeElsewhereIsMissingAndNotLost)
{
    closeCounting();
    DecisionRequest request;
    request.action = DecisionAction::Elsewhere;
    request.itemCodes = {QStringLiteral("B0005")};
    request.note = QStringLiteral("Aula");
    ASSERT_EQ(decide(request).value_or(-1), 1);
    EXPECT_EQ(count(ResultList::Missing), 3);
    EXPECT_EQ(count(ResultList::Lost), 2);
}

TEST_F(ResultListsTest, LostCopiesAreGroupedWithTheirRecordedValue)
{
    const auto groups = LostGroups::of(*m_session);
    ASSERT_TRUE(groups);
    ASSERT_EQ(groups->byClass.size(), 2U);
    EXPECT_EQ(groups->byClass[0].key, QStringLiteral("100"));
    EXPECT_EQ(groups->byClass[0].copies, 2);
    ASSERT_EQ(groups->byClass[0].values.size(), 1U);
    EXPECT_EQ(groups->byClass[0].values[0].recorded, 90'000);
    EXPECT_EQ(groups->byClass[1].key, QStringLiteral("400"));
    EXPECT_EQ(groups->byClass[1].values[0].withoutPrice, 1);
    ASSERT_EQ(groups->byLocation.size(), 1U);
    EXPECT_EQ(groups->byLocation[0].name, QStringLiteral("Lantai 1"));
    EXPECT_EQ(groups->byLocation[0].copies, 3);
    EXPECT_EQ(groups->byType.size(), 1U);
    EXPECT_EQ(LostGroups::of(*m_session, [] { return false; }).error().kind, ErrorKind::Cancelled);
}

TEST_F(ResultListsTest, DashboardCountsWhatMustBeDecidedAndWhoScanned)
{
    const auto work = DashboardWork::of(*m_session, 7 * 3600);
    ASSERT_TRUE(work);
    qint64 missing = 0;
    for (const Differences::Count &count : work->problems) {
        EXPECT_GT(count.total, 0);
        if (count.kind == DiscrepancyKind::Missing)
            missing = count.total;
    }
    EXPECT_EQ(missing, 3);
    qint64 scans = 0;
    for (const ScanDay &day : work->days)
        scans += day.scans;
    EXPECT_EQ(scans, m_session->totals().scans);
    EXPECT_FALSE(work->scansPerHour) << "less than five minutes of scanning is no pace";
}

TEST(DashboardPace, IsOfTheDaysThatHaveOneThemselves)
{
    const auto day = [](qint64 scans, qint64 minutes) {
        ScanDay made;
        made.scans = scans;
        made.working = minutes * 60'000;
        return made;
    };
    EXPECT_FALSE(pacePerHour({}));
    EXPECT_FALSE(pacePerHour({day(900, 4), day(900, 4)})) << "the table shows none for either";
    EXPECT_DOUBLE_EQ(pacePerHour({day(900, 4), day(100, 10)}).value_or(0), 600);
}

} // namespace
} // namespace opname
