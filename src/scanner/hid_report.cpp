#include "opname/scanner/hid_report.h"

#include "opname/domain/received_text.h"

#include <utility>

namespace opname {

namespace {

constexpr qsizetype lengthAt = 1;
constexpr qsizetype symbologyAt = 2;
constexpr qsizetype symbologySize = 3;
constexpr qsizetype dataAt = symbologyAt + symbologySize;
constexpr qsizetype continuedAt = HidReportReader::reportSize - 1;

bool isAsciiLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Empty when the device does not say it.
QByteArray symbologyIn(const QByteArray &report)
{
    const QByteArray symbology = report.sliced(symbologyAt, symbologySize);
    const bool isIdentifier = symbology[0] == ']' && isAsciiLetter(symbology[1])
        && (isAsciiLetter(symbology[2]) || (symbology[2] >= '0' && symbology[2] <= '9'));
    return isIdentifier ? symbology : QByteArray();
}

} // namespace

HidReportReader::Answer HidReportReader::add(const QByteArray &report)
{
    if (report.isEmpty() || report[0] != scannedDataReport)
        return Answer::Ignored;
    // Without its last byte nobody knows whether the read goes on; the next report begins anew.
    if (report.size() < reportSize) {
        drop();
        return Answer::Damaged;
    }
    if (!std::exchange(m_isUnderWay, true)) {
        m_data.clear();
        m_symbology = symbologyIn(report);
        m_isDamaged = false;
    }
    const auto length = static_cast<unsigned char>(report[lengthAt]);
    m_isDamaged = m_isDamaged || length > dataSize || m_data.size() + length > longestRead;
    if (m_isDamaged)
        m_data.clear();
    else
        m_data += report.sliced(dataAt, length);
    if ((report[continuedAt] & 1) != 0)
        return Answer::Continued;
    m_isUnderWay = false;
    if (m_isDamaged)
        return Answer::Damaged;
    return m_data.isEmpty() ? Answer::Ignored : Answer::Finished;
}

QString HidReportReader::take()
{
    const QByteArray bytes = std::exchange(m_symbology, QByteArray()) + std::exchange(m_data, QByteArray());
    return receivedText(bytes);
}

void HidReportReader::drop()
{
    m_isUnderWay = false;
    m_data.clear();
}

} // namespace opname
