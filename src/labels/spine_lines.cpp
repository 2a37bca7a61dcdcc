#include "opname/labels/spine_lines.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace opname {

namespace {

bool isWord(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

bool isNumber(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "v.", "jil.", "copy": what a number behind it counts.
bool countsWhatFollows(const QString &text)
{
    static const QRegularExpression counted(
        QRegularExpression::anchoredPattern(QStringLiteral(
            "v|vol|volume|j|jil|jilid|c|cop|copy|ed|edisi|eks|no|ke|bag|bagian|seri|t|th|thn")),
        QRegularExpression::CaseInsensitiveOption);
    const bool hasPoint = text.endsWith(u'.');
    const QString word = hasPoint ? text.chopped(1) : text;
    return counted.match(word).hasMatch() && (hasPoint || word.size() > 1);
}

bool hasDecimals(const QString &text)
{
    return text.size() > 4 && text.at(0).isDigit() && text.contains(u'.');
}

constexpr qsizetype mostDecimalsBehindABlank = 3;

/// In the order in which libraries break: before the cutter of an LC number, before the decimals of a Dewey
/// number, behind / - and :. 0: nowhere.
qsizetype placeToBreak(const QString &line)
{
    static const QRegularExpression cutter(QStringLiteral("(?<=\\d)\\.(?=[A-Za-z])"));
    static const QRegularExpression decimals(QStringLiteral("(?<=\\d)\\.(?=\\d)"));
    static const QRegularExpression mark(QStringLiteral("(?<=[/:-])(?=.)"));
    for (const QRegularExpression *place : {&cutter, &decimals, &mark})
        if (const qsizetype at = line.indexOf(*place, 1); at > 0)
            return at;
    return 0;
}

} // namespace

QStringList spineLines(QStringView callNumber)
{
    const QStringList words = callNumber.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList lines;
    bool isBeforeClass = true;
    for (const QString &word : words) {
        const bool beginsWithDigit = word.at(0).isDigit();
        const QString last = lines.isEmpty() ? QString() : lines.constLast();
        const bool isIslamicClass = (last == u"2" && word.compare(u"X", Qt::CaseInsensitive) == 0)
            || (last.compare(u"2 X", Qt::CaseInsensitive) == 0 && beginsWithDigit);
        const bool isCounted = beginsWithDigit && countsWhatFollows(last);
        const bool isDecimals =
            isNumber(word) && word.size() <= mostDecimalsBehindABlank && hasDecimals(last);
        const bool isCollection = isBeforeClass && !lines.isEmpty() && isWord(last) && isWord(word)
            && std::any_of(words.begin(), words.end(), [](const QString &w) { return w.at(0).isDigit(); });
        if (isIslamicClass || isCounted || isDecimals || isCollection)
            lines.last() += u' ' + word;
        else
            lines.append(word);
        isBeforeClass = isBeforeClass && !beginsWithDigit;
    }
    return lines;
}

QStringList brokenSpineLines(const QStringList &lines, int mostBreaks,
                             const std::function<bool(const QString &line)> &isTooLong)
{
    QStringList broken;
    for (QString line : lines) {
        for (int breaks = 0; breaks < mostBreaks && isTooLong(line); ++breaks) {
            const qsizetype at = placeToBreak(line);
            if (at == 0)
                break;
            broken.append(line.left(at));
            line.remove(0, at);
        }
        broken.append(line);
    }
    return broken;
}

QStringList joinedSpineLines(QStringList lines)
{
    if (lines.size() < 2)
        return {};
    const auto together = [&](qsizetype at) { return lines[at].size() + lines[at + 1].size(); };
    qsizetype shortest = 0;
    for (qsizetype at = 1; at + 1 < lines.size(); ++at)
        if (together(at) < together(shortest))
            shortest = at;
    lines[shortest] += u' ' + lines.takeAt(shortest + 1);
    return lines;
}

} // namespace opname
