// Boxes to tick and codes to scan: drawn on paper, left out of data.

#include "opname/report/writers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname {
namespace {

Document document()
{
    Table table;
    table.name = QStringLiteral("shelf");
    table.isItemList = true;
    table.columns = {
        {QStringLiteral("done"), {}, TableColumn::Alignment::Left, 0.2, TableColumn::Content::TickBox},
        {QStringLiteral("code"), QStringLiteral("Kode")},
        {QStringLiteral("price"), QStringLiteral("Harga")}};
    table.rows = [](const Table::Visitor &visitor) {
        visitor({{QString(), QStringLiteral("B1"), QStringLiteral("Rp7.000")},
                 {QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonValue::Undefined), 7000},
                 false});
    };
    Document made;
    made.title = QStringLiteral("Rak");
    made.blocks.push_back(ScannableCode{QStringLiteral("Pindai"),
                                        QStringLiteral("$X<Y>"),
                                        false,
                                        10,
                                        10,
                                        {QRect(0, 0, 2, 1), QRect(4, 0, 1, 1), QRect(9, 0, 1, 1)}});
    made.blocks.push_back(table);
    return made;
}

QByteArray written(const char *name)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromLatin1(name));
    EXPECT_TRUE(writeDocument(document(), path));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

TEST(BoxesAndCodes, DataHasNeitherAndKeepsRawValues)
{
    EXPECT_EQ(written("rak.csv"),
              "\xef\xbb\xbf"
              "code,price\r\nB1,7000\r\n");
    const QJsonObject table =
        QJsonDocument::fromJson(written("rak.json")).object().value(u"tables")[0].toObject();
    EXPECT_EQ(table.value(u"columns").toArray().size(), 2);
    const QJsonObject row = table.value(u"rows")[0].toObject();
    EXPECT_FALSE(row.contains(u"done"));
    EXPECT_EQ(row.value(u"code").toString(), u"B1");
    EXPECT_EQ(row.value(u"price").toInt(), 7000);
}

TEST(BoxesAndCodes, ListsOfUnlikeColumnsShareOneHeadOfAll)
{
    Document both = document();
    Table longer = std::get<Table>(both.blocks.back());
    longer.name = QStringLiteral("longer");
    longer.columns.push_back({QStringLiteral("asked"), QStringLiteral("Ditanya")});
    longer.rows = [](const Table::Visitor &visitor) {
        visitor({{QString(), QStringLiteral("B2"), QStringLiteral("8"), QStringLiteral("ya")}, {}, false});
    };
    both.blocks.insert(both.blocks.end() - 1, longer);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("dua.csv"));
    ASSERT_TRUE(writeDocument(both, path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(),
              "\xef\xbb\xbf"
              "list,code,price,asked\r\nlonger,B2,8,ya\r\nshelf,B1,7000,\r\n");
}

TEST(BoxesAndCodes, PageOfTheWebDrawsBoth)
{
    const QByteArray html = written("rak.html");
    EXPECT_TRUE(html.contains("class=\"tick\""));
    EXPECT_TRUE(html.contains("<rect x=\"10\" y=\"0\" width=\"2\""));
    EXPECT_TRUE(html.contains("<rect x=\"19\" y=\"0\" width=\"1\""));
    EXPECT_TRUE(html.contains("$X&lt;Y&gt;"));
}

TEST(BoxesAndCodes, PageHasABoxAndTheBarsOfWholeModules)
{
    const PagedDocument pages(document());
    ASSERT_EQ(pages.pageCount(), 1);
    const QImage page = pages.page(0, 300);
    // The row of the picture that the bars cross: three dark runs of two, one and one modules, four dots
    // each.
    std::vector<int> runs;
    for (int y = 0; y < page.height() && runs.size() != 3; ++y) {
        runs.clear();
        int dark = 0;
        for (int x = 0; x < page.width(); ++x) {
            const bool isDark = qGray(page.pixel(x, y)) < 40;
            if (!isDark && dark > 0)
                runs.push_back(dark);
            dark = isDark ? dark + 1 : 0;
        }
        if (runs.size() == 3 && (runs[0] != 8 || runs[1] != 4 || runs[2] != 4))
            runs.clear();
    }
    EXPECT_EQ(runs, (std::vector<int>{8, 4, 4}));
}

} // namespace
} // namespace opname
