#include "dialogs/publish_dialog.h"
#include "slims_window.h"

#include <QCheckBox>

namespace opname {
namespace {

using testing::DecidedSession;
using testing::inDialog;

class PublishDialogTest : public testing::SlimsWindowTest {
protected:
    void SetUp() override
    {
        SlimsWindowTest::SetUp();
        DecidedSession::decide(session(), 20);
        m_window.showActivity(9);
    }

    template <typename Widget> static Widget *part(QDialog &dialog, const char *name)
    {
        auto *found = dialog.findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    void publish(const std::function<void(PublishDialog &)> &work)
    {
        inDialog<PublishDialog>(
            [&] { click("publishResultPushButton"); },
            [&](PublishDialog &dialog) {
                ASSERT_TRUE(QTest::qWaitFor([&] { return part<QFrame>(dialog, "figuresFrame")->isVisible(); },
                                            20000));
                work(dialog);
            });
    }
};

TEST_F(PublishDialogTest, EveryConsentIsAskedForAndThenTheResultIsWritten)
{
    publish([&](PublishDialog &dialog) {
        auto *write = part<QPushButton>(dialog, "publishPushButton");
        EXPECT_EQ(part<QLabel>(dialog, "existsLabel")->text(), QStringLiteral("20"));
        EXPECT_FALSE(write->isEnabled());
        EXPECT_FALSE(part<QCheckBox>(dialog, "takePartCheckBox")->isVisible());
        part<QCheckBox>(dialog, "partialCheckBox")->click();
        EXPECT_FALSE(write->isEnabled()) << "former rows are replaced only when that was agreed to";
        part<QCheckBox>(dialog, "replaceCheckBox")->click();
        ASSERT_TRUE(write->isEnabled());
        QTest::mouseClick(write, Qt::LeftButton);
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return part<QLabel>(dialog, "messageLabel")->isVisible(); }, 30000));
        EXPECT_FALSE(write->isVisible());
    });
    EXPECT_EQ(slims().value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item WHERE status = 'e'")),
              QStringLiteral("20"));
    const auto last = Publications(session()).last();
    ASSERT_TRUE(last);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return find<QLabel>("publishedLabel")->text() == PublishDialog::lastSentence(*last); }));
}

TEST_F(PublishDialogTest, TakingPartIsWarnedOfAndNeedsItsOwnConsent)
{
    ASSERT_TRUE(slims().server.execute(QStringLiteral(
        "INSERT INTO senayan.stock_take (stock_take_id, stock_take_name, start_date, init_user, is_active) "
        "VALUES (5, 'Opname Senin', '2026-11-01', 'Budi', 1)")));
    publish([&](PublishDialog &dialog) {
        EXPECT_TRUE(part<QLabel>(dialog, "warningLabel")->text().contains(QStringLiteral("Opname Senin")));
        EXPECT_TRUE(part<QLabel>(dialog, "warningLabel")->isVisible());
        EXPECT_FALSE(part<QCheckBox>(dialog, "replaceCheckBox")->isVisible()) << "nothing is replaced";
        part<QCheckBox>(dialog, "partialCheckBox")->click();
        EXPECT_FALSE(part<QPushButton>(dialog, "publishPushButton")->isEnabled());
        part<QCheckBox>(dialog, "takePartCheckBox")->click();
        EXPECT_TRUE(part<QPushButton>(dialog, "publishPushButton")->isEnabled());
    });
    EXPECT_FALSE(Publications(session()).last()) << "closed without writing";
}

TEST_F(PublishDialogTest, ASlimsThatIsNotThereIsSaidInTheDialog)
{
    slims().server.stop();
    inDialog<PublishDialog>(
        [&] { click("publishResultPushButton"); },
        [&](PublishDialog &dialog) {
            ASSERT_TRUE(
                QTest::qWaitFor([&] { return part<QLabel>(dialog, "messageLabel")->isVisible(); }, 30000));
            EXPECT_FALSE(part<QPushButton>(dialog, "publishPushButton")->isEnabled());
        });
    ASSERT_TRUE(slims().server.start());
}

} // namespace
} // namespace opname
