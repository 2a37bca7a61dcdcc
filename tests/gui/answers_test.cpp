#include "widgets/verdict_card.h"
#include "window_fixture.h"

#include <QDir>
#include <QFile>
#include <QLabel>

namespace opname {
namespace {

/// What the operator sees and hears of a read, and of what is no read.
class AnswersTest : public testing::WindowTest {
protected:
    SessionDocument &document() { return *m_window.document(); }
    QString verdict() { return find<QLabel>("verdictLabel")->text(); }
};

TEST_F(AnswersTest, ACopyOfTheSessionThatFailsLeavesTheVerdictOfTheBookInTheHand)
{
    const QString copies = session().path() + QStringLiteral("-backups");
    QDir(copies).removeRecursively();
    QFile inTheWay(copies); // where the folder of the copies would be
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    document().scan(QStringLiteral("B0000001"));
    ASSERT_EQ(verdict(), VerdictCard::word(Verdict::Found));
    document().backUpSigned();
    auto *message = find<QLabel>("messageLabel");
    EXPECT_TRUE(waitFor([&] { return message->isVisible() && message->text().contains(copies); }))
        << message->text().toStdString();
    EXPECT_EQ(verdict(), VerdictCard::word(Verdict::Found));
}

TEST_F(AnswersTest, AReadThatIsRefusedIsNotRecordedOnTheCard)
{
    document().scan(QStringLiteral("B0000001"));
    ASSERT_EQ(verdict(), VerdictCard::word(Verdict::Found));
    document().runExclusively([](const BackgroundTask::Watcher &) {}, [] {});
    document().scan(QStringLiteral("B0000002"));
    EXPECT_NE(verdict(), VerdictCard::word(Verdict::Found));
    EXPECT_EQ(find<QLabel>("verdictTitleLabel")->text(), find<QLabel>("messageLabel")->text());
    ASSERT_TRUE(waitFor([&] { return !document().isBusy(); }));
    EXPECT_EQ(scans(), 1);
}

} // namespace
} // namespace opname
