#include "opname/session/stations.h"
#include "opname/workflow/scan_desk.h"
#include "opname/workflow/sop_desk.h"

#include "support/wall_clock.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class SopDeskTest : public testing::WorkflowLibrary {
protected:
    SopDesk desk() { return SopDesk(*m_session, librarian()); }
    const QString m_reason = QStringLiteral("lantai 2 dahulu");
};

TEST_F(SopDeskTest, FinishingFourIsTheFreeze)
{
    EXPECT_EQ(desk().finish(4, {}, {}).error().kind, ErrorKind::Refused) << "no catalogue";
    takeIn(items(), {}, false);
    EXPECT_EQ(desk().finish(4, {}, {}).error().kind, ErrorKind::Refused) << "loans unknown";
    EXPECT_FALSE(m_session->isFrozen());
    takeIn(items(), loans());
    ASSERT_TRUE(desk().finish(4, {}, {}));
    EXPECT_TRUE(m_session->isFrozen());
    EXPECT_TRUE(m_session->sopProgress().isFinished(4));
}

TEST_F(SopDeskTest, RepeatedStepsWriteNoRow)
{
    ASSERT_TRUE(desk().start(1, {}, {}));
    ASSERT_TRUE(desk().finish(1, {}, {}));
    takeIn(items(), loans());
    ASSERT_TRUE(desk().finish(4, {}, {}));
    const qint64 rows = m_session->journalLength();
    EXPECT_TRUE(desk().start(1, {}, {}));
    EXPECT_TRUE(desk().finish(1, {}, {}));
    EXPECT_TRUE(desk().finish(4, {}, {}));
    EXPECT_TRUE(desk().reopen(2, {}, {})) << "it was never finished";
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(SopDeskTest, OutOfTurnAsksAReasonAndIsADeviation)
{
    const Outcome early = desk().start(3, {}, {});
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().kind, ErrorKind::Refused);
    EXPECT_EQ(desk().start(3, {}, QStringLiteral("  ")).error().kind, ErrorKind::Refused);
    ASSERT_TRUE(desk().start(3, QStringLiteral("Budi"), m_reason));
    ASSERT_EQ(m_session->sopProgress().deviations().size(), 1U);
    EXPECT_EQ(m_session->sopProgress().deviations()[0].event.note, m_reason);
    EXPECT_EQ(m_session->sopProgress().deviations()[0].event.by, u"Budi");
}

TEST_F(SopDeskTest, WhatTheRulesRefuseNoReasonHelps)
{
    EXPECT_EQ(desk().start(5, {}, m_reason).error().kind, ErrorKind::Refused);
    freeze();
    EXPECT_EQ(desk().finish(10, {}, m_reason).error().kind, ErrorKind::Refused);
    for (const int number : {0, 6, 11, -1}) {
        const Outcome unknown = desk().start(number, {}, m_reason);
        ASSERT_FALSE(unknown) << number;
        EXPECT_EQ(unknown.error().kind, ErrorKind::Usage) << number;
    }
}

TEST_F(SopDeskTest, ReopeningAsksAReason)
{
    ASSERT_TRUE(desk().finish(1, {}, {}));
    EXPECT_EQ(desk().reopen(1, {}, {}).error().kind, ErrorKind::Refused);
    ASSERT_TRUE(desk().reopen(1, {}, m_reason));
    EXPECT_EQ(m_session->sopProgress().activity(1).state, ActivityState::UnderWay);
    EXPECT_EQ(m_session->sopProgress().deviations().size(), 1U);
}

TEST_F(SopDeskTest, ClosingCountingAsksForPlacesThatNobodyCameNear)
{
    takeIn(items(), loans());
    for (const int number : {1, 2, 3, 4})
        ASSERT_TRUE(desk().finish(number, {}, {}));
    walkExcept({});
    EXPECT_EQ(desk().openHomes(), (std::vector<Place>{{QStringLiteral("P2"), {}}}));
    const Outcome asked = desk().finish(5, {}, {});
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(asked.error().message.contains(u"Lantai 2")) << asked.error().message.toStdString();
    EXPECT_FALSE(m_session->sopProgress().isFinished(5));
    ASSERT_TRUE(desk().finish(5, {}, QStringLiteral("lantai 2 direnovasi")));
    const auto declared = m_session->declaredHomes();
    ASSERT_EQ(declared.size(), 1U);
    EXPECT_FALSE(declared[0].isRead);
    EXPECT_EQ(declared[0].reason, u"lantai 2 direnovasi");
    EXPECT_EQ(m_session->totals().missing, 0) << "what nobody came near is not lost";
    EXPECT_EQ(m_session->totals().notCovered, 2);
}

