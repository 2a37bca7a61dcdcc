#include "close_counting_fixture.h"
#include "opname/session/catalogue_writer.h"

#include <QLabel>
#include <QProgressBar>

namespace opname {
namespace {

class CloseCountingOfManyPlacesTest : public testing::CloseCountingTest {
protected:
    static constexpr int places = 400;

    void SetUp() override
    {
        CloseCountingTest::SetUp();
        const Author author{u"utama"_qs, u"Rina"_qs};
        auto made = Session::create(m_folder.filePath(u"banyak.opname"_qs), {u"Banyak"_qs, {}, {}}, author);
        ASSERT_TRUE(made);
        auto writer = (*made)->replaceCatalogue();
        ASSERT_TRUE(writer);
        ReferenceLists lists;
        lists.locations = {{u"SL"_qs, u"Perpustakaan Pusat"_qs}};
        Title title;
        title.id = 1;
        title.title = u"Judul"_qs;
        std::vector<Item> items;
        for (int i = 1; i <= places; ++i) {
            Item item;
            item.id = i;
            item.titleId = 1;
            item.code = u"B%1"_qs.arg(i, 7, 10, QLatin1Char('0'));
            item.callNumber = u"%1 Abc d"_qs.arg(i + 99);
            item.location = u"SL"_qs;
            item.site = u"Rak %1"_qs.arg(i);
            items.push_back(item);
        }
        ASSERT_TRUE((*writer)->addReferences(lists));
        ASSERT_TRUE((*writer)->addTitles({title}));
        ASSERT_TRUE((*writer)->addItems(items));
        ASSERT_TRUE((*writer)->commit(u"uji"_qs, true, author));
        SopDesk desk(**made, author);
        for (const int number : {1, 2, 3, 4})
            ASSERT_TRUE(desk.finish(number, {}, {}));
        m_window.adopt(std::move(*made));
        m_window.showActivity(5);
    }
};

TEST_F(CloseCountingOfManyPlacesTest, StopsInBetweenAndGoesOnWhereItStopped)
{
    inDialog([&] {
        ASSERT_EQ(view()->model()->rowCount(), places);
        part<QLineEdit>("reasonLineEdit")->setText(u"banjir"_qs);
        QTest::mouseClick(part<QPushButton>("leaveUndecidedPushButton"), Qt::LeftButton);
        QTest::mouseClick(okButton(), Qt::LeftButton);
        ASSERT_TRUE(part<QProgressBar>("progressBar")->isVisible()) << "the window goes on answering";
        EXPECT_FALSE(okButton()->isEnabled());
        QTest::mouseClick(part<QPushButton>("cancelPushButton"), Qt::LeftButton);
        EXPECT_TRUE(m_dialog->isVisible());
        EXPECT_FALSE(part<QLabel>("messageLabel")->text().isEmpty()) << "says what became of it";
        const auto declared = static_cast<int>(session().declaredHomes().size());
        EXPECT_GT(declared, 0);
        EXPECT_LT(declared, places);
        EXPECT_EQ(view()->model()->rowCount(), places - declared) << "what is still open";
        EXPECT_FALSE(session().sopProgress().isFinished(5));
        clickOk();
    });
    EXPECT_TRUE(session().sopProgress().isFinished(5));
    EXPECT_EQ(session().declaredHomes().size(), std::size_t(places));
    EXPECT_EQ(session().totals().missing, 0);
    EXPECT_EQ(session().totals().notCovered, places);
}

} // namespace
} // namespace opname
