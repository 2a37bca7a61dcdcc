#include "opname/workflow/differences.h"

#include "workflow_library.h"

namespace opname {

using testing::librarian;

namespace {

class DifferencesTest : public testing::WorkflowLibrary { };

} // namespace

TEST_F(DifferencesTest, NothingDiffersBeforeTheFreeze)
{
    takeIn(items(), loans());
    ASSERT_TRUE(Differences(*m_session).visit([](const Discrepancy &) {
        ADD_FAILURE();
        return true;
    }));
}

TEST_F(DifferencesTest, MissingAreTheAbsentCopiesOfReadShelvesByCode)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0012"), QStringLiteral("B0003")});
    EXPECT_EQ(codes(DiscrepancyKind::Missing),
              QStringList({QStringLiteral("B0003"), QStringLiteral("B0005"), QStringLiteral("B0012")}));
    const Discrepancy missing = differences(DiscrepancyKind::Missing).front();
    EXPECT_EQ(missing.id, QStringLiteral("missing:B0003"));
    EXPECT_EQ(missing.title, QStringLiteral("Judul 3"));
    EXPECT_EQ(missing.proposal, DecisionAction::MarkMissing);
    EXPECT_TRUE(missing.detail.contains(u"Lantai 1, Rak A")) << missing.detail.toStdString();
}

TEST_F(DifferencesTest, CopyMarkedMissingThatIsHereIsFoundAgainAndNotExcludedPresent)
{
    freeze();
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    scan(QStringLiteral("B0017"), QStringLiteral("Rak A"));
    EXPECT_EQ(codes(DiscrepancyKind::FoundAgain), QStringList(QStringLiteral("B0016")));
    EXPECT_EQ(codes(DiscrepancyKind::ExcludedPresent), QStringList(QStringLiteral("B0017")));
}

TEST_F(DifferencesTest, CopyMarkedMissingIsFoundAgainAlsoWhenItsStatusIsCounted)
{
    takeIn(items(), loans());
    ASSERT_TRUE(
        m_session->changeSetting(QStringLiteral("left_out_statuses"), QStringLiteral("R"), librarian()));
    ASSERT_TRUE(m_session->freeze(librarian()));
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    EXPECT_EQ(codes(DiscrepancyKind::FoundAgain), QStringList(QStringLiteral("B0016")));
    EXPECT_TRUE(codes(DiscrepancyKind::ExcludedPresent).isEmpty());
}

TEST_F(DifferencesTest, LentCopyThatIsHereIsReferred)
{
    freeze();
    scan(QStringLiteral("B0010"), QStringLiteral("Rak A"));
    EXPECT_EQ(codes(DiscrepancyKind::OnLoanPresent), QStringList(QStringLiteral("B0010")));
    EXPECT_EQ(differences(DiscrepancyKind::OnLoanPresent).front().proposal, DecisionAction::Refer);
}

TEST_F(DifferencesTest, WrongSiteAndWrongLocationComeFromTheLastLiveScan)
{
    freeze();
    scan(QStringLiteral("B0001"), QStringLiteral("Rak B"));
    scan(QStringLiteral("B0014"), QStringLiteral("Rak A"));
    EXPECT_EQ(codes(DiscrepancyKind::WrongSite), QStringList(QStringLiteral("B0001")));
    EXPECT_EQ(codes(DiscrepancyKind::WrongLocation), QStringList(QStringLiteral("B0014")));
    const QString detail = differences(DiscrepancyKind::WrongSite).front().detail;
    EXPECT_TRUE(detail.contains(u"Rak A") && detail.contains(u"Rak B")) << detail.toStdString();

    scan(QStringLiteral("B0001"), QStringLiteral("Rak A")); // carried home and scanned again
    EXPECT_TRUE(codes(DiscrepancyKind::WrongSite).isEmpty());
}

TEST_F(DifferencesTest, ExcludedCopyAtAnotherShelfHasTwoDifferences)
{
    freeze();
    scan(QStringLiteral("B0017"), QStringLiteral("Rak B"));
    EXPECT_EQ(codes(DiscrepancyKind::ExcludedPresent), QStringList(QStringLiteral("B0017")));
    EXPECT_EQ(codes(DiscrepancyKind::WrongSite), QStringList(QStringLiteral("B0017")));
}

TEST_F(DifferencesTest, UnknownCodeIsListedOnceWithHowOftenWhereAndByWhom)
{
    freeze();
    scan(QStringLiteral("X77"), QStringLiteral("Rak A"));
    scan(QStringLiteral("x77"), QStringLiteral("Rak B"));
    const std::vector<Discrepancy> unknown = differences(DiscrepancyKind::UnknownCode);
    ASSERT_EQ(unknown.size(), 1U);
    EXPECT_EQ(unknown.front().itemCode, QStringLiteral("X77"));
    EXPECT_EQ(unknown.front().proposal, DecisionAction::NewCopy);
    const QString detail = unknown.front().detail;
    EXPECT_TRUE(detail.contains(u"Rak B") && detail.contains(u"Rina") && detail.contains(u'2'))
        << detail.toStdString();
}

