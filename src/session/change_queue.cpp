#include "opname/session/change_queue.h"

#include "change_ledger.h"
#include "json_text.h"
#include "opname/session/session.h"
#include "session_state.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace opname {

namespace {

/// What a person wants to take in of each change that suits.
QStringList suitingIds(const ChangeLedger &ledger, const QStringList &ids,
                       const std::function<bool(const QueuedChange &)> &suits)
{
    QStringList suiting;
    QSet<QString> seen;
    for (const QString &id : ids) {
        const qsizetype before = seen.size();
        seen.insert(id);
        const QueuedChange *queued = seen.size() > before ? ledger.find(id) : nullptr;
        if (queued != nullptr && suits(*queued))
            suiting.append(id);
    }
    return suiting;
}

Result<ChangeLedger *> ledgerToChange(Session::Impl &state)
{
    auto ledger = state.loadChanges();
    if (!ledger)
        return ledger;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    return ledger;
}

} // namespace

Result<ChangeLedger *> Session::Impl::loadChanges()
{
    if (!changes) {
        auto ledger = std::make_unique<ChangeLedger>();
        if (!ledger->load(database))
            return tl::unexpected(database.takeError());
        changes = std::move(ledger);
    }
    return changes.get();
}

bool Session::Impl::appendToChanges(const Author &author, const char *kind, const QByteArray &body,
                                    qint64 now, JournalRow *written)
{
    JournalRow row;
    if (!journal->append(author, kind, body, now, &row))
        return false;
    if (written != nullptr)
        *written = row;
    const std::vector<std::size_t> touched =
        changes->apply(row.id, row.kind, QJsonDocument::fromJson(body).object());
    if (!touched.empty() && !saveChange)
        saveChange = std::make_unique<Statement>(ChangeLedger::saving(database));
    const bool saved = std::all_of(touched.begin(), touched.end(), [this](std::size_t place) {
        return ChangeLedger::save(*saveChange, changes->all()[place]);
    });
    return saved && recountAwaited(changes->newCodes(touched));
}

bool Session::Impl::recountAwaited(const QSet<QByteArray> &codes)
{
    if (codes.isEmpty() || (!isFrozen() && stockTake == nullptr))
        return true;
    if (auto loaded = loadStockTake(); !loaded) {
        database.keepFailure(loaded.error());
        return false;
    }
    for (const QByteArray &code : codes)
        stockTake->setAwaited(code, changes->awaitedCopy(code) != nullptr);
    return saveTotals();
}

bool Session::Impl::queueChange(QueuedChange queued, const Author &author, qint64 now)
{
    const RowId next = journal->nextId(author.station);
    if (next == 0)
        return false;
    queued.change.id = ChangeLedger::idOf(id, author.station, next & ((1LL << stationShift) - 1));
    return appendToChanges(author, "change_queued", ChangeLedger::bodyOf(queued), now);
}

ChangeQueue::ChangeQueue(Session &session)
    : m_session(session)
{
}

Result<const std::vector<QueuedChange> *> ChangeQueue::all() const
{
    return m_session.m->loadChanges().map([](const ChangeLedger *ledger) { return &ledger->all(); });
}

Result<const QueuedChange *> ChangeQueue::awaitedCopy(QStringView code) const
{
    return m_session.m->loadChanges().map(
        [&](const ChangeLedger *ledger) { return ledger->awaitedCopy(foldedCode(code)); });
}

Result<std::array<qint64, changeStateCount>> ChangeQueue::counts() const
{
    std::array<qint64, changeStateCount> counts{};
    if (const ChangeLedger *ledger = m_session.m->changes.get()) {
        for (const QueuedChange &queued : ledger->all())
            ++counts[static_cast<std::size_t>(queued.state)];
        return counts;
    }
    // Asked whenever a session is opened: the queue need not be read for it.
    Database &database = m_session.m->database;
    Statement rows(database, "SELECT state, count(*) FROM change GROUP BY state");
    while (rows.step())
        if (const auto state = changeStateFromName(rows.text(0)))
            counts[static_cast<std::size_t>(*state)] = rows.integer(1);
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return counts;
}

Result<const QueuedChange *> ChangeQueue::find(const QString &id) const
{
    return m_session.m->loadChanges().map([&](const ChangeLedger *ledger) { return ledger->find(id); });
}

Result<std::optional<QString>> ChangeQueue::valueAfterQueued(ChangeKind kind, qint64 itemOrTitleId,
                                                             QStringView exceptWaitingOf) const
{
    return m_session.m->loadChanges().map([&](const ChangeLedger *ledger) {
        return ledger->valueAfterQueued(kind, itemOrTitleId, exceptWaitingOf);
    });
}

