#include "search_words.h"

#include "opname/domain/item_code.h"

#include <QStringList>

#include <algorithm>

namespace opname {

namespace {

constexpr qsizetype longestWord = 48;
constexpr qsizetype longestText = 4096;
constexpr qsizetype longestQuery = 256;
constexpr std::size_t mostParts = 16;
constexpr qsizetype leastDigits = 6; ///< of an ISBN; shorter ones are shared by whole publishers

bool isAsciiWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'`' || c == u'\u02bb' || c == u'\u02bc'
        || c == u'\u00b4';
}

bool isHyphen(QChar c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212' || c == u'\u00ad';
}

void appendFolded(QByteArray &words, QStringView word)
{
    QByteArray fold = foldedCode(word);
    fold.removeIf([](char c) { return static_cast<unsigned char>(c) < 0x80 && !isAsciiWord(c) && c != '.'; });
    if (fold.isEmpty())
        return;
    words += ' ';
    words += QByteArrayView(fold).first(std::min(fold.size(), longestWord));
}

/// Most catalogue texts are ASCII; they need no table.
bool appendAsciiWords(QByteArray &words, QByteArrayView text)
{
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return false;
    const auto lower = [&](qsizetype i) {
        const char c = text[i];
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    };
    const auto digitAt = [&](qsizetype i) {
        return i >= 0 && i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    qsizetype length = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = lower(i);
        if (isAsciiWord(c) || (c == '.' && digitAt(i - 1) && digitAt(i + 1))) {
            if (length == 0)
                words += ' ';
            if (length++ < longestWord)
                words += c;
        } else if (length == 0 || !isApostrophe(QLatin1Char(c))) {
            length = 0;
        }
    }
    return true;
}

void appendWords(QByteArray &words, QStringView text)
{
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            appendFolded(words, word);
        word.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            if (QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text[i + 1])))
                word += text.sliced(i, 2);
            else
                finish();
            ++i;
        } else if (c.isLetterOrNumber() || (c.isMark() && !word.isEmpty())) {
            word += c;
        } else if (c == u'.' && !word.isEmpty() && isDigit(word.back()) && i + 1 < text.size()
                   && isDigit(text[i + 1])) {
            word += c;
        } else if (!isApostrophe(c)) {
            finish();
        }
    }
    finish();
}

/// Without its check digit, and without what only the new form of an ISBN has.
QByteArray numberWord(const QByteArray &digits)
{
    const qsizetype size = digits.size();
    if (size == 13)
        return 'i' + (digits.startsWith("978") ? digits.mid(3, 9) : digits.left(12));
    return 'i' + (size == 10 || size == 8 ? digits.chopped(1) : digits);
}

/// Digits of a number that hyphens and blanks may part; empty when something else stands in between.
QByteArray digitsOf(QStringView text)
{
    QByteArray digits;
    for (const QChar c : text) {
        if (isDigit(c))
            digits += static_cast<char>(c.unicode());
        else if ((c == u'x' || c == u'X') && (digits.size() == 9 || digits.size() == 7))
            digits += 'x';
        else if (!isHyphen(c) && !c.isSpace())
            return {};
    }
    return digits;
}

bool isWholeNumber(const QByteArray &digits)
{
    return digits.size() == 13 || digits.size() == 10 || digits.size() == 8;
}

QByteArrayList searchedNumbers(const QByteArray &digits)
{
    QByteArrayList numbers;
    const auto add = [&](const QByteArray &number) {
        if (number.size() > leastDigits && !numbers.contains(number))
            numbers.append(number);
    };
    if (digits.size() < leastDigits || digits.size() > 13)
        return numbers;
    add(numberWord(digits));
    if (digits.size() < 13) {
        add('i' + digits);
        if (digits.startsWith("978"))
            add('i' + digits.mid(3, 9));
    }
    return numbers;
}

} // namespace

void appendSearchWords(QByteArray &words, QByteArrayView utf8)
{
    const QByteArrayView text = utf8.first(std::min(utf8.size(), longestText));
    if (!appendAsciiWords(words, text))
        appendWords(words, QString::fromUtf8(text));
}

void appendIsbnWords(QByteArray &words, QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return;
    const QString field = QString::fromUtf8(utf8.first(std::min(utf8.size(), longestText)));
    const auto add = [&](const QByteArray &digits) {
        if (digits.size() >= leastDigits)
            words += ' ' + numberWord(digits).left(longestWord);
    };
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= field.size(); ++at) {
        if (at < field.size()) {
            const QChar c = field[at];
            if (isDigit(c) || isHyphen(c) || c.isSpace() || c == u'x' || c == u'X')
                continue;
        }
        const QStringView run = QStringView(field).sliced(begin, at - begin);
        begin = at + 1;
        if (const QByteArray whole = digitsOf(run); isWholeNumber(whole)) {
            add(whole);
            continue;
        }
        for (const QStringView number : run.split(u' ', Qt::SkipEmptyParts))
            add(digitsOf(number));
    }
}

std::vector<SearchedPart> searchedParts(const QString &typed)
{
    const QString text = typed.left(longestQuery).simplified();
    std::vector<SearchedPart> parts;
    const auto add = [&](const QString &part, const QByteArray &digits) {
        QByteArray words;
        appendSearchWords(words, part.toUtf8());
        SearchedPart searched{part, {}, searchedNumbers(digits)};
        for (const QByteArray &word : words.split(' '))
            if (!word.isEmpty() && !searched.words.contains(word))
                searched.words.append(word);
        if (!searched.words.isEmpty())
            parts.push_back(std::move(searched));
    };
    // An ISBN typed as it is printed, its groups parted by blanks, is one number.
    if (const QByteArray whole = digitsOf(text); isWholeNumber(whole)) {
        add(text, whole);
        return parts;
    }
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        if (parts.size() == mostParts)
            break;
        add(part, digitsOf(part));
    }
    return parts;
}

bool matches(QByteArrayView words, const SearchedPart &part)
{
    const auto has = [&](const QByteArray &word) {
        for (qsizetype at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1))
            if ((at == 0 || words[at - 1] == ' ')
                && (word.size() > 1 || at + 1 == words.size() || words[at + 1] == ' '))
                return true;
        return false;
    };
    return std::all_of(part.words.begin(), part.words.end(), has)
        || std::any_of(part.numbers.begin(), part.numbers.end(), has);
}

} // namespace opname
