#include "export_records.h"

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
    m_isExport = first.fieldsFound >= exportFieldCount;
    m_at = begin;
    m_line = 1;
}

void ExportRecords::detectFormat()
{
    QByteArrayView line = m_content.sliced(m_at);
    const qsizetype end = std::min(line.indexOf('\n') < 0 ? line.size() : line.indexOf('\n'),
                                   line.indexOf('\r') < 0 ? line.size() : line.indexOf('\r'));
    line = trimmedEnd(line.first(end));
    if (line.size() >= 3 && (line[0] == '"' || line[0] == '\'')) {
        const char enclosure = line[0];
        for (const char separator : separators) {
            const char seam[] = {enclosure, separator, enclosure};
            if (line.indexOf(QByteArrayView(seam, 3)) >= 0) {
                m_format = {ExportFormat::Quoting::AsSlimsWrites, enclosure, separator};
                return;
            }
        }
    }
    m_format = {ExportFormat::Quoting::Standard, '"', ','};
    qsizetype most = 0;
    for (const char separator : separators) {
        const qsizetype count = std::count(line.begin(), line.end(), separator);
        if (count > most) {
            most = count;
            m_format.separator = separator;
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
    line = trimmedEnd(line);
    if (!line.isEmpty() && line.back() == m_format.separator)
        line.chop(1);
    const bool isWhole =
        line.size() >= 2 && line.front() == m_format.enclosure && line.back() == m_format.enclosure;
    if (!line.isEmpty() && line.front() == m_format.enclosure)
        line = line.sliced(1);
    if (isWhole)
        line.chop(1);
    const char seamBytes[] = {m_format.enclosure, m_format.separator, m_format.enclosure};
    const QByteArrayView seam(seamBytes, 3);
    qsizetype begin = 0;
    for (qsizetype end = line.indexOf(seam); end >= 0; end = line.indexOf(seam, begin)) {
        record.fields.push_back(line.sliced(begin, end - begin).toByteArray());
        begin = end + 3;
    }
    record.fields.push_back(line.sliced(begin).toByteArray());
    if (!isWhole)
        record.fault = ExportRecord::Fault::CutOff;
}

void ExportRecords::readStandard(ExportRecord &record)
{
    QByteArray field;
    bool isQuoted = false;
    bool isStart = true;
    while (m_at < m_content.size()) {
        const char c = m_content[m_at++];
        if (isQuoted) {
            if (c == '\n')
                ++m_line;
            if (c != m_format.enclosure) {
                field += c;
            } else if (m_at < m_content.size() && m_content[m_at] == m_format.enclosure) {
                field += c;
                ++m_at;
            } else {
                isQuoted = false;
            }
            continue;
        }
        if (c == m_format.enclosure && isStart) {
            isQuoted = true;
            isStart = false;
        } else if (c == m_format.separator) {
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
    const char seam[] = {m_format.enclosure, m_format.separator, m_format.enclosure};
    const bool isAsSlimsWrites = m_format.quoting == ExportFormat::Quoting::AsSlimsWrites;
    const QByteArray glue(isAsSlimsWrites ? seam : seam + 1, isAsSlimsWrites ? 3 : 1);
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
