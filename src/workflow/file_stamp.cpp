#include "opname/workflow/file_stamp.h"

#include <QFileInfo>

namespace opname {

FileStamp FileStamp::of(const QString &sessionPath)
{
    const QFileInfo file(sessionPath);
    const QFileInfo log(sessionPath + QStringLiteral("-wal"));
    FileStamp stamp;
    if (file.exists()) {
        stamp.fileSize = file.size();
        stamp.fileTime = file.lastModified();
    }
    if (log.exists()) {
        stamp.logSize = log.size();
        stamp.logTime = log.lastModified();
    }
    return stamp;
}

} // namespace opname
