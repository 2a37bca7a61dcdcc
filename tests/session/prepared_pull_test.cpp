#include "opname/session/loan_confirmations.h"
#include "opname/session/verification.h"
#include "small_library.h"

namespace opname {
namespace {

using testing::librarian;
using Step = PreparedPull::Step;

class PreparedPullTest : public testing::SmallLibrary {
protected:
    /// A new copy on Rak A, one on a shelf that nobody knew, a loan returned and another lent.
    LaterPull differences()
    {
        LaterPull pull;
        pull.sourceLabel = QStringLiteral("uji");
        pull.added = {item(77, QStringLiteral("X1"), QStringLiteral("155 Abc d"), QStringLiteral("Rak A")),
                      item(78, QStringLiteral("X2"), QStringLiteral("001 Abc d"), QStringLiteral("Rak C")),
                      item(77, QStringLiteral("X1"), QStringLiteral("155 Abc d"), QStringLiteral("Rak A"))};
        Title title;
        title.id = 77;
        title.title = QStringLiteral("Baru");
        pull.addedTitles = {title};
        pull.vanished = {{4, QStringLiteral("B003")}};
        pull.loans = std::vector<Loan>{{2, QStringLiteral("B006"), QDate(2026, 11, 2), QDate(2026, 11, 16)},
                                       {3, QStringLiteral("X2"), QDate(2026, 11, 2), QDate(2026, 11, 16)}};
        return pull;
    }

