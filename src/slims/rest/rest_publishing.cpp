#include "rest_publishing.h"

#include "active_stock_take.h"
#include "answer_error.h"
#include "answer_number.h"
#include "storable_text.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include <array>
#include <future>

namespace opname {

namespace {

using nlohmann::json;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsWeb)
};

// Characters of the columns of stock_take and stock_take_item.
constexpr int titleLength = 255;
constexpr int nameLength = 30;
constexpr int stockTakeNameLength = 200;
constexpr int callNumberLength = 50;
constexpr int locationLength = 100;
constexpr int staffLength = 50;

std::string shortened(const QString &text, int maximum)
{
    return storedText(text, maximum).toStdString();
}

std::string timeOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'")).toStdString()
                          : std::string();
}

/// In the order of the protocol's `stock-take-rows`.
json jsonOf(const StockTakeRow &row)
{
    return json::array(
        {row.itemId, row.itemCode.toStdString(), shortened(row.title, titleLength),
         shortened(row.gmdName, nameLength), shortened(row.classification, nameLength),
         shortened(row.collectionTypeName, nameLength), shortened(row.callNumber, callNumberLength),
         shortened(row.locationName, locationLength), std::string(1, static_cast<char>(row.presence)),
         shortened(row.checkedBy, staffLength), timeOf(row.lastUpdate)});
}

} // namespace

/// The plugin refuses by itself what became active in between, but knows no sentence for the user.
Outcome RestPublishing::checkActive(const PublishedResult &result)
{
    const auto active = activeStockTakeOf(m_connection);
    if (!active)
        return tl::unexpected(active.error());
    if (result.takePartIn && (!*active || (*active)->id != *result.takePartIn))
        return failure(
            ErrorKind::Refused,
            Text::tr("The stock-take to take part in is not active in SLiMS any more. Look at SLiMS's "
                     "stock-take page and choose again."));
    if (!result.takePartIn && *active && (*active)->name != plainText(result.name, stockTakeNameLength))
        return failure(ErrorKind::Refused,
                       Text::tr("SLiMS has a stock-take that is active, “%1”. Take part in it, or let it be "
                                "finished in SLiMS first.")
                           .arg((*active)->name));
    return {};
}

Result<qint64> RestPublishing::begin(const PublishedResult &result, PublishAnswer &answer)
{
    json users = json::array();
    for (const QString &user : result.users)
        users.push_back(shortened(user, staffLength));
    const json body = {{"session", m_author.session.toStdString()},
                       {"name", result.name.toStdString()},
                       {"start", timeOf(result.start)},
                       {"end", timeOf(result.end)},
                       {"started_by", shortened(result.startedBy, staffLength)},
                       {"users", std::move(users)},
                       {"exists", result.exists},
                       {"missing", result.missing},
                       {"on_loan", result.onLoan},
                       {"head", result.headHash.toStdString()},
                       {"take_part_in", result.takePartIn ? json(*result.takePartIn) : json()}};
    const auto begun = m_connection.ask("publish-begin", body, false);
    if (!begun)
        return tl::unexpected(begun.error());
    const auto publish = answerNumber(*begun, "publish");
    const auto stockTake = answerNumber(*begun, "stock_take");
    if (!publish || !stockTake)
        return tl::unexpected(brokenAnswer(m_connection.address(), QStringLiteral("publish-begin")));
    answer.stockTakeId = *stockTake;
    answer.wasThere = begun->value("was_there", json()) == true;
    return *publish;
}

Error RestPublishing::halfWay() const
{
    return {
        ErrorKind::Cancelled,
        Text::tr("Publishing was stopped half-way; SLiMS's stock-take page is not complete. Publish again to "
                 "complete it."),
        {}};
}

Result<qint64> RestPublishing::sendRows(qint64 publish, std::vector<StockTakeRow> rows,
                                        const StockTakeRowProducer &next,
                                        const std::function<bool(qint64 done)> &watcher,
                                        PublishAnswer &answer)
{
    // Two requests are on their way: the server takes one apart while its database writes the other.
    struct Request {
        PluginConnection connection;
        json body;
        qint64 rows = 0;
        std::future<Result<json>> written; // last: its end waits for a request that uses the others
    };
    std::array<Request, 2> requests{Request{m_connection.another(), {}, 0, {}},
                                    Request{m_connection.another(), {}, 0, {}}};
    qint64 sent = 0;
    const auto wait = [&](Request &request) -> Outcome {
        if (!request.written.valid())
            return {};
        const auto written = request.written.get();
        if (!written)
            return tl::unexpected(written.error().kind == ErrorKind::Cancelled ? halfWay() : written.error());
        answer.rows += answerNumber(*written, "written").value_or(0);
        sent += request.rows;
        if (watcher && !watcher(sent))
            return tl::unexpected(halfWay());
        return {};
    };
    std::size_t turn = 0;
    for (; !rows.empty(); turn = 1 - turn) {
        Request &request = requests[turn];
        if (const Outcome before = wait(request); !before)
            return tl::unexpected(before.error());
        request.rows = static_cast<qint64>(rows.size());
        request.body = {{"publish", publish}, {"rows", json::array()}};
        for (const StockTakeRow &row : rows)
            request.body["rows"].push_back(jsonOf(row));
        request.written = std::async(std::launch::async, [&request] {
            return request.connection.ask("publish-rows", request.body, true);
        });
        rows.clear();
        if (const Outcome produced = next(rows); !produced)
            return tl::unexpected(produced.error());
    }
    for (Request *request : {&requests[turn], &requests[1 - turn]})
        if (const Outcome last = wait(*request); !last)
            return tl::unexpected(last.error());
    return sent;
}

Result<PublishAnswer> RestPublishing::publish(const PublishedResult &result, const StockTakeRowProducer &next,
                                              const std::function<bool(qint64 done)> &watcher)
{
    std::vector<StockTakeRow> first;
    if (const Outcome produced = next(first); !produced)
        return tl::unexpected(produced.error());
    if (first.empty() || result.exists + result.missing <= 0)
        return failure(ErrorKind::Refused,
                       Text::tr("There is nothing to publish: no copy was found or missed yet. Scan first."));
    if (const Outcome may = checkActive(result); !may)
        return tl::unexpected(may.error());
    PublishAnswer answer;
    const auto publish = begin(result, answer);
    if (!publish)
        return tl::unexpected(publish.error());
    const auto sent = sendRows(*publish, std::move(first), next, watcher, answer);
    if (!sent)
        return tl::unexpected(sent.error());
    const auto finished = m_connection.ask("publish-finish", {{"publish", *publish}, {"rows", *sent}}, false);
    if (!finished)
        return tl::unexpected(finished.error());
    return answer;
}

} // namespace opname
