#include "change_ledger.h"

#include "database.h"
#include "json_text.h"
#include "opname/domain/item_code.h"
#include "sha256.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace opname {

namespace {

QByteArray factsText(const Change &change)
{
    if (change.kind != ChangeKind::NewCopy)
        return {};
    JsonText text;
    text.add("location", change.newCopy.location)
        .add("site", change.newCopy.site)
        .add("collection_type", change.newCopy.collectionType)
        .add("call_number", change.newCopy.callNumber)
        .add("inventory_code", change.newCopy.inventoryCode);
    return text.take();
}

NewCopyFacts factsOf(const QJsonObject &object)
{
    return {object.value(u"location").toString(), object.value(u"site").toString(),
            object.value(u"collection_type").toString(), object.value(u"call_number").toString(),
            object.value(u"inventory_code").toString()};
}

} // namespace

bool QueuedChange::canBeTakenBack() const
{
    // A value that SLiMS had before anything was sent is not ours to set back.
    return change.kind != ChangeKind::NewCopy && !isByHand
        && (state == ChangeState::Applied || (state == ChangeState::Already && attempts > 1));
}

QString ChangeLedger::idOf(const QString &sessionId, const QString &station, qint64 number)
{
    const QString row = sessionId + u'\n' + station + u'\n' + QString::number(number);
    return QString::fromLatin1(Sha256::of(row.toUtf8()).toHex().left(16));
}

QByteArray ChangeLedger::bodyOf(const QueuedChange &queued)
{
    const Change &change = queued.change;
    JsonText body;
    body.add("id", change.id).add("kind", changeKindName(change.kind));
    if (change.itemId != 0)
        body.add("item", change.itemId);
    if (!change.itemCode.isEmpty())
        body.add("code", change.itemCode);
    if (change.titleId != 0)
        body.add("title", change.titleId);
    if (change.kind == ChangeKind::NewCopy)
        body.addRaw("new_copy", factsText(change));
    else
        body.add("before", change.before).add("after", change.after);
    if (!queued.discrepancy.isEmpty())
        body.add("discrepancy", queued.discrepancy);
    if (!queued.takesBack.isEmpty())
        body.add("takes_back", queued.takesBack);
    return body.take();
}

QString ChangeLedger::targetOf(ChangeKind kind, qint64 itemOrTitleId)
{
    return changeKindName(kind) + u':' + QString::number(itemOrTitleId);
}

void ChangeLedger::add(QueuedChange queued)
{
    const std::size_t place = m_changes.size();
    const Change &change = queued.change;
    m_places.insert(change.id, place);
    if (!queued.discrepancy.isEmpty())
        m_ofDiscrepancy.insert(queued.discrepancy, place);
    if (change.kind == ChangeKind::NewCopy)
        m_ofNewCode.insert(foldedCode(change.itemCode), place);
    else
        m_ofTarget[targetOf(change.kind, isTitleChange(change.kind) ? change.titleId : change.itemId)]
            .push_back(place);
    m_changes.push_back(std::move(queued));
}

std::vector<std::size_t> ChangeLedger::placesOf(const QJsonObject &body) const
{
    std::vector<std::size_t> places;
    for (const QJsonValue &id : body.value(u"changes").toArray())
        if (const auto place = m_places.constFind(id.toString()); place != m_places.cend())
            places.push_back(*place);
    return places;
}

void ChangeLedger::end(std::size_t place, ChangeState state, RowId row, std::vector<std::size_t> &touched)
{
    QueuedChange &queued = m_changes[place];
    queued.state = state;
    queued.lastStep = row;
    touched.push_back(place);
    const auto original = m_places.constFind(queued.takesBack);
    if (!queued.isDone() || original == m_places.cend())
        return;
    m_changes[*original].state = ChangeState::TakenBack;
    m_changes[*original].lastStep = row;
    touched.push_back(*original);
}

std::vector<std::size_t> ChangeLedger::apply(RowId row, QStringView kind, const QJsonObject &body)
{
    std::vector<std::size_t> touched;
    if (kind == u"decided") {
        // A new decision on the same discrepancy gives up what was not sent yet.
        const QList<std::size_t> earlier = m_ofDiscrepancy.values(body.value(u"id").toString());
        for (const std::size_t place : earlier)
            if (m_changes[place].state == ChangeState::Waiting)
                end(place, ChangeState::TakenBack, row, touched);
    } else if (kind == u"change_queued") {
        QueuedChange queued;
        const auto changeKind = changeKindFromName(body.value(u"kind").toString());
        queued.change.id = body.value(u"id").toString();
        if (!changeKind || queued.change.id.isEmpty() || m_places.contains(queued.change.id))
            return touched;
        queued.change.kind = *changeKind;
        queued.change.itemId = body.value(u"item").toInteger();
        queued.change.itemCode = body.value(u"code").toString();
        queued.change.titleId = body.value(u"title").toInteger();
        queued.change.before = body.value(u"before").toString();
        queued.change.after = body.value(u"after").toString();
        queued.change.newCopy = factsOf(body.value(u"new_copy").toObject());
        queued.discrepancy = body.value(u"discrepancy").toString();
        queued.takesBack = body.value(u"takes_back").toString();
        queued.queuedBy = queued.lastStep = row;
        touched.push_back(m_changes.size());
        add(std::move(queued));
    } else if (kind == u"changes_sent") {
        for (const std::size_t place : placesOf(body))
            if (m_changes[place].isPending()) {
                ++m_changes[place].attempts;
                end(place, ChangeState::Sent, row, touched);
            }
    } else if (kind == u"changes_answered") {
        for (const QJsonValue &value : body.value(u"answers").toArray()) {
            const QJsonObject answer = value.toObject();
            const auto place = m_places.constFind(answer.value(u"id").toString());
            const auto state = changeStateFromName(answer.value(u"state").toString());
            if (place == m_places.cend() || !state || !m_changes[*place].isPending())
                continue;
            QueuedChange &queued = m_changes[*place];
            queued.now = answer.value(u"now").toString();
            queued.reason = answer.value(u"reason").toString();
            queued.newItemId = answer.value(u"item").toInteger();
            end(*place, *state, row, touched);
        }
    } else if (kind == u"changes_marked_done") {
        for (const std::size_t place : placesOf(body)) {
            QueuedChange &queued = m_changes[place];
            if (queued.isDone() || queued.state == ChangeState::TakenBack)
                continue;
            queued.isByHand = true;
            end(place, ChangeState::Applied, row, touched);
        }
    } else if (kind == u"conflict_resolved") {
        const auto place = m_places.constFind(body.value(u"id").toString());
        if (place != m_places.cend()
            && (m_changes[*place].state == ChangeState::Conflict
                || m_changes[*place].state == ChangeState::Refused))
            end(*place, ChangeState::TakenBack, row, touched);
    }
    return touched;
}

