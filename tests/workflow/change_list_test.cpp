#include "opname/workflow/change_list.h"

#include "opname/workflow/new_copies.h"
#include "titles_without_copies.h"

namespace opname {
namespace {

using testing::librarian;

class ChangeListTest : public testing::TitlesWithoutCopies {
protected:
    std::vector<QStringList> rows()
    {
        std::vector<QStringList> all;
        ChangeList(*m_session, QStringLiteral("en")).toBeDone().rows([&](const Table::Row &row) {
            all.push_back(row.cells);
            return true;
        });
        return all;
    }
};

TEST_F(ChangeListTest, ANewCopyIsListedWithAllThatHasToBeTypedIn)
{
    takeSpareIn();
    NewCopyRequest copy{firstSpare, QStringLiteral("B0018"), {}};
    copy.facts = {QStringLiteral("P2"), QStringLiteral("Rak Baru"), QStringLiteral("1"),
                  QStringLiteral("R 959 Ban"), QStringLiteral("INV/901")};
    const Outcome queued = NewCopies(*m_session).queue({copy}, librarian());
    ASSERT_TRUE(queued) << queued.error().message.toStdString();
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(rows()[0][1], u"B0018");
    for (const QString &fact :
         {QStringLiteral("B0018"), QStringLiteral("Lantai 2"), QStringLiteral("Rak Baru"),
          QStringLiteral("Buku Teks"), QStringLiteral("R 959 Ban"), QStringLiteral("INV/901"),
          QStringLiteral("Title %1").arg(firstSpare)})
        EXPECT_TRUE(rows()[0][5].contains(fact)) << fact.toStdString() << ": " << rows()[0][5].toStdString();
}

TEST_F(ChangeListTest, AChangeOfATitleNamesItsNumber)
{
    std::vector<Item> all = items();
    all[0].callNumber = QStringLiteral("tanpa kelas");
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    DecisionRequest request;
    request.kind = DiscrepancyKind::BadData;
    request.action = DecisionAction::Set;
    request.itemCodes = {QStringLiteral("B0001")};
    request.field = QStringLiteral("classification");
    request.value = QStringLiteral("813");
    ASSERT_TRUE(decide(request));
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(rows()[0][1], u"Title 1") << "there is no item code to find it by";
    EXPECT_EQ(rows()[0][5], u"813");
}

} // namespace
} // namespace opname
