#pragma once

#include "opname/scanner/frame_decoder.h"

#include <QJsonObject>
#include <QString>

namespace opname {

/// How one serial scanner is connected. A value; the defaults are what scanners are sold with.
struct SerialSettings {
    enum class Parity { None, Even, Odd, Space, Mark };
    enum class Flow { None, Hardware, Software };

    static constexpr int longestSilence = 2000; ///< milliseconds

    QString port; ///< "ttyUSB0", or a path
    QString device; ///< which device it was, as SerialPorts tells it; found again under another port; may be
                    ///< empty
    int baud = 9600; ///< bits a second
    int dataBits = 8; ///< 5 to 8
    Parity parity = Parity::None;
    int stopBits = 1; ///< 1 or 2
    Flow flow = Flow::None;
    Framing framing = Framing::AnyLineEnd;
    int silence = 60; ///< milliseconds that end a code when nothing else does (Framing::Silence)

    /// For keeping. What is missing, of another type or out of bounds becomes the default.
    QJsonObject toJson() const;
    static SerialSettings fromJson(const QJsonObject &object);

    /// "9600 8N1".
    QString format() const;

    bool operator==(const SerialSettings &) const = default;
};

} // namespace opname
