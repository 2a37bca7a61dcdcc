// Activities and decisions of a session.

#include "json_text.h"
#include "opname/session/session.h"
#include "session_state.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

QString stepName(ActivityEvent::Step step)
{
    switch (step) {
    case ActivityEvent::Step::Started:
        return QStringLiteral("started");
    case ActivityEvent::Step::Finished:
        return QStringLiteral("finished");
    case ActivityEvent::Step::Reopened:
        return QStringLiteral("reopened");
    }
    return {};
}

ActivityEvent::Step stepFromName(QStringView name)
{
    return name == u"finished" ? ActivityEvent::Step::Finished
        : name == u"reopened"  ? ActivityEvent::Step::Reopened
                               : ActivityEvent::Step::Started;
}

SopProgress progressIn(Database &database)
{
    SopProgress progress;
    Statement rows(database,
                   "SELECT a.step, a.number, a.time, a.by, a.note FROM activity a JOIN journal j ON j.id = "
                   "a.row JOIN station s ON s.idx = a.row >> 40 ORDER BY j.clock, s.id, a.row");
    while (rows.step())
        progress.apply({stepFromName(rows.text(0)), static_cast<int>(rows.integer(1)),
                        QDateTime::fromMSecsSinceEpoch(rows.integer(2), Qt::UTC), rows.text(3),
                        rows.text(4)});
    return progress;
}

} // namespace

bool Session::Impl::readCountingClosed()
{
    countingClosed = progressIn(database).isFinished(5);
    return !database.hasFailed();
}

SopProgress Session::sopProgress() const
{
    return progressIn(m->database);
}

bool Session::Impl::appendActivity(const ActivityEvent &event, const Author &author, qint64 now)
{
    JsonText body;
    body.add("step", stepName(event.step))
        .add("number", event.number)
        .add("by", event.by)
        .add("note", event.note);
    JournalRow row;
    if (!journal->append(author, "activity", body.take(), now, &row))
        return false;
    Statement insert(database,
                     "INSERT INTO activity(row, step, number, time, by, note) VALUES(?, ?, ?, ?, ?, ?)");
    insert.bind(1, row.id).bind(2, stepName(event.step)).bind(3, qint64(event.number)).bind(4, row.time);
    return insert.bind(5, event.by).bind(6, event.note).run() && readCountingClosed();
}

Outcome Session::recordActivity(const ActivityEvent &event, const Author &author, BackupCopy copy)
{
    const bool reopens = event.step == ActivityEvent::Step::Reopened;
    const bool needsLead = reopens || event.step == ActivityEvent::Step::Finished;
    if (Outcome allowed = reopens ? m->requireWriter() : m->requireWritable(); !allowed)
        return allowed;
    if (Outcome leads = needsLead ? m->requireLead(author) : Outcome(); !leads)
        return leads;
    const Outcome written = m->change([&](qint64 now) { return m->appendActivity(event, author, now); });
    if (reopens)
        m->signOffs.reset();
    if (!written || event.step != ActivityEvent::Step::Finished || copy == BackupCopy::ByCaller)
        return written;
    return backUpActivity(event.number);
}

Outcome Session::backUpActivity(int number) const
{
    Outcome copied = backUp(QStringLiteral("activity-%1").arg(number));
    if (!copied)
        copied.error().message = Text::tr("Activity %1 is finished and kept, but it has no backup copy. Free "
                                          "some room on the disk and save a copy.")
                                     .arg(number)
            + u' ' + copied.error().message;
    return copied;
}

Outcome Session::decide(std::span<const Decision> decisions, const Author &author)
{
    if (decisions.empty())
        return {};
    if (Outcome allowed = m->requireWritable(); !allowed)
        return allowed;
    if (auto changes = m->loadChanges(); !changes)
        return tl::unexpected(changes.error());
    {
        Transaction transaction(m->database);
        Statement insert(m->database,
                         "INSERT OR REPLACE INTO decision(id, row, kind, action, code, title, field, value, "
                         "note, by, time) "
                         "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bool succeeded = transaction.hasBegun();
        for (const Decision &d : decisions) {
            JsonText body;
            body.add("id", d.id)
                .add("kind", d.kind)
                .add("action", d.action)
                .add("code", d.code)
                .add("title", d.titleId);
            body.add("field", d.field).add("value", d.value).add("note", d.note);
            JournalRow row;
            succeeded =
                succeeded && m->appendToChanges(author, "decided", body.take(), nowMilliseconds(), &row);
            if (!succeeded)
                break;
            insert.bind(1, d.id)
                .bind(2, row.id)
                .bind(3, d.kind)
                .bind(4, d.action)
                .bind(5, d.code)
                .bind(6, d.titleId);
            insert.bind(7, d.field)
                .bind(8, d.value)
                .bind(9, d.note)
                .bind(10, author.operatorName)
                .bind(11, row.time);
            succeeded = insert.run();
            for (const Change &change : d.changes) {
                QueuedChange queued;
                queued.change = change;
                queued.discrepancy = d.id;
                succeeded = succeeded && m->queueChange(std::move(queued), author, nowMilliseconds());
            }
        }
        if (succeeded && transaction.commit())
            return {};
    }
    Error error = m->database.takeError();
    m->forgetDerived();
    return tl::unexpected(std::move(error));
}

qint64 Session::decisionCount() const
{
    return m->database.integer("SELECT count(*) FROM decision");
}

std::vector<Decision> Session::decisions() const
{
    std::vector<Decision> all;
    Statement rows(
        m->database,
        "SELECT kind, id, action, code, title, field, value, note, by, time FROM decision ORDER BY id");
    while (rows.step())
        all.push_back({rows.text(0),
                       rows.text(1),
                       rows.text(2),
                       rows.text(3),
                       rows.integer(4),
                       rows.text(5),
                       rows.text(6),
                       rows.text(7),
                       rows.text(8),
                       rows.integer(9),
                       {}});
    return all;
}

} // namespace opname
