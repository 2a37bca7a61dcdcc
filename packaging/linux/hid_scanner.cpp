// Asked by udev about a device that was plugged in:
//   opname-hid-scanner REPORT-DESCRIPTOR
// Prints OPNAME_SCANNER=1 and ends with status 0 when the device is a barcode scanner in HID point-of-sale
// mode, else says nothing and ends with 1: also for what has a keyboard beside the scanner, because whoever
// may read the device would read what is typed, and for a descriptor that is cut off. Items as in "Device
// Class Definition for HID 1.11", 6.2.2.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <span>
#include <vector>

namespace {

constexpr std::uint32_t genericDesktopPage = 0x01;
constexpr std::uint32_t keyboardUsage = 0x06;
constexpr std::uint32_t keypadUsage = 0x07;
constexpr std::uint32_t barCodeScannerPage = 0x8c;
constexpr std::size_t longestDescriptor = 4096; // the kernel's own limit

constexpr std::uint8_t longItem = 0xfe;
constexpr std::uint8_t withoutSize = 0xfc;
constexpr std::uint8_t collection = 0xa0;
constexpr std::uint8_t usagePage = 0x04;
constexpr std::uint8_t push = 0xa4;
constexpr std::uint8_t pop = 0xb4;
constexpr std::uint8_t usage = 0x08;
constexpr std::uint8_t typeMask = 0x0c; // 0: a main item
constexpr std::uint32_t application = 0x01;

struct Applications {
    bool hasScanner = false;
    bool hasKeyboard = false;
};

/// The application collections of a report descriptor; nothing when it is cut off.
std::optional<Applications> applicationsOf(std::span<const std::uint8_t> descriptor)
{
    Applications found;
    std::uint32_t page = 0;
    std::vector<std::uint32_t> pages;
    std::uint32_t named = 0; // the usage of the next main item, its page above when it says one; 0: none
    bool hasOwnPage = false;
    for (std::size_t at = 0; at < descriptor.size();) {
        const std::uint8_t prefix = descriptor[at++];
        if (prefix == longItem) {
            if (descriptor.size() - at < 2)
                return std::nullopt;
            const std::size_t skipped = std::size_t{2} + descriptor[at];
            if (descriptor.size() - at < skipped)
                return std::nullopt;
            at += skipped;
            continue;
        }
        const std::size_t size = (prefix & 3U) == 3 ? 4 : prefix & 3U;
        if (descriptor.size() - at < size)
            return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value |= static_cast<std::uint32_t>(descriptor[at + i]) << (8 * i);
        at += size;

        const auto tag = static_cast<std::uint8_t>(prefix & withoutSize);
        if (tag == usagePage) {
            page = value;
        } else if (tag == push) {
            pages.push_back(page);
        } else if (tag == pop) {
            if (pages.empty())
                return std::nullopt;
            page = pages.back();
            pages.pop_back();
        } else if (tag == usage) {
            named = value;
            hasOwnPage = size == 4;
        }
        if ((prefix & typeMask) != 0)
            continue;
        if (tag == collection && value == application) {
            const std::uint32_t itsPage = hasOwnPage ? named >> 16 : page;
            const std::uint32_t itself = named & 0xffffU;
            found.hasScanner = found.hasScanner || itsPage == barCodeScannerPage;
            found.hasKeyboard = found.hasKeyboard
                || (itsPage == genericDesktopPage && (itself == keyboardUsage || itself == keypadUsage));
        }
        named = 0;
        hasOwnPage = false;
    }
    return found;
}

} // namespace

int main(int argc, char **argv)
{
    std::FILE *file = argc == 2 ? std::fopen(argv[1], "rb") : nullptr;
    if (file == nullptr)
        return 1;
    std::array<std::uint8_t, longestDescriptor + 1> bytes{};
    const std::size_t count = std::fread(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
    if (count > longestDescriptor)
        return 1;
    const auto found = applicationsOf(std::span(bytes).first(count));
    if (!found || !found->hasScanner || found->hasKeyboard)
        return 1;
    return std::puts("OPNAME_SCANNER=1") < 0 ? 1 : 0;
}
