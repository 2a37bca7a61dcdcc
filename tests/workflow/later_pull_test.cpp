// What pulls after the freeze find, as differences to decide on.

#include "opname/session/change_queue.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class LaterPullTest : public testing::WorkflowLibrary {
protected:
    Result<int> setField(const QString &code, const QString &field, const QString &value)
    {
        DecisionRequest request;
        request.kind = DiscrepancyKind::BadData;
        request.action = DecisionAction::Set;
        request.itemCodes = {code};
        request.field = field;
        request.value = value;
        return decide(request);
    }
};

TEST_F(LaterPullTest, ACorrectionOfATitleBeginsFromWhatSlimsHasNow)
{
    std::vector<Item> all = items();
    all[0].callNumber = QStringLiteral("tanpa kelas");
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    pullAgain(all, loans(),
              [](std::vector<Title> &titles) { titles[0].classification = QStringLiteral("150"); });
    ASSERT_EQ(setField(QStringLiteral("B0001"), QStringLiteral("classification"), QStringLiteral("413"))
                  .value_or(-1),
              1);
    const auto queue = ChangeQueue(*m_session).all();
    ASSERT_TRUE(queue);
    ASSERT_EQ((*queue)->size(), 1U);
    EXPECT_EQ((*queue)->front().change.titleId, 1);
    EXPECT_EQ((*queue)->front().change.before, u"150");
}

} // namespace
} // namespace opname
