#pragma once

#include <QByteArray>
#include <QString>

namespace opname {

/// How a scanner, or a file, tells where one code ends.
enum class Framing {
    AnyLineEnd, ///< CR, LF or CRLF, also mixed
    CarriageReturn, ///< CR; a LF right after it belongs to it
    LineFeed,
    ReturnAndFeed, ///< CR and LF together; one alone belongs to the code
    Tab,
    StxEtx, ///< STX code ETX; bytes outside are noise
    Silence ///< nothing marks the end but a pause
};

/// Bytes in, frames of text out: the one place where bytes of serial scanners and of files become codes.
/// Frames are the same however the bytes were cut on their way. Empty frames are left out but counted. A
/// frame that is no UTF-8 is taken as Windows-1252; a byte order mark before the first line is removed. NUL
/// and control characters stay, so that the verdict can say that the read was bad; AIM identifier, prefix and
/// suffix stay, too, and are taken off by bareCode(). A frame is cut at longestFrame bytes and what follows
/// up to its end is dropped, so noise without an end cannot fill the memory. Pure: no clock, no device.
class FrameDecoder {
public:
    static constexpr qsizetype longestFrame = 4096; ///< bytes

    explicit FrameDecoder(Framing framing = Framing::AnyLineEnd);

    /// Adds bytes as they came.
    void add(const QByteArray &bytes);
    /// The next whole frame that is not empty; false when more bytes are needed. Call until it is false.
    bool next(QString &frame);
    /// Ends the frame that is held: silence has ended it (Framing::Silence), or the input is at its end. With
    /// STX and ETX what has no ETX is no frame.
    bool finish(QString &frame);
    /// Forgets the part of a frame that is held, as noise.
    void drop();

    qint64 number() const { return m_number; } ///< of the frame given last, from 1; empty ones count
    qsizetype heldBytes() const { return m_buffer.size() - m_at; }
    bool isHolding() const { return heldBytes() > 0 || m_isOverlong; }

private:
    struct End {
        qsizetype at = -1; ///< in the buffer; -1: none yet
        qsizetype length = 0;
    };
    End findEnd() const;
    bool enterFrame();
    bool take(QString &frame, QByteArrayView bytes);

    Framing m_framing;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_number = 0;
    bool m_lastWasReturn = false;
    bool m_isInside = false; ///< between STX and ETX
    bool m_isOverlong = false; ///< the frame was given already, cut; its rest is dropped
};

} // namespace opname
