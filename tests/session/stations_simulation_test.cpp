// Many stations, played from seeds. OPNAME_SEED=N plays that one alone, OPNAME_LONG=1 a thousand.

#include "stations_simulation.h"

#include "small_library.h"

#include "support/full_counts.h"

namespace opname {
namespace {

class StationsSimulationTest : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        SmallLibrary::SetUp();
        freeze();
        m_session.reset();
    }

    void play(quint32 seed)
    {
        SCOPED_TRACE("OPNAME_SEED=" + std::to_string(seed));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("0.opname"));
        ASSERT_TRUE(QFile::copy(m_path, path));
        auto first = Session::open(path, Session::Access::Write);
        ASSERT_TRUE(first) << first.error().message.toStdString();
        testing::StationsSimulation simulation(seed, folder.path(), std::move(*first));
        simulation.run(120);
        simulation.settle();
        EXPECT_EQ(simulation.problems().join(u'\n').toStdString(), "");
        m_happened.insert(simulation.happened().begin(), simulation.happened().end());
    }

    std::set<QString> m_happened;
};

TEST_F(StationsSimulationTest, StationsAgreeWhateverHappened)
{
    if (const QByteArray only = qgetenv("OPNAME_SEED"); !only.isEmpty()) {
        play(only.toUInt());
        return;
    }
    const quint32 seeds = testing::wantsFullCounts() ? 1000 : 50;
    for (quint32 seed = 1; seed <= seeds && !HasFailure(); ++seed)
        play(seed);
    if (HasFailure())
        return;
    for (const char *rare : {"lead handed over", "lead taken", "counting closed", "counting opened again",
                             "signature of another", "signature ended", "late message", "writing lost",
                             "writing kept", "part of a file"})
        EXPECT_TRUE(m_happened.contains(QString::fromLatin1(rare))) << rare << " never happened";
}

} // namespace
} // namespace opname
