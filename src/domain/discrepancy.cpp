#include "opname/domain/discrepancy.h"

#include <algorithm>
#include <array>

namespace opname {

namespace {

struct KindRow {
    const char16_t *name;
    std::vector<DecisionAction> actions;
};

const std::array<KindRow, discrepancyKindCount> &kindTable()
{
    using enum DecisionAction;
    static const std::array<KindRow, discrepancyKindCount> table = {{
        {u"missing", {MarkMissing, Keep, Elsewhere, SearchAgain}},
        {u"found_again", {MakeAvailable, Keep}},
        {u"excluded_present", {Keep}},
        {u"on_loan_present", {Refer}},
        {u"wrong_location", {MoveBook, MoveRecord}},
        {u"wrong_site", {MoveBook, MoveRecord}},
        {u"unknown_code", {NewCopy, Mistyped, Discard}},
        {u"unrecorded", {NewCopy, Keep}},
        {u"bad_data", {Set, Keep}},
        {u"duplicate_label", {NewCopy, Acknowledge}},
        {u"weeded_present", {Acknowledge}},
        {u"weeded_mismatch", {Acknowledge}},
        {u"vanished", {Acknowledge}},
        {u"added", {Acknowledge}},
        {u"changed_during", {Acknowledge}},
        {u"lent_or_returned_during", {Acknowledge}},
        {u"no_code", {Acknowledge}},
        {u"condition", {Record, SetRepair}},
    }};
    return table;
}

constexpr std::array<const char16_t *, 15> actionNames = {
    u"mark_missing", u"keep",        u"elsewhere",   u"search_again", u"make_available",
    u"refer",        u"move_record", u"move_book",   u"new_copy",     u"mistyped",
    u"discard",      u"set",         u"acknowledge", u"record",       u"set_repair"};

} // namespace

QString kindName(DiscrepancyKind kind)
{
    return QString::fromUtf16(kindTable()[static_cast<std::size_t>(kind)].name);
}

std::optional<DiscrepancyKind> kindFromName(QStringView name)
{
    const auto &table = kindTable();
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&](const KindRow &r) { return name == QStringView(r.name); });
    if (row == table.end())
        return std::nullopt;
    return static_cast<DiscrepancyKind>(row - table.begin());
}

QString actionName(DecisionAction action)
{
    return QString::fromUtf16(actionNames[static_cast<std::size_t>(action)]);
}

std::optional<DecisionAction> actionFromName(QStringView name)
{
    const auto found = std::find_if(actionNames.begin(), actionNames.end(),
                                    [&](const char16_t *action) { return name == QStringView(action); });
    if (found == actionNames.end())
        return std::nullopt;
    return static_cast<DecisionAction>(found - actionNames.begin());
}

const std::vector<DecisionAction> &allowedActions(DiscrepancyKind kind)
{
    return kindTable()[static_cast<std::size_t>(kind)].actions;
}

bool isAllowed(DiscrepancyKind kind, DecisionAction action)
{
    const auto &actions = allowedActions(kind);
    return std::find(actions.begin(), actions.end(), action) != actions.end();
}

bool mayDecideAsGroup(DiscrepancyKind kind)
{
    return kind != DiscrepancyKind::ExcludedPresent;
}

QString discrepancyId(DiscrepancyKind kind, QStringView codeOrId)
{
    return kindName(kind) + u':' + codeOrId;
}

} // namespace opname
