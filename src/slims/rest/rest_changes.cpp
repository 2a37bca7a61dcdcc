#include "rest_changes.h"

#include "answer_error.h"
#include "storable_text.h"

#include <QCoreApplication>
#include <QSet>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace opname {

namespace {

using nlohmann::json;
using Type = ListColumn::Type;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsWeb)
};

constexpr int longestId = 80;
constexpr int longestName = 50;

bool isKey(const QString &id)
{
    return !id.isEmpty() && id.size() <= longestId
        && std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
}

json jsonOf(const Change &change)
{
    json fields = {{"id", change.id.toStdString()}, {"kind", changeKindName(change.kind).toStdString()}};
    if (change.kind == ChangeKind::NewCopy) {
        fields["title_id"] = change.titleId;
        fields["item_code"] = change.itemCode.toStdString();
        fields["location"] = change.newCopy.location.toStdString();
        fields["site"] = change.newCopy.site.toStdString();
        fields["collection_type"] = change.newCopy.collectionType.toStdString();
        fields["call_number"] = change.newCopy.callNumber.toStdString();
        fields["inventory_code"] = change.newCopy.inventoryCode.toStdString();
        return fields;
    }
    if (isTitleChange(change.kind)) {
        fields["title_id"] = change.titleId;
    } else {
        fields["item_id"] = change.itemId;
        fields["item_code"] = change.itemCode.toStdString();
    }
    fields["before"] = change.before.toStdString();
    fields["after"] = change.after.toStdString();
    return fields;
}

/// The plugin's reasons are words of the protocol.
QString sentenceOf(const Change &change, const QString &reason)
{
    const QString value = change.kind == ChangeKind::NewCopy ? change.itemCode : change.after;
    if (reason == u"gone")
        return Text::tr(
            "It is no longer in SLiMS as it was. Take the catalogue in again to see what changed.");
    if (reason == u"too_long")
        return Text::tr("“%1” is longer than SLiMS can keep. Shorten it.").arg(value.left(100));
    if (reason == u"not_storable")
        return Text::tr("“%1” contains characters that SLiMS cannot store, for example emoji. Take them out.")
            .arg(value.left(100));
    if (reason == u"unknown_value")
        return Text::tr("SLiMS does not have “%1” in its list. Add it there, or choose another.")
            .arg(change.kind == ChangeKind::NewCopy ? change.newCopy.location : change.after);
    if (reason == u"code_taken")
        return Text::tr("The code “%1” is another copy's in SLiMS. Give the new copy another code.")
            .arg(change.itemCode);
    if (reason == u"no_title")
        return Text::tr("The title of the new copy is no longer in SLiMS. Take the catalogue in again.");
    if (reason == u"right_missing")
        return rightMissing(change.kind == ChangeKind::ItemStatus ? QStringLiteral("stock_take write")
                                                                  : QStringLiteral("bibliography write"))
            .message;
    return Text::tr("SLiMS could not read this change. Decide it again.");
}

/// Nothing when the row is no answer to this change.
std::optional<ChangeAnswer> answerTo(const Change &change, const ListRow &row)
{
    const auto state = changeStateFromName(row.text(1));
    const bool isAnswer = state == ChangeState::Applied || state == ChangeState::Already
        || state == ChangeState::Conflict || state == ChangeState::Refused;
    if (row.text(0) != change.id || !isAnswer)
        return std::nullopt;
    ChangeAnswer answer{change.id, *state, {}, {}, row.isNull(4) ? 0 : row.integer(4)};
    if (state == ChangeState::Conflict)
        answer.now = row.text(2);
    else if (state == ChangeState::Refused)
        answer.reason = sentenceOf(change, row.text(3));
    return answer;
}

} // namespace

RestChanges::RestChanges(PluginConnection &connection, const SlimsAuthor &author)
    : m_connection(connection)
    , m_author(author)
{
}

Outcome RestChanges::send(const std::vector<Change> &changes, const Visitor &visitor)
{
    for (Place at = changes.begin(); at != changes.end() && !m_isStopped;) {
        if (!isKey(at->id)) {
            const QString why = Text::tr("The change has no usable key. Decide it again.");
            m_isStopped = !visitor({at->id, ChangeState::Refused, {}, why, 0});
            ++at;
            continue;
        }
        const Place end = endOfBatch(at, changes.end());
        if (Outcome sent = sendBatch(at, end, visitor); !sent)
            return sent;
        at = end;
    }
    return {};
}

/// The plugin takes a key once in a batch, and none that is no key.
RestChanges::Place RestChanges::endOfBatch(Place begin, Place end) const
{
    QSet<QString> keys;
    return std::find_if(begin, end, [&](const Change &change) {
        const bool isOver = static_cast<std::size_t>(keys.size()) == batchSize || keys.contains(change.id)
            || !isKey(change.id);
        keys.insert(change.id);
        return isOver;
    });
}

json RestChanges::bodyOf(Place begin, Place end) const
{
    json changes = json::array();
    for (Place change = begin; change != end; ++change)
        changes.push_back(jsonOf(*change));
    return {{"session", m_author.session.toStdString()},
            {"author", storedText(m_author.realName, longestName).toStdString()},
            {"changes", std::move(changes)}};
}

Outcome RestChanges::sendBatch(Place begin, Place end, const Visitor &visitor)
{
    for (std::size_t attempt = 0;;) {
        const Place first = begin;
        bool isStrange = false;
        NdjsonList list({{"id"}, {"state"}, {"now"}, {"reason"}, {"item_id", Type::IntegerOrNull}},
                        end - begin, std::nullopt, [&](const ListRow &row) {
                            const std::optional<ChangeAnswer> answer = answerTo(*begin, row);
                            isStrange = !answer;
                            if (isStrange)
                                return false;
                            ++begin;
                            m_isStopped = !visitor(*answer);
                            return !m_isStopped;
                        });
        if (Outcome sent = m_connection.post("changes", bodyOf(begin, end), list); !sent)
            return sent;
        if (isStrange || (begin != end && list.state() == NdjsonList::State::Ended))
            return tl::unexpected(brokenAnswer(m_connection.address(),
                                               QStringLiteral("an answer to another change than was sent")));
        if (begin == end || m_isStopped)
            return {};
        if (begin != first)
            attempt = 0;
        if (!m_connection.pause(attempt++))
            return tl::unexpected(m_connection.isStopped()
                                      ? HttpConnection::cancelled()
                                      : cutAnswer(m_connection.address(), QStringLiteral("changes")));
    }
}

} // namespace opname
