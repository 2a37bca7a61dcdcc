#include "json_text.h"

#include <QString>

namespace opname {

void JsonText::appendQuoted(QByteArray &out, QStringView text)
{
    out += '"';
    // Lone surrogates become U+FFFD here, as JSON readers would have it.
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
                static constexpr char digits[] = "0123456789abcdef";
                out += "\\u00";
                out += digits[(c >> 4) & 0xf];
                out += digits[c & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void JsonText::appendKey(const char *key)
{
    m_text += m_text.isEmpty() ? '{' : ',';
    m_text += '"';
    m_text += key;
    m_text += "\":";
}

JsonText &JsonText::add(const char *key, QStringView text)
{
    appendKey(key);
    appendQuoted(m_text, text);
    return *this;
}

JsonText &JsonText::add(const char *key, qint64 number)
{
    appendKey(key);
    m_text += QByteArray::number(number);
    return *this;
}

JsonText &JsonText::addRaw(const char *key, const QByteArray &json)
{
    appendKey(key);
    m_text += json;
    return *this;
}

QByteArray JsonText::arrayOf(const QStringList &texts)
{
    QByteArray array = "[";
    for (const QString &text : texts) {
        if (array.size() > 1)
            array += ',';
        appendQuoted(array, text);
    }
    return array + ']';
}

QByteArray JsonText::take()
{
    if (m_text.isEmpty())
        m_text = "{";
    m_text += '}';
    return std::move(m_text);
}

} // namespace opname
