#include "scan_list_rows.h"

#include "opname/domain/received_text.h"

namespace opname {

namespace {

constexpr std::size_t mostLinesOfRow = 32;
constexpr qsizetype longestRow = 4096;

bool isBlank(QChar c, QChar separator)
{
    return (c == u' ' || c == u'\t') && c != separator;
}

/// Reads a quoted field that begins behind `at`; leaves `at` behind its closing quote.
QString quotedField(QStringView line, qsizetype &at, ScanListQuotes &quotes)
{
    QString field;
    for (++at; at < line.size(); ++at) {
        if (line[at] != u'"') {
            field += line[at];
        } else if (at + 1 < line.size() && line[at + 1] == u'"') {
            field += line[at++];
        } else {
            ++at;
            return field;
        }
    }
    quotes = ScanListQuotes::Open;
    return field;
}

} // namespace

QStringList scanListFields(QStringView line, QChar separator, bool asText, ScanListQuotes &quotes)
{
    QStringList fields;
    quotes = ScanListQuotes::Sound;
    qsizetype at = 0;
    while (true) {
        while (at < line.size() && isBlank(line[at], separator))
            ++at;
        QString field;
        const bool isQuoted = !asText && at < line.size() && line[at] == u'"';
        if (isQuoted)
            field = quotedField(line, at, quotes);
        qsizetype end = line.indexOf(separator, at);
        if (end < 0)
            end = line.size();
        // What stands behind a closing quote against the rules is part of the field all the same.
        QStringView rest = line.sliced(at, end - at);
        while (!rest.isEmpty() && isBlank(rest.back(), separator))
            rest.chop(1);
        if (isQuoted && !rest.isEmpty())
            quotes = ScanListQuotes::Broken;
        field += rest;
        fields.append(field);
        if (end == line.size())
            return fields;
        at = end + 1;
    }
}

ScanListRows::ScanListRows(ScanListFormat::Encoding encoding, QChar separator)
    : m_encoding(encoding)
    , m_separator(separator)
    , m_decoder(encoding == ScanListFormat::Encoding::Utf16Big ? QStringDecoder::Utf16BE
                                                               : QStringDecoder::Utf16LE)
{
}

QByteArray ScanListRows::toUtf8(const QByteArray &bytes)
{
    switch (m_encoding) {
    case ScanListFormat::Encoding::Utf8:
        return bytes;
    case ScanListFormat::Encoding::Windows1252:
        return windowsText(bytes).toUtf8();
    case ScanListFormat::Encoding::Utf16Little:
    case ScanListFormat::Encoding::Utf16Big:
        break;
    }
    const QString text = m_decoder(bytes);
    return m_encoder(text); // keeps the first half of a character that two pieces share
}

void ScanListRows::add(const QByteArray &bytes)
{
    m_splitter.add(toUtf8(bytes));
}

void ScanListRows::finish()
{
    m_isFinished = true;
}

bool ScanListRows::fillQueue()
{
    LineSplitter::Line line;
    bool isThere = m_splitter.next(line);
    if (!isThere && m_isFinished && !m_isDrained) {
        m_isDrained = true;
        isThere = m_splitter.finish(line);
    }
    if (isThere)
        m_queue.push_back(std::move(line));
    return isThere;
}

bool ScanListRows::takeQuotedRow(Row &row)
{
    QString text = m_queue.front().text;
    for (std::size_t lines = 1; lines < mostLinesOfRow && text.size() < longestRow; ++lines) {
        if (m_queue.size() == lines && !fillQueue()) {
            if (!m_isFinished)
                return false;
            break;
        }
        text += u'\n' + m_queue[lines].text;
        ScanListQuotes quotes;
        row.fields = scanListFields(text, m_separator, false, quotes);
        // Text behind the quote that closes: it rather opens, and the first one never closed.
        if (quotes == ScanListQuotes::Broken)
            break;
        if (quotes == ScanListQuotes::Sound) {
            m_queue.erase(m_queue.begin(), m_queue.begin() + static_cast<std::ptrdiff_t>(lines) + 1);
            return true;
        }
    }
    ScanListQuotes quotes;
    row.fields = scanListFields(m_queue.front().text, m_separator, true, quotes);
    m_queue.pop_front();
    return true;
}

bool ScanListRows::next(Row &row)
{
    if (m_queue.empty() && !fillQueue())
        return false;
    row.line = m_queue.front().number;
    ScanListQuotes quotes = ScanListQuotes::Sound;
    if (m_separator.isNull())
        row.fields = {m_queue.front().text};
    else
        row.fields = scanListFields(m_queue.front().text, m_separator, false, quotes);
    if (quotes == ScanListQuotes::Open)
        return takeQuotedRow(row);
    m_queue.pop_front();
    return true;
}

} // namespace opname
