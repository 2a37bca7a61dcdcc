#include "plugin_connection.h"

#include "answer_error.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace opname {

namespace {

using nlohmann::json;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsWeb)
};

/// More than any library has: a list that goes on behind that is not a catalogue.
constexpr qint64 mostRows = 20'000'000;
constexpr std::size_t longestName = 200;

QString textOf(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string()
        ? QString::fromStdString(found->get_ref<const std::string &>().substr(0, longestName))
        : QString();
}

/// As `&limit=` and `&after=` carry them.
QByteArray pageAfter(qint64 after, int limit)
{
    return "&after=" + QByteArray::number(after) + "&limit=" + QByteArray::number(limit);
}

} // namespace

bool PluginFacts::has(QByteArrayView right) const
{
    return std::find(rights.begin(), rights.end(), right) != rights.end();
}

QByteArray PluginConnection::addressOf(const QByteArray &route, const QByteArray &parameters) const
{
    return address().api("opname/" + route, parameters);
}

Result<json> PluginConnection::object(const HttpRequest &request)
{
    for (std::size_t attempt = 0;; ++attempt) {
        QByteArray body;
        const auto answer = m_http.send(request, [&](QByteArrayView part) {
            body += part;
            return Outcome();
        });
        if (!answer)
            return tl::unexpected(answer.error());
        if (answer->status != 200)
            return tl::unexpected(m_http.withoutToken(answerError(address(), *answer)));
        json parsed = json::parse(body.begin(), body.end(), nullptr, false);
        if (parsed.is_discarded() && mayBeginAnswer(body)) {
            if (request.mayRepeat && pause(attempt))
                continue;
            return tl::unexpected(isStopped() ? HttpConnection::cancelled()
                                              : cutAnswer(address(), answer->cutDetail));
        }
        if (!parsed.is_object() || parsed.value("opname", json()) != protocolVersion)
            return tl::unexpected(m_http.withoutToken(strangeAnswer(
                address(), body, QStringLiteral("HTTP 200 ") + QString::fromUtf8(answer->contentType))));
        if (parsed.contains("error"))
            return tl::unexpected(m_http.withoutToken(refusalError(address(), body)));
        return parsed;
    }
}

Result<json> PluginConnection::ask(const QByteArray &route)
{
    return object({addressOf(route), {}, true});
}

Result<json> PluginConnection::ask(const QByteArray &route, const json &body, bool mayRepeat)
{
    return object({addressOf(route), QByteArray::fromStdString(body.dump()), mayRepeat});
}

Result<PluginFacts> PluginConnection::greet()
{
    auto answer = ask("ping");
    if (!answer)
        return tl::unexpected(withoutPlugin(answer.error()));
    PluginFacts facts;
    facts.slimsVersion = textOf(*answer, "slims");
    facts.timeZone = textOf(*answer, "timezone");
    const auto user = answer->find("user");
    const auto rights = answer->find("rights");
    if (user == answer->end() || !user->is_object() || rights == answer->end() || !rights->is_object())
        return failure(
            ErrorKind::SlimsRefused,
            Text::tr("SLiMS at %1 wants a token. Have one made on the Opname page of SLiMS's system "
                     "module, and set it here or in OPNAME_TOKEN.")
                .arg(address().server()));
    facts.userName = textOf(*user, "name");
    if (const auto id = user->find("id"); id != user->end() && id->is_number_integer())
        facts.userId = id->get<qint64>();
    for (const auto &[name, isGiven] : rights->items())
        if (isGiven == true)
            facts.rights.push_back(QByteArray::fromStdString(name));
    return facts;
}

