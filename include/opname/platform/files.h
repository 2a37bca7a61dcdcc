#pragma once

#include <QByteArray>
#include <QString>

namespace opname {

/// Which file it is, whatever its name. Both 0: none is there.
struct FileNumber {
    quint64 device = 0;
    quint64 number = 0;
};

/// Of the file at a path, as the system takes paths (QFile::encodeName). Where files have no numbers that are
/// asked for quickly, and one that is open cannot be taken from its path, all that are there have the same.
FileNumber fileNumberOf(const QByteArray &path);

/// Gives a file another's name in one step: whatever happens, the name stands for the one or for the other.
/// Answers what is wrong in the system's words; empty when it is done.
QString renameOver(const QString &from, const QString &to);

/// Makes the names in a folder durable. Where a system cannot, its file systems keep them by themselves.
void syncFolder(const QString &path);

/// Whether the system's number of an error says that there is no room: on the disk, or left of a quota.
bool meansNoRoom(int systemError);

} // namespace opname
