#include "opname/scanner/frame_decoder.h"

#include <QStringList>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace opname;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Cuts the content into pieces whose lengths follow from the seed; 0 is one piece.
QStringList framesOf(Framing framing, const QByteArray &content, unsigned seed)
{
    FrameDecoder decoder(framing);
    QStringList frames;
    QString frame;
    qsizetype at = 0;
    while (at < content.size()) {
        seed = seed * 1103515245U + 12345U;
        const qsizetype piece =
            seed == 12345U ? content.size() : 1 + static_cast<qsizetype>((seed >> 16) % 1500);
        decoder.add(content.mid(at, piece));
        at += piece;
        while (decoder.next(frame))
            frames.append(frame);
        require(decoder.heldBytes() <= FrameDecoder::longestFrame);
    }
    if (decoder.finish(frame))
        frames.append(frame);
    require(!decoder.isHolding());
    return frames;
}

QString terminatorOf(Framing framing)
{
    static const std::array<QString, 7> terminators = {QStringLiteral("\n"),
                                                       QStringLiteral("\r"),
                                                       QStringLiteral("\n"),
                                                       QStringLiteral("\r\n"),
                                                       QStringLiteral("\t"),
                                                       QStringLiteral("\x03"),
                                                       QString()};
    return terminators[static_cast<std::size_t>(framing)];
}

} // namespace

/// The first byte chooses the framing, the second how the rest is cut into pieces, the third how often the
/// rest is repeated, so that noise gets long.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 3)
        return 0;
    const auto framing = static_cast<Framing>(data[0] % 7);
    const QByteArray content =
        QByteArray(reinterpret_cast<const char *>(data + 3), static_cast<qsizetype>(size - 3))
            .repeated(1 + data[2] % 40);
    const QStringList whole = framesOf(framing, content, 0);
    require(whole == framesOf(framing, content, 1U + data[1]));
    for (const QString &frame : whole) {
        require(!frame.isEmpty());
        require(frame.size() <= FrameDecoder::longestFrame);
        const QString terminator = terminatorOf(framing);
        require(terminator.isEmpty() || !frame.contains(terminator));
        require(framing != Framing::AnyLineEnd || !frame.contains(u'\r'));
        require(framing != Framing::StxEtx || !frame.contains(u'\x02'));
    }
    return 0;
}
