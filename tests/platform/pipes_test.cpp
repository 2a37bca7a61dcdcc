#include "opname/platform/pipes.h"

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <thread>
#include <unistd.h>

namespace opname {
namespace {

class PipesTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        int ends[2] = {-1, -1};
        ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
        m_out = ends[0];
        m_in = ends[1];
    }
    void TearDown() override
    {
        close(m_out);
        endInput();
    }
    void write(const QByteArray &bytes) const
    {
        ASSERT_EQ(::write(m_in, bytes.constData(), static_cast<std::size_t>(bytes.size())), bytes.size());
    }
    void endInput()
    {
        if (m_in >= 0)
            close(m_in);
        m_in = -1;
    }

    int m_out = -1;
    int m_in = -1;
};

TEST_F(PipesTest, SaysWhetherReadingWouldWaitAndReadsAsFarAsItHasCome)
{
    EXPECT_FALSE(hasInput(m_out));
    write("B0000001\n");
    EXPECT_TRUE(hasInput(m_out));
    EXPECT_EQ(readPipe(m_out, 4).toStdString(), "B000");
    EXPECT_EQ(readPipe(m_out, 100).toStdString(), "0001\n");
    EXPECT_FALSE(hasInput(m_out));
    endInput();
    EXPECT_TRUE(hasInput(m_out)) << "its end is there";
    EXPECT_TRUE(readPipe(m_out, 100).isEmpty());
}

TEST_F(PipesTest, InputThatWasLeftNonBlockingIsWaitedForAllTheSame)
{
    ASSERT_EQ(fcntl(m_out, F_SETFL, O_NONBLOCK), 0);
    std::jthread typing([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        write("B0000002\n");
    });
    EXPECT_EQ(readPipe(m_out, 100).toStdString(), "B0000002\n");
}

TEST(Terminals, AreToldFromFiles)
{
    std::FILE *file = std::tmpfile();
    ASSERT_NE(file, nullptr);
    EXPECT_FALSE(isTerminal(file));
    std::fclose(file);
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    ASSERT_GE(terminal, 0);
    std::FILE *stream = fdopen(terminal, "r+");
    ASSERT_NE(stream, nullptr);
    EXPECT_TRUE(isTerminal(stream));
    std::fclose(stream);
}

} // namespace
} // namespace opname
