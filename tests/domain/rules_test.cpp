// Each sentence of the rules as a case, through the pure rules. The program's tests play the same files.

#include "rules_player.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

class Rules : public testing::TestWithParam<RuleCase> { };

TEST_P(Rules, HoldInTheDomain)
{
    if (!GetParam().goesThrough("domain"))
        GTEST_SKIP() << "goes through the program only";
    DomainPlayer player;
    play(GetParam(), player);
}

INSTANTIATE_TEST_SUITE_P(Sentences, Rules,
                         testing::ValuesIn(loadRuleCases(QStringLiteral(OPNAME_TEST_DATA "/rules"))),
                         [](const auto &rule) { return rule.param.name; });

} // namespace
} // namespace opname
