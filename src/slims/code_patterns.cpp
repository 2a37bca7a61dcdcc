#include "code_patterns.h"

#include "opname/domain/code_pattern.h"

#include <algorithm>

namespace opname {

namespace {

constexpr std::size_t mostPatterns = 100;

/// One step through what serialize() wrote.
class Serialized {
public:
    explicit Serialized(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool take(QByteArrayView expected)
    {
        if (!m_rest.startsWith(expected))
            return false;
        m_rest = m_rest.sliced(expected.size());
        return true;
    }

    /// Digits up to `end`, which is taken, too.
    std::optional<qsizetype> number(char end)
    {
        const qsizetype length = m_rest.indexOf(end);
        bool isNumber = false;
        const qlonglong value = length < 0 ? -1 : m_rest.first(length).toLongLong(&isNumber);
        if (!isNumber || value < 0)
            return std::nullopt;
        m_rest = m_rest.sliced(length + 1);
        return static_cast<qsizetype>(value);
    }

    /// s:6:"B00000"; or i:1;
    std::optional<QByteArrayView> value()
    {
        if (take("i:")) {
            const qsizetype length = m_rest.indexOf(';');
            if (length < 0)
                return std::nullopt;
            const QByteArrayView digits = m_rest.first(length);
            m_rest = m_rest.sliced(length + 1);
            return digits;
        }
        const auto length = take("s:") ? number(':') : std::nullopt;
        if (!length || *length > m_rest.size() - 3 || !take("\""))
            return std::nullopt;
        const QByteArrayView text = m_rest.first(*length);
        m_rest = m_rest.sliced(*length);
        return take("\";") ? std::optional(text) : std::nullopt;
    }

private:
    QByteArrayView m_rest;
};

} // namespace

std::vector<QString> codePatternsIn(QByteArrayView bytes)
{
    Serialized serialized(bytes.trimmed());
    const auto count = serialized.take("a:") ? serialized.number(':') : std::nullopt;
    std::vector<QString> texts;
    if (!count || !serialized.take("{"))
        return texts;
    for (qsizetype i = 0; i < *count; ++i) {
        const auto key = serialized.value();
        const auto value = key ? serialized.value() : std::nullopt;
        if (!value || texts.size() == mostPatterns)
            break;
        texts.push_back(QString::fromUtf8(*value));
    }
    return codePatternsOf(texts);
}

std::vector<QString> codePatternsOf(const std::vector<QString> &texts)
{
    std::vector<QString> patterns;
    for (const QString &text : texts)
        if (CodePattern::fromText(text) && patterns.size() < mostPatterns
            && std::find(patterns.begin(), patterns.end(), text) == patterns.end())
            patterns.push_back(text);
    return patterns;
}

} // namespace opname
