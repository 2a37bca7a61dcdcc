#include "in_dialog.h"
#include "opname/session/catalogue_queries.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace opname {
namespace {

class PreparationPageTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_window.showActivity(1);
        auto *source = find<QComboBox>("sourceComboBox");
        source->setCurrentIndex(source->count() - 1);
        ASSERT_TRUE(find<QLineEdit>("demoSizeLineEdit")->isVisible());
    }

    void pullDemo(int items)
    {
        find<QLineEdit>("demoSizeLineEdit")->setText(QString::number(items));
        find<QPushButton>("pullPushButton")->click();
    }

    bool isAnswered() { return !find<QLabel>("pullResultLabel")->text().isEmpty(); }
};

TEST_F(PreparationPageTest, AnotherLibraryIsComparedWithTheFrozenOneOnlyWhenThatIsWanted)
{
    const qint64 rows = session().journalLength();
    testing::inDialog<QMessageBox>([&] { pullDemo(300); },
                                   [](QMessageBox &box) {
                                       EXPECT_EQ(box.objectName(), QStringLiteral("otherSourceMessageBox"));
                                       EXPECT_TRUE(box.text().contains(u"demo:300"))
                                           << box.text().toStdString();
                                       box.defaultButton()->click();
                                   });
    QTest::qWait(200);
    EXPECT_EQ(session().journalLength(), rows) << "left";

    testing::inDialog<QMessageBox>([&] { pullDemo(300); },
                                   [](QMessageBox &box) {
                                       for (QAbstractButton *button : box.buttons())
                                           if (box.buttonRole(button) == QMessageBox::DestructiveRole)
                                               button->click();
                                   });
    ASSERT_TRUE(waitFor([&] { return isAnswered(); }, 20'000));
    EXPECT_GT(session().journalLength(), rows);
    EXPECT_EQ(session().catalogue().itemCount(), 600) << "the frozen catalogue stays";
}

TEST_F(PreparationPageTest, TheSameLibraryIsComparedWithoutAQuestion)
{
    pullDemo(600);
    ASSERT_TRUE(waitFor([&] { return isAnswered(); }, 20'000));
}

} // namespace
} // namespace opname
