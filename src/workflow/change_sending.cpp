#include "opname/workflow/change_sending.h"

#include "opname/domain/discrepancy.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/stations.h"
#include "opname/workflow/connection.h"

#include <algorithm>

namespace opname {

ChangeSending::ChangeSending(Session &session, Author author)
    : m_session(session)
    , m_author(std::move(author))
{
}

Result<std::set<SlimsTask>> ChangeSending::pendingTasks() const
{
    const auto all = ChangeQueue(m_session).all();
    if (!all)
        return tl::unexpected(all.error());
    std::set<SlimsTask> tasks;
    for (const QueuedChange &queued : **all)
        if (queued.isPending())
            tasks.insert(taskOf(queued.change.kind));
    return tasks;
}

Outcome ChangeSending::checkRights(const SlimsFacts &facts, const std::set<SlimsTask> &tasks)
{
    for (const auto &[task, sentence] : facts.missing)
        if (tasks.contains(task))
            return failure(ErrorKind::SlimsRefused, sentence);
    return {};
}

SlimsAuthor ChangeSending::slimsAuthor() const
{
    return {m_author.operatorName, m_session.id()};
}

Outcome ChangeSending::begin()
{
    if (m_pending)
        return {};
    const auto all = ChangeQueue(m_session).all();
    if (!all)
        return tl::unexpected(all.error());
    QStringList pending;
    for (const QueuedChange &queued : **all) {
        if (queued.isPending())
            pending.append(queued.change.id);
        m_doneBefore += queued.isDone() ? 1 : 0;
    }
    m_pending = std::move(pending);
    return {};
}

Result<qint64> ChangeSending::pendingAtFirst() const
{
    if (m_pending)
        return m_pending->size();
    return ChangeQueue(m_session).counts().map([](const auto &counts) {
        return counts[static_cast<std::size_t>(ChangeState::Waiting)]
            + counts[static_cast<std::size_t>(ChangeState::Sent)];
    });
}

Result<QString> ChangeSending::reasonNotToSend(const QueuedChange &queued) const
{
    // A file numbers its titles and copies itself; only a copy's code says which one of SLiMS's it is.
    const Change &change = queued.change;
    if ((change.kind == ChangeKind::NewCopy || change.itemCode.trimmed().isEmpty())
        && !isLibraryAddress(m_session.catalogueSource()))
        return tr("The catalogue came from “%1”, whose numbers of titles are not SLiMS's. Type this into "
                  "SLiMS "
                  "from the list of changes and mark it done.")
            .arg(m_session.catalogueSource());
    if (!queued.discrepancy.startsWith(discrepancyId(DiscrepancyKind::Missing, {})))
        return QString();
    const auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const auto item = m_session.catalogue().findById(change.itemId);
    if (!item || item->slot == noSlot)
        return QString();
    if ((*stock)->isPresent(item->slot))
        return tr("The copy was found after it was decided missing. Give the correction up, or take the scan "
                  "back and queue it again.");
    if ((*stock)->isLent(item->slot))
        return tr("The copy was lent after it was decided missing. Give the correction up, or queue it again "
                  "once the loan is closed.");
    return QString();
}

Result<std::vector<Change>> ChangeSending::takeNextBatch(const QString &target)
{
    if (Outcome begun = begin(); !begun)
        return tl::unexpected(begun.error());
    ChangeQueue queue(m_session);
    std::vector<Change> batch;
    QStringList ids;
    std::vector<ChangeAnswer> keptBack;
    while (m_taken < static_cast<std::size_t>(m_pending->size()) && batch.size() < batchSize) {
        const auto queued = queue.find(m_pending->at(static_cast<qsizetype>(m_taken)));
        if (!queued)
            return tl::unexpected(queued.error());
        ++m_taken;
        // A decision made meanwhile may have given it up.
        if (*queued == nullptr || !(*queued)->isPending())
            continue;
        const auto reason = reasonNotToSend(**queued);
        if (!reason)
            return tl::unexpected(reason.error());
        if (!reason->isEmpty()) {
            keptBack.push_back({(*queued)->change.id, ChangeState::Refused, {}, *reason, 0});
            continue;
        }
        ids.append((*queued)->change.id);
        batch.push_back((*queued)->change);
        batch.back().wasSent = (*queued)->attempts > 0;
    }
    if (!keptBack.empty()) {
        if (Outcome leads = Stations(m_session).requireLead(m_author); !leads)
            return tl::unexpected(leads.error());
        if (Outcome recorded = queue.recordAnswers(keptBack, target, m_author); !recorded)
            return tl::unexpected(recorded.error());
    }
    if (!batch.empty())
        if (Outcome recorded = queue.recordSent(ids, target, m_author); !recorded)
            return tl::unexpected(recorded.error());
    return batch;
}

Outcome ChangeSending::giveAnswers(const std::vector<ChangeAnswer> &answers, const QString &target)
{
    if (Outcome recorded = ChangeQueue(m_session).recordAnswers(answers, target, m_author); !recorded)
        return recorded;
    for (const ChangeAnswer &answer : answers) {
        m_applied += answer.state == ChangeState::Applied ? 1 : 0;
        m_already += answer.state == ChangeState::Already ? 1 : 0;
    }
    return {};
}

Result<SendingReport> ChangeSending::report() const
{
    const auto counts = ChangeQueue(m_session).counts();
    if (!counts)
        return tl::unexpected(counts.error());
    const auto count = [&](ChangeState state) { return (*counts)[static_cast<std::size_t>(state)]; };
    SendingReport report;
    report.applied = m_applied;
    report.already =
        m_already + (m_pending ? m_doneBefore : count(ChangeState::Applied) + count(ChangeState::Already));
    report.conflicts = count(ChangeState::Conflict);
    report.failed = count(ChangeState::Refused);
    report.pending = count(ChangeState::Waiting) + count(ChangeState::Sent);
    return report;
}

Error ChangeSending::stopped()
{
    return {ErrorKind::Cancelled,
            tr("Sending was stopped. What SLiMS answered is kept; the rest is sent the next time."),
            {}};
}

Result<SendingReport> ChangeSending::sendAll(LibrarySystem &library,
                                             const std::function<bool(qint64, qint64)> &watcher)
{
    const QString target = library.label();
    const auto total = pendingAtFirst();
    if (!total)
        return tl::unexpected(total.error());
    qint64 done = 0;
    bool goesOn = true;
    while (goesOn) {
        const auto batch = takeNextBatch(target);
        if (!batch)
            return tl::unexpected(batch.error());
        if (batch->empty())
            break;
        std::vector<ChangeAnswer> answers;
        const Outcome applied = library.apply(*batch, slimsAuthor(), [&](const ChangeAnswer &answer) {
            answers.push_back(answer);
            ++done;
            goesOn = goesOn && (!watcher || watcher(done, *total));
            return goesOn;
        });
        if (Outcome given = giveAnswers(answers, target); !given)
            return tl::unexpected(given.error());
        if (!applied)
            return tl::unexpected(applied.error());
    }
    if (!goesOn)
        return tl::unexpected(stopped());
    return report();
}

} // namespace opname
