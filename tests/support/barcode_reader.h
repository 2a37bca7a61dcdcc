#pragma once

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname::testing {

inline constexpr int readerPatience = 600'000; ///< milliseconds: pages of 600 dpi take their time

/// The symbols of one kind ("code128", "code39", "codabar", "qrcode") that a reader finds in pictures,
/// sorted; zbar stands for the scanner.
inline QStringList codesIn(const QStringList &pictures, const QString &kind = QStringLiteral("code128"))
{
    const QStringList options{QStringLiteral("--nodbus"), QStringLiteral("-q"), QStringLiteral("--raw"),
                              QStringLiteral("-Sdisable"), QStringLiteral("-S%1.enable").arg(kind)};
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"), options + pictures);
    EXPECT_TRUE(reader.waitForFinished(readerPatience)) << reader.errorString().toStdString();
    QStringList codes = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    codes.sort();
    return codes;
}

inline QStringList codesIn(const QString &picture, const QString &kind = QStringLiteral("code128"))
{
    return codesIn(QStringList(picture), kind);
}

inline QStringList codesIn(const QImage &picture, const QString &kind = QStringLiteral("code128"))
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gambar.pgm"));
    EXPECT_TRUE(picture.save(path));
    return codesIn(path, kind);
}

/// Pages of a PDF as pictures of so many dots to the inch, in order: all of them, or those from `first` to
/// `last`. A pixel takes a byte of the folder: packing pages of 25 million pixels, and unpacking them, takes
/// longer than drawing them.
inline QStringList picturesOf(const QString &pdf, int dotsPerInch, const QString &folder, int first = 1,
                              int last = 1'000'000)
{
    QProcess painter;
    painter.start(QStringLiteral("pdftoppm"),
                  {QStringLiteral("-f"), QString::number(first), QStringLiteral("-l"), QString::number(last),
                   QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("-gray"), pdf,
                   folder + QStringLiteral("/halaman-%1").arg(dotsPerInch)});
    EXPECT_TRUE(painter.waitForFinished(readerPatience)) << painter.errorString().toStdString();
    QStringList pictures;
    const QDir found(folder);
    for (const QString &name :
         found.entryList({QStringLiteral("halaman-%1-*.pgm").arg(dotsPerInch)}, QDir::Files, QDir::Name))
        pictures.append(found.filePath(name));
    return pictures;
}

/// The codes of all pages of a PDF, page by page, so that one picture at a time takes room.
inline QStringList codesOnPages(const QString &pdf, int dotsPerInch)
{
    const QTemporaryDir folder;
    QStringList codes;
    for (int page = 1;; ++page) {
        const QStringList pictures = picturesOf(pdf, dotsPerInch, folder.path(), page, page);
        if (pictures.isEmpty())
            return codes;
        codes += codesIn(pictures);
        for (const QString &picture : pictures)
            QFile::remove(picture);
    }
}

} // namespace opname::testing
