#include "call_number_scanner.h"

#include <algorithm>
#include <array>

namespace opname {

namespace {

constexpr char withClass = 1;
constexpr char withoutClass = 2;
constexpr char nothingAtAll = 3;
constexpr char noCollection = 1;
constexpr char someCollection = 2;
constexpr char number = 2;
constexpr char word = 3;

/// Words that stand before a number of a volume, part, copy or edition.
constexpr std::array<QStringView, 16> designators = {u"V",   u"VOL",  u"J",   u"JIL", u"JILID", u"C",
                                                     u"COP", u"COPY", u"EKS", u"ED",  u"PT",    u"NO",
                                                     u"BK",  u"BAG",  u"TH",  u"SERI"};

bool isDesignator(QStringView text)
{
    return std::find(designators.begin(), designators.end(), text) != designators.end();
}

bool isSegmentationMark(QChar c)
{
    return c == u'/' || c == u'\'' || c == u'’' || c == u'`' || c == u'′';
}

QString comparable(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return text.toString().toUpper();
    QString plain;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD).toUpper())
        if (!c.isMark())
            plain += c;
    return plain;
}

} // namespace

CallNumberScanner::CallNumberScanner(QStringView callNumber, const CallNumberProfile &profile)
    : m_profile(profile)
    , m_text(comparable(callNumber))
{
}

qsizetype CallNumberScanner::endOfDigits(qsizetype at) const
{
    while (isDigitAt(at))
        ++at;
    return at;
}

qsizetype CallNumberScanner::endOfLetters(qsizetype at) const
{
    while (isLetterAt(at))
        ++at;
    return at;
}

qsizetype CallNumberScanner::skipSeparators(qsizetype at) const
{
    while (at < m_text.size() && !m_text[at].isLetterOrNumber())
        ++at;
    return at;
}

/// The words before the first digit; everything is put back when no digit follows.
QString CallNumberScanner::takeCollectionCode()
{
    QString collection;
    qsizetype at = skipSeparators(0);
    while (isLetterAt(at)) {
        const qsizetype end = endOfLetters(at);
        if (!collection.isEmpty())
            collection += u' ';
        collection += QStringView(m_text).sliced(at, end - at);
        at = skipSeparators(end);
    }
    if (!isDigitAt(at))
        return QString();
    m_at = at;
    return collection;
}

/// Digits after the point, across segmentation marks, and across one blank or hyphen when at most three
/// digits follow that end there: more than three are a year, digits that run into letters are something else.
void CallNumberScanner::takeDecimals(QByteArray &digits, QString &shown)
{
    const auto take = [&](qsizetype begin) {
        const qsizetype end = endOfDigits(begin);
        const QStringView run = QStringView(m_text).sliced(begin, end - begin);
        digits += run.toLatin1();
        shown += run;
        m_at = end;
    };
    shown += u'.';
    take(m_at + 1);
    while (m_at < m_text.size() && isDigitAt(m_at + 1)) {
        const QChar mark = m_text[m_at];
        const qsizetype end = endOfDigits(m_at + 1);
        const bool isEnd =
            !isLetterAt(end) && !(end < m_text.size() && m_text[end] == u'.' && isDigitAt(end + 1));
        if (isSegmentationMark(mark) || ((mark.isSpace() || mark == u'-') && end - m_at <= 4 && isEnd))
            take(m_at + 1);
        else
            break;
    }
}

bool CallNumberScanner::takeIslamicClass()
{
    if (m_text[m_at] != u'2' || isDigitAt(m_at + 1))
        return false;
    qsizetype at = m_at + 1;
    while (isBlankAt(at))
        ++at;
    if (at >= m_text.size() || m_text[at] != u'X')
        return false;
    ++at;
    while (isBlankAt(at))
        ++at;
    if (!isDigitAt(at)) {
        if (isLetterAt(at))
            return false;
        at = std::min(at, m_text.size());
    }
    m_classShown = QStringLiteral("2X");
    // ':' is the byte after '9': behind all of 299, or all of 297.
    m_classBytes = m_profile.islamicClasses == CallNumberProfile::IslamicClasses::After299 ? "29:" : "297:";
    if (isDigitAt(at)) {
        m_classShown += m_text[at];
        m_classBytes += m_text[at].toLatin1();
        ++at;
    }
    m_at = at;
    if (isDigitAt(m_at)) { // printed without its point
        --m_at;
        takeDecimals(m_classBytes, m_classShown);
    } else if (m_at < m_text.size() && (m_text[m_at] == u'.' || m_text[m_at] == u',')
               && isDigitAt(m_at + 1)) {
        takeDecimals(m_classBytes, m_classShown);
    }
    return true;
}

