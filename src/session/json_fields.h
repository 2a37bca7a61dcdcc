#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>

namespace opname {

/// The fields of a flat JSON object as JsonText writes it, read in place: bodies of scans are read a hundred
/// thousand times. What has another shape (nested values, many fields, damage) is not read: isFlat() says so,
/// and a whole JSON parser has to look. Valid while the bytes are.
class JsonFields {
public:
    explicit JsonFields(QByteArrayView object);
    bool isFlat() const { return m_isFlat; }
    bool has(QByteArrayView key) const { return find(key) != nullptr; }
    std::optional<QString> text(QByteArrayView key) const; ///< of a string
    std::optional<qint64> number(QByteArrayView key) const; ///< of a whole number
    bool isTrue(QByteArrayView key) const;

private:
    struct Field {
        QByteArrayView key;
        QByteArrayView value; ///< of a string with its quotes
    };
    const Field *find(QByteArrayView key) const;
    bool read(QByteArrayView object);

    std::array<Field, 12> m_fields;
    std::size_t m_count = 0;
    bool m_isFlat;
};

} // namespace opname
