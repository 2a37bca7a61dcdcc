// Each sentence of the rules as a case, through the program: SLiMS's own tables in a MariaDB, and one run of
// opnamectl for every step. The domain's tests play the same files.

#include "program_player.h"
#include "slims_server.h"
#include "support/full_counts.h"
#include "two_station_player.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

/// Which cases are played in the short form: each goes through the program once, by turns with one file and
/// with two.
enum class Turn { First, Second };

// All of them in one test, because one server serves all.
template <typename Player> void playAll(bool (Player::*verifies)(), Turn turn)
{
    const SlimsServer server;
    ASSERT_EQ(server.problem().toStdString(), "");
    int played = 0;
    bool isFirst = false;
    for (const RuleCase &rule : loadRuleCases(QStringLiteral(OPNAME_TEST_DATA "/rules"))) {
        if (!rule.goesThrough("program"))
            continue;
        isFirst = !isFirst;
        if (isFirst != (turn == Turn::First) && !testing::wantsFullCounts())
            continue;
        ++played;
        SCOPED_TRACE(rule.name);
        Player player(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"), server.fixture());
        play(rule, player);
        EXPECT_TRUE((player.*verifies)());
    }
    EXPECT_GT(played, 50);
}

TEST(RulesInTheProgram, HoldForEverySentence)
{
    playAll(&ProgramPlayer::verifies, Turn::First);
}

TEST(RulesInTheProgram, HoldForTwoStationsThatAreMergedBeforeTheyAreAsked)
{
    playAll(&TwoStationPlayer::bothVerify, Turn::Second);
}

} // namespace
} // namespace opname
