#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <string>
#include <vector>

namespace opname {

/// One line of a list: an array of plain values. Fields keep their storage from line to line.
class JsonRow {
public:
    enum class Kind { Null, Integer, Text, Other };
    struct Field {
        Kind kind = Kind::Null;
        std::int64_t integer = 0; ///< of Integer
        std::string text; ///< of Text, UTF-8
    };

    /// False when the line is not one array of at most `mostFields` texts, whole numbers of 64 bits, nulls
    /// and others (fractions, true and false), in valid UTF-8. Arrays and objects inside are refused unread.
    bool read(QByteArrayView line);
    std::size_t size() const { return m_size; }
    const Field &operator[](std::size_t place) const { return m_fields[place]; }
    Field &operator[](std::size_t place) { return m_fields[place]; }

    static constexpr std::size_t mostFields = 64;

private:
    class Filling;
    std::vector<Field> m_fields;
    std::size_t m_size = 0;
};

} // namespace opname
