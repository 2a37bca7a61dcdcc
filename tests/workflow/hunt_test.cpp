#include "opname/workflow/hunt.h"

#include "opname/workflow/supervision_papers.h"
#include "two_stock_takes.h"

namespace opname {
namespace {

using testing::librarian;

/// Twenty books of the classes 500 to 595 on Rak A, ten of 701 to 710 on Rak B; B0018 and B0025 are copies of
/// one title.
class HuntTest : public testing::TwoStockTakes {
protected:
    void SetUp() override
    {
        testing::TwoStockTakes::SetUp();
        freezeShelves();
    }

    static std::vector<Item> shelves()
    {
        std::vector<Item> all;
        for (qint64 i = 1; i <= 20; ++i)
            all.push_back(copy(i, QStringLiteral("%1 Abc d").arg(495 + i * 5), QStringLiteral("SL"),
                               QStringLiteral("Rak A")));
        for (qint64 i = 21; i <= 30; ++i)
            all.push_back(copy(i, QStringLiteral("%1 Abc d").arg(680 + i), QStringLiteral("SL"),
                               QStringLiteral("Rak B")));
        all[24].titleId = 18;
        return all;
    }

    void freezeShelves()
    {
        takeIn(shelves(), {});
        ASSERT_TRUE(m_session->freeze(librarian()));
    }

    /// Both shelves from left to right; what is carried stands behind the books of the other shelf.
    void walk(const QStringList &absent, const QStringList &carried = {})
    {
        for (const Item &item : shelves())
            if (!absent.contains(item.code) && !carried.contains(item.code))
                scan(item.code, item.site);
        for (const QString &code : carried)
            scan(code, QStringLiteral("Rak B"));
        for (const QString &shelf : {QStringLiteral("Rak A"), QStringLiteral("Rak B")})
            ASSERT_TRUE(m_session->finishPass(*m_session->latestPass(shelf), librarian()));
    }

    std::vector<HuntPlace> places(Session *older = nullptr)
    {
        std::vector<HuntPlace> all;
        const Outcome visited = Hunt(*m_session, older).visit([&](const HuntPlace &place) {
            all.push_back(place);
            return true;
        });
        EXPECT_TRUE(visited) << (visited ? "" : visited.error().message.toStdString());
        return all;
    }

    static QStringList reasonsOf(const std::vector<HuntPlace> &all, const QString &code)
    {
        std::map<int, QString> ranked;
        for (const HuntPlace &place : all)
            if (place.copy.item.code == code)
                ranked[place.rank] = Hunt::reasonName(place.reason) + u' ' + place.place.site;
        QStringList reasons;
        for (const auto &[rank, reason] : ranked)
            reasons.append(reason);
        return reasons;
    }
};

TEST_F(HuntTest, ALostCopyIsLookedForOnceMoreAtItsPlaceWhenNothingSpeaksForAnother)
{
    walk({QStringLiteral("B0026")});
    const auto all = places();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].copy.item.code, QStringLiteral("B0026"));
    EXPECT_EQ(all[0].reason, HuntReason::OwnPlace);
    EXPECT_EQ(all[0].place, (Place{QStringLiteral("SL"), QStringLiteral("Rak B")}));
    ASSERT_TRUE(all[0].beside);
    EXPECT_EQ(all[0].beside->item.code, QStringLiteral("B0025"));
}

TEST_F(HuntTest, WhereANeighbourWasFoundAstrayTheLostOneMayStand)
{
    walk({QStringLiteral("B0005")}, {QStringLiteral("B0006")});
    const auto all = places();
    ASSERT_FALSE(all.empty());
    const QStringList reasons = reasonsOf(all, QStringLiteral("B0005"));
    ASSERT_FALSE(reasons.isEmpty());
    EXPECT_EQ(reasons.front(), QStringLiteral("beside_stray Rak B"));
    for (const HuntPlace &place : all)
        if (place.reason == HuntReason::BesideStray) {
            ASSERT_TRUE(place.beside);
            EXPECT_EQ(place.beside->item.code, QStringLiteral("B0030")) << "the book left of the stray";
        }
    EXPECT_FALSE(reasons.contains(u"own_place Rak A")) << reasons.join(u", ").toStdString();
}

TEST_F(HuntTest, AnotherCopyOfTheTitleSaysWhereToLook)
{
    walk({QStringLiteral("B0018")});
    EXPECT_EQ(reasonsOf(places(), QStringLiteral("B0018")).value(0), QStringLiteral("same_title Rak B"));
}

