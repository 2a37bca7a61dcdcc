#pragma once

#include "opname/domain/call_number.h"

namespace opname {

/// Reads one call number from left to right: collection code, class, then author mark, title letter, volume,
/// year, copy.
///
/// The key's bytes: 1 with a class, 2 without, 3 for nothing at all; the collection code; the class; the rest
/// as words (3, letters, 0) and numbers (2, count of digits, digits), so that nothing stands before
/// something, numbers stand before words, and 9 before 10.
class CallNumberScanner {
public:
    CallNumberScanner(QStringView callNumber, const CallNumberProfile &profile);
    CallNumberKey key();

private:
    bool isDigitAt(qsizetype at) const
    {
        return at < m_text.size() && m_text[at] >= u'0' && m_text[at] <= u'9';
    }
    bool isLetterAt(qsizetype at) const { return at < m_text.size() && m_text[at].isLetter(); }
    bool isBlankAt(qsizetype at) const { return at < m_text.size() && m_text[at].isSpace(); }
    qsizetype endOfDigits(qsizetype at) const;
    qsizetype endOfLetters(qsizetype at) const;
    qsizetype skipSeparators(qsizetype at) const;

    QString takeCollectionCode();
    bool takeDeweyClass();
    bool takeIslamicClass();
    void takeDecimals(QByteArray &digits, QString &shown);
    bool takeCongressClass(QString &collection);
    QByteArray collectionBytes(const QString &collection) const;
    void appendRest(QByteArray &bytes, bool beginsWithAuthorMark);
    void appendWord(QByteArray &bytes, QStringView word) const;
    void appendNumber(QByteArray &bytes, QStringView digits) const;

    const CallNumberProfile &m_profile;
    QString m_text; ///< upper case, without diacritics
    qsizetype m_at = 0;
    QByteArray m_classBytes;
    QString m_classShown;
};

} // namespace opname
