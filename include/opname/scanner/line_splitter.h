#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace opname {

/// Bytes in, lines of text out: ends are LF, CRLF or CR, also when they arrive in different pieces. Empty
/// lines are left out but counted. A line that is no UTF-8 is taken as Windows-1252; a leading byte order
/// mark is removed. A line is cut at 4096 bytes, so noise without an end cannot fill the memory.
class LineSplitter {
public:
    struct Line {
        qint64 number = 0; ///< from 1
        QString text;
    };

    /// Adds bytes as they came.
    void add(const QByteArray &bytes);
    /// The next whole line that is not empty; false when more bytes are needed.
    bool next(Line &line);
    /// The rest at the end of the input, if it is not empty.
    bool finish(Line &line);

private:
    static constexpr qsizetype longestLine = 4096;
    bool takeLine(Line &line, QByteArrayView bytes);

    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_number = 0;
    bool m_lastWasReturn = false;
    bool m_isOverlong = false;
};

} // namespace opname
