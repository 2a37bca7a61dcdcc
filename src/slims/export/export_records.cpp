#include "export_records.h"

#include <QStringBuilder>

#include <algorithm>
#include <array>
#include <utility>

namespace opname {

namespace {

constexpr std::array<const char *, exportFieldCount> columnNames = {
    "item_code",     "call_number", "coll_type_name", "inventory_code", "received_date",
    "supplier_name", "order_no",    "location_name",  "order_date",     "item_status_name",
    "site",          "source",      "invoice",        "price",          "price_currency",
    "invoice_date",  "input_date",  "last_update",    "title"};

constexpr std::array<char, 4> separators = {',', ';', '\t', '|'};
constexpr qsizetype longestMark = 3; ///< that SLiMS's form takes for a separator or an enclosure

/// What an item code may begin with; nobody encloses fields by it.
bool isCodeByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' '
        || static_cast<unsigned char>(c) >= 0x80;
}

QByteArrayView trimmedEnd(QByteArrayView line)
{
    while (!line.isEmpty() && (line.back() == ' ' || line.back() == '\r'))
        line.chop(1);
    return line;
}

} // namespace

ExportRecords::ExportRecords(QByteArrayView content)
    : m_content(content)
{
    if (m_content.startsWith("\xef\xbb\xbf"))
        m_at = 3;
    detectFormat();
    const qsizetype begin = m_at;
    ExportRecord first;
    if (!read(first))
        return;
    if (looksLikeHeader(first)) {
        m_isExport = true;
        m_columns.assign(exportFieldCount, -1);
        for (int column = 0; column < exportFieldCount; ++column)
            for (std::size_t i = 0; i < first.fields.size(); ++i)
                if (first.fields[i].trimmed().toLower() == columnNames[static_cast<std::size_t>(column)])
                    m_columns[static_cast<std::size_t>(column)] = static_cast<int>(i);
        m_isExport = std::none_of(m_columns.begin(), m_columns.end(),
                                  [](int column) { return column < 0 || column >= exportFieldCount; });
        return;
    }
    m_at = begin;
    // A header whose marks could not be told apart would be taken for a copy, and every code with its marks.
    m_isExport = first.fieldsFound >= exportFieldCount
        && !firstLine().toByteArray().toLower().contains(columnNames[0]);
    m_line = 1;
}

QByteArrayView ExportRecords::firstLine() const
{
    const QByteArrayView rest = m_content.sliced(m_at);
    const qsizetype end = std::min(rest.indexOf('\n') < 0 ? rest.size() : rest.indexOf('\n'),
                                   rest.indexOf('\r') < 0 ? rest.size() : rest.indexOf('\r'));
    return trimmedEnd(rest.first(end));
}

bool ExportRecords::takeFormatFromHeader(QByteArrayView line)
{
    const QByteArray lower = line.first(std::min<qsizetype>(line.size(), 200)).toByteArray().toLower();
    const QByteArray name = columnNames[0];
    const qsizetype at = lower.indexOf(name);
    if (at < 0 || at > longestMark)
        return false;
    const QByteArray enclosure = lower.first(at);
    const QByteArray rest = lower.sliced(at + name.size());
    if (!rest.startsWith(enclosure))
        return false;
    for (qsizetype length = 1; length <= longestMark; ++length) {
        const QByteArray next = rest.mid(enclosure.size() + length);
        const bool isColumn = std::any_of(columnNames.begin(), columnNames.end(), [&](const char *column) {
            return next.startsWith(QByteArray(enclosure + column));
        });
        if (!isColumn)
            continue;
        m_format.separator = rest.mid(enclosure.size(), length);
        m_format.quoting =
            enclosure.isEmpty() ? ExportFormat::Quoting::Standard : ExportFormat::Quoting::AsSlimsWrites;
        m_format.enclosure = enclosure.isEmpty() ? QByteArray("\"") : enclosure;
        return true;
    }
    return false;
}

bool ExportRecords::takeFormatFromFields(QByteArrayView line)
{
    for (qsizetype width = 1; width <= std::min(longestMark, line.size()); ++width) {
        const QByteArray enclosure = line.first(width).toByteArray();
        if (isCodeByte(enclosure.back()))
            return false;
        const qsizetype end = line.indexOf(enclosure, width);
        for (qsizetype length = 1; end >= 0 && length <= longestMark; ++length) {
            const QByteArray separator =
                line.sliced(end + width).first(std::min(length, line.size() - end - width)).toByteArray();
            const QByteArray seam = enclosure + separator + enclosure;
            if (separator.size() < length || line.toByteArray().count(seam) < exportFieldCount - 1)
                continue;
            m_format = {ExportFormat::Quoting::AsSlimsWrites, enclosure, separator};
            return true;
        }
    }
    return false;
}

void ExportRecords::detectFormat()
{
    const QByteArrayView line = firstLine();
    if (takeFormatFromHeader(line) || takeFormatFromFields(line))
        return;
    if (line.size() >= 3 && (line[0] == '"' || line[0] == '\'')) {
        const QByteArray enclosure(1, line[0]);
        for (const char separator : separators)
            if (line.indexOf(QByteArray(enclosure + separator + enclosure)) >= 0) {
                m_format = {ExportFormat::Quoting::AsSlimsWrites, enclosure, QByteArray(1, separator)};
                return;
            }
    }
    m_format = {ExportFormat::Quoting::Standard, "\"", ","};
    qsizetype most = 0;
    for (const char separator : separators) {
        const qsizetype count = std::count(line.begin(), line.end(), separator);
        if (count > most) {
            most = count;
            m_format.separator = QByteArray(1, separator);
        }
    }
}

