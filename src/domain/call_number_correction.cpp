#include "opname/domain/call_number_correction.h"

#include "call_number_marks.h"
#include "call_number_text.h"

namespace opname {

namespace {

constexpr qsizetype wholeDigits = 3; ///< of a Dewey class
constexpr qsizetype authorLetters = 3;

/// Plain characters, with one blank at most between two: nearly every call number.
bool isPlain(QStringView text)
{
    QChar before = u' ';
    for (const QChar c : text) {
        if (c < u' ' || c > u'~' || (c == u' ' && before == u' '))
            return false;
        before = c;
    }
    return text.isEmpty() || before != u' ';
}

/// Blanks where control and invisible characters, or several blanks, stood.
QString withSingleBlanks(QStringView text)
{
    if (isPlain(text))
        return text.toString();
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const bool isInvisible = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        clean += isInvisible || c.isSpace() ? QChar(u' ') : c;
    }
    return clean.simplified();
}

/// The first letters of a text, the first of them large.
QString lettersOf(QStringView text, qsizetype most)
{
    QString letters;
    for (const QChar c : text) {
        if (letters.size() == most)
            break;
        if (c.isLetterOrNumber())
            letters += letters.isEmpty() ? c.toUpper() : c.toLower();
    }
    return letters;
}

QString nameOf(QStringView authors)
{
    const QString first = authors.left(authors.indexOf(u';')).toString().simplified();
    if (const qsizetype comma = first.indexOf(u','); comma > 0)
        return first.left(comma);
    return first.section(u' ', -1);
}

} // namespace

QString tidyCallNumber(QStringView callNumber, const CallNumberProfile &profile)
{
    QString tidy = withSingleBlanks(callNumber);
    if (profile.scheme != CallNumberProfile::Scheme::Dewey)
        return tidy;
    qsizetype begin = 0;
    while (begin < tidy.size() && !isDigit(tidy[begin]))
        ++begin;
    const qsizetype end = endOfDigits(tidy, begin);
    if (end == begin || end - begin > wholeDigits)
        return tidy;
    QString better = tidy;
    if (end + 1 < better.size() && better[end] == u',' && isDigit(better[end + 1]))
        better[end] = u'.';
    better.insert(begin, QString(wholeDigits - (end - begin), u'0'));
    if (better == tidy)
        return tidy;
    const CallNumberKey key = callNumberKey(tidy, profile);
    return key.hasClass() && callNumberKey(better, profile).bytes == key.bytes ? better : tidy;
}

QString callNumberFromClass(QStringView classNumber, QStringView authors, QStringView title)
{
    const QString number = withSingleBlanks(classNumber);
    if (number.isEmpty())
        return {};
    QStringList parts{number};
    const QString author = lettersOf(nameOf(authors), authorLetters);
    if (!author.isEmpty())
        parts << author << lettersOf(title, 1).toLower();
    else
        parts << lettersOf(title, authorLetters);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QStringView copyMarksOf(QStringView callNumber)
{
    for (qsizetype at = 0; at < callNumber.size();) {
        if (!isLetter(callNumber[at])) {
            ++at;
            continue;
        }
        const qsizetype end = endOfLetters(callNumber, at);
        const bool beginsWord = at > 0 && !isDigit(callNumber[at - 1]);
        const qsizetype number = endOfSeparators(callNumber, end);
        // A letter with a blank behind it is the title's: "TOH c 2005".
        const bool isLetterOfTitle = end - at == 1 && end < callNumber.size() && callNumber[end].isSpace();
        if (beginsWord && !isLetterOfTitle && number < callNumber.size() && isDigit(callNumber[number])
            && CallNumberMarks::isDesignator(comparableText(callNumber.sliced(at, end - at))))
            return callNumber.sliced(at).trimmed();
        at = end;
    }
    return {};
}

} // namespace opname
