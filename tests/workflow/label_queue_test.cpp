#include "opname/workflow/label_queue.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class LabelQueueTest : public testing::WorkflowLibrary { };

TEST_F(LabelQueueTest, KeepsWhatWasAskedForOnceAndInOrder)
{
    freeze();
    LabelQueue queue(*m_session);
    for (const char *code : {"B0003", "B0001", "B0003"})
        ASSERT_TRUE(queue.add(QString::fromLatin1(code), librarian()));
    EXPECT_EQ(queue.itemCodes(), QStringList({QStringLiteral("B0003"), QStringLiteral("B0001")}));
    const qint64 rows = m_session->journalLength();
    ASSERT_TRUE(queue.add(QStringLiteral("B0001"), librarian()));
    EXPECT_EQ(m_session->journalLength(), rows) << "asking again is no row";
}

TEST_F(LabelQueueTest, ACopyWithoutACodeIsRefusedInWords)
{
    const Outcome added = LabelQueue(*m_session).add(QString(), librarian());
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().kind, ErrorKind::Usage);
    EXPECT_FALSE(added.error().message.isEmpty());
}

} // namespace
} // namespace opname
