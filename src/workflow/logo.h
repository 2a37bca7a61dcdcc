#pragma once

#include "opname/domain/error.h"

#include <QByteArray>
#include <QString>

namespace opname {

class Session;

/// The logo of a letterhead as a session keeps it in the setting "logo": base64 of a PNG, at most 600 pixels
/// across, made anew from a PNG or JPEG file of at most 2 MB. What is no such picture, or too large, is Usage
/// or File with a sentence. Any thread.
Result<QString> logoFromFile(const QString &path);
QByteArray logoOf(const Session &session); ///< PNG; empty without one

} // namespace opname