TEST_F(SopDeskTest, AStationThatDoesNotLeadClosesNothingAndLeavesNoPlace)
{
    takeIn(items(), loans());
    for (const int number : {1, 2, 3, 4})
        ASSERT_TRUE(desk().finish(number, {}, {}));
    walkExcept({});
    const QString path = m_folder.filePath(QStringLiteral("kedua.opname"));
    ASSERT_TRUE(Stations(*m_session).handOn(path, QStringLiteral("Budi"), librarian()));
    const auto second = Session::open(path, Session::Access::Write);
    ASSERT_TRUE(second);
    SopDesk theirs(**second, {(*second)->ownStation(), QStringLiteral("Budi")});
    const qint64 rows = (*second)->journalLength();
    const Outcome refused = theirs.finish(5, {}, QStringLiteral("lantai 2 direnovasi"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(refused.error().message.contains(librarian().station))
        << refused.error().message.toStdString();
    EXPECT_EQ((*second)->journalLength(), rows);
    EXPECT_EQ(theirs.openHomes(), (std::vector<Place>{{QStringLiteral("P2"), {}}}));
}

TEST_F(SopDeskTest, PlacesLeftUnreadAreAskedAboutAgainAfterReopening)
{
    takeIn(items(), loans());
    for (const int number : {1, 2, 3, 4})
        ASSERT_TRUE(desk().finish(number, {}, {}));
    walkExcept({});
    ASSERT_TRUE(desk().finish(5, {}, m_reason));
    EXPECT_TRUE(desk().openHomes().empty());
    ASSERT_TRUE(desk().reopen(5, {}, m_reason));
    EXPECT_EQ(desk().openHomes(), (std::vector<Place>{{QStringLiteral("P2"), {}}}));
    EXPECT_EQ(desk().finish(5, {}, {}).error().kind, ErrorKind::Refused);
    ASSERT_TRUE(desk().declareHome({QStringLiteral("P2"), {}}, false, m_reason)) << "the same reason, anew";
    EXPECT_TRUE(desk().openHomes().empty());
    EXPECT_TRUE(desk().finish(5, {}, {}));
}

TEST_F(SopDeskTest, PlaceDeclaredReadNeedsNoReason)
{
    takeIn(items(), loans());
    for (const int number : {1, 2, 3, 4})
        ASSERT_TRUE(desk().finish(number, {}, {}));
    walkExcept({});
    ASSERT_TRUE(m_session->declareHome({QStringLiteral("P2"), {}}, true, {}, librarian()));
    EXPECT_TRUE(desk().openHomes().empty());
    ASSERT_TRUE(desk().finish(5, {}, {}));
    EXPECT_EQ(m_session->totals().missing, 2);
}

TEST_F(SopDeskTest, ActivitiesHaveTitlesStandardTimesAndTimeSpent)
{
    ASSERT_TRUE(desk().start(1, {}, {}));
    const QDateTime begun = m_session->sopProgress().activity(1).started;
    const auto after = [&](qint64 minutes) {
        return desk().activities(QStringLiteral("id"), begun.addSecs(minutes * 60)).front();
    };
    EXPECT_EQ(after(30).spentMinutes, 30);
    EXPECT_EQ(after(1440).spentMinutes, 450) << "a night is no work";
    const auto all = desk().activities(QStringLiteral("en"), begun);
    ASSERT_EQ(all.size(), 9U);
    EXPECT_EQ(all[5].progress.number, 7);
    for (const ActivityStatus &status : all) {
        EXPECT_FALSE(status.title.isEmpty());
        EXPECT_GT(status.standardMinutes, 0) << status.progress.number;
    }
    EXPECT_NE(all[0].title, after(0).title) << "two languages";
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("day_minutes"), QStringLiteral("480"), librarian()));
    EXPECT_EQ(after(1440).spentMinutes, 480);
}

