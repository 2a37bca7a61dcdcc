#include "widgets/message_bar.h"

#include <QTest>
#include <gtest/gtest.h>

namespace opname {
namespace {

class MessageBarTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_window.resize(600, 200);
        m_window.show();
        m_bar.tellVerdict(Verdict::Unknown, QStringLiteral("TIDAKADA"), QStringLiteral("Pisahkan bukunya."));
    }

    void click() { QTest::mouseClick(&m_bar, Qt::LeftButton); }

    QWidget m_window;
    MessageBar m_bar{&m_window};
    const QString m_verdict = QStringLiteral("TIDAKADA\nPisahkan bukunya.");
};

TEST_F(MessageBarTest, AVerdictThatNeedsTheOperatorIsShownAgainBehindAMessage)
{
    ASSERT_EQ(m_bar.text(), m_verdict);
    const QString style = m_bar.styleSheet();
    m_bar.tell(QStringLiteral("Salinan ditulis."));
    EXPECT_EQ(m_bar.text(), u"Salinan ditulis.");
    EXPECT_TRUE(m_bar.holdsVerdict());
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_bar.text() == m_verdict; }, 10'000))
        << m_bar.text().toStdString();
    EXPECT_TRUE(m_bar.isVisible());
    EXPECT_EQ(m_bar.styleSheet(), style);
    m_bar.showError({ErrorKind::File, QStringLiteral("Berkas tidak terbaca."), {}});
    click();
    EXPECT_EQ(m_bar.text(), m_verdict) << "the click is on the message";
    click();
    EXPECT_TRUE(m_bar.isHidden()) << "and now on the verdict";
    EXPECT_FALSE(m_bar.holdsVerdict());
}

TEST_F(MessageBarTest, TheNextScanEndsAVerdictAlsoBehindAMessage)
{
    m_bar.tell(QStringLiteral("Salinan ditulis."));
    m_bar.tellVerdict(Verdict::Found, QStringLiteral("B0001"), {});
    EXPECT_EQ(m_bar.text(), u"B0001");
    click();
    EXPECT_TRUE(m_bar.isHidden());

    m_bar.tellVerdict(Verdict::Unknown, QStringLiteral("TIDAKADA"), QStringLiteral("Pisahkan bukunya."));
    m_bar.tell(QStringLiteral("Salinan ditulis."));
    m_bar.endVerdict();
    EXPECT_TRUE(m_bar.isVisible()) << "the message goes on";
    click();
    EXPECT_TRUE(m_bar.isHidden());
}

TEST_F(MessageBarTest, ItLeavesTheAreasHeadFreeAndCoversWhatIsBesideItOnlyForALongText)
{
    QWidget area(&m_window);
    area.setGeometry(0, 46, 600, 150);
    QWidget beside(&m_window);
    beside.setGeometry(200, 6, 390, 34);
    m_bar.layOver(&area, &beside);
    m_bar.tell(QStringLiteral("Salinan ditulis."));
    EXPECT_LT(m_bar.geometry().right(), beside.x());
    EXPECT_LE(m_bar.geometry().bottom(), area.y() + 12);
    m_bar.tell(QStringLiteral("Salinan ditulis. ").repeated(6));
    EXPECT_GT(m_bar.geometry().right(), beside.geometry().right());
    EXPECT_GE(m_bar.height(), m_bar.heightForWidth(m_bar.width())) << "it is read whole";
    m_bar.tell(QStringLiteral("Salinan ditulis. ").repeated(30));
    EXPECT_LT(m_bar.geometry().right(), area.width() * 2 / 3) << "the heading, but no button at its right";
    EXPECT_GE(m_bar.height(), m_bar.heightForWidth(m_bar.width()));
}

} // namespace
} // namespace opname
