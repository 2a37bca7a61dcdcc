#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace opname {

/// Joins the reports of a scanner in HID point-of-sale mode to reads. The report is the "scanned data
/// report" of the USB HID Point of Sale Usage Tables 1.02 (usage page 0x8C, usage 0x12) in the form that
/// scanners send: report 2, length byte, three bytes of AIM symbology identifier, 56 bytes of data, two
/// reserved bytes, and bit 0 of the last: the data goes on in the next report. Pure; bounded memory.
class HidReportReader {
public:
    static constexpr int scannedDataReport = 2;
    static constexpr qsizetype reportSize = 64; ///< bytes, with the report number
    static constexpr qsizetype dataSize = 56; ///< bytes of data in one report
    static constexpr qsizetype longestRead = 4096; ///< bytes; what is longer is damaged

    enum class Answer {
        Ignored, ///< another report of the device
        Continued, ///< the read goes on in the next report
        Finished, ///< take() has a read
        Damaged ///< cut short, or its length is impossible: the whole read it belongs to is dropped
    };

    /// One report as the device sent it, report number first.
    Answer add(const QByteArray &report);
    /// The finished read: identifier, such as `]C0`, and data; bareCode() takes the identifier off.
    QString take();
    /// Forgets a read that is not finished: the device is gone.
    void drop();

private:
    QByteArray m_data;
    QByteArray m_symbology;
    bool m_isUnderWay = false;
    bool m_isDamaged = false;
};

} // namespace opname
