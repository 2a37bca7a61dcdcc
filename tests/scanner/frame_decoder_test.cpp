#include "opname/scanner/frame_decoder.h"

#include <QStringList>
#include <gtest/gtest.h>

namespace opname {
namespace {

QStringList framesOf(Framing framing, const QByteArray &content, qsizetype piece)
{
    FrameDecoder decoder(framing);
    QString frame;
    QStringList frames;
    for (qsizetype at = 0; at < content.size(); at += piece) {
        decoder.add(content.mid(at, piece));
        while (decoder.next(frame))
            frames.append(frame);
    }
    return frames;
}

struct FramingCase {
    const char *name;
    Framing framing;
    QByteArray content;
    QStringList frames;
};

void PrintTo(const FramingCase &value, std::ostream *out)
{
    *out << value.name;
}

class FramingTest : public ::testing::TestWithParam<FramingCase> { };

TEST_P(FramingTest, GivesTheSameFramesHoweverTheBytesArrive)
{
    for (qsizetype piece = 1; piece <= GetParam().content.size(); ++piece)
        EXPECT_EQ(framesOf(GetParam().framing, GetParam().content, piece), GetParam().frames) << piece;
}

const FramingCase framingCases[] = {
    {"any_line_end",
     Framing::AnyLineEnd,
     "B1\rB2\nB3\r\n\r\n\nB4\rB5",
     {u"B1"_qs, u"B2"_qs, u"B3"_qs, u"B4"_qs}},
    {"carriage_return", Framing::CarriageReturn, "B1\rB2\r\nB\n3\r\rB4", {u"B1"_qs, u"B2"_qs, u"B\n3"_qs}},
    {"line_feed", Framing::LineFeed, "B1\nB2\r\nB3", {u"B1"_qs, u"B2\r"_qs}},
    {"return_and_feed",
     Framing::ReturnAndFeed,
     "B1\r\nB\r2\r\nB\n3\r\n\r\r\nB5\r",
     {u"B1"_qs, u"B\r2"_qs, u"B\n3"_qs, u"\r"_qs}},
    {"tab", Framing::Tab, "B1\tB 2\t\tB3\r\tB4", {u"B1"_qs, u"B 2"_qs, u"B3\r"_qs}},
    {"stx_etx",
     Framing::StxEtx,
     "noise\x02"
     "B1\x03\r\n\x02"
     "B2\x03\x02half\x02"
     "B3\x03\x03"
     "B4\x02"
     "B5",
     {u"B1"_qs, u"B2"_qs, u"B3"_qs}},
    {"silence", Framing::Silence, "B1\rB2\n\tB3", {}},
    {"decoration_stays", Framing::AnyLineEnd, "]C0B001\r%B002#\r", {u"]C0B001"_qs, u"%B002#"_qs}},
};
INSTANTIATE_TEST_SUITE_P(Framings, FramingTest, ::testing::ValuesIn(framingCases),
                         [](const auto &given) { return std::string(given.param.name); });

TEST(FrameDecoderTest, SilenceEndsWhatNothingElseEnds)
{
    FrameDecoder decoder(Framing::Silence);
    QString frame;
    decoder.add("B0");
    EXPECT_FALSE(decoder.next(frame));
    decoder.add("01");
    EXPECT_FALSE(decoder.next(frame));
    EXPECT_TRUE(decoder.isHolding());
    ASSERT_TRUE(decoder.finish(frame));
    EXPECT_EQ(frame, u"B001");
    EXPECT_FALSE(decoder.finish(frame)) << "silence after silence is no frame";
    decoder.add(QByteArray(3 * FrameDecoder::longestFrame, 'x'));
    ASSERT_TRUE(decoder.next(frame));
    EXPECT_EQ(frame.size(), FrameDecoder::longestFrame);
    EXPECT_FALSE(decoder.finish(frame)) << "the rest of the noise";
    decoder.add("B2");
    ASSERT_TRUE(decoder.finish(frame));
    EXPECT_EQ(frame, u"B2");
}

TEST(FrameDecoderTest, DroppedPartIsNotGluedToWhatFollows)
{
    for (const Framing framing : {Framing::AnyLineEnd, Framing::CarriageReturn, Framing::LineFeed,
                                  Framing::ReturnAndFeed, Framing::Tab, Framing::StxEtx, Framing::Silence}) {
        FrameDecoder decoder(framing);
        QString frame;
        decoder.add("\x02half\r");
        while (decoder.next(frame)) { }
        decoder.drop();
        EXPECT_FALSE(decoder.isHolding());
        decoder.add("\x02"
                    "B001\x03\t\r\n");
        const bool isGiven = framing == Framing::Silence ? decoder.finish(frame) : decoder.next(frame);
        ASSERT_TRUE(isGiven);
        EXPECT_TRUE(frame.contains(u"B001"));
        EXPECT_FALSE(frame.contains(u"half")) << int(framing);
    }
}

TEST(FrameDecoderTest, NulAndControlCharactersStayForTheVerdict)
{
    EXPECT_EQ(framesOf(Framing::AnyLineEnd,
                       QByteArray("B0\0001\r\x1d"
                                  "B2\r",
                                  9),
                       2),
              (QStringList{QString(QLatin1String("B0\0001", 4)), u"\x1d"_qs + u"B2"_qs}));
}

TEST(FrameDecoderTest, BytesThatAreNoUtf8AreWindows1252)
{
    EXPECT_EQ(framesOf(Framing::Tab,
                       "\x93"
                       "A\x94\xe9\t\xc3\xa9\t",
                       1),
              (QStringList{u"“A”é"_qs, u"é"_qs}));
}

TEST(FrameDecoderTest, TenThousandBytesOfNoiseFillNoMemoryAndHideNoCode)
{
    FrameDecoder decoder(Framing::CarriageReturn);
    QString frame;
    QStringList frames;
    qsizetype mostHeld = 0;
    QByteArray noise;
    for (int i = 0; i < 10240; ++i)
        noise += static_cast<char>(i * 7 % 251 == '\r' ? 'x' : i * 7 % 251);
    for (qsizetype at = 0; at < noise.size(); at += 64) {
        decoder.add(noise.mid(at, 64));
        while (decoder.next(frame))
            frames.append(frame);
        mostHeld = std::max(mostHeld, decoder.heldBytes());
    }
    EXPECT_LE(mostHeld, FrameDecoder::longestFrame);
    decoder.add("\rB001\r");
    while (decoder.next(frame))
        frames.append(frame);
    ASSERT_EQ(frames.size(), 2);
    EXPECT_EQ(frames[1], u"B001");
}

} // namespace
} // namespace opname
