#include "json_fields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace opname {

namespace {

/// The end of a string that begins at `start`, behind its closing quote; -1 when it has none.
qsizetype endOfString(QByteArrayView object, qsizetype start)
{
    for (qsizetype at = start + 1; at < object.size(); ++at) {
        if (object[at] == '\\')
            ++at;
        else if (object[at] == '"')
            return at + 1;
    }
    return -1;
}

} // namespace

JsonFields::JsonFields(QByteArrayView object)
    : m_isFlat(read(object))
{
}

bool JsonFields::read(QByteArrayView object)
{
    if (object.size() < 2 || object.front() != '{' || object.back() != '}')
        return false;
    qsizetype at = 1;
    const qsizetype last = object.size() - 1;
    while (at < last) {
        if (m_count == m_fields.size() || object[at] != '"')
            return false;
        const qsizetype keyEnd = endOfString(object, at);
        if (keyEnd < 0 || keyEnd >= last || object[keyEnd] != ':')
            return false;
        Field &field = m_fields[m_count++];
        field.key = object.sliced(at + 1, keyEnd - at - 2);
        const qsizetype start = keyEnd + 1;
        qsizetype end = start;
        if (object[start] == '"') {
            end = endOfString(object, start);
        } else {
            while (end < last && object[end] != ',') {
                const char c = object[end++];
                if ((c < '0' || c > '9') && (c < 'a' || c > 'z') && c != '-')
                    return false;
            }
        }
        if (end <= start || end > last || (end < last && object[end] != ','))
            return false;
        field.value = object.sliced(start, end - start);
        at = end + 1;
    }
    return true;
}

const JsonFields::Field *JsonFields::find(QByteArrayView key) const
{
    const auto *end = m_fields.data() + m_count;
    const auto *field = std::find_if(m_fields.data(), end, [&](const Field &f) { return f.key == key; });
    return field == end ? nullptr : field;
}

std::optional<QString> JsonFields::text(QByteArrayView key) const
{
    const Field *field = find(key);
    if (field == nullptr || field->value.front() != '"')
        return {};
    const QByteArrayView inner = field->value.sliced(1, field->value.size() - 2);
    if (!inner.contains('\\'))
        return QString::fromUtf8(inner);
    const QByteArray array = '[' + field->value.toByteArray() + ']';
    return QJsonDocument::fromJson(array).array().at(0).toString();
}

std::optional<qint64> JsonFields::number(QByteArrayView key) const
{
    const Field *field = find(key);
    bool isNumber = false;
    const qint64 number = field == nullptr ? 0 : field->value.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool JsonFields::isTrue(QByteArrayView key) const
{
    const Field *field = find(key);
    return field != nullptr && field->value == "true";
}

} // namespace opname
