#include "small_disk.h"

#include <QFile>

#include <sys/mount.h>

namespace opname::testing {

SmallDisk::SmallDisk(const char *size)
{
    const QByteArray options = QByteArray("size=") + size;
    m_isThere = m_folder.isValid()
        && mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0, options.constData())
            == 0;
}

SmallDisk::~SmallDisk()
{
    pullOut();
}

void SmallDisk::fill()
{
    QFile file(filePath("ballast"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray block(4096, 'x');
    while (file.write(block) == block.size()) { }
}

void SmallDisk::makeRoom()
{
    QFile::remove(filePath("ballast"));
}

void SmallDisk::pullOut()
{
    if (m_isThere)
        umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
    m_isThere = false;
}

} // namespace opname::testing
