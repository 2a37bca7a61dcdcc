#include "code_patterns.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

std::vector<QString> texts(std::initializer_list<const char *> list)
{
    std::vector<QString> all;
    for (const char *text : list)
        all.push_back(QString::fromLatin1(text));
    return all;
}

TEST(CodePatterns, AreReadFromWhatPhpStored)
{
    EXPECT_EQ(codePatternsIn("a:2:{i:0;s:6:\"B00000\";i:1;s:6:\"P00000\";}"), texts({"B00000", "P00000"}));
    EXPECT_EQ(codePatternsIn("a:2:{s:1:\"0\";s:3:\"P00\";i:7;s:3:\"P00\";}"), texts({"P00"}))
        << "keys are no patterns, and each is told once";
    EXPECT_EQ(codePatternsIn("a:2:{i:0;s:7:\"no zero\";i:1;s:2:\"A0\";}"), texts({"A0"}));
    EXPECT_TRUE(codePatternsIn("a:0:{}").empty());
}

TEST(CodePatterns, HostileBytesGiveNone)
{
    for (const char *bytes :
         {"", "kosong", "N;", "a:1:", "a:1:{", "a:99999999999999999999:{}", "a:-1:{i:0;s:2:\"A0\";}",
          "a:1:{i:0;s:4000000000:\"A0\";}", "a:1:{i:0;s:2:\"A0", "a:1:{i:0;s:9:\"A0\";}",
          "a:1:{i:0;s:-2:\"A0\";}", "a:1:{i:0;O:8:\"stdClass\":0:{}}", "a:1:{s:2:\"A0\";}"})
        EXPECT_TRUE(codePatternsIn(bytes).empty()) << bytes;
    EXPECT_EQ(codePatternsIn("a:900000000:{i:0;s:2:\"A0\";"), texts({"A0"})) << "what is there of it";
}

} // namespace
} // namespace opname
