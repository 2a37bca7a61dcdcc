#include "opname/domain/command.h"
#include "opname/workflow/command_cards.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/scan_desk.h"
#include "opname/workflow/shelf_ends.h"
#include "support/barcode_reader.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

/// Rak A stands in both rooms, Rak B in one; a site has a slash in its name, and one is called as if it stood
/// in room SL.
class ShelfInRoomsTest : public testing::WorkflowLibrary {
protected:
    void SetUp() override
    {
        WorkflowLibrary::SetUp();
        std::vector<Item> all = items();
        for (Item &item : all)
            if (item.location == u"P2")
                item.site = QStringLiteral("Rak A");
        all.push_back(copy(18, QStringLiteral("700 Abc d"), QStringLiteral("SL"), QStringLiteral("Rak 3/B")));
        all.push_back(copy(19, QStringLiteral("710 Abc d"), QStringLiteral("P2"), QStringLiteral("SL/9")));
        takeIn(all, loans());
        // 410 to 430 stand in SL, 600 and 610 in P2.
        const Outcome defined = Preparation(*m_session, librarian())
                                    .change(QStringLiteral("shelf.Rentang"), QStringLiteral("405..605"));
        ASSERT_TRUE(defined) << defined.error().message.toStdString();
        ASSERT_TRUE(m_session->freeze(librarian()));
        m_stand = {QStringLiteral("Rak A"), {QStringLiteral("SL"), {}}, ScanPurpose::Count, librarian()};
    }

    static QString shelfCode(const char *argument)
    {
        return commandCode({CommandKind::OpenShelf, QString::fromUtf8(argument), {}}).value_or(QString());
    }

    /// Where scans are counted behind the barcode.
    Place opened(const char *argument)
    {
        const ScanStand stand = ScanDesk(*m_session).standAfter(shelfCode(argument), m_stand);
        m_shelf = stand.shelf;
        return stand.place;
    }

    QStringList codesOn(const QString &path, int picture)
    {
        return testing::codesIn(testing::picturesOf(path, 300, m_folder.path()).value(picture));
    }

    ScanStand m_stand;
    QString m_shelf; ///< opened last
};

TEST_F(ShelfInRoomsTest, TheCardTellsTheRoomOfAShelfThatStandsInSeveralAndScansAreCountedThere)
{
    const QString path = m_folder.filePath(QStringLiteral("kartu.pdf"));
    const auto written =
        CommandCards(*m_session)
            .write({{QStringLiteral("Rak A"), QStringLiteral("rak a"), QStringLiteral("Rak B")}, {}},
                   QStringLiteral("id"), path);
    ASSERT_TRUE(written) << written.error().message.toStdString();
    EXPECT_EQ(written->commands, 8) << "five that every card has, Rak A twice, Rak B";
    QStringList codes;
    for (const QString &picture : testing::picturesOf(path, 200, m_folder.path()))
        codes += testing::codesIn(picture);
    for (const char *shelf : {"SL/Rak A", "P2/Rak A", "Rak B"})
        EXPECT_TRUE(codes.contains(shelfCode(shelf))) << shelf << codes.join(u'\n').toStdString();

    ScanDesk desk(*m_session);
    ASSERT_TRUE(desk.scan(QStringLiteral("B0001"), m_stand));
    const auto moved = desk.scan(shelfCode("P2/Rak A"), m_stand);
    ASSERT_TRUE(moved && moved->command);
    EXPECT_EQ(moved->command->shelf, u"Rak A");
    EXPECT_EQ(moved->command->stand.place, (Place{QStringLiteral("P2"), QStringLiteral("Rak A")}));
    EXPECT_EQ(desk.scan(QStringLiteral("B0014"), moved->command->stand)->verdict, Verdict::Found);
    EXPECT_EQ(desk.scan(QStringLiteral("B0002"), moved->command->stand)->verdict, Verdict::Misplaced);
    const auto finished = desk.scan(*commandCode({CommandKind::FinishShelf, {}, {}}), moved->command->stand);
    ASSERT_TRUE(finished && finished->command && finished->command->isDone);
    EXPECT_EQ(m_session->totals().missing, 1) << "of room P2, and nothing of the other room";
}

