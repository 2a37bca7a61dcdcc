#pragma once

namespace opname {

/// What a connected scanner is doing.
enum class ScannerState {
    Stopped, ///< not listened to
    Listening,
    Lost ///< the device is away or cannot be opened; it is tried again until it is there
};

} // namespace opname
