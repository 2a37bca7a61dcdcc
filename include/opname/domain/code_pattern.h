#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace opname {

/// How a library numbers its copies, as SLiMS writes it (table `batch_item_code_pattern`): "B00000" is B and
/// five digits. The longest run of zeros is the number, of equals the last; what stands around it is in every
/// code.
class CodePattern {
public:
    /// Nothing when it has no zero, more digits than `mostDigits`, is longer than an item code, or holds what
    /// SLiMS's own upload would drop: anything but letters, digits, `_`, `.` and `-`.
    static std::optional<CodePattern> fromText(QStringView text);
    static constexpr int mostDigits = 12;
    /// The pattern that a code can be of, its last run of digits being the number; nothing when there is
    /// none.
    static std::optional<CodePattern> ofCode(QStringView code);

    QString text() const;
    qint64 lastNumber() const; ///< the highest that the digits hold; the first is 1
    QString code(qint64 number) const; ///< from 1 to lastNumber()
    /// Which number of this pattern a code is, as SLiMS compares codes (foldedCode); nothing for other codes.
    std::optional<qint64> numberOf(QByteArrayView foldedCode) const;

private:
    QString m_prefix;
    QString m_suffix;
    int m_digits = 0;
    QByteArray m_foldedPrefix;
    QByteArray m_foldedSuffix;
    QByteArray m_foldedDigits; ///< of 0 to 9, one byte each
};

} // namespace opname
