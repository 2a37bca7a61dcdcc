#include "opname/scanner/hid_report.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

using Answer = HidReportReader::Answer;

/// A report as scanners send it; `length` when it lies about its data.
QByteArray report(const QByteArray &symbology, const QByteArray &data, bool isContinued = false,
                  int length = -1)
{
    QByteArray bytes(HidReportReader::reportSize, '\0');
    bytes[0] = HidReportReader::scannedDataReport;
    bytes[1] = static_cast<char>(length < 0 ? data.size() : length);
    bytes.replace(2, symbology.size(), symbology);
    bytes.replace(5, data.size(), data);
    bytes[63] = isContinued ? 1 : 0;
    return bytes;
}

TEST(HidReportReaderTest, RecordedReportOfACode128)
{
    const QByteArray bytes =
        QByteArray::fromHex("02085d4330423030303132333400000000000000000000000000000000000000"
                            "0000000000000000000000000000000000000000000000000000000000000000");
    HidReportReader reader;
    ASSERT_EQ(reader.add(bytes), Answer::Finished);
    EXPECT_EQ(reader.take(), u"]C0B0001234");
}

TEST(HidReportReaderTest, RecordedReadOfSixtyBytesInTwoReports)
{
    // The example of a maker's manual: a QR code of 60 bytes, 56 in the first report.
    QByteArray first = QByteArray::fromHex("02385d5130")
        + QByteArray("M1GATHERGOOD/MICHAEL YABCDEF LHRDURAK 3542 052Y003D23  ").leftJustified(56, '.');
    first += QByteArray::fromHex("730001");
    QByteArray second = QByteArray::fromHex("02045d5130") + QByteArray("WXYZ").leftJustified(56, '\0');
    second += QByteArray::fromHex("730000");
    HidReportReader reader;
    EXPECT_EQ(reader.add(first), Answer::Continued);
    ASSERT_EQ(reader.add(second), Answer::Finished);
    const QString text = reader.take();
    EXPECT_EQ(text.size(), 3 + 60);
    EXPECT_TRUE(text.startsWith(u"]Q0M1GATHERGOOD"));
    EXPECT_TRUE(text.endsWith(u"WXYZ"));
}

TEST(HidReportReaderTest, BytesBehindTheLengthAreOfAnEarlierRead)
{
    HidReportReader reader;
    ASSERT_EQ(reader.add(report("]C0", "B0001STALE", false, 5)), Answer::Finished);
    EXPECT_EQ(reader.take(), u"]C0B0001");
}

TEST(HidReportReaderTest, AnImpossibleLengthSpoilsItsReadOnly)
{
    HidReportReader reader;
    EXPECT_EQ(reader.add(report("]C0", "B0001", false, 57)), Answer::Damaged);
    EXPECT_EQ(reader.add(report("]C0", "B0001", false, 255)), Answer::Damaged);
    EXPECT_EQ(reader.add(report("]C0", "half", true, 200)), Answer::Continued);
    EXPECT_EQ(reader.add(report("]C0", "rest")), Answer::Damaged) << "a part must not pass for the code";
    ASSERT_EQ(reader.add(report("]C0", "B0002")), Answer::Finished);
    EXPECT_EQ(reader.take(), u"]C0B0002");
}

TEST(HidReportReaderTest, ACutReportDropsWhatItBelongsTo)
{
    HidReportReader reader;
    const QByteArray whole = report("]C0", "B0001");
    for (qsizetype size = 1; size < whole.size(); ++size) {
        EXPECT_EQ(reader.add(report("]C0", "first", true)), Answer::Continued);
        EXPECT_EQ(reader.add(whole.first(size)), Answer::Damaged) << size;
        ASSERT_EQ(reader.add(whole), Answer::Finished);
        EXPECT_EQ(reader.take(), u"]C0B0001") << size;
    }
}

TEST(HidReportReaderTest, OtherReportsAndEmptyOnesAreNoReads)
{
    HidReportReader reader;
    EXPECT_EQ(reader.add({}), Answer::Ignored);
    EXPECT_EQ(reader.add(QByteArray::fromHex("0501")), Answer::Ignored);
    EXPECT_EQ(reader.add(report("]C0", "")), Answer::Ignored);
    EXPECT_EQ(reader.add(report("]C0", "B0", true)), Answer::Continued);
    EXPECT_EQ(reader.add(QByteArray::fromHex("0501")), Answer::Ignored) << "a status between two parts";
    ASSERT_EQ(reader.add(report("]C0", "01")), Answer::Finished);
    EXPECT_EQ(reader.take(), u"]C0B001");
}

TEST(HidReportReaderTest, WithoutAnIdentifierThereIsTheDataAlone)
{
    HidReportReader reader;
    ASSERT_EQ(reader.add(report({}, "B0001")), Answer::Finished);
    EXPECT_EQ(reader.take(), u"B0001");
    ASSERT_EQ(reader.add(report("C0x", "caf\xe9")), Answer::Finished);
    EXPECT_EQ(reader.take(), u"café");
}

TEST(HidReportReaderTest, AReadWithoutEndFillsNoMemory)
{
    HidReportReader reader;
    for (int i = 0; i < 100000; ++i)
        EXPECT_EQ(reader.add(report("]C0", QByteArray(56, 'x'), true)), Answer::Continued);
    EXPECT_EQ(reader.add(report("]C0", "x")), Answer::Damaged);
    EXPECT_TRUE(reader.take().size() <= HidReportReader::longestRead);
}

} // namespace
} // namespace opname
