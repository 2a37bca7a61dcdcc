#pragma once

#include "opname/domain/call_number.h"

namespace opname {

/// Reads what follows the class and writes it in the order of the shelf: author mark and title letter, then
/// volume, year and copy, in whatever order the label prints these three.
///
/// Bytes, so that nothing stands before something: copy (2), year (3), volume (4), number (5) and word (6). A
/// word is its letters and 0. A number is its count of digits and its digits, so that 9 stands before 10. A
/// volume is its number and its kind.
class CallNumberMarks {
public:
    /// `text` is comparableText; reading begins at `begin`. With `hasAuthorMark` the first word is the
    /// author's, whose figures are decimals (P23w before P3).
    CallNumberMarks(QStringView text, qsizetype begin, CallNumberProfile::Scheme scheme, bool hasAuthorMark);
    QByteArray bytes();

    /// Whether a number after this word is a volume's, part's, year's or copy's.
    static bool isDesignator(QStringView word);
    /// A number without its leading zeros.
    static void appendNumber(QByteArray &bytes, QStringView digits);

private:
    void takeNumber();
    void takeWord();
    bool takeDesignated(QStringView word, qsizetype end);
    qsizetype endOfCutter(qsizetype end, QByteArray &word) const;
    bool isDigitAt(qsizetype at) const;
    bool isCongress() const { return m_scheme == CallNumberProfile::Scheme::LibraryOfCongress; }

    QStringView m_text;
    qsizetype m_at;
    CallNumberProfile::Scheme m_scheme;
    bool m_authorMarkIsDue;
    QByteArray m_marks;
    QByteArray m_volumes;
    QByteArray m_years;
    QByteArray m_copies;
    QByteArray *m_current = &m_marks; ///< what follows a volume or a copy belongs to it
};

} // namespace opname
