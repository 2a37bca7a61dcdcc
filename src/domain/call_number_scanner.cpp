#include "call_number_scanner.h"

#include "call_number_marks.h"
#include "call_number_text.h"

#include <algorithm>

namespace opname {

namespace {

constexpr char withClass = 1;
constexpr char withoutClass = 2;
constexpr char nothingAtAll = 3;
constexpr char noCollection = 1;
constexpr char someCollection = 2;

constexpr qsizetype wholeDigits = 3; ///< of a Dewey class
constexpr qsizetype longestJoined = 3; ///< digits after a blank or hyphen that are decimals; four are a year
constexpr qsizetype longestCongressLetters = 3;
constexpr qsizetype longestCongressNumber = 4;

/// Words with one blank between them, from `at` on; `at` becomes the place behind the last one's separators.
QString takeWords(QStringView text, qsizetype &at, qsizetype &lastEnd)
{
    QString words;
    at = endOfSeparators(text, at);
    while (at < text.size() && isLetter(text[at])) {
        lastEnd = endOfLetters(text, at);
        if (!words.isEmpty())
            words += u' ';
        words += text.sliced(at, lastEnd - at);
        at = endOfSeparators(text, lastEnd);
    }
    return words;
}

} // namespace

CallNumberScanner::CallNumberScanner(QStringView callNumber, const CallNumberProfile &profile)
    : m_profile(profile)
    , m_text(comparableText(callNumber))
{
}

bool CallNumberScanner::isDigitAt(qsizetype at) const
{
    return at < m_text.size() && isDigit(m_text[at]);
}

bool CallNumberScanner::isLetterAt(qsizetype at) const
{
    return at < m_text.size() && isLetter(m_text[at]);
}

void CallNumberScanner::takeCollectionCode()
{
    m_collection = takeWords(m_text, m_at, m_collectionEnd);
}

void CallNumberScanner::takeDigits(qsizetype begin)
{
    m_at = endOfDigits(m_text, begin);
    const QStringView digits = QStringView(m_text).sliced(begin, m_at - begin);
    appendUtf8(m_classBytes, digits);
    m_classShown += digits;
}

/// Where more decimals begin, or -1: behind a segmentation mark, or behind blanks and a hyphen when at most
/// three digits follow that end there. More digits are a year; digits that run into letters are something
/// else.
qsizetype CallNumberScanner::nextDecimals() const
{
    qsizetype begin = endOfBlanks(m_text, m_at);
    const bool isMarked = isAt(begin, u'/');
    if (isMarked || isAt(begin, u'-'))
        begin = endOfBlanks(m_text, begin + 1);
    if (isMarked && isAt(begin, u'.'))
        ++begin;
    if (begin == m_at || !isDigitAt(begin))
        return -1;
    if (isMarked)
        return begin;
    const qsizetype end = endOfDigits(m_text, begin);
    const bool endsThere = !isLetterAt(end) && !(isAt(end, u'.') && isDigitAt(end + 1));
    return end - begin <= longestJoined && endsThere ? begin : -1;
}

/// The decimals behind the whole number, if there are any. Without a point there is nothing that a blank or a
/// mark could join: `813 20` is the class 813 and a number.
void CallNumberScanner::takeDecimals()
{
    qsizetype point = m_at;
    if (isAt(point, u'/')) // the mark may stand before the point: 338/.09598
        ++point;
    else if (const qsizetype blanksEnd = endOfBlanks(m_text, point); isAt(blanksEnd, u'.'))
        point = blanksEnd;
    const bool isPoint = isAt(point, u'.') || (point == m_at && isAt(point, u','));
    if (!isPoint || !isDigitAt(point + 1))
        return;
    m_classShown += u'.';
    takeDigits(point + 1);
    for (qsizetype begin = nextDecimals(); begin >= 0; begin = nextDecimals())
        takeDigits(begin);
}

/// `2X4.1`, `2 X 4`, and `2X` for the block itself.
bool CallNumberScanner::takeIslamicClass()
{
    if (m_text[m_at] != u'2' || isDigitAt(m_at + 1))
        return false;
    const qsizetype x = endOfBlanks(m_text, m_at + 1);
    if (!isAt(x, u'X') || isLetterAt(x + 1))
        return false;
    const qsizetype digit = endOfBlanks(m_text, x + 1);
    const qsizetype end = endOfDigits(m_text, digit);
    const bool isSubclass =
        end > digit && (digit == x + 1 || (end - digit <= longestJoined && !isLetterAt(end)));
    m_classShown = QStringLiteral("2X");
    // ':' is the byte after '9': behind all of 299, or all of 297.
    m_classBytes = m_profile.islamicClasses == CallNumberProfile::IslamicClasses::After299 ? "29:" : "297:";
    m_at = x + 1;
    if (isSubclass) {
        m_classShown += m_text[digit];
        m_classBytes += m_text[digit].toLatin1();
        m_at = digit + 1;
        if (end > m_at) { // printed without its point
            m_classShown += u'.';
            takeDigits(m_at);
            return true;
        }
    }
    takeDecimals();
    return true;
}

/// A number in front of which a volume's word stands (`c.2`), or that is part of a word (`P23w`), is no
/// class.
bool CallNumberScanner::numberMayBeClass(qsizetype end) const
{
    const qsizetype count = end - m_at;
    if (count > wholeDigits)
        return false;
    const bool isWhole = count == wholeDigits;
    if (isLetterAt(end) && !isWhole)
        return false;
    if (m_collection.isEmpty())
        return true;
    const QStringView between = QStringView(m_text).sliced(m_collectionEnd, m_at - m_collectionEnd);
    if (between.isEmpty())
        return isWhole && !isLetterAt(end);
    const qsizetype lastWord = m_collection.lastIndexOf(u' ') + 1;
    const bool isDesignated = CallNumberMarks::isDesignator(QStringView(m_collection).sliced(lastWord));
    return !isDesignated || (isWhole && !between.contains(u'.'))
        || collectionPlace() < m_profile.collectionCodes.size();
}

bool CallNumberScanner::takeDeweyClass()
{
    if (takeIslamicClass())
        return true;
    const qsizetype end = endOfDigits(m_text, m_at);
    if (!numberMayBeClass(end))
        return false;
    m_classBytes.reserve(m_text.size());
    m_classShown.reserve(m_text.size());
    for (qsizetype missing = wholeDigits - (end - m_at); missing > 0; --missing) {
        m_classBytes += '0';
        m_classShown += u'0';
    }
    takeDigits(m_at);
    takeDecimals();
    return true;
}

/// Letters, whole number, decimals. The last word before the number is the class, the words before it the
/// collection.
bool CallNumberScanner::takeCongressClass()
{
    const qsizetype lettersBegin = m_collection.lastIndexOf(u' ') + 1;
    const QString letters = m_collection.sliced(lettersBegin);
    const qsizetype end = endOfDigits(m_text, m_at);
    if (letters.isEmpty() || letters.size() > longestCongressLetters || end - m_at > longestCongressNumber)
        return false;
    const QStringView between = QStringView(m_text).sliced(m_collectionEnd, m_at - m_collectionEnd);
    if (between.contains(u'.')) // c.2
        return false;
    m_collection.truncate(std::max<qsizetype>(lettersBegin - 1, 0));
    const QStringView number = QStringView(m_text).sliced(m_at, end - m_at);
    m_classBytes = letters.toUtf8() + '\0';
    CallNumberMarks::appendNumber(m_classBytes, number);
    m_classShown = letters + number;
    m_at = end;
    if (isAt(m_at, u'.') && isDigitAt(m_at + 1)) {
        m_classShown += u'.';
        takeDigits(m_at + 1);
    }
    return true;
}

/// The collection's place in the profile's order, or that order's length.
qsizetype CallNumberScanner::collectionPlace() const
{
    const auto isThis = [this](const QString &code) {
        const QString text = comparableText(code);
        qsizetype at = 0;
        qsizetype end = 0;
        return takeWords(text, at, end) == m_collection;
    };
    const QStringList &codes = m_profile.collectionCodes;
    return std::find_if(codes.begin(), codes.end(), isThis) - codes.begin();
}

QByteArray CallNumberScanner::collectionBytes() const
{
    if (m_collection.isEmpty())
        return QByteArray(1, noCollection);
    const qsizetype place = collectionPlace();
    QByteArray bytes(1, someCollection);
    bytes += place < m_profile.collectionCodes.size()
        ? static_cast<char>(std::min<qsizetype>(place + 1, 0xfe))
        : '\xff';
    return bytes + m_collection.toUtf8() + '\0';
}

CallNumberKey CallNumberScanner::key()
{
    CallNumberKey key;
    takeCollectionCode();
    const bool isDewey = m_profile.scheme == CallNumberProfile::Scheme::Dewey;
    const bool hasClass = isDigitAt(m_at) && (isDewey ? takeDeweyClass() : takeCongressClass());
    if (hasClass) {
        key.classNumber = m_classShown;
        key.position = withClass + collectionBytes() + m_classBytes + '\0';
    } else {
        m_at = 0;
        const bool isEmpty = endOfSeparators(m_text, 0) == m_text.size();
        key.position = QByteArray(1, isEmpty ? nothingAtAll : withoutClass);
    }
    key.bytes = key.position + CallNumberMarks(m_text, m_at, m_profile.scheme, hasClass).bytes();
    return key;
}

} // namespace opname