bool CallNumberScanner::takeDeweyClass()
{
    if (takeIslamicClass())
        return true;
    const qsizetype end = endOfDigits(m_at);
    const qsizetype count = end - m_at;
    if (count > 3 || (count < 3 && isLetterAt(end)))
        return false;
    const QString whole = QStringView(m_text).sliced(m_at, count).toString().rightJustified(3, u'0');
    m_classShown = whole;
    m_classBytes = whole.toLatin1();
    m_at = end;
    if (m_at < m_text.size() && (m_text[m_at] == u'.' || m_text[m_at] == u',') && isDigitAt(m_at + 1))
        takeDecimals(m_classBytes, m_classShown);
    return true;
}

/// Letters, whole number, decimals. The last word before the number is the class, the words before it the
/// collection.
bool CallNumberScanner::takeCongressClass(QString &collection)
{
    const QString letters = collection.section(u' ', -1);
    const qsizetype end = endOfDigits(m_at);
    if (letters.isEmpty() || letters.size() > 3 || end - m_at > 5)
        return false;
    collection = collection.section(u' ', 0, -2);
    m_classBytes = letters.toUtf8() + '\0';
    appendNumber(m_classBytes, QStringView(m_text).sliced(m_at, end - m_at));
    m_classShown = letters + QStringView(m_text).sliced(m_at, end - m_at);
    m_at = end;
    if (m_at < m_text.size() && m_text[m_at] == u'.' && isDigitAt(m_at + 1)) {
        const qsizetype decimalsEnd = endOfDigits(m_at + 1);
        m_classBytes += QStringView(m_text).sliced(m_at + 1, decimalsEnd - m_at - 1).toLatin1();
        m_classShown += QStringView(m_text).sliced(m_at, decimalsEnd - m_at);
        m_at = decimalsEnd;
    }
    return true;
}

QByteArray CallNumberScanner::collectionBytes(const QString &collection) const
{
    if (collection.isEmpty())
        return QByteArray(1, noCollection);
    QByteArray bytes(1, someCollection);
    qsizetype order = 0;
    while (order < m_profile.collectionCodes.size()
           && comparable(m_profile.collectionCodes[order]).simplified() != collection)
        ++order;
    bytes += order < m_profile.collectionCodes.size()
        ? static_cast<char>(std::min<qsizetype>(order + 1, 0xfe))
        : '\xff';
    return bytes + collection.toUtf8() + '\0';
}

void CallNumberScanner::appendWord(QByteArray &bytes, QStringView text) const
{
    bytes += word;
    bytes += text.toUtf8();
    bytes += '\0';
}

void CallNumberScanner::appendNumber(QByteArray &bytes, QStringView digits) const
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.sliced(1);
    bytes += number;
    bytes += static_cast<char>(std::min<qsizetype>(digits.size(), 0xff));
    bytes += digits.toLatin1();
}

void CallNumberScanner::appendRest(QByteArray &bytes, bool beginsWithAuthorMark)
{
    bool isFirst = beginsWithAuthorMark;
    for (qsizetype at = skipSeparators(m_at); at < m_text.size(); at = skipSeparators(at)) {
        if (isDigitAt(at)) {
            const qsizetype end = endOfDigits(at);
            appendNumber(bytes, QStringView(m_text).sliced(at, end - at));
            at = end;
            continue;
        }
        qsizetype end = endOfLetters(at);
        if (end == at) { // a digit of another script, say
            appendWord(bytes, QStringView(m_text).sliced(at, 1));
            ++at;
            continue;
        }
        const QStringView letters = QStringView(m_text).sliced(at, end - at);
        const bool hasPoint = end < m_text.size() && m_text[end] == u'.';
        // An author mark's figures are decimal (P23w before P3), a volume's are a number (v.9 before v.10).
        const bool isMark = isDigitAt(end)
            && (isFirst || m_profile.scheme == CallNumberProfile::Scheme::LibraryOfCongress)
            && !(isDesignator(letters) && !isFirst);
        if (isMark && !hasPoint) {
            while (isDigitAt(end) || isLetterAt(end))
                ++end;
        }
        appendWord(bytes, QStringView(m_text).sliced(at, end - at));
        isFirst = false;
        at = end;
    }
}

CallNumberKey CallNumberScanner::key()
{
    CallNumberKey key;
    QString collection = takeCollectionCode();
    const bool isDewey = m_profile.scheme == CallNumberProfile::Scheme::Dewey;
    const bool hasClass = isDigitAt(m_at) && (isDewey ? takeDeweyClass() : takeCongressClass(collection));
    if (!hasClass) {
        m_at = 0;
        const bool isEmpty = skipSeparators(0) == m_text.size();
        key.bytes = QByteArray(1, isEmpty ? nothingAtAll : withoutClass);
        key.position = key.bytes;
        appendRest(key.bytes, false);
        return key;
    }
    key.classNumber = m_classShown;
    key.bytes = QByteArray(1, withClass) + collectionBytes(collection) + m_classBytes + '\0';
    key.position = key.bytes;
    appendRest(key.bytes, true);
    return key;
}

} // namespace opname
