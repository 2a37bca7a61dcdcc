#include "opname/session/opening_work.h"

#include "schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace opname {

namespace {

// Of SQLite's file header, in bytes; its numbers are big-endian.
constexpr qsizetype headerSize = 100;
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;

} // namespace

OpeningWork openingWorkOf(const QString &path)
{
    QFile file(path);
    const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(headerSize) : QByteArray();
    if (header.size() == headerSize) {
        const auto number = [&](qsizetype at) { return qFromBigEndian<quint32>(header.constData() + at); };
        if (number(applicationIdAt) == sessionApplicationId && number(userVersionAt) < sessionFormatVersion)
            return OpeningWork::BringUpToDate;
    }
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0 ? OpeningWork::ReadPages : OpeningWork::None;
}

qint64 currentFormat()
{
    return sessionFormatVersion;
}

} // namespace opname
