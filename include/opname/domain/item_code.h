#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace opname {

/// Longest item code SLiMS can hold (item.item_code is varchar(20)), in characters.
inline constexpr int maximumItemCodeLength = 20;

/// What the library's scanners add around every code and what must be taken off again.
struct ScannerDecoration {
    QString prefix; ///< taken off once, if the read starts with it
    QString suffix; ///< taken off once, if the read ends with it
    /// The scanner sends all of a Codabar symbol: start, check character and stop are taken off where the
    /// check is right.
    bool codabar = false;
};

/// The code inside one read of a scanner: CR, LF and Tab at the end, an AIM symbology identifier (`]C0`,
/// `]A1`, …) at the start and the configured prefix, suffix and Codabar characters are removed, and nothing
/// else: blanks, leading zeros and hyphens belong to the code.
QString bareCode(QStringView read, const ScannerDecoration &decoration = {});

/// What a bare code is before any catalogue is asked.
enum class CodeShape {
    Item, ///< may be an item's
    Command, ///< `$OPNAME$` and a word, padded to 21 characters or more, which no item code can be
    Invalid ///< empty, over 20 characters, or containing control characters; what SLiMS's collation takes for
            ///< the empty code (blanks, marks and invisible characters alone) is empty
};
CodeShape codeShape(QStringView bareCode);

/// What every command code begins with, `$OPNAME$`; read in any case.
QString commandMark();

/// The word of a command code without its padding ("UNDO", "RAK=A2"); empty when it is no command. A padding
/// is a dollar sign with zeros and dollar signs behind it, as cards are printed; or else blanks and points.
QString commandWord(QStringView bareCode);

/// Whether a code is fourteen digits of which the last checks the others by modulo 10, as libraries with
/// pre-printed labels number their copies: from the left every second digit is doubled, beginning with the
/// first, the digits of all are added, and the check digit makes the sum divisible by ten.
bool hasCheckDigit(QStringView code);
/// The same fourteen digits with the check digit that they should have; thirteen digits get one. Empty for
/// anything else.
QString withCheckDigit(QStringView code);

/// The form in which two codes are compared: equal folds mean that a SLiMS column of collation
/// `utf8mb3_unicode_ci` takes them for the same (case, accents, trailing spaces are ignored; leading zeros,
/// leading blanks and hyphens are not; a soft hyphen weighs something of its own, control characters and
/// combining marks nothing). Deterministic, for any input, also characters that SLiMS cannot store: pairs and
/// unpaired surrogates stand for themselves. One byte a character for ASCII. Opaque, only for equality and as
/// a database key; never shown.
QByteArray foldedCode(QStringView code);

} // namespace opname
