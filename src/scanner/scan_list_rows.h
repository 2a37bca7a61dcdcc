#pragma once

#include "opname/scanner/line_splitter.h"
#include "opname/scanner/scan_list_format.h"

#include <QStringDecoder>

#include <deque>

namespace opname {

/// Bytes of a scan file in, rows of fields out: the layer below ScanList, which knows neither codes nor
/// headers. Bounds are ScanList's.
class ScanListRows {
public:
    struct Row {
        qint64 line = 0; ///< from 1; where the row begins
        QStringList fields; ///< at least one; the whole line without a separator
    };

    ScanListRows(ScanListFormat::Encoding encoding, QChar separator);

    void add(const QByteArray &bytes);
    void finish();
    bool next(Row &row);

private:
    QByteArray toUtf8(const QByteArray &bytes);
    bool fillQueue(); ///< one more line into the queue
    bool takeQuotedRow(Row &row);

    ScanListFormat::Encoding m_encoding;
    QChar m_separator;
    QStringDecoder m_decoder;
    QStringEncoder m_encoder{QStringEncoder::Utf8};
    LineSplitter m_splitter;
    std::deque<LineSplitter::Line> m_queue; ///< lines that were read and belong to no row yet
    bool m_isFinished = false;
    bool m_isDrained = false;
};

/// Whether the quotes of a line are in order: one may be open, or text may stand behind a closing one.
enum class ScanListQuotes { Sound, Open, Broken };

/// Splits one line into its fields; with `asText` quotes are characters like others.
QStringList scanListFields(QStringView line, QChar separator, bool asText, ScanListQuotes &quotes);

} // namespace opname
