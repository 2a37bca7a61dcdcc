#include "opname/workflow/recap.h"

#include "opname/workflow/lost_groups.h"
#include "workflow_library.h"

#include <algorithm>

namespace opname {

using testing::librarian;

namespace {

class RecapTest : public testing::WorkflowLibrary {
protected:
    QStringList lost() const
    {
        QStringList list;
        EXPECT_TRUE(Recap(*m_session).visitLost([&](const ListedItem &item) {
            list.append(item.item.code);
            return true;
        }));
        return list;
    }

    QStringList present(Recap::PresentList which, QStringList *places = nullptr) const
    {
        QStringList list;
        EXPECT_TRUE(Recap(*m_session).visitPresent(which, [&](const ListedItem &item, const Place &at) {
            list.append(item.item.code);
            if (places != nullptr)
                places->append(at.location + u'/' + at.site);
            return true;
        }));
        return list;
    }

    void decideElsewhere(const QString &code, const QString &note)
    {
        DecisionRequest request;
        request.action = DecisionAction::Elsewhere;
        request.itemCodes = {code};
        request.note = note;
        EXPECT_EQ(decide(request).value_or(-1), 1);
    }
};

class RecapOfOneRoomTest : public RecapTest {
protected:
    Scope scope() const override
    {
        Scope scope;
        scope.locations = {QStringLiteral("SL")};
        return scope;
    }
};

} // namespace

TEST_F(RecapTest, LostAreMissingCopiesThatNobodySaidAreElsewhere)
{
    freeze();
    walkExcept({QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0012")});
    EXPECT_EQ(lost(),
              QStringList({QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0012")}));
    closeCounting();
    decideElsewhere(QStringLiteral("B0005"), QStringLiteral("Aula, menurut Budi"));
    EXPECT_EQ(lost(), QStringList({QStringLiteral("B0004"), QStringLiteral("B0012")}));
    int elsewhere = 0;
    ASSERT_TRUE(Recap(*m_session).visitElsewhere([&](const Recap::Elsewhere &found) {
        EXPECT_EQ(found.item.item.code, QStringLiteral("B0005"));
        EXPECT_EQ(found.place, QStringLiteral("Aula, menurut Budi"));
        EXPECT_EQ(found.by, QStringLiteral("Rina"));
        return ++elsewhere > 0;
    }));
    EXPECT_EQ(elsewhere, 1);
}

TEST_F(RecapTest, CopyFoundAfterAllIsNeitherLostNorElsewhere)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    closeCounting();
    decideElsewhere(QStringLiteral("B0005"), QStringLiteral("Aula"));
    scan(QStringLiteral("B0005"), QStringLiteral("Rak A"));
    EXPECT_TRUE(lost().isEmpty());
    ASSERT_TRUE(Recap(*m_session).visitElsewhere([](const Recap::Elsewhere &) {
        ADD_FAILURE();
        return true;
    }));
}

TEST_F(RecapTest, OnlyWhatIsHereByAScanAfterTheCloseWasFoundLater)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0012")});
    closeCounting();
    const ScanAnswer early = scan(QStringLiteral("B0001"), QStringLiteral("Rak B"));
    EXPECT_TRUE(early.isLater);
    EXPECT_FALSE(early.foundLater()) << "it was counted before";
    const ScanAnswer unknown = scan(QStringLiteral("X77"), QStringLiteral("Rak A"));
    EXPECT_FALSE(unknown.foundLater());
    EXPECT_TRUE(scan(QStringLiteral("B0012"), QStringLiteral("Rak A")).foundLater());
    EXPECT_TRUE(scan(QStringLiteral("B0016"), QStringLiteral("Rak A")).foundLater()) << "marked missing";
    const ScanAnswer undone = scan(QStringLiteral("B0005"), QStringLiteral("Rak A"));
    const std::vector<RowId> scans{undone.id};
    ASSERT_TRUE(m_session->undo(scans, librarian()));
    QStringList found;
    QStringList places;
    ASSERT_TRUE(Recap(*m_session).visitFoundLater([&](const ListedItem &item, const Place &at) {
        found.append(item.item.code);
        places.append(at.site);
        return true;
    }));
    EXPECT_EQ(found, QStringList({QStringLiteral("B0016"), QStringLiteral("B0012")})) << "in shelf order";
    EXPECT_EQ(places, QStringList({QStringLiteral("Rak A"), QStringLiteral("Rak A")}));

    ASSERT_TRUE(SopDesk(*m_session, librarian()).reopen(5, {}, QStringLiteral("rak terlewat")));
    EXPECT_FALSE(scan(QStringLiteral("B0005"), QStringLiteral("Rak A")).isLater);
}

TEST_F(RecapTest, UnreadShelvesAreNotCoveredAndNeverLost)
{
    freeze();
    walkExcept({});
    QStringList notCovered;
    ASSERT_TRUE(Recap(*m_session).visitNotCovered([&](const ListedItem &item) {
        notCovered.append(item.item.code);
        return true;
    }));
    EXPECT_EQ(notCovered, QStringList({QStringLiteral("B0014"), QStringLiteral("B0015")}));
    EXPECT_TRUE(lost().isEmpty());
}

TEST_F(RecapTest, LentCopiesAreListedAsTheyStandNotAsTheyAreDue)
{
    const std::vector<Loan> lent = {{1, QStringLiteral("B0014"), QDate(2026, 1, 2), QDate(2026, 1, 9)},
                                    {2, QStringLiteral("B0012"), QDate(2026, 1, 2), QDate(2026, 1, 16)},
                                    {3, QStringLiteral("B0003"), QDate(2026, 1, 2), QDate(2026, 1, 23)},
                                    {4, QStringLiteral("B0001"), QDate(2026, 1, 2), QDate(2026, 1, 30)}};
    takeIn(items(), lent);
    ASSERT_TRUE(m_session->freeze(librarian()));
    QStringList listed;
    ASSERT_TRUE(Recap(*m_session).visitOnLoan([&](const ListedItem &item, const ListedLoan &loan) {
        EXPECT_EQ(loan.loan.itemCode, item.item.code);
        listed.append(item.item.code);
        return true;
    }));
    EXPECT_EQ(listed,
              QStringList({QStringLiteral("B0014"), QStringLiteral("B0001"), QStringLiteral("B0003"),
                           QStringLiteral("B0012")}))
        << "location, shelf, call number";
}

TEST_F(RecapTest, LentCopiesAreListedOnceWithTheirLoan)
{
    std::vector<Loan> twice = loans();
    twice.push_back({2, QStringLiteral("B0010"), QDate(2026, 2, 2), QDate(2026, 2, 16)});
    takeIn(items(), twice);
    ASSERT_TRUE(m_session->freeze(librarian()));
    int listed = 0;
    ASSERT_TRUE(Recap(*m_session).visitOnLoan([&](const ListedItem &item, const ListedLoan &loan) {
        EXPECT_EQ(item.item.code, QStringLiteral("B0010"));
        EXPECT_EQ(loan.loan.dueDate, QDate(2026, 1, 16));
        return ++listed > 0;
    }));
    EXPECT_EQ(listed, 1);
    EXPECT_EQ(m_session->totals().onLoan, 1);
}

TEST_F(RecapTest, LentCopyOnTheShelfIsNotOnLoan)
{
    freeze();
    scan(QStringLiteral("B0010"), QStringLiteral("Rak A"));
    ASSERT_TRUE(Recap(*m_session).visitOnLoan([](const ListedItem &, const ListedLoan &) {
        ADD_FAILURE();
        return true;
    }));
}

TEST_F(RecapTest, PresentListsSayWhereTheLastScanWas)
{
    freeze();
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    scan(QStringLiteral("B0001"), QStringLiteral("Rak B"));
    QStringList places;
    EXPECT_EQ(present(Recap::PresentList::Excluded), QStringList(QStringLiteral("B0016")));
    EXPECT_EQ(present(Recap::PresentList::Misplaced, &places), QStringList(QStringLiteral("B0001")));
    EXPECT_EQ(places, QStringList(QStringLiteral("SL/Rak B")));
    EXPECT_TRUE(present(Recap::PresentList::Added).isEmpty());
}

TEST_F(RecapOfOneRoomTest, CopiesOutsideTheScopeAreListedApart)
{
    freeze();
    scan(QStringLiteral("B0014"), QStringLiteral("Rak A"));
    EXPECT_EQ(present(Recap::PresentList::OutOfScope), QStringList(QStringLiteral("B0014")));
    EXPECT_TRUE(present(Recap::PresentList::Misplaced).isEmpty());
}

TEST_F(RecapTest, ItemThatEnteredDuringTheCountIsListedAsAdded)
{
    freeze();
    std::vector<Item> now = items();
    now.push_back(copy(90, QStringLiteral("500 Abc d"), QStringLiteral("SL"), QStringLiteral("Rak B")));
    pullAgain(now, loans());
    EXPECT_TRUE(present(Recap::PresentList::Added).isEmpty());
    scan(QStringLiteral("B0090"), QStringLiteral("Rak B"));
    EXPECT_EQ(present(Recap::PresentList::Added), QStringList(QStringLiteral("B0090")));
}

TEST_F(RecapTest, ValueAddsRecordedPricesAndCountsCopiesWithoutOne)
{
    freeze();
    walkExcept({QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0006")});
    const auto values = Recap(*m_session).lostValue();
    ASSERT_TRUE(values);
    qint64 recorded = 0;
    qint64 withoutPrice = 0;
    for (const LostValue &value : *values) {
        recorded += value.recorded;
        withoutPrice += value.withoutPrice;
    }
    EXPECT_EQ(recorded, 90'000); // B0006 has no price
    EXPECT_EQ(withoutPrice, 1);
}

TEST_F(RecapTest, CopyWithoutAPriceIsEstimatedByItsClassAndTheEstimateStandsApart)
{
    freeze();
    walkExcept({QStringLiteral("B0004"), QStringLiteral("B0006")});
    const auto worth = Recap(*m_session).lostWorth();
    ASSERT_TRUE(worth);
    EXPECT_EQ(worth->copies, 2);
    EXPECT_EQ(worth->withoutPrice, 1);
    EXPECT_EQ(worth->withoutEstimate, 0);
    const auto rupiah = std::find_if(worth->byCurrency.begin(), worth->byCurrency.end(),
                                     [](const LostValue &value) { return value.currency == u"Rupiah"; });
    ASSERT_NE(rupiah, worth->byCurrency.end());
    EXPECT_EQ(rupiah->recorded, 40'000);
    // Class 100 has prices of 10, 20, 40, 50, 70, 80, 160 and 170 thousand; left-out statuses count, too.
    EXPECT_EQ(rupiah->estimated, 60'000);
    EXPECT_EQ(rupiah->estimatedCopies, 1);
    ASSERT_EQ(worth->byClass.size(), 1U);
    EXPECT_EQ(worth->byClass.front().classGroup, 1);
    EXPECT_EQ(worth->byClass.front().copies, 2);
}

TEST_F(RecapTest, CopyWhoseClassHasNoPriceIsOfUnknownValueNotOfNone)
{
    std::vector<Item> all = items();
    all[13].price.reset(); // class 600 …
    all[14].price.reset(); // … and the only other one of it
    for (Item &item : all)
        if (item.location == u"P2")
            item.site = QStringLiteral("Rak C");
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    ASSERT_TRUE(
        m_session->declareHome({QStringLiteral("P2"), QStringLiteral("Rak C")}, true, {}, librarian()));
    const auto worth = Recap(*m_session).lostWorth();
    ASSERT_TRUE(worth);
    EXPECT_EQ(worth->copies, 2);
    EXPECT_EQ(worth->withoutEstimate, 2);
    for (const LostValue &value : worth->byCurrency)
        EXPECT_EQ(value.estimated, 0);
}

TEST_F(RecapTest, LostCopiesThatWereFoundAgainAreToldApart)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    closeCounting();
    DecisionRequest request;
    request.action = DecisionAction::MarkMissing;
    ASSERT_TRUE(decide(request));
    const auto again = [&] {
        QStringList codes;
        EXPECT_TRUE(Recap(*m_session).visitFoundAgain([&](const ListedItem &item, const Place &) {
            codes.append(item.item.code);
            return true;
        }));
        return codes;
    };
    EXPECT_TRUE(again().isEmpty());
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A")); // SLiMS has it as lost
    scan(QStringLiteral("B0005"), QStringLiteral("Rak A")); // decided lost a moment ago
    scan(QStringLiteral("B0017"), QStringLiteral("Rak A")); // in repair
    EXPECT_EQ(again(), QStringList({QStringLiteral("B0016"), QStringLiteral("B0005")}));
}

TEST_F(RecapTest, CurrenciesAreNotAddedUp)
{
    std::vector<Item> all = items();
    all[3].currency = QStringLiteral("USD");
    all[3].price = 25;
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    walkExcept({QStringLiteral("B0004"), QStringLiteral("B0005")});
    const auto values = Recap(*m_session).lostValue();
    ASSERT_TRUE(values);
    ASSERT_EQ(values->size(), 2U);
    EXPECT_EQ(values->front().currency, QStringLiteral("Rupiah"));
    EXPECT_EQ(values->front().recorded, 50'000);
    EXPECT_EQ(values->back().currency, QStringLiteral("USD"));
    EXPECT_EQ(values->back().recorded, 25);
}

TEST_F(RecapTest, NothingIdrAndRupiahAreOneCurrency)
{
    std::vector<Item> all = items();
    all[3].currency.clear(); // B0004
    all[4].currency = QStringLiteral("idr"); // B0005
    all[5].currency = QStringLiteral("IDR"); // B0006 has no price
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    walkExcept(
        {QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0006"), QStringLiteral("B0007")});
    const auto worth = Recap(*m_session).lostWorth();
    ASSERT_TRUE(worth);
    ASSERT_EQ(worth->byCurrency.size(), 1U);
    EXPECT_EQ(worth->byCurrency.front().currency, QStringLiteral("Rupiah"));
    EXPECT_EQ(worth->byCurrency.front().recorded, 160'000);
    EXPECT_EQ(worth->byCurrency.front().estimated, 60'000) << "by the prices in Rupiah";
    ASSERT_EQ(worth->byClass.size(), 1U);
    EXPECT_EQ(worth->byClass.front().recorded.size(), 1U);
    const auto groups = LostGroups::of(*m_session);
    ASSERT_TRUE(groups);
    ASSERT_EQ(groups->byLocation.front().values.size(), 1U);
    EXPECT_EQ(groups->byLocation.front().values.front().recorded, 160'000);
}

TEST_F(RecapTest, NothingIsLostOrValuedWhileLoansAreUnknown)
{
    freeze(false);
    walkExcept({QStringLiteral("B0005")});
    EXPECT_GT(m_session->totals().missing, 0);
    EXPECT_TRUE(lost().isEmpty());
    const auto values = Recap(*m_session).lostValue();
    ASSERT_TRUE(values);
    EXPECT_TRUE(values->empty());
}

} // namespace opname
