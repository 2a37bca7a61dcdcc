#pragma once

#include "http_connection.h"
#include "ndjson_list.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <vector>

namespace opname {

/// A list of the plugin with a number as its key.
struct ListQuery {
    QByteArray route; ///< "items"
    std::vector<ListColumn> columns; ///< the first is the key
    int pageSize = 20'000;
    qint64 after = 0; ///< keys begin behind this one
};

/// What `ping` tells.
struct PluginFacts {
    QString slimsVersion;
    QString timeZone; ///< IANA's name of the zone that SLiMS writes in; may be empty
    qint64 userId = 0;
    QString userName;
    std::vector<QByteArray> rights; ///< "bibliography.r", "user1": those that the token's user has
    bool has(QByteArrayView right) const;
};

/// One connection to the plugin in SLiMS: objects, lists and who we are there. Used on one thread; blocks;
/// errors hold a sentence for the user and never the token.
class PluginConnection {
public:
    PluginConnection(RestAddress address, QByteArray token, std::stop_token stop, HttpPatience patience = {})
        : m_http(std::move(address), std::move(token), std::move(stop), std::move(patience))
    {
    }

    /// A further connection to the same SLiMS, for another thread.
    PluginConnection another() const { return PluginConnection(*this); }

    /// Asks whether this is a SLiMS with a plugin that speaks our protocol, and what the token may do there.
    Result<PluginFacts> greet();

    /// One question with one object for an answer. With a body it is a POST.
    Result<nlohmann::json> ask(const QByteArray &route, const nlohmann::json &body, bool mayRepeat);
    Result<nlohmann::json> ask(const QByteArray &route);

    /// Visits the rows of the whole list in order of their keys, page by page. A page that is cut off goes on
    /// behind the last row that came; nothing is visited twice. The visitor answers false to stop, which is
    /// no failure.
    Outcome visitList(const ListQuery &query, const NdjsonList::Visit &visit);
    /// The same for one page; answers whether the list may go on behind what was visited.
    Result<bool> visitPage(const ListQuery &query, const NdjsonList::Visit &visit);

    /// Sends a body that is answered with a list, once; `list` has taken what came. A cut list is no failure:
    /// its state stays Rows.
    Outcome post(const QByteArray &route, const nlohmann::json &body, NdjsonList &list);

    bool pause(std::size_t attempt) const { return m_http.pause(attempt); }
    bool isStopped() const { return m_http.isStopped(); }
    const RestAddress &address() const { return m_http.address(); }

    static constexpr qint64 mostOfPage = 256 << 20; ///< bytes

private:
    PluginConnection(const PluginConnection &other)
        : m_http(other.m_http.another())
    {
    }
    Result<QString> read(HttpRequest request, NdjsonList &list); ///< answers why it was cut, if it was
    Result<nlohmann::json> object(const HttpRequest &request);
    Error withoutPlugin(Error error);
    QByteArray addressOf(const QByteArray &route, const QByteArray &parameters = {}) const;

    HttpConnection m_http;
};

} // namespace opname
