#pragma once

#include <QByteArrayView>
#include <QString>

namespace opname {

/// Text that a scanner or a file gave without saying its encoding: UTF-8, and Windows-1252 when it is none.
QString receivedText(QByteArrayView bytes);
/// Windows-1252, whatever the bytes look like.
QString windowsText(QByteArrayView bytes);

} // namespace opname
