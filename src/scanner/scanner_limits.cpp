#include "opname/scanner/scanner_limits.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScannerLimits)
};

// A fast typist has 60 ms between two keys; nothing that is held may wait so long.
constexpr int longestPauseAllowed = 50;
constexpr int shortestPauseLimit = 20;
constexpr int latestSuffixAllowed = 300;
constexpr int suffixMargin = 40; ///< milliseconds that silence has to outlast a suffix

int withRoom(qint64 pause, int room)
{
    return static_cast<int>(std::lround(static_cast<double>(pause) * 1.4)) + room;
}

} // namespace

ScannerLimits ScannerLimits::forTrying()
{
    ScannerLimits limits;
    limits.longestPause = 120;
    limits.latestSuffix = latestSuffixAllowed;
    limits.idleEnd = latestSuffixAllowed + suffixMargin;
    return limits;
}

QJsonObject ScannerLimits::toJson() const
{
    return {{QStringLiteral("longest_pause"), longestPause},
            {QStringLiteral("shortest_code"), shortestCode},
            {QStringLiteral("idle_end"), idleEnd},
            {QStringLiteral("latest_suffix"), latestSuffix},
            {QStringLiteral("shortest_unended"), shortestUnended},
            {QStringLiteral("layout"), static_cast<int>(layout)}};
}

ScannerLimits ScannerLimits::fromJson(const QJsonObject &object)
{
    const auto bounded = [&](QStringView name, int least, int most, int otherwise) {
        const int value = object.value(name).toInt(otherwise);
        return value < least || value > most ? otherwise : value;
    };
    ScannerLimits limits;
    limits.longestPause = bounded(u"longest_pause", 5, longestPauseAllowed, limits.longestPause);
    limits.shortestCode = bounded(u"shortest_code", 2, 20, limits.shortestCode);
    limits.latestSuffix = bounded(u"latest_suffix", 5, latestSuffixAllowed, limits.latestSuffix);
    limits.idleEnd = bounded(u"idle_end", 20, latestSuffixAllowed + suffixMargin, limits.idleEnd);
    limits.idleEnd = std::max({limits.idleEnd, limits.latestSuffix + 1, limits.longestPause + 1});
    limits.shortestUnended = bounded(u"shortest_unended", 2, 40, limits.shortestUnended);
    limits.layout = static_cast<WedgeLayout>(bounded(u"layout", 0, 2, 0));
    return limits;
}

Result<ScannerLimits> limitsFrom(std::span<const WedgeRead> reads)
{
    if (reads.size() < readsToLearnFrom)
        return failure(
            ErrorKind::Refused,
            Text::tr("Scan %1 codes first, so that the scanner's speed is known.").arg(readsToLearnFrom));
    const auto slowest =
        std::max_element(reads.begin(), reads.end(), [](const WedgeRead &a, const WedgeRead &b) {
            return a.longestPause < b.longestPause;
        });
    const auto latest =
        std::max_element(reads.begin(), reads.end(), [](const WedgeRead &a, const WedgeRead &b) {
            return a.suffixPause < b.suffixPause;
        });
    const auto shortest =
        std::min_element(reads.begin(), reads.end(), [](const WedgeRead &a, const WedgeRead &b) {
            return a.text.size() < b.text.size();
        });
    if (slowest->longestPause > longestPauseAllowed)
        return failure(ErrorKind::Refused,
                       Text::tr("This scanner types as slowly as a person. Set its delay between characters "
                                "to none with its manual, or use it as a serial scanner."),
                       QStringLiteral("%1 ms").arg(slowest->longestPause));
    ScannerLimits limits;
    limits.longestPause =
        std::clamp(withRoom(slowest->longestPause, 8), shortestPauseLimit, longestPauseAllowed);
    limits.latestSuffix =
        std::clamp(withRoom(latest->suffixPause, 15), limits.longestPause, latestSuffixAllowed);
    limits.idleEnd = std::max(ScannerLimits().idleEnd, limits.latestSuffix + suffixMargin);
    limits.shortestCode = std::clamp(static_cast<int>(shortest->text.size()) - 1, 2, 4);
    const bool hasSuffix =
        std::all_of(reads.begin(), reads.end(), [](const WedgeRead &read) { return !read.suffix.isEmpty(); });
    // With a suffix, what silence ends is another scanner's, or a code whose end got lost.
    limits.shortestUnended = hasSuffix ? 8 : std::clamp(static_cast<int>(shortest->text.size()), 3, 5);
    return limits;
}

} // namespace opname
