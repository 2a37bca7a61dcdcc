#include "opname/workflow/publishing.h"

#include "workflow_library.h"

#include <map>

namespace opname {
namespace {

using testing::librarian;

class PublishingTest : public testing::WorkflowLibrary { };

TEST_F(PublishingTest, FiguresAreThoseOfTheRowsSoCopiesWithoutACodeAreInNeither)
{
    std::vector<Item> all = items();
    all[4].code.clear(); // on Rak A, which is read
    all[13].code.clear(); // where nobody comes
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0007")});
    const Totals totals = m_session->totals();
    ASSERT_EQ(totals.missing, 2);
    ASSERT_EQ(totals.notCovered, 2);

    const Publishing publishing(*m_session, librarian());
    const auto result = publishing.prepare({true, false});
    ASSERT_TRUE(result) << result.error().message.toStdString();
    EXPECT_EQ(result->missing, 1);

    std::map<SlimsPresence, qint64> written;
    const StockTakeRowProducer next = publishing.rows();
    std::vector<StockTakeRow> rows;
    do {
        ASSERT_TRUE(next(rows));
        for (const StockTakeRow &row : rows)
            ++written[row.presence];
    } while (!rows.empty());
    EXPECT_EQ(result->exists, written[SlimsPresence::Exists]);
    EXPECT_EQ(result->missing, written[SlimsPresence::Missing]);
    EXPECT_EQ(result->onLoan, written[SlimsPresence::OnLoan]);
    EXPECT_EQ(written[SlimsPresence::Uncounted], totals.notCovered - 1);
}

TEST_F(PublishingTest, ACopyThatCannotBeWrittenNeedsNoConsentToAPartialResult)
{
    std::vector<Item> all = items();
    all.erase(all.begin() + 14); // of P2 one is left, without a code
    all[13].code.clear();
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    walkExcept({});
    ASSERT_EQ(m_session->totals().notCovered, 1);
    EXPECT_TRUE(Publishing(*m_session, librarian()).prepare({}));
}

} // namespace
} // namespace opname
