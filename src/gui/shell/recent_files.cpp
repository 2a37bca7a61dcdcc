#include "recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace opname::RecentFiles {

QStringList all()
{
    QStringList paths = QSettings().value(QStringLiteral("recent")).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void add(const QString &path)
{
    QStringList paths = all();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    QSettings().setValue(QStringLiteral("recent"), paths.mid(0, 10));
}

void forget()
{
    QSettings().remove(QStringLiteral("recent"));
}

} // namespace opname::RecentFiles
