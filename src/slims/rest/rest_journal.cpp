#include "rest_journal.h"

#include "answer_error.h"
#include "answer_number.h"
#include "rest_access.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace opname {

namespace {

using nlohmann::json;
using Type = ListColumn::Type;

/// The entries of a list of the answer, each beginning with a station and a number; nothing when it is no
/// such list.
const json *entriesIn(const json &object, const char *name, std::size_t width)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array())
        return nullptr;
    for (const json &entry : *found) {
        if (!entry.is_array() || entry.size() != width || !entry[0].is_string()
            || !entry[1].is_number_integer())
            return nullptr;
    }
    return &*found;
}

QString textOf(const json &text)
{
    return QString::fromStdString(text.get_ref<const std::string &>());
}

json jsonOf(const PostedRow &row)
{
    return json::array({row.station.toStdString(), row.number, row.clock, row.time,
                        row.operatorName.toStdString(), row.kind.toStdString(), row.body.toStdString(),
                        row.hash.toHex().toStdString()});
}

PostedRow rowOf(const ListRow &row)
{
    return {row.text(1),
            row.integer(2),
            row.integer(3),
            row.integer(4),
            row.text(5),
            row.text(6),
            row.utf8(7).toByteArray(),
            QByteArray::fromHex(row.utf8(8).toByteArray())};
}

class RestJournal : public JournalPost {
public:
    RestJournal(RestAccess access, const QString &session, std::stop_token stop, HttpPatience patience)
        : m_session(session.toLatin1())
        , m_connection(std::move(access.address), std::move(access.token), std::move(stop),
                       std::move(patience))
    {
    }

    QString label() const override { return m_connection.address().label(); }
    bool hasOwners() const override { return true; }

    Result<PostStand> stand(const std::vector<std::pair<QString, qint64>> &known) override
    {
        if (Outcome greeted = greet(); !greeted)
            return tl::unexpected(greeted.error());
        json numbers = json::array();
        for (const auto &[station, number] : known)
            numbers.push_back(json::array({station.toStdString(), number}));
        const auto answer = m_connection.ask("journal-heads", body({{"known", std::move(numbers)}}), true);
        if (!answer)
            return tl::unexpected(answer.error());
        const auto before = answerNumber(*answer, "before");
        const json *heads = entriesIn(*answer, "heads", 3);
        if (!before || heads == nullptr)
            return tl::unexpected(brokenAnswer(m_connection.address(), QStringLiteral("journal-heads")));
        PostStand stand;
        stand.before = *before;
        for (const json &head : *heads) {
            if (!head[2].is_string())
                return tl::unexpected(brokenAnswer(m_connection.address(), QStringLiteral("a head")));
            stand.heads.push_back(
                {textOf(head[0]), head[1].get<qint64>(),
                 QByteArray::fromHex(QByteArray::fromStdString(head[2].get_ref<const std::string &>()))});
        }
        return stand;
    }

    Result<PostPage> rowsBehind(qint64 place) override
    {
        if (Outcome greeted = greet(); !greeted)
            return tl::unexpected(greeted.error());
        const ListQuery query{"journal-pull&session=" + m_session,
                              {{"id", Type::Integer},
                               {"station"},
                               {"number", Type::Integer},
                               {"clock", Type::Integer},
                               {"time", Type::Integer},
                               {"operator"},
                               {"kind"},
                               {"body"},
                               {"hash"}},
                              mostRows,
                              place};
        PostPage page;
        page.last = place;
        qint64 bytes = 0;
        const auto more = m_connection.visitPage(query, [&](const ListRow &row) {
            page.rows.push_back(rowOf(row));
            page.last = row.integer(0);
            bytes += page.rows.back().size();
            return bytes < mostBytes;
        });
        if (!more)
            return tl::unexpected(more.error());
        page.goesOn = *more;
        return page;
    }

    Result<LeftRows> leave(const std::vector<PostedRow> &rows) override
    {
        if (Outcome greeted = greet(); !greeted)
            return tl::unexpected(greeted.error());
        json sent = json::array();
        for (const PostedRow &row : rows)
            sent.push_back(jsonOf(row));
        const auto answer = m_connection.ask("journal-push", body({{"rows", std::move(sent)}}), true);
        if (!answer)
            return tl::unexpected(answer.error());
        const auto stored = answerNumber(*answer, "stored");
        const auto known = answerNumber(*answer, "known");
        const json *refused = entriesIn(*answer, "refused", 2);
        if (!stored || !known || refused == nullptr)
            return tl::unexpected(brokenAnswer(m_connection.address(), QStringLiteral("journal-push")));
        LeftRows left{*stored, *known, {}};
        for (const json &entry : *refused)
            left.refused.emplace_back(textOf(entry[0]), entry[1].get<qint64>());
        return left;
    }

private:
    json body(json fields) const
    {
        fields["session"] = m_session.toStdString();
        return fields;
    }

    /// Once: whether it is a SLiMS with our plugin, and what the token may do there.
    Outcome greet()
    {
        if (m_isGreeted)
            return {};
        const auto facts = m_connection.greet();
        if (!facts)
            return tl::unexpected(facts.error());
        if (!facts->has("stock_take.r"))
            return tl::unexpected(rightMissing(QStringLiteral("stock_take read")));
        if (!facts->has("stock_take.w"))
            return tl::unexpected(rightMissing(QStringLiteral("stock_take write")));
        m_isGreeted = true;
        return {};
    }

    const QByteArray m_session;
    PluginConnection m_connection;
    bool m_isGreeted = false;
};

} // namespace

Result<std::unique_ptr<JournalPost>> openRestJournal(const QString &address, const QString &session,
                                                     const QString &token, std::stop_token stop,
                                                     const HttpPatience &patience)
{
    auto access = RestAccess::of(address, token);
    if (!access)
        return tl::unexpected(access.error());
    return std::make_unique<RestJournal>(std::move(*access), session, std::move(stop), patience);
}

} // namespace opname
