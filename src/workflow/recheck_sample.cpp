#include "opname/workflow/recheck_sample.h"

#include "lost_copies.h"
#include "opname/domain/seeded_draw.h"
#include "opname/session/publications.h"
#include "opname/session/reading_moment.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>
#include <QtEndian>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RecheckSample)
};

constexpr int usualLimit = 5; ///< percent

/// As docs/session-file.md describes it: whoever has the journal can draw again.
QByteArray seedOf(const DrawnSample &sample)
{
    const auto number = [](qint64 value) {
        QByteArray bytes(8, Qt::Uninitialized);
        qToBigEndian(static_cast<std::uint64_t>(value), bytes.data());
        return bytes;
    };
    const QByteArray from =
        "opname sample" + sample.head + number(sample.rows) + number(sample.size) + sample.among.toUtf8();
    return QCryptographicHash::hash(from, QCryptographicHash::Sha256);
}

std::vector<Slot> foundSlots(StockTake &stock)
{
    std::vector<Slot> found;
    for (Slot slot = 0; slot < stock.itemCount(); ++slot)
        if (stock.item(slot).bucket == Bucket::Expected && stock.isPresent(slot))
            found.push_back(slot);
    return found;
}

/// How many of a sample are drawn among the found ones: in proportion, at least one of each kind.
qint64 shareOfFound(qint64 size, qint64 found, qint64 missing)
{
    if (found == 0 || missing == 0)
        return found == 0 ? 0 : size;
    const qint64 proportional = (2 * size * found + found + missing) / (2 * (found + missing));
    return std::clamp<qint64>(proportional, std::max<qint64>(1, size - missing),
                              std::min(found, std::max<qint64>(1, size - 1)));
}

QStringList drawCodes(const CatalogueQueries &catalogue, const QByteArray &seed,
                      const std::vector<Slot> &from, qint64 size)
{
    QStringList codes;
    SeededDraw draw(seed, static_cast<std::uint32_t>(from.size()));
    while (codes.size() < size) {
        const auto number = draw.next();
        if (!number)
            break;
        // Nobody can scan a copy without a code.
        if (const auto item = catalogue.at(from[*number]); item && !item->item.code.trimmed().isEmpty())
            codes.append(item->item.code);
    }
    return codes;
}

/// Who counted a copy first; nothing when it is not counted.
QString counterOf(Session &session, const StockTake &stock, Slot slot)
{
    RowId counted = 0;
    if (const std::vector<RowId> scans = stock.liveScansFor(ScanPurpose::Count, slot); !scans.empty())
        counted = scans.back();
    else if (const auto scan = stock.lastScan(slot)) // a scan for order that counts
        counted = scan->id;
    const auto made = counted == 0 ? std::nullopt : Publications(session).scanMade(counted);
    return made ? made->first : QString();
}

