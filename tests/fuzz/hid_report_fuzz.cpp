#include "opname/scanner/hid_report.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Reports one after the other, each behind a byte that says how many bytes of it arrived.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace opname;
    HidReportReader reader;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype length = static_cast<unsigned char>(bytes[at]) % (HidReportReader::reportSize + 8);
        const HidReportReader::Answer answer = reader.add(bytes.mid(at + 1, length));
        if (answer == HidReportReader::Answer::Finished) {
            const QString text = reader.take();
            require(!text.isEmpty());
            require(text.size() <= HidReportReader::longestRead + 3);
            require(reader.take().isEmpty());
        }
        at += 1 + length;
    }
    // Whatever came before, a whole report after the device came back is its own read.
    reader.drop();
    QByteArray whole(HidReportReader::reportSize, '\0');
    whole.replace(0, 9, QByteArray("\x02\x04]C0B001", 9));
    require(reader.add(whole) == HidReportReader::Answer::Finished);
    require(reader.take() == u"]C0B001");
    return 0;
}
