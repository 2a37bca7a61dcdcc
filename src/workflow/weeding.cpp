#include "opname/workflow/weeding.h"

#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/recap.h"

#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace opname {

Weeding::Weeding(Session &session)
    : m_session(session)
{
    for (const ItemStatus &status : session.catalogue().references().statuses)
        m_statusNames.insert(status.id, status.name);
}

QString Weeding::statusName(const QString &id) const
{
    return id.isEmpty() ? tr("Available") : m_statusNames.value(id, id);
}

Result<Weeding::Taken> Weeding::take(const QString &path, Way way, const Author &author)
{
    const auto file = read(path);
    if (!file)
        return tl::unexpected(file.error());
    return record(file->codes, file->name, way, author);
}

Result<Weeding::Taken> Weeding::take(QFile &file, const QString &name, Way way, const Author &author)
{
    const auto content = ScanFileContent::read(file);
    if (!content)
        return tl::unexpected(content.error());
    const auto codes = codesOf(**content, name);
    if (!codes)
        return tl::unexpected(codes.error());
    return record(*codes, file.fileName().isEmpty() ? QStringLiteral("-") : name, way, author);
}

Result<Weeding::Taken> Weeding::record(const QStringList &codes, const QString &source, Way way,
                                       const Author &author)
{
    WeedingList list(m_session);
    const auto changed =
        way == Way::Add ? list.add(codes, source, author) : list.takeBack(codes, source, author);
    if (!changed)
        return tl::unexpected(changed.error());
    const auto listed = list.count();
    if (!listed)
        return tl::unexpected(listed.error());
    return Taken{*listed, *changed};
}

Result<Weeding::File> Weeding::read(const QString &path, const RowWatcher &watcher) const
{
    const auto content = ScanFileContent::load(path);
    if (!content)
        return tl::unexpected(content.error());
    const QString name = QFileInfo(path).fileName();
    auto codes = codesOf(**content, name, watcher);
    if (!codes)
        return tl::unexpected(codes.error());
    return File{name, std::move(*codes)};
}

Result<QStringList> Weeding::codesOf(const ScanFileContent &content, const QString &name,
                                     const RowWatcher &watcher) const
{
    const ScannerDecoration decoration = m_session.scannerDecoration();
    const auto reading = guessScanList(content.bytes(), ScanListOptions::cautious(), [&](QStringView code) {
        return m_session.catalogue().findByCode(bareCode(code, decoration)).has_value();
    });
    if (!reading)
        return tl::unexpected(reading.error());
    QStringList codes;
    ScanFileRows rows(content, reading->format);
    ScanListEntry row;
    while (rows.next(row)) {
        if (watcher && !watcher(row.line))
            return failure(ErrorKind::Cancelled,
                           tr("Taking the list of weeded copies in was stopped; it is as it was."));
        if (row.fault != ScanListEntry::Fault::None)
            return failure(ErrorKind::File,
                           tr("Nothing was taken from “%1”, because of line %2. %3")
                               .arg(name)
                               .arg(row.line)
                               .arg(scanListFaultText(row.fault)));
        const QString code = bareCode(row.code, decoration);
        if (codeShape(code) != CodeShape::Item)
            return failure(ErrorKind::File,
                           tr("Line %1 of “%2” is no item code, so nothing was taken. Write one code of at "
                              "most %3 characters a line, or a table with a column item_code.")
                               .arg(row.line)
                               .arg(name)
                               .arg(maximumItemCodeLength));
        codes.append(code);
    }
    if (codes.isEmpty())
        return failure(
            ErrorKind::File,
            tr("“%1” has no codes. Write one code a line, or a table with a column item_code.").arg(name));
    return codes;
}

