#include "rest_library.h"

#include "active_stock_take.h"
#include "answer_error.h"
#include "rest_access.h"
#include "rest_changes.h"
#include "rest_publishing.h"
#include "slims_time.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

using nlohmann::json;
using Type = ListColumn::Type;

constexpr std::size_t loansAtOnce = 2000;

SlimsPresence presenceOf(QByteArrayView status)
{
    for (const SlimsPresence presence :
         {SlimsPresence::Exists, SlimsPresence::OnLoan, SlimsPresence::Uncounted})
        if (status.size() == 1 && status.front() == static_cast<char>(presence))
            return presence;
    return SlimsPresence::Missing;
}

ListQuery stockTakeRows()
{
    return {"stock-take-rows",
            {{"item_id", Type::Integer},
             {"stock_take", Type::Integer},
             {"item_code"},
             {"title"},
             {"gmd"},
             {"classification"},
             {"collection_type"},
             {"call_number"},
             {"location"},
             {"status"},
             {"checked_by"},
             {"last_update"}}};
}

class RestLibrary : public LibrarySystem {
public:
    RestLibrary(RestAccess access, std::stop_token stop, HttpPatience patience)
        : m_connection(std::move(access.address), std::move(access.token), std::move(stop),
                       std::move(patience))
    {
    }

    QString label() const override { return m_connection.address().label(); }

    Result<SlimsFacts> examine() override
    {
        const auto told = m_connection.greet();
        if (!told)
            return tl::unexpected(told.error());
        return SlimsFacts{told->slimsVersion, told->userName, told->userId,
                          m_connection.address().isEncrypted(), missingTasks(*told)};
    }

    Outcome apply(const std::vector<Change> &changes, const SlimsAuthor &author,
                  const std::function<bool(const ChangeAnswer &)> &visitor) override
    {
        return RestChanges(m_connection, author).send(changes, visitor);
    }

    Result<std::optional<SlimsStockTake>> activeStockTake() override
    {
        return activeStockTakeOf(m_connection);
    }

    Outcome visitStockTakeRows(
        const std::function<Outcome(qint64 stockTakeId, const StockTakeRow &row)> &visitor) override
    {
        const auto told = m_connection.greet();
        if (!told)
            return tl::unexpected(told.error());
        const QTimeZone known(told->timeZone.toLatin1());
        const QTimeZone zone = known.isValid() ? known : QTimeZone("Asia/Jakarta");
        Outcome taken;
        const Outcome visited = m_connection.visitList(stockTakeRows(), [&](const ListRow &row) {
            taken = visitor(row.integer(1),
                            {row.integer(0), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                             row.text(7), row.text(8), presenceOf(row.utf8(9)), row.text(10),
                             fromSlimsTime(row.text(11), zone)});
            return taken.has_value();
        });
        return taken ? visited : taken;
    }

    Result<PublishAnswer> publish(const PublishedResult &result, const StockTakeRowProducer &rows,
                                  const SlimsAuthor &author,
                                  const std::function<bool(qint64 done)> &watcher) override
    {
        return RestPublishing(m_connection, author).publish(result, rows, watcher);
    }

    Result<std::vector<std::pair<qint64, QString>>> borrowerNames(const std::vector<qint64> &loanIds) override
    {
        std::vector<std::pair<qint64, QString>> names;
        for (std::size_t at = 0; at < loanIds.size(); at += loansAtOnce) {
            json loans = json::array();
            for (std::size_t i = at; i < std::min(loanIds.size(), at + loansAtOnce); ++i)
                loans.push_back(loanIds[i]);
            const auto answer = m_connection.ask("borrowers", {{"loans", std::move(loans)}}, true);
            if (!answer)
                return tl::unexpected(answer.error());
            const auto list = answer->find("names");
            if (list == answer->end() || !list->is_array())
                return tl::unexpected(brokenAnswer(m_connection.address(), QStringLiteral("borrowers")));
            for (const json &entry : *list)
                if (entry.is_array() && entry.size() == 2 && entry[0].is_number_integer()
                    && entry[1].is_string())
                    names.emplace_back(entry[0].get<qint64>(),
                                       QString::fromStdString(entry[1].get_ref<const std::string &>()));
        }
        return names;
    }

private:
    PluginConnection m_connection;
};

} // namespace

Result<std::unique_ptr<LibrarySystem>> openRestLibrary(const QString &address, const QString &token,
                                                       std::stop_token stop, const HttpPatience &patience)
{
    auto access = RestAccess::of(address, token);
    if (!access)
        return tl::unexpected(access.error());
    return std::make_unique<RestLibrary>(std::move(*access), std::move(stop), patience);
}

} // namespace opname