/// SLiMS's own API answers without a plugin: when it does, the plugin is what is missing.
Error PluginConnection::withoutPlugin(Error error)
{
    if (error.kind != ErrorKind::SlimsRefused || error.detail.startsWith(u"HTTP 3")
        || !error.detail.startsWith(u"HTTP "))
        return error;
    QByteArray body;
    const auto answer =
        m_http.send({address().api("item/total/all"), {}, false, 64 << 10}, [&](QByteArrayView part) {
            body += part;
            return Outcome();
        });
    const json total = json::parse(body.begin(), body.end(), nullptr, false);
    if (!answer || answer->status != 200 || !total.is_object() || !total.contains("data"))
        return error;
    error.message =
        Text::tr("SLiMS answers at %1, but its Opname plugin is not there. Install the plugin and switch "
                 "it on in SLiMS under System, Plugins.")
            .arg(address().server());
    return error;
}

Result<QString> PluginConnection::read(HttpRequest request, NdjsonList &list)
{
    request.mayRepeat = true;
    request.mostBytes = mostOfPage;
    const auto answer = m_http.send(request, [&](QByteArrayView part) -> Outcome {
        const NdjsonList::State state = list.add(part);
        if (state == NdjsonList::State::Broken || state == NdjsonList::State::Stopped)
            return tl::unexpected(HttpConnection::cancelled());
        return {};
    });
    switch (list.finish()) {
    case NdjsonList::State::Stopped:
        return QString();
    case NdjsonList::State::Broken:
        return tl::unexpected(m_http.withoutToken(
            list.firstLine().isEmpty()
                ? brokenAnswer(address(), list.problem())
                : strangeAnswer(address(), list.firstLine(), QStringLiteral("HTTP 200: ") + list.problem())));
    case NdjsonList::State::Refused:
        return tl::unexpected(m_http.withoutToken(refusalError(address(), list.refusal())));
    case NdjsonList::State::Header:
    case NdjsonList::State::Rows:
    case NdjsonList::State::Ended:
        break;
    }
    if (!answer)
        return tl::unexpected(m_http.withoutToken(answer.error()));
    if (answer->status != 200)
        return tl::unexpected(m_http.withoutToken(answerError(address(), *answer)));
    return answer->cutDetail;
}

Outcome PluginConnection::visitList(const ListQuery &query, const NdjsonList::Visit &visit)
{
    ListQuery page = query;
    bool hasStopped = false;
    for (qint64 rows = 0; rows <= mostRows;) {
        const auto goesOn = visitPage(page, [&](const ListRow &row) {
            page.after = row.integer(0);
            ++rows;
            hasStopped = !visit(row);
            return !hasStopped;
        });
        if (!goesOn)
            return tl::unexpected(goesOn.error());
        if (hasStopped || !*goesOn)
            return {};
    }
    return tl::unexpected(brokenAnswer(address(), QStringLiteral("a list without an end")));
}

Result<bool> PluginConnection::visitPage(const ListQuery &query, const NdjsonList::Visit &visit)
{
    qint64 after = query.after;
    qint64 rows = 0;
    for (std::size_t attempt = 0;;) {
        NdjsonList list(query.columns, query.pageSize - rows, after, visit);
        const int limit = static_cast<int>(query.pageSize - rows);
        const auto cut = read({addressOf(query.route, pageAfter(after, limit)), {}}, list);
        if (!cut)
            return tl::unexpected(cut.error());
        if (list.state() == NdjsonList::State::Stopped)
            return true;
        if (list.state() == NdjsonList::State::Ended)
            return list.next().has_value();
        rows += list.rows();
        after = *list.lastKey();
        if (rows >= query.pageSize)
            return true;
        if (list.rows() > 0)
            attempt = 0;
        if (!pause(attempt++))
            return tl::unexpected(isStopped() ? HttpConnection::cancelled() : cutAnswer(address(), *cut));
    }
}

Outcome PluginConnection::post(const QByteArray &route, const json &body, NdjsonList &list)
{
    const auto cut = read({addressOf(route), QByteArray::fromStdString(body.dump())}, list);
    if (!cut)
        return tl::unexpected(cut.error());
    return {};
}

} // namespace opname
