#include "logo.h"

#include "opname/session/session.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QImageReader>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Preparation)
};

constexpr qint64 largestFile = 2 * 1024 * 1024;
constexpr int mostAcross = 600; ///< pixels: 300 to the inch on the widest logo that a page has
constexpr int mostToRead = 12'000; ///< pixels across; a file may claim any size

} // namespace

Result<QString> logoFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File,
                       Text::tr("“%1” cannot be read. Check the file and its rights.").arg(path),
                       file.errorString());
    // One byte more than is taken tells a larger file, whatever the file system says of its size.
    QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(ErrorKind::Usage,
                       Text::tr("“%1” is larger than 2 MB. Choose a smaller picture as logo.").arg(path));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    QImage logo;
    if ((format == "png" || format == "jpeg") && size.isValid() && size.width() <= mostToRead
        && size.height() <= mostToRead) {
        if (size.width() > mostAcross || size.height() > mostAcross)
            reader.setScaledSize(size.scaled(mostAcross, mostAcross, Qt::KeepAspectRatio));
        logo = reader.read();
    }
    if (logo.isNull())
        return failure(
            ErrorKind::Usage,
            Text::tr("“%1” is no picture that can be a logo. Choose a PNG or JPEG file.").arg(path),
            reader.errorString());
    QByteArray png;
    QBuffer out(&png);
    if (!out.open(QIODevice::WriteOnly) || !logo.save(&out, "PNG"))
        return failure(ErrorKind::File,
                       Text::tr("“%1” could not be taken as logo. Choose another picture.").arg(path));
    return QString::fromLatin1(png.toBase64());
}

QByteArray logoOf(const Session &session)
{
    return QByteArray::fromBase64(session.setting(QStringLiteral("logo")).toLatin1());
}

} // namespace opname
