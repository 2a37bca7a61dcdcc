#include "opname/domain/scan.h"

#include <array>

namespace opname {

namespace {

constexpr std::array<const char16_t *, 10> verdictNames = {
    u"command",  u"invalid",      u"unknown", u"duplicate", u"on_loan",
    u"excluded", u"out_of_scope", u"added",   u"misplaced", u"found"};
constexpr std::array<const char16_t *, 5> purposeNames = {u"count", u"order", u"label", u"move", u"sample"};
constexpr std::array<const char16_t *, 4> bucketNames = {u"expected", u"excluded", u"out_of_scope", u"added"};

template <typename Value, std::size_t size>
std::optional<Value> valueOf(const std::array<const char16_t *, size> &names, QStringView name)
{
    for (std::size_t i = 0; i < size; ++i)
        if (name == QStringView(names[i]))
            return static_cast<Value>(i);
    return std::nullopt;
}

} // namespace

QString verdictName(Verdict verdict)
{
    return QString::fromUtf16(verdictNames[static_cast<std::size_t>(verdict)]);
}

std::optional<Verdict> verdictFromName(QStringView name)
{
    return valueOf<Verdict>(verdictNames, name);
}

QString purposeName(ScanPurpose purpose)
{
    return QString::fromUtf16(purposeNames[static_cast<std::size_t>(purpose)]);
}

std::optional<ScanPurpose> purposeFromName(QStringView name)
{
    return valueOf<ScanPurpose>(purposeNames, name);
}

QString bucketName(Bucket bucket)
{
    return QString::fromUtf16(bucketNames[static_cast<std::size_t>(bucket)]);
}

QString normalizedSite(QStringView site)
{
    return site.trimmed().toString();
}

bool fits(const Place &shelf, const Place &home)
{
    const auto agree = [](const QString &a, const QString &b) {
        return a.isEmpty() || b.isEmpty() || a.compare(b, Qt::CaseInsensitive) == 0;
    };
    return agree(shelf.location, home.location) && agree(shelf.site, home.site);
}

Verdict countingVerdict(const CountingFacts &facts)
{
    if (facts.isCommand)
        return Verdict::Command;
    if (facts.isInvalid)
        return Verdict::Invalid;
    if (!facts.isKnown)
        return Verdict::Unknown;
    if (facts.alreadyPresent)
        return Verdict::Duplicate;
    if (facts.isLent)
        return Verdict::OnLoan;
    switch (facts.bucket) {
    case Bucket::Excluded:
        return Verdict::Excluded;
    case Bucket::OutOfScope:
        return Verdict::OutOfScope;
    case Bucket::Added:
        return Verdict::Added;
    case Bucket::Expected:
        break;
    }
    return facts.fitsShelf ? Verdict::Found : Verdict::Misplaced;
}

} // namespace opname