TEST_F(HuntTest, ExchangedDigitsOfTheClassAreTriedLast)
{
    walk({QStringLiteral("B0014")}); // 565: 655 stands nowhere, 556 neither
    EXPECT_EQ(reasonsOf(places(), QStringLiteral("B0014")), QStringList{QStringLiteral("own_place Rak A")});
    scan(QStringLiteral("B0014"), QStringLiteral("Rak A"));
    EXPECT_TRUE(places().empty());
    EXPECT_EQ(swappedClasses(QStringLiteral("579.3")),
              (QStringList{QStringLiteral("759"), QStringLiteral("597")}));
    EXPECT_EQ(swappedClasses(QStringLiteral("577")), QStringList{QStringLiteral("757")});
    EXPECT_TRUE(swappedClasses(QStringLiteral("555")).isEmpty());
    EXPECT_TRUE(swappedClasses(QStringLiteral("2X4.1")).isEmpty());
    EXPECT_TRUE(swappedClasses({}).isEmpty());
}

TEST_F(HuntTest, TheShelfOfTheClassWithExchangedDigitsIsNamed)
{
    std::vector<Item> all = shelves();
    all[3].callNumber = QStringLiteral("759 Abc d"); // stands on Rak A between others by number
    auto created = Session::create(m_folder.filePath(QStringLiteral("tukar.opname")),
                                   {QStringLiteral("Uji"), {}, {}}, librarian());
    ASSERT_TRUE(created);
    m_session = std::move(*created);
    all[15].callNumber = QStringLiteral("579 Abc d");
    takeIn(all, {});
    ASSERT_TRUE(m_session->freeze(librarian()));
    walk({QStringLiteral("B0016")});
    const auto found = places();
    EXPECT_EQ(reasonsOf(found, QStringLiteral("B0016")),
              (QStringList{QStringLiteral("own_place Rak A"), QStringLiteral("swapped_class Rak A")}));
    for (const HuntPlace &place : found)
        if (place.reason == HuntReason::SwappedClass) {
            EXPECT_EQ(place.beside->item.code, QStringLiteral("B0004"));
        }
}

TEST_F(HuntTest, AnEarlierStockTakeTellsWhereACopyWasSeenAwayFromItsHome)
{
    walk({}, {QStringLiteral("B0009")});
    beginLater();
    freezeShelves();
    walk({QStringLiteral("B0009"), QStringLiteral("B0010")});
    EXPECT_EQ(reasonsOf(places(m_older.get()), QStringLiteral("B0009")).value(0),
              QStringLiteral("seen_earlier Rak B"));
    EXPECT_EQ(reasonsOf(places(m_older.get()), QStringLiteral("B0010")).value(0),
              QStringLiteral("own_place Rak A"))
        << "it was seen at its own place";
    EXPECT_EQ(reasonsOf(places(), QStringLiteral("B0009")).value(0), QStringLiteral("own_place Rak A"));
}

TEST_F(HuntTest, TheListIsWalkedInOrderAndACountingScanTicksOff)
{
    walk({QStringLiteral("B0003"), QStringLiteral("B0012"), QStringLiteral("B0027")});
    std::vector<HuntPlace> all = places();
    QStringList walked;
    for (const HuntPlace &place : all)
        walked.append(place.copy.item.code);
    EXPECT_EQ(walked,
              (QStringList{QStringLiteral("B0003"), QStringLiteral("B0012"), QStringLiteral("B0027")}));
    scan(QStringLiteral("B0012"), QStringLiteral("Rak B"));
    all = places();
    EXPECT_TRUE(reasonsOf(all, QStringLiteral("B0012")).isEmpty());
    EXPECT_FALSE(reasonsOf(all, QStringLiteral("B0003")).isEmpty());
}

TEST_F(HuntTest, ThePaperHasABoxForEveryPlace)
{
    walk({QStringLiteral("B0003"), QStringLiteral("B0018")});
    const auto paper = SupervisionPapers::huntingList(*m_session, nullptr, QStringLiteral("id"));
    ASSERT_TRUE(paper);
    std::size_t rows = 0;
    for (const Block &block : paper->blocks)
        if (const auto *table = std::get_if<Table>(&block))
            table->rows([&](const Table::Row &row) {
                EXPECT_EQ(row.cells.size(), static_cast<qsizetype>(table->columns.size()));
                return ++rows > 0;
            });
    EXPECT_EQ(rows, places().size());
    auto created = Session::create(m_folder.filePath(QStringLiteral("baru.opname")),
                                   {QStringLiteral("Uji"), {}, {}}, librarian());
    ASSERT_TRUE(created);
    EXPECT_EQ(SupervisionPapers::huntingList(**created, nullptr, QStringLiteral("id")).error().kind,
              ErrorKind::Refused);
}

} // namespace
} // namespace opname
