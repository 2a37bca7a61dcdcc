#pragma once

#include "opname/domain/call_number.h"

namespace opname {

/// Reads one call number from left to right: collection code, class, then what CallNumberMarks reads.
///
/// The key's bytes: 1 with a class, 2 without, 3 for nothing at all; the collection code; the class; the
/// marks.
class CallNumberScanner {
public:
    CallNumberScanner(QStringView callNumber, const CallNumberProfile &profile);
    CallNumberKey key();

private:
    bool isDigitAt(qsizetype at) const;
    bool isLetterAt(qsizetype at) const;
    bool isAt(qsizetype at, QChar c) const { return at < m_text.size() && m_text[at] == c; }

    void takeCollectionCode();
    bool takeDeweyClass();
    bool numberMayBeClass(qsizetype end) const;
    bool takeIslamicClass();
    void takeDecimals();
    qsizetype nextDecimals() const;
    void takeDigits(qsizetype begin);
    bool takeCongressClass();
    qsizetype collectionPlace() const;
    QByteArray collectionBytes() const;

    const CallNumberProfile &m_profile;
    QString m_text; ///< comparableText
    qsizetype m_at = 0;
    QString m_collection; ///< the words before the first digit
    qsizetype m_collectionEnd = 0;
    QByteArray m_classBytes;
    QString m_classShown;
};

} // namespace opname