TEST_F(ShelfInRoomsTest, EndsOfShelvesAndTheirListsTellTheRoom)
{
    auto made = ShelfPlan::make(*m_session, 5);
    ASSERT_TRUE(made) << made.error().message.toStdString();
    const auto plan = std::make_shared<const ShelfPlan>(std::move(*made));
    const ShelfEnds ends(*m_session, m_folder.filePath(QStringLiteral("lembar")));
    ShelfEndRequest request;
    request.shelves = {QStringLiteral("Rak A"), QStringLiteral("Rentang"), QStringLiteral("Rak 3/B")};
    const auto pages = ends.prepare(*plan, request, QStringLiteral("en"));
    ASSERT_TRUE(pages) << pages.error().message.toStdString();
    const QString path = m_folder.filePath(QStringLiteral("ujung.pdf"));
    ASSERT_TRUE(ShelfEnds::write(*pages, path));
    QStringList codes;
    for (int picture = 0; picture < pages->pageCount(); ++picture)
        codes += codesOn(path, picture);
    for (const char *shelf : {"SL/Rak A", "P2/Rak A", "SL/Rentang", "P2/Rentang", "Rak 3/B"})
        EXPECT_TRUE(codes.contains(shelfCode(shelf))) << shelf << codes.join(u'\n').toStdString();
    EXPECT_FALSE(codes.contains(shelfCode("Rak A")));

    const Place room{QStringLiteral("P2"), {}};
    const auto lists =
        Reporting(*m_session)
            .shelfPages(plan, plan->shelvesOf(QStringLiteral("Rak A"), room), QStringLiteral("en"));
    ASSERT_TRUE(lists) << lists.error().message.toStdString();
    const QString list = m_folder.filePath(QStringLiteral("daftar.pdf"));
    ASSERT_TRUE(writeDocument(*lists, list));
    EXPECT_EQ(codesOn(list, 0), QStringList{shelfCode("P2/Rak A")});
}

TEST_F(ShelfInRoomsTest, ADefinedShelfHasACodeForEveryRoomThatHoldsItsBooks)
{
    const auto card = CommandCards(*m_session).card({{QStringLiteral("rentang")}, {}}, QStringLiteral("id"));
    ASSERT_TRUE(card) << card.error().message.toStdString();
    const std::vector<CommandCard::Entry> &shelves = card->groups.back().entries;
    ASSERT_EQ(shelves.size(), 2U);
    EXPECT_EQ(shelves[0].code, shelfCode("P2/rentang"));
    EXPECT_TRUE(shelves[0].words.contains(u"Lantai 2")) << shelves[0].words.toStdString();
    EXPECT_EQ(opened("P2/rentang"), (Place{QStringLiteral("P2"), {}}));
    ScanStand there = m_stand;
    there.shelf = m_shelf;
    there.place = {QStringLiteral("P2"), {}};
    ScanDesk desk(*m_session);
    EXPECT_EQ(desk.scan(QStringLiteral("B0014"), there)->verdict, Verdict::Found);
    EXPECT_EQ(desk.scan(QStringLiteral("B0011"), there)->verdict, Verdict::Misplaced);
}

TEST_F(ShelfInRoomsTest, OnlyWhatIsALocationIsTakenOffAShelfsName)
{
    EXPECT_EQ(opened("Rak 3/B").location, u"SL");
    EXPECT_EQ(m_shelf, u"Rak 3/B");
    EXPECT_EQ(opened("sl/9"), Place()) << "it stands in P2 alone, and the session knows where";
    EXPECT_EQ(m_shelf, u"SL/9");
    EXPECT_EQ(opened("Gudang/Rak A").location, u"SL") << "nothing is known of that name";
    EXPECT_EQ(m_shelf, u"Gudang/Rak A");
    EXPECT_EQ(opened("lantai 2/rAK a"), (Place{QStringLiteral("P2"), QStringLiteral("Rak A")}));
    EXPECT_EQ(m_shelf, u"Rak A");
    EXPECT_EQ(opened("P2/Troli 1"), (Place{QStringLiteral("P2"), {}}));
    EXPECT_EQ(m_shelf, u"Troli 1");
    EXPECT_EQ(opened("Rak A"), (Place{QStringLiteral("SL"), {}})) << "a code without a room: the one stated";
    EXPECT_EQ(opened("Lantai 2"), (Place{QStringLiteral("P2"), {}})) << "books without a shelf of their own";
}

} // namespace
} // namespace opname
