#include "opname/workflow/further_copies.h"

#include "opname/session/session.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

namespace opname::FurtherCopies {

namespace {

const QLatin1String folderKey("copies/folder");
const QLatin1String keptKey("copies/kept");

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FurtherCopies)
};

void removeOldest(const QDir &target, const QString &name, int left)
{
    const QRegularExpression pattern(u'^' + QRegularExpression::escape(name)
                                     + QStringLiteral("-\\d{8}-\\d{6}\\.opname$"));
    QStringList copies = target.entryList(QDir::Files, QDir::Name); // their times sort as names
    copies.removeIf([&](const QString &file) {
        return !pattern.match(file).hasMatch()
            || QFile::exists(target.filePath(file) + QStringLiteral("-wal"));
    });
    for (qsizetype i = 0; i + left < copies.size(); ++i)
        QFile::remove(target.filePath(copies.at(i)));
}

} // namespace

QString folder()
{
    return QSettings().value(folderKey).toString();
}

void setFolder(const QString &path)
{
    if (path.isEmpty())
        QSettings().remove(folderKey);
    else
        QSettings().setValue(folderKey, path);
}

int kept()
{
    return std::clamp(QSettings().value(keptKey, usual).toInt(), fewest, most);
}

void setKept(int copies)
{
    QSettings().setValue(keptKey, std::clamp(copies, fewest, most));
}

Outcome write(const Session &session, const QString &path, int copies)
{
    const QDir target(path);
    if (!target.exists())
        return failure(ErrorKind::File,
                       Text::tr("The folder for further copies, “%1”, is not there. Plug its disk in, or "
                                "choose another folder in the preferences.")
                           .arg(path));
    const QString name =
        QFileInfo(session.path()).completeBaseName() + u'-' + session.id().remove(u'-').left(8);
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString copy = target.filePath(name + u'-' + time + QStringLiteral(".opname"));
    if (Outcome saved = session.saveCopy(copy); !saved)
        return saved;
    removeOldest(target, name, copies);
    return {};
}

} // namespace opname::FurtherCopies
