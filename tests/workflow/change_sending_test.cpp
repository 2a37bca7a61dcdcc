#include "opname/workflow/change_sending.h"

#include "workflow_library.h"

namespace opname {

using testing::librarian;

namespace {

class ChangeSendingTest : public testing::WorkflowLibrary {
protected:
    void set(const char *field, const char *value)
    {
        DecisionRequest request;
        request.kind = DiscrepancyKind::BadData;
        request.action = DecisionAction::Set;
        request.itemCodes = {QStringLiteral("B0001")};
        request.field = QString::fromLatin1(field);
        request.value = QString::fromLatin1(value);
        const auto decided = decide(request);
        ASSERT_TRUE(decided) << decided.error().message.toStdString();
    }

    Outcome allowedWithout(SlimsTask task)
    {
        SlimsFacts facts;
        facts.missing.emplace_back(task, QStringLiteral("kurang"));
        const auto tasks = ChangeSending(*m_session, librarian()).pendingTasks();
        EXPECT_TRUE(tasks);
        return ChangeSending::checkRights(facts, *tasks);
    }
};

TEST_F(ChangeSendingTest, OnlyTheRightsOfWhatIsPendingAreDemanded)
{
    std::vector<Item> all = items();
    all[0].callNumber = QStringLiteral("tanpa kelas"); // bad data, to decide on
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    for (const SlimsTask task : {SlimsTask::ChangeStatuses, SlimsTask::ChangeItems, SlimsTask::AddCopies})
        EXPECT_TRUE(allowedWithout(task)) << "nothing is pending";
    set("call_number", "110 Abc d");
    EXPECT_TRUE(allowedWithout(SlimsTask::ChangeStatuses)) << "a call number needs no stock_take right";
    EXPECT_TRUE(allowedWithout(SlimsTask::AddCopies));
    const Outcome refused = allowedWithout(SlimsTask::ChangeItems);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::SlimsRefused);
    EXPECT_EQ(refused.error().message, u"kurang");
}

} // namespace
} // namespace opname
