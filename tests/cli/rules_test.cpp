// Each sentence of the rules as a case, through the program: SLiMS's own tables in a MariaDB, and one run of
// opnamectl for every step. The domain's tests play the same files.

#include "program_player.h"
#include "slims_server.h"

#include <gtest/gtest.h>

#include <QFile>

namespace opname {
namespace {

/// Plays a case with two files of one session: each step with the other one, which takes what the last step
/// wrote in first.
class RelayPlayer : public ProgramPlayer {
public:
    using ProgramPlayer::ProgramPlayer;

    /// Both files in the end.
    bool bothVerify()
    {
        const bool isFirst = verifies();
        return verifies() && isFirst;
    }

protected:
    QString sessionFor(const QString &verb) const override
    {
        const QString other = session() + QStringLiteral("-2.opname");
        if (verb == u"freeze") {
            m_isFrozen = true;
        } else if (m_isFrozen && !QFile::exists(other)) {
            EXPECT_TRUE(QFile::copy(session(), other));
        }
        if (!QFile::exists(other))
            return session();
        const QString before = m_isOther ? other : session();
        m_isOther = !m_isOther;
        const QString now = m_isOther ? other : session();
        const Run merged = runOn(now, QStringLiteral("merge"), {before});
        EXPECT_EQ(merged.exitStatus, 0) << merged.answer;
        return now;
    }

private:
    mutable bool m_isFrozen = false;
    mutable bool m_isOther = false;
};

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

TEST(RulesInTheProgram, HoldForTwoFilesThatAreMergedAtEachStep)
{
    playAll(&RelayPlayer::bothVerify);
}

} // namespace
} // namespace opname
