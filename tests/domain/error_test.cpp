#include "opname/domain/error.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(ErrorTest, ScansAreNotKeptWhenTheFileIsTheTrouble)
{
    for (const ErrorKind kind : {ErrorKind::File, ErrorKind::Full, ErrorKind::Locked, ErrorKind::NotASession})
        EXPECT_FALSE(keepsScans(kind));
    for (const ErrorKind kind : {ErrorKind::Refused, ErrorKind::Usage, ErrorKind::Cancelled})
        EXPECT_TRUE(keepsScans(kind));
}

} // namespace
} // namespace opname
