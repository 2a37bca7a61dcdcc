// Each sentence of the rules as a case, through the program: SLiMS's own tables in a MariaDB, and one run of
// opnamectl for every step. The domain's tests play the same files.

#include "program_player.h"
#include "slims_server.h"
#include "two_station_player.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

// Each case in one test, because one server serves all.
template <typename Player> void playAll(bool (Player::*verifies)())
{
    const SlimsServer server;
    ASSERT_EQ(server.problem().toStdString(), "");
    for (const RuleCase &rule : loadRuleCases(QStringLiteral(OPNAME_TEST_DATA "/rules"))) {
        if (!rule.goesThrough("program"))
            continue;
        SCOPED_TRACE(rule.name);
        Player player(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"), server.fixture());
        play(rule, player);
        EXPECT_TRUE((player.*verifies)());
    }
}

TEST(RulesInTheProgram, HoldForEverySentence)
{
    playAll(&ProgramPlayer::verifies);
}

TEST(RulesInTheProgram, HoldForTwoStationsThatAreMergedBeforeTheyAreAsked)
{
    playAll(&TwoStationPlayer::bothVerify);
}

} // namespace
} // namespace opname
