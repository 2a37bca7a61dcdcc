// What pulls after the freeze find, as differences to decide on.

#include "opname/session/change_queue.h"
#include "opname/session/verification.h"
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

TEST_F(LaterPullTest, WhatSlimsPutBackIsNoDifferenceAnyMoreAndCorrectionsBeginFromThere)
{
    std::vector<Item> all = items();
    all[0].callNumber = QStringLiteral("tanpa kelas");
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    std::vector<Item> now = all;
    now[0].site = QStringLiteral("Rak C");
    now[0].status = QStringLiteral("R");
    now.erase(now.begin() + 4); // B0005
    const auto reclass = [](std::vector<Title> &titles) { titles[2].classification = QStringLiteral("150"); };
    pullAgain(now, loans(), reclass);
    EXPECT_EQ(codes(DiscrepancyKind::Vanished), QStringList(QStringLiteral("B0005")));
    EXPECT_EQ(codes(DiscrepancyKind::ChangedDuring), QStringList({QString(), QStringLiteral("B0001")}));

    now = all;
    now[0].status = QStringLiteral("R");
    pullAgain(now, loans());
    EXPECT_TRUE(codes(DiscrepancyKind::Vanished).isEmpty());
    const std::vector<Discrepancy> changed = differences(DiscrepancyKind::ChangedDuring);
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_FALSE(changed.front().detail.contains(u"Rak C")) << changed.front().detail.toStdString();
    const qint64 rows = m_session->journalLength();
    pullAgain(now, loans());
    EXPECT_EQ(m_session->journalLength(), rows + 1) << "told once";
    ASSERT_EQ(setField(QStringLiteral("B0001"), QStringLiteral("site"), QStringLiteral("Rak D")).value_or(-1),
              1);
    EXPECT_EQ((*ChangeQueue(*m_session).all())->front().change.before, u"Rak A");

    now = all;
    now[0].site = QStringLiteral("Rak C");
    now.erase(now.begin() + 4);
    pullAgain(now, loans(), reclass);
    EXPECT_EQ(codes(DiscrepancyKind::Vanished), QStringList(QStringLiteral("B0005"))) << "again";
    EXPECT_EQ(codes(DiscrepancyKind::ChangedDuring), QStringList({QString(), QStringLiteral("B0001")}));
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(LaterPullTest, ThePriceOfACopyThatCameLaterIsKeptAndNoChangeOfTheNextPull)
{
    freeze();
    std::vector<Item> now = items();
    now.push_back(copy(91, QStringLiteral("500 Abc d"), QStringLiteral("SL"), QStringLiteral("Rak B")));
    for (int pulls = 0; pulls < 2; ++pulls) {
        pullAgain(now, loans());
        EXPECT_EQ(codes(DiscrepancyKind::Added), QStringList(QStringLiteral("B0091")));
        EXPECT_TRUE(codes(DiscrepancyKind::ChangedDuring).isEmpty());
    }
    const auto added = m_session->catalogue().findByCode(u"B0091");
    ASSERT_TRUE(added);
    EXPECT_EQ(added->item.price, 910'000);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

} // namespace
} // namespace opname
