#include "call_number_marks.h"

#include "call_number_text.h"

#include <algorithm>
#include <array>

namespace opname {

namespace {

constexpr char copyTag = 2;
constexpr char yearTag = 3;
constexpr char volumeTag = 4;
constexpr char numberTag = 5;
constexpr char wordTag = 6;
constexpr char workMarkTag = 1;

enum class Kind : char { None, Volume, Part, Edition, Year, Copy };

struct Designator {
    QStringView word;
    Kind kind = Kind::None;
};

/// As printed in Indonesia and in English.
constexpr std::array designators = {Designator{u"V", Kind::Volume},      Designator{u"VOL", Kind::Volume},
                                    Designator{u"VOLUME", Kind::Volume}, Designator{u"J", Kind::Volume},
                                    Designator{u"JIL", Kind::Volume},    Designator{u"JILID", Kind::Volume},
                                    Designator{u"JLD", Kind::Volume},    Designator{u"PT", Kind::Part},
                                    Designator{u"PART", Kind::Part},     Designator{u"BAG", Kind::Part},
                                    Designator{u"BAGIAN", Kind::Part},   Designator{u"BK", Kind::Part},
                                    Designator{u"BUKU", Kind::Part},     Designator{u"NO", Kind::Part},
                                    Designator{u"NOMOR", Kind::Part},    Designator{u"SERI", Kind::Part},
                                    Designator{u"ED", Kind::Edition},    Designator{u"EDISI", Kind::Edition},
                                    Designator{u"TH", Kind::Year},       Designator{u"THN", Kind::Year},
                                    Designator{u"TAHUN", Kind::Year},    Designator{u"C", Kind::Copy},
                                    Designator{u"COP", Kind::Copy},      Designator{u"COPY", Kind::Copy},
                                    Designator{u"EKS", Kind::Copy},      Designator{u"EKSEMPLAR", Kind::Copy},
                                    Designator{u"KOPI", Kind::Copy},     Designator{u"KOP", Kind::Copy}};

Kind kindOf(QStringView word)
{
    const auto found = std::find_if(designators.begin(), designators.end(),
                                    [word](const Designator &d) { return d.word == word; });
    return found == designators.end() ? Kind::None : found->kind;
}

bool isYear(QStringView digits)
{
    return digits.size() == 4 && (digits[0] == u'1' || digits[0] == u'2');
}

/// The value of a Roman numeral below 40, as volumes have; 0 when the word is none. C, D, L and M are
/// letters: volumes are also called A, B, C.
int romanValue(QStringView word)
{
    static constexpr std::array<std::pair<QStringView, int>, 5> signs = {
        {{u"X", 10}, {u"IX", 9}, {u"V", 5}, {u"IV", 4}, {u"I", 1}}};
    int value = 0;
    QStringView rest = word;
    for (const auto &[sign, worth] : signs) {
        const int mostTimes = worth == 10 || worth == 1 ? 3 : 1;
        for (int times = 0; times < mostTimes && rest.startsWith(sign); ++times) {
            rest = rest.sliced(sign.size());
            value += worth;
        }
    }
    return rest.isEmpty() ? value : 0;
}

} // namespace

CallNumberMarks::CallNumberMarks(QStringView text, qsizetype begin, CallNumberProfile::Scheme scheme,
                                 bool hasAuthorMark)
    : m_text(text)
    , m_at(begin)
    , m_scheme(scheme)
    , m_authorMarkIsDue(hasAuthorMark)
{
    m_marks.reserve(2 * text.size());
}

bool CallNumberMarks::isDesignator(QStringView word)
{
    return kindOf(word) != Kind::None;
}

bool CallNumberMarks::isDigitAt(qsizetype at) const
{
    return at < m_text.size() && isDigit(m_text[at]);
}

void CallNumberMarks::appendNumber(QByteArray &bytes, QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.sliced(1);
    bytes += static_cast<char>(std::min<qsizetype>(digits.size(), 0xff));
    for (const QChar digit : digits)
        bytes += static_cast<char>(digit.unicode());
}

QByteArray CallNumberMarks::bytes()
{
    for (m_at = endOfSeparators(m_text, m_at); m_at < m_text.size(); m_at = endOfSeparators(m_text, m_at)) {
        if (isDigitAt(m_at)) {
            takeNumber();
        } else if (isLetter(m_text[m_at])) {
            takeWord();
        } else { // a digit of another script, say
            *m_current += wordTag + m_text.sliced(m_at++, 1).toUtf8() + '\0';
        }
    }
    return m_marks + m_volumes + m_years + m_copies;
}

void CallNumberMarks::takeNumber()
{
    const qsizetype end = endOfDigits(m_text, m_at);
    const QStringView digits = m_text.sliced(m_at, end - m_at);
    // A date of the Library of Congress stands where it is printed, also between two Cutters.
    const bool isDeweyYear =
        !isCongress() && isYear(digits) && !(end < m_text.size() && isLetter(m_text[end]));
    QByteArray &bytes = isDeweyYear ? m_years : *m_current;
    bytes += isDeweyYear ? yearTag : numberTag;
    appendNumber(bytes, digits);
    m_at = end;
}

void CallNumberMarks::takeWord()
{
    qsizetype end = endOfLetters(m_text, m_at);
    const QStringView letters = m_text.sliced(m_at, end - m_at);
    if (takeDesignated(letters, end))
        return;
    QByteArray &word = *m_current;
    word += wordTag;
    appendUtf8(word, letters);
    if (isDigitAt(end) && (m_authorMarkIsDue || isCongress()))
        end = endOfCutter(end, word);
    word += '\0';
    m_authorMarkIsDue = false;
    m_at = end;
}

/// `v.9`, `Jilid II`, `c 2`: the designator and its number. Where the author's mark is due, only a point
/// makes one (`BAG 2005` is a mark and a year), and behind a single letter four digits are a year (`TOH c
/// 2005`).
bool CallNumberMarks::takeDesignated(QStringView word, qsizetype end)
{
    const Kind kind = kindOf(word);
    if (kind == Kind::None)
        return false;
    const bool hasPoint = end < m_text.size() && m_text[end] == u'.';
    const bool isLetterOnly = word.size() == 1 && !hasPoint;
    if ((m_authorMarkIsDue && !hasPoint) || (isLetterOnly && isCongress()))
        return false;
    const qsizetype begin = endOfBlanks(m_text, hasPoint ? end + 1 : end);
    qsizetype numberEnd = endOfDigits(m_text, begin);
    QStringView number = m_text.sliced(begin, numberEnd - begin);
    if (isLetterOnly && isYear(number))
        return false;
    QString arabic;
    if (number.isEmpty() && !isLetterOnly && kind != Kind::Copy && kind != Kind::Year) {
        numberEnd = endOfLetters(m_text, begin);
        if (const int value = romanValue(m_text.sliced(begin, numberEnd - begin)); value > 0)
            number = arabic = QString::number(value);
    }
    if (number.isEmpty())
        return false;
    if (kind == Kind::Year) {
        m_years += yearTag;
        appendNumber(m_years, number);
    } else if (kind == Kind::Copy) {
        m_current = &m_copies;
        m_copies += copyTag;
        appendNumber(m_copies, number);
    } else {
        m_current = &m_volumes;
        m_volumes += volumeTag;
        appendNumber(m_volumes, number);
        m_volumes += static_cast<char>(kind);
    }
    m_at = numberEnd;
    return true;
}

/// A Cutter's figures are decimals and its work mark comes after them: P23w, P231, P3.
qsizetype CallNumberMarks::endOfCutter(qsizetype end, QByteArray &word) const
{
    const qsizetype figures = endOfDigits(m_text, end);
    appendUtf8(word, m_text.sliced(end, figures - end));
    const qsizetype workMark = endOfLetters(m_text, figures);
    if (workMark > figures) {
        word += workMarkTag;
        appendUtf8(word, m_text.sliced(figures, workMark - figures));
    }
    return workMark;
}

} // namespace opname
