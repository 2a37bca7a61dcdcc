#include "active_stock_take.h"

#include "answer_error.h"

#include <nlohmann/json.hpp>

namespace opname {

namespace {

using nlohmann::json;

QString textOf(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string()
        ? QString::fromStdString(found->get_ref<const std::string &>())
        : QString();
}

qint64 numberOf(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number_integer() ? found->get<qint64>() : 0;
}

} // namespace

Result<std::optional<SlimsStockTake>> activeStockTakeOf(PluginConnection &connection)
{
    const auto answer = connection.ask("stock-take");
    if (!answer)
        return tl::unexpected(answer.error());
    const auto active = answer->find("active");
    if (active == answer->end() || (!active->is_null() && !active->is_object()))
        return tl::unexpected(brokenAnswer(connection.address(), QStringLiteral("stock-take")));
    if (active->is_null())
        return std::nullopt;
    return SlimsStockTake{numberOf(*active, "id"),
                          textOf(*active, "name"),
                          textOf(*active, "started_by"),
                          textOf(*active, "start_date"),
                          true,
                          numberOf(*active, "rows")};
}

} // namespace opname
