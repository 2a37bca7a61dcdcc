#pragma once

#include "opname/scanner/frame_decoder.h"

namespace opname {

/// The lines of a text with their numbers: frames that any line end ends, as FrameDecoder promises them.
class LineSplitter {
public:
    struct Line {
        qint64 number = 0; ///< from 1
        QString text;
    };

    /// Adds bytes as they came.
    void add(const QByteArray &bytes) { m_frames.add(bytes); }
    /// The next whole line that is not empty; false when more bytes are needed.
    bool next(Line &line) { return numbered(line, m_frames.next(line.text)); }
    /// The rest at the end of the input, if it is not empty.
    bool finish(Line &line) { return numbered(line, m_frames.finish(line.text)); }

private:
    bool numbered(Line &line, bool isGiven) const
    {
        line.number = m_frames.number();
        return isGiven;
    }

    FrameDecoder m_frames;
};

} // namespace opname
