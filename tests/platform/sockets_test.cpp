#include "opname/platform/sockets.h"

#include <array>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

namespace opname {
namespace {

/// Two ends of one connection.
class SocketsTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        std::array<int, 2> ends{-1, -1};
        ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
        m_here = ends[0];
        m_there = ends[1];
    }
    void TearDown() override
    {
        closeSocket(m_here);
        closeSocket(m_there);
    }
    static SocketState reading()
    {
        SocketState asked;
        asked.canRead = true;
        return asked;
    }

    int m_here = -1;
    int m_there = -1;
};

TEST_F(SocketsTest, TellWhatTheyAreReadyForAndNothingElse)
{
    EXPECT_FALSE(waitForSocket(m_here, reading(), 10).canRead);
    ASSERT_EQ(::send(m_there, "x", 1, 0), 1);
    SocketState asked = reading();
    EXPECT_TRUE(waitForSocket(m_here, asked, 1000).canRead);
    EXPECT_FALSE(waitForSocket(m_here, asked, 10).canWrite) << "that was not asked";
    asked.canWrite = true;
    EXPECT_TRUE(waitForSocket(m_here, asked, 1000).canWrite);
    EXPECT_FALSE(waitForSocket(m_here, asked, 10).hasEnded);
}

TEST_F(SocketsTest, EndOfTheOtherSideIsToldUnasked)
{
    closeSocket(m_there);
    m_there = -1;
    EXPECT_TRUE(waitForSocket(m_here, {}, 1000).hasEnded);
}

TEST_F(SocketsTest, CopyEndsTheConnectionWhenTheFirstNumberIsClosed)
{
    const int copy = copyOfSocket(m_here);
    ASSERT_GE(copy, 0);
    closeSocket(m_here);
    m_here = -1;
    EXPECT_FALSE(waitForSocket(m_there, reading(), 10).canRead) << "it is still connected";
    endConnection(copy);
    char byte = 0;
    EXPECT_EQ(::recv(m_there, &byte, 1, 0), 0) << "its end";
    closeSocket(copy);
}

} // namespace
} // namespace opname
