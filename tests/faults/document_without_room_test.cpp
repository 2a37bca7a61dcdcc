// A document is written to a disk that is full: what was there stays whole.

#include "opname/report/writers.h"
#include "small_disk.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

namespace opname {
namespace {

Document document()
{
    Document made;
    made.title = QStringLiteral("Laporan");
    made.blocks.emplace_back(Heading{1, QStringLiteral("A. Daftar")});
    Table table;
    table.name = QStringLiteral("list");
    table.isItemList = true;
    table.columns = {{QStringLiteral("title"), QStringLiteral("Judul")}};
    table.rows = [](const Table::Visitor &visitor) {
        for (int i = 0; i < 20'000; ++i)
            if (!visitor(
                    {{QStringLiteral("Judul yang panjangnya lumayan %1").arg(i * 7919 % 20'011)}, {}, false}))
                return;
    };
    made.blocks.emplace_back(std::move(table));
    return made;
}

class DocumentWithoutRoom : public ::testing::TestWithParam<const char *> { };

TEST_P(DocumentWithoutRoom, OldFileStaysWholeAndIsReplacedOnceThereIsRoom)
{
    const testing::SmallDisk disk("300k");
    if (!disk.isThere())
        GTEST_SKIP() << "mounting is not allowed here";
    const QString path = disk.filePath("laporan") + QLatin1String(GetParam());
    QFile old(path);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("lama");
    old.close();
    const auto written = writeDocument(document(), path);
    ASSERT_FALSE(written);
    EXPECT_TRUE(written.error().kind == ErrorKind::Full || written.error().kind == ErrorKind::File);
    EXPECT_TRUE(written.error().message.contains(path)) << written.error().message.toStdString();
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    EXPECT_EQ(old.readAll(), "lama");
    old.close();
    EXPECT_EQ(QDir(disk.filePath(".")).entryList(QDir::Files | QDir::Hidden).size(), 1)
        << "nothing stays behind";
    Document small;
    small.title = QStringLiteral("Laporan");
    EXPECT_TRUE(writeDocument(small, path));
}

INSTANTIATE_TEST_SUITE_P(Endings, DocumentWithoutRoom, ::testing::Values(".pdf", ".html", ".csv", ".json"),
                         [](const auto &given) { return std::string(given.param + 1); });

} // namespace
} // namespace opname
