#include "opname/platform/files.h"

#include <QFile>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <filesystem>
#include <system_error>
#endif

namespace opname {

#ifdef Q_OS_UNIX

FileNumber fileNumberOf(const QByteArray &path)
{
    struct stat state { };
    if (::stat(path.constData(), &state) != 0)
        return {};
    return {state.st_dev, state.st_ino};
}

QString renameOver(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return QString::fromLocal8Bit(std::strerror(errno));
}

void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

bool meansNoRoom(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT;
}

#else

FileNumber fileNumberOf(const QByteArray &path)
{
    return QFile::exists(QFile::decodeName(path)) ? FileNumber{1, 1} : FileNumber{};
}

QString renameOver(const QString &from, const QString &to)
{
    std::error_code problem;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), problem);
    return problem ? QString::fromLocal8Bit(problem.message().c_str()) : QString();
}

void syncFolder(const QString &) { }

bool meansNoRoom(int systemError)
{
    return systemError == ENOSPC;
}

#endif

} // namespace opname