Result<std::vector<Weeding::Finding>> Weeding::findings() const
{
    std::vector<Finding> weeded;
    const Outcome visited = WeedingList(m_session).visit([&](const WeededCopy &copy) {
        weeded.push_back({copy, weedingMismatch(copy.facts), false, {}});
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    // Whoever weeds nothing does not wait for the stock-take to be read.
    if (!weeded.empty() && m_session.isFrozen())
        if (Outcome added = addPresence(weeded); !added)
            return tl::unexpected(added.error());
    std::erase_if(weeded, [](const Finding &finding) { return !finding.mismatch && !finding.isPresent; });
    std::sort(weeded.begin(), weeded.end(), [](const Finding &a, const Finding &b) {
        return std::tie(a.copy.code, a.copy.itemId) < std::tie(b.copy.code, b.copy.itemId);
    });
    return weeded;
}

Outcome Weeding::addPresence(std::vector<Finding> &weeded) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    QHash<QByteArray, Finding *> foreign;
    for (Finding &finding : weeded) {
        const Slot slot = finding.copy.slot;
        if (slot == noSlot || slot >= (*stock)->itemCount()) {
            foreign.insert(foldedCode(finding.copy.code), &finding);
        } else if (const auto scan = (*stock)->lastScan(slot)) {
            finding.isPresent = true;
            finding.scannedAt = (*stock)->placeOf(*scan);
        }
    }
    if (foreign.isEmpty())
        return {};
    const auto mark = [&](const Recap::UnknownCode &unknown) {
        if (Finding *finding = foreign.value(foldedCode(unknown.code))) {
            finding->isPresent = true;
            finding->scannedAt = unknown.place;
        }
        return true;
    };
    return Recap(m_session).visitUnknown(mark, Recap::Awaited::Included);
}

QString Weeding::mismatchText(const Finding &finding) const
{
    if (!finding.mismatch)
        return {};
    const QString status = statusName(finding.copy.status);
    switch (*finding.mismatch) {
    case WeedingMismatch::NotInSlims:
        return tr("Listed as weeded, but SLiMS has no such copy");
    case WeedingMismatch::OtherStatus:
        return WeedingList(m_session).statuses().isEmpty()
            ? tr("Listed as weeded, but “%1” in SLiMS, and no status is said to mean weeded").arg(status)
            : tr("Listed as weeded, but “%1” in SLiMS").arg(status);
    case WeedingMismatch::NotListed:
        return tr("“%1” in SLiMS, but not on the list of weeded copies").arg(status);
    }
    return {};
}

Result<Weeding::Check> Weeding::check() const
{
    return findings().and_then([this](const std::vector<Finding> &found) { return check(found); });
}

Result<Weeding::Check> Weeding::check(const std::vector<Finding> &found) const
{
    const WeedingList list(m_session);
    const auto listed = list.count();
    if (!listed)
        return tl::unexpected(listed.error());
    Check check;
    check.listed = *listed;
    for (const Finding &finding : found) {
        check.present += finding.isPresent ? 1 : 0;
        check.mismatches += finding.mismatch ? 1 : 0;
    }
    const bool isCounted = m_session.isFrozen() && m_session.totals().scans > 0;
    check.onShelf = weedingState(*listed > 0 || !list.statuses().isEmpty(), isCounted, check.present > 0);
    check.data = weedingState(*listed > 0, true, check.mismatches > 0);
    return check;
}

QString Weeding::stateText(WeedingState state, qint64 problems)
{
    switch (state) {
    case WeedingState::NotFilledIn:
        return tr("not filled in yet");
    case WeedingState::NotCounted:
        return tr("not counted yet");
    case WeedingState::Agrees:
        return tr("agrees");
    case WeedingState::Differs:
        return tr("%n problem(s)", nullptr, static_cast<int>(problems));
    }
    return {};
}

QString Weeding::stateName(WeedingState state)
{
    switch (state) {
    case WeedingState::NotFilledIn:
        return QStringLiteral("not_filled_in");
    case WeedingState::NotCounted:
        return QStringLiteral("not_counted");
    case WeedingState::Agrees:
        return QStringLiteral("agrees");
    case WeedingState::Differs:
        return QStringLiteral("differs");
    }
    return {};
}

} // namespace opname
