#include "opname/domain/discrepancy.h"

#include <gtest/gtest.h>

#include <QStringList>

namespace opname {
namespace {

/// The table of the domain rules, in its order: kind, then what may be decided.
const QStringList &table()
{
    static const QStringList rows = {
        QStringLiteral("missing mark_missing keep elsewhere search_again"),
        QStringLiteral("found_again make_available keep"),
        QStringLiteral("excluded_present keep"),
        QStringLiteral("on_loan_present refer"),
        QStringLiteral("wrong_location move_record move_book"),
        QStringLiteral("wrong_site move_record move_book"),
        QStringLiteral("unknown_code new_copy mistyped discard"),
        QStringLiteral("unrecorded new_copy keep"),
        QStringLiteral("bad_data set keep"),
        QStringLiteral("duplicate_label new_copy acknowledge"),
        QStringLiteral("weeded_present acknowledge"),
        QStringLiteral("weeded_mismatch acknowledge"),
        QStringLiteral("vanished acknowledge"),
        QStringLiteral("added acknowledge"),
        QStringLiteral("changed_during acknowledge"),
        QStringLiteral("lent_or_returned_during acknowledge"),
        QStringLiteral("no_code acknowledge"),
        QStringLiteral("condition record set_repair"),
    };
    return rows;
}

TEST(Discrepancy, HasTheKindsOfTheTableInItsOrder)
{
    ASSERT_EQ(table().size(), discrepancyKindCount);
    for (int i = 0; i < discrepancyKindCount; ++i) {
        const QString name = table()[i].section(u' ', 0, 0);
        EXPECT_EQ(kindName(static_cast<DiscrepancyKind>(i)), name);
        EXPECT_EQ(kindFromName(name), static_cast<DiscrepancyKind>(i));
    }
    EXPECT_EQ(kindFromName(u"lost"), std::nullopt);
    EXPECT_EQ(kindFromName(u""), std::nullopt);
}

TEST(Discrepancy, AllowsOfEachKindExactlyTheActionsOfTheTable)
{
    for (int i = 0; i < discrepancyKindCount; ++i) {
        const auto kind = static_cast<DiscrepancyKind>(i);
        const QStringList allowed = table()[i].split(u' ').mid(1);
        for (int action = 0; action <= static_cast<int>(DecisionAction::SetRepair); ++action) {
            const auto decision = static_cast<DecisionAction>(action);
            EXPECT_EQ(isAllowed(kind, decision), allowed.contains(actionName(decision)))
                << table()[i].toStdString() << " / " << actionName(decision).toStdString();
            EXPECT_EQ(actionFromName(actionName(decision)), decision);
        }
        EXPECT_EQ(allowedActions(kind).size(), static_cast<std::size_t>(allowed.size()));
    }
    EXPECT_EQ(actionFromName(u"delete"), std::nullopt);
}

TEST(Discrepancy, DecidesAllKindsAsAGroupButLeftOutCopiesThatArePresent)
{
    for (int i = 0; i < discrepancyKindCount; ++i) {
        const auto kind = static_cast<DiscrepancyKind>(i);
        EXPECT_EQ(mayDecideAsGroup(kind), kind != DiscrepancyKind::ExcludedPresent);
    }
}

TEST(Discrepancy, IsNamedByKindAndCode)
{
    EXPECT_EQ(discrepancyId(DiscrepancyKind::Missing, u"B0001"), QStringLiteral("missing:B0001"));
    EXPECT_EQ(discrepancyId(DiscrepancyKind::NoCode, u"#17"), QStringLiteral("no_code:#17"));
}

} // namespace
} // namespace opname