bool isSamePerson(const QString &a, const QString &b)
{
    const QString name = a.simplified();
    return !name.isEmpty() && name.compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace

qint64 RecheckResult::unscannedFound() const
{
    return std::count_if(copies.begin(), copies.end(),
                         [](const RecheckedCopy &copy) { return copy.wasFound && !copy.isScanned; });
}

RecheckSample::RecheckSample(Session &session)
    : m_session(session)
{
}

QString RecheckSample::nameOf(Among among)
{
    return among == Among::Both ? QStringLiteral("both")
        : among == Among::Found ? QStringLiteral("found")
                                : QStringLiteral("missing");
}

std::optional<RecheckSample::Among> RecheckSample::amongFromName(QStringView name)
{
    for (const Among among : {Among::Both, Among::Found, Among::Missing})
        if (name == nameOf(among))
            return among;
    return std::nullopt;
}

Result<DrawnSample> RecheckSample::draw(qint64 size, Among among, const Author &author)
{
    if (size < 1 || size > RecheckSamples::mostCopies)
        return failure(ErrorKind::Usage,
                       Text::tr("A sample has from 1 to %1 copies. Choose a number in between.")
                           .arg(RecheckSamples::mostCopies));
    const auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const std::vector<Slot> found = among == Among::Missing ? std::vector<Slot>() : foundSlots(**stock);
    const auto missing =
        among == Among::Found ? Result<std::vector<Slot>>(std::vector<Slot>()) : lostSlots(m_session);
    if (!missing)
        return tl::unexpected(missing.error());
    if (found.empty() && missing->empty())
        return failure(
            ErrorKind::Refused,
            among == Among::Missing ? Text::tr(
                "No copy is missing, so there is none to check again. Draw the sample among the found ones.")
                                    : Text::tr("Nothing was counted yet, so there is nothing to check again. "
                                               "Scan the shelves first."));
    DrawnSample sample;
    sample.size = size;
    sample.among = nameOf(among);
    sample.head = m_session.headHash();
    sample.rows = m_session.journalLength();
    sample.foundOf = static_cast<qint64>(found.size());
    sample.missingOf = static_cast<qint64>(missing->size());
    sample.seed = seedOf(sample);
    const qint64 drawn = std::min(size, sample.foundOf + sample.missingOf);
    const qint64 ofFound = shareOfFound(drawn, sample.foundOf, sample.missingOf);
    sample.found = drawCodes(m_session.catalogue(), sample.seed + "found", found, ofFound);
    sample.missing = drawCodes(m_session.catalogue(), sample.seed + "missing", *missing, drawn - ofFound);
    if (const Outcome were = ReadingMoment::wereRead(m_session); !were)
        return tl::unexpected(were.error());
    return RecheckSamples(m_session).keep(std::move(sample), author);
}

Result<std::optional<RecheckResult>> RecheckSample::result() const
{
    const RecheckSamples samples(m_session);
    auto sample = samples.last();
    if (!sample)
        return tl::unexpected(sample.error());
    if (!*sample)
        return std::optional<RecheckResult>();
    const auto checked = samples.checkedSince(**sample);
    if (!checked)
        return tl::unexpected(checked.error());
    const auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    QHash<Slot, QStringList> checkedBy;
    for (const RecheckSamples::CheckedCopy &copy : *checked)
        checkedBy[copy.slot].append(copy.by);

    RecheckResult result;
    QSet<Slot> byCounters;
    result.sample = std::move(**sample);
    const auto add = [&](const QStringList &codes, bool wasFound) {
        for (const QString &code : codes) {
            RecheckedCopy copy;
            if (auto item = m_session.catalogue().findByCode(code))
                copy.item = std::move(*item);
            else
                copy.item.item.code = code;
            copy.wasFound = wasFound;
            if (const auto by = checkedBy.constFind(copy.item.slot); by != checkedBy.cend()) {
                copy.isScanned = true;
                ++result.scanned;
                const QString counter = wasFound ? counterOf(m_session, **stock, copy.item.slot) : QString();
                const auto second = std::find_if(by->rbegin(), by->rend(), [&](const QString &name) {
                    return !isSamePerson(name, counter);
                });
                copy.isByCounter = second == by->rend();
                copy.by = copy.isByCounter ? by->last() : *second;
                if (copy.isByCounter)
                    byCounters.insert(copy.item.slot);
                else if (!result.by.contains(copy.by))
                    result.by.append(copy.by);
            }
            if (copy.isError())
                ++(wasFound ? result.foundErrors : result.missingErrors);
            result.copies.push_back(std::move(copy));
        }
    };
    add(result.sample.found, true);
    const qint64 judgedFound = result.sample.found.size() - byCounters.size();
    result.byCounters = byCounters.size();
    add(result.sample.missing, false);
    std::stable_sort(
        result.copies.begin(), result.copies.end(),
        [](const RecheckedCopy &a, const RecheckedCopy &b) { return a.item.slot < b.item.slot; });
    const bool isChecked = std::any_of(checked->begin(), checked->end(),
                                       [&](const auto &scan) { return !byCounters.contains(scan.slot); });
    if (isChecked) {
        result.foundError = wilsonEstimate(result.foundErrors, judgedFound);
        result.missingError = wilsonEstimate(result.missingErrors, result.sample.missing.size());
        result.error = wilsonEstimate(result.errors(), result.judged());
    }
    return std::optional(std::move(result));
}

int RecheckSample::limitPercent() const
{
    bool isNumber = false;
    const int limit = m_session.setting(QStringLiteral("sample.limit")).toInt(&isNumber);
    return isNumber ? limit : usualLimit;
}

Result<bool> RecheckSample::isOverLimit() const
{
    const auto checked = result();
    if (!checked)
        return tl::unexpected(checked.error());
    return *checked && (*checked)->error && (*checked)->error->share * 100 > limitPercent();
}

} // namespace opname
