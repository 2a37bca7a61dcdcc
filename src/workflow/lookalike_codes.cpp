#include "lookalike_codes.h"

#include "opname/domain/item_code.h"

#include <algorithm>

namespace opname {

namespace {

/// Large letters without their accents, as SLiMS compares them.
QString plainLetters(const QString &code)
{
    if (std::all_of(code.begin(), code.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return code.toUpper();
    QString plain = code.normalized(QString::NormalizationForm_KD).toUpper();
    plain.removeIf([](QChar c) { return c.isMark(); });
    return plain;
}

/// A code as a careless reader sees it.
QString shapeOf(const QString &code)
{
    QString shape;
    shape.reserve(code.size());
    QChar mark; // between two runs; counts only between two numbers
    for (QChar c : plainLetters(code)) {
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

void LookalikeCodes::add(const QString &code, qint64 copy)
{
    m_shapes.push_back({qHash(shapeOf(code)), m_shapes.size(), copy});
}

std::vector<LookalikeCodes::Candidate> LookalikeCodes::candidates()
{
    std::sort(m_shapes.begin(), m_shapes.end(),
              [](const Shape &a, const Shape &b) { return a.hash < b.hash; });
    std::vector<Candidate> alike;
    for (auto first = m_shapes.begin(); first != m_shapes.end();) {
        const auto end = std::find_if(first, m_shapes.end(),
                                      [hash = first->hash](const Shape &s) { return s.hash != hash; });
        if (end - first > 1)
            for (auto shape = first; shape != end; ++shape)
                alike.push_back({shape->place, shape->copy});
        first = end;
    }
    m_shapes = {};
    std::sort(alike.begin(), alike.end(),
              [](const Candidate &a, const Candidate &b) { return a.place < b.place; });
    return alike;
}

std::optional<LookalikeCodes::Likeness> LookalikeCodes::likenessOf(const QString &code)
{
    const QByteArray fold = foldedCode(code);
    if (const auto same = m_same.constFind(fold); same != m_same.cend())
        return Likeness{*same, true};
    m_same.insert(fold, code);
    const QString shape = shapeOf(code);
    if (const auto first = m_firsts.constFind(shape); first != m_firsts.cend())
        return Likeness{*first, false};
    m_firsts.insert(shape, code);
    return std::nullopt;
}

} // namespace opname
