#include "opname/workflow/demonstration.h"

#include "opname/report/locale_text.h"
#include "opname/session/verification.h"
#include "opname/workflow/recap.h"
#include "report_document.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname {

namespace {

class DemonstrationTest : public ::testing::Test {
protected:
    QString path() const { return m_folder.filePath(QStringLiteral("contoh.opname")); }

    Result<Demonstration::Done> make(Demonstration::Wish wish,
                                     const std::function<bool(double)> &watcher = {})
    {
        auto done = Demonstration::make(path(), wish, watcher);
        EXPECT_TRUE(done) << (done ? ""
                                   : done.error().message.toStdString() + done.error().detail.toStdString());
        return done;
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(DemonstrationTest, CarriesOutEveryActivityOfTheSop)
{
    const auto done = make({.items = 600});
    ASSERT_TRUE(done);
    for (const ActivityProgress &activity : done->session->sopProgress().activities())
        EXPECT_EQ(activity.state, ActivityState::Done) << activity.number;
    EXPECT_TRUE(done->session->sopProgress().deviations().empty());
}

TEST_F(DemonstrationTest, TotalsBalanceAndTheJournalVerifies)
{
    const auto done = make({.items = 600});
    ASSERT_TRUE(done);
    const Totals totals = done->session->totals();
    EXPECT_TRUE(totals.balances());
    EXPECT_GT(totals.found, totals.expected * 8 / 10);
    EXPECT_GT(totals.missing, 0);
    EXPECT_EQ(totals.notCovered, 0);
    const VerificationResult verified = Verification::verify(*done->session);
    EXPECT_TRUE(verified.isOk()) << verified.problems.join(u'\n').toStdString();
    EXPECT_GT(done->session->operatorTotals().size(), 1U);
}

TEST_F(DemonstrationTest, ReportShowsTheTotalsAndTheHeadOfTheFinishedSession)
{
    const auto done = make({});
    ASSERT_TRUE(done);
    EXPECT_EQ(done->reportPath, m_folder.filePath(QStringLiteral("contoh.pdf")));
    const QString text = testing::textOfPdf(done->reportPath);
    EXPECT_TRUE(text.contains(QString::fromLatin1(done->session->headHash().toHex())));
    const LocaleText format(QStringLiteral("id"));
    const Totals totals = done->session->totals();
    EXPECT_TRUE(text.contains(format.number(totals.expected))) << text.left(3000).toStdString();
    EXPECT_TRUE(text.contains(format.number(totals.found)));
    int lost = 0;
    ASSERT_TRUE(Recap(*done->session).visitLost([&](const ListedItem &item) {
        EXPECT_TRUE(text.contains(item.item.code)) << item.item.code.toStdString();
        ++lost;
        return true;
    }));
    EXPECT_EQ(lost, totals.missing - 2); // two turned up elsewhere
}

TEST_F(DemonstrationTest, StoppedAfterTheFreezeLeavesTheCountingToTheUser)
{
    const auto done = make({.items = 300, .stopAfterFreeze = true});
    ASSERT_TRUE(done);
    EXPECT_TRUE(done->session->isFrozen());
    EXPECT_TRUE(done->reportPath.isEmpty());
    EXPECT_EQ(done->session->totals().scans, 0);
    EXPECT_EQ(done->session->sopProgress().activity(5).state, ActivityState::NotStarted);
}

TEST_F(DemonstrationTest, StoppedWhileScanningLeavesTheActivityOpenAndTheOtherShelvesUnread)
{
    const auto done = make({.items = 600, .stopWhileScanning = true, .scannedShare = 0.5});
    ASSERT_TRUE(done);
    EXPECT_EQ(done->session->sopProgress().activity(5).state, ActivityState::UnderWay);
    EXPECT_TRUE(done->reportPath.isEmpty());
    EXPECT_GT(done->session->totals().found, 200);
    EXPECT_GT(done->session->totals().notCovered, 100);
}

TEST_F(DemonstrationTest, WalkedHalfWayLeavesShelvesNotCovered)
{
    const auto done = make({.items = 600, .scannedShare = 0.5});
    ASSERT_TRUE(done);
    const Totals totals = done->session->totals();
    EXPECT_TRUE(totals.balances());
    EXPECT_GT(totals.notCovered, 100);
    const auto declared = done->session->declaredHomes();
    ASSERT_FALSE(declared.empty());
    EXPECT_FALSE(declared.front().reason.isEmpty());
}

TEST_F(DemonstrationTest, SameSeedGivesTheSameResult)
{
    const auto first = make({.items = 400, .seed = 7});
    QTemporaryDir other;
    const auto second =
        Demonstration::make(other.filePath(QStringLiteral("lain.opname")), {.items = 400, .seed = 7});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->session->totals(), second->session->totals());
}

TEST_F(DemonstrationTest, CancelledLeavesNoFileBehind)
{
    const auto done = Demonstration::make(path(), {.items = 600}, [](double share) { return share < 0.4; });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Cancelled);
    EXPECT_FALSE(QFileInfo::exists(path()));
    EXPECT_FALSE(QFileInfo::exists(path() + QStringLiteral("-backups")));
}

TEST_F(DemonstrationTest, ExistingFileStaysUntouched)
{
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("my work");
    file.close();
    const auto done = Demonstration::make(path(), {.items = 300});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::File);
    EXPECT_EQ(QFileInfo(path()).size(), 7);
}

} // namespace opname
