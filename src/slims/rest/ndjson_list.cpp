#include "ndjson_list.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace opname {

namespace {

using nlohmann::json;

json parsed(QByteArrayView line)
{
    return json::parse(line.begin(), line.end(), nullptr, false);
}

/// A whole number that PHP sent as text.
bool toInteger(JsonRow::Field &field)
{
    const std::string &text = field.text;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), field.integer);
    if (text.empty() || problem != std::errc() || end != text.data() + text.size())
        return false;
    field.kind = JsonRow::Kind::Integer;
    return true;
}

} // namespace

bool mayBeginAnswer(QByteArrayView bytes)
{
    constexpr QByteArrayView beginning("{\"opname\":");
    return bytes.startsWith(beginning) || beginning.startsWith(bytes);
}

NdjsonList::NdjsonList(std::vector<ListColumn> columns, qint64 mostRows, std::optional<qint64> after,
                       Visit visit)
    : m_columns(std::move(columns))
    , m_mostRows(mostRows)
    , m_after(after)
    , m_visit(std::move(visit))
{
}

NdjsonList::State NdjsonList::add(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_state != State::Broken && m_state != State::Stopped) {
        const auto end = std::find(bytes.begin(), bytes.end(), '\n');
        const qsizetype length = end - bytes.begin();
        if (m_rest.size() + length > longestLine) {
            breakOff("a line of more than 1 MiB");
            break;
        }
        if (end == bytes.end()) {
            m_rest += bytes;
            break;
        }
        if (m_rest.isEmpty()) {
            line(bytes.first(length));
        } else {
            m_rest += bytes.first(length);
            line(m_rest);
            m_rest.resize(0);
        }
        bytes = bytes.sliced(length + 1);
    }
    return m_state;
}

NdjsonList::State NdjsonList::finish()
{
    if (m_rest.isEmpty() || m_state == State::Broken || m_state == State::Stopped)
        return m_state;
    const QByteArray last = std::exchange(m_rest, {});
    const bool mayBeCut = m_state != State::Header || mayBeginAnswer(last);
    if (mayBeCut && !json::accept(last.begin(), last.end()))
        return m_state;
    line(last);
    return m_state;
}

void NdjsonList::line(QByteArrayView line)
{
    if (line.trimmed().isEmpty())
        return;
    if (m_state == State::Header)
        header(line);
    else if (m_state != State::Rows)
        breakOff("more behind the end");
    else if (line.front() == '[')
        row(line);
    else
        lastLine(line);
}

void NdjsonList::header(QByteArrayView line)
{
    m_firstLine = line.first(std::min<qsizetype>(line.size(), 4096)).toByteArray();
    const json head = parsed(line);
    if (!head.is_object() || head.value("opname", json()) != 1) {
        breakOff("no header of a list");
        return;
    }
    if (head.contains("error")) {
        m_firstLine.clear();
        m_refusal = line.toByteArray();
        m_state = State::Refused;
        return;
    }
    const auto names = head.find("columns");
    if (names == head.end() || !names->is_array() || names->size() > JsonRow::mostFields) {
        breakOff("a header without columns");
        return;
    }
    m_width = names->size();
    for (const ListColumn &column : m_columns) {
        const auto place = std::find(names->begin(), names->end(), json(column.name));
        if (place == names->end()) {
            breakOff("a column is missing");
            m_problem += QStringLiteral(": ") + QString::fromUtf8(column.name);
            return;
        }
        m_places.push_back(static_cast<std::size_t>(place - names->begin()));
    }
    m_firstLine.clear();
    m_state = State::Rows;
}

bool NdjsonList::hasItsTypes()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        JsonRow::Field &field = m_row[m_places[i]];
        const bool isText = m_columns[i].type == ListColumn::Type::Text;
        switch (field.kind) {
        case JsonRow::Kind::Text:
            if (!isText && !toInteger(field))
                return false;
            break;
        case JsonRow::Kind::Integer:
            if (isText)
                field.text = std::to_string(field.integer);
            break;
        case JsonRow::Kind::Null:
            if (m_columns[i].type == ListColumn::Type::Integer)
                return false;
            field.text.clear();
            break;
        case JsonRow::Kind::Other:
            return false;
        }
    }
    return true;
}

void NdjsonList::row(QByteArrayView line)
{
    if (!m_row.read(line)) {
        breakOff("a line that is no row");
    } else if (m_row.size() != m_width) {
        breakOff("a row with too many or too few values");
    } else if (!hasItsTypes()) {
        breakOff("a value of the wrong type");
    } else if (m_rows == m_mostRows) {
        breakOff("more rows than were asked for");
    } else {
        const ListRow row(m_row, m_places);
        if (m_after && row.integer(0) <= *m_after) {
            breakOff("rows out of order");
            return;
        }
        if (m_after)
            m_after = row.integer(0);
        ++m_rows;
        if (!m_visit(row))
            m_state = State::Stopped;
    }
}

void NdjsonList::lastLine(QByteArrayView line)
{
    const json last = parsed(line);
    if (last.is_object() && last.contains("error")) {
        m_refusal = line.toByteArray();
        m_state = State::Refused;
        return;
    }
    if (!last.is_object() || last.value("end", json()) != true) {
        breakOff("a line that is no row");
        return;
    }
    if (last.value("rows", json()) != m_rows) {
        breakOff("another number of rows than the last line says");
        return;
    }
    if (const auto next = last.find("next"); next != last.end() && !next->is_null()) {
        if (!next->is_number_integer() || (m_after && (m_rows == 0 || next->get<qint64>() != *m_after))) {
            breakOff("no place to go on from");
            return;
        }
        m_next = next->get<qint64>();
    }
    m_state = State::Ended;
}

void NdjsonList::breakOff(const char *problem)
{
    m_problem = QString::fromLatin1(problem);
    m_state = State::Broken;
    m_rest.clear();
}

} // namespace opname
