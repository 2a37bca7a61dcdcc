#pragma once

#include <QString>

#include <array>
#include <optional>

namespace opname {

/// How a code is drawn so that a scanner reads it.
enum class Symbology {
    Code128, ///< ISO/IEC 15417; what most libraries use
    Code39, ///< ISO/IEC 16388, without a check character
    Codabar, ///< EN 798, between A and A, with its check character (modulo 16)
    Qr ///< ISO/IEC 18004, error correction level M
};

inline constexpr std::array<Symbology, 4> symbologies = {Symbology::Code128, Symbology::Code39,
                                                         Symbology::Codabar, Symbology::Qr};

/// As the command line and the files of label sheets write it: "code128".
QString symbologyName(Symbology symbology);
/// Nothing when there is no symbology of that name.
std::optional<Symbology> symbologyFromName(const QString &name);
/// As people call it, the same in every language: "Code 128".
QString symbologyTitle(Symbology symbology);

} // namespace opname
