#include "opname/workflow/circulation_watch.h"

#include "opname/domain/loan_changes.h"

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

std::vector<Loan> loansOf(const QJsonValue &array)
{
    std::vector<Loan> loans;
    for (const QJsonValue &value : array.toArray()) {
        const QJsonObject loan = value.toObject();
        loans.push_back({loan.value(u"id").toInteger(), loan.value(u"code").toString(),
                         QDate::fromString(loan.value(u"loan_date").toString(), Qt::ISODate),
                         QDate::fromString(loan.value(u"due_date").toString(), Qt::ISODate)});
    }
    return loans;
}

/// Without what the catalogue knows of their items.
void addEvents(std::vector<CirculationEvent> &events, const LoanChanges &changes, qint64 seq,
               const QDateTime &found)
{
    const auto add = [&](const std::vector<Loan> &loans, Kind kind) {
        for (const Loan &loan : loans)
            events.push_back({kind, seq, found, loan.itemCode, {}, {}, loan.loanDate, loan.dueDate});
    };
    add(changes.returned, Kind::Returned);
    add(changes.lent, Kind::Lent);
    add(changes.extended, Kind::Extended);
}

/// The events of one row.
void addEvents(std::vector<CirculationEvent> &events, const JournalRow &row)
{
    const QJsonObject body = bodyOf(row);
    QSet<qint64> extended;
    for (const QJsonValue &id : body.value(u"extended").toArray())
        extended.insert(id.toInteger());
    addEvents(events,
              LoanChanges::of(loansOf(body.value(u"lent")), loansOf(body.value(u"returned")), extended),
              row.seq, QDateTime::fromMSecsSinceEpoch(row.time, Qt::UTC));
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
    const Outcome read =
        m_session.visitJournal({u"catalogue_frozen"_qs, u"loans_changed"_qs}, [&](const JournalRow &row) {
            if (row.kind == u"catalogue_frozen")
                isFirstStand = !bodyOf(row).value(u"loans_known").toBool(true);
            else if (!std::exchange(isFirstStand, false))
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
    const QStringList stands = {QStringLiteral("catalogue_pulled"), QStringLiteral("loans_taken"),
                                QStringLiteral("catalogue_compared")};
    const Outcome read = m_session.visitJournal(stands, [&](const JournalRow &row) {
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
    QHash<qint64, const ListedLoan *> known;
    QHash<QString, const ListedLoan *> listed;
    for (const ListedLoan &loan : before) {
        known.insert(loan.loan.id, &loan);
        listed.insert(loan.loan.itemCode, &loan);
    }
    std::vector<Loan> lent;
    std::vector<Loan> returned;
    QSet<qint64> extended;
    for (const ListedLoan &loan : after) {
        listed.insert(loan.loan.itemCode, &loan);
        const ListedLoan *old = known.take(loan.loan.id);
        const bool isSame = old != nullptr && old->loan.itemCode == loan.loan.itemCode
            && old->loan.loanDate == loan.loan.loanDate;
        if (isSame && old->loan.dueDate == loan.loan.dueDate)
            continue;
        lent.push_back(loan.loan);
        if (isSame)
            extended.insert(loan.loan.id);
        else if (old != nullptr)
            returned.push_back(old->loan);
    }
    for (const ListedLoan &loan : before)
        if (known.contains(loan.loan.id))
            returned.push_back(loan.loan);
    std::vector<CirculationEvent> events;
    addEvents(events, LoanChanges::of(lent, returned, extended), 0, found);
    for (CirculationEvent &event : events) {
        const ListedLoan *loan = listed.value(event.itemCode);
        event.title = loan->title;
        event.callNumber = loan->callNumber;
    }
    return events;
}

} // namespace opname
