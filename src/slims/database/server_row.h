#pragma once

#include <QByteArray>
#include <QString>

#include <charconv>

namespace opname {

/// One row as the server sent it, its fields as text, NULL as ''. Valid during the visit only.
class ServerRow {
public:
    ServerRow(const char *const *fields, const unsigned long *lengths)
        : m_fields(fields)
        , m_lengths(lengths)
    {
    }

    QByteArrayView utf8(int column) const
    {
        return {m_fields[column], static_cast<qsizetype>(m_lengths[column])};
    }
    bool isEmpty(int column) const { return m_lengths[column] == 0; }
    QString text(int column) const { return QString::fromUtf8(utf8(column)); }
    void appendTo(QByteArray &text, std::size_t column) const { text += utf8(static_cast<int>(column)); }
    qint64 integer(int column) const
    {
        qint64 value = 0;
        std::from_chars(utf8(column).begin(), utf8(column).end(), value);
        return value;
    }

private:
    const char *const *m_fields;
    const unsigned long *m_lengths;
};

} // namespace opname
