#pragma once

namespace opname {

/// The settings behind the three warnings of the SOP, in its order.
inline constexpr const char *warningKeys[3] = {"warnings.circulation_closed", "warnings.weeding_checked",
                                               "warnings.weeded_data_checked"};

} // namespace opname