    std::string problems() { return Verification::verify(*m_session).problems.join(u'\n').toStdString(); }
    QStringList kinds()
    {
        QStringList kinds;
        EXPECT_TRUE(m_session->visitJournal(0, [&](const JournalRow &row) {
            kinds.append(row.kind);
            return true;
        }));
        return kinds;
    }
};

TEST_F(PreparedPullTest, LeavesWhatRecordingAtOnceLeaves)
{
    freeze();
    scan(QStringLiteral("B001"));
    scan(QStringLiteral("X1"));
    const QString copy = m_folder.filePath(QStringLiteral("salinan.opname"));
    ASSERT_TRUE(m_session->saveCopy(copy));
    const auto prepared = prepare(differences());
    ASSERT_NE(prepared, nullptr);
    const auto step = prepared->record(*m_session, librarian());
    ASSERT_TRUE(step) << step.error().detail.toStdString();
    EXPECT_EQ(*step, Step::Done);
    EXPECT_EQ(problems(), "");
    const Totals totals = m_session->totals();
    const auto homes = m_session->homeTotals();
    const QStringList rows = kinds();
    EXPECT_EQ(totals.added, 1);
    EXPECT_EQ(totals.unknown, 0);

    m_path = copy;
    reopen();
    ASSERT_TRUE(m_session->recordLaterPull(differences(), librarian()));
    EXPECT_EQ(problems(), "");
    EXPECT_EQ(m_session->totals(), totals);
    EXPECT_EQ(m_session->homeTotals(), homes);
    EXPECT_EQ(kinds().filter(QStringLiteral("item_")), rows.filter(QStringLiteral("item_")));
    EXPECT_EQ(kinds().size(), rows.size());
}

TEST_F(PreparedPullTest, ScansMeanwhileAreKeptAndCountAsIfTheyHadComeBefore)
{
    freeze();
    scan(QStringLiteral("B001"));
    const auto prepared = prepare(differences());
    ASSERT_NE(prepared, nullptr);
    scan(QStringLiteral("X1"));
    scan(QStringLiteral("B006"));
    scan(QStringLiteral("B012"), QStringLiteral("Rak B"));
    scan(QStringLiteral("B001"));
    const auto step = prepared->record(*m_session, librarian());
    ASSERT_TRUE(step) << step.error().detail.toStdString();
    EXPECT_EQ(*step, Step::Done);
    EXPECT_EQ(problems(), "");
    EXPECT_EQ(m_session->totals().scans, 5);
    EXPECT_EQ(m_session->totals().added, 1) << "the copy that was unknown when it was scanned";
    EXPECT_EQ(m_session->totals().unknown, 0);
    EXPECT_EQ(m_session->totals().presentOnLoan, 1);
    EXPECT_EQ(scan(QStringLiteral("X1")).verdict, Verdict::Duplicate);
    EXPECT_EQ(scan(QStringLiteral("B012"), QStringLiteral("Rak B")).verdict, Verdict::Duplicate);
    EXPECT_EQ(problems(), "");
    reopen();
    EXPECT_EQ(problems(), "");
}

TEST_F(PreparedPullTest, ManyDifferencesAreJournalledInStepsWithScansInBetween)
{
    freeze();
    LaterPull pull = differences();
    for (int i = 0; i < 1000; ++i)
        pull.changed.push_back({i % 14 + 1, QStringLiteral("B000"), QStringLiteral("site%1").arg(i),
                                QStringLiteral("a"), QStringLiteral("b")});
    const auto prepared = prepare(pull);
    ASSERT_NE(prepared, nullptr);
    int scans = 0;
    for (auto step = Step::GoesOn; step == Step::GoesOn;) {
        const auto recorded = prepared->record(*m_session, librarian());
        ASSERT_TRUE(recorded);
        step = *recorded;
        scan(QStringLiteral("B00%1").arg(scans++));
        EXPECT_EQ(problems(), "");
    }
    EXPECT_GT(scans, 3);
    EXPECT_EQ(m_session->totals().scans, scans);
    EXPECT_EQ(kinds().count(QStringLiteral("item_changed")), 1000);
    EXPECT_EQ(kinds().count(QStringLiteral("catalogue_compared")), 1);
}

TEST_F(PreparedPullTest, TitlesOfOneNameAreToldApartByTheirNumbers)
{
    freeze();
    LaterPull pull;
    for (const qint64 title : {3, 4})
        pull.changed.push_back({0,
                                QStringLiteral("Pengantar"),
                                QStringLiteral("classification"),
                                {},
                                QStringLiteral("150"),
                                title});
    for (int times = 0; times < 2; ++times) {
        const auto prepared = prepare(pull);
        ASSERT_NE(prepared, nullptr);
        ASSERT_EQ(prepared->record(*m_session, librarian()), Step::Done);
        const auto found = m_session->catalogue().laterDifferences();
        ASSERT_EQ(found.size(), 2U) << "each once";
        EXPECT_EQ(found[0].titleId, 3);
        EXPECT_EQ(found[1].titleId, 4);
        EXPECT_EQ(found[1].itemId, 0);
        EXPECT_EQ(problems(), "");
    }
}

TEST_F(PreparedPullTest, WhatABorrowerConfirmsMeanwhileIsInNobodysWay)
{
    freeze();
    const auto prepared = prepare(differences());
    ASSERT_NE(prepared, nullptr);
    LoanConfirmation asked;
    asked.asked = QDate(2026, 11, 2);
    ASSERT_TRUE(LoanConfirmations(*m_session).note({QStringLiteral("B005")}, asked, librarian()));
    EXPECT_EQ(prepared->record(*m_session, librarian()), Step::Done);
    EXPECT_EQ(problems(), "");
}

TEST_F(PreparedPullTest, ShelvesFinishedAndScansTakenBackMeanwhileAreTakenIn)
{
    freeze();
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    scan(QStringLiteral("B012"), QStringLiteral("Rak B"));
    const RowId earlier = m_session->passesOf(QStringLiteral("Rak B"), ScanPurpose::Count).front();
    ASSERT_TRUE(m_session->finishPass(earlier, librarian()));
    const auto prepared = prepare(differences());
    ASSERT_NE(prepared, nullptr);
    ASSERT_EQ(m_session->undoPass(earlier, librarian()), 1) << "which opens it once more";
    scan(QStringLiteral("X1"), QStringLiteral("Rak A"));
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    scan(QStringLiteral("B002"), QStringLiteral("Rak A"));
    ASSERT_EQ(m_session->undo(m_session->lastLiveScans(1, {}), librarian()), 1);
    const RowId here = m_session->passesOf(QStringLiteral("Rak A"), ScanPurpose::Count).front();
    ASSERT_TRUE(m_session->finishPass(here, librarian()));
    const auto step = prepared->record(*m_session, librarian());
    ASSERT_TRUE(step) << step.error().detail.toStdString();
    EXPECT_EQ(*step, Step::Done);
    EXPECT_EQ(problems(), "");
    EXPECT_EQ(m_session->totals().scans, 3);
    EXPECT_TRUE((*m_session->stockTake())->passReading(here)->isFinished);
    EXPECT_FALSE((*m_session->stockTake())->passReading(earlier)->isFinished);
    const Totals kept = m_session->totals();
    reopen();
    EXPECT_EQ(problems(), "");
    EXPECT_EQ(m_session->totals(), kept);
}

TEST_F(PreparedPullTest, WhatCannotBeFollowedIsPreparedAgain)
{
    freeze();
    auto prepared = prepare(differences());
    ASSERT_NE(prepared, nullptr);
    ASSERT_TRUE(m_session->declareHome(m_session->homeTotals().front().first, true,
                                       QStringLiteral("sudah dibaca"), librarian()));
    EXPECT_EQ(prepared->record(*m_session, librarian()), Step::Outdated);
    EXPECT_EQ(kinds().count(QStringLiteral("item_added")), 0);
    prepared = prepare(differences());
    EXPECT_EQ(prepared->record(*m_session, librarian()), Step::Done);
    EXPECT_EQ(problems(), "");

    const auto other = prepare(differences());
    const auto same = prepare(differences());
    ASSERT_TRUE(other && same);
    EXPECT_EQ(other->record(*m_session, librarian()), Step::Done);
    EXPECT_EQ(same->record(*m_session, librarian()), Step::Outdated) << "another pull came first";
    EXPECT_EQ(kinds().count(QStringLiteral("item_added")), 2);
    EXPECT_EQ(problems(), "");
}

} // namespace
} // namespace opname
