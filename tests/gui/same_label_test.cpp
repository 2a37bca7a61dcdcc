#include "opname/session/duplicate_labels.h"
#include "window_fixture.h"

#include <QLineEdit>
#include <QPushButton>

namespace opname {
namespace {

class SameLabelTest : public testing::WindowTest {
protected:
    std::size_t noted() { return DuplicateLabels(session()).all().size(); }
};

TEST_F(SameLabelTest, ThatItIsAnotherBookIsOneKeyWhileADuplicateIsShown)
{
    auto *field = find<QLineEdit>("barcodeLineEdit");
    auto *button = find<QPushButton>("anotherBookPushButton");
    ASSERT_NE(button, nullptr);
    field->setFocus();
    shoot(QStringLiteral("B0000006"));
    EXPECT_FALSE(button->isVisible()) << "it is the copy itself";
    QTest::keyClick(field, Qt::Key_F6);
    QTest::qWait(200);
    EXPECT_EQ(noted(), 0U);

    shoot(QStringLiteral("B0000006"));
    ASSERT_TRUE(button->isVisible());
    EXPECT_FALSE(button->text().isEmpty());
    QTest::keyClick(field, Qt::Key_F6);
    EXPECT_TRUE(waitFor([&] { return noted() == 1; }));
    EXPECT_FALSE(button->isVisible());
    EXPECT_EQ(scans(), 2);
    EXPECT_EQ(session().totals().duplicates, 1);

    shoot(QStringLiteral("B0000006"));
    ASSERT_TRUE(button->isVisible());
    button->click();
    EXPECT_EQ(noted(), 2U);
    shoot(QStringLiteral("B0000006"));
    ASSERT_TRUE(button->isVisible());
    shoot(QStringLiteral("B0000007"));
    EXPECT_FALSE(button->isVisible());
    find<QPushButton>("undoScanPushButton")->click();
    EXPECT_TRUE(button->isVisible()) << "the duplicate is the last scan again";
    find<QPushButton>("undoScanPushButton")->click();
    find<QPushButton>("undoScanPushButton")->click();
    EXPECT_EQ(noted(), 1U) << "what was said of a scan goes with it";
}

} // namespace
} // namespace opname
