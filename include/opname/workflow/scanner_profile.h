#pragma once

#include "opname/scanner/serial_settings.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace opname {

/// Who one scanner is: what its reads are counted as, and by what the operator recognises it. A value, kept
/// on this computer and not in the session.
struct ScannerProfile {
    enum class Kind {
        Keyboard, ///< every scanner that types; always there, once
        Serial,
        Hid ///< HID point-of-sale mode
    };

    QString id; ///< stable; keyboardId() for the keyboard
    Kind kind = Kind::Keyboard;
    QString name; ///< shown
    QString stationSuffix; ///< what tells its station from the computer's own; empty for the keyboard's,
                           ///< different for all others
    QString operatorName; ///< empty: whoever the window says is scanning
    QString shelf; ///< empty: the shelf that is open in the window
    QString tone; ///< one of tones()
    QString color; ///< one of colors(); what it looks like is the window's matter
    SerialSettings serial; ///< of Kind::Serial
    QString device; ///< of Kind::Hid, as HidAddress names it

    static QString keyboardId();
    static QStringList tones(); ///< names, the plainest first
    static QStringList colors(); ///< names, told apart also by those who see few colours

    /// For keeping. What is missing or of another type becomes empty or the default; a long text is cut.
    QJsonObject toJson() const;
    static ScannerProfile fromJson(const QJsonObject &object);

    bool operator==(const ScannerProfile &) const = default;
};

} // namespace opname

Q_DECLARE_METATYPE(opname::ScannerProfile)
