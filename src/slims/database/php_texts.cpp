#include "php_texts.h"

namespace opname {

namespace {

/// Whether these are a number as PHP writes it, so that no other text stands for it.
bool isWholeNumber(const QByteArray &text)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && QByteArray::number(number) == text;
}

/// Reads from the front of a serialised array.
class Reader {
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {
    }

    bool take(QByteArrayView expected)
    {
        if (!QByteArrayView(m_text).sliced(m_at).startsWith(expected))
            return false;
        m_at += expected.size();
        return true;
    }

    std::optional<qsizetype> number()
    {
        const qsizetype end = m_text.indexOf(':', m_at);
        bool isNumber = false;
        const int value = end < 0 ? 0 : m_text.mid(m_at, end - m_at).toInt(&isNumber);
        if (!isNumber || value < 0)
            return {};
        m_at = end + 1;
        return value;
    }

    std::optional<QString> text()
    {
        if (!take("s:"))
            return {};
        const std::optional<qsizetype> size = number();
        if (!size || !take("\"") || *size > m_text.size() - m_at)
            return {};
        const QByteArray bytes = m_text.mid(m_at, *size);
        m_at += *size;
        if (!take("\";"))
            return {};
        return QString::fromUtf8(bytes);
    }

    /// A key: PHP turns one that is a whole number in decimals into a number.
    std::optional<QString> key()
    {
        if (!take("i:"))
            return text();
        const qsizetype end = m_text.indexOf(';', m_at);
        if (end < 0)
            return {};
        const QByteArray digits = m_text.mid(m_at, end - m_at);
        if (!isWholeNumber(digits))
            return {};
        m_at = end + 1;
        return QString::fromLatin1(digits);
    }

    bool isAtEnd() const { return m_at == m_text.size(); }

private:
    const QByteArray &m_text;
    qsizetype m_at = 0;
};

void append(QByteArray &serialised, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    serialised += "s:" + QByteArray::number(utf8.size()) + ":\"" + utf8 + "\";";
}

} // namespace

QByteArray phpTexts(const std::vector<std::pair<QString, QString>> &entries)
{
    QByteArray serialised = "a:" + QByteArray::number(entries.size()) + ":{";
    for (const auto &[key, value] : entries) {
        if (isWholeNumber(key.toUtf8()))
            serialised += "i:" + key.toUtf8() + ';';
        else
            append(serialised, key);
        append(serialised, value);
    }
    return serialised + '}';
}

std::optional<QStringList> phpTextKeys(const QByteArray &serialised)
{
    Reader reader(serialised);
    if (!reader.take("a:"))
        return {};
    const std::optional<qsizetype> entries = reader.number();
    if (!entries || !reader.take("{"))
        return {};
    QStringList keys;
    for (qsizetype i = 0; i < *entries; ++i) {
        const std::optional<QString> key = reader.key();
        if (!key || !reader.text())
            return {};
        keys.append(*key);
    }
    return reader.take("}") && reader.isAtEnd() ? std::optional(keys) : std::nullopt;
}

} // namespace opname
