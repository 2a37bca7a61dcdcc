#include "rest/ndjson_list.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace opname;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

struct Reading {
    NdjsonList::State state;
    std::string rows;
};

Reading readInPieces(QByteArrayView bytes, qsizetype piece)
{
    Reading reading{};
    qint64 last = 0;
    NdjsonList list({{"id", ListColumn::Type::Integer}, {"code"}, {"price", ListColumn::Type::IntegerOrNull}},
                    100, 0, [&](const ListRow &row) {
                        require(row.integer(0) > last);
                        last = row.integer(0);
                        reading.rows += std::to_string(last) + ' ' + row.text(1).toStdString() + ' '
                            + (row.isNull(2) ? "-" : std::to_string(row.integer(2))) + '\n';
                        return true;
                    });
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        list.add(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    reading.state = list.finish();
    require(list.rows() <= 100);
    require(reading.state != NdjsonList::State::Stopped);
    require((reading.state == NdjsonList::State::Refused) == !list.refusal().isEmpty()
            || reading.state == NdjsonList::State::Broken);
    require(reading.state != NdjsonList::State::Broken || !list.problem().isEmpty());
    return reading;
}

} // namespace

/// A body, in pieces whose size its first byte says; how it was cut makes no difference.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    const Reading pieces = readInPieces(bytes, 1 + data[0] % 16);
    const Reading whole = readInPieces(bytes, std::max<qsizetype>(1, bytes.size()));
    require(pieces.state == whole.state);
    require(pieces.rows == whole.rows);
    return 0;
}
