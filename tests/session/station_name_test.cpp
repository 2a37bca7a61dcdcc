// What a computer is called among the stations of a stock-take.

#include "small_library.h"

#include "opname/session/stations.h"

namespace opname {
namespace {

class StationNameTest : public testing::SmallLibrary {
protected:
    void TearDown() override { qunsetenv("OPNAME_STATION"); }
};

TEST_F(StationNameTest, IsTheNameThatThisComputerWasGiven)
{
    const QString usual = m_session->ownStation();
    qputenv("OPNAME_STATION", " Laptop  1\n");
    EXPECT_EQ(m_session->ownStation(), u"Laptop 1");
    qputenv("OPNAME_STATION", " ");
    EXPECT_EQ(m_session->ownStation(), usual);
}

TEST_F(StationNameTest, OfACopyBesideTheFileItselfIsAnotherOne)
{
    freeze();
    const QString path = m_folder.filePath(QStringLiteral("kedua.opname"));
    ASSERT_TRUE(Stations(*m_session).handOn(path, {}, testing::librarian()));
    auto copy = Session::open(path, Session::Access::Write);
    ASSERT_TRUE(copy) << copy.error().message.toStdString();
    qputenv("OPNAME_STATION", "Laptop 1");
    const QString station = (*copy)->ownStation();
    EXPECT_TRUE(station.startsWith(u"Laptop 1 (")) << station.toStdString();
    EXPECT_FALSE(isStationOf(station, m_session->ownStation()));
}

} // namespace
} // namespace opname
