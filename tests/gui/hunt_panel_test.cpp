#include "dialogs/sample_dialog.h"
#include "in_dialog.h"
#include "opname/workflow/hunt.h"
#include "opname/workflow/recheck_sample.h"
#include "window_fixture.h"

#include <QTabBar>
#include <QTableView>

namespace opname {
namespace {

class HuntPanelTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        Language::choose(QStringLiteral("en"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
        Demonstration::Wish wish;
        wish.items = 600;
        wish.scannedShare = 0.8;
        wish.stopWhileScanning = true;
        auto made = Demonstration::make(m_folder.filePath(QStringLiteral("uji.opname")), wish);
        ASSERT_TRUE(made) << made.error().message.toStdString();
        m_window.adopt(std::move(made->session));
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_window));
        m_window.showActivity(9);
    }

    QAbstractItemModel &hunted() { return *find<QTableView>("huntTableView")->model(); }
};

TEST_F(HuntPanelTest, AScannedCopyIsTickedOffWhereItStands)
{
    ASSERT_GT(session().totals().missing, 1);
    find<QTabBar>("recapTabBar")->setCurrentIndex(1);
    ASSERT_TRUE(waitFor([&] { return hunted().rowCount() > 0; }));
    const int rows = hunted().rowCount();
    const QString code = hunted().index(0, 2).data().toString();
    m_window.document()->scan(code);
    EXPECT_EQ(hunted().rowCount(), rows) << "the list stays while somebody walks along it";
    int ticked = 0;
    for (int row = 0; row < rows; ++row) {
        const bool isFound = !hunted().index(row, 6).data().toString().isEmpty();
        EXPECT_EQ(isFound, hunted().index(row, 2).data().toString() == code);
        ticked += isFound ? 1 : 0;
    }
    EXPECT_GT(ticked, 0);
    EXPECT_TRUE(find<QLabel>("huntSummaryLabel")->text().endsWith(u"Found: 1."));
    find<QPushButton>("huntAgainPushButton")->click();
    EXPECT_TRUE(waitFor([&] { return hunted().rowCount() > 0 && hunted().rowCount() < rows; }));
}

TEST_F(HuntPanelTest, EveryListOfTheRecapIsFilled)
{
    auto *tabs = find<QTabBar>("recapTabBar");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(50);
    }
    tabs->setCurrentIndex(2);
    auto *view = find<QTableView>("recapTableView");
    EXPECT_TRUE(waitFor([&] { return view->model()->columnCount() == 4 && view->model()->rowCount() > 1; }));
}

TEST_F(HuntPanelTest, ReadsCheckTheSampleWhileItsDialogIsOpenAndCountAgainAfterwards)
{
    const qint64 before = scans();
    testing::inDialog<SampleDialog>(
        [&] { find<QPushButton>("checkBySamplePushButton")->click(); },
        [&](SampleDialog &dialog) {
            EXPECT_EQ(m_window.document()->purpose(), ScanPurpose::Sample);
            dialog.findChild<QPushButton *>(QStringLiteral("drawPushButton"))->click();
            const auto drawn = RecheckSample(session()).result();
            ASSERT_TRUE(drawn && *drawn);
            m_window.document()->scan((*drawn)->sample.found.front());
            auto *result = dialog.findChild<QLabel *>(QStringLiteral("resultLabel"));
            EXPECT_TRUE(waitFor([&] { return result->text().contains(u"Counting error"); }))
                << result->text().toStdString();
        });
    EXPECT_EQ(scans(), before);
    EXPECT_EQ(m_window.document()->purpose(), ScanPurpose::Count);
}

} // namespace
} // namespace opname
