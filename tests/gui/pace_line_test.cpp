#include "shell/language.h"
#include "widgets/pace_line.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

class PaceLineTest : public ::testing::Test {
protected:
    void SetUp() override { Language::choose(QStringLiteral("en"), false); }
    void TearDown() override { Language::choose(QStringLiteral("id"), false); }

    QLabel &operators() { return *m_line.findChild<QLabel *>(QStringLiteral("operatorPacesLabel")); }
    QString time() { return m_line.findChild<QLabel *>(QStringLiteral("timeLeftLabel"))->text(); }

    /// Twelve scans a minute by Rina, six by Budi.
    void scanForTwoMinutes()
    {
        for (int i = 0; i < 24; ++i) {
            m_pace.add(i * 5000, QStringLiteral("Rina"), QStringLiteral("Rak A"));
            if (i % 2 == 0)
                m_pace.add(i * 5000 + 100, QStringLiteral("Budi"), QStringLiteral("Rak B"));
        }
    }

    ScanPace m_pace;
    PaceLine m_line;
};

TEST_F(PaceLineTest, BeforeThereIsAPaceItSaysWhatTheProcedureLeaves)
{
    m_line.tell(m_pace, {5000, 1350, 450});
    EXPECT_FALSE(operators().accessibleName().isEmpty());
    EXPECT_EQ(time(), u"The SOP leaves 2 days of 3 days.");
    const int height = m_line.sizeHint().height();
    scanForTwoMinutes();
    m_line.tell(m_pace, {5000, 1350, 450});
    EXPECT_EQ(m_line.sizeHint().height(), height);
}

TEST_F(PaceLineTest, DaysAreAsLongAsTheLibrarys)
{
    m_line.tell(m_pace, {5000, 1440, 480, 480});
    EXPECT_EQ(time(), u"The SOP leaves 2 days of 3 days.");
}

TEST_F(PaceLineTest, EveryOperatorsPaceIsShownAndWholeInTheTooltipWhenThereIsNoRoom)
{
    scanForTwoMinutes();
    m_line.resize(1000, 24);
    m_line.show();
    m_line.tell(m_pace, {500, 1350, 0});
    m_line.resize(1001, 24);
    EXPECT_EQ(operators().toolTip(), u"Scans a minute: Budi 6 · Rina 12");
    EXPECT_EQ(operators().text(), operators().toolTip());
    m_line.resize(400, 24);
    EXPECT_NE(operators().text(), operators().toolTip());
    EXPECT_EQ(operators().accessibleName(), operators().toolTip());
}

TEST_F(PaceLineTest, ALongerTimeShortensThePacesBesideIt)
{
    for (int i = 0; i < 24; ++i)
        for (int person = 0; person < 6; ++person)
            m_pace.add(i * 5000 + person * 100, QStringLiteral("Kusumaningrum %1").arg(person),
                       QStringLiteral("Rak A"));
    m_line.resize(1000, 24);
    m_line.show();
    m_line.tell(m_pace, {0, 1350, 0});
    const int before = operators().width();
    const int height = m_line.sizeHint().height();
    m_line.tell(m_pace, {9000, 1350, 30});
    EXPECT_LT(operators().width(), before);
    EXPECT_LE(operators().fontMetrics().horizontalAdvance(operators().text()), operators().width());
    EXPECT_EQ(m_line.sizeHint().height(), height) << "what is below stays where it is";
}

TEST_F(PaceLineTest, WhatIsLeftIsMeasuredAgainstTheProceduresDays)
{
    scanForTwoMinutes();
    const auto told = [&](qint64 remaining, qint64 spent) {
        m_line.tell(m_pace, {remaining, 1350, spent});
        return time();
    };
    EXPECT_EQ(told(540, 0), u"About 30 minutes to go; the SOP leaves 3 days of 3 days: in time.");
    EXPECT_EQ(told(540, 1340), u"About 30 minutes to go; the SOP leaves 10 minutes of 3 days: too late.");
    EXPECT_EQ(told(9000, 30), u"About 1 day 1 hour to go; the SOP leaves 2 days 7 hours of 3 days: in time.")
        << "days are planned by the hour";
    EXPECT_EQ(told(9000, 1), u"About 1 day 1 hour to go; the SOP leaves 3 days of 3 days: in time.")
        << "a minute takes no half hour";
    EXPECT_EQ(told(540, 1350), u"About 30 minutes to go; the SOP's 3 days are over.");
    EXPECT_EQ(told(0, 400), u"No book is left to be scanned.");
}

} // namespace
} // namespace opname
