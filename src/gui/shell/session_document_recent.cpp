// The scans of a while: recalled, corrected by what other stations scanned, and taken back.

#include "session_document.h"

#include "../widgets/verdict_card.h"

#include <algorithm>
#include <iterator>

namespace opname {

namespace {

constexpr int recalledScans = 100; // when a file is opened: each is looked up

} // namespace

void SessionDocument::forgetScans(const QSet<RowId> &scans)
{
    const auto isGone = [&](const ScanAnswer &answer) { return scans.contains(answer.id); };
    m_recalled -= std::count_if(m_recent.begin(), m_recent.begin() + m_recalled, isGone);
    std::erase_if(m_recent, isGone);
}

const ScanAnswer *SessionDocument::newestScan(std::ptrdiff_t passedOver,
                                              const std::function<bool(Verdict)> &isMeant) const
{
    const QString own = m_session->ownStation();
    const QString operatorName = author().operatorName;
    const ScanAnswer *newest = nullptr;
    for (auto answer = m_recent.rbegin(); answer != m_recent.rend() - passedOver; ++answer) {
        if (!isMeant(answer->verdict))
            continue;
        if (answer->station == own || answer->operatorName == operatorName)
            return &*answer;
        if (newest == nullptr)
            newest = &*answer;
    }
    return newest;
}

QString SessionDocument::takenBack(RowId scan) const
{
    const auto known = std::find_if(m_recent.begin(), m_recent.end(),
                                    [&](const ScanAnswer &answer) { return answer.id == scan; });
    if (known == m_recent.end())
        return tr("Taken back: %1").arg(m_session->codeOf(scan));
    const QString code = known->itemCode.isEmpty() ? known->code.left(40) : known->itemCode;
    const QString about = known->title.isEmpty() ? VerdictCard::word(known->verdict) : known->title;
    return known->station == m_session->ownStation()
        ? tr("Taken back: %1, %2").arg(code, about)
        : tr("Taken back: %1, %2 (station %3)").arg(code, about, known->station);
}

void SessionDocument::recallScans()
{
    m_recent = m_session->lastAnswers(recalledScans);
    m_recalled = std::ssize(m_recent);
    Q_EMIT recalled();
}

void SessionDocument::correctScans()
{
    if (m_recent.empty() || !m_session->isFrozen())
        return;
    const auto stock = m_session->stockTake();
    if (!stock)
        return;
    QSet<RowId> gone;
    std::vector<ScanAnswer> others;
    QString scannedFirst; // elsewhere, and the copy may be in a hand here
    for (auto answer = m_recent.begin(); answer != m_recent.end(); ++answer) {
        const auto index = (*stock)->indexOf(answer->id);
        if (!index)
            continue;
        const ScanState now = (*stock)->scanState(*index);
        const bool isDuplicate = now.verdict == Verdict::Duplicate;
        if (!now.isLive) {
            gone.insert(answer->id);
        } else if (isDuplicate != (answer->verdict == Verdict::Duplicate)) {
            answer->verdict = now.verdict;
            others.push_back(*answer);
            if (isDuplicate && answer - m_recent.begin() >= m_recalled)
                scannedFirst = answer->itemCode.isEmpty() ? answer->code.left(40) : answer->itemCode;
        }
    }
    if (!gone.isEmpty()) {
        forgetScans(gone);
        Q_EMIT recalled();
    }
    for (const ScanAnswer &answer : others)
        Q_EMIT corrected(answer);
    if (!scannedFirst.isEmpty())
        Q_EMIT told(tr("Another station scanned %1 first: here it counts as “%2”.")
                        .arg(scannedFirst, VerdictCard::word(Verdict::Duplicate)));
}

void SessionDocument::notifyOthersScanned()
{
    correctScans();
    Q_EMIT othersScanned();
}

void SessionDocument::undoLast()
{
    if (keepBehind([this] { undoLast(); }))
        return;
    const ScanAnswer *last = newestScan(0, [](Verdict verdict) { return verdict != Verdict::Command; });
    if (last != nullptr)
        undo(std::vector<RowId>{last->id});
    else
        undo(m_session->lastLiveScans(1, m_session->ownStation()));
}

void SessionDocument::undo(std::span<const RowId> scans)
{
    if (scans.empty())
        return;
    const QString sentence = takenBack(scans.front());
    const auto done = m_session->undo(scans, author());
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    forgetScans(QSet<RowId>(scans.begin(), scans.end()));
    correctScans(); // a later scan of the same copy is the one that counts now
    Q_EMIT undone();
    if (*done > 0)
        Q_EMIT told(scans.size() == 1 ? sentence : tr("%n scan(s) taken back.", nullptr, *done));
}

void SessionDocument::undoShelf(RowId pass, const QString &shelf)
{
    const std::vector<RowId> scans = m_session->liveScansOf(pass);
    const auto undone = m_session->undoPass(pass, author());
    if (!undone) {
        Q_EMIT failed(undone.error());
        return;
    }
    forgetScans(QSet<RowId>(scans.begin(), scans.end()));
    correctScans();
    Q_EMIT this->undone();
    Q_EMIT told(tr("%n scan(s) of shelf %1 taken back.", nullptr, *undone).arg(shelf));
}

} // namespace opname