TEST_F(DifferencesTest, UnknownCodeOneSlipAwayFromAnAbsentCopyOffersIt)
{
    freeze();
    scan(QStringLiteral("B0002"), QStringLiteral("Rak A"));
    for (const char *slip : {"B00O3", "B0053", "B003", "B00033", "B0030", "C0O53"}) {
        const ScanAnswer answer = scan(QLatin1String(slip), QStringLiteral("Rak A"));
        ASSERT_EQ(answer.verdict, Verdict::Unknown) << slip;
    }
    QStringList offered;
    for (const Discrepancy &unknown : differences(DiscrepancyKind::UnknownCode))
        if (unknown.proposal == DecisionAction::Mistyped)
            offered.append(unknown.itemCode);
    // One character too many, missing, swapped with its neighbour, wrong; the last has three wrong.
    EXPECT_EQ(offered,
              QStringList({QStringLiteral("B00033"), QStringLiteral("B003"), QStringLiteral("B0030"),
                           QStringLiteral("B0053"), QStringLiteral("B00O3")}));
}

TEST_F(DifferencesTest, UndoneScanTakesItsDifferenceAway)
{
    freeze();
    const ScanAnswer answer = scan(QStringLiteral("X77"), QStringLiteral("Rak A"));
    const ScanAnswer again = scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    ASSERT_EQ(codes(DiscrepancyKind::UnknownCode).size(), 1);
    const std::vector<RowId> both{answer.id, again.id};
    ASSERT_TRUE(m_session->undo(both, librarian()));
    EXPECT_TRUE(codes(DiscrepancyKind::UnknownCode).isEmpty());
    EXPECT_TRUE(codes(DiscrepancyKind::FoundAgain).isEmpty());
}

TEST_F(DifferencesTest, BadDataAndCopiesWithoutCodeComeFromTheDataCheck)
{
    std::vector<Item> all = items();
    all[0].callNumber = QStringLiteral("tanpa kelas");
    all[1].code.clear();
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_EQ(codes(DiscrepancyKind::BadData), QStringList(QStringLiteral("B0001")));
    const std::vector<Discrepancy> noCode = differences(DiscrepancyKind::NoCode);
    ASSERT_EQ(noCode.size(), 1U);
    EXPECT_EQ(noCode.front().id, QStringLiteral("no_code:#2"));
}

TEST_F(DifferencesTest, LaterPullShowsWhatVanishedCameChangedAndWasLent)
{
    freeze();
    std::vector<Item> now = items();
    now.erase(now.begin()); // B0001
    now[0].callNumber = QStringLiteral("999 Abc d"); // B0002
    now.push_back(copy(90, QStringLiteral("500 Abc d"), QStringLiteral("SL"), QStringLiteral("Rak B")));
    std::vector<Loan> lent = loans();
    lent.push_back({2, QStringLiteral("B0004"), QDate(2026, 2, 3), QDate(2026, 2, 17)});
    pullAgain(now, lent);
    EXPECT_EQ(codes(DiscrepancyKind::Vanished), QStringList(QStringLiteral("B0001")));
    EXPECT_EQ(codes(DiscrepancyKind::ChangedDuring), QStringList(QStringLiteral("B0002")));
    EXPECT_EQ(codes(DiscrepancyKind::Added), QStringList(QStringLiteral("B0090")));
    EXPECT_EQ(codes(DiscrepancyKind::LentOrReturnedDuring), QStringList(QStringLiteral("B0004")));
    EXPECT_TRUE(differences(DiscrepancyKind::ChangedDuring).front().detail.contains(u"999 Abc d"));
}

TEST_F(DifferencesTest, LentAndBroughtBackIsNoDifferenceAnyMore)
{
    freeze();
    std::vector<Loan> lent = loans();
    lent.push_back({2, QStringLiteral("B0004"), QDate(2026, 2, 3), QDate(2026, 2, 17)});
    pullAgain(items(), lent);
    ASSERT_EQ(codes(DiscrepancyKind::LentOrReturnedDuring), QStringList(QStringLiteral("B0004")));
    pullAgain(items(), loans());
    EXPECT_TRUE(codes(DiscrepancyKind::LentOrReturnedDuring).isEmpty());
}

TEST_F(DifferencesTest, FieldChangedTwiceShowsItsNewestValueOnly)
{
    freeze();
    std::vector<Item> now = items();
    now[1].site = QStringLiteral("Rak C");
    pullAgain(now, loans());
    now[1].site = QStringLiteral("Rak D");
    pullAgain(now, loans());
    const std::vector<Discrepancy> changed = differences(DiscrepancyKind::ChangedDuring);
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_TRUE(changed.front().detail.contains(u"Rak D"));
    EXPECT_FALSE(changed.front().detail.contains(u"Rak C")) << changed.front().detail.toStdString();
}

TEST_F(DifferencesTest, VisitingGoesByKindInDomainOrderAndEndsWhenTold)
{
    freeze();
    scan(QStringLiteral("X77"), QStringLiteral("Rak A"));
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    scan(QStringLiteral("B0010"), QStringLiteral("Rak A"));
    std::vector<DiscrepancyKind> kinds;
    ASSERT_TRUE(Differences(*m_session).visit([&](const Discrepancy &found) {
        kinds.push_back(found.kind);
        return true;
    }));
    EXPECT_EQ(kinds,
              (std::vector{DiscrepancyKind::FoundAgain, DiscrepancyKind::OnLoanPresent,
                           DiscrepancyKind::UnknownCode}));
    int visited = 0;
    ASSERT_TRUE(Differences(*m_session).visit([&](const Discrepancy &) { return ++visited < 2; }));
    EXPECT_EQ(visited, 2);
}

} // namespace opname
