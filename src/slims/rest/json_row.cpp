#include "json_row.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace opname {

using nlohmann::json;

/// Takes the values from the parser as they are read; answers false where a list's line must not go on.
class JsonRow::Filling : public nlohmann::json_sax<json> {
public:
    explicit Filling(JsonRow &row)
        : m_row(row)
    {
    }

    bool null() override { return add(Kind::Null) != nullptr; }
    bool boolean(bool) override { return add(Kind::Other) != nullptr; }
    bool number_float(number_float_t, const string_t &) override { return add(Kind::Other) != nullptr; }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return false; }
    bool key(string_t &) override { return false; }
    bool end_object() override { return false; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override
    {
        return false;
    }

    bool number_integer(number_integer_t value) override
    {
        Field *const field = add(Kind::Integer);
        if (field != nullptr)
            field->integer = value;
        return field != nullptr;
    }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return add(Kind::Other) != nullptr;
        return number_integer(static_cast<number_integer_t>(value));
    }

    bool string(string_t &value) override
    {
        Field *const field = add(Kind::Text);
        if (field != nullptr)
            field->text.swap(value);
        return field != nullptr;
    }

    bool start_array(std::size_t) override
    {
        const bool isFirst = !m_isInside;
        m_isInside = true;
        return isFirst;
    }

private:
    Field *add(Kind kind)
    {
        if (!m_isInside || m_row.m_size == mostFields)
            return nullptr;
        if (m_row.m_size == m_row.m_fields.size())
            m_row.m_fields.emplace_back();
        Field &field = m_row.m_fields[m_row.m_size++];
        field.kind = kind;
        return &field;
    }

    JsonRow &m_row;
    bool m_isInside = false;
};

bool JsonRow::read(QByteArrayView line)
{
    m_size = 0;
    Filling filling(*this);
    return json::sax_parse(line.begin(), line.end(), &filling);
}

} // namespace opname