Outcome ChangeQueue::recordSent(const QStringList &ids, const QString &target, const Author &author)
{
    auto ledger = m_session.m->loadChanges();
    if (!ledger)
        return tl::unexpected(ledger.error());
    if (Outcome allowed = m_session.m->requireWritable(); !allowed)
        return allowed;
    if (Outcome leads = m_session.m->requireLead(author); !leads)
        return leads;
    JsonText body;
    body.add("to", target).addRaw("changes", JsonText::arrayOf(ids));
    const QByteArray text = body.take();
    return m_session.m->change(
        [&](qint64 now) { return m_session.m->appendToChanges(author, "changes_sent", text, now); });
}

Outcome ChangeQueue::recordAnswers(std::span<const ChangeAnswer> answers, const QString &target,
                                   const Author &author)
{
    if (answers.empty())
        return {};
    auto ledger = m_session.m->loadChanges();
    if (!ledger)
        return tl::unexpected(ledger.error());
    if (Outcome allowed = m_session.m->requireWritable(); !allowed)
        return allowed;
    QByteArray array = "[";
    for (const ChangeAnswer &answer : answers) {
        JsonText one;
        one.add("id", answer.id).add("state", changeStateName(answer.state));
        if (answer.state == ChangeState::Conflict)
            one.add("now", answer.now);
        if (!answer.reason.isEmpty())
            one.add("reason", answer.reason);
        if (answer.itemId != 0)
            one.add("item", answer.itemId);
        array += (array.size() > 1 ? "," : "") + one.take();
    }
    JsonText body;
    body.add("to", target).addRaw("answers", array + ']');
    const QByteArray text = body.take();
    return m_session.m->change(
        [&](qint64 now) { return m_session.m->appendToChanges(author, "changes_answered", text, now); });
}

Result<int> ChangeQueue::takeBack(const QStringList &ids, const Author &author)
{
    auto ledger = ledgerToChange(*m_session.m);
    if (!ledger)
        return tl::unexpected(ledger.error());
    QSet<QString> beingTakenBack;
    for (const QueuedChange &queued : (*ledger)->all())
        if (queued.isPending())
            beingTakenBack.insert(queued.takesBack);
    // Newest first, so that two changes of one field go back in the order that undoes them.
    QStringList suiting = suitingIds(**ledger, ids, [&](const QueuedChange &queued) {
        return queued.canBeTakenBack() && !beingTakenBack.contains(queued.change.id);
    });
    std::sort(suiting.begin(), suiting.end(),
              [&](const QString &a, const QString &b) { return (*ledger)->find(a) > (*ledger)->find(b); });
    if (suiting.isEmpty())
        return 0;
    const Outcome written = m_session.m->change([&](qint64 now) {
        return std::all_of(suiting.begin(), suiting.end(), [&](const QString &id) {
            QueuedChange reverse;
            reverse.change = (*ledger)->find(id)->change;
            std::swap(reverse.change.before, reverse.change.after);
            reverse.takesBack = id;
            return m_session.m->queueChange(std::move(reverse), author, now);
        });
    });
    if (!written)
        return tl::unexpected(written.error());
    return static_cast<int>(suiting.size());
}

Result<int> ChangeQueue::markDone(const QStringList &ids, const Author &author)
{
    auto ledger = ledgerToChange(*m_session.m);
    if (!ledger)
        return tl::unexpected(ledger.error());
    const QStringList suiting = suitingIds(**ledger, ids, [](const QueuedChange &queued) {
        return !queued.isDone() && queued.state != ChangeState::TakenBack;
    });
    if (suiting.isEmpty())
        return 0;
    JsonText body;
    body.addRaw("changes", JsonText::arrayOf(suiting));
    const QByteArray text = body.take();
    const Outcome written = m_session.m->change(
        [&](qint64 now) { return m_session.m->appendToChanges(author, "changes_marked_done", text, now); });
    if (!written)
        return tl::unexpected(written.error());
    return static_cast<int>(suiting.size());
}

Result<int> ChangeQueue::resolve(const QStringList &ids, bool keepOurs, const Author &author)
{
    auto ledger = ledgerToChange(*m_session.m);
    if (!ledger)
        return tl::unexpected(ledger.error());
    const QStringList suiting = suitingIds(**ledger, ids, [](const QueuedChange &queued) {
        return queued.state == ChangeState::Conflict || queued.state == ChangeState::Refused;
    });
    if (suiting.isEmpty())
        return 0;
    const Outcome written = m_session.m->change([&](qint64 now) {
        return std::all_of(suiting.begin(), suiting.end(), [&](const QString &id) {
            const QueuedChange ended = *(*ledger)->find(id);
            JsonText body;
            body.add("id", id).add("keep", keepOurs ? u"ours" : u"theirs");
            if (!m_session.m->appendToChanges(author, "conflict_resolved", body.take(), now))
                return false;
            if (!keepOurs)
                return true;
            QueuedChange again;
            again.change = ended.change;
            if (ended.state == ChangeState::Conflict)
                again.change.before = ended.now;
            again.discrepancy = ended.discrepancy;
            again.takesBack = ended.takesBack;
            return m_session.m->queueChange(std::move(again), author, now);
        });
    });
    if (!written)
        return tl::unexpected(written.error());
    return static_cast<int>(suiting.size());
}

} // namespace opname