bool ExportRecords::looksLikeHeader(const ExportRecord &record) const
{
    return !record.fields.empty() && record.fields.front().trimmed().toLower() == columnNames[0];
}

QByteArrayView ExportRecords::takeLine()
{
    const qsizetype begin = m_at;
    while (m_at < m_content.size() && m_content[m_at] != '\n' && m_content[m_at] != '\r')
        ++m_at;
    const QByteArrayView line = m_content.sliced(begin, m_at - begin);
    if (m_at < m_content.size()) {
        m_at += m_content[m_at] == '\r' && m_at + 1 < m_content.size() && m_content[m_at + 1] == '\n' ? 2 : 1;
        ++m_line;
    }
    return line;
}

void ExportRecords::readAsSlimsWrites(QByteArrayView line, ExportRecord &record) const
{
    const QByteArray &enclosure = m_format.enclosure;
    if (!line.endsWith(m_format.separator)) // which may end in a blank
        line = trimmedEnd(line);
    if (line.endsWith(m_format.separator))
        line.chop(m_format.separator.size());
    const bool isWhole =
        line.size() >= 2 * enclosure.size() && line.startsWith(enclosure) && line.endsWith(enclosure);
    if (line.startsWith(enclosure))
        line = line.sliced(enclosure.size());
    if (isWhole)
        line.chop(enclosure.size());
    const QByteArray seam = enclosure + m_format.separator + enclosure;
    qsizetype begin = 0;
    for (qsizetype end = line.indexOf(seam); end >= 0; end = line.indexOf(seam, begin)) {
        record.fields.push_back(line.sliced(begin, end - begin).toByteArray());
        begin = end + seam.size();
    }
    record.fields.push_back(line.sliced(begin).toByteArray());
    if (!isWhole)
        record.fault = ExportRecord::Fault::CutOff;
}

void ExportRecords::readStandard(ExportRecord &record)
{
    const char enclosure = m_format.enclosure.front();
    const QByteArray &separator = m_format.separator;
    QByteArray field;
    bool isQuoted = false;
    bool isStart = true;
    while (m_at < m_content.size()) {
        const char c = m_content[m_at++];
        if (isQuoted) {
            if (c == '\n')
                ++m_line;
            if (c != enclosure) {
                field += c;
            } else if (m_at < m_content.size() && m_content[m_at] == enclosure) {
                field += c;
                ++m_at;
            } else {
                isQuoted = false;
            }
            continue;
        }
        if (c == enclosure && isStart) {
            isQuoted = true;
            isStart = false;
        } else if (c == separator.front() && m_content.sliced(m_at - 1).startsWith(separator)) {
            m_at += separator.size() - 1;
            record.fields.push_back(std::exchange(field, QByteArray()));
            isStart = true;
        } else if (c == '\n' || c == '\r') {
            if (c == '\r' && m_at < m_content.size() && m_content[m_at] == '\n')
                ++m_at;
            ++m_line;
            break;
        } else {
            field += c;
            isStart = false;
        }
    }
    record.fields.push_back(field);
    if (isQuoted)
        record.fault = ExportRecord::Fault::CutOff;
    // A trailing separator, or the empty columns that a spreadsheet program adds.
    while (static_cast<int>(record.fields.size()) > exportFieldCount && record.fields.back().isEmpty())
        record.fields.pop_back();
}

void ExportRecords::joinSurplus(ExportRecord &record) const
{
    const bool isAsSlimsWrites = m_format.quoting == ExportFormat::Quoting::AsSlimsWrites;
    const QByteArray glue = isAsSlimsWrites
        ? QByteArray(m_format.enclosure + m_format.separator + m_format.enclosure)
        : m_format.separator;
    while (static_cast<int>(record.fields.size()) > exportFieldCount) {
        const QByteArray last = record.fields.back();
        record.fields.pop_back();
        record.fields.back().append(glue).append(last);
        record.isAmbiguous = true;
    }
}

bool ExportRecords::read(ExportRecord &record)
{
    record = {};
    while (m_at < m_content.size() && (m_content[m_at] == '\n' || m_content[m_at] == '\r'))
        takeLine();
    if (m_at >= m_content.size())
        return false;
    record.line = m_line;
    if (m_format.quoting == ExportFormat::Quoting::AsSlimsWrites)
        readAsSlimsWrites(takeLine(), record);
    else
        readStandard(record);
    record.fieldsFound = static_cast<int>(record.fields.size());
    return true;
}

bool ExportRecords::next(ExportRecord &record)
{
    if (!read(record))
        return false;
    if (record.fieldsFound < exportFieldCount) {
        if (record.fault == ExportRecord::Fault::None)
            record.fault = ExportRecord::Fault::FewFields;
        return true;
    }
    joinSurplus(record);
    if (!m_columns.empty()) {
        std::vector<QByteArray> ordered;
        ordered.reserve(exportFieldCount);
        for (const int column : m_columns)
            ordered.push_back(record.fields[static_cast<std::size_t>(column)]);
        record.fields = std::move(ordered);
    }
    return true;
}

} // namespace opname
