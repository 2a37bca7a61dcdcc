#pragma once

#include "opname/scanner/scanner_limits.h"

#include <QString>

#include <span>

namespace opname {

/// One key that makes text.
struct WedgeKey {
    QString text; ///< what the computer made of it
    quint32 scanCode = 0; ///< Linux evdev code (KEY_1 is 2); 0 when not known, as for injected keys
    bool isShifted = false;
    bool isRepeated = false; ///< the window system takes it for a key that is held down
};

/// What a US keyboard has on the key; empty for a key without a character, or an unknown one.
QString usKeyboardText(quint32 scanCode, bool isShifted);

/// The code that a scanner meant by these keys.
///
/// Automatic: as the computer understood them, but
/// - the keys of a US keyboard when the text is not printable ASCII, has fewer letters and digits (`&é"'` for
///   `1234` on a French keyboard), or when the keys say a command (`$OPNAME$`) that the text does not;
/// - with letters in the case that Shift gave them, when all of them are the other way round: Caps Lock is
///   on. A scanner that makes up for Caps Lock by itself is seen by the command it sends; in item codes case
///   means nothing.
QString wedgeText(std::span<const WedgeKey> keys, WedgeLayout layout);

} // namespace opname
