#include "opname/domain/change.h"

#include <array>

namespace opname {

namespace {

struct KindEntry {
    const char *name;
    int maximumLength;
};

// The lengths of SLiMS 9's columns.
constexpr std::array<KindEntry, changeKindCount> kinds{{{"item_status", 3},
                                                        {"item_location", 3},
                                                        {"item_site", 50},
                                                        {"item_call_number", 50},
                                                        {"title_call_number", 50},
                                                        {"title_class", 40},
                                                        {"new_copy", 20}}};

constexpr std::array<const char *, changeStateCount> states{"waiting",  "sent",    "applied",   "already",
                                                            "conflict", "refused", "taken_back"};

} // namespace

QString changeKindName(ChangeKind kind)
{
    return QString::fromLatin1(kinds[static_cast<std::size_t>(kind)].name);
}

std::optional<ChangeKind> changeKindFromName(QStringView name)
{
    for (std::size_t index = 0; index < kinds.size(); ++index)
        if (name == QLatin1String(kinds[index].name))
            return static_cast<ChangeKind>(index);
    return {};
}

bool isTitleChange(ChangeKind kind)
{
    return kind == ChangeKind::TitleCallNumber || kind == ChangeKind::TitleClass;
}

int maximumLength(ChangeKind kind)
{
    return kinds[static_cast<std::size_t>(kind)].maximumLength;
}

QString changeStateName(ChangeState state)
{
    return QString::fromLatin1(states[static_cast<std::size_t>(state)]);
}

std::optional<ChangeState> changeStateFromName(QStringView name)
{
    for (std::size_t index = 0; index < states.size(); ++index)
        if (name == QLatin1String(states[index]))
            return static_cast<ChangeState>(index);
    return {};
}

} // namespace opname
