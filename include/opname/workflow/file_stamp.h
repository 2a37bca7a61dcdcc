#pragma once

#include <QDateTime>
#include <QString>

namespace opname {

/// When a session's file and its log were written last, and how long they are: another stamp, another
/// content. Asked of the file system without opening the file, so whoever watches a session in this way never
/// keeps the program that writes it from closing it into one file.
struct FileStamp {
    qint64 fileSize = -1; ///< -1: there is none
    qint64 logSize = -1;
    QDateTime fileTime;
    QDateTime logTime;

    static FileStamp of(const QString &sessionPath);
    bool operator==(const FileStamp &) const = default;
};

} // namespace opname
