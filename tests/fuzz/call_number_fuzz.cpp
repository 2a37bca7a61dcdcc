#include "opname/domain/call_number.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// The first byte chooses the profile, the rest is the call number in UTF-16, also such as no text can hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace opname;
    if (size == 0)
        return 0;
    CallNumberProfile profile;
    if (data[0] & 1)
        profile.scheme = CallNumberProfile::Scheme::LibraryOfCongress;
    if (data[0] & 2)
        profile.islamicClasses = CallNumberProfile::IslamicClasses::At297;
    if (data[0] & 4)
        profile.collectionCodes = {QStringLiteral("R"), QStringLiteral("YR DVD")};

    QString text(static_cast<qsizetype>((size - 1) / 2), Qt::Uninitialized);
    if (!text.isEmpty())
        std::memcpy(text.data(), data + 1, static_cast<std::size_t>(text.size()) * 2);
    const CallNumberKey key = callNumberKey(text, profile);
    require(!key.bytes.isEmpty());
    require(key.bytes.startsWith(key.position));
    require(key.bytes == callNumberKey(QString(text.constData(), text.size()), profile).bytes);
    mainClass(key.classNumber);
    mainClass(text);
    const CallNumberProfile read = profileFromText(text);
    require(profileFromText(profileToText(read)) == read);
    return 0;
}
