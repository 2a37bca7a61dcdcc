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

    /// Rak A and Rak B were read without these, and they were decided missing.
    void decideMissing(const QStringList &codes)
    {
        freeze();
        walkExcept(codes);
        closeCounting();
        DecisionRequest request;
        request.kind = DiscrepancyKind::Missing;
        request.action = DecisionAction::MarkMissing;
        ASSERT_EQ(decide(request).value_or(-1), codes.size());
    }

    /// The codes that a new push would send.
    QStringList sentCodes()
    {
        const auto batch = ChangeSending(*m_session, librarian()).takeNextBatch(QStringLiteral("uji"));
        EXPECT_TRUE(batch) << (batch ? "" : batch.error().message.toStdString());
        QStringList codes;
        if (batch)
            for (const Change &change : *batch)
                codes.append(change.itemCode);
        return codes;
    }

    /// What was refused, as a list of codes, and the newest reason.
    QStringList refusedCodes(QString *id = nullptr, QString *reason = nullptr)
    {
        QStringList codes;
        const auto all = ChangeQueue(*m_session).all();
        EXPECT_TRUE(all);
        if (!all)
            return codes;
        for (const QueuedChange &queued : **all)
            if (queued.state == ChangeState::Refused) {
                codes.append(queued.change.itemCode);
                if (id != nullptr)
                    *id = queued.change.id;
                if (reason != nullptr)
                    *reason = queued.reason;
            }
        return codes;
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

TEST_F(ChangeSendingTest, CopyFoundAfterItWasDecidedMissingIsNotMarkedSo)
{
    decideMissing({QStringLiteral("B0005"), QStringLiteral("B0012")});
    const ScanAnswer found = scan(QStringLiteral("B0005"), QStringLiteral("Rak A"));
    EXPECT_EQ(sentCodes(), QStringList(QStringLiteral("B0012")));
    QString id;
    QString reason;
    EXPECT_EQ(refusedCodes(&id, &reason), QStringList(QStringLiteral("B0005")));
    EXPECT_TRUE(reason.contains(u"found")) << reason.toStdString();
    const auto report = ChangeSending(*m_session, librarian()).report();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->failed, 1);
    EXPECT_EQ(report->pending, 1) << "the other one, without an answer";

    // The scan was of another book: the copy is missing again, and may be marked.
    ASSERT_TRUE(m_session->undo(std::vector<RowId>{found.id}, librarian()));
    EXPECT_EQ(ChangeQueue(*m_session).resolve({id}, true, librarian()).value_or(-1), 1);
    EXPECT_EQ(sentCodes(), QStringList({QStringLiteral("B0012"), QStringLiteral("B0005")}));
}

TEST_F(ChangeSendingTest, CopyLentAfterItWasDecidedMissingIsNotMarkedSo)
{
    decideMissing({QStringLiteral("B0005")});
    std::vector<Loan> lent = loans();
    lent.push_back({2, QStringLiteral("B0005"), QDate(2026, 2, 3), QDate(2026, 2, 17)});
    pullAgain(items(), lent);
    EXPECT_TRUE(sentCodes().isEmpty());
    QString id;
    EXPECT_EQ(refusedCodes(&id), QStringList(QStringLiteral("B0005")));
    EXPECT_EQ(ChangeQueue(*m_session).resolve({id}, false, librarian()).value_or(-1), 1);
    EXPECT_TRUE(refusedCodes().isEmpty()) << "given up";
    EXPECT_TRUE(sentCodes().isEmpty());
}

} // namespace
} // namespace opname
