#include "opname/workflow/publishing.h"

#include "former_rows.h"
#include "opname/session/copy_index.h"
#include "opname/session/sign_offs.h"
#include "opname/session/stations.h"
#include "opname/workflow/sop_desk.h"

namespace opname {

namespace {

constexpr int recapActivity = 9;
constexpr int rowsAtOnce = 2000;

SlimsPresence presenceOf(Presence presence)
{
    switch (presence) {
    case Presence::Present:
        return SlimsPresence::Exists;
    case Presence::OnLoan:
        return SlimsPresence::OnLoan;
    case Presence::Missing:
        return SlimsPresence::Missing;
    case Presence::NotCovered:
        break;
    }
    return SlimsPresence::Uncounted;
}

/// Of the copies that rows() hands over: SLiMS finds its rows by their codes, so those without one are in no
/// figure.
Result<Totals> writtenTotals(Session &session)
{
    const auto stock = session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const auto withoutCode = CopyIndex(session).withoutCode();
    if (!withoutCode)
        return tl::unexpected(withoutCode.error());
    Totals totals = (*stock)->totals();
    for (const Slot slot : *withoutCode) {
        if (slot >= (*stock)->itemCount() || (*stock)->item(slot).bucket != Bucket::Expected)
            continue;
        --totals.expected;
        switch ((*stock)->presence(slot)) {
        case Presence::Present:
            --totals.found;
            break;
        case Presence::OnLoan:
            totals.onLoan = totals.onLoan.value_or(0) - 1;
            break;
        case Presence::Missing:
            --totals.missing;
            break;
        case Presence::NotCovered:
            --totals.notCovered;
            break;
        }
    }
    return totals;
}

QString headOf(Session &session)
{
    return QString::fromLatin1(Publications(session).head().toHex());
}

QString partialNeeded(qint64 notCovered)
{
    return Publishing::tr("%n copies were not covered. Count them, or agree to a partial result, where they "
                          "are written as uncounted (--partial).",
                          nullptr, static_cast<int>(notCovered));
}

} // namespace

Publishing::Publishing(Session &session, Author author)
    : m_session(session)
    , m_author(std::move(author))
{
}

Outcome Publishing::beginActivity(Session &session, const Author &author)
{
    if (Outcome open = SignOffs(session).requireOpen(); !open)
        return open;
    return SopDesk(session, author).begin(recapActivity);
}

Result<PublishedResult> Publishing::prepare(const PublishConsent &consent) const
{
    if (Outcome open = SignOffs(m_session).requireOpen(); !open)
        return tl::unexpected(open.error());
    if (Outcome leads = Stations(m_session).requireLead(m_author); !leads)
        return tl::unexpected(leads.error());
    // Of the state that rows() goes over, so that figures and rows agree while others scan.
    Totals totals;
    if (m_session.isFrozen()) {
        const auto written = writtenTotals(m_session);
        if (!written)
            return tl::unexpected(written.error());
        totals = *written;
    }
    if (totals.found == 0)
        return failure(ErrorKind::Refused,
                       tr("There is no result yet: no expected copy was found. Count first."));
    if (!totals.onLoan)
        return failure(ErrorKind::Refused,
                       tr("The loans are not known, so nothing can be told lost. Take the loans in first."));
    if (totals.notCovered > 0 && !consent.partial)
        return failure(ErrorKind::Refused, partialNeeded(totals.notCovered));
    PublishedResult result;
    // A mark of this stock-take keeps two of the same name apart and lets a repetition find its own.
    result.name = m_session.name().left(180) + QStringLiteral(" [%1]").arg(m_session.id().left(8));
    result.start = m_session.created();
    result.end = QDateTime::currentDateTimeUtc();
    if (const QDateTime finished = m_session.sopProgress().activity(5).finished; finished.isValid())
        result.end = finished;
    result.startedBy = m_author.operatorName;
    for (const OperatorWork &work : m_session.operatorTotals())
        if (work.totals.scans > 0)
            result.users.append(work.name);
    result.exists = totals.found;
    result.missing = totals.missing;
    result.onLoan = *totals.onLoan;
    result.headHash = headOf(m_session);
    return result;
}

QString Publishing::takingPartWarning(const SlimsStockTake &active)
{
    return tr("“%1” is active in SLiMS, begun by %2 on %3. Taking part marks there what was found here. When "
              "it is finished in SLiMS, SLiMS sets every copy that is still missing there to “Missing”, "
              "whatever its status was before.")
        .arg(active.name, active.startedBy, active.startDate);
}

Outcome Publishing::checkActive(const std::optional<SlimsStockTake> &active, const PublishConsent &consent)
{
    if (active && !consent.takePart)
        return failure(ErrorKind::Refused,
                       takingPartWarning(*active) + u' '
                           + tr("Finish it there before this is published, or take part in it "
                                "(--take-part)."));
    if (!active && consent.takePart)
        return failure(ErrorKind::Refused,
                       tr("No stock-take is active in SLiMS to take part in. Publish without taking part."));
    return {};
}

Error Publishing::stopped()
{
    return {ErrorKind::Cancelled, tr("Publishing was stopped. Nothing was written into SLiMS."), {}};
}

StockTakeRowProducer Publishing::rows() const
{
    return [session = &m_session, last = qint64(0)](std::vector<StockTakeRow> &rows) mutable -> Outcome {
        rows.clear();
        auto stock = session->stockTake();
        if (!stock)
            return tl::unexpected(stock.error());
        const Publications publications(*session);
        while (rows.empty()) {
            auto copies = publications.copiesAfter(last, rowsAtOnce);
            if (!copies)
                return tl::unexpected(copies.error());
            if (copies->empty())
                return {};
            last = copies->back().row.itemId;
            for (Publications::Copy &copy : *copies) {
                if ((*stock)->item(copy.slot).bucket != Bucket::Expected
                    || copy.row.itemCode.trimmed().isEmpty())
                    continue;
                copy.row.presence = presenceOf((*stock)->presence(copy.slot));
                if (const auto scan = (*stock)->lastScan(copy.slot))
                    if (auto made = publications.scanMade(scan->id)) {
                        copy.row.checkedBy = std::move(made->first);
                        copy.row.lastUpdate = made->second;
                    }
                rows.push_back(std::move(copy.row));
            }
        }
        return {};
    };
}

Result<PublishPlan> Publishing::plan(LibrarySystem &library, const PublishConsent &consent) const
{
    auto result = prepare(consent);
    if (!result)
        return tl::unexpected(result.error());
    const auto facts = library.examine();
    if (!facts)
        return tl::unexpected(facts.error());
    const auto active = library.activeStockTake();
    if (!active)
        return tl::unexpected(active.error());
    for (const auto &[task, sentence] : facts->missing)
        if (task == SlimsTask::Publish || (task == SlimsTask::OpenStockTake && !*active))
            return failure(ErrorKind::SlimsRefused, sentence);
    const auto written = writtenTotals(m_session);
    if (!written)
        return tl::unexpected(written.error());
    PublishPlan plan{library.label(), std::move(*result), written->notCovered, *active};
    if (*active)
        plan.result.takePartIn = (*active)->id;
    return plan;
}

Outcome Publishing::checkConsent(const PublishPlan &plan, const PublishConsent &consent)
{
    if (plan.notCovered > 0 && !consent.partial)
        return failure(ErrorKind::Refused, partialNeeded(plan.notCovered));
    return checkActive(plan.active, consent);
}

Result<Publishing::Report> Publishing::write(LibrarySystem &library, const PublishPlan &plan,
                                             const std::function<bool(qint64)> &watcher) const
{
    const auto answer =
        library.publish(plan.result, rows(), {m_author.operatorName, m_session.id()}, watcher);
    if (!answer)
        return tl::unexpected(answer.error());
    Report report;
    report.wasThere = answer->wasThere;
    report.publication.target = plan.target;
    report.publication.stockTakeId = answer->stockTakeId;
    report.publication.tookPart = plan.result.takePartIn.has_value();
    report.publication.rows = answer->rows;
    report.publication.exists = plan.result.exists;
    report.publication.missing = plan.result.missing;
    report.publication.onLoan = plan.result.onLoan;
    report.publication.uncounted = plan.notCovered;
    report.publication.headHash = plan.result.headHash;
    return report;
}

Result<Publishing::Report> Publishing::publish(LibrarySystem &library, const PublishPlan &agreed,
                                               const std::function<bool(qint64)> &watcher)
{
    if (Outcome begun = beginActivity(m_session, m_author); !begun)
        return tl::unexpected(begun.error());
    PublishPlan plan = agreed;
    plan.result.headHash = headOf(m_session);
    qint64 formerRowsSaved = 0;
    if (!plan.active) {
        const auto saved = saveFormerRows(
            library, m_session, [this](const SessionStep &step) { return step(m_session); }, plan.target,
            m_author);
        if (!saved)
            return tl::unexpected(saved.error());
        formerRowsSaved = *saved;
    }
    auto report = write(library, plan, watcher);
    if (!report)
        return report;
    report->formerRowsSaved = formerRowsSaved;
    if (Outcome recorded = Publications(m_session).record(report->publication, m_author); !recorded)
        return tl::unexpected(recorded.error());
    return report;
}

} // namespace opname
