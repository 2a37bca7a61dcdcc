#pragma once

#include <QtGlobal>
#include <nlohmann/json.hpp>

#include <optional>

namespace opname {

/// A whole number that an answer has under a name; nothing when it has none.
inline std::optional<qint64> answerNumber(const nlohmann::json &answer, const char *name)
{
    const auto found = answer.find(name);
    if (found == answer.end() || !found->is_number_integer())
        return std::nullopt;
    return found->get<qint64>();
}

} // namespace opname
