#pragma once

#include "opname/domain/error.h"

#include <QJsonObject>
#include <QString>

#include <span>

namespace opname {

/// One read of a keyboard-wedge scanner.
struct WedgeRead {
    QString text;
    double averagePause = 0; ///< milliseconds between two keys
    QString suffix; ///< "Enter", "Tab" or "" when silence ended it
    qint64 longestPause = 0; ///< milliseconds between two keys
    qint64 suffixPause = 0; ///< milliseconds from the last key to the suffix; 0 without one
};

/// Which keyboard the scanner believes to type on. What the computer makes of the keys depends on its own
/// layout and on Caps Lock.
enum class WedgeLayout {
    Automatic, ///< as the computer understood it, unless that cannot be what was sent
    AsTyped, ///< always as the computer understood it
    UsKeyboard ///< always the keys of a US keyboard, as scanners are delivered
};

/// By what a scanner that types is told from a person that types. Times in milliseconds.
struct ScannerLimits {
    int longestPause = 35; ///< between two keys of one read; people are slower
    int shortestCode = 3; ///< characters; fewer are never a read
    int idleEnd = 80; ///< of silence that end a read without a suffix; longer than latestSuffix
    int latestSuffix = 35; ///< from a whole code to its Enter or Tab; some scanners pause
    int shortestUnended = 5; ///< characters of a read without a suffix: people roll over three or four keys
    WedgeLayout layout = WedgeLayout::Automatic;

    /// Wide enough for a slow scanner: while one is tried and nobody is meant to type.
    static ScannerLimits forTrying();

    /// For keeping. What is missing, of another type or out of bounds becomes the default.
    QJsonObject toJson() const;
    static ScannerLimits fromJson(const QJsonObject &object);

    bool operator==(const ScannerLimits &) const = default;
};

/// Reads that limitsFrom() wants to see.
inline constexpr std::size_t readsToLearnFrom = 3;

/// The limits that these reads of one scanner call for, with room for its slower moments and none for a
/// person's typing; the layout stays automatic. Refused when there are too few reads, or when the scanner
/// pauses over 50 ms between keys, where a fast typist has 60: then it has to be set faster, or to serial.
Result<ScannerLimits> limitsFrom(std::span<const WedgeRead> reads);

} // namespace opname
