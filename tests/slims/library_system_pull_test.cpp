#include "collecting_receiver.h"
#include "library_system_fixture.h"

#include <algorithm>

namespace opname {
namespace {

using testing::LibrarySystemTest;

/// What is taken from a SLiMS that may have more in it than the test's own rows.
class LibrarySystemPull : public LibrarySystemTest {
protected:
    template <typename Row, typename Is>
    static std::vector<Row> those(const std::vector<Row> &all, const Is &is)
    {
        std::vector<Row> found;
        std::copy_if(all.begin(), all.end(), std::back_inserter(found), is);
        return found;
    }
};

TEST_P(LibrarySystemPull, TitlesCopiesAndOpenLoansAreTakenAsSlimsHasThem)
{
    const qint64 title = addTitle(QStringLiteral("813 Toe b"), QStringLiteral("813"),
                                  QString::fromUtf8("Opname uji </script> “é”"));
    const qint64 first = addCopy(title, QStringLiteral("UJI0001"));
    addCopy(title, QStringLiteral("UJI0002"));
    for (const char *values : {"'UJI0001', 'M1', '2026-11-01', '2026-11-15', 1, 0",
                               "'UJI0002', 'M1', '2026-10-01', '2026-10-15', 1, 1"})
        execute(QStringLiteral("INSERT INTO loan (item_code, member_id, loan_date, due_date, is_lent, "
                               "is_return) VALUES (%1)")
                    .arg(QString::fromLatin1(values)));
    const auto source = openCatalogueSource(slims().address(), slims().secrets());
    ASSERT_TRUE(source) << source.error().message.toStdString();
    testing::CollectingReceiver taken;
    const auto counts = (*source)->pull(taken, {});
    ASSERT_TRUE(counts) << QString(counts.error().message + counts.error().detail).toStdString();
    EXPECT_EQ(counts->items, static_cast<qint64>(taken.items.size()));

    const auto titles = those(taken.titles, [&](const Title &each) { return each.id == title; });
    ASSERT_EQ(titles.size(), 1U);
    EXPECT_EQ(titles[0].title, QString::fromUtf8("Opname uji </script> “é”"));
    EXPECT_EQ(titles[0].callNumber, u"813 Toe b");
    const auto copies = those(taken.items, [&](const Item &each) { return each.titleId == title; });
    ASSERT_EQ(copies.size(), 2U);
    EXPECT_EQ(copies[0].id, first);
    EXPECT_EQ(copies[0].code, u"UJI0001");
    EXPECT_EQ(copies[0].location, location(1));
    EXPECT_EQ(copies[0].site, u"A1");
    EXPECT_EQ(copies[0].status, QString());
    const auto loans = those(taken.loans, [](const Loan &each) { return each.itemCode.startsWith(u"UJI"); });
    ASSERT_EQ(loans.size(), 1U) << "the other one came back";
    EXPECT_EQ(loans[0].itemCode, u"UJI0001");
    EXPECT_EQ(loans[0].dueDate, QDate(2026, 11, 15));
    EXPECT_TRUE(std::any_of(taken.lists.locations.begin(), taken.lists.locations.end(),
                            [&](const ReferenceEntry &entry) { return entry.id == location(1); }));
}

INSTANTIATE_TEST_SUITE_P(Over, LibrarySystemPull, ::testing::ValuesIn(testing::slimsTransports()),
                         [](const auto &transport) { return std::string(transport.param.name); });

} // namespace
} // namespace opname
