#include "opname/labels/spine_lines.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(SpineLines, AreBrokenAsLibrariesDo)
{
    const std::pair<const char *, const char *> cases[] = {
        {"364.1 Bra c", "364.1|Bra|c"},
        {"  364.1   Bra\tc ", "364.1|Bra|c"},
        {"R 020.7 SUL p", "R|020.7|SUL|p"},
        {"YR DVD 791.43 RIR a", "YR DVD|791.43|RIR|a"},
        {"F 813 TOH k jil. 2 c. 3", "F|813|TOH|k|jil. 2|c. 3"},
        {"813 BAG Jilid 2 copy 10", "813|BAG|Jilid 2|copy 10"},
        {"813 BAG v.2 c.3 2005", "813|BAG|v.2|c.3|2005"},
        {"899.221 3 PRA b", "899.221 3|PRA|b"},
        {"813 2005 TOH c", "813|2005|TOH|c"},
        {"2X4.1 HAM f", "2X4.1|HAM|f"},
        {"2 X 4.1 HAM f", "2 X 4.1|HAM|f"},
        {"005.13/3-22 Jan p", "005.13/3-22|Jan|p"},
        {"QA76.73 .C15 K47 1988", "QA76.73|.C15|K47|1988"},
        {"NOVEL", "NOVEL"},
        {"Majalah Tempo", "Majalah|Tempo"},
        {"", ""},
        {"  ", ""}};
    for (const auto &[callNumber, lines] : cases)
        EXPECT_EQ(spineLines(QString::fromLatin1(callNumber)).join(u'|').toStdString(), lines) << callNumber;
}

TEST(SpineLines, LeaveNothingOut)
{
    for (const char *callNumber :
         {"F 813 TOH k jil. 2 c. 3", "005.13/3-22 Jan p", "2 X 4.1 HAM f", "///--- ...", "c c c 2 2 2 . ."}) {
        const QString text = QString::fromLatin1(callNumber);
        QStringList lines = spineLines(text);
        EXPECT_EQ(lines.join(u' '), text);
        lines = brokenSpineLines(lines, 100, [](const QString &) { return true; });
        EXPECT_EQ(lines.join(QString()).remove(u' '), QString(text).remove(u' '));
        EXPECT_FALSE(lines.contains(QString()));
        while (lines.size() > 1)
            lines = joinedSpineLines(lines);
        EXPECT_TRUE(joinedSpineLines(lines).isEmpty());
    }
}

TEST(SpineLines, LongClassIsBrokenAtThePoint)
{
    const auto broken = [](const char *line, int breaks) {
        return brokenSpineLines({QString::fromLatin1(line)}, breaks,
                                [](const QString &part) { return part.size() > 4; })
            .join(u'|')
            .toStdString();
    };
    EXPECT_EQ(broken("899.221 3", 1), "899|.221 3");
    EXPECT_EQ(broken("005.13/3-22", 1), "005|.13/3-22");
    EXPECT_EQ(broken("005.13/3-22", 9), "005|.13/|3-22");
    EXPECT_EQ(broken("QA76.73.C15", 1), "QA76.73|.C15");
    EXPECT_EQ(broken("NOVEL", 9), "NOVEL");
    EXPECT_EQ(broken("8.1", 9), "8.1") << "short enough";
}

TEST(SpineLines, ShortNeighboursShareALineOfALowLabel)
{
    EXPECT_EQ(joinedSpineLines(
                  {QStringLiteral("F"), QStringLiteral("813"), QStringLiteral("TOH"), QStringLiteral("k")})
                  .join(u'|'),
              u"F 813|TOH|k");
}

} // namespace
} // namespace opname
