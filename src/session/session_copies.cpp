#include "opname/session/session.h"

#include "opname/platform/files.h"
#include "session_state.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <sqlite3.h>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

Outcome Session::Impl::saveCopy(const QString &copyPath)
{
    const QFileInfo target(copyPath);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(path).canonicalFilePath())
        return failure(
            ErrorKind::Usage,
            Text::tr("“%1” is this session itself. Choose another name for the copy.").arg(copyPath));
    // Its log would be taken into the copy when that is opened.
    if (QFileInfo(copyPath + QStringLiteral("-wal")).size() > 0)
        return failure(
            ErrorKind::File,
            Text::tr("“%1” is open, or was not closed. Choose another name for the copy.").arg(copyPath));
    const auto notWritten = [&](ErrorKind kind, const QString &detail) {
        return failure(kind,
                       Text::tr("The copy “%1” could not be written. Check the folder and the free space.")
                           .arg(copyPath),
                       detail);
    };
    const QString fresh = copyPath + QStringLiteral(".part");
    QFile::remove(fresh);
    sqlite3 *copy = nullptr;
    int result = sqlite3_open_v2(QFile::encodeName(fresh).constData(), &copy,
                                 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (result == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(copy, "main", database.handle(), "main");
        if (backup != nullptr) {
            sqlite3_backup_step(backup, -1);
            sqlite3_backup_finish(backup);
        }
        result = sqlite3_errcode(copy);
    }
    sqlite3_close_v2(copy);
    if (result != SQLITE_OK) {
        QFile::remove(fresh);
        QFile::remove(fresh + QStringLiteral("-journal"));
        return notWritten((result & 0xff) == SQLITE_FULL ? ErrorKind::Full : ErrorKind::File,
                          QString::fromUtf8(sqlite3_errstr(result)));
    }
    // In one step: whatever happens, the name stands for the copy before or for this one.
    if (const QString problem = renameOver(fresh, copyPath); !problem.isEmpty()) {
        QFile::remove(fresh);
        return notWritten(ErrorKind::File, problem);
    }
    syncFolder(target.absolutePath());
    return {};
}

Outcome Session::Impl::backUp(const QString &occasion)
{
    const QFileInfo file(path);
    const QString folder = file.absoluteFilePath() + QStringLiteral("-backups");
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::File,
                       Text::tr("The backup folder “%1” could not be made. Check the rights of its folder.")
                           .arg(folder));
    return saveCopy(folder + u'/' + file.completeBaseName() + u'-' + occasion + QStringLiteral(".opname"));
}

Outcome Session::saveCopy(const QString &path) const
{
    return m->saveCopy(path);
}

Outcome Session::backUp(const QString &occasion) const
{
    return m->backUp(occasion);
}

Outcome Session::Impl::checkPages(const std::function<bool()> &goesOn)
{
    QString answer;
    {
        const Interruption interruption(database, goesOn);
        Statement check(database, "PRAGMA quick_check(1)");
        if (check.step())
            answer = check.text(0);
    }
    if (answer == u"ok" || (goesOn && !goesOn())) {
        if (database.hasFailed())
            database.takeError();
        return {};
    }
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    const QString name = QFileInfo(path).fileName();
    return failure(ErrorKind::NotASession,
                   Text::tr("“%1” was damaged when it was last used. Open the newest copy in “%2”.")
                       .arg(name, name + QStringLiteral("-backups")),
                   answer);
}

Outcome Session::checkPages(const std::function<bool()> &goesOn) const
{
    return m->checkPages(goesOn);
}

} // namespace opname
