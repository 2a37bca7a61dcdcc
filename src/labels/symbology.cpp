#include "opname/labels/symbology.h"

#include <algorithm>

namespace opname {

QString symbologyName(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Code128:
        return QStringLiteral("code128");
    case Symbology::Code39:
        return QStringLiteral("code39");
    case Symbology::Codabar:
        return QStringLiteral("codabar");
    case Symbology::Qr:
        return QStringLiteral("qr");
    }
    return {};
}

std::optional<Symbology> symbologyFromName(const QString &name)
{
    const auto *found = std::find_if(symbologies.begin(), symbologies.end(),
                                     [&](Symbology known) { return symbologyName(known) == name; });
    return found == symbologies.end() ? std::nullopt : std::optional(*found);
}

QString symbologyTitle(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Code128:
        return QStringLiteral("Code 128");
    case Symbology::Code39:
        return QStringLiteral("Code 39");
    case Symbology::Codabar:
        return QStringLiteral("Codabar");
    case Symbology::Qr:
        return QStringLiteral("QR");
    }
    return {};
}

} // namespace opname
