#include "models/open_homes_model.h"
#include "models/table_rows_model.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(OpenHomesModel, KeepsItsPromisesWithHundredsOfPlaces)
{
    std::vector<OpenHomesModel::Home> homes;
    for (int i = 0; i < 700; ++i)
        homes.push_back({{u"SL"_qs, u"Rak %1"_qs.arg(i)}, u"Pusat"_qs, {.expected = 10, .notCovered = i}});
    OpenHomesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(homes);
    ASSERT_EQ(model.rowCount(), 700);
    model.chooseRead({3});
    model.chooseLeft({699}, QString(5000, u'x'));
    EXPECT_EQ(model.home(699).reason.size(), OpenHomesModel::longestReason);
    homes.erase(homes.begin() + 10, homes.begin() + 20);
    homes.push_back({{u"SL"_qs, {}}, u"Pusat"_qs, {.expected = 1, .notCovered = 1}});
    model.show(homes);
    EXPECT_EQ(model.rowCount(), 691);
    EXPECT_EQ(model.home(3).choice, OpenHomesModel::Choice::Read);
    EXPECT_EQ(model.home(689).choice, OpenHomesModel::Choice::Left);
    const OpenHomesModel::Summary summary = model.summary();
    EXPECT_EQ(summary.undecided, 689);
    EXPECT_EQ(summary.booksMissing, 3);
    EXPECT_EQ(summary.booksNotCounted, 699);
}

TEST(OpenHomesModel, WhatIsExpectedIsFoundOrOnLoanOrMissingOrNotCovered)
{
    std::vector<OpenHomesModel::Home> homes;
    homes.push_back({{u"SL"_qs, u"Rak 1"_qs},
                     u"Pusat"_qs,
                     {.expected = 120, .found = 8, .onLoan = 3, .missing = 1, .notCovered = 108}});
    OpenHomesModel model;
    model.show(homes);
    const auto number = [&model](int column) {
        return model.data(model.index(0, column), TableRowsModel::SortRole).toLongLong();
    };
    EXPECT_EQ(number(OpenHomesModel::OnLoan), 3);
    EXPECT_EQ(number(OpenHomesModel::Missing), 1);
    EXPECT_EQ(number(OpenHomesModel::Found) + number(OpenHomesModel::OnLoan) + number(OpenHomesModel::Missing)
                  + number(OpenHomesModel::NotCovered),
              number(OpenHomesModel::Expected));
}

} // namespace
} // namespace opname