TEST_F(SopDeskTest, DocumentSaysWhatTheSettingsSay)
{
    EXPECT_FALSE(sopDocument(*m_session, QStringLiteral("id")).title.isEmpty());
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("sop.number"), QStringLiteral("SOP/7"), librarian()));
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("sop.equipment"),
                                         QStringLiteral("Pemindai\n\nLaptop"), librarian()));
    const SopDocument document = sopDocument(*m_session, QStringLiteral("id"));
    EXPECT_EQ(document.number, u"SOP/7");
    EXPECT_EQ(document.equipment, (QStringList{QStringLiteral("Pemindai"), QStringLiteral("Laptop")}));
    EXPECT_EQ(document.institution, u"Kementerian Uji");
    EXPECT_EQ(document.activities.size(), 9U);
}

TEST_F(SopDeskTest, ClockThatRanBackwardsGivesNoNegativeTime)
{
    testing::WallClock clock;
    const QDateTime noon(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
    for (const qint64 away : {-3 * 86400LL, -3600LL, 0LL, 400 * 365 * 86400LL}) {
        clock.set(noon.toMSecsSinceEpoch());
        ASSERT_TRUE(m_session->recordActivity(
            {ActivityEvent::Step::Started, 1, {}, QStringLiteral("Rina"), {}}, librarian()));
        const QDateTime later = noon.addSecs(away);
        EXPECT_GE(desk().activities(QStringLiteral("id"), later)[0].spentMinutes, 0);
        clock.set(later.toMSecsSinceEpoch());
        ASSERT_TRUE(desk().finish(1, {}, {}));
        EXPECT_GE(desk().activities(QStringLiteral("id"), noon)[0].spentMinutes, 0);
        EXPECT_TRUE(m_session->sopProgress().isFinished(1));
    }
}

TEST_F(SopDeskTest, TheFirstWorkOnAnActivityBeginsItOnce)
{
    const auto state = [&](int number) { return m_session->sopProgress().activity(number).state; };
    freeze();
    const qint64 rows = m_session->journalLength();
    ASSERT_TRUE(desk().begin(8));
    ASSERT_TRUE(desk().begin(8));
    EXPECT_EQ(state(8), ActivityState::UnderWay);
    EXPECT_EQ(m_session->journalLength(), rows + 1);
    EXPECT_EQ(m_session->sopProgress().deviations().back().missingBefore, 7) << "it was out of turn";
    EXPECT_EQ(desk().finish(8, {}, {}).error().message.count(QStringLiteral("7")), 1);
    ASSERT_TRUE(desk().finish(8, {}, m_reason));
    ASSERT_TRUE(desk().begin(8));
    EXPECT_EQ(state(8), ActivityState::Done) << "what is done stays so";
}

TEST_F(SopDeskTest, AnEarlyBeginningByWorkIsAskedForItsReasonUntilSomebodyGivesIt)
{
    freeze();
    for (const int number : {4, 5, 7})
        ASSERT_TRUE(desk().finish(number, {}, m_reason)) << number;
    ASSERT_TRUE(desk().begin(9)) << "work does not wait for an answer";
    ASSERT_TRUE(desk().finish(8, {}, {}));
    const Outcome asked = desk().finish(9, {}, {});
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(asked.error().message.contains(u'8')) << asked.error().message.toStdString();
    ASSERT_TRUE(desk().start(9, {}, QStringLiteral("rekap sementara diminta")));
    EXPECT_EQ(m_session->sopProgress().deviations().back().event.note, u"rekap sementara diminta");
    const qint64 rows = m_session->journalLength();
    ASSERT_TRUE(desk().start(9, {}, QStringLiteral("sekali lagi")));
    EXPECT_EQ(m_session->journalLength(), rows) << "a step repeated writes no row";
    ASSERT_TRUE(desk().finish(9, {}, {}));
}

TEST_F(SopDeskTest, TheTimeOfAnActivityRunsFromItsFirstWorkToItsEnd)
{
    freeze();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    {
        testing::WallClock clock;
        clock.set(now.toMSecsSinceEpoch() - 90LL * 60 * 1000);
        ASSERT_TRUE(ScanDesk(*m_session)
                        .scan(QStringLiteral("B0001"),
                              {QStringLiteral("Rak A"), {}, ScanPurpose::Order, librarian()}));
    }
    ASSERT_TRUE(desk().finish(8, {}, m_reason));
    for (const ActivityStatus &status : desk().activities(QStringLiteral("en"), now))
        EXPECT_EQ(status.spentMinutes > 0, status.progress.number == 8) << status.progress.number;
}

} // namespace
} // namespace opname
