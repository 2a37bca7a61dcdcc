#include "lookalike_codes.h"

#include <algorithm>

namespace opname {

namespace {

/// A code as a careless reader sees it.
QString shapeOf(const QString &code)
{
    QString shape;
    shape.reserve(code.size());
    QChar mark; // between two runs; counts only between two numbers
    for (QChar c : code.trimmed().toUpper()) {
        if (!c.isLetterOrNumber()) {
            mark = shape.isEmpty() ? QChar() : c;
            continue;
        }
        if (c == u'O')
            c = u'0';
        else if (c == u'I' || c == u'L')
            c = u'1';
        if (!mark.isNull() && c.isDigit() && shape.back().isDigit())
            shape += u'-';
        mark = QChar();
        const bool beginsNumber = shape.isEmpty() || !shape.back().isDigit();
        if (c.isDigit() && !beginsNumber && shape.back() == u'0'
            && (shape.size() == 1 || !shape[shape.size() - 2].isDigit()))
            shape.chop(1); // a leading zero
        shape += c;
    }
    return shape;
}

} // namespace

void LookalikeCodes::add(const QString &code)
{
    m_shapes.push_back(qHash(shapeOf(code)));
}

bool LookalikeCodes::settle()
{
    std::sort(m_shapes.begin(), m_shapes.end());
    std::vector<std::size_t> repeated;
    for (std::size_t i = 1; i < m_shapes.size(); ++i)
        if (m_shapes[i] == m_shapes[i - 1] && (repeated.empty() || repeated.back() != m_shapes[i]))
            repeated.push_back(m_shapes[i]);
    m_shapes = std::move(repeated);
    return !m_shapes.empty();
}

std::optional<QString> LookalikeCodes::firstLike(const QString &code)
{
    const QString shape = shapeOf(code);
    if (!std::binary_search(m_shapes.begin(), m_shapes.end(), qHash(shape)))
        return std::nullopt;
    const auto first = m_firsts.constFind(shape);
    if (first == m_firsts.cend()) {
        m_firsts.insert(shape, code);
        return std::nullopt;
    }
    return *first;
}

} // namespace opname
