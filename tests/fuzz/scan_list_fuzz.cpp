#include "opname/scanner/scan_list.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// The first byte chooses what the user said of the file, the second the size of the pieces, the rest is the
/// file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace opname;
    if (size < 2)
        return 0;
    const QByteArray content(reinterpret_cast<const char *>(data + 2), static_cast<qsizetype>(size - 2));
    ScanListOptions options;
    if (data[0] & 1)
        options.encoding = static_cast<ScanListFormat::Encoding>(data[0] >> 6);
    if (data[0] & 2)
        options.separator = QStringView(u";,\t|")[(data[0] >> 4) & 3];
    if (data[0] & 4)
        options.hasHeader = (data[0] & 8) != 0;
    options.onlyEvident = (data[0] & 8) != 0;
    const auto guess = guessScanList(content, options);
    if (!guess) {
        require(!guess.error().message.isEmpty());
        return 0;
    }
    require(guess->format.codeColumn >= 0);
    const qsizetype piece = 1 + data[1];
    ScanList list(guess->format);
    ScanListEntry entry;
    qint64 line = 0;
    qsizetype at = 0;
    for (bool isOpen = true; isOpen;) {
        isOpen = at < content.size();
        if (isOpen)
            list.add(content.mid(at, piece));
        else
            list.finish();
        at += piece;
        while (list.next(entry)) {
            require(entry.line > line);
            require(entry.code.isEmpty() == (entry.fault == ScanListEntry::Fault::NoCode));
            require(entry.code.toUtf8().size() <= 4096);
            line = entry.line;
        }
    }
    return 0;
}