QSet<QByteArray> ChangeLedger::newCodes(const std::vector<std::size_t> &places) const
{
    QSet<QByteArray> codes;
    for (const std::size_t place : places)
        if (m_changes[place].change.kind == ChangeKind::NewCopy)
            codes.insert(foldedCode(m_changes[place].change.itemCode));
    return codes;
}

const QueuedChange *ChangeLedger::awaitedCopy(const QByteArray &code) const
{
    const auto [first, last] = m_ofNewCode.equal_range(code);
    const auto found =
        std::find_if(first, last, [this](std::size_t place) { return m_changes[place].isAwaitedCopy(); });
    return found == last ? nullptr : &m_changes[*found];
}

const QueuedChange *ChangeLedger::find(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_changes[*place];
}

std::optional<QString> ChangeLedger::valueAfterQueued(ChangeKind kind, qint64 itemOrTitleId,
                                                      QStringView exceptWaitingOf) const
{
    const auto places = m_ofTarget.constFind(targetOf(kind, itemOrTitleId));
    if (places == m_ofTarget.cend())
        return {};
    for (auto place = places->rbegin(); place != places->rend(); ++place) {
        const QueuedChange &queued = m_changes[*place];
        if (queued.state == ChangeState::Waiting && !exceptWaitingOf.isEmpty()
            && queued.discrepancy == exceptWaitingOf)
            continue;
        if (queued.state == ChangeState::Conflict)
            return queued.now;
        if (queued.isPending() || queued.isDone())
            return queued.change.after;
    }
    return {};
}

bool ChangeLedger::load(Database &database)
{
    Statement rows(
        database,
        "SELECT c.id, c.row, c.discrepancy, c.kind, c.item, c.code, c.title, c.before, c.after, "
        "c.new_copy, c.takes_back, c.state, c.now, c.reason, c.attempts, c.by_hand, c.new_item, "
        "c.step FROM change c JOIN journal j ON j.id = c.row JOIN station s ON s.idx = c.row >> 40 "
        "ORDER BY j.clock, s.id, c.row");
    while (rows.step()) {
        const auto kind = changeKindFromName(rows.text(3));
        const auto state = changeStateFromName(rows.text(11));
        if (!kind || !state)
            continue;
        QueuedChange queued;
        queued.change.id = rows.text(0);
        queued.queuedBy = rows.integer(1);
        queued.discrepancy = rows.text(2);
        queued.change.kind = *kind;
        queued.change.itemId = rows.integer(4);
        queued.change.itemCode = rows.text(5);
        queued.change.titleId = rows.integer(6);
        queued.change.before = rows.text(7);
        queued.change.after = rows.text(8);
        queued.change.newCopy = factsOf(QJsonDocument::fromJson(rows.blob(9)).object());
        queued.takesBack = rows.text(10);
        queued.state = *state;
        queued.now = rows.text(12);
        queued.reason = rows.text(13);
        queued.attempts = static_cast<int>(rows.integer(14));
        queued.isByHand = rows.integer(15) != 0;
        queued.newItemId = rows.integer(16);
        queued.lastStep = rows.integer(17);
        add(std::move(queued));
    }
    return !database.hasFailed();
}

Statement ChangeLedger::saving(Database &database)
{
    return Statement(database,
                     "INSERT OR REPLACE INTO change(id, row, discrepancy, kind, item, code, title, before, "
                     "after, new_copy, takes_back, state, now, reason, attempts, by_hand, new_item, step) "
                     "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

bool ChangeLedger::save(Statement &insert, const QueuedChange &queued)
{
    const Change &change = queued.change;
    insert.bind(1, change.id).bind(2, queued.queuedBy).bind(3, queued.discrepancy);
    insert.bind(4, changeKindName(change.kind)).bind(5, change.itemId).bind(6, change.itemCode);
    insert.bind(7, change.titleId).bind(8, change.before).bind(9, change.after);
    insert.bindText(10, factsText(change)).bind(11, queued.takesBack);
    insert.bind(12, changeStateName(queued.state)).bind(13, queued.now).bind(14, queued.reason);
    insert.bind(15, qint64(queued.attempts)).bind(16, qint64(queued.isByHand)).bind(17, queued.newItemId);
    return insert.bind(18, queued.lastStep).run();
}

} // namespace opname
