#include "opname/scanner/line_splitter.h"

#include <QStringList>
#include <gtest/gtest.h>

namespace opname {
namespace {

QStringList linesOf(const QByteArray &content, qsizetype chunk)
{
    LineSplitter splitter;
    LineSplitter::Line line;
    QStringList lines;
    for (qsizetype at = 0; at < content.size(); at += chunk) {
        splitter.add(content.mid(at, chunk));
        while (splitter.next(line))
            lines.append(QString::number(line.number) + u':' + line.text);
    }
    if (splitter.finish(line))
        lines.append(QString::number(line.number) + u':' + line.text);
    return lines;
}

TEST(LineSplitterTest, SameLinesHoweverTheBytesArrive)
{
    const QByteArray content = "\xef\xbb\xbf"
                               "B1\r\nB2\rB3\n\nB5\r\r\ncaf\xe9\nB8";
    const QStringList expected = {QStringLiteral("1:B1"), QStringLiteral("2:B2"),   QStringLiteral("3:B3"),
                                  QStringLiteral("5:B5"), QStringLiteral("7:café"), QStringLiteral("8:B8")};
    for (qsizetype chunk = 1; chunk <= content.size(); ++chunk)
        EXPECT_EQ(linesOf(content, chunk), expected) << chunk;
}

TEST(LineSplitterTest, NoiseIsCutNotKept)
{
    const QStringList lines = linesOf(QByteArray(100000, 'x') + "\nB1\n", 777);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_LT(lines[0].size(), 5000);
    EXPECT_EQ(lines[1], u"2:B1");
}

TEST(LineSplitterTest, BytesThatAreNoUtf8AreWindows1252)
{
    EXPECT_EQ(linesOf("\x93Rak A\x94\xe9\n\xc3\xa9\n", 3),
              (QStringList{QStringLiteral("1:“Rak A”é"), QStringLiteral("2:é")}));
}

TEST(LineSplitterTest, ByteOrderMarkAloneIsAnEmptyLine)
{
    EXPECT_EQ(linesOf("\xef\xbb\xbf\nB1", 2), QStringList{QStringLiteral("2:B1")});
    EXPECT_TRUE(linesOf("\xef\xbb\xbf", 2).isEmpty());
    EXPECT_TRUE(linesOf("", 1).isEmpty());
}

} // namespace
} // namespace opname
