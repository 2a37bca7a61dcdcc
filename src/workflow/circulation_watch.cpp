#include "opname/workflow/circulation_watch.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace opname {

namespace {

using Kind = CirculationEvent::Kind;

QJsonObject bodyOf(const JournalRow &row)
{
    return QJsonDocument::fromJson(row.body).object();
}

CirculationEvent eventOf(const QJsonObject &loan, Kind kind)
{
    CirculationEvent event;
    event.kind = kind;
    event.itemCode = loan.value(u"code").toString();
    event.loanDate = QDate::fromString(loan.value(u"loan_date").toString(), Qt::ISODate);
    event.dueDate = QDate::fromString(loan.value(u"due_date").toString(), Qt::ISODate);
    return event;
}

/// The events of one row, without what the catalogue knows of their items.
void addEvents(std::vector<CirculationEvent> &events, const JournalRow &row)
{
    const QJsonObject body = bodyOf(row);
    QSet<qint64> extended;
    for (const QJsonValue &id : body.value(u"extended").toArray())
        extended.insert(id.toInteger());
    const auto add = [&](QStringView list, Kind kind) {
        for (const QJsonValue &value : body.value(list).toArray()) {
            const QJsonObject loan = value.toObject();
            const bool isExtended = kind == Kind::Lent && extended.contains(loan.value(u"id").toInteger());
            CirculationEvent event = eventOf(loan, isExtended ? Kind::Extended : kind);
            event.seq = row.seq;
            event.found = QDateTime::fromMSecsSinceEpoch(row.time, Qt::UTC);
            events.push_back(std::move(event));
        }
    };
    add(u"returned", Kind::Returned);
    add(u"lent", Kind::Lent);
}

} // namespace

CirculationWatch::CirculationWatch(Session &session)
    : m_session(session)
{
}

Result<std::vector<CirculationEvent>> CirculationWatch::events() const
{
    std::vector<CirculationEvent> events;
    bool isFirstStand = false;
    const Outcome read = m_session.visitJournal(0, [&](const JournalRow &row) {
        if (row.kind == u"catalogue_frozen")
            isFirstStand = !bodyOf(row).value(u"loans_known").toBool(true);
        else if (row.kind == u"loans_changed" && !std::exchange(isFirstStand, false))
            addEvents(events, row);
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    for (CirculationEvent &event : events)
        if (const auto item = m_session.catalogue().findByCode(event.itemCode)) {
            event.itemCode = item->item.code;
            event.title = item->title;
            event.callNumber = item->callNumber;
        }
    return events;
}

Result<QString> CirculationWatch::loansSource() const
{
    QString source;
    const Outcome read = m_session.visitJournal(0, [&](const JournalRow &row) {
        const bool isStand = row.kind == u"catalogue_pulled" || row.kind == u"loans_taken"
            || row.kind == u"catalogue_compared";
        if (isStand)
            if (const QJsonObject body = bodyOf(row); !body.value(u"loans").isNull())
                source = body.value(u"source").toString();
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    return source;
}

std::vector<CirculationEvent> CirculationWatch::between(const std::vector<ListedLoan> &before,
                                                        const std::vector<ListedLoan> &after,
                                                        const QDateTime &found)
{
    std::vector<CirculationEvent> events;
    const auto add = [&](const ListedLoan &loan, Kind kind) {
        events.push_back({kind, 0, found, loan.loan.itemCode, loan.title, loan.callNumber, loan.loan.loanDate,
                          loan.loan.dueDate});
    };
    QHash<qint64, const ListedLoan *> known;
    for (const ListedLoan &loan : before)
        known.insert(loan.loan.id, &loan);
    std::vector<const ListedLoan *> lent;
    for (const ListedLoan &loan : after) {
        const ListedLoan *old = known.take(loan.loan.id);
        if (old != nullptr && old->loan.itemCode == loan.loan.itemCode
            && old->loan.dueDate != loan.loan.dueDate)
            add(loan, Kind::Extended);
        else if (old == nullptr || old->loan.itemCode != loan.loan.itemCode)
            lent.push_back(&loan);
        if (old != nullptr && old->loan.itemCode != loan.loan.itemCode)
            add(*old, Kind::Returned);
    }
    for (const ListedLoan &loan : before)
        if (known.contains(loan.loan.id))
            add(loan, Kind::Returned);
    for (const ListedLoan *loan : lent)
        add(*loan, Kind::Lent);
    return events;
}

} // namespace opname
